using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes.Material;

/// Names of those who are invited, in a sentence; by one word of them where it is nobody else's.
internal sealed class NameFinder
{
    private readonly Dictionary<string, string> _words = new(StringComparer.OrdinalIgnoreCase);

    public NameFinder(IReadOnlyList<MinutesPerson> people)
    {
        foreach (var word in people.SelectMany(p => Word.Matches(p.Name).Select(m => (Word: m.Value, p.Name))).Where(w => w.Word.Length > 2).GroupBy(w => w.Word, StringComparer.OrdinalIgnoreCase))
            if (word.Select(w => w.Name).Distinct().Count() == 1) _words[word.Key] = word.First().Name;
    }

    /// Each name with where it ends; words of one name beside each other are one.
    public IReadOnlyList<(string Name, int Start, int End)> In(string sentence)
    {
        List<(string Name, int Start, int End)> found = [];
        var known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!char.IsLetter(sentence[at])) continue;
            var end = at + 1;
            while (end < sentence.Length && (char.IsLetter(sentence[end]) || sentence[end] is '\'' or '’')) end++;
            // A name has a capital; "rosa" and "franco" are words, too.
            if (char.IsUpper(sentence[at]) && known.TryGetValue(sentence.AsSpan(at, end - at), out var name))
            {
                if (found is [.., var last] && last.Name == name && at - last.End <= 1) found[^1] = (name, last.Start, end);
                else found.Add((name, at, end));
            }
            at = end;
        }
        return found;
    }

    private static readonly Regex Word = new(@"[\p{L}’']+");
}
