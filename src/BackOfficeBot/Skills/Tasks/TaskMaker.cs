using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// Tasks that other skills ask for, in the words that they were found with.
internal sealed class TaskMaker(TaskDesk tasks, TaskProgress progress, RecordDesk desk, TimeProvider time) : ITaskMaker
{
    private static readonly TimeOnly EndOfDay = new(18, 0);

    public async Task<string> MakeAsync(Turn turn, TaskWish wish, CancellationToken ct)
    {
        var title = wish.Title.Length <= Record.LongestTitle ? wish.Title : wish.Title[..(Record.LongestTitle - 1)].TrimEnd() + "…";
        // A day that has passed is due no more.
        DateTimeOffset? due = wish.Due is { } day && WallClock.At(day, EndOfDay, WallClock.Zone(wish.Zone)) is var at && at > time.GetUtcNow() ? at : null;
        var order = new TaskOrder(title, new(wish.OwnerId, wish.OwnerName)) { Due = due, Body = title == wish.Title ? null : wish.Title };
        return (await tasks.CreateAsync(turn, new(wish.Id, wish.Zone, turn.PersonId()) { From = wish.From }, order, null, ct)).Record.Reference;
    }

    public bool MayClose(Turn turn, Record task) => progress.MayClose(task, turn.PersonId());

    public async Task<string?> CloseAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } task)
            return DeskTexts.In(turn.Language).Unknown;
        // The pressed card is no card of the task.
        var reply = await progress.CloseAnyAsync(turn with { Argument = new TwinCall("close", task, "") { Seen = task.Version } }, task, ct);
        return reply is ErrorReply error ? error.Text : null;
    }
}
