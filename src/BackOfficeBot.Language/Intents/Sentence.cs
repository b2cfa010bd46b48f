using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Intents;

/// <summary>A sentence as its terms: ignored words left out, what is unknown or of one class in a row counted once.</summary>
internal ref struct Sentence
{
    /// <summary>What is wanted is said in the first words; the rest was pasted.</summary>
    public const int MostTerms = 48;

    /// <summary>Each term, and each word itself.</summary>
    public const int BufferSize = 2 * MostTerms;

    /// <summary>Room for the features of a sentence.</summary>
    public const int MostFeatures = 2 + (MostTerms * (2 + Reach));

    private const int Reach = 6;

    private readonly Terms _known;
    private readonly Span<int> _terms;
    private readonly Span<int> _words;
    private int _count;

    /// <param name="known">What the words mean.</param>
    /// <param name="buffer">Room for <see cref="BufferSize"/>.</param>
    public Sentence(Terms known, Span<int> buffer)
    {
        _known = known;
        _terms = buffer[..MostTerms];
        _words = buffer[MostTerms..];
    }

    public readonly ReadOnlySpan<int> All => _terms[.._count];

    /// <summary>Unknown words and stretches of them.</summary>
    public int Unknowns { get; private set; }

    public readonly bool IsFull => _count == _terms.Length;

    public readonly bool Has(int term) => All.Contains(term);

    public void AddWord(string folded)
    {
        Add(_known.Term(folded, out var refers, out var word), word);
        if (refers)
            Add(Terms.It);
    }

    public void Add(int term, int word = 0)
    {
        if (term == Terms.Unknown)
            Unknowns++;
        if (term == Terms.Ignored || IsFull || (_count > 0 && _terms[_count - 1] == term && term is < Terms.It or Terms.Name))
            return;
        _words[_count] = word;
        _terms[_count++] = term;
    }

    /// <summary>The features: each term, each two neighbours, each word of a group itself, and each two of groups within reach of each other: in order, each once.</summary>
    /// <param name="into">Room for <see cref="MostFeatures"/>.</param>
    /// <returns>Those that were filled in.</returns>
    public readonly ReadOnlySpan<long> Features(Span<long> into)
    {
        var count = 0;
        Put(into, ref count, Key(Kind.Length, Math.Min(_count, 8), Math.Min(Unknowns, 4)));
        var before = (int)Terms.Edge;
        for (var i = 0; i < _count; i++)
        {
            var term = _terms[i];
            Put(into, ref count, Key(Kind.One, term, 0));
            Put(into, ref count, Key(Kind.Two, before, term));
            before = term;
            if (!_known.IsGroup(term))
                continue;
            if (_words[i] > 0)
                Put(into, ref count, Key(Kind.Word, _words[i], 0));
            for (var j = i + 1; j < Math.Min(_count, i + Reach); j++)
                if (_known.IsGroup(_terms[j]))
                    Put(into, ref count, Key(Kind.Pair, term, _terms[j]));
        }
        Put(into, ref count, Key(Kind.Two, before, Terms.Edge));
        return into[..count];
    }

    // At its place among the few that are there.
    private static void Put(Span<long> into, ref int count, long feature)
    {
        var at = count;
        while (at > 0 && into[at - 1] > feature)
            at--;
        if (at > 0 && into[at - 1] == feature)
            return;
        for (var i = count++; i > at; i--)
            into[i] = into[i - 1];
        into[at] = feature;
    }

    private static long Key(Kind kind, int a, int b) => ((long)kind << 48) | ((long)a << 24) | (uint)b;

    private enum Kind { Length = 1, One, Two, Pair, Word }
}
