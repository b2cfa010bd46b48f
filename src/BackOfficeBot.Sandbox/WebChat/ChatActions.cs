using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.WebChat;

/// <summary>What a person does in a chat, and how the bot hears of it.</summary>
internal sealed class ChatActions(
    Conversations conversations, OfficeState office, Installations installations, TeamsActivities activities, BotLine line, ChatEvents events, SandboxTokens tokens,
    IHostApplicationLifetime lifetime)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Runs <paramref name="act"/> where the chat exists and the person belongs to it.</summary>
    public async Task<IResult> With(string id, string asWhom, Func<Conversation, Person, Task<IResult>> act) =>
        office.Person(asWhom) is { } me && conversations.Find(id) is { } found && found.Chat.Members.Contains(me.Id) ? await act(found.Chat, me) : Results.NotFound();

    public async Task<IResult> OpenAsync(Conversation chat, Person me, CancellationToken ct)
    {
        await installations.EnsureAsync(chat, me, ct);
        return Results.NoContent();
    }

    public Task<IResult> Read(Conversation chat, Person me)
    {
        conversations.MarkRead(chat, me.Id);
        return Done();
    }

    public async Task<IResult> TypingAsync(Conversation chat, Person me, CancellationToken ct)
    {
        events.Typing(chat, null, me.Id);
        if (chat is { Kind: ConversationKind.Personal, Installed: true }) await line.PostAsync(activities.Create("typing", chat, null, me, conversations.NextId()), ct);
        return Results.NoContent();
    }

    public async Task<IResult> SetAppAsync(Conversation chat, Person me, bool installed, CancellationToken ct)
    {
        await installations.SetAsync(chat, me, installed, ct);
        return Results.NoContent();
    }

    /// <summary>Stores the message and sends it on; in chats with more people the bot hears only what mentions it.</summary>
    public Task<IResult> Say(Conversation chat, Person me, Said said)
    {
        var mentions = Mentioned(said).ToList();
        var shown = said.Display ?? said.Text;
        var activity = activities.Message(chat, said.Thread, me, "", said.Text ?? "", mentions);
        if (said.Value is not null) activity["value"] = said.Value.DeepClone();
        if (said.ReplyToId is not null) activity["replyToId"] = said.ReplyToId;
        foreach (var file in said.Attachments ?? []) activity["attachments"]!.AsArray().Add(file!.DeepClone());
        if (string.IsNullOrEmpty(shown) && said.Attachments is not { Count: > 0 })
        {
            if (said.Text is null) foreach (var name in (string[])["text", "textFormat", "attachments"]) activity.Remove(name);
            activity["id"] = conversations.NextId();
            Send(chat, me, activity);
            return Done();
        }
        var stored = activity.DeepClone().AsObject();
        if (said.Display is not null) stored["text"] = said.Display;
        var message = conversations.Say(chat, said.Thread, me.Id, stored);
        activity["id"] = message.Id;
        activity["conversation"]!["id"] = Conversations.WireId(chat, message.Thread);
        if (chat.Kind == ConversationKind.Personal || said.Value is not null || mentions.Exists(mention => mention.Id == SandboxIds.Bot)) Send(chat, me, activity);
        return Task.FromResult(Results.Json(new JsonObject { ["id"] = message.Id }));
    }

    public Task<IResult> Edit(Conversation chat, Person me, string messageId, Said said)
    {
        var activity = activities.Message(chat, ThreadOf(chat, messageId), me, messageId, said.Text ?? "", Mentioned(said));
        foreach (var kept in conversations.Read(() => AttachmentsOf(chat, messageId))) activity["attachments"]!.AsArray().Add(kept);
        if (!Mine(chat, me, messageId) || !conversations.Update(chat, messageId, activity)) return NotFound();
        var update = activity.DeepClone().AsObject();
        (update["type"], update["channelData"]!["eventType"]) = ("messageUpdate", "editMessage");
        if (Hears(chat, activity)) Send(chat, me, update);
        return Done();
    }

    public Task<IResult> Delete(Conversation chat, Person me, string messageId)
    {
        var heard = conversations.Read(() => chat.Messages.Find(message => message.Id == messageId)) is { } before && Hears(chat, before.Activity);
        if (!Mine(chat, me, messageId) || !conversations.Change(chat, messageId, message => message.Deleted = true)) return NotFound();
        var activity = activities.Create("messageDelete", chat, ThreadOf(chat, messageId), me, messageId);
        activity["channelData"]!["eventType"] = "softDeleteMessage";
        if (heard) Send(chat, me, activity);
        return Done();
    }

    /// <summary>Likes a message, or takes the like back; the bot hears of what concerns its own messages.</summary>
    public Task<IResult> Like(Conversation chat, Person me, string messageId)
    {
        var (added, botsOwn) = (false, false);
        var found = conversations.Change(chat, messageId, message =>
        {
            added = message.Likes.Add(me.Id);
            if (!added) message.Likes.Remove(me.Id);
            botsOwn = message.From is null;
            return true;
        });
        if (!found) return NotFound();
        var activity = activities.Create("messageReaction", chat, ThreadOf(chat, messageId), me, conversations.NextId(),
            new() { [added ? "reactionsAdded" : "reactionsRemoved"] = new JsonArray(new JsonObject { ["type"] = "like" }), ["replyToId"] = messageId });
        if (chat.Installed && botsOwn) Send(chat, me, activity);
        return Done();
    }

    /// <summary>Sends an invoke and gives the page its answer: status and body as the bot gave them.</summary>
    public async Task<IResult> InvokeAsync(Conversation chat, Person me, Invocation invocation, CancellationToken ct)
    {
        var activity = activities.Create("invoke", chat, invocation.Thread ?? ThreadOf(chat, invocation.ReplyToId), me, conversations.NextId(),
            new() { ["name"] = invocation.Name, ["value"] = invocation.Value?.DeepClone() });
        if (invocation.ReplyToId is not null) activity["replyToId"] = invocation.ReplyToId;
        if (invocation.Name.StartsWith("task/", StringComparison.Ordinal) || invocation.Name.StartsWith("composeExtension/", StringComparison.Ordinal))
            activity["channelData"]!["source"] = new JsonObject { ["name"] = invocation.Name.StartsWith("task/", StringComparison.Ordinal) ? "message" : "compose" };
        var answer = await line.PostAsync(activity, ct);
        if (invocation.Name == "adaptiveCard/action" && answer.Body?["type"]?.GetValue<string>() == CardType && answer.Body["value"] is { } card && invocation.ReplyToId is { } messageId)
            conversations.ChangeView(chat, messageId, me.Id, card.DeepClone());
        return Results.Json(new JsonObject { ["status"] = answer.Status, ["body"] = answer.Body?.DeepClone() });
    }

    /// <summary>What each signed-in client does when a sign-in card arrives: it offers the bot a token to exchange.</summary>
    public Task<IResult> ExchangeAsync(Conversation chat, Person me, JsonObject exchange, CancellationToken ct)
    {
        var value = new JsonObject
        {
            ["id"] = exchange["id"]?.DeepClone(),
            ["connectionName"] = exchange["connectionName"]?.DeepClone(),
            ["token"] = tokens.ForSso(me.Id, me.Name),
        };
        return InvokeAsync(chat, me, new("signin/tokenExchange", value, exchange["replyToId"]?.GetValue<string>(), null), ct);
    }

    private static Task<IResult> Done() => Task.FromResult(Results.NoContent());

    private static Task<IResult> NotFound() => Task.FromResult(Results.NotFound());

    private static bool Hears(Conversation chat, JsonObject activity) => chat.Installed && (chat.Kind == ConversationKind.Personal
        || activity["entities"]!.AsArray().Any(entity => entity?["mentioned"]?["id"]?.GetValue<string>() == SandboxIds.Bot));

    private IEnumerable<(string Id, string Name)> Mentioned(Said said)
    {
        foreach (var key in said.Mentions ?? [])
        {
            if (key == SandboxIds.Bot) yield return (key, TeamsActivities.BotName);
            else if (office.Person(key) is { } person) yield return (person.TeamsId, person.Name);
        }
    }

    /// <summary>Cards and files that were sent along; the text in HTML, which is the first, is written anew.</summary>
    private static IReadOnlyList<JsonNode> AttachmentsOf(Conversation chat, string messageId) =>
        [.. (chat.Messages.Find(message => message.Id == messageId)?.Activity["attachments"] as JsonArray ?? []).OfType<JsonNode>().Skip(1).Select(one => one.DeepClone())];

    private bool Mine(Conversation chat, Person me, string messageId) => conversations.Read(() => chat.Messages.Find(message => message.Id == messageId)?.From == me.Id);

    private string? ThreadOf(Conversation chat, string? messageId) => conversations.Read(() => chat.Messages.Find(message => message.Id == messageId)?.Thread);

    private void Send(Conversation chat, Person me, JsonObject activity) => _ = SendAsync(chat, me, activity.DeepClone().AsObject());

    private async Task SendAsync(Conversation chat, Person me, JsonObject activity)
    {
        if (!await installations.EnsureAsync(chat, me, lifetime.ApplicationStopping)) return;
        await installations.ToldAsync(chat, lifetime.ApplicationStopping);
        var answer = await line.PostAsync(activity, lifetime.ApplicationStopping);
        if (answer.Failed && !lifetime.ApplicationStopping.IsCancellationRequested) events.Failed(chat, me, answer.Status);
    }
}
