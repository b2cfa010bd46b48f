using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.BotService;

internal enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>A chat. Members are directory ids; the bot belongs to it as long as it is <see cref="Installed"/>.</summary>
internal sealed class Conversation(string id, ConversationKind kind, string name, IReadOnlyList<string> members)
{
    public string Id => id;

    public ConversationKind Kind => kind;

    public string Name => name;

    public IReadOnlyList<string> Members => members;

    public bool Installed { get; set; }

    public string? TeamId { get; init; }

    public string? TeamName { get; init; }

    public List<Message> Messages { get; } = [];

    /// <summary>Up to which message each person has read.</summary>
    public Dictionary<string, string> ReadUpTo { get; } = [];

    public string Type => kind switch
    {
        ConversationKind.Personal => "personal",
        ConversationKind.GroupChat => "groupChat",
        _ => "channel",
    };
}

/// <summary>A message as it was sent, with what became of it. <see cref="From"/> is a directory id, or null for the bot.</summary>
internal sealed class Message(string id, string? thread, string? from, JsonObject activity, DateTimeOffset at)
{
    public string Id => id;

    /// <summary>In a channel, the id of the first message of the thread.</summary>
    public string? Thread => thread;

    public string? From => from;

    public DateTimeOffset At => at;

    public JsonObject Activity { get; set; } = activity;

    public DateTimeOffset? EditedAt { get; set; }

    public bool Deleted { get; set; }

    /// <summary>Directory ids of those who like it.</summary>
    public HashSet<string> Likes { get; } = [];

    /// <summary>The card each person sees in place of the first one, after an Action.Execute answered with it.</summary>
    public Dictionary<string, JsonNode> Views { get; } = [];
}
