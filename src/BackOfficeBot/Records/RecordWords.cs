using System.Globalization;
using System.Text;

namespace BackOfficeBot.Records;

/// Texts as they are searched: words of small letters without accents and digits, whatever stands between them.
internal static class RecordWords
{
    /// So many words of one record are searched.
    private const int Most = 600;
    private const int LongestWord = 40;

    public static string Index(Record record, RecordRows rows)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in rows.Words)
            foreach (var word in Of(text))
                if (words.Count < Most)
                    words.Add(word);
        return string.Join(' ', [Organisation(record.Organisation), Kind(record.Kind), .. rows.Concerns.Select(c => Person(c.PersonId)).Distinct(), .. words]);
    }

    /// "D'Angelo, ditta Òrsi" becomes d, angelo, ditta, orsi.
    public static IEnumerable<string> Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            yield break;
        var word = new StringBuilder();
        foreach (var c in Folded(text))
            if (char.IsAsciiLetterOrDigit(c) || (c > 127 && char.IsLetterOrDigit(c)))
                word.Append(c);
            else if (word.Length > 0)
                yield return Take(word);
        if (word.Length > 0)
            yield return Take(word);
    }

    /// Without those that stand in any title: "la richiesta del server" and "server" mean the same one.
    public static IReadOnlyList<string> Telling(string text) => [.. Of(text).Where(w => !Small.Contains(w))];

    // Marks that no word of a text has: letters only, in a length that no number has.
    public static string Organisation(string organisation) => "qo" + Hash(organisation);

    public static string Person(string personId) => "qp" + Hash(personId);

    public static string Kind(string kind) => "qk" + kind.ToLowerInvariant();

    /// What stands elsewhere (an event, a mail), by its id there: so a record is found by it.
    public static string Outside(string id) => "qe" + Hash(id);

    private static readonly HashSet<string> Small = [.. "il lo la i gli le un uno una di del dello della dei degli delle dell l a al alla ai per con e the of to for with and my this that on about su sul sulla sui sulle mia mio nostra nostro our".Split(' ')];

    private static string Hash(string id) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 12));

    private static string Take(StringBuilder word)
    {
        var taken = word.ToString(0, Math.Min(word.Length, LongestWord));
        word.Clear();
        return taken;
    }

    private static IEnumerable<char> Folded(string text)
    {
        string normal;
        try
        {
            normal = text.Normalize(NormalizationForm.FormD);
        }
        // Half a surrogate pair cannot be normalised.
        catch (ArgumentException)
        {
            normal = text;
        }
        foreach (var c in normal)
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                yield return char.ToLowerInvariant(c);
    }
}
