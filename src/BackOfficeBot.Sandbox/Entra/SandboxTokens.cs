using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Sandbox.Entra;

/// <summary>Mints and checks every token of the sandbox.</summary>
internal sealed class SandboxTokens(SigningKeys keys, TimeProvider time)
{
    public const string BotFrameworkIssuer = "https://api.botframework.com";
    public const string Sso = "api://botid-" + SandboxIds.App;
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private const string EntraIssuer = "https://login.microsoftonline.com/" + SandboxIds.Tenant + "/v2.0";
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };

    /// <summary>The token with which Bot Service posts an activity to the bot.</summary>
    public string ForActivity(string serviceUrl) => Mint(BotFrameworkIssuer, SandboxIds.App, [new("serviceurl", serviceUrl)]);

    /// <summary>A client-credentials token of the bot for the connector or for Graph.</summary>
    public string ForApp(string audience) => Mint(EntraIssuer, audience,
        [new("appid", SandboxIds.App), new("azp", SandboxIds.App), new("tid", SandboxIds.Tenant), new("idtyp", "app")]);

    /// <summary>A delegated Graph token.</summary>
    public string ForPerson(string personId, string name, IEnumerable<string> scopes) => Mint(EntraIssuer, TokenCaller.Graph,
        [new("appid", SandboxIds.App), new("tid", SandboxIds.Tenant), new("oid", personId), new("name", name), new("scp", string.Join(' ', scopes))]);

    /// <summary>The token that a signed-in Teams client hands to the bot for exchange.</summary>
    public string ForSso(string personId, string name) => Mint(EntraIssuer, Sso,
        [new("tid", SandboxIds.Tenant), new("oid", personId), new("name", name), new("scp", "access_as_user")]);

    public async ValueTask<TokenCaller?> ReadAsync(string? authorization, string audience)
    {
        if (authorization is null || !authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return null;
        var result = await handler.ValidateTokenAsync(authorization["Bearer ".Length..].Trim(), new TokenValidationParameters
        {
            ValidIssuer = EntraIssuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKeys = keys.All,
            LifetimeValidator = (from, to, _, _) => Lives(from, to),
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken token) return null;
        return new(Claim(token, "appid") ?? "", Claim(token, "tid") ?? "", Claim(token, "oid"),
            Claim(token, "scp")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
    }

    private bool Lives(DateTime? from, DateTime? to)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return from is not null && to is not null && from <= now.AddMinutes(5) && to > now.AddMinutes(-5);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetClaim(name, out var claim) ? claim.Value : null;

    private string Mint(string issuer, string audience, IEnumerable<Claim> claims)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = keys.Credentials,
        });
    }
}
