namespace BackOfficeBot.Skills.Minutes.Material;

/// The sentences of a text, as they stand there.
internal static class MaterialSentences
{
    private const int Longest = 600;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "dott", "dr", "dssa", "sig", "sigg", "ing", "avv", "prof", "rag", "geom", "arch", "on", "spett", "egr", "gent", "n", "nr", "no", "art", "artt", "co", "lett", "pag", "pagg", "es", "cfr", "tel", "ca", "vs", "ns",
        "all", "cap", "max", "min", "mr", "mrs", "ms", "st", "jr", "sr", "inc", "ltd", "eg", "ie", "approx", "dept", "est", "fig", "vol", "s.p.a", "s.r.l",
    };

    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!(text[i] is ('.' or '!' or '?' or '…' or ';') && IsEnd(text, start, i)) && i - start < Longest) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is ('.' or '!' or '?' or '»' or '"' or '”' or ')')) end++;
            if (Said(text[start..end]) is { } sentence) yield return sentence;
            (start, i) = (end, end - 1);
        }
        if (Said(text[start..]) is { } last) yield return last;
    }

    private static string? Said(string piece) => piece.Any(char.IsLetterOrDigit) ? piece.Trim() : null;

    private static bool IsEnd(string text, int start, int at)
    {
        var next = at + 1;
        while (next < text.Length && text[next] is ('.' or '!' or '?' or '»' or '"' or '”' or ')')) next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        if (text[at] != '.') return true;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        // "l'avv. bianchi", "n. 3", "M. Rossi"
        if (next < text.Length && char.IsLower(text[next])) return false;
        // "1. Bilancio"
        if (text.AsSpan(start, at - start).Trim() is { Length: > 0 and <= 3 } number && !number.ContainsAnyExceptInRange('0', '9')) return false;
        var word = at;
        while (word > start && (char.IsLetter(text[word - 1]) || text[word - 1] == '.')) word--;
        var before = text[word..at];
        return !(before.Length == 1 && char.IsUpper(before[0])) && !Abbreviations.Contains(before);
    }
}
