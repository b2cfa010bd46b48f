using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Channel.Tests.Auth;

/// <summary>The channel's side of incoming tokens, with keys of our own.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "app";
    public const string ServiceUrl = "https://smba.example/emea/";

    private readonly List<(RsaSecurityKey Key, string[] Endorsements)> _keys = [];
    private LocalServer _server = null!;

    public bool IsDown { get; set; }

    /// What each answer waits for.
    public Task Before { get; set; } = Task.CompletedTask;

    public int Refreshes => _server.Asked.Count(a => a.Path == "/keys");

    public string Metadata => _server.Address + "/metadata";

    public RsaSecurityKey Key => _keys[^1].Key;

    public static async Task<TestIssuer> StartAsync()
    {
        var issuer = new TestIssuer();
        issuer.Rotate();
        issuer._server = await LocalServer.StartAsync(issuer.AnswerAsync);
        return issuer;
    }

    public void Rotate(params string[] endorsements) => _keys.Add((new RsaSecurityKey(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") }, endorsements.Length == 0 ? ["msteams", "webchat"] : endorsements));

    public void Withdraw(RsaSecurityKey key) => _keys.RemoveAll(k => k.Key == key);

    public string Token(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
            SigningCredentials = new(key ?? Key, algorithm),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>The public key as a secret: what the HS256 trick signs with.</summary>
    public SymmetricSecurityKey PublicKeyAsSecret() => new(Encoding.UTF8.GetBytes(Key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = Key.KeyId };

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, string body)
    {
        await Before;
        if (IsDown)
        {
            context.Response.StatusCode = 503;
            return;
        }
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(context.Request.Path == "/metadata"
            ? $$"""{"issuer":"{{Issuer}}","jwks_uri":"{{_server.Address}}/keys"}"""
            : JsonSerializer.Serialize(new { keys = _keys.Select(k => Jwk(k.Key, k.Endorsements)) }));
    }

    private static object Jwk(RsaSecurityKey key, string[] endorsements)
    {
        var p = key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(p.Modulus), e = Base64UrlEncoder.Encode(p.Exponent), endorsements };
    }
}
