using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BackOfficeBot.Channel.Activities;

/// <summary>
/// One message, invoke or event between Teams and the bot, with the protocol's own field names. One model for all types
/// (<see cref="ActivityTypes"/>), incoming and outgoing; what it does not name is kept in <see cref="Unknown"/> and written again.
/// </summary>
/// <remarks>https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md</remarks>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>; always present in a valid activity.</summary>
    public string? Type { get; set; }
    /// <summary>Given by the channel; unique in its conversation, except that messageUpdate and messageDelete carry the id of the message they change.</summary>
    public string? Id { get; set; }
    /// <summary>When the channel took it (UTC).</summary>
    public DateTimeOffset? Timestamp { get; set; }
    /// <summary>The sender's wall time with its offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }
    /// <summary>The sender's IANA time zone.</summary>
    public string? LocalTimezone { get; set; }
    /// <summary>Where answers to this activity are sent. Only that of a verified activity may be trusted.</summary>
    public string? ServiceUrl { get; set; }
    /// <summary>"msteams" for Teams.</summary>
    public string? ChannelId { get; set; }
    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; set; }
    /// <summary>The chat, group chat or channel thread it belongs to.</summary>
    public ConversationAccount? Conversation { get; set; }
    /// <summary>Whom it is for: the bot in what comes in.</summary>
    public ChannelAccount? Recipient { get; set; }
    /// <summary>The text as sent, mentions still in it as <c>&lt;at&gt;…&lt;/at&gt;</c>; see <see cref="Mentions.Strip"/>.</summary>
    public string? Text { get; set; }
    /// <summary>"plain", "markdown" or "xml".</summary>
    public string? TextFormat { get; set; }
    /// <summary>"list" or "carousel".</summary>
    public string? AttachmentLayout { get; set; }
    /// <summary>What a notification says; Teams shows it instead of "sent a card".</summary>
    public string? Summary { get; set; }
    /// <summary>From when on it says nothing any more and should not be shown.</summary>
    public DateTimeOffset? Expiration { get; set; }
    /// <summary>BCP 47 language of the sender's client, such as "it-IT".</summary>
    public string? Locale { get; set; }
    /// <summary>Cards and files.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; set; }
    /// <summary>Mentions, the client's locale and zone, and other facts about the text.</summary>
    public IReadOnlyList<Entity>? Entities { get; set; }
    /// <summary>Buttons under the compose box.</summary>
    public SuggestedActions? SuggestedActions { get; set; }
    /// <summary>The invoke's or event's name, such as "adaptiveCard/action"; see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; set; }
    /// <summary>The payload of an invoke, an event or an Action.Submit; read it with <see cref="ValueAs{T}"/>.</summary>
    public JsonElement? Value { get; set; }
    /// <summary>The message this one answers, or whose card was pressed.</summary>
    public string? ReplyToId { get; set; }
    /// <summary>installationUpdate: "add", "remove", "add-upgrade" or "remove-upgrade".</summary>
    public string? Action { get; set; }
    /// <summary>conversationUpdate: the chat's new name.</summary>
    public string? TopicName { get; set; }
    /// <summary>conversationUpdate: who came.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; set; }
    /// <summary>conversationUpdate: who left.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; set; }
    /// <summary>messageReaction: what was added.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; set; }
    /// <summary>messageReaction: what was taken back.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; set; }
    /// <summary>What only this channel knows, as it came; for Teams read it with <see cref="TeamsChannelData.Of"/>.</summary>
    public JsonElement? ChannelData { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The payload as <typeparamref name="T"/>, or null when there is none or it has another shape: whoever sent it, it says nothing then.</summary>
    public T? ValueAs<T>(JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return Value?.Deserialize(type);
        }
        // Half a surrogate pair is well-formed JSON, and no text: that is the latter.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A like, heart, laugh, surprised, sad or angry.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events</remarks>
public sealed record MessageReaction
{
    /// <summary>"like", "heart", "laugh", "surprised", "sad", "angry" or another that Teams adds.</summary>
    public string? Type { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}
