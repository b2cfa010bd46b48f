using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// An undo of one call is one of what it did to the others of its caller.
internal sealed class CallUndone(CallKeeper keeper) : IAfterUndo
{
    public string Kind => CallRecords.Kind;

    public Task UndoneAsync(Work work, Record record, Record before, CancellationToken ct) =>
        record.State == HistoryActions.Undone ? keeper.LeaveThreadAsync(work, record, ct)
        : before.State == HistoryActions.Undone ? keeper.ReturnToThreadAsync(work, record, ct)
        : before.State == CallStates.Done ? keeper.ReopenThreadAsync(work, record, ct)
        : Task.CompletedTask;
}
