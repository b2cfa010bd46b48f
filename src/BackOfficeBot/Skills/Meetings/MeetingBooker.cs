using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Files;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Skills.Meetings.Holds;
using BackOfficeBot.Skills.Meetings.Outside;
using BackOfficeBot.Skills.Meetings.Polls;
using BackOfficeBot.Skills.Meetings.Preparation;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Series;

namespace BackOfficeBot.Skills.Meetings;

/// From a picked time to one event and one record, whatever is pressed, repeated or lost on the way: the row is written first, its id is the
/// event's transactionId, and every repetition makes the same call again.
internal sealed class MeetingBooker(Office office, ICalendar calendar, MeetingHoldKeeper holds, MeetingPollKeeper polls, SeriesBooker series, Watches watches, CardCopies copies, TimeProvider time)
{
    public const string Kind = "MEET";
    public const int LongestReason = 500;

    private const string AskedFor = "asked for";
    private const string AskedAgain = "asked again";
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(30);

    public Task<Record?> FindAsync(string organisation, Guid id, CancellationToken ct) => office.FindAsync(organisation, id, ct);

    public async Task<Record> BookAsync(Actor actor, GraphCaller caller, MeetingDraft draft, DateTimeOffset start, string language, CancellationToken ct)
    {
        if (draft.AskedById is not null && actor.PersonId != draft.OrganizerId)
            actor = actor with { OnBehalfOfId = draft.OrganizerId, OnBehalfOfName = draft.OrganizerName };
        var (record, isAlone) = await OpenRowAsync(actor, draft, start, ct);
        if (record.State is MeetingStates.Booked or MeetingStates.Changing or MeetingStates.Cancelled or HistoryActions.Undone)
            return record;
        var data = Data(record);
        CalendarEvent made;
        try
        {
            var wanted = Event(record, data, Body(data.Draft, record.Reference, language));
            made = await calendar.CreateAsync(caller, data.Draft.OrganizerId, data.Draft.IsInSteps ? wanted with { Attendees = [], Room = null } : wanted, ct);
            made = await series.FinishAsync(caller, data, made, ct);
        }
        // Uncertain, or out of time, the row stays as it is: the same press, or the recovery, finds out.
        catch (GraphException refusal) when (refusal.Failure is not GraphFailure.Uncertain)
        {
            // An attempt before or beside this one may have made the event: that there is none is known only to who was alone at it.
            if (isAlone)
                await RefuseAsync(actor, record);
            throw;
        }
        var booked = await ChangeAsync(actor, record, MeetingStates.Booked, Made(data, made), null, CancellationToken.None);
        return await holds.AfterAsync(actor, caller, await polls.AfterAsync(actor, booked, CancellationToken.None), ct);
    }

    /// Takes the event out of every calendar, then says so in the record. An event that is gone already is what was wanted.
    public async Task<Record> CancelAsync(Actor actor, GraphCaller caller, Record record, string state, string? reason, CancellationToken ct)
    {
        var data = Data(record);
        try
        {
            if (data.EventId is { } id)
                await calendar.CancelAsync(caller, data.Draft.OrganizerId, id, reason, ct);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
        }
        return await ChangeAsync(actor, record, state, data, reason, CancellationToken.None);
    }

    /// What was found in the calendar becomes the record's state.
    public async Task SettleAsync(Work work, Record record, CalendarEvent? made, CancellationToken ct)
    {
        work.Change(record, "settled", r =>
        {
            r.State = made is null ? MeetingHolding.Before(Data(r)) : MeetingStates.Booked;
            r.SetData(made is null ? Data(r) : Made(Data(r), made), MeetingJson.Default.MeetingData);
            r.Attachments = made is null ? [] : MeetingFile.Kept(Data(r).Draft.Files);
        });
        await AgendaGate.AppointAsync(work, record, ct);
        await RoomWatch.AppointAsync(work, record, ct);
        await CallBackFollow.AppointAsync(work, record, copies, ct);
        await watches.WantAsync(work, record, ct);
    }

    public static MeetingData Data(Record record) => record.DataAs(MeetingJson.Default.MeetingData)!;

    private async Task<(Record Record, bool IsAlone)> OpenRowAsync(Actor actor, MeetingDraft draft, DateTimeOffset start, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var row = new Record { Id = draft.Id, Kind = Kind, Title = draft.Subject, State = MeetingStates.Booking, OwnerId = draft.OwnerId, OwnerName = draft.OwnerName };
        row.SetData(new MeetingData { Draft = draft, Start = start }, MeetingJson.Default.MeetingData);
        var (record, isNew) = await work.CreateAsync(row, AskedFor, ct);
        var isAlone = isNew || MeetingHolding.MayBegin(record.State);
        // What was refused starts anew with the time pressed now; what is under way keeps its own, and whoever is alone at it, and the recovery, see
        // that somebody else is at it too: one line says it for all who press at once.
        if (!isNew && MeetingHolding.MayBegin(record.State))
            work.Change(record, AskedFor, r =>
            {
                r.State = MeetingStates.Booking;
                r.Title = draft.Subject;
                r.SetData(Data(r) with { Draft = draft, Start = start }, MeetingJson.Default.MeetingData);
            });
        else if (!isNew && record.State == MeetingStates.Booking
            && await work.Db.ChangeAsync(record.Id, record.Version, ct) is var last && (last.Action != AskedAgain || last.At < work.Now - AtOnce))
            work.Change(record, AskedAgain, _ => { });
        if (isAlone && Data(record).Holds is { Count: > 0 })
            await work.DueAsync(record, MeetingHoldKeeper.DueTask, work.Now + MeetingHoldKeeper.Later, ct);
        await work.CommitAsync(ct);
        return (record, isAlone);
    }

    private async Task RefuseAsync(Actor actor, Record seen)
    {
        await using var work = await office.BeginAsync(actor, CancellationToken.None);
        try
        {
            work.Change(await work.OpenAsync(seen.Id, seen.Version), MeetingStates.Refused, r => r.State = MeetingHolding.Before(Data(r)));
            await work.CommitAsync();
        }
        catch (VersionConflict)
        {
        }
    }

    private async Task<Record> ChangeAsync(Actor actor, Record seen, string state, MeetingData data, string? reason, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        Record record;
        try
        {
            record = await work.OpenAsync(seen.Id, seen.Version, ct);
        }
        catch (VersionConflict conflict) when (conflict.Present.State != seen.State)
        {
            return conflict.Present;
        }
        // Pressed twice at once: the other attempt only says that it is at it, too.
        catch (VersionConflict conflict)
        {
            record = conflict.Present;
        }
        work.Change(record, state, r =>
        {
            r.State = state;
            r.SetData(data, MeetingJson.Default.MeetingData);
            if (state == MeetingStates.Booked)
                r.Attachments = MeetingFile.Kept(data.Draft.Files);
        }, reason);
        await AgendaGate.AppointAsync(work, record, ct);
        await RoomWatch.AppointAsync(work, record, ct);
        await CallBackFollow.AppointAsync(work, record, copies, ct);
        await watches.WantAsync(work, record, ct);
        await work.CommitAsync(ct);
        return record;
    }

    private MeetingData Made(MeetingData data, CalendarEvent made) =>
        data with { EventId = made.Id, WebLink = made.WebLink, JoinUrl = made.JoinUrl, BookedAt = time.GetUtcNow() };

    private static NewEvent Event(Record record, MeetingData data, string mailBody) => new()
    {
        TransactionId = record.Id,
        Subject = data.Draft.Subject,
        Body = mailBody,
        Start = data.Span.Start,
        End = data.Span.End,
        Zone = data.Draft.Zone,
        Attendees = [.. MeetingEvent.Attendees(data.Draft)],
        Room = data.Draft.Room is { } room ? new(room.Address, room.Name) : null,
        Online = data.Draft.Online,
        ReminderMinutes = data.Draft.ReminderMinutes is >= 0 and var minutes ? minutes : null,
        NoReminder = data.Draft.ReminderMinutes == MeetingDraft.NoReminder,
        IsImportant = data.Draft.IsImportant,
        Recurrence = data.Draft.Series?.Rule.ToGraph(WallClock.Day(data.Start, WallClock.Zone(data.Draft.Zone))),
    };

    private static string Body(MeetingDraft draft, string reference, string language) =>
        (draft.Files?.Where(f => f.Link is not null).ToList() is { Count: > 0 } linked ? FilesOfInvitation.Line(linked, language) + "\n\n" : "") + (draft.Agenda is { } agenda ? $"{FormTexts.In(language).Agenda}:\n{agenda}\n\n" : "") + MeetingTexts.In(language).MailBody(reference);
}
