using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>What the bot may do with a conversation: answers and errors as the connector gives them.</summary>
internal sealed class Connector(Conversations conversations, OfficeState office, Installations installations, ChatEvents events, SandboxUrls urls)
{
    public async Task<IResult> CreateAsync(JsonObject body, CancellationToken ct)
    {
        var activity = body["activity"] as JsonObject;
        if (body["channelData"]?["channel"]?["id"]?.GetValue<string>() is { } channelId)
        {
            if (conversations.Find(channelId) is not { Chat.Kind: ConversationKind.Channel } channel) return NoConversation();
            if (activity is null) return Error(400, "BadSyntax", "Incorrect conversation creation parameters");
            var first = conversations.Say(channel.Chat, null, null, Copy(activity));
            return Created(Conversations.WireId(channel.Chat, first.Id), first.Id);
        }
        var person = office.Person((body["members"] as JsonArray)?.FirstOrDefault()?["id"]?.GetValue<string>());
        if (person is null || TenantOf(body) is { } tenant && tenant != SandboxIds.Tenant) return Error(400, "BadSyntax", "Bad format of conversation ID");
        var chat = conversations.Find(Conversations.PersonalId(person))!.Value.Chat;
        if (await installations.EnsureAsync(chat, person, ct) is false) return NotInstalled();
        return Created(chat.Id, activity is null ? null : conversations.Say(chat, null, null, Copy(activity)).Id);
    }

    public IResult Send(string id, string? replyTo, JsonObject activity)
    {
        if (conversations.Find(id) is not { } found) return NoConversation();
        if (!found.Chat.Installed) return NotInstalled();
        if (activity["type"]?.GetValue<string>() == "typing")
        {
            events.Typing(found.Chat, found.Thread, null);
            return Results.Json(new JsonObject { ["id"] = conversations.NextId() }, statusCode: 201);
        }
        if (activity["type"]?.GetValue<string>() is not ("message" or "event")) return Error(400, "BadSyntax", "Activity resulted into multiple skype activities");
        if (activity["attachments"] is not JsonArray { Count: > 0 } && string.IsNullOrEmpty(activity["text"]?.GetValue<string>()))
            return Error(400, "BadArgument", "Message text or attachments are required");
        var message = conversations.Say(found.Chat, found.Thread ?? ThreadOf(found.Chat, replyTo), null, Copy(activity));
        return Results.Json(new JsonObject { ["id"] = message.Id }, statusCode: 201);
    }

    public IResult Update(string id, string messageId, JsonObject activity)
    {
        if (conversations.Find(id) is not { } found) return NoConversation();
        if (IsOthers(found.Chat, messageId)) return Forbidden();
        return conversations.Update(found.Chat, messageId, Copy(activity)) ? Results.Json(new JsonObject { ["id"] = messageId }) : NoActivity();
    }

    public IResult Delete(string id, string messageId)
    {
        if (conversations.Find(id) is not { } found) return NoConversation();
        if (IsOthers(found.Chat, messageId)) return Forbidden();
        return conversations.Change(found.Chat, messageId, message => message.Deleted = true) ? Results.Ok() : NoActivity();
    }

    public IResult Members(string id) => conversations.Find(id) is { } found ? Results.Json(MemberList(found.Chat.Members)) : NoConversation();

    public IResult Member(string id, string member)
    {
        if (conversations.Find(id) is not { } found) return NoConversation();
        return office.Person(member) is { } person && found.Chat.Members.Contains(person.Id)
            ? Results.Json(MemberOf(person))
            : Error(404, "MemberNotFoundInConversation", "Member not found in conversation.");
    }

    /// <summary>Pages of 50 to 500 members, as the service keeps them.</summary>
    public IResult MembersByPage(string id, int pageSize, string? continuation)
    {
        if (conversations.Find(id) is not { } found) return NoConversation();
        var from = int.TryParse(continuation, CultureInfo.InvariantCulture, out var at) ? at : 0;
        var size = Math.Clamp(pageSize, 50, 500);
        var page = new JsonObject { ["members"] = MemberList(found.Chat.Members.Skip(from).Take(size)) };
        if (from + size < found.Chat.Members.Count) page["continuationToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        return Results.Json(page);
    }

    public IResult Channels(string team) => team == Conversations.Team
        ? Results.Json(new JsonObject { ["conversations"] = new JsonArray(new JsonObject { ["id"] = Conversations.Channel, ["name"] = ChannelChat.Name }) })
        : Error(404, "NotFound", "The team was not found.");

    public IResult Team(string team) => team == Conversations.Team
        ? Results.Json(new JsonObject { ["id"] = team, ["name"] = ChannelChat.TeamName, ["tenantId"] = SandboxIds.Tenant, ["memberCount"] = ChannelChat.Members.Count, ["channelCount"] = 1 })
        : Error(404, "NotFound", "The team was not found.");

    public static IResult Error(int status, string code, string message) =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, statusCode: status);

    private Conversation ChannelChat => conversations.Find(Conversations.Channel)!.Value.Chat;

    private static IResult NoConversation() => Error(404, "ConversationNotFound", "Conversation not found.");

    private static IResult NoActivity() => Error(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.");

    private static IResult NotInstalled() => Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    private static IResult Forbidden() => Error(403, "ForbiddenOperationException", "The bot may change its own messages only.");

    private static string? TenantOf(JsonObject body) => body["tenantId"]?.GetValue<string>() ?? body["channelData"]?["tenant"]?["id"]?.GetValue<string>();

    private static JsonObject Copy(JsonObject activity) => activity.DeepClone().AsObject();

    private bool IsOthers(Conversation chat, string messageId) => conversations.Read(() => chat.Messages.Exists(message => message.Id == messageId && message.From is not null));

    private string? ThreadOf(Conversation chat, string? replyTo) => conversations.Read(() => chat.Messages.Find(message => message.Id == replyTo)?.Thread);

    private IResult Created(string id, string? activityId) =>
        Results.Json(new JsonObject { ["id"] = id, ["activityId"] = activityId, ["serviceUrl"] = urls.Connector }, statusCode: 201);

    private JsonArray MemberList(IEnumerable<string> ids) => new([.. ids.Select(office.Person).OfType<Person>().Select(JsonNode (person) => MemberOf(person))]);

    private static JsonObject MemberOf(Person person) => new()
    {
        ["id"] = person.TeamsId,
        ["name"] = person.Name,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.Mail,
        ["userPrincipalName"] = person.Mail,
        ["aadObjectId"] = person.Id,
        ["objectId"] = person.Id,
        ["tenantId"] = SandboxIds.Tenant,
        ["userRole"] = "user",
    };
}
