using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings;

/// The time for a call-back goes with its call: closed, withdrawn or passed to somebody else, the time is free again; promised for another hour, it moves there. Done in the name of whose meeting it is, who is told.
internal sealed class CallBackFollow(Office office, RecordKinds kinds, MeetingBooker booker, MeetingEditor editor, Notices notices, TimeProvider time) : IDueHandler
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(2);

    public string Task => CallBackWish.Follow;

    /// Set with the booking: each change of the call calls this row at once.
    public static async Task AppointAsync(Work work, Record record, CardCopies copies, CancellationToken ct)
    {
        if (record.State != MeetingStates.Booked || MeetingBooker.Data(record) is not { Draft.CallId: { } id } data)
            return;
        await work.MadeFromAsync(record, id, ct);
        await work.DueAsync(record, CallBackWish.Follow, data.Start, ct);
        await copies.UpdateAsync(work, await work.OpenAsync(id, ct), null, ct);
    }

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        var (next, told, about) = await office.FindAsync(due.Organisation, due.RecordId, ct) is { Kind: MeetingBooker.Kind } seen ? await FollowAsync(seen, ct) : default;
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (next is { } at && at > work.Now)
            await work.DueAsync(record, Task, at, ct);
        if (told is not null && await notices.ToAsync(due.Organisation, MeetingBooker.Data(record).Draft.OwnerId, record.Title,
            place => MeetingCards.Present(place, record, mayDecide: true, told(MeetingTexts.In(place.Language), about!)), $"{Task}:{record.Id:N}:{record.Version}", ct) is { } notice)
            await work.SendAsync(notice, record, ct);
        await work.CommitAsync(ct);
    }

    /// When to look again, and what to tell whose meeting it is.
    private async Task<(DateTimeOffset? Next, Func<MeetingTexts, string, string>? Told, string? About)> FollowAsync(Record record, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        if (record.State is MeetingStates.Changing)
            return (time.GetUtcNow() + Again, null, null);
        if (record.State != MeetingStates.Booked || data.Start <= time.GetUtcNow() || data.Draft.CallId is not { } id || await office.FindAsync(record.Organisation, id, ct) is not { } call)
            return default;
        var (actor, caller) = (Actor.Bot(record.Organisation), GraphCaller.User(record.Organisation, data.Draft.OwnerId));
        if (!IsStillTheirs(call, data.Draft))
            return (await booker.CancelAsync(actor, caller, record, MeetingStates.Cancelled, null, ct)).State == MeetingStates.Cancelled ? (null, (t, about) => t.CallBackOff(about), call.Reference) : (time.GetUtcNow() + Again, null, null);
        // What was moved by hand stays, until another hour is promised.
        if (call.DueAt is not { } promised || promised == data.Start || promised <= time.GetUtcNow() || await ChangedAsync(call, "due", ct) <= await ChangedAsync(record, "data.start", ct))
            return (data.Start, null, null);
        var moved = await editor.ApplyAsync(actor, caller, Guid.CreateVersion7(time.GetUtcNow()), new(record.Id, record.Version, record.Reference, data.Draft, data.Start, data.Draft) { Start = promised, Anyway = true }, ct);
        return moved is { IsUnsure: false, Now: null } && MeetingBooker.Data(moved.Record).Start == promised ? (promised, (t, about) => t.CallBackMoved(about), call.Reference) : (time.GetUtcNow() + Again, null, null);
    }

    private async Task<DateTimeOffset?> ChangedAsync(Record record, string field, CancellationToken ct) =>
        (await office.HistoryAsync(record.Organisation, record.Id, ct)).LastOrDefault(e => e.Changes.Any(c => c.Field == field))?.At;

    private bool IsStillTheirs(Record call, MeetingDraft draft)
    {
        var kind = kinds.Of(call);
        if (!kind.IsOpen(call.State))
            return false;
        var concerns = kind.Concerns(call).ToList();
        var waits = concerns.Where(c => c.Role == ConcernRole.Acts).Select(c => c.PersonId).ToHashSet();
        // Booked for oneself, also with a colleague, it is over once one only sees what became of the call.
        return draft is { IsAlone: false, People.Count: > 0 } ? draft.People.Any(p => p.Id is { } person && waits.Contains(person))
            : waits.Contains(draft.OrganizerId) || !concerns.Contains(new(draft.OrganizerId, ConcernRole.Sees));
    }
}
