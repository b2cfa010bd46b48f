using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// Tasks that other skills ask for, in the words that they were found with.
internal sealed class TaskMaker(TaskDesk tasks, TimeProvider time) : ITaskMaker
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
}
