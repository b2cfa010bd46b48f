using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>The connector's REST surface under <c>/connector</c> (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).</summary>
internal static class ConnectorEndpoints
{
    private const long LargestMessage = 100 * 1024;

    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        var v3 = routes.MapGroup("/connector/v3")
            .ForBotOnly(() => Results.Json(new JsonObject { ["message"] = "Authorization has been denied for this request." }, statusCode: 401)).AddEndpointFilter(RefuseLarge);
        v3.MapPost("/conversations", CreateAsync);
        v3.MapPost("/conversations/{id}/activities", (string id, JsonObject activity, Connector connector) => connector.Send(id, null, activity));
        v3.MapPost("/conversations/{id}/activities/{to}", (string id, string to, JsonObject activity, Connector connector) => connector.Send(id, to, activity));
        v3.MapPut("/conversations/{id}/activities/{message}", (string id, string message, JsonObject activity, Connector connector) => connector.Update(id, message, activity));
        v3.MapDelete("/conversations/{id}/activities/{message}", (string id, string message, Connector connector) => connector.Delete(id, message));
        v3.MapGet("/conversations/{id}/members", (string id, Connector connector) => connector.Members(id));
        v3.MapGet("/conversations/{id}/activities/{message}/members", (string id, string message, Connector connector) => connector.Members(id));
        v3.MapGet("/conversations/{id}/members/{member}", (string id, string member, Connector connector) => connector.Member(id, member));
        v3.MapGet("/conversations/{id}/pagedmembers", (string id, int? pageSize, string? continuationToken, Connector connector) =>
            connector.MembersByPage(id, pageSize ?? 200, continuationToken));
        v3.MapGet("/teams/{id}/conversations", (string id, Connector connector) => connector.Channels(id));
        v3.MapGet("/teams/{id}", (string id, Connector connector) => connector.Team(id));
    }

    private static async Task<IResult> CreateAsync(JsonObject body, Connector connector, CancellationToken ct) => await connector.CreateAsync(body, ct);

    private static ValueTask<object?> RefuseLarge(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var size = context.Arguments.OfType<JsonObject>().FirstOrDefault() is { } body ? System.Text.Encoding.UTF8.GetByteCount(body.ToJsonString()) : 0;
        return size > LargestMessage ? ValueTask.FromResult<object?>(Connector.Error(413, "MessageSizeTooBig", "Message size too large.")) : next(context);
    }
}
