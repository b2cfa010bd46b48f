using BackOfficeBot.Storage;

namespace BackOfficeBot.Desk;

/// A card of a record that came as the answer to a press or to words, in a person's own chat: the bot knows where it stands and keeps it true.
/// Those that the outbox sent are known from its ledger.
internal sealed class CardCopy : IOfOrganisation
{
    public required string Organisation { get; init; }
    public required string ConversationId { get; init; }
    public required string ActivityId { get; init; }
    public required Guid RecordId { get; init; }
    public required string PersonId { get; init; }
}
