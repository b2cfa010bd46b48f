using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Desk;

/// What another skill found to be done, for one colleague. The id is the task's: made a second time, it is the one that is there.
/// <param name="From">The record that it comes from.</param>
internal sealed record TaskWish(Guid Id, Guid From, string Title, string OwnerId, string OwnerName, DateOnly? Due, string Zone);

/// Asks for what other skills found to be done; the skill of tasks answers. Who is asked accepts or declines, as with any task.
internal interface ITaskMaker
{
    /// The task's number.
    Task<string> MakeAsync(Turn turn, TaskWish wish, CancellationToken ct);
}
