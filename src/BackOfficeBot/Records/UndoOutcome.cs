namespace BackOfficeBot.Records;

/// Why an action could not be undone, or that it was.
internal enum UndoOutcome
{
    Undone,

    /// The last action was somebody else's.
    NotYours,

    /// More than five minutes ago.
    TooLate,

    /// A message that told of it has been sent, or is being sent.
    LeftOffice,

    /// The last action was itself an undo.
    NothingToUndo,
}
