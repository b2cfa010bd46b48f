using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Sandbox.Graph.OData;

/// <summary><c>$search="displayName:mar" OR "mail:mar"</c>: terms joined by AND and OR; a word is found by its beginning, accents and case do not matter.</summary>
internal static partial class ODataSearch
{
    private const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>Terms without a property name are looked for in every text of the document.</summary>
    public static bool Anywhere(JsonObject document, string search) => Matches(search, (property, words) => property is null
        ? Received().Match(words) is { Success: true } day ? WasReceived(document, day) : Texts(document).Any(text => HasWords(text, words))
        : property.Equals("hasAttachments", StringComparison.OrdinalIgnoreCase) ? document.Flag("hasAttachments") == (words == "true")
        : Texts(document.At(property) ?? document.At(Alias(property))).Any(text => HasWords(text, words)));

    public static bool Matches(string search, Func<string?, string, bool> term)
    {
        var any = false;
        foreach (var alternative in Or().Split(search))
        {
            var all = true;
            foreach (var part in And().Split(alternative))
            {
                var text = part.Trim().Trim('(', ')').Replace("\"", "", StringComparison.Ordinal).Trim();
                if (text.Length == 0) continue;
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                all &= colon > 0 ? term(text[..colon], text[(colon + 1)..]) : term(null, text);
            }
            any |= all;
        }
        return any;
    }

    public static bool HasWords(string text, string words)
    {
        var known = Word().Matches(text).Select(match => match.Value).ToList();
        return Word().Matches(words).Select(match => match.Value)
            .All(wanted => known.Any(word => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(word, wanted, Loose)));
    }

    private static bool WasReceived(JsonObject document, Match day)
    {
        var at = DateOnly.FromDateTime(DateTime.Parse(document.Text("receivedDateTime") ?? "2000-01-01", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));
        var asked = DateOnly.ParseExact(day.Groups[2].Value, "MM/dd/yyyy", CultureInfo.InvariantCulture);
        return day.Groups[1].Value == ">" ? at >= asked : at <= asked;
    }

    [GeneratedRegex("^received([<>])=([0-9]{2}/[0-9]{2}/[0-9]{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex Received();

    private static string Alias(string property) => property.ToUpperInvariant() switch
    {
        "TO" => "toRecipients",
        "CC" => "ccRecipients",
        "PARTICIPANTS" => "toRecipients",
        _ => property,
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(pair => !pair.Key.StartsWith('_') && !pair.Key.StartsWith('@')).SelectMany(pair => Texts(pair.Value)),
        JsonArray array => array.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    [GeneratedRegex(@"\s+OR\s+")]
    private static partial Regex Or();

    [GeneratedRegex(@"\s+AND\s+|(?<="")\s+(?="")")]
    private static partial Regex And();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
