namespace BackOfficeBot.Skills.Meetings.Slots;

/// What little change of a request would give more times.
internal static class Relaxations
{
    public const int Most = 3;
    private const int DaysToLookAt = 7;
    private static readonly int[] Lengths = [180, 120, 90, 60, 45, 30, 15];

    public static IReadOnlyList<Relaxation> For(SlotSearch search, Openings openings, int count, bool outsideIsProposed)
    {
        // What is proposed of a changed request is counted without the time that was asked for: that one clashes.
        var request = openings.Request with { At = null };
        IEnumerable<Relaxation?> all =
        [
            Shorter(search, request, count),
            OtherDay(search, request, count),
            AnyHour(search, request),
            request.Room is null ? null : Try(search, RelaxationKind.WithoutRoom, request with { Room = null }),
            WithoutOptional(search, request),
            WithoutPerson(search, openings, request),
            outsideIsProposed ? null : OutsideHours(search, request),
        ];
        // Three times are enough to choose from; so many, and the smaller sacrifice is better than a few more times.
        return [.. all.OfType<Relaxation>().Where(r => r.Count > count).OrderByDescending(r => Math.Min(r.Count, SlotEngine.Enough)).ThenBy(r => r.Kind).Take(Most)];
    }

    private static Relaxation Try(SlotSearch search, RelaxationKind kind, SlotRequest changed) => new(kind, changed, search.Count(changed));

    /// The longest of the shorter durations that gives enough, else the one that gives most; not under a third of what was wished.
    private static Relaxation? Shorter(SlotSearch search, SlotRequest request, int count)
    {
        Relaxation? best = null;
        foreach (var minutes in Lengths.Where(m => m < request.Duration.TotalMinutes && m * 3 >= request.Duration.TotalMinutes))
        {
            var shorter = Try(search, RelaxationKind.Shorter, request with { Duration = TimeSpan.FromMinutes(minutes) });
            if (shorter.Count > (best?.Count ?? count))
                best = shorter;
            if (best?.Count >= SlotEngine.Enough)
                break;
        }
        return best;
    }

    /// The first day after the window that gives more, or one before it that gives even more than that.
    private static Relaxation? OtherDay(SlotSearch search, SlotRequest request, int count)
    {
        var (first, last) = search.KnownDays;
        var (before, after) = (request.Windows.MinBy(w => w.First), request.Windows.MaxBy(w => w.Last));
        if (before is null || after is null)
            return null;
        var later = Days(after.Last.AddDays(1), 1).TakeWhile(d => d <= last).Select(d => With(after, after with { Last = d }, d)).FirstOrDefault(r => r.Count > count);
        var earlier = Days(before.First.AddDays(-1), -1).TakeWhile(d => d >= first).Select(d => With(before, before with { First = d }, d)).FirstOrDefault(r => r.Count > count);
        return later is null || earlier?.Count > later.Count ? earlier : later;

        Relaxation With(SlotWindow was, SlotWindow window, DateOnly day) =>
            Try(search, RelaxationKind.OtherDay, request with { Windows = [.. request.Windows.Select(w => w == was ? window : w)] }) with { Day = day };

        static IEnumerable<DateOnly> Days(DateOnly from, int step) => Enumerable.Range(0, DaysToLookAt).Select(d => from.AddDays(d * step));
    }

    private static Relaxation? AnyHour(SlotSearch search, SlotRequest request) => request.Windows.All(w => w.IsWholeDays)
        ? null : Try(search, RelaxationKind.AnyHour, request with { Windows = [.. request.Windows.Select(w => w with { From = default, To = default })] });

    /// The optional people block nothing, but they need seats.
    private static Relaxation? WithoutOptional(SlotSearch search, SlotRequest request) => request.Room is null || request.People.All(p => p.IsRequired)
        ? null : Try(search, RelaxationKind.WithoutOptional, request with { People = [.. request.People.Where(p => p.IsRequired)] });

    /// The one person without whom most becomes possible; of two, none is left to meet.
    private static Relaxation? WithoutPerson(SlotSearch search, Openings openings, SlotRequest request)
    {
        var best = request.People.Count(p => p.IsRequired) > 2 ? WhyNot.MostHelpful(openings) : null;
        return best is null ? null
            : Try(search, RelaxationKind.WithoutPerson, request with { People = [.. request.People.Select(p => p == best ? p with { IsRequired = false } : p)] }) with { People = [best] };
    }

    /// With those outside their hours who have to be for the best time of all.
    private static Relaxation? OutsideHours(SlotSearch search, SlotRequest request)
    {
        var everybody = SlotEngine.EverybodyOutside(request);
        if (search.Propose(search.Look(everybody)) is not [var best, ..])
            return null;
        SlotPerson[] people = [.. best.People.Where(p => p.Person.IsRequired && p.State == AttendanceState.Outside).Select(p => p.Person)];
        return people.Length == 0 ? null : Try(search, RelaxationKind.OutsideHours, request with { OutsideHours = [.. request.OutsideHours, .. people.Select(p => p.Id)] }) with { People = people };
    }
}
