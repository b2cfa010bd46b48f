using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// The times when everybody can, and whose calendars could not be seen.
internal sealed record Availability(IReadOnlyList<Span> Times, IReadOnlyList<string> Unknown);

/// Asks the calendars of all who are invited and looks for times that suit them.
internal sealed class MeetingCalendars(ICalendar calendar, TimeProvider time)
{
    public async Task<Availability> FindAsync(GraphCaller caller, MeetingDraft draft, DateTimeOffset? after, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var windows = draft.Windows(after > now ? after.Value : now).ToList();
        if (windows.Count == 0)
            return new([], []);
        var (people, unknown) = await LookAsync(caller, draft, new(windows[0].Start, windows[^1].End), ct);
        return new(SlotFinder.Find(windows, draft.Duration, people), unknown);
    }

    /// Whether everybody can still make it at a time that was proposed earlier.
    public async Task<bool> IsFreeAsync(GraphCaller caller, MeetingDraft draft, Span span, CancellationToken ct)
    {
        var (people, _) = await LookAsync(caller, draft, span, ct);
        return people.TrueForAll(p => !p.Busy.Any(b => b.Overlaps(span)));
    }

    private async Task<(List<Attendance> People, List<string> Unknown)> LookAsync(GraphCaller caller, MeetingDraft draft, Span span, CancellationToken ct)
    {
        var names = draft.People.Where(p => p.Id is not null).Append(draft.Room).OfType<Invitee>().ToDictionary(p => p.Address, p => p.Name, StringComparer.OrdinalIgnoreCase);
        var schedules = await calendar.ScheduleAsync(caller, [draft.OrganizerAddress, .. names.Keys], span.Start, span.End, ct);
        var people = new List<Attendance>();
        var unknown = draft.People.Where(p => p.Id is null).Select(p => p.Name).ToList();
        foreach (var schedule in schedules)
        {
            if (schedule.Problem is not null)
                unknown.Add(names.GetValueOrDefault(schedule.Address, schedule.Address));
            else
                people.Add(new(
                    [.. schedule.Busy.Where(b => b.Status is not (BusyStatus.Free or BusyStatus.WorkingElsewhere)).Select(b => new Span(b.Start, b.End))],
                    IsRoom(schedule, draft) || schedule.Hours is not { } hours ? [span] : [.. Working(hours, span)]));
        }
        return (people, unknown);
    }

    private static bool IsRoom(Schedule schedule, MeetingDraft draft) => schedule.Address.Equals(draft.Room?.Address, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Span> Working(WorkingHours hours, Span span)
    {
        var zone = WallClock.Zone(hours.Zone);
        for (var day = WallClock.Day(span.Start, zone); day <= WallClock.Day(span.End, zone); day = day.AddDays(1))
            if (hours.Days.Contains(day.DayOfWeek))
                yield return new(WallClock.At(day, hours.From, zone), WallClock.At(hours.To > hours.From ? day : day.AddDays(1), hours.To, zone));
    }
}
