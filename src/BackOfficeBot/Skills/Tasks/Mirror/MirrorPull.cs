using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// Does what a person did in To Do to the record, as far as the handshake lets its owner do it. What it does not is put back by the push that follows.
/// One's own changes are known by what was last sent; what was sent without an answer, by being what the record says.
internal sealed class MirrorPull(Office office, Mirrors mirrors, MirrorTold told, CardCopies copies, TaskProgress progress, TaskHandshake handshake, TimeProvider time)
{
    public async Task ApplyAsync(MirrorLook look, TodoChanges changes, CancellationToken ct)
    {
        var items = (await mirrors.ItemsAsync(look.Organisation, look.PersonId, ct)).Where(i => i.State == ItemStates.Put && i.Item().TodoId is not null).ToDictionary(i => i.Item().TodoId!);
        foreach (var seen in changes.Tasks)
            if (items.TryGetValue(seen.Id, out var item) && await office.FindAsync(look.Organisation, item.Item().TaskId, ct) is { } task)
            {
                await DoAsync(look, item.Item().There, seen, task, ct);
                await KeepAsync(look, item, seen, ct);
            }
        foreach (var id in changes.GoneIds)
            if (items.TryGetValue(id, out var item) && await office.FindAsync(look.Organisation, item.Item().TaskId, ct) is { } task)
                await told.LeftOutAsync(look, item, task, ct);
    }

    private async Task DoAsync(MirrorLook look, TodoShape there, TodoTask seen, Record task, CancellationToken ct)
    {
        if (MirroredTask.Of(task, look.PersonId, look.Language) is not { } here)
            return;
        if (seen.IsDone && !there.IsDone && !here.IsDone)
            await (TaskProgress.MayFinish(task) ? FinishAsync(look, task, ct) : told.TellAsync(look, task.Id, "waits", t => t.Waits(task.Task().Asker.Name), ct));
        else if (!seen.IsDone && there.IsDone && here.IsDone)
            await ReopenAsync(look, task, ct);
        else if (!here.IsDone && seen.Due != there.Due && seen.Due != here.Due && here.Due == there.Due)
            await MoveAsync(look, task, seen.Due, ct);
    }

    private async Task FinishAsync(MirrorLook look, Record task, CancellationToken ct)
    {
        var (change, _) = await progress.FinishAsync(look.Caller, look.Actor.PersonName, task, ct);
        await ChangeAsync(look, task, TaskProgress.MayFinish, change, ct);
    }

    /// What was done by mistake a moment ago is undone; later, who asked reopens it.
    private async Task ReopenAsync(MirrorLook look, Record task, CancellationToken ct)
    {
        if (await office.LastChangeAsync(task, ct) is { Action: "done" })
        {
            await using var work = await office.BeginAsync(look.Actor, ct);
            if (await work.UndoAsync(task.Id, task.Version, ct) is (UndoOutcome.Undone, var record))
            {
                await copies.UpdateAsync(work, record, null, ct);
                await work.CommitAsync(ct);
                return;
            }
        }
        await told.TellAsync(look, task.Id, "done", t => task.IsOwn() ? t.OwnStaysDone : t.StaysDone(task.Task().Asker.Name), ct);
    }

    /// One's own is postponed; of what somebody else asked for, that person is asked.
    private async Task MoveAsync(MirrorLook look, Record task, DateOnly? day, CancellationToken ct)
    {
        var (zone, data) = (task.DueZone ?? look.Data.Zone, task.Task());
        var hour = data.IsTimed && task.DueAt is { } due ? WallClock.Time(due, WallClock.Zone(zone)).Iso() : null;
        if (TaskOrder.Instant(day?.Iso(), hour, zone, time.GetUtcNow(), TaskFormTexts.In(look.Language), []) is not var (at, isTimed))
            await told.TellAsync(look, task.Id, "due", t => t.DueKept, ct);
        else if (task.IsOwn())
            await ChangeAsync(look, task, r => TaskStates.IsUnderWay(r.State), await progress.PostponeAsync(look.Caller, task, at, isTimed, zone, ct), ct);
        else
        {
            var change = await handshake.ProposeAsync(look.Caller, look.Actor.PersonName, task, new(at, isTimed), null, null, ct);
            await ChangeAsync(look, task, TaskHandshake.MayBeCountered, async (work, record) =>
            {
                await change(work, record);
                await told.SendAsync(work, record, look, "moved", t => t.Proposed(data.Asker.Name), ct);
            }, ct);
        }
    }

    private async Task ChangeAsync(MirrorLook look, Record task, Func<Record, bool> may, Func<Work, Record, Task> change, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(look.Actor, ct);
        var record = await work.OpenAsync(task.Id, ct);
        if (record.OwnerId != look.PersonId || !may(record))
            return;
        await change(work, record);
        await copies.UpdateAsync(work, record, null, ct);
        await work.CommitAsync(ct);
    }

    private async Task KeepAsync(MirrorLook look, Record item, TodoTask seen, CancellationToken ct)
    {
        var there = item.Item().There;
        var now = there with { Due = seen.Due, Status = seen.IsDone ? TodoStatus.Completed : there.IsDone ? TodoStatus.NotStarted : there.Status };
        if (now == there)
            return;
        await using var work = await office.BeginAsync(Actor.Bot(look.Organisation), ct);
        Mirrors.ChangeItem(work, await work.OpenAsync(item.Id, ct), "changed there", ItemStates.Put, d => d with { There = now });
        await work.CommitAsync(ct);
    }
}
