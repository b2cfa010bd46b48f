using System.Security.Cryptography;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// Of a task that comes back, the next one: made once, in the transaction in which the one before is done.
internal sealed class TaskNext(TaskDesk tasks, TaskClock clock, TimeProvider time)
{
    /// Null where it does not come back. Asked before the transaction, for the hours of who does it.
    public async Task<Record?> PrepareAsync(GraphCaller caller, Record done, CancellationToken ct)
    {
        var (task, zone) = (done.Task(), WallClock.Zone(done.DueZone));
        if (task.Rule is not { } rule || done.DueAt is not { } last || TaskRepeat.Next(rule, WallClock.Day(last, zone), WallClock.Day(time.GetUtcNow(), zone)) is not { } day)
            return null;
        var owner = task.Office ?? done.Owner();
        var due = WallClock.At(day, WallClock.Time(last, zone), zone);
        var week = await clock.WeekAsync(caller, owner.Id, done.DueZone, ct);
        var data = clock.Due(new()
        {
            Asker = task.Asker, Watchers = task.Watchers, Office = task.Office, List = task.List, Links = task.Links, Rule = rule, Items = [.. task.Items.Select(i => i with { IsDone = false })],
        }, due, task.IsTimed, done.IsOwn(), week);
        var made = new Record
        {
            // Done twice, it has one next.
            Id = new(SHA256.HashData([.. done.Id.ToByteArray(), .. "next"u8]).AsSpan(0, 16)), Kind = TaskRecords.Kind, Title = done.Title, Body = done.Body, Priority = done.Priority,
            State = task.Office is null ? TaskStates.Accepted : TaskStates.Requested, OwnerId = owner.Id, OwnerName = owner.Name, DueAt = due, DueZone = done.DueZone,
        };
        made.SetData(task.Office is null ? data : clock.Asked(data, due, week), TaskJson.Default.TaskData);
        return made;
    }

    public async Task MakeAsync(Work work, Record done, Record? following, CancellationToken ct)
    {
        if (following is null || await work.CreateAsync(following, done.IsOwn() ? "noted" : "asked", ct) is not { IsNew: true, Record: var record })
            return;
        await work.MadeFromAsync(record, done.Id, ct);
        if (Departments.IsOffice(record.OwnerId))
            await tasks.TellAsync(work, record, record.Owner(), null, ct);
    }
}
