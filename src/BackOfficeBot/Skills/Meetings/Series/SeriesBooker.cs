using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Files;

namespace BackOfficeBot.Skills.Meetings.Series;

/// A series with exceptions, and a meeting with files, is put together before anybody is invited: made without guests, then some of its days taken out or moved and its files attached, then all invited at once. Each step
/// looks first whether it is done, so the same press goes on where it stopped; and what was never finished can be taken away without anybody having heard of it.
internal sealed class SeriesBooker(ICalendar calendar, MeetingFiles files)
{
    public const string Unfinished = "SeriesUnfinished";

    public async Task<CalendarEvent> FinishAsync(GraphCaller caller, MeetingData data, CalendarEvent made, CancellationToken ct)
    {
        if (!data.Draft.IsInSteps)
            return made;
        try
        {
            await files.AttachAsync(caller, data.Draft, made.Id, data.Draft.Files, ct);
            if (data.Draft.Series is not { HasExceptions: true } series)
                return made.Attendees.Count == 0 && (data.Draft.People.Count > 0 || data.Draft.Room is not null) ? await InviteAsync(caller, data, made, ct) : made;
            var there = await OfAsync(caller, data, made, ct);
            foreach (var one in series.LeftOut.Select(day => On(there, day, data)).OfType<CalendarEvent>())
                await calendar.DeleteAsync(caller, data.Draft.OrganizerId, one.Id, ct);
            foreach (var moved in series.Moved)
                if (!there.Any(e => e.Start == moved.Start) && On(there, moved.Day, data) is { } one)
                    await calendar.UpdateAsync(caller, data.Draft.OrganizerId, one.Id, new() { Start = moved.Start, End = moved.Start + data.Draft.Duration, Zone = data.Draft.Zone }, null, ct);
            if (made.Attendees.Count == 0)
                made = await InviteAsync(caller, data, made, ct);
            // What was moved before anybody was invited has its own guests.
            foreach (var one in (await OfAsync(caller, data, made, ct)).Where(e => e.Attendees.Count == 0 && series.Moved.Any(m => m.Start == e.Start)))
                await InviteAsync(caller, data, one, ct);
            return made;
        }
        // Whatever stopped it: what is there stays, and the next press goes on.
        catch (GraphException stopped) when (stopped.Failure is not (GraphFailure.Uncertain or GraphFailure.SignInNeeded))
        {
            throw new GraphException(GraphFailure.Uncertain, Unfinished, stopped);
        }
    }

    private Task<CalendarEvent> InviteAsync(GraphCaller caller, MeetingData data, CalendarEvent one, CancellationToken ct)
    {
        var room = data.Draft.Room;
        return calendar.UpdateAsync(caller, data.Draft.OrganizerId, one.Id, new()
        {
            Attendees = [.. MeetingEvent.Attendees(data.Draft), .. room is null ? Array.Empty<Attendee>() : [new(room.Address, room.Name, AttendeeKind.Resource)]],
            Location = room?.Name,
        }, null, ct);
    }

    private async Task<List<CalendarEvent>> OfAsync(GraphCaller caller, MeetingData data, CalendarEvent made, CancellationToken ct)
    {
        var zone = WallClock.Zone(data.Draft.Zone);
        var end = WallClock.At(data.Draft.Series!.Rule.LastFrom(WallClock.Day(data.Start, zone)).AddDays(8), default, zone);
        return [.. (await calendar.ViewAsync(caller, data.Draft.OrganizerId, data.Start.AddDays(-1), end, ct: ct)).Where(e => e.SeriesId == made.Id)];
    }

    /// The one of that day which has not been moved there from another.
    private static CalendarEvent? On(IReadOnlyList<CalendarEvent> there, DateOnly day, MeetingData data) => there.FirstOrDefault(e =>
        WallClock.Day(e.Start, WallClock.Zone(data.Draft.Zone)) == day && !data.Draft.Series!.Moved.Any(m => m.Start == e.Start));

    /// What stands in the calendar of a meeting whose booking nobody saw the end of. What was begun and not finished, of which nobody has heard, is taken away.
    public async Task<CalendarEvent?> SettleAsync(GraphCaller caller, MeetingData data, Guid id, CancellationToken ct)
    {
        var made = await FindAsync(caller, data, id, ct);
        if (made is null || data.Draft is not { IsInSteps: true, People.Count: > 0 })
            return made;
        if (made.Attendees.Count > 0)
            return await FinishAsync(caller, data, made, ct);
        await calendar.DeleteAsync(caller, data.Draft.OrganizerId, made.Id, ct);
        return null;
    }

    /// The meeting itself, or the series of which an occurrence stands in the calendar.
    private async Task<CalendarEvent?> FindAsync(GraphCaller caller, MeetingData data, Guid id, CancellationToken ct)
    {
        if (data.Draft.Series is not { } repeated)
            return (await calendar.ViewAsync(caller, data.Draft.OrganizerId, data.Span.Start, data.Span.End, ct: ct)).FirstOrDefault(e => Guid.TryParse(e.TransactionId, out var its) && its == id);
        var zone = WallClock.Zone(data.Draft.Zone);
        var last = repeated.Rule.LastFrom(WallClock.Day(data.Start, zone));
        var there = await calendar.ViewAsync(caller, data.Draft.OrganizerId, data.Start, WallClock.At(last.AddDays(8), default, zone), ct: ct);
        foreach (var series in there.Select(e => e.SeriesId).OfType<string>().Distinct())
            if (await calendar.GetAsync(caller, data.Draft.OrganizerId, series, ct) is var master && Guid.TryParse(master.TransactionId, out var its) && its == id)
                return master;
        return null;
    }
}
