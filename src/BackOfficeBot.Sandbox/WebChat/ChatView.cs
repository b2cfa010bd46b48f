using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.WebChat;

/// <summary>Chats and messages as one person's web chat shows them. Call it under the lock of <see cref="Conversations"/>.</summary>
internal static class ChatView
{
    public static JsonObject Chat(Conversation chat, Person me) => new()
    {
        ["id"] = chat.Id,
        ["kind"] = chat.Type,
        ["name"] = chat.Name,
        ["team"] = chat.TeamName,
        ["installed"] = chat.Installed,
        ["unread"] = Unread(chat, me),
        ["members"] = new JsonArray([.. chat.Members.Select(id => (JsonNode)id)]),
        ["messages"] = new JsonArray([.. chat.Messages.Select(JsonNode (message) => Message(message, me))]),
    };

    public static int Unread(Conversation chat, Person me)
    {
        var upTo = chat.ReadUpTo.GetValueOrDefault(me.Id, "");
        return chat.Messages.Count(message => message.From != me.Id && !message.Deleted && string.CompareOrdinal(message.Id, upTo) > 0);
    }

    public static JsonObject Message(Message message, Person me)
    {
        var view = new JsonObject
        {
            ["id"] = message.Id,
            ["thread"] = message.Thread,
            ["from"] = message.From,
            ["at"] = message.At,
            ["edited"] = message.EditedAt,
            ["deleted"] = message.Deleted,
        };
        if (message.Deleted) return view;
        view["likes"] = new JsonArray([.. message.Likes.Select(id => (JsonNode)id)]);
        foreach (var field in (string[])["text", "textFormat", "summary", "attachments", "attachmentLayout", "suggestedActions", "entities", "channelData", "replyToId"])
            if (message.Activity[field] is { } value) view[field] = value.DeepClone();
        if (message.Views.TryGetValue(me.Id, out var card)) view["view"] = card.DeepClone();
        return view;
    }
}
