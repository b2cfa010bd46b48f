using BackOfficeBot.Storage;

namespace BackOfficeBot.Outbox;

/// Where a person or a group can be written to without having asked: the latest that a verified activity told.
internal sealed class Conversation : IOfOrganisation
{
    /// The tenant; of one that was found for a client's work, the client.
    public required string Organisation { get; set; }
    public required string ConversationId { get; init; }

    /// The person, in a personal chat; null in a group chat or a channel.
    public string? PersonId { get; set; }
    public required string ServiceUrl { get; set; }

    /// The conversation reference, as JSON.
    public required string Reference { get; set; }

    /// Blocked or removed: nothing is sent there until somebody writes again.
    public bool Unreachable { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
