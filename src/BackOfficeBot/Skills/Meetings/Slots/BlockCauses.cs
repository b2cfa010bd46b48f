using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// The few causes that explain best why a person or a room is in the way.
internal static class BlockCauses
{
    private const int Most = 3;

    public static IReadOnlyList<Cause> Of(Openings openings, PersonTimes person, QuarterSet counted, out int more)
    {
        var all = new List<(int Weight, Cause Cause)>(person.Obstacles.Count + 8);
        foreach (var obstacle in person.Obstacles)
            if (Weight(openings.Board.Range(obstacle.Span), counted) is > 0 and var weight)
                all.Add((weight, obstacle.Cause));
        var off = openings.Hours(person).Copy().Keep(counted);
        for (int start = off.Next(0), before = -2; start >= 0; before = start, start = off.Next(start + 1))
        {
            var meeting = openings.Board.At(start);
            if (before == start - 1 && all[^1] is var (quarters, same) && (same.Kind == CauseKind.OutsideHours || meeting.Start < same.Time.End))
                all[^1] = (quarters + 1, same);
            else if (person.Off(meeting) is { } cause)
                all.Add((1, cause));
        }
        return Heaviest(Joined(all), out more);
    }

    public static IReadOnlyList<Cause> Of(IReadOnlyList<Span> taken, Func<Span, bool> counts, out int more) =>
        Heaviest([.. taken.Where(counts).Select(t => ((int)t.Length.TotalMinutes, new Cause(CauseKind.Busy, t)))], out more);

    /// How many of the counted quarters lie in a range.
    public static int Weight((int First, int Last) range, QuarterSet counted)
    {
        var weight = 0;
        for (var start = counted.Next(Math.Max(range.First, 0)); start >= 0 && start <= range.Last; start = counted.Next(start + 1))
            weight++;
        return weight;
    }

    private static IReadOnlyList<Cause> Heaviest(List<(int Weight, Cause Cause)> causes, out int more)
    {
        more = Math.Max(0, causes.Count - Most);
        causes.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Cause.Time.Start.CompareTo(b.Cause.Time.Start));
        return [.. causes.Take(Most).Select(c => c.Cause).OrderBy(c => c.Time.Start)];
    }

    /// Meetings one after the other are one busy time, and the same hours on several days one cause.
    private static List<(int Weight, Cause Cause)> Joined(List<(int Weight, Cause Cause)> causes)
    {
        causes.Sort((a, b) => a.Cause.Kind != b.Cause.Kind ? a.Cause.Kind.CompareTo(b.Cause.Kind) : a.Cause.Time.Start.CompareTo(b.Cause.Time.Start));
        var kept = 0;
        for (var i = 0; i < causes.Count; i++)
        {
            var (weight, cause) = causes[i];
            if (kept > 0 && causes[kept - 1] is var (sum, last) && last.Kind == cause.Kind && Join(last, cause) is { } both)
                causes[kept - 1] = (sum + weight, both);
            else
                causes[kept++] = (weight, cause);
        }
        causes.RemoveRange(kept, causes.Count - kept);
        return causes;
    }

    private static Cause? Join(Cause last, Cause next) => last.Kind switch
    {
        CauseKind.Busy or CauseKind.OutOfOffice or CauseKind.DayOff when next.Time.Start <= last.Time.End =>
            last with { Time = last.Time with { End = next.Time.End > last.Time.End ? next.Time.End : last.Time.End } },
        CauseKind.OutsideHours or CauseKind.Limits when next.Time.Start.UtcDateTime.TimeOfDay == last.Time.Start.UtcDateTime.TimeOfDay && next.Time.Length == last.Time.Length => last,
        _ => null,
    };
}
