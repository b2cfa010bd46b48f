using System.Globalization;
using System.Text;

namespace BackOfficeBot.Staff;

/// Names as people write them: without accents and capitals, with two letters swapped or one missing.
internal static class NameLikeness
{
    private const CompareOptions Loose = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    public static bool Same(string name, string said) => CultureInfo.InvariantCulture.CompareInfo.Compare(name, said, Loose) == 0;

    /// Whether it is what somebody is called by: the first words of the name.
    public static bool Begins(string name, string said) => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(name, said + " ", Loose);

    /// Whether every word of what was said stands in the name.
    public static bool Has(string name, string said) => Words(said).All(s => Words(name).Any(w => Same(w, s)));

    /// The letters of "MR", "mr" or "M.R.", between blanks; null where it is a name.
    public static string? Initials(string said) =>
        said.Where(char.IsLetter).Take(4).ToArray() is { Length: 2 or 3 } letters && said.All(c => char.IsLetter(c) || c is '.' or ' ') && said.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries) is var parts && (parts.Length == 1 || parts.All(p => p.Length == 1))
            ? string.Join(' ', letters) : null;

    /// Whether its words begin with these letters, the first with the first; a name may have more words.
    public static bool HasInitials(string name, string initials)
    {
        var (letters, at) = (Words(initials), 0);
        var words = Words(name);
        foreach (var word in words)
            if (at < letters.Length && CultureInfo.InvariantCulture.CompareInfo.IsPrefix(word, letters[at], Loose))
                at++;
        return at == letters.Length && CultureInfo.InvariantCulture.CompareInfo.IsPrefix(words[0], letters[0], Loose);
    }

    /// Whether every word of what was said begins one of the name's: "Nico" is Niccolò.
    public static bool IsCalled(string name, string said) => Words(said).All(s => Words(name).Any(w => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(w, s, Loose)));

    /// Whether something that was said only begins a surname: "Roma" is no Romano, though "Nico" is Niccolò.
    public static bool IsPartOfSurname(string name, string? surname, string said)
    {
        var all = Words(name);
        var last = Words(surname ?? "");
        return Words(said).Any(s => last.Any(w => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(w, s, Loose)) && !all.Any(w => Same(w, s)) && !all.Except(last).Any(w => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(w, s, Loose)));
    }

    /// Whether each word of what was said is one of the name's, but for one slip; a short word has to be right.
    public static bool IsNear(string name, string said)
    {
        var words = Words(name).ToList();
        return Words(said).All(s => words.RemoveAll(w => Same(w, s) || (s.Length >= 4 && IsOneSlip(Bare(w), Bare(s)))) > 0);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Bare(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    // One letter more, less or other, or two neighbours swapped.
    private static bool IsOneSlip(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (longer.Length - shorter.Length > 1)
            return false;
        var at = longer.AsSpan().CommonPrefixLength(shorter);
        var (l, s) = (longer[at..], shorter[at..]);
        return l.Length > s.Length ? l[1..] == s : l.Length == 0 || l[1..] == s[1..] || (l.Length > 1 && l[0] == s[1] && l[1] == s[0] && l[2..] == s[2..]);
    }
}
