using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Channel.Activities;

/// <summary>What Teams adds to an activity, read from <see cref="Activity.ChannelData"/>.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#teams-channel-data</remarks>
public sealed record TeamsChannelData
{
    /// <summary>The organisation.</summary>
    public TeamsTenant? Tenant { get; set; }
    /// <summary>The team, in channels.</summary>
    public TeamsTeam? Team { get; set; }
    /// <summary>The channel, in channels.</summary>
    public TeamsChannel? Channel { get; set; }
    /// <summary>conversationUpdate and messageUpdate: what happened, such as "channelCreated" or "editMessage".</summary>
    public string? EventType { get; set; }
    /// <summary>What was chosen when the app was installed.</summary>
    public TeamsSettings? Settings { get; set; }
    /// <summary>The meeting, in a meeting's chat.</summary>
    public TeamsMeeting? Meeting { get; set; }
    /// <summary>To be sent: <c>{"alert":true}</c> shows the message in the activity feed.</summary>
    public TeamsNotification? Notification { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The typed view of an activity's channel data; empty where there is none or it is not Teams'.</summary>
    public static TeamsChannelData Of(Activity activity)
    {
        try
        {
            return activity.ChannelData is { ValueKind: JsonValueKind.Object } data ? data.Deserialize(ActivityJson.Default.TeamsChannelData)! : new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    /// <summary>This as the channel data of an activity to be sent.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, ActivityJson.Default.TeamsChannelData);
}

/// <summary>An organisation.</summary>
public sealed record TeamsTenant
{
    /// <summary>Entra tenant id.</summary>
    public string? Id { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A team.</summary>
public sealed record TeamsTeam
{
    /// <summary>The thread id of the team's general channel.</summary>
    public string? Id { get; set; }
    /// <summary>The team's name.</summary>
    public string? Name { get; set; }
    /// <summary>The id of its group in Entra.</summary>
    public string? AadGroupId { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A channel of a team.</summary>
public sealed record TeamsChannel
{
    /// <summary>The channel's thread id.</summary>
    public string? Id { get; set; }
    /// <summary>The channel's name; null for the general one.</summary>
    public string? Name { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What was chosen at installation.</summary>
public sealed record TeamsSettings
{
    /// <summary>The channel in which the bot was to be set up.</summary>
    public TeamsChannel? SelectedChannel { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A meeting of Teams.</summary>
public sealed record TeamsMeeting
{
    /// <summary>The meeting's id, base64.</summary>
    public string? Id { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How a message is announced.</summary>
public sealed record TeamsNotification
{
    /// <summary>Show it in the activity feed.</summary>
    public bool? Alert { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}
