using System.Security.Cryptography;
using System.Text;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Outside;
using BackOfficeBot.Skills.Meetings.Overview;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// A meeting that was called in Outlook gets a record of its own, so that it is changed and called off like one that was booked here.
internal sealed class OwnRecords(Office office, MeetingPeople people, PersonZone zones, Watches watches)
{
    private const string TakenIn = "taken in from the calendar";

    public async Task<Record> OfAsync(Turn turn, CalendarEvent one, CancellationToken ct, AgendaOwner? whose = null)
    {
        if (Guid.TryParse(one.TransactionId, out var its) && await office.FindAsync(turn.Organisation, its, ct) is { Kind: MeetingBooker.Kind } booked && MeetingBooker.Data(booked).Draft.Series is null)
            return booked;
        var owner = whose?.Id ?? turn.PersonId();
        var id = Id(owner, one.Id);
        if (await office.FindAsync(turn.Organisation, id, ct) is { } known)
            return known;
        var data = await DataAsync(turn, one, ct, whose);
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var row = new Record { Id = id, Kind = MeetingBooker.Kind, Title = data.Draft.Subject, State = MeetingStates.Booked, OwnerId = owner, OwnerName = data.Draft.OrganizerName };
        row.SetData(data, MeetingJson.Default.MeetingData);
        var (record, _) = await work.CreateAsync(row, TakenIn, ct);
        await watches.WantAsync(work, record, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// What a record would keep of it.
    public async Task<MeetingData> DataAsync(Turn turn, CalendarEvent one, CancellationToken ct, AgendaOwner? whose = null)
    {
        var zone = await zones.OfAsync(turn, ct);
        var owner = whose ?? new(turn.PersonId(), turn.PersonName());
        var organizer = await people.OrganizerAsync(turn, ct, owner.Id) ?? new(owner.Id, owner.Name, one.Organizer?.Address ?? "");
        var invited = await people.KnownAsync(turn.Caller(), new() { Outside = string.Join(',', one.Attendees.Where(a => a.Kind != AttendeeKind.Resource).Select(a => a.Address)) }, ct);
        var day = WallClock.Day(one.Start, zone);
        return new MeetingData
        {
            Draft = new()
            {
                Id = Id(owner.Id, one.Id),
                OrganizerId = owner.Id,
                OrganizerName = organizer.Name,
                OrganizerAddress = organizer.Address,
                OrganizerOffice = organizer.Office,
                OrganizerCountry = organizer.Country,
                Zone = zone.Id,
                Subject = AgendaTexts.In(turn.Language).NoSubject,
                People = [],
                Day = day,
                LastDay = day,
                Minutes = 60,
                Online = one.JoinUrl is not null,
            },
            Start = one.Start,
            // Not now and not by us: there is no booking to be undone.
            BookedAt = DateTimeOffset.UnixEpoch,
            EventId = one.Id,
        }.Taken(one, invited);
    }

    // The same event is the same record, whoever presses twice.
    private static Guid Id(string mailbox, string eventId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{mailbox}\n{eventId}")).AsSpan(0, 16));
}
