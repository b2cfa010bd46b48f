using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// At which quarter hours a meeting of one length may not begin, for each person and room: one set each, filled in one pass over their time.
internal sealed class Board
{
    private readonly Quarters _quarters;

    public Board(Quarters quarters, TimeSpan duration, IReadOnlyList<PersonTimes> people, IReadOnlyList<IReadOnlyList<Span>> rooms)
    {
        (_quarters, Duration) = (quarters, duration);
        Busy = [.. people.Select(p => Overlapping(p.Obstacles, o => o.Span))];
        Off = [.. people.Select(p => Outside(p.Work))];
        Far = [.. people.Select(p => Outside(p.Stretched))];
        RoomBusy = [.. rooms.Select(taken => Overlapping(taken))];
    }

    public TimeSpan Duration { get; }

    /// The calendar or a habit is in the way.
    public IReadOnlyList<QuarterSet> Busy { get; }

    /// Outside the working hours.
    public IReadOnlyList<QuarterSet> Off { get; }

    /// Too far outside them to ask.
    public IReadOnlyList<QuarterSet> Far { get; }
    public IReadOnlyList<QuarterSet> RoomBusy { get; }

    public Span At(int start) => new(_quarters[start], _quarters[start] + Duration);

    /// The quarters at which a meeting would begin that overlaps with an obstacle.
    public (int First, int Last) Range(Span obstacle) =>
        (_quarters.From(obstacle.Start - Duration + TimeSpan.FromTicks(1)), _quarters.Until(obstacle.End - TimeSpan.FromTicks(1)));

    /// The quarters at which a meeting would begin that lies within one of these.
    public QuarterSet Within(IEnumerable<Span> spans)
    {
        var set = new QuarterSet(_quarters.Count);
        foreach (var span in spans)
            set.Add(_quarters.From(span.Start), _quarters.Until(span.End - Duration));
        return set;
    }

    private QuarterSet Outside(IReadOnlyList<Span> spans) => new QuarterSet(_quarters.Count).Add(0, _quarters.Count - 1).Remove(Within(spans));

    public QuarterSet Overlapping(IReadOnlyList<Span> spans) => Overlapping(spans, s => s);

    private QuarterSet Overlapping<T>(IReadOnlyList<T> all, Func<T, Span> obstacle)
    {
        var set = new QuarterSet(_quarters.Count);
        foreach (var one in all)
        {
            var (first, last) = Range(obstacle(one));
            set.Add(first, last);
        }
        return set;
    }
}
