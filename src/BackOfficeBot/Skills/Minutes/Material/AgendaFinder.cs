using System.Globalization;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Minutes.Material;

/// Under which item of the agenda a text stands. Items that the text numbers itself are taken where none are given.
internal sealed class AgendaFinder
{
    private const int LongestHeading = 160;
    private const int LongestSection = 80;
    private readonly bool _given;
    private readonly SortedDictionary<int, string> _items;
    private readonly Dictionary<string, int> _byText;
    private readonly HashSet<MaterialLine> _sections;

    public AgendaFinder(IReadOnlyList<MinutesItem> agenda, IReadOnlyList<MaterialLine> lines)
    {
        _sections = agenda.Count > 0 ? [] : [.. Sections(lines)];
        _given = agenda.Count > 0;
        _items = new(agenda.GroupBy(i => i.Number).ToDictionary(g => g.Key, g => g.First().Text));
        _byText = agenda.GroupBy(i => Key(i.Text)).Where(g => g.Key.Length > 3).ToDictionary(g => g.Key, g => g.First().Number);
    }

    public int? Now { get; private set; }

    public IReadOnlyList<MinutesItem> Found => _given ? [] : [.. _items.Select(i => new MinutesItem(i.Key, i.Value))];

    /// Whether the line is a heading of an item, by its number or its words.
    public bool IsHeading(MaterialLine line)
    {
        if (line.Text.Length > LongestHeading || line.Speaker is not null) return false;
        if (_byText.TryGetValue(Key(line.Text), out var known)) return At(known);
        var numbered = Numbered.Match(line.Text);
        if (!numbered.Success || !int.TryParse(numbered.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 300) return false;
        var text = numbered.Groups["text"].Value.Trim(' ', ':', '.', '–', '-');
        var said = numbered.Groups["word"].Success || line.IsHeading || _sections.Contains(line);
        // "2. mandare il preventivo" in a list of things to do is no item.
        if (!_given)
        {
            if (!said || (text.Length == 0 && !_items.ContainsKey(number))) return false;
            if (text.Length > 0) _items.TryAdd(number, text);
            return At(number);
        }
        return _items.TryGetValue(number, out var there) && (said || Key(text) == Key(there) || (text.Length > 0 && Key(there).StartsWith(Key(text), StringComparison.Ordinal))) && At(number);
    }

    /// "1. Bilancio" and below it what was said of it, then "2. …": short lines that count from one on, each with something behind it.
    private static IEnumerable<MaterialLine> Sections(IReadOnlyList<MaterialLine> lines)
    {
        var counted = lines.Index().Where(l => Counts(l.Item) is not null).Select(l => l.Index).ToList();
        return counted.Count is >= 2 and <= MinutesLimits.Items && counted.Select((at, i) => Counts(lines[at]) == i + 1 && at + 1 < lines.Count && !counted.Contains(at + 1)).All(isOne => isOne)
            && !lines.Take(counted[0]).Any(l => MaterialCues.Section(l.Text) is not null) ? counted.Select(at => lines[at]) : [];
    }

    private static int? Counts(MaterialLine line) => line.Speaker is null && line.Text.Length is > 0 and <= LongestSection && line.Text[^1..] is not ("." or ";" or "?") && Numbered.Match(line.Text) is { Success: true } numbered
        && !numbered.Groups["word"].Success && numbered.Groups["text"].Value is { Length: > 0 } text && char.IsLetter(text[0]) && int.TryParse(numbered.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// Whether somebody says that another item is dealt with now.
    public bool IsMoved(string sentence)
    {
        if (MaterialCues.Moves(sentence) is not { } to) return false;
        if (to > 0) return _items.ContainsKey(to) && At(to);
        return _items.Keys.Where(n => n > (Now ?? 0)).Select(n => (int?)n).FirstOrDefault() is { } next && At(next);
    }

    public void Go(int number) => Now = number;

    private bool At(int number)
    {
        Now = number;
        return true;
    }

    private static string Key(string text) => string.Join(' ', Word.Matches(text.ToLowerInvariant()).Select(m => m.Value));

    private static readonly Regex Numbered = new(@"^(?<word>punto|odg|o\.d\.g\.?|item|agenda item|point|topic)?\s*(n\.?\s*|numero\s*|no\.?\s*|number\s*|#\s*)?(?<n>\d{1,3})\s*([.):–-]\s*|\s+|$)(all'ordine del giorno|dell'ordine del giorno|of the agenda|on the agenda)?\s*[:.–-]?\s*(?<text>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Word = new(@"[\p{L}\p{N}]+");
}
