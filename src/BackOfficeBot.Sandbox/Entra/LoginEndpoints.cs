using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Entra;

/// <summary>OpenID metadata, signing keys and tokens for the bot, under <c>/login</c>.</summary>
internal static class LoginEndpoints
{
    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        var login = routes.MapGroup("/login");
        login.MapGet("/v1/.well-known/openidconfiguration", (SandboxUrls urls) => new JsonObject
        {
            ["issuer"] = SandboxTokens.BotFrameworkIssuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = urls.Login + "/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        });
        login.MapGet("/v1/.well-known/keys", (SigningKeys keys) => keys.ToJwks());
        login.MapPost("/v1/keys/rotate", (SigningKeys keys) => new JsonObject { ["kid"] = keys.Rotate() });
        login.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync);
        SignInPages.Map(login);
    }

    /// <summary>Client credentials with the secret (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).</summary>
    private static async Task<IResult> TokenAsync(string tenant, HttpRequest request, SandboxTokens tokens, CancellationToken ct)
    {
        if (!request.HasFormContentType) return Refuse(400, "invalid_request", "AADSTS900144: The request body must contain the following parameter: 'grant_type'.");
        var form = await request.ReadFormAsync(ct);
        if (tenant is not (SandboxIds.Tenant or "botframework.com")) return Refuse(400, "invalid_request", $"AADSTS90002: Tenant '{tenant}' not found.");
        if (form["grant_type"] != "client_credentials") return Refuse(400, "unsupported_grant_type", "AADSTS70003: The app requested an unsupported grant type.");
        if (form["client_id"] != SandboxIds.App) return Refuse(400, "unauthorized_client", "AADSTS700016: The application was not found in the directory.");
        if (form["client_secret"] != SandboxIds.Secret) return Refuse(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
        var scope = form["scope"].ToString();
        var audience = scope.EndsWith("/.default", StringComparison.Ordinal) ? scope[..^"/.default".Length] : null;
        if (audience is not (TokenCaller.BotFramework or TokenCaller.Graph))
            return Refuse(400, "invalid_scope", "AADSTS1002012: The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.");
        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)SandboxTokens.Lifetime.TotalSeconds,
            ["ext_expires_in"] = (int)SandboxTokens.Lifetime.TotalSeconds,
            ["access_token"] = tokens.ForApp(audience),
        });
    }

    private static IResult Refuse(int status, string error, string description) =>
        Results.Json(new JsonObject { ["error"] = error, ["error_description"] = description }, statusCode: status);
}
