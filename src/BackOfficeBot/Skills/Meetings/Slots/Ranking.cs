using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// What speaks against a time, in the order of weight: how many required people are asked outside their hours, and for how many minutes (more for those
/// who had the bad hour before), how likely required people are busy after all, how many optional people can't come, and how unsure the rest is.
internal readonly record struct Cost(int Away, int Outside, int Doubt, int Missing, int Unsure) : IComparable<Cost>
{
    public int CompareTo(Cost other) =>
        Away != other.Away ? Away.CompareTo(other.Away)
        : Outside != other.Outside ? Outside.CompareTo(other.Outside)
        : Doubt != other.Doubt ? Doubt.CompareTo(other.Doubt)
        : Missing != other.Missing ? Missing.CompareTo(other.Missing)
        : Unsure.CompareTo(other.Unsure);
}

/// Chooses the times that are proposed: what costs least; among equals one of each half day, the soonest first; none overlaps with another.
/// Where a time was asked for, the nearest to it.
internal sealed class Ranking(Quarters quarters, ZoneDays days)
{
    public const int Most = 5;
    private static readonly TimeOnly Noon = new(13, 0);
    private readonly Cost[] _costs = new Cost[quarters.Count];
    private readonly Lazy<int[]> _halfDays = new(() => HalfDays(quarters, days));

    public IReadOnlyList<int> Best(Openings openings)
    {
        var costs = Costs(openings);
        var chosen = new List<int>(Most);
        var reach = (int)Math.Ceiling(openings.Board.Duration / Quarters.Length);
        var halves = _halfDays.Value;
        while (chosen.Count < Most)
        {
            var (best, bestKey) = (-1, default((Cost, int, int)));
            for (var start = openings.Free.Next(0); start >= 0; start = openings.Free.Next(start + 1))
            {
                if (Overlaps(chosen, start, reach))
                    continue;
                var key = openings.Request.At is { } at
                    ? (default, (int)Math.Abs((quarters[start] - at).TotalMinutes), start)
                    : (costs[start], InHalf(chosen, halves, halves[start]), start);
                if (best < 0 || key.CompareTo(bestKey) < 0)
                    (best, bestKey) = (start, key);
            }
            if (best < 0)
                break;
            chosen.Add(best);
        }
        return openings.Request.At is null ? [.. chosen.OrderBy(c => costs[c]).ThenBy(c => c)] : chosen;
    }

    private static bool Overlaps(List<int> chosen, int start, int reach)
    {
        foreach (var other in chosen)
            if (Math.Abs(other - start) < reach)
                return true;
        return false;
    }

    private static int InHalf(List<int> chosen, int[] halves, int half)
    {
        var count = 0;
        foreach (var start in chosen)
            count += halves[start] == half ? 1 : 0;
        return count;
    }

    private Cost[] Costs(Openings openings)
    {
        var costs = _costs;
        Array.Clear(costs);
        foreach (var person in openings.People)
        {
            var (board, required) = (openings.Board, person.Person.IsRequired);
            if (required && openings.Request.OutsideHours.Contains(person.Person.Id))
                foreach (var start in In(openings.Free.Copy().Keep(board.Off[person.Index])))
                    costs[start] = costs[start] with { Away = costs[start].Away + 1, Outside = costs[start].Outside + (int)person.Beyond(board.At(start)).TotalMinutes * (1 + person.Person.BadHoursBefore) };
            if (!required)
                foreach (var start in In(openings.Free.Copy().Keep(openings.Blocks(person))))
                    costs[start] = costs[start] with { Missing = costs[start].Missing + 1 };
            foreach (var doubt in person.Doubts)
            {
                var (first, last) = board.Range(doubt.Span);
                for (var start = openings.Free.Next(Math.Max(first, 0)); start >= 0 && start <= last; start = openings.Free.Next(start + 1))
                    costs[start] = required && doubt.Cause.Kind == CauseKind.Perhaps
                        ? costs[start] with { Doubt = costs[start].Doubt + doubt.Cause.Number }
                        : costs[start] with { Unsure = costs[start].Unsure + Math.Max(doubt.Cause.Number, 1) };
            }
        }
        return costs;
    }

    private static IEnumerable<int> In(QuarterSet set)
    {
        for (var start = set.Next(0); start >= 0; start = set.Next(start + 1))
            yield return start;
    }

    private static int[] HalfDays(Quarters quarters, ZoneDays days)
    {
        var halves = new int[quarters.Count];
        var (half, next) = (0, 0);
        foreach (var end in days.Days.SelectMany(day => new[] { days.At(day, Noon), days.Whole(day).End }))
        {
            for (; next < halves.Length && quarters[next] < end; next++)
                halves[next] = half;
            half++;
        }
        return halves;
    }
}
