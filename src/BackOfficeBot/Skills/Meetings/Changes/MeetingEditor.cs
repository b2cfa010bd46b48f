using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Outside;
using BackOfficeBot.Skills.Meetings.Preparation;
using BackOfficeBot.Skills.Meetings.Rooms;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// How a change ended: done; or the meeting is another one than the card showed (Now); or nobody knows yet.
internal sealed record EditOutcome(Record Record, MeetingData? Now = null, bool IsUnsure = false);

/// Carries a change into the calendar and the record, whatever is pressed, repeated or lost on the way. The record says first that it is being changed. The
/// event is read, and changed only if it is what the card showed (If-Match guards the moment between); if it is already what is wanted, nothing is sent.
/// So every repetition may run again, and what is left open is settled by MeetingRecovery.
internal sealed class MeetingEditor(Office office, ICalendar calendar, Watches watches, TimeProvider time)
{
    private const int MostTries = 3;
    private const string AskedFor = "change asked for";
    private const string AskedAgain = "change asked again";
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(30);

    public static bool Stands(Record record) => record.State is MeetingStates.Booked or MeetingStates.Changing;

    /// The event as it is now; null where it is gone.
    public async Task<CalendarEvent?> SeeAsync(GraphCaller caller, MeetingData data, CancellationToken ct)
    {
        try
        {
            return await calendar.GetAsync(caller, data.Draft.OrganizerId, data.EventId!, ct) is { IsCancelled: false } there ? there : null;
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return null;
        }
    }

    public async Task<EditOutcome> ApplyAsync(Actor actor, GraphCaller caller, Guid key, MeetingEdit edit, CancellationToken ct)
    {
        var (record, isAlone) = await OpenAsync(actor, key, edit, ct);
        var data = MeetingBooker.Data(record);
        if (!Stands(record) || (record.State == MeetingStates.Booked && data.Before?.Key == key))
            return new(record);
        try
        {
            var (there, isDone) = await ChangeAsync(caller, data, edit, ct);
            if (there is null)
                return new(await GoneAsync(actor, record));
            if (isDone)
                return new(await DoneAsync(actor, key, edit, there));
            var now = data.Taken(there, edit.From.People);
            return new(await EndAsync(actor, record.Id, MeetingActions.ChangedThere, _ => now), now);
        }
        // Uncertain, or out of time, the record stays as it is: the same press, or the recovery, finds out.
        catch (GraphException unsure) when (unsure.Failure is GraphFailure.Uncertain)
        {
            return new(record, IsUnsure: true);
        }
        catch (GraphException) when (isAlone)
        {
            await RefuseAsync(actor, record);
            throw;
        }
    }

    /// What was found in the calendar becomes the record.
    public async Task SettleAsync(Work work, Record record, CalendarEvent? there, CancellationToken ct, string action = "settled")
    {
        work.Change(record, action, r =>
        {
            var data = MeetingBooker.Data(r) with { Editing = null };
            Put(r, there is null ? data : data.Taken(there), there is null ? MeetingStates.Cancelled : MeetingStates.Booked);
        });
        await AgendaGate.AppointAsync(work, record, ct);
        await RoomWatch.AppointAsync(work, record, ct);
        await watches.WantAsync(work, record, ct);
    }

    /// The record of an event that is no longer there.
    public Task<Record> GoneAsync(Actor actor, Record record) => EndAsync(actor, record.Id, MeetingActions.Gone, d => d, MeetingStates.Cancelled);

    private async Task<(CalendarEvent? Event, bool IsDone)> ChangeAsync(GraphCaller caller, MeetingData data, MeetingEdit edit, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            if (await SeeAsync(caller, data, ct) is not { } there)
                return (null, false);
            var present = data.Taken(there, [.. edit.From.People, .. edit.To.People]);
            if (present.IsAfter(edit))
                return (there, true);
            if (!present.IsBefore(edit))
                return (there, false);
            try
            {
                return (await calendar.UpdateAsync(caller, data.Draft.OrganizerId, there.Id, MeetingEvent.Change(edit, there), there.ETag, ct), true);
            }
            // An answer to the invitation is a new version too: what counts is looked at again.
            catch (GraphException e) when (e.Failure is GraphFailure.Conflict && tries < MostTries)
            {
            }
            catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
            {
                return (null, false);
            }
        }
    }

    private async Task<(Record Record, bool IsAlone)> OpenAsync(Actor actor, Guid key, MeetingEdit edit, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(edit.RecordId, ct);
        var data = MeetingBooker.Data(record);
        var isAlone = record.State == MeetingStates.Booked;
        if (isAlone && data.Before?.Key != key)
            work.Change(record, AskedFor, r => Put(r, data with { Editing = key }, MeetingStates.Changing));
        // Whoever was alone at it sees that somebody else is at it too: one line says it for all who press at once.
        else if (record.State == MeetingStates.Changing
            && await work.Db.ChangeAsync(record.Id, record.Version, ct) is var last && (last.Action != AskedAgain || last.At < work.Now - AtOnce || data.Editing != key))
            work.Change(record, AskedAgain, r => Put(r, data with { Editing = key }, MeetingStates.Changing));
        await work.CommitAsync(ct);
        return (record, isAlone);
    }

    private Task<Record> DoneAsync(Actor actor, Guid key, MeetingEdit edit, CalendarEvent made) =>
        EndAsync(actor, edit.RecordId, edit.IsUndo ? MeetingActions.ChangeUndone : edit.IsRetimed ? MeetingActions.Moved : edit.IsElsewhere ? MeetingActions.RoomChanged : edit.IsRenamed ? MeetingActions.Renamed : MeetingActions.PeopleChanged, d => d.Before?.Key == key ? d : d.Taken(made, edit.To.People) with
        {
            Before = new(key, time.GetUtcNow(), edit.FromStart, edit.IsUndo ? null : edit.From),
        });

    private async Task<Record> EndAsync(Actor actor, Guid id, string action, Func<MeetingData, MeetingData> change, string state = MeetingStates.Booked)
    {
        await using var work = await office.BeginAsync(actor, CancellationToken.None);
        var record = await work.OpenAsync(id);
        var (before, after) = (MeetingBooker.Data(record), change(MeetingBooker.Data(record)) with { Editing = null });
        // Cancelled meanwhile, or written by the other one who pressed.
        if (!Stands(record) || (record.State == state && before.Before?.Key == after.Before?.Key && before.IsAs(after.Draft, after.Start) && before.Draft.Subject == after.Draft.Subject))
            return record;
        work.Change(record, action, r => Put(r, after, state));
        await AgendaGate.AppointAsync(work, record);
        await RoomWatch.AppointAsync(work, record);
        await watches.WantAsync(work, record);
        await work.CommitAsync();
        return record;
    }

    private async Task RefuseAsync(Actor actor, Record seen)
    {
        await using var work = await office.BeginAsync(actor, CancellationToken.None);
        try
        {
            work.Change(await work.OpenAsync(seen.Id, seen.Version), "change refused", r => Put(r, MeetingBooker.Data(r) with { Editing = null }, MeetingStates.Booked));
            await work.CommitAsync();
        }
        catch (VersionConflict)
        {
        }
    }

    private static void Put(Record record, MeetingData data, string state)
    {
        record.State = state;
        record.Title = data.Draft.Subject;
        record.SetData(data, MeetingJson.Default.MeetingData);
    }
}
