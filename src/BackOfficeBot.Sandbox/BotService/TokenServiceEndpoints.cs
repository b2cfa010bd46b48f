using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>The token service under <c>/token</c>: the people's tokens, kept for the bot.</summary>
internal static class TokenServiceEndpoints
{
    public static void MapTokenService(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/token/api").ForBotOnly(Results.Unauthorized);
        api.MapGet("/usertoken/GetToken", (string userId, string connectionName, string? code, SignIns signIns) =>
            connectionName != SandboxIds.Connection ? UnknownConnection(connectionName)
            : signIns.Token(userId, code) is { } token ? Token(connectionName, token)
            : Results.NotFound());
        api.MapGet("/usertoken/GetTokenStatus", (string userId, SignIns signIns) => new JsonArray(new JsonObject
        {
            ["channelId"] = "msteams",
            ["connectionName"] = SandboxIds.Connection,
            ["hasToken"] = signIns.Token(userId, null) is not null,
            ["serviceProviderDisplayName"] = "Azure Active Directory v2",
        }));
        api.MapPost("/usertoken/exchange", ExchangeAsync);
        api.MapDelete("/usertoken/SignOut", (string userId, SignIns signIns) =>
        {
            signIns.SignOut(userId);
            return Results.Ok();
        });
        api.MapGet("/botsignin/GetSignInResource", (string state, SignIns signIns, SandboxUrls urls) => Begin(state, signIns) is { } session
            ? Results.Json(new JsonObject
            {
                ["signInLink"] = Link(urls, session),
                ["tokenExchangeResource"] = new JsonObject { ["id"] = session.Id, ["uri"] = SandboxTokens.Sso, ["providerId"] = "30dd229c-58e3-4a48-bdfd-91ec48eb906c" },
                ["tokenPostResource"] = new JsonObject { ["sasUrl"] = urls.Token + "/api/sas/postToken" },
            })
            : Connector.Error(400, "BadArgument", "The state is not that of a token exchange."));
        api.MapGet("/botsignin/GetSignInUrl", (string state, SignIns signIns, SandboxUrls urls) => Begin(state, signIns) is { } session
            ? Results.Text(Link(urls, session))
            : Connector.Error(400, "BadArgument", "The state is not that of a token exchange."));
    }

    private static async Task<IResult> ExchangeAsync(string userId, string connectionName, JsonObject body, SignIns signIns, SandboxTokens tokens)
    {
        if (connectionName != SandboxIds.Connection) return UnknownConnection(connectionName);
        var caller = await tokens.ReadAsync("Bearer " + body["token"]?.GetValue<string>(), SandboxTokens.Sso);
        if (caller?.PersonId is not { } personId) return Connector.Error(400, "BadArgument", "The token is not one of this app's single sign-on.");
        return signIns.Exchange(userId, personId) is { } token
            ? Token(connectionName, token)
            : Connector.Error(412, "ConsentRequired", "The user or administrator has not consented to use the application.");
    }

    private static SignIns.Session? Begin(string state, SignIns signIns)
    {
        try
        {
            var decoded = JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(state)), new JsonNodeOptions { PropertyNameCaseInsensitive = true });
            return decoded?["connectionName"]?.GetValue<string>() == SandboxIds.Connection && decoded["conversation"]?["user"]?["id"]?.GetValue<string>() is { } user
                ? signIns.Begin(user) : null;
        }
        catch (Exception notBase64OrJson) when (notBase64OrJson is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Link(SandboxUrls urls, SignIns.Session session) => $"{urls.Login}/signin?session={session.Id}";

    private static IResult Token(string connection, SignIns.UserToken token) => Results.Json(new JsonObject
    {
        ["channelId"] = "msteams",
        ["connectionName"] = connection,
        ["token"] = token.Token,
        ["expiration"] = token.Until.UtcDateTime,
    });

    private static IResult UnknownConnection(string name) => Connector.Error(400, "BadArgument", $"The OAuth connection '{name}' does not exist.");
}
