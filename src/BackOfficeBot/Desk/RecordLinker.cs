using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// Links two records in the transaction of whoever made the one from the other; both ends show it.
internal static class RecordLinker
{
    public const string From = "from";

    /// "a task from a call": made is the task.
    public static async Task MadeFromAsync(this Work work, Record made, Guid origin, CancellationToken ct)
    {
        await work.LinkAsync(made, await work.OpenAsync(origin, ct), From, ct);
        // The cards of this very transaction read what is written.
        await work.Db.SaveChangesAsync(ct);
    }
}
