using BackOfficeBot.Storage;

namespace BackOfficeBot.Records;

/// Whom a record concerns, as a row, so that nobody's list reads more than that list. Made from the record whenever it changes.
internal sealed class RecordPerson : IOfOrganisation
{
    /// Stands for everybody: under it a kind is listed for those who may see all of it.
    public const string Everybody = "*";

    public required string Organisation { get; init; }
    public required Guid RecordId { get; init; }
    public required string PersonId { get; init; }
    public required ConcernRole Role { get; init; }
    public required string Kind { get; init; }
    public required bool IsOpen { get; init; }

    /// Of what is open, when it is due; of what is closed, when it was.
    public required DateTimeOffset At { get; init; }
}

/// The words by which a record is found, each once, folded; with whom it concerns, so that a search never meets what its person may not see.
internal sealed class RecordText : IOfOrganisation
{
    /// In the order in which records began.
    public long Sequence { get; init; }
    public required string Organisation { get; init; }
    public required Guid RecordId { get; init; }
    public required string Text { get; set; }
}
