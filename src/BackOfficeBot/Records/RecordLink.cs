using BackOfficeBot.Storage;

namespace BackOfficeBot.Records;

/// One record leads to another: a task that came from a call. Both ends show it.
internal sealed class RecordLink : IOfOrganisation
{
    public required string Organisation { get; init; }
    public required Guid FromId { get; init; }
    public required Guid ToId { get; init; }

    /// What From is to To, as a word of the skill: "from", "minutes of".
    public required string Relation { get; init; }
    public required DateTimeOffset At { get; init; }
}
