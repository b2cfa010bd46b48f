using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BackOfficeBot.Desk;

/// What changed of a record, as it is read in a table of its history.
internal static class ChangeWords
{
    /// "per: Marco Rossi → Giulia Romano"; the first time there is no arrow.
    public static string Of(string name, string? old, string? now) => $"{name}: {(string.IsNullOrEmpty(old) ? "" : $"{old} → ")}{(string.IsNullOrEmpty(now) ? "–" : now)}";

    /// The same of a value that the history keeps as JSON; nothing where the words are the same.
    public static IEnumerable<string> Of<T>(string name, string? old, string? now, JsonTypeInfo<T> type, Func<T, string?> words)
    {
        var (before, after) = (Words(old), Words(now));
        return before == after ? [] : [Of(name, before, after)];

        string Words(string? json) => json is not null && JsonSerializer.Deserialize(json, type) is { } value ? words(value) ?? "" : "";
    }

    public static DateTimeOffset? Instant(string? value) => DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) ? at : null;
}
