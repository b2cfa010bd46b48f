using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// Brings To Do to what the records say. That a task is to be made is written down before it is sent, and what was sent without an answer is found by its link.
internal sealed class MirrorPush(Office office, Mirrors mirrors, MirrorTold told, ITodo todo, IOptions<BotOptions> bot)
{
    /// Writes down what is to stand there, and finds what stands there already.
    public async Task ClaimAsync(MirrorLook look, CancellationToken ct)
    {
        var items = await mirrors.ItemsAsync(look.Organisation, look.PersonId, ct);
        var known = items.Select(i => i.Item().TaskId).ToHashSet();
        var missing = (await mirrors.TasksAsync(look.Organisation, look.PersonId, items, ct)).Where(r => !known.Contains(r.Id))
            .Select(r => (Task: r, Shape: MirroredTask.Of(r, look.PersonId, look.Language))).Where(m => m.Shape is { IsDone: false }).ToList();
        if (missing.Count > 0)
            items = await WriteAsync(look, missing!, ct);
        if (items.All(i => i.Item().TodoId is not null || i.State == ItemStates.Left))
            return;
        var linked = await todo.LinkedAsync(look.Caller, look.PersonId, look.ListId, MirrorRecords.Application, ct);
        foreach (var item in items.Where(i => i.Item().TodoId is null && i.State == ItemStates.Put))
            if (linked.TryGetValue(item.Item().TaskId.ToString("N"), out var id))
                await KeepAsync(look, item.Id, "found", ItemStates.Put, d => d with { TodoId = id }, ct);
    }

    /// How many stand open there afterwards.
    public async Task<int> RunAsync(MirrorLook look, CancellationToken ct)
    {
        var items = await mirrors.ItemsAsync(look.Organisation, look.PersonId, ct);
        var tasks = (await mirrors.TasksAsync(look.Organisation, look.PersonId, items, ct)).ToDictionary(r => r.Id);
        var open = 0;
        foreach (var item in items)
            open += await PutAsync(look, item, tasks[item.Item().TaskId], ct) ? 1 : 0;
        return open;
    }

    private async Task<bool> PutAsync(MirrorLook look, Record item, Record task, CancellationToken ct)
    {
        var (data, shape) = (item.Item(), MirroredTask.Of(task, look.PersonId, look.Language));
        var isOver = shape is null || task.State == TaskStates.Confirmed;
        if (item.State == ItemStates.Left)
        {
            if (isOver)
                await KeepAsync(look, item.Id, "over", ItemStates.Over, d => d with { TodoId = null }, ct);
            return false;
        }
        if (shape is null)
        {
            if (data.TodoId is { } id)
                await todo.DeleteAsync(look.Caller, look.PersonId, look.ListId, id, ct);
            await KeepAsync(look, item.Id, "taken away", ItemStates.Over, d => d with { TodoId = null }, ct);
            return false;
        }
        if (data.TodoId is null && !shape.IsDone)
        {
            var made = await todo.CreateAsync(look.Caller, look.PersonId, look.ListId, New(shape, MirroredTask.Link(task, look.Language, bot.Value.AppId)), ct);
            await KeepAsync(look, item.Id, "put", ItemStates.Put, d => d with { TodoId = made, There = shape.Marked() }, ct);
        }
        else if (data.TodoId is { } standing && shape.Marked() != data.There && !await ChangeAsync(look, item, task, standing, data.There, shape, ct))
            return false;
        if (isOver)
            await KeepAsync(look, item.Id, "over", ItemStates.Over, d => d, ct);
        return !isOver;
    }

    /// Only what is different is written, so that what its person noted there otherwise stays. False where it was deleted there.
    private async Task<bool> ChangeAsync(MirrorLook look, Record item, Record task, string id, TodoShape there, TodoShape shape, CancellationToken ct)
    {
        try
        {
            await todo.UpdateAsync(look.Caller, look.PersonId, look.ListId, id, new()
            {
                Title = shape.Title == there.Title ? null : shape.Title,
                Notes = shape.Marked().Notes == there.Notes ? null : shape.Notes,
                HasDue = shape.Due != there.Due,
                Due = shape.Due,
                IsImportant = shape.IsImportant == there.IsImportant ? null : shape.IsImportant,
                Status = shape.Status == there.Status ? null : shape.Status,
            }, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
        {
            await told.LeftOutAsync(look, item, task, ct);
            return false;
        }
        await KeepAsync(look, item.Id, "changed", ItemStates.Put, d => d with { There = shape.Marked() }, ct);
        return true;
    }

    private async Task<IReadOnlyList<Record>> WriteAsync(MirrorLook look, IReadOnlyList<(Record Task, TodoShape Shape)> missing, CancellationToken ct)
    {
        await using (var work = await office.BeginAsync(Actor.Bot(look.Organisation), ct))
        {
            foreach (var (task, shape) in missing)
            {
                var made = new Record { Id = MirrorRecords.ItemIdOf(task.Id, look.PersonId), Kind = MirrorRecords.ItemKind, Title = task.Reference, State = ItemStates.Put, OwnerId = look.PersonId, OwnerName = look.Mirror.OwnerName };
                made.SetData(new ItemData { TaskId = task.Id, There = shape.Marked() }, MirrorJson.Default.ItemData);
                if (await work.CreateAsync(made, "to be put", ct) is { IsNew: false, Record: var before })
                    Mirrors.ChangeItem(work, before, "to be put", ItemStates.Put, d => d);
            }
            await work.CommitAsync(ct);
        }
        return await mirrors.ItemsAsync(look.Organisation, look.PersonId, ct);
    }

    private async Task KeepAsync(MirrorLook look, Guid itemId, string action, string state, Func<ItemData, ItemData> change, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(look.Organisation), ct);
        Mirrors.ChangeItem(work, await work.OpenAsync(itemId, ct), action, state, change);
        await work.CommitAsync(ct);
    }

    private static NewTodo New(TodoShape shape, TodoLink link) => new() { Title = shape.Title, Notes = shape.Notes, Due = shape.Due, IsImportant = shape.IsImportant, Status = shape.Status, Link = link };
}
