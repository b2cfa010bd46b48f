using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackOfficeBot.Channel.CardActions;

/// Reads the inputs of a pressed card. Teams sends most values as strings, some clients send numbers and booleans: each member of the form gets its kind.
internal sealed class FormReader<TForm>(string verb, JsonTypeInfo<TForm> form)
{
    // Longer than any field of a record, so that a skill still sees that a text is too long and can say so.
    internal const int LongestText = 20_000;

    private Dictionary<string, (JsonEncodedText Name, Kind Kind)>? _members;

    private enum Kind { Text, Number, Truth, Other }

    /// <exception cref="FormException">The inputs do not have the form's shape.</exception>
    public TForm Read(JsonElement data)
    {
        try
        {
            return JsonSerializer.Deserialize(Known(data).WrittenSpan, form) ?? throw new FormException(verb, null);
        }
        // Half a surrogate pair is well-formed JSON, and no text: JsonElement then throws the latter.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormException(verb, e);
        }
    }

    private ArrayBufferWriter<byte> Known(JsonElement data)
    {
        _members ??= form.Properties.ToDictionary(p => p.Name, p => (JsonEncodedText.Encode(p.Name), KindOf(p.PropertyType)), StringComparer.OrdinalIgnoreCase);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (data.ValueKind is JsonValueKind.Object && _members.Count > 0)
                foreach (var member in data.EnumerateObject())
                    if (member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) && _members.TryGetValue(member.Name, out var known))
                        Write(writer, known.Name, known.Kind, member.Value);
            writer.WriteEndObject();
        }
        return buffer;
    }

    private void Write(Utf8JsonWriter writer, JsonEncodedText name, Kind kind, JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Object or JsonValueKind.Array when kind is not Kind.Other => throw new FormException(verb, null),
            _ => value.GetRawText(),
        };
        switch (kind)
        {
            case Kind.Text: writer.WriteString(name, Limited(text)); break;
            // An input that was left empty is no number.
            case Kind.Number or Kind.Truth when text.Length == 0: break;
            case Kind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number): writer.WriteNumber(name, number); break;
            case Kind.Truth when bool.TryParse(text, out var truth): writer.WriteBoolean(name, truth); break;
            default:
                writer.WritePropertyName(name);
                value.WriteTo(writer);
                break;
        }
    }

    private static string Limited(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private static Kind KindOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? Kind.Text
            : type == typeof(bool) ? Kind.Truth
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? Kind.Number
            : Kind.Other;
    }
}
