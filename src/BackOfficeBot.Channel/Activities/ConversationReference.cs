using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Channel.Activities;

/// <summary>What must be kept of a verified activity to write into its conversation later.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#conversationreference-object</remarks>
public sealed record ConversationReference
{
    /// <summary>The activity it was taken from.</summary>
    public string? ActivityId { get; set; }
    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }
    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }
    /// <summary>The chat or thread.</summary>
    public ConversationAccount? Conversation { get; set; }
    /// <summary>"msteams" for Teams.</summary>
    public string? ChannelId { get; set; }
    /// <summary>Where to send; it can change, so keep the latest.</summary>
    public string? ServiceUrl { get; set; }
    /// <summary>The person's language as the client said.</summary>
    public string? Locale { get; set; }
    /// <summary>The person's IANA zone as the client said.</summary>
    public string? LocalTimezone { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The reference to the conversation of an activity that came in.</summary>
    public static ConversationReference Of(Activity activity) => new()
    {
        ActivityId = activity.Id,
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        Locale = activity.Locale,
        LocalTimezone = Turns.Turn.TimeZoneOf(activity),
    };

    /// <summary><paramref name="activity"/> addressed to this conversation, from the bot to the person.</summary>
    public Activity Address(Activity activity) => activity with
    {
        From = Bot,
        Recipient = User,
        Conversation = Conversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Locale = activity.Locale ?? Locale,
    };
}
