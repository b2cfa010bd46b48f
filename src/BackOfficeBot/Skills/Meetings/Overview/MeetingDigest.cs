using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Overview;

/// A day's meetings for the digest, read in the person's own name, else in the bot's.
internal sealed class MeetingDigest(ICalendar calendar, Office office) : IDigestDay
{
    public async Task<DigestDay> OfAsync(string organisation, string personId, DateOnly day, TimeZoneInfo zone, CancellationToken ct)
    {
        // The calendar is the person's own: it stands in the digest of the own office.
        if (OrganisationId.Client(organisation) is not null)
            return new(DayReading.Read, []);
        var (from, to) = (WallClock.At(day, default, zone), WallClock.At(day.AddDays(1), default, zone));
        try
        {
            var events = Agenda.On(await ViewAsync(organisation, personId, from, to, ct), day, zone);
            var known = await AgendasAsync(organisation, events, ct);
            return new(DayReading.Read,
            [
                .. events.Where(e => e is { IsCancelled: false, Answer: not AttendeeAnswer.Declined }).OrderBy(e => !e.IsAllDay).ThenBy(e => e.Start).Select(e => new DigestMeeting(e.Start, e.End, e.IsAllDay, e.IsPrivate ? null : e.Subject)
                {
                    HasOthers = e.ShowAs != BusyStatus.Free && (!e.IsOrganizer || e.Attendees.Count > 0), Clashes = DayStrip.Clashes(e, events), LacksAgenda = e is { IsOrganizer: true, Attendees.Count: > 0 } && !(known.TryGetValue(e.TransactionId ?? "", out var has) ? has : e.HasText ?? true), Url = e.WebLink,
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

    /// Of those that were set up here, whether they have an agenda; of others the invitation tells.
    private async Task<IReadOnlyDictionary<string, bool>> AgendasAsync(string organisation, IReadOnlyList<CalendarEvent> events, CancellationToken ct)
    {
        var ids = events.Where(e => e.IsOrganizer).Select(e => Guid.TryParse(e.TransactionId, out var id) ? id : default).Where(id => id != default).ToList();
        if (ids.Count == 0)
            return new Dictionary<string, bool>();
        await using var db = await office.ReadAsync(organisation, ct);
        var records = await db.Records.Where(r => ids.Contains(r.Id) && r.Kind == MeetingBooker.Kind).ToDictionaryAsync(r => r.Id, ct);
        return events.Where(e => Guid.TryParse(e.TransactionId, out var id) && records.ContainsKey(id)).DistinctBy(e => e.TransactionId)
            .ToDictionary(e => e.TransactionId!, e => MeetingBooker.Data(records[Guid.Parse(e.TransactionId!)]).Draft is not { Agenda: null, People.Count: > 0 });
    }
}

/// Meetings of others to which this person is invited, once they are moved or called off.
internal sealed class MeetingsChanged(bool isOpen) : IDigestPart
{
    public DigestSection Section => DigestSection.Changed;

    public DigestRange Range { get; } = new(MeetingBooker.Kind, ConcernRole.Sees, isOpen);

    public bool Belongs(Record record, DigestMoment moment) => isOpen
        ? record.State == MeetingStates.Booked && MeetingBooker.Data(record) is { Before: { } before } data && before.At >= moment.Since && before.Start != data.Start
        : record.State == MeetingStates.Cancelled && record.UpdatedAt >= moment.Since;

    public string About(Record record, string language) => (isOpen, language) switch { (true, "it") => "spostata", (true, _) => "moved", (false, "it") => "annullata", _ => "called off" };
}
