using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Slots;

namespace BackOfficeBot.Skills.Meetings.Series;

/// One of a series, as everybody stands to it; where it clashes, why, and the nearest time that does not, before the next of the series.
internal sealed record SeriesTime(DateOnly Day, DateTimeOffset Start, string? Why, DateTimeOffset? Instead);

/// Holds every time of a series against everybody's calendar before anything is booked: once to the service, however many they are.
internal sealed class SeriesCheck(MeetingCalendars calendars)
{
    /// So far from its own day one of the series may be moved.
    private const int MostDaysOff = 3;

    public async Task<IReadOnlyList<SeriesTime>> FindAsync(GraphCaller caller, MeetingDraft draft, DateTimeOffset start, string language, CancellationToken ct)
    {
        var zone = WallClock.Zone(draft.Zone);
        var (first, hour) = (WallClock.Day(start, zone), WallClock.Time(start, zone));
        var days = draft.Series!.Rule.Dates(first).Except(draft.Series.Except).ToList();
        var known = new Span(WallClock.At(first, default, zone), WallClock.At(days[^1].AddDays(MostDaysOff + 1), default, zone));
        var request = await calendars.RequestAsync(caller, draft, known, new(first, days[^1]), ct);
        List<SeriesTime> times = [];
        for (var i = 0; i < days.Count; i++)
            times.Add(See(request, days[i], WallClock.At(days[i], hour, zone), i == 0 ? days[i] : Latest(days[i - 1].AddDays(1), days[i].AddDays(-MostDaysOff)),
                i + 1 < days.Count ? Earliest(days[i + 1].AddDays(-1), days[i].AddDays(MostDaysOff)) : days[i].AddDays(MostDaysOff), zone, language));
        return times;
    }

    /// The days of a series, at each hour that is asked about; where it stands now it is in nobody's way.
    public async Task<Func<TimeOnly, IReadOnlyList<SeriesTime>>> OnAsync(
        GraphCaller caller, MeetingDraft draft, IReadOnlyList<DateOnly> days, string language, IReadOnlySet<(DateTimeOffset Start, DateTimeOffset End)> itself, CancellationToken ct)
    {
        var zone = WallClock.Zone(draft.Zone);
        var known = new Span(WallClock.At(days[0], default, zone), WallClock.At(days[^1].AddDays(1), default, zone));
        var all = await calendars.RequestAsync(caller, draft, known, new(days[0], days[^1]), ct);
        IReadOnlyList<CalendarEntry>? Without(IReadOnlyList<CalendarEntry>? entries) => entries is null ? null : [.. entries.Where(e => !itself.Contains((e.Start, e.End)))];
        var request = all with { People = [.. all.People.Select(p => p with { Calendar = Without(p.Calendar) })], Rooms = [.. all.Rooms.Select(r => r with { Calendar = Without(r.Calendar) })] };
        return hour => [.. days.Select(day => See(request, day, WallClock.At(day, hour, zone), day, day, zone, language))];
    }

    /// Of the whole year only the days around it are looked at.
    private static SeriesTime See(SlotRequest all, DateOnly day, DateTimeOffset start, DateOnly from, DateOnly to, TimeZoneInfo zone, string language)
    {
        var request = Near(all, from, to, zone) with { At = start };
        var answer = SlotEngine.Find(request);
        if (answer.Asked is { Fits: true, IsOutsideHours: false })
            return new(day, start, null, null);
        var words = new SlotWords(SlotTexts.In(language), request);
        var blocking = answer.Asked!.People.Where(p => p.Person.IsRequired && p.State is AttendanceState.Busy or AttendanceState.Outside && p.Cause is not null).Take(2)
            .Select(p => $"{p.Person.Name}: {words.Of(p.Cause!.Value, p.Person, day)}").ToList();
        if (answer.Asked is { NeedsRoom: true, Room: null })
            blocking.Add(SlotTexts.In(language).NoFreeRoom);
        // The same hour on another day is nearer to the habit than another hour.
        var instead = answer.Proposals.Where(p => p.Fits && !p.IsOutsideHours && p.Span.Start != start).Select(p => p.Span.Start).ToList();
        return new(day, start, string.Join("; ", blocking), instead.Count == 0 ? null : instead.MinBy(s => (WallClock.Day(s, zone) != day, Math.Abs((s - start).TotalMinutes))));
    }

    public static SlotRequest Near(SlotRequest all, DateOnly from, DateOnly to, TimeZoneInfo zone)
    {
        var near = new Span(WallClock.At(from, default, zone), WallClock.At(to.AddDays(1), default, zone));
        return all with
        {
            Windows = [new(from, to)],
            Known = near,
            People = [.. all.People.Select(p => p with { Calendar = Within(p.Calendar, near) })],
            Rooms = [.. all.Rooms.Select(r => r with { Calendar = Within(r.Calendar, near) })],
        };
    }

    /// Whether the bad hour can be shared, where it is always the same people's.
    public async Task<SeriesTurns?> InTurnAsync(GraphCaller caller, MeetingDraft draft, IReadOnlyList<SeriesTime> times, CancellationToken ct)
    {
        if (times.Count < 2 || times.Count(t => t.Why is not null) < 2)
            return null;
        var zone = WallClock.Zone(draft.Zone);
        var known = new Span(WallClock.At(times[0].Day, default, zone), WallClock.At(times[^1].Day.AddDays(MostDaysOff + 1), default, zone));
        return SeriesTurns.Of(await calendars.RequestAsync(caller, draft, known, new(times[0].Day, times[^1].Day), ct), [.. times.Select(t => t.Start)]);
    }

    private static IReadOnlyList<CalendarEntry>? Within(IReadOnlyList<CalendarEntry>? entries, Span near) =>
        entries is null ? null : [.. entries.Where(e => e.Start < near.End && e.End > near.Start)];

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earliest(DateOnly a, DateOnly b) => a < b ? a : b;
}
