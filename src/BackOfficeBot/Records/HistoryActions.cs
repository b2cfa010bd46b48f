namespace BackOfficeBot.Records;

/// The actions, and the state after an undone creation, that the core itself writes; the others are the skills'.
internal static class HistoryActions
{
    public const string Undone = "undone";
    public const string Linked = "linked";

    /// Also the state of what is not kept any more.
    public const string Erased = "erased";

    /// A person was taken out; everything else stays.
    public const string Forgotten = "forgotten";
}
