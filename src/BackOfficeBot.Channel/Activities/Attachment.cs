using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Cards;

namespace BackOfficeBot.Channel.Activities;

/// <summary>A card or a file in a message.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#attachment-object</remarks>
public sealed record Attachment
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A MIME type, or one of the card types <c>application/vnd.microsoft.card.*</c>.</summary>
    public string? ContentType { get; set; }
    /// <summary>Where the content is to be fetched, for files and images.</summary>
    public string? ContentUrl { get; set; }
    /// <summary>
    /// The content itself. To be sent: an <see cref="AdaptiveCard"/>, <see cref="OAuthCard"/>, <see cref="ThumbnailCard"/>,
    /// <see cref="FileConsentCard"/>, <see cref="FileInfoCard"/> or a <see cref="JsonElement"/>, written straight into the message. Received: a <see cref="JsonElement"/>.
    /// </summary>
    [JsonConverter(typeof(ContentConverter))] public object? Content { get; set; }
    /// <summary>The file's name.</summary>
    public string? Name { get; set; }
    /// <summary>A small picture of the content.</summary>
    public string? ThumbnailUrl { get; set; }
    /// <summary>A message extension's result as it stands in the list.</summary>
    public Attachment? Preview { get; set; }
    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>An Adaptive Card as an attachment. It is serialised once, when the message is.</summary>
    public static Attachment Card(AdaptiveCard card) => new() { ContentType = AdaptiveCardType, Content = card };

    /// <summary>The received content as <typeparamref name="T"/>, or null when there is none.</summary>
    /// <exception cref="JsonException">The content has another shape.</exception>
    public T? ContentAs<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class =>
        Content as T ?? (Content is JsonElement { ValueKind: JsonValueKind.Object } content ? content.Deserialize(type) : null);
}
