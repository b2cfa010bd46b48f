namespace BackOfficeBot.Records;

/// Somebody was faster: the version that the card showed is no longer the present one.
internal sealed class VersionConflict(Record present, HistoryEvent by)
    : Exception($"Version {present.Version} of record {present.Id} came first.")
{
    public Record Present { get; } = present;

    /// The change that came first: who, when, and what it did.
    public HistoryEvent By { get; } = by;
}

/// No such record in this organisation.
internal sealed class RecordNotFound(string what) : Exception($"There is no record {what} in this organisation.");
