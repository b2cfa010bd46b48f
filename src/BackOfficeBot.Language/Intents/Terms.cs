using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Intents;

/// <summary>From words to terms, which are what sentences are compared by: all words of one group are one term.</summary>
internal sealed class Terms
{
    public const byte Unknown = 0, Ignored = 1, When = 2, Long = 3, Number = 4, Mail = 5, Phone = 6, Reference = 7, Quoted = 8, It = 9, Edge = 10, Name = 11;
    private const int FirstFree = 12, ShortestPrefix = 3, ShortestSlip = 5;

    private static readonly string[] Clitics = ["la", "lo", "li", "le", "ne"];

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _prefixes = [];
    private readonly Dictionary<string, int> _own = [];
    private readonly List<string> _mayBeMistyped = [];
    private readonly Lazy<ushort[]> _slips;
    private readonly HashSet<int> _grouped = [];
    private readonly HashSet<string> _names = [];
    private int _next = FirstFree;

    public Terms(IEnumerable<WordGroup> groups)
    {
        var known = new Dictionary<string, int> { [WordGroup.Ignored] = Ignored, ["it"] = It, [WordGroup.Names] = Name };
        foreach (var group in groups)
        {
            if (!known.TryGetValue(group.Name, out var term))
                known[group.Name] = term = _next++;
            if (term != Ignored)
                _grouped.Add(term);
            foreach (var word in group.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                if (word.EndsWith('*'))
                    _prefixes.TryAdd(Folding.Fold(word.AsSpan(0, word.Length - 1)), term);
                else
                {
                    if (term == Name)
                        _names.Add(Folding.Fold(word));
                    if (term != Name || !char.IsUpper(word[0]))
                        _words.TryAdd(Folding.Fold(word), term);
                }
        }
        _slips = new(AllSlips);
        foreach (var (word, term) in _words)
            if (term != Name)
                _mayBeMistyped.Add(word);
    }

    private Terms(BinaryReader from)
    {
        (_words, _prefixes, _own, _mayBeMistyped) = (from.ReadMap(), from.ReadMap(), from.ReadMap(), from.ReadWords());
        _names = [.. from.ReadWords()];
        for (var count = from.Read7BitEncodedInt(); count > 0; count--)
            _grouped.Add(from.Read7BitEncodedInt());
        _slips = new(AllSlips);
    }

    public static Terms Read(BinaryReader from) => new(from);

    public void Write(BinaryWriter into)
    {
        into.Write(_words);
        into.Write(_prefixes);
        into.Write(_own);
        into.Write(_mayBeMistyped);
        into.Write(_names);
        into.Write7BitEncodedInt(_grouped.Count);
        foreach (var term in _grouped)
            into.Write7BitEncodedInt(term);
    }

    /// <summary>Whether the term is a group's, and so stands for a verb or an object that a vocabulary named.</summary>
    public bool IsGroup(int term) => _grouped.Contains(term);

    /// <summary>Whether the word is also a first name: "Mark" is, though "mark" is a verb.</summary>
    public bool IsName(string word) => _names.Contains(word);

    /// <summary>Learns the words of the examples; those that stand in one example only are as good as unknown. Before the first term is asked for.</summary>
    public void Learn(IEnumerable<string> words)
    {
        foreach (var (word, count) in words.CountBy(w => w))
        {
            if (Known(word) is not Unknown and not Name and var group)
            {
                _mayBeMistyped.Add(word);
                if (_grouped.Contains(group) && count > 1)
                    _own.TryAdd(word, _own.Count + 1);
            }
            else if (count > 1)
            {
                var stem = Stem(word).ToString();
                if (!_words.TryGetValue(stem, out var term))
                    term = _next++;
                _words[word] = term;
                _words.TryAdd(stem, term);
                _mayBeMistyped.Add(word);
            }
        }
    }

    /// <summary>The term of a folded word; <see cref="Unknown"/> for names and all the rest.</summary>
    public int Term(string word) => Term(word, out _, out _);

    /// <summary>The term of a folded word; <see cref="Unknown"/> for names and all the rest.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="refers">Whether the word says "it" along: "spostala".</param>
    /// <param name="own">What tells the word from others of its group; 0 where the examples have it not.</param>
    public int Term(string word, out bool refers, out int own)
    {
        refers = false;
        var term = Known(word, ref refers);
        if (term == Unknown && !IsName(word) && word.Length >= ShortestSlip - 1 && Slip(word) is { } meant)
            term = Known(word = meant, ref refers);
        own = IsGroup(term) ? _own.TryGetValue(word, out var id) ? id : 0 : 0;
        return term;
    }

    /// <summary>The word that was meant, where it is one of the vocabularies'.</summary>
    public string Corrected(string word) => Known(word) == Unknown && !IsName(word) && word.Length >= ShortestSlip - 1 && Slip(word) is { } meant ? meant : word;

    /// <summary>Whether the word says "it", alone or along with a verb.</summary>
    public bool Refers(string word)
    {
        var refers = false;
        return Known(word, ref refers) == It || refers;
    }

    private int Known(string word)
    {
        var refers = false;
        return Known(word, ref refers);
    }

    private int Known(string word, ref bool refers)
    {
        if (_words.TryGetValue(word, out var term))
            return term;
        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, 16); length >= ShortestPrefix; length--)
            if (prefixes.TryGetValue(word.AsSpan(0, length), out term))
            {
                refers = word.Length - length >= 2 && EndsInClitic(word);
                return term;
            }
        return _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Stem(word), out term) ? term : Unknown;
    }

    private static bool EndsInClitic(string word)
    {
        foreach (var clitic in Clitics)
            if (word.EndsWith(clitic, StringComparison.Ordinal))
                return true;
        return false;
    }

    // The same word in the singular and the plural, near enough.
    private static ReadOnlySpan<char> Stem(string word)
    {
        var end = word.Length;
        if (end > 4 && word[end - 1] == 's' && word[end - 2] != 's')
            end--;
        if (end > 4 && word[end - 1] is 'a' or 'e' or 'i' or 'o')
            end--;
        return word.AsSpan(0, end);
    }

    private string? Slip(string word)
    {
        if (word.Length > Slips.Longest)
            return null;
        // "kiamato", "ke": as it is typed on a telephone
        if (word.Contains('k') && word.Replace("k", "ch", StringComparison.Ordinal) is var spelt && Known(spelt) != Unknown)
            return spelt;
        var meant = Slipped(word, word.Length);
        for (var i = 1; i < word.Length && meant is null; i++)
            meant = Slipped(word, i);
        return meant;
    }

    private string? Slipped(string word, int without)
    {
        var slips = _slips.Value;
        for (var at = Key(word, without) % (uint)slips.Length; slips[at] > 0; at = (at + 1) % (uint)slips.Length)
            if (Slips.Same(word, _mayBeMistyped[slips[at] - 1]))
                return _mayBeMistyped[slips[at] - 1];
        return null;
    }

    // Each word with one letter left out: its number from 1, at the place that the hash of what is left gives, or the next that is free. What is found there is compared anyway.
    private ushort[] AllSlips()
    {
        var letters = 0;
        foreach (var word in _mayBeMistyped)
            letters += word.Length;
        var slips = new ushort[(2 * letters) + 1];
        for (var n = 0; n < _mayBeMistyped.Count; n++)
            if (_mayBeMistyped[n] is { Length: >= ShortestSlip and <= Slips.Longest } word)
                for (var i = word.Length; i >= 1; i--)
                {
                    var at = Key(word, i) % (uint)slips.Length;
                    while (slips[at] > 0)
                        at = (at + 1) % (uint)slips.Length;
                    slips[at] = checked((ushort)(n + 1));
                }
        return slips;
    }

    // FNV-1a of the word without its letter at that place.
    private static ulong Key(string word, int without)
    {
        var hash = 14695981039346656037;
        for (var i = 0; i < word.Length; i++)
            if (i != without)
                hash = (hash ^ word[i]) * 1099511628211;
        return hash;
    }
}
