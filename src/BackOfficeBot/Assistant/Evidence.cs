using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Assistant;

/// Whether what a model wrote is borne by what it was given. Pure.
internal static partial class Evidence
{
    /// The numbers of a text, in digits.
    public static HashSet<string> Numbers(string text) => [.. Digits().Matches(text).Select(m => m.Value)];

    /// "not", "mai", "senza": a sentence with one says the contrary of the same without it.
    public static bool Denies(string text) => Negation().IsMatch(text);

    /// Web and mail addresses: where they lead nobody has looked.
    public static IEnumerable<string> Addresses(string text) => Address().Matches(text).Select(m => m.Value.TrimEnd('.', ',', ';', ':', ')', '!', '?'));

    /// Words of four letters and more.
    public static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value).Where(w => w.Length > 3);

    /// Whether a word stands there, with another ending perhaps: "prendiamo", "prendere".
    public static bool Has(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word[..Math.Max(4, word.Length - 3)], CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(non|mai|nulla|niente|nessun\w*|senza|not|never|no|nothing|without)\b|n't\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"[a-z][a-z0-9+.\-]*://\S+|\bwww\.\S+|\bmailto:\S+|[^\s<>()\[\]]+@[^\s<>()\[\]]+\.[a-z]{2,}|\b[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.(?:com|net|org|info|biz|eu|it|uk|example|io|app|xyz|top|site|online|ru|cn)\b\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
