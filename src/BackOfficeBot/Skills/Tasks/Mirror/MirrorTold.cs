using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// What a person is told of a task because of what they did in To Do: once, with the task's card.
internal sealed class MirrorTold(Office office, CardCopies copies)
{
    public async Task TellAsync(MirrorLook look, Guid taskId, string what, Func<MirrorTexts, string> notice, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(look.Organisation), ct);
        await SendAsync(work, await work.OpenAsync(taskId, ct), look, what, notice, ct);
        await work.CommitAsync(ct);
    }

    public Task SendAsync(Work work, Record task, MirrorLook look, string what, Func<MirrorTexts, string> notice, CancellationToken ct) =>
        copies.SendAsync(work, task, look.PersonId, $"todo.{what}{task.HistoryCount}", ct, language => notice(MirrorTexts.In(language)));

    /// It was deleted there: it stays here, and is not put back.
    public async Task LeftOutAsync(MirrorLook look, Record item, Record task, CancellationToken ct)
    {
        var isOpen = MirroredTask.Of(task, look.PersonId, look.Language) is { IsDone: false };
        await using var work = await office.BeginAsync(Actor.Bot(look.Organisation), ct);
        var opened = await work.OpenAsync(item.Id, ct);
        if (opened.State != ItemStates.Put)
            return;
        Mirrors.ChangeItem(work, opened, "deleted there", isOpen ? ItemStates.Left : ItemStates.Over, d => d with { TodoId = null });
        if (isOpen)
            await SendAsync(work, await work.OpenAsync(task.Id, ct), look, "left", t => t.LeftOut, ct);
        await work.CommitAsync(ct);
    }
}
