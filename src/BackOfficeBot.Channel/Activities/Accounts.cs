using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Channel.Activities;

/// <summary>A person or a bot, as the channel knows it.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#channelaccount-object</remarks>
public sealed record ChannelAccount
{
    /// <summary>The channel's id ("29:…" for a person, "28:app id" for a bot in Teams); differs from bot to bot.</summary>
    public string? Id { get; set; }
    /// <summary>The display name; not unique and not to be trusted.</summary>
    public string? Name { get; set; }
    /// <summary>The id in Entra, the same for every bot; absent for bots.</summary>
    public string? AadObjectId { get; set; }
    /// <summary>"user" or "bot".</summary>
    public string? Role { get; set; }
    /// <summary>Fields this model does not name, kept as they came (members carry e-mail, given name, tenant and more).</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A personal chat, a group chat, or a channel thread.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability</remarks>
public sealed record ConversationAccount
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The channel's id. In a channel thread it ends with <c>;messageid=</c> and the id of the thread's first message.</summary>
    public string? Id { get; set; }
    /// <summary>"personal", "groupChat" or "channel".</summary>
    public string? ConversationType { get; set; }
    /// <summary>The organisation (Entra tenant id).</summary>
    public string? TenantId { get; set; }
    /// <summary>True when more than two take part; Teams leaves it out in personal chats.</summary>
    public bool? IsGroup { get; set; }
    /// <summary>The chat's name, where it has one.</summary>
    public string? Name { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>True in a chat between one person and the bot.</summary>
    [JsonIgnore] public bool IsPersonal => ConversationType is "personal" or null && IsGroup is not true;

    /// <summary>The chat or channel without the thread: all threads of a channel have the same.</summary>
    [JsonIgnore]
    public string BaseId => Id is null ? "" : Id.IndexOf(ThreadMark, StringComparison.Ordinal) is var at && at < 0 ? Id : Id[..at];

    /// <summary>The id of the thread's first message, or null outside of channel threads.</summary>
    [JsonIgnore]
    public string? ThreadId => Id?.IndexOf(ThreadMark, StringComparison.Ordinal) is { } at && at >= 0 ? Id[(at + ThreadMark.Length)..] : null;
}
