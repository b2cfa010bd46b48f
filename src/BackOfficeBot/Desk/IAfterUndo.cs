using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// What else a kind has to put back where a change of one of its records was undone, in the transaction of the undo.
internal interface IAfterUndo
{
    string Kind { get; }

    /// <param name="before">As it was before the undo.</param>
    Task UndoneAsync(Work work, Record record, Record before, CancellationToken ct);
}
