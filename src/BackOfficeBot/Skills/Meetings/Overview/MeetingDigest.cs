using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Overview;

/// A day's meetings for the digest, read in the person's own name, else in the bot's.
internal sealed class MeetingDigest(ICalendar calendar, Office office) : IDigestDay
{
    public async Task<DigestDay> OfAsync(string organisation, string personId, DateOnly day, TimeZoneInfo zone, CancellationToken ct)
    {
        var (from, to) = (WallClock.At(day, default, zone), WallClock.At(day.AddDays(1), default, zone));
        try
        {
            var events = Agenda.On(await ViewAsync(organisation, personId, from, to, ct), day, zone);
            var without = await WithoutAgendaAsync(organisation, events, ct);
            return new(DayReading.Read,
            [
                .. events.Where(e => e is { IsCancelled: false, Answer: not AttendeeAnswer.Declined }).OrderBy(e => !e.IsAllDay).ThenBy(e => e.Start).Select(e => new DigestMeeting(e.Start, e.End, e.IsAllDay, e.IsPrivate ? null : e.Subject)
                {
                    Clashes = DayStrip.Clashes(e, events), LacksAgenda = e.TransactionId is { } id && without.Contains(id), Url = e.WebLink,
                }),
            ]);
        }
        catch (GraphException e)
        {
            return new(e.Failure is GraphFailure.SignInNeeded or GraphFailure.NotAllowed or GraphFailure.NotFound ? DayReading.SignInNeeded : DayReading.Failed, []);
        }
    }

    private async Task<IReadOnlyList<CalendarEvent>> ViewAsync(string organisation, string personId, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        try
        {
            return await calendar.ViewAsync(GraphCaller.User(organisation, personId), personId, from, to, ct: ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded)
        {
            return await calendar.ViewAsync(GraphCaller.App(organisation), personId, from, to, ct: ct);
        }
    }

    private async Task<IReadOnlySet<string>> WithoutAgendaAsync(string organisation, IReadOnlyList<CalendarEvent> events, CancellationToken ct)
    {
        var ids = events.Where(e => e.IsOrganizer).Select(e => Guid.TryParse(e.TransactionId, out var id) ? id : default).Where(id => id != default).ToList();
        if (ids.Count == 0)
            return new HashSet<string>();
        await using var db = await office.ReadAsync(organisation, ct);
        var records = await db.Records.Where(r => ids.Contains(r.Id) && r.Kind == MeetingBooker.Kind).ToListAsync(ct);
        return records.Where(r => MeetingBooker.Data(r).Draft is { Agenda: null, People.Count: > 0 }).Select(r => r.Id).SelectMany(id => new[] { id.ToString(), id.ToString("N") }).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
