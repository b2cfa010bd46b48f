using System.Numerics;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// The quarter hours of a stretch of time, counted from 0. They are the same in every zone: all offsets from UTC are whole quarters.
internal sealed class Quarters
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);
    private readonly long _origin;

    public Quarters(DateTimeOffset from, DateTimeOffset to)
    {
        _origin = Ceiling(from.UtcTicks) * Length.Ticks;
        Count = (int)Math.Max(0, Ceiling(to.UtcTicks - _origin));
    }

    public int Count { get; }

    public DateTimeOffset this[int index] => new(_origin + index * Length.Ticks, TimeSpan.Zero);

    /// Index of the first that is not before the instant; may lie outside.
    public int From(DateTimeOffset instant) => Clamp(Ceiling(instant.UtcTicks - _origin));

    /// Index of the last that is not after the instant; may lie outside.
    public int Until(DateTimeOffset instant) => Clamp(Ceiling(instant.UtcTicks - _origin + 1) - 1);

    private int Clamp(long index) => (int)Math.Clamp(index, -1, Count);

    private static long Ceiling(long ticks) => Math.DivRem(ticks, Length.Ticks) is var (whole, rest) && rest > 0 ? whole + 1 : whole;
}

/// A set of quarter hours, one bit each.
internal sealed class QuarterSet(int count)
{
    private readonly ulong[] _words = new ulong[(count + 63) / 64];

    public int Count => _words.Sum(BitOperations.PopCount);

    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    public bool Contains(int index) => (_words[index >> 6] >> index & 1) != 0;

    public QuarterSet Copy() => new QuarterSet(count).Add(this);

    /// Adds all from first to last, as far as they lie within.
    public QuarterSet Add(int first, int last)
    {
        (first, last) = (Math.Max(first, 0), Math.Min(last, count - 1));
        for (var index = first; index <= last;)
        {
            var (word, bit) = (index >> 6, index & 63);
            var length = Math.Min(64 - bit, last - index + 1);
            _words[word] |= ulong.MaxValue >> (64 - length) << bit;
            index += length;
        }
        return this;
    }

    public QuarterSet Add(QuarterSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] |= other._words[i];
        return this;
    }

    public QuarterSet Keep(QuarterSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= other._words[i];
        return this;
    }

    public QuarterSet Remove(QuarterSet other)
    {
        for (var i = 0; i < _words.Length; i++)
            _words[i] &= ~other._words[i];
        return this;
    }

    public int CountIn(QuarterSet other)
    {
        var common = 0;
        for (var i = 0; i < _words.Length; i++)
            common += BitOperations.PopCount(_words[i] & other._words[i]);
        return common;
    }

    /// The first at or after the index, or -1.
    public int Next(int index)
    {
        for (var word = index >> 6; word < _words.Length; word++)
            if ((word == index >> 6 ? _words[word] >> (index & 63) << (index & 63) : _words[word]) is not 0 and var bits)
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
        return -1;
    }
}
