using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// What another skill found to be done, for one colleague. The id is the task's: made a second time, it is the one that is there.
/// <param name="From">The record that it comes from.</param>
internal sealed record TaskWish(Guid Id, Guid From, string Title, string OwnerId, string OwnerName, DateOnly? Due, string Zone);

/// Asks for what other skills found to be done; the skill of tasks answers. Who is asked accepts or declines, as with any task.
internal interface ITaskMaker
{
    /// The task's number.
    Task<string> MakeAsync(Turn turn, TaskWish wish, CancellationToken ct);

    /// Whether it is this person who can say that it is done: who does it, or who asked for it.
    bool MayClose(Turn turn, Record task);

    /// The task is done, and whoever has to know is told. Null, or why nothing was changed.
    Task<string?> CloseAsync(Turn turn, Guid id, CancellationToken ct);
}
