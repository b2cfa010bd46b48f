namespace BackOfficeBot.Common;

/// A stretch of time; the end does not belong to it.
internal readonly record struct Span(DateTimeOffset Start, DateTimeOffset End)
{
    public TimeSpan Length => End - Start;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public Span? Intersect(Span other)
    {
        var start = Start > other.Start ? Start : other.Start;
        var end = End < other.End ? End : other.End;
        return start < end ? new(start, end) : null;
    }
}
