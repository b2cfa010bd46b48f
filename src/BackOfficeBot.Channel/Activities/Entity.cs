using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Channel.Activities;

/// <summary>A fact about a message, told apart by <see cref="Type"/>: "mention", "clientInfo", or another that is kept as it came.</summary>
/// <remarks>https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md#entity</remarks>
public sealed record Entity
{
    /// <summary>"mention", "clientInfo" or another.</summary>
    public string? Type { get; set; }
    /// <summary>mention: who.</summary>
    public ChannelAccount? Mentioned { get; set; }
    /// <summary>mention: the piece of the text, such as <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }
    /// <summary>clientInfo: the client's language, such as "it-IT".</summary>
    public string? Locale { get; set; }
    /// <summary>clientInfo: the client's country, such as "IT".</summary>
    public string? Country { get; set; }
    /// <summary>clientInfo: "Windows", "Web", "iOS", "Android".</summary>
    public string? Platform { get; set; }
    /// <summary>clientInfo: IANA time zone, such as "Europe/Rome".</summary>
    public string? Timezone { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}
