using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Channel.Activities;

/// <summary>Up to six buttons under the compose box, in personal chats.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#send-suggested-actions</remarks>
public sealed record SuggestedActions
{
    /// <summary>Channel ids of those who see them; null for all.</summary>
    public IReadOnlyList<string>? To { get; set; }
    /// <summary>The buttons.</summary>
    public IReadOnlyList<ChannelAction>? Actions { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The protocol's own button ("CardAction" there): in suggested actions, sign-in cards and thumbnails; not that of Adaptive Cards.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#cardaction-object</remarks>
public sealed record ChannelAction
{
    /// <summary>"imBack", "openUrl", "messageBack", "invoke", "signin".</summary>
    public string? Type { get; set; }
    /// <summary>What the button says.</summary>
    public string? Title { get; set; }
    /// <summary>The text or URL, or the payload of an invoke.</summary>
    public JsonElement? Value { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>A button that says <paramref name="text"/> (or its title) in the person's name.</summary>
    public static ChannelAction ImBack(string title, string? text = null) => Of("imBack", title, text ?? title);

    /// <summary>A button that opens <paramref name="url"/> in a browser.</summary>
    public static ChannelAction OpenUrl(string title, string url) => Of("openUrl", title, url);

    /// <summary>A button that opens the sign-in page at <paramref name="url"/>.</summary>
    public static ChannelAction SignIn(string title, string url) => Of("signin", title, url);

    private static ChannelAction Of(string type, string title, string value) =>
        new() { Type = type, Title = title, Value = JsonSerializer.SerializeToElement(value, ActivityJson.Default.String) };
}
