using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.BotService;

/// <summary>Activities as Teams writes them (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-basics).</summary>
internal sealed class TeamsActivities(SandboxUrls urls, TimeProvider time)
{
    public const string BotName = "BackOfficeBot";

    public static JsonObject BotAccount() => new() { ["id"] = SandboxIds.Bot, ["name"] = BotName };

    public static JsonObject Account(Person person) => new()
    {
        ["id"] = person.TeamsId,
        ["name"] = person.Name,
        ["aadObjectId"] = person.Id,
    };

    /// <summary>What every activity carries; <paramref name="more"/> adds the fields of its type.</summary>
    public JsonObject Create(string type, Conversation chat, string? thread, Person from, string id, JsonObject? more = null)
    {
        var now = time.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(from.Zone));
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = from.Zone,
            ["channelId"] = "msteams",
            ["serviceUrl"] = urls.Connector,
            ["from"] = Account(from),
            ["recipient"] = BotAccount(),
            ["conversation"] = ConversationAccount(chat, thread),
            ["channelData"] = ChannelData(chat),
            ["locale"] = from.Locale,
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = from.Locale,
                ["country"] = from.Locale.Split('-')[^1],
                ["platform"] = "Web",
                ["timezone"] = from.Zone,
            }),
        };
        foreach (var (name, value) in more ?? []) activity[name] = value?.DeepClone();
        return activity;
    }

    /// <summary>A message: in chats with more people the mentions stand in the text as <c>&lt;at&gt;</c> and as entities.</summary>
    public JsonObject Message(Conversation chat, string? thread, Person from, string id, string text, IEnumerable<(string Id, string Name)> mentions)
    {
        var activity = Create("message", chat, thread, from, id);
        var html = WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
        foreach (var (mentionedId, name) in mentions)
        {
            var at = $"<at>{name}</at>";
            text = ReplaceFirst(text, "@" + name, at);
            html = ReplaceFirst(html, "@" + WebUtility.HtmlEncode(name), $"<span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\">{WebUtility.HtmlEncode(name)}</span>");
            activity["entities"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = mentionedId, ["name"] = name },
                ["text"] = at,
            });
        }
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{html}</p>" });
        return activity;
    }

    /// <summary>What the bot hears when the app is added (or removed): the installation and the new member.</summary>
    public IEnumerable<JsonObject> Installed(Conversation chat, Person by, Func<string> nextId, bool added)
    {
        yield return Create("installationUpdate", chat, null, by, nextId(), new() { ["action"] = added ? "add" : "remove" });
        var change = new JsonObject { [added ? "membersAdded" : "membersRemoved"] = new JsonArray(BotAccount()) };
        yield return Create("conversationUpdate", chat, null, by, nextId(), change);
    }

    private static JsonObject ConversationAccount(Conversation chat, string? thread)
    {
        var account = new JsonObject
        {
            ["id"] = Conversations.WireId(chat, thread),
            ["conversationType"] = chat.Type,
            ["tenantId"] = SandboxIds.Tenant,
        };
        if (chat.Kind == ConversationKind.Personal) return account;
        account["isGroup"] = true;
        account["name"] = chat.Name;
        return account;
    }

    private static JsonObject ChannelData(Conversation chat)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = SandboxIds.Tenant } };
        if (chat.Kind != ConversationKind.Channel) return data;
        data["teamsChannelId"] = chat.Id;
        data["teamsTeamId"] = chat.TeamId;
        data["channel"] = new JsonObject { ["id"] = chat.Id };
        data["team"] = new JsonObject { ["id"] = chat.TeamId, ["name"] = chat.TeamName };
        return data;
    }

    private static string ReplaceFirst(string text, string what, string with)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + what.Length));
    }
}
