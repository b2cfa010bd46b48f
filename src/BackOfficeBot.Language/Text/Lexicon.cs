using System.Collections.Frozen;
using System.Globalization;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language.Text;

/// <summary>All known words of time, found without allocation by their folded letters.</summary>
internal static class Lexicon
{
    private const int LongestWord = 32;

    // Null for what is another word and no slip.
    private static readonly FrozenDictionary<string, Lexeme?>.AlternateLookup<ReadOnlySpan<char>> Words;
    // By the first letter, from a to z.
    private static readonly Lexeme[][] Slips = new Lexeme['z' - 'a' + 1][];
    private static readonly FrozenSet<string> Behind = WordTables.Lines(WordTables.Behind).Select(w => w.Word).ToFrozenSet();

    static Lexicon()
    {
        var words = new Dictionary<string, Lexeme>();
        Lexeme Of(string word) => words.TryGetValue(word, out var known) ? known : words[word] = new(string.Intern(word));
        // One for all enums: the generic one would be compiled for each when the first sentence comes.
        static object Named(Type type, string name) => Enum.Parse(type, name);
        static int Int(string number) => int.Parse(number, CultureInfo.InvariantCulture);

        foreach (var (name, word) in WordTables.Lines(WordTables.Roles))
            Of(word).Roles |= (Role)Named(typeof(Role), name);
        foreach (var (name, word) in WordTables.Lines(WordTables.Months))
            Of(word).Month = Int(name);
        foreach (var (name, word) in WordTables.Lines(WordTables.Weekdays))
            Of(word).Weekday = Int(name);
        foreach (var (name, word) in WordTables.Lines(WordTables.WeekdayPlurals))
            (Of(word).Weekday, Of(word).Roles) = (Int(name), Of(word).Roles | Role.Plural);
        foreach (var (name, word) in WordTables.Lines(WordTables.Units))
            Of(word).Unit = (Unit)Named(typeof(Unit), name);
        foreach (var (name, word) in WordTables.Lines(WordTables.Parts))
            Of(word).Part = (DayPart)Named(typeof(DayPart), name);
        foreach (var (name, word) in WordTables.Lines(WordTables.FromToday))
            Of(word).FromToday = Int(name);
        foreach (var (name, word) in WordTables.Lines(WordTables.Rates))
            Of(word).Rate = ((Unit)Named(typeof(Unit), name.Split(' ')[0]), Int(name.Split(' ')[1]));
        foreach (var (name, word) in WordTables.Lines(WordTables.Seasons))
            Of(word).Season = (Season)Named(typeof(Season), name);
        foreach (var (word, number) in NumberWords.Cardinals())
            Of(word).Cardinal = number;
        foreach (var (word, rank) in NumberWords.Ordinals())
            Of(word).Ordinal = rank;
        foreach (var holiday in Holidays.Names())
            (Of(holiday.Words[0]).Holidays ??= []).Add(holiday);
        foreach (var word in words.Values)
            word.Holidays?.Sort((a, b) => b.Words.Length - a.Words.Length);

        List<Lexeme> slips = [.. WordTables.Lines(WordTables.Slips).Select(w => words[w.Word])];
        for (var letter = 'a'; letter <= 'z'; letter++)
            Slips[letter - 'a'] = [.. slips.Where(w => w.Text[0] == letter)];
        var all = new Dictionary<string, Lexeme?>(words!);
        foreach (var (_, word) in WordTables.Lines(WordTables.NoSlips))
            all.TryAdd(word, null);
        Words = all.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether an expression may go on so behind a small word, although it says nothing of time: "at least", "da qui", "un'altr'ora".</summary>
    public static bool GoesOn(string word) => Behind.Contains(word);

    /// <summary>The word, or the one that was meant; null for a word that says nothing of time.</summary>
    public static Lexeme? Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length > LongestWord)
            return null;
        if (Words.TryGetValue(folded, out var word))
            return word;
        if (folded.Length < 5 || folded[0] is not (>= 'a' and <= 'z'))
            return null;
        foreach (var candidate in Slips[folded[0] - 'a'])
            if ((candidate.Text[^1] == folded[^1] || candidate.Text[^1] == folded[^2] && candidate.Text[^2] == folded[^1]) && IsOneSlip(folded, candidate.Text))
                return candidate;
        return null;
    }

    /// <summary>Whether one letter is wrong, missing, added, or two neighbours are swapped.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (Math.Abs(typed.Length - word.Length) > 1)
            return false;
        var same = typed.CommonPrefixLength(word);
        var a = typed[same..];
        var b = word[same..];
        return a.Length > b.Length ? a[1..].SequenceEqual(b)
            : a.Length < b.Length ? b[1..].SequenceEqual(a)
            : a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
