using BackOfficeBot.Common;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// A stretch with which a meeting may not overlap, and why.
internal readonly record struct Obstacle(Span Span, Cause Cause);

/// One person's time: when there is work, what is in the way, and what is only doubtful. It does not depend on how long a meeting is.
internal sealed record PersonTimes
{
    /// So far from their hours people are asked at most, when they are asked outside them.
    public static readonly TimeSpan Early = TimeSpan.FromHours(3);
    public static readonly TimeSpan Late = TimeSpan.FromHours(5);

    private readonly ZoneDays _days;
    private readonly IReadOnlyList<Holiday> _holidays;
    private readonly HashSet<DateOnly> _daysOff;

    public PersonTimes(SlotPerson person, SlotRequest request, ZoneDays days, int index)
    {
        (Person, _days, Index) = (person, days, index);
        _holidays = [.. request.Holidays.Where(h => h.Holds(person.Country, person.Office))];
        _daysOff = [.. _holidays.Select(h => h.Day)];
        Obstacles = AllObstacles(person, request, days);
        Doubts = [.. (person.Calendar ?? []).Where(e => e.Kind is EntryKind.Tentative or EntryKind.Elsewhere && e.End > e.Start).Select(Doubt)];
        Work = person.Hours is { } hours ? Merged(hours, TimeSpan.Zero, TimeSpan.Zero) : [request.Known];
        Stretched = person.Hours is { } shifts ? Merged(shifts, Early, Late) : Work;
    }

    public SlotPerson Person { get; init; }
    public int Index { get; }
    public IReadOnlyList<Obstacle> Obstacles { get; }
    public IReadOnlyList<Obstacle> Doubts { get; }
    public IReadOnlyList<Span> Work { get; }
    public IReadOnlyList<Span> Stretched { get; }

    /// How the person stands to a meeting at this time.
    public Attendance At(Span meeting)
    {
        Cause? cause = Person.Calendar is null ? new(CauseKind.Unknown) : null;
        foreach (var doubt in Doubts)
            if (doubt.Span.Overlaps(meeting) && !(cause?.Kind <= doubt.Cause.Kind))
                cause = doubt.Cause;
        if (Off(meeting) is { } off)
            cause = off;
        foreach (var obstacle in Obstacles)
            if (obstacle.Span.Overlaps(meeting) && !(cause?.Kind <= obstacle.Cause.Kind))
                cause = obstacle.Cause;
        return new(Person, cause);
    }

    /// Why a meeting would lie outside this person's hours, with the nearest of them; null where it doesn't.
    public Cause? Off(Span meeting) =>
        Nearest(meeting) is var nearest && nearest.Start <= meeting.Start && meeting.End <= nearest.End ? null : WhyOff(_days.DayOf(meeting.Start), nearest);

    private Cause WhyOff(DateOnly day, Span nearest)
    {
        var works = Person.Hours?.Any(s => s.Day == day.DayOfWeek) != false;
        if (works && _holidays.FirstOrDefault(h => h.Day == day) is { } holiday)
            return new(Kind(holiday), _days.Whole(day), holiday.Name, holiday.EnglishName);
        return works || Work.Any(_days.Whole(day).Overlaps) ? new(CauseKind.OutsideHours, nearest) : new(CauseKind.DayOff, _days.Whole(day));
    }

    /// How far from the nearest working time a meeting would begin or end.
    public TimeSpan Beyond(Span meeting) => Work.Count == 0 ? TimeSpan.FromDays(1) : Distance(Nearest(meeting), meeting);

    private static CauseKind Kind(Holiday holiday) => holiday.Kind switch
    {
        HolidayKind.Patron => CauseKind.Patron,
        HolidayKind.Closing => CauseKind.Closing,
        _ => CauseKind.Holiday,
    };

    // By index, without a closure: it is asked of every quarter hour and person.
    private Span Nearest(Span meeting)
    {
        var (nearest, least) = (default(Span), TimeSpan.MaxValue);
        for (var i = 0; i < Work.Count; i++)
            if (Distance(Work[i], meeting) is var distance && distance < least)
                (nearest, least) = (Work[i], distance);
        return nearest;
    }

    private static TimeSpan Distance(Span work, Span meeting) =>
        Longer(Longer(work.Start - meeting.Start, meeting.End - work.End), TimeSpan.Zero);

    private List<Span> Merged(IReadOnlyList<Shift> hours, TimeSpan early, TimeSpan late)
    {
        var all = new List<Span>(_days.Days.Count);
        foreach (var day in _days.Days)
        {
            if (_daysOff.Contains(day))
                continue;
            foreach (var shift in hours)
                if (shift.Day == day.DayOfWeek)
                    all.Add(_days.Between(day, shift.From, shift.To) is var work ? new(work.Start - early, work.End + late) : default);
        }
        return Spans.Merge(all);
    }

    private static List<Obstacle> AllObstacles(SlotPerson person, SlotRequest request, ZoneDays days)
    {
        var obstacles = new List<Obstacle>((person.Calendar?.Count ?? 0) + days.Days.Count);
        var keepsAway = person.Gap > TimeSpan.Zero || request.GapBefore > TimeSpan.Zero || request.GapAfter > TimeSpan.Zero || request.Place is not null;
        foreach (var entry in person.Calendar ?? [])
        {
            if (entry.Kind is not (EntryKind.Busy or EntryKind.OutOfOffice) || entry.End <= entry.Start)
                continue;
            var span = new Span(entry.Start, entry.End);
            obstacles.Add(new(span, new(entry.Kind == EntryKind.Busy ? CauseKind.Busy : CauseKind.OutOfOffice, span)));
            if (keepsAway && entry.Kind == EntryKind.Busy && Around(entry, person, request) is var (pad, cause) && pad.Length > span.Length)
                obstacles.Add(new(pad, cause));
        }
        obstacles.AddRange(Habits.Obstacles(person, days));
        return obstacles;
    }

    /// The time that has to stay free around an entry: the person's own gap, that of the meeting, and the way from one to the other.
    private static (Span Span, Cause Cause) Around(CalendarEntry entry, SlotPerson person, SlotRequest request)
    {
        var way = request.Place is { } here && entry.Place is { } there
            ? request.Journeys.FirstOrDefault(j => (j.From == here && j.To == there) || (j.From == there && j.To == here))?.Length ?? TimeSpan.Zero
            : TimeSpan.Zero;
        var (before, after) = (request.GapBefore, request.GapAfter);
        var gap = Longer(person.Gap, Longer(before, after));
        var span = new Span(entry.Start - Longer(way, Longer(person.Gap, after)), entry.End + Longer(way, Longer(person.Gap, before)));
        return (span, way > gap
            ? new(CauseKind.Travel, new(entry.Start, entry.End), entry.Place, Number: (int)way.TotalMinutes)
            : new(CauseKind.Gap, new(entry.Start, entry.End), Number: (int)gap.TotalMinutes));
    }

    private static Obstacle Doubt(CalendarEntry entry) => new(new(entry.Start, entry.End),
        new(entry.Kind == EntryKind.Tentative ? CauseKind.Perhaps : CauseKind.Elsewhere, new(entry.Start, entry.End), Number: entry.Kind == EntryKind.Tentative ? entry.Weight : 0));

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
