using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace BackOfficeBot.Cards;

/// For what may stand as a bare string: "picture.png" for { "url": "picture.png" }. It is named at the property, not at the type, whose own metadata it uses.
internal abstract class TextOrObject<T>(Func<string, T> of, Func<JsonTypeInfo<T>> info) : JsonConverter<T> where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String ? of(reader.GetString()!) : JsonSerializer.Deserialize(ref reader, info());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, info());
}

internal abstract class TextsOrObjects<T>(Func<string, T> of, Func<JsonTypeInfo<T>> info) : JsonConverter<IReadOnlyList<T>> where T : class
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("A list is expected here.");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            items.Add(reader.TokenType is JsonTokenType.String ? of(reader.GetString()!) : JsonSerializer.Deserialize(ref reader, info())!);
        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            JsonSerializer.Serialize(writer, item, info());
        writer.WriteEndArray();
    }
}

internal sealed class BackgroundImageConverter() : TextOrObject<BackgroundImage>(url => new() { Url = url }, () => CardJson.Default.BackgroundImage);

internal sealed class InlinesConverter() : TextsOrObjects<TextRun>(text => new() { Text = text }, () => CardJson.Default.TextRun);

internal sealed class TargetsConverter() : TextsOrObjects<TargetElement>(id => new() { ElementId = id }, () => CardJson.Default.TargetElement);

internal sealed class TextOrNumber : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number ? reader.GetDouble().ToString(CultureInfo.InvariantCulture) : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value);
    }
}

internal sealed class HoursAndMinutes : JsonConverter<TimeOnly?>
{
    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var time) ? time : null;

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time.ToString("HH:mm", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}

/// The schema writes the names of its values in camel case and reads them in any.
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;
