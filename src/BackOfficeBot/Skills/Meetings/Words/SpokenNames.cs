using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Meetings.Words;

/// Who may be meant in a question about somebody's time, where names stand anywhere: "Marco Rossi è libero domani?", "l'agenda di elena". The
/// directory decides who is one.
internal static class SpokenNames
{
    private const int LongestName = 4;
    private const int LongestWord = 60;

    private static readonly HashSet<string> Before = new(["di", "of", "for", "con", "with", "does", "is", "are", "ha", "e", "ed", "and", ",", "libero", "libera", "liberi", "libere", "disponibile", "disponibili"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> NoNames = new(
        ["io", "me", "noi", "i", "we", "us", "siamo", "sono", "è", "libero", "libera", "liberi", "libere", "disponibile", "disponibili", "occupato", "occupata", "occupati", "free", "available", "busy",
         "quando", "when", "tutti", "everyone", "everybody", "mio", "mia", "my", "our", "nostro", "nostra", "il", "la", "lo", "the", "lavoro", "work", "office", "ufficio", "team", "agenda", "calendario", "calendar", "schedule",
         "sala", "room", "stanza", "lui", "lei", "him", "her", "them", "oggi", "domani", "today", "tomorrow", "ha", "does", "is", "are",
         "per", "in", "da", "dalle", "alle", "dopo", "prima", "tra", "fra", "anche", "insieme", "for", "at", "from"], StringComparer.OrdinalIgnoreCase);

    /// The names, each with whether it is written like one: who is not found then is worth a word.
    public static IReadOnlyList<(string Name, bool IsSure)> Of(string text, Understanding understood)
    {
        var words = Words(text, understood);
        var names = new List<(string, bool)>();
        for (var i = 0; i < words.Count; i++)
        {
            var follows = i > 0 && Before.Contains(words[i - 1].Text);
            var heard = understood.People.FirstOrDefault(p => p.Span.Overlaps(words[i].Span)) is { Value: not null } person ? person.Span : default;
            if (!IsName(words[i]) || !(follows || words[i].IsCapital || words[i].IsOwner || heard.Length > 0))
                continue;
            var end = i + 1;
            while (end < words.Count && end - i < LongestName && (words[end].IsCapital || words[end].Span.Overlaps(heard)) && !words[end - 1].IsOwner && IsName(words[end]))
                end++;
            names.Add((string.Join(' ', words[i..end].Select(w => w.Text)), heard.Length > 0 || (words[i].IsCapital && (i > 0 || end - i > 1))));
            i = end - 1;
        }
        return [.. names.DistinctBy(n => n.Item1, StringComparer.OrdinalIgnoreCase)];
    }

    /// Whether who asks is one of those who are asked about: "quando siamo liberi io e Marco".
    public static bool IncludesMe(string text) =>
        text.Split([' ', ',', '?', '!', '.', '\''], StringSplitOptions.RemoveEmptyEntries).Any(w => w.ToLowerInvariant() is "io" or "noi" or "siamo" or "we" or "us" or "i" or "possiamo" or "ci" or "me");

    private static bool IsName(Word word) => word.Text.Length is > 1 and <= LongestWord && char.IsLetter(word.Text[0]) && !NoNames.Contains(word.Text);

    private static List<Word> Words(string text, Understanding understood)
    {
        var words = new List<Word>();
        var at = 0;
        while (at < text.Length && words.Count < 200)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]) && text[at] != ',')
                at++;
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' or '-' || (text[at] == ',' && at == start)))
                at++;
            if (at == start)
                break;
            var word = text[start..at];
            // "l'agenda", "dell'Elena" begin anew behind the apostrophe; "Elena's" is hers; "D'Angelo" and "O'Brien" are one word.
            var owner = word.Length > 2 && word[^1] is 's' && word[^2] is '\'' or '’';
            if (owner)
                word = word[..^2];
            else if (word.IndexOfAny(['\'', '’']) is > 0 and var mark && char.IsLower(word[0]) && mark < word.Length - 1)
                word = word[(mark + 1)..];
            var span = new TextSpan(start, at - start);
            if (!understood.Whens.Any(w => w.Span.Overlaps(span)) && !understood.Addresses.Any(a => a.Span.Overlaps(span)))
                words.Add(new(word, span, char.IsUpper(word[0]), owner));
        }
        return words;
    }

    private readonly record struct Word(string Text, TextSpan Span, bool IsCapital, bool IsOwner);
}
