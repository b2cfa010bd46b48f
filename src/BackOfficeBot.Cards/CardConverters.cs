using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// Writes each element by its own metadata, reads it by its "type", and keeps what it doesn't know.
internal sealed class CardElementConverter : JsonConverter<CardElement>
{
    public override void Write(Utf8JsonWriter writer, CardElement value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case TextBlock e: JsonSerializer.Serialize(writer, e, CardJson.Default.TextBlock); break;
            case Container e: JsonSerializer.Serialize(writer, e, CardJson.Default.Container); break;
            case ColumnSet e: JsonSerializer.Serialize(writer, e, CardJson.Default.ColumnSet); break;
            case Column e: JsonSerializer.Serialize(writer, e, CardJson.Default.Column); break;
            case FactSet e: JsonSerializer.Serialize(writer, e, CardJson.Default.FactSet); break;
            case ActionSet e: JsonSerializer.Serialize(writer, e, CardJson.Default.ActionSet); break;
            case RichTextBlock e: JsonSerializer.Serialize(writer, e, CardJson.Default.RichTextBlock); break;
            case Image e: JsonSerializer.Serialize(writer, e, CardJson.Default.Image); break;
            case ImageSet e: JsonSerializer.Serialize(writer, e, CardJson.Default.ImageSet); break;
            case Table e: JsonSerializer.Serialize(writer, e, CardJson.Default.Table); break;
            case InputText e: JsonSerializer.Serialize(writer, e, CardJson.Default.InputText); break;
            case InputChoiceSet e: JsonSerializer.Serialize(writer, e, CardJson.Default.InputChoiceSet); break;
            case InputDate e: JsonSerializer.Serialize(writer, e, CardJson.Default.InputDate); break;
            case InputTime e: JsonSerializer.Serialize(writer, e, CardJson.Default.InputTime); break;
            case InputNumber e: JsonSerializer.Serialize(writer, e, CardJson.Default.InputNumber); break;
            case InputToggle e: JsonSerializer.Serialize(writer, e, CardJson.Default.InputToggle); break;
            case UnknownElement e: e.Json.WriteTo(writer); break;
            case DropElement: writer.WriteStringValue("drop"); break;
            default: throw new JsonException($"A card cannot hold a {value.GetType().Name}.");
        }
    }

    public override CardElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (json, type) = Typed.Read(ref reader);
        try
        {
            return Read(json, type);
        }
        // Of a kind that is known, but not as this library has it (another's input without a label, a value of a later schema).
        catch (JsonException) when (json.ValueKind is JsonValueKind.Object)
        {
            return new UnknownElement(json);
        }
    }

    private static CardElement? Read(JsonElement json, string? type) => type switch
    {
        "TextBlock" => json.Deserialize(CardJson.Default.TextBlock),
        "Container" => json.Deserialize(CardJson.Default.Container),
        "ColumnSet" => json.Deserialize(CardJson.Default.ColumnSet),
        "Column" => json.Deserialize(CardJson.Default.Column),
        "FactSet" => json.Deserialize(CardJson.Default.FactSet),
        "ActionSet" => json.Deserialize(CardJson.Default.ActionSet),
        "RichTextBlock" => json.Deserialize(CardJson.Default.RichTextBlock),
        "Image" => json.Deserialize(CardJson.Default.Image),
        "ImageSet" => json.Deserialize(CardJson.Default.ImageSet),
        "Table" => json.Deserialize(CardJson.Default.Table),
        "Input.Text" => json.Deserialize(CardJson.Default.InputText),
        "Input.ChoiceSet" => json.Deserialize(CardJson.Default.InputChoiceSet),
        "Input.Date" => json.Deserialize(CardJson.Default.InputDate),
        "Input.Time" => json.Deserialize(CardJson.Default.InputTime),
        "Input.Number" => json.Deserialize(CardJson.Default.InputNumber),
        "Input.Toggle" => json.Deserialize(CardJson.Default.InputToggle),
        "drop" => CardElement.Drop,
        _ => new UnknownElement(json),
    };
}

/// The same for actions.
internal sealed class CardActionConverter : JsonConverter<CardAction>
{
    public override void Write(Utf8JsonWriter writer, CardAction value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case ActionExecute a: JsonSerializer.Serialize(writer, a, CardJson.Default.ActionExecute); break;
            case ActionSubmit a: JsonSerializer.Serialize(writer, a, CardJson.Default.ActionSubmit); break;
            case ActionOpenUrl a: JsonSerializer.Serialize(writer, a, CardJson.Default.ActionOpenUrl); break;
            case ActionShowCard a: JsonSerializer.Serialize(writer, a, CardJson.Default.ActionShowCard); break;
            case ActionToggleVisibility a: JsonSerializer.Serialize(writer, a, CardJson.Default.ActionToggleVisibility); break;
            case UnknownAction a: a.Json.WriteTo(writer); break;
            case DropAction: writer.WriteStringValue("drop"); break;
            default: throw new JsonException($"A card cannot hold a {value.GetType().Name}.");
        }
    }

    public override CardAction? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (json, type) = Typed.Read(ref reader);
        try
        {
            return Read(json, type);
        }
        catch (JsonException) when (json.ValueKind is JsonValueKind.Object)
        {
            return new UnknownAction(json);
        }
    }

    private static CardAction? Read(JsonElement json, string? type) => type switch
    {
        "Action.Execute" => json.Deserialize(CardJson.Default.ActionExecute),
        "Action.Submit" => json.Deserialize(CardJson.Default.ActionSubmit),
        "Action.OpenUrl" => json.Deserialize(CardJson.Default.ActionOpenUrl),
        "Action.ShowCard" => json.Deserialize(CardJson.Default.ActionShowCard),
        "Action.ToggleVisibility" => json.Deserialize(CardJson.Default.ActionToggleVisibility),
        "drop" => CardAction.Drop,
        _ => new UnknownAction(json),
    };
}

internal static class Typed
{
    /// An element and its "type"; a bare string, as in "fallback": "drop", is its own type.
    public static (JsonElement Json, string? Type) Read(ref Utf8JsonReader reader)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind switch
        {
            JsonValueKind.String => (json, json.GetString()),
            JsonValueKind.Object => (json, json.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString() : null),
            _ => throw new JsonException("An object with a type is expected here."),
        };
    }
}
