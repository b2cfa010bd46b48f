using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Assistant;

/// Whether what a model wrote is borne by what it was given. Pure.
internal static partial class Evidence
{
    /// A shorter citation would fit by chance.
    private const int ShortestCitation = 12;

    /// The rule of all that a model writes: its words (or the share of them that is asked for) stand in the sources, it has no number of its own, no address that its person did not write, and no "not" more or less than they.
    /// <param name="besides">What its person wrote, such as the question: words and numbers may stand there, too.</param>
    public static bool Bears(IReadOnlyList<string> sources, string text, string besides = "", double share = 1)
    {
        var (given, words) = ($"{string.Join('\n', sources)}\n{besides}", Words(text).ToList());
        var isSaid = words.Count > 0 && words.Count(w => Has(given, w)) >= words.Count * share;
        var contradicts = Denies(text) ? !sources.Any(Denies) : sources.All(Denies);
        return isSaid && !contradicts && Numbers(text).IsSubsetOf(Numbers(given)) && HasNoAddressBut(besides, text);
    }

    /// Where an address leads nobody has looked: only what was given may be named.
    public static bool HasNoAddressBut(string given, string text) => Addresses(text).All(a => Stands(given, a));

    /// The line in which a citation stands word for word; null where it is none.
    public static T? Cited<T>(IEnumerable<T> lines, Func<T, string> text, string cited)
        where T : class => cited.Length < ShortestCitation ? null : lines.FirstOrDefault(l => text(l).Contains(cited, StringComparison.Ordinal));

    /// Whether words stand there as they are.
    public static bool Stands(string given, string words) => given.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// The numbers of a text, in digits.
    public static HashSet<string> Numbers(string text) => [.. Digits.Matches(text).Select(m => m.Value)];

    /// "not", "mai", "senza": a sentence with one says the contrary of the same without it.
    private static bool Denies(string text) => Negation.IsMatch(text);

    /// Web and mail addresses.
    private static IEnumerable<string> Addresses(string text) => Address.Matches(text).Select(m => m.Value.TrimEnd('.', ',', ';', ':', ')', '!', '?'));

    /// Words of four letters and more.
    private static IEnumerable<string> Words(string text) => Word.Matches(text).Select(m => m.Value).Where(w => w.Length > 3);

    /// Whether a word stands there, with another ending perhaps: "prendiamo", "prendere".
    private static bool Has(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word[..Math.Max(4, word.Length - 3)], CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static readonly Regex Word = new(@"[\p{L}]+");

    private static readonly Regex Digits = new(@"\d+");

    private static readonly Regex Negation = new(@"\b(non|mai|nulla|niente|nessun\w*|senza|not|never|no|nothing|without)\b|n't\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Address = new(@"[a-z][a-z0-9+.\-]*://\S+|\bwww\.\S+|\bmailto:\S+|[^\s<>()\[\]]+@[^\s<>()\[\]]+\.[a-z]{2,}|\b[a-z0-9\-]+(?:\.[a-z0-9\-]+)*\.(?:com|net|org|info|biz|eu|it|uk|example|io|app|xyz|top|site|online|ru|cn)\b\S*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
