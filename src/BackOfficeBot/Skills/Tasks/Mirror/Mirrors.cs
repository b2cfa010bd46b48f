using BackOfficeBot.Due;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// What is kept of the mirrors: who has one, and what stands in To Do of which task.
internal sealed class Mirrors(Office office, Watches watches)
{
    /// The row of the next look at a person's To Do.
    public const string Due = "todo.sync";

    private static readonly string[] ToDo = [TaskStates.Accepted, TaskStates.InProgress, TaskStates.Blocked, TaskStates.Countered];
    private static readonly string[] Known = [ItemStates.Put, ItemStates.Left];

    /// None of whoever was erased, who may come back one day.
    public async Task<Record?> FindAsync(string organisation, string personId, CancellationToken ct) => await office.FindAsync(organisation, MirrorRecords.IdOf(personId), ct) is { IsErased: false } record ? record : null;

    public async Task<IReadOnlyList<Record>> ItemsAsync(string organisation, string personId, CancellationToken ct)
    {
        await using var db = await office.ReadAsync(organisation, ct);
        return await ItemsAsync(db, personId, ct);
    }

    /// What this person has to do, and of what stands in To Do how it is now.
    public async Task<IReadOnlyList<Record>> TasksAsync(string organisation, string personId, IReadOnlyList<Record> items, CancellationToken ct)
    {
        await using var db = await office.ReadAsync(organisation, ct);
        var tasks = await db.Records.Where(r => r.OwnerId == personId && ToDo.Contains(r.State) && r.Kind == TaskRecords.Kind).ToListAsync(ct);
        var others = items.Select(i => i.Item().TaskId).Except(tasks.Select(r => r.Id)).ToList();
        return others.Count == 0 ? tasks : [.. tasks, .. await db.Records.Where(r => others.Contains(r.Id)).ToListAsync(ct)];
    }

    /// Switches it on, or lets it go on. Anew, what is there already is found by its links again.
    public async Task<Record> BeginAsync(Actor actor, MirrorData data, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var made = new Record { Id = MirrorRecords.IdOf(actor.PersonId), Kind = MirrorRecords.Kind, Title = "To Do", State = MirrorStates.On, OwnerId = actor.PersonId, OwnerName = actor.PersonName };
        made.SetData(data, MirrorJson.Default.MirrorData);
        var (record, isNew) = await work.CreateAsync(made, "switched on", ct);
        if (!isNew && record.State == MirrorStates.On)
            return record;
        if (!isNew)
        {
            if (record.State == MirrorStates.Off)
                foreach (var item in await ItemsAsync(work.Db, actor.PersonId, ct))
                    ChangeItem(work, await work.OpenAsync(item.Id, ct), "switched on", ItemStates.Put, d => d with { TodoId = null });
            Change(work, record, "switched on", MirrorStates.On, d => record.State == MirrorStates.Off ? data : d with { Pause = null });
        }
        await work.DueAsync(record, Due, work.Now, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// What is there stays there.
    public async Task EndAsync(Actor actor, string personId, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(MirrorRecords.IdOf(personId), ct);
        if (record.State == MirrorStates.Off)
            return;
        Change(work, record, "switched off", MirrorStates.Off, d => d with { ListId = null, Link = null, Pause = null });
        await work.DueAsync(record, Due, null, ct);
        await watches.EndAsync(work, TodoWatch.Watch, personId, ct);
        await work.CommitAsync(ct);
    }

    public static void Change(Work work, Record record, string action, string state, Func<MirrorData, MirrorData> change)
    {
        var (before, after) = (record.Mirror(), change(record.Mirror()));
        if (before == after && record.State == state)
            return;
        work.Change(record, action, r =>
        {
            r.State = state;
            r.SetData(after, MirrorJson.Default.MirrorData);
        });
    }

    public static void ChangeItem(Work work, Record item, string action, string state, Func<ItemData, ItemData> change)
    {
        var (before, after) = (item.Item(), change(item.Item()));
        if (before == after && item.State == state)
            return;
        work.Change(item, action, r =>
        {
            r.State = state;
            r.SetData(after, MirrorJson.Default.ItemData);
        });
    }

    private static async Task<IReadOnlyList<Record>> ItemsAsync(OfficeDb db, string personId, CancellationToken ct) =>
        await db.Records.AsNoTracking().Where(r => r.OwnerId == personId && Known.Contains(r.State) && r.Kind == MirrorRecords.ItemKind).ToListAsync(ct);
}
