using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Meetings.Holds;

/// What became of the holds since they were seen last: taken away or taken over in Outlook, or moved there.
internal sealed record HoldChanges(Record Record, IReadOnlyList<MeetingHold> Gone, IReadOnlyList<(MeetingHold Was, DateTimeOffset Now)> Moved)
{
    public bool None => Gone.Count == 0 && Moved.Count == 0;
}

/// Keeps times free in the organiser's calendar: tentative, and nobody is invited. The row says first what is wanted, then the calendar is asked, then the row
/// says that it is so; each call can be repeated, and a row that falls due ends what was left half.
internal sealed class MeetingHoldKeeper(Office office, ICalendar calendar)
{
    public const string DueTask = "meeting.holds";

    /// Longer than any turn: then what was left half is ended.
    public static readonly TimeSpan Later = TimeSpan.FromMinutes(2);

    /// Holds these times of a draft besides those that are held already; more than the most are refused by the caller.
    public async Task<Record> PlaceAsync(Actor actor, GraphCaller caller, MeetingDraft draft, IReadOnlyList<DateTimeOffset> starts, DateTimeOffset until, string language, CancellationToken ct)
    {
        var (record, isAlone) = await WantAsync(actor, draft, starts, until, ct);
        if (record.State != MeetingStates.Holding)
            return record;
        try
        {
            return await FillAsync(actor, caller, record, language, ct);
        }
        // Uncertain, the row stays as it is: the same press, or what falls due, finds out.
        catch (GraphException refusal) when (refusal.Failure is not GraphFailure.Uncertain && isAlone)
        {
            await ReleaseAsync(actor, caller, record.Id, r => r.State == MeetingStates.Holding, "refused", null, CancellationToken.None);
            throw;
        }
    }

    /// Makes what is wanted and not there yet.
    public async Task<Record> FillAsync(Actor actor, GraphCaller caller, Record record, string language, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        var made = await Task.WhenAll(data.Holds!.Where(h => h.EventId is null).Select(async hold =>
            hold with { EventId = (await calendar.CreateAsync(caller, data.Draft.OrganizerId, Event(record, data, hold, language), ct)).Id }));
        await using (var work = await office.BeginAsync(actor, CancellationToken.None))
        {
            record = await work.OpenAsync(record.Id, CancellationToken.None);
            if (MeetingHolding.IsHeld(record))
            {
                var now = MeetingBooker.Data(record);
                var holds = now.Holds!.Select(h => made.FirstOrDefault(m => m.Id == h.Id) ?? h).ToList();
                if (record.State == MeetingStates.Holding && holds.TrueForAll(h => h.EventId is not null))
                    work.Change(record, "held", r => Put(r, now with { Holds = holds }, MeetingStates.Held));
                await work.DueAsync(record, DueTask, now.HeldUntil, CancellationToken.None);
                await work.CommitAsync(CancellationToken.None);
                return record;
            }
        }
        // Given up meanwhile by somebody else.
        await Task.WhenAll(made.Select(h => TakeAwayAsync(caller, data, h, ct)));
        return record;
    }

    /// The holds as the calendar has them now; the record follows.
    public async Task<HoldChanges> SeeAsync(Actor actor, GraphCaller caller, Record record, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        var seen = await Task.WhenAll(data.Holds!.Select(async h => (Hold: h, Event: await FindAsync(caller, data, h, ct))));
        var gone = seen.Where(s => s.Event is null || !IsOurs(s.Event)).Select(s => s.Hold).ToList();
        var moved = seen.Where(s => s.Event is { } e && IsOurs(e) && e.Start != s.Hold.Start).Select(s => (s.Hold, s.Event!.Start)).ToList();
        if (record.State != MeetingStates.Held || gone.Count + moved.Count == 0)
            return new(record, [], []);
        await using var work = await office.BeginAsync(actor, ct);
        record = await work.OpenAsync(record.Id, ct);
        if (record.State != MeetingStates.Held)
            return new(record, [], []);
        data = MeetingBooker.Data(record);
        List<MeetingHold> left = [.. data.Holds!.Where(h => gone.TrueForAll(g => g.Id != h.Id)).Select(h => moved.FirstOrDefault(m => m.Hold.Id == h.Id) is { Hold: not null } m ? h with { Start = m.Start } : h).OrderBy(h => h.Start)];
        if (left.Count == 0)
            work.Change(record, "changed in Outlook", r => Put(r, data with { Holds = null, HeldUntil = null }, MeetingStates.Released));
        else
            work.Change(record, "changed in Outlook", r => Put(r, data with { Holds = left, Start = left[0].Start, HeldUntil = MeetingHolding.Within(data.HeldUntil!.Value, left.Select(h => h.Start)) }, MeetingStates.Held));
        await work.DueAsync(record, DueTask, MeetingBooker.Data(record).HeldUntil, ct);
        await work.CommitAsync(ct);
        return new(record, gone, moved);
    }

    public async Task<Record> KeepUntilAsync(Actor actor, Guid id, DateTimeOffset until, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(id, ct);
        var data = MeetingBooker.Data(record);
        if (record.State != MeetingStates.Held || data.HeldUntil == until)
            return record;
        work.Change(record, "held until", r => Put(r, data with { HeldUntil = until }, MeetingStates.Held));
        await work.DueAsync(record, DueTask, until, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// Takes the holds of a record away, if it is as it should be for that; what tells of it leaves with the last transaction.
    public async Task<Record> ReleaseAsync(
        Actor actor, GraphCaller caller, Guid id, Func<Record, bool> may, string action, Func<Record, Task<OutboxMessage?>>? notice, CancellationToken ct)
    {
        Record record;
        await using (var work = await office.BeginAsync(actor, ct))
        {
            record = await work.OpenAsync(id, ct);
            if (!may(record))
                return record;
            if (record.State != MeetingStates.Releasing)
                work.Change(record, "release asked for", r => r.State = MeetingStates.Releasing);
            await work.DueAsync(record, DueTask, work.Now + Later, ct);
            await work.CommitAsync(ct);
        }
        var data = MeetingBooker.Data(record);
        await Task.WhenAll((data.Holds ?? []).Select(h => TakeAwayAsync(caller, data, h, ct)));
        return await EndAsync(actor, id, MeetingStates.Releasing, MeetingStates.Released, action, notice);
    }

    /// Once one of the times, or another one, is booked, the others vanish. The booking stands whatever becomes of that: what falls due tries again.
    public async Task<Record> AfterAsync(Actor actor, GraphCaller caller, Record record, CancellationToken ct)
    {
        try
        {
            return await ClearAsync(actor, caller, record, ct);
        }
        catch (Exception e) when (e is GraphException or OperationCanceledException)
        {
            return record;
        }
    }

    /// Takes away what is left of a record that is decided.
    public async Task<Record> ClearAsync(Actor actor, GraphCaller caller, Record record, CancellationToken ct)
    {
        if ((MeetingHolding.MayBegin(record.State) && record.State != MeetingStates.Polling) || record.State == MeetingStates.Booking || MeetingBooker.Data(record) is not { Holds.Count: > 0 } data)
            return record;
        await Task.WhenAll(data.Holds.Select(h => TakeAwayAsync(caller, data, h, ct)));
        return await EndAsync(actor, record.Id, record.State, record.State, "holds taken away", null);
    }

    private async Task<Record> EndAsync(Actor actor, Guid id, string from, string to, string action, Func<Record, Task<OutboxMessage?>>? notice)
    {
        await using var work = await office.BeginAsync(actor, CancellationToken.None);
        var record = await work.OpenAsync(id);
        if (record.State != from || MeetingBooker.Data(record) is not { Holds: not null } data)
            return record;
        work.Change(record, action, r => Put(r, data with { Holds = null, HeldUntil = null }, to));
        await work.DueAsync(record, DueTask, null);
        if (notice is not null && await notice(record) is { } message)
            await work.SendAsync(message, record);
        await work.CommitAsync();
        return record;
    }

    private async Task<(Record Record, bool IsAlone)> WantAsync(Actor actor, MeetingDraft draft, IReadOnlyList<DateTimeOffset> starts, DateTimeOffset until, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        MeetingData Wanted(MeetingData? present)
        {
            IReadOnlyList<MeetingHold> there = present?.Holds ?? [];
            List<MeetingHold> all = [.. there.Concat(starts.Except(there.Select(h => h.Start)).Select(s => new MeetingHold(Guid.CreateVersion7(work.Now), s))).OrderBy(h => h.Start)];
            return (present ?? new() { Draft = draft, Start = all[0].Start }) with { Draft = draft, Start = all[0].Start, Holds = all, HeldUntil = MeetingHolding.Within(until, all.Select(h => h.Start)) };
        }
        var row = new Record { Id = draft.Id, Kind = MeetingBooker.Kind, Title = draft.Subject, State = MeetingStates.Holding, OwnerId = draft.OwnerId, OwnerName = draft.OwnerName };
        row.SetData(Wanted(null), MeetingJson.Default.MeetingData);
        var (record, isNew) = await work.CreateAsync(row, "hold asked for", ct);
        var isAlone = isNew;
        if (!isNew && record.State is MeetingStates.Refused or MeetingStates.Released or MeetingStates.Held)
        {
            var (present, wanted) = (MeetingBooker.Data(record), Wanted(MeetingBooker.Data(record)));
            isAlone = record.State != MeetingStates.Held;
            if (wanted.Holds!.Count > (present.Holds?.Count ?? 0))
                work.Change(record, "hold asked for", r => Put(r, wanted, MeetingStates.Holding));
        }
        if (record.State == MeetingStates.Holding)
            await work.DueAsync(record, DueTask, work.Now + Later, ct);
        await work.CommitAsync(ct);
        return (record, isAlone);
    }

    /// What was made a meeting, or a firm entry, in Outlook is nobody's hold any more, and stays.
    private static bool IsOurs(CalendarEvent there) => there.ShowAs is BusyStatus.Tentative && there.Attendees.Count == 0 && !there.IsCancelled;

    private async Task<CalendarEvent?> FindAsync(GraphCaller caller, MeetingData data, MeetingHold hold, CancellationToken ct)
    {
        if (hold.EventId is null)
            return (await calendar.ViewAsync(caller, data.Draft.OrganizerId, hold.Start, hold.Start + data.Draft.Duration, ct: ct))
                .FirstOrDefault(e => Guid.TryParse(e.TransactionId, out var id) && id == hold.Id);
        try
        {
            return await calendar.GetAsync(caller, data.Draft.OrganizerId, hold.EventId, ct);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return null;
        }
    }

    private async Task TakeAwayAsync(GraphCaller caller, MeetingData data, MeetingHold hold, CancellationToken ct)
    {
        if (await FindAsync(caller, data, hold, ct) is not { } there || !IsOurs(there))
            return;
        try
        {
            await calendar.DeleteAsync(caller, data.Draft.OrganizerId, there.Id, ct);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
        }
    }

    private static NewEvent Event(Record record, MeetingData data, MeetingHold hold, string language)
    {
        var t = MeetingHoldTexts.In(language);
        return new()
        {
            TransactionId = hold.Id,
            Subject = t.EventSubject(data.Draft.Subject),
            Body = t.EventBody(record.Reference),
            Start = hold.Start,
            End = hold.Start + data.Draft.Duration,
            Zone = data.Draft.Zone,
            ShowAs = BusyStatus.Tentative,
        };
    }

    private static void Put(Record record, MeetingData data, string state)
    {
        record.State = state;
        record.Title = data.Draft.Subject;
        record.SetData(data, MeetingJson.Default.MeetingData);
    }
}
