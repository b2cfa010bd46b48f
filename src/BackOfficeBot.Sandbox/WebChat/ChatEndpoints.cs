using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Sandbox.WebChat.Understood;
using Microsoft.AspNetCore.Mvc;

namespace BackOfficeBot.Sandbox.WebChat;

/// <summary>What the page asks of the sandbox, under <c>/chat</c>; the person stands in the query, <c>?as=giulia.romano</c>.</summary>
internal static class ChatEndpoints
{
    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var chat = routes.MapGroup("/chat");
        chat.MapGet("/people", (OfficeState office) => office.People.Where(person => !person.IsShared).Select(person => new
        {
            person.Id, person.Key, person.Name, person.Mail, person.Role, person.Title, person.Department, person.Locale, person.Zone, person.TeamsId,
        }));
        chat.MapGet("/state", StateAsync);
        chat.MapGet("/events", (string @as, OfficeState office, ChatEvents events, HttpResponse response, CancellationToken ct) =>
        {
            response.Headers.CacheControl = "no-store";
            return office.Person(@as) is { } me
                ? TypedResults.ServerSentEvents(Frames(events.ListenAsync(me, ct)))
                : Results.NotFound();
        });
        var one = chat.MapGroup("/{id}");
        one.MapPost("/open", (string id, string @as, ChatActions actions, CancellationToken ct) => actions.With(id, @as, (c, me) => actions.OpenAsync(c, me, ct)));
        one.MapPost("/read", (string id, string @as, ChatActions actions) => actions.With(id, @as, (c, me) => actions.Read(c, me)));
        one.MapPost("/typing", (string id, string @as, ChatActions actions, CancellationToken ct) => actions.With(id, @as, (c, me) => actions.TypingAsync(c, me, ct)));
        one.MapPost("/app", (string id, string @as, bool installed, ChatActions actions, CancellationToken ct) =>
            actions.With(id, @as, (c, me) => actions.SetAppAsync(c, me, installed, ct)));
        one.MapPost("/messages", (string id, string @as, Said said, ChatActions actions) => actions.With(id, @as, (c, me) => actions.Say(c, me, said)));
        one.MapPut("/messages/{message}", (string id, string message, string @as, Said said, ChatActions actions) =>
            actions.With(id, @as, (c, me) => actions.Edit(c, me, message, said)));
        one.MapDelete("/messages/{message}", (string id, string message, string @as, ChatActions actions) => actions.With(id, @as, (c, me) => actions.Delete(c, me, message)));
        one.MapGet("/understood", (string id, string @as, string language, string? from, ChatActions actions, UnderstoodMessages understood) =>
            actions.With(id, @as, (c, _) => understood.From(c, from, language)));
        one.MapPost("/messages/{message}/like", (string id, string message, string @as, ChatActions actions) => actions.With(id, @as, (c, me) => actions.Like(c, me, message)));
        one.MapPost("/invoke", (string id, string @as, Invocation invocation, ChatActions actions, CancellationToken ct) =>
            actions.With(id, @as, (c, me) => actions.InvokeAsync(c, me, invocation, ct)));
        one.MapPost("/sso", (string id, string @as, [FromBody] JsonObject exchange, ChatActions actions, CancellationToken ct) =>
            actions.With(id, @as, (c, me) => actions.ExchangeAsync(c, me, exchange, ct)));
    }

    private static IResult StateAsync(string @as, OfficeState office, Conversations conversations, ChatApp app)
    {
        if (office.Person(@as) is not { } me) return Results.NotFound();
        var chats = conversations.Of(me.Id);
        return Results.Json(conversations.Read(() => new JsonObject
        {
            ["me"] = me.Key,
            ["bot"] = SandboxIds.Bot,
            ["app"] = app.Commands.DeepClone(),
            ["chats"] = new JsonArray([.. chats.OrderBy(chat => chat.Kind).Select(JsonNode (chat) => ChatView.Chat(chat, me))]),
        }));
    }

    private static async IAsyncEnumerable<SseItem<string>> Frames(IAsyncEnumerable<JsonObject> events)
    {
        await foreach (var one in events) yield return new(one.ToJsonString());
    }
}

/// <summary>What a person wrote, or what a card sent: the values of an Action.Submit, or a messageBack, of which the chat shows <see cref="Display"/> (nothing where it is empty).</summary>
internal sealed record Said(string? Text, string? Thread, IReadOnlyList<string>? Mentions, JsonNode? Value, string? ReplyToId, JsonArray? Attachments, string? Display);

/// <summary>An invoke: its name, its value and the message with the card it came from.</summary>
internal sealed record Invocation(string Name, JsonNode? Value, string? ReplyToId, string? Thread);
