using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Channel.Activities;

/// Writes whatever an attachment or an invoke's answer may hold with its own source-generated metadata; reads a JsonElement.
internal sealed class ContentConverter : JsonConverter<object>
{
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case AdaptiveCard card: JsonSerializer.Serialize(writer, card, CardJson.Default.AdaptiveCard); break;
            case string text: writer.WriteStringValue(text); break;
            case JsonElement element: element.WriteTo(writer); break;
            case OAuthCard card: JsonSerializer.Serialize(writer, card, ActivityJson.Default.OAuthCard); break;
            case ThumbnailCard card: JsonSerializer.Serialize(writer, card, ActivityJson.Default.ThumbnailCard); break;
            case FileConsentCard card: JsonSerializer.Serialize(writer, card, ActivityJson.Default.FileConsentCard); break;
            case FileInfoCard card: JsonSerializer.Serialize(writer, card, ActivityJson.Default.FileInfoCard); break;
            case InvokeError error: JsonSerializer.Serialize(writer, error, InvokeJson.Default.InvokeError); break;
            case DialogInfo dialog: JsonSerializer.Serialize(writer, dialog, InvokeJson.Default.DialogInfo); break;
            default: throw new JsonException($"A message cannot hold a {value.GetType().Name}.");
        }
    }
}
