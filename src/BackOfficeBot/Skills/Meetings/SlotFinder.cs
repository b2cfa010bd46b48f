using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings;

/// What is known of one invited calendar: when it is taken, and when its person works.
internal sealed record Attendance(IReadOnlyList<Span> Busy, IReadOnlyList<Span> Working);

/// The first times, on quarter hours, at which everybody works and nobody is busy; no two of them overlap.
internal static class SlotFinder
{
    private static readonly long Quarter = TimeSpan.FromMinutes(15).Ticks;

    public static IReadOnlyList<Span> Find(IEnumerable<Span> windows, TimeSpan duration, IReadOnlyCollection<Attendance> people, int most = 3)
    {
        var found = new List<Span>(most);
        foreach (var free in people.Aggregate(windows, (left, person) => Subtract(Keep(left, person.Working), person.Busy)).OrderBy(w => w.Start))
            for (var start = NextQuarter(free.Start); start + duration <= free.End && found.Count < most; start = NextQuarter(start + duration))
                found.Add(new(start, start + duration));
        return found;
    }

    private static IEnumerable<Span> Keep(IEnumerable<Span> windows, IReadOnlyList<Span> working) =>
        windows.SelectMany(w => working.Select(w.Intersect)).OfType<Span>();

    private static IEnumerable<Span> Subtract(IEnumerable<Span> windows, IReadOnlyList<Span> busy) =>
        busy.Aggregate(windows, (left, b) => left.SelectMany(w => Without(w, b)));

    private static IEnumerable<Span> Without(Span window, Span busy)
    {
        if (!window.Overlaps(busy))
        {
            yield return window;
            yield break;
        }
        if (window.Start < busy.Start)
            yield return window with { End = busy.Start };
        if (busy.End < window.End)
            yield return window with { Start = busy.End };
    }

    private static DateTimeOffset NextQuarter(DateTimeOffset instant)
    {
        var over = instant.UtcTicks % Quarter;
        return over == 0 ? instant : instant.AddTicks(Quarter - over);
    }
}
