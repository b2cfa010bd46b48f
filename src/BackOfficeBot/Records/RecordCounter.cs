using BackOfficeBot.Storage;

namespace BackOfficeBot.Records;

/// The last number given to a kind of record in a year.
internal sealed class RecordCounter : IOfOrganisation
{
    public required string Organisation { get; init; }
    public required string Kind { get; init; }
    public required int Year { get; init; }
    public long Last { get; init; }
}
