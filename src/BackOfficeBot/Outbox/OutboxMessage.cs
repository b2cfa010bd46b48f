using BackOfficeBot.Storage;

namespace BackOfficeBot.Outbox;

internal enum OutboxKind { Send, Update, Create }

internal enum OutboxState
{
    /// To be sent at NotBefore; while LeaseUntil is ahead a worker holds it.
    Waiting,

    /// Being sent. Whoever finds it so after its lease has ended cannot know whether it left: it becomes Uncertain.
    Sending,
    Sent,
    Refused,
    Uncertain,

    /// Undone, or replaced by a newer one of the same coalescing key, before it left.
    Withdrawn,
}

/// A message that leaves after its transaction, at most once. The same row is the ledger of what became of it.
internal sealed class OutboxMessage : IOfOrganisation
{
    public const int Usual = 5;

    /// The order in which messages of one target leave.
    public long Sequence { get; private set; }
    public string Organisation { get; internal set; } = "";

    /// The conversation, or "user:" and the person's id where the conversation is to be created. One message at a time per target.
    public required string Target { get; init; }
    public OutboxKind Kind { get; init; }

    /// The conversation reference, as JSON of the channel's ConversationReference.
    public required string Conversation { get; init; }

    /// The activity, as JSON.
    public required string Activity { get; init; }

    /// The activity to be replaced, for an update.
    public string? ActivityId { get; init; }

    /// Lower leaves earlier, across targets.
    public int Priority { get; init; } = Usual;
    public DateTimeOffset NotBefore { get; internal set; }

    /// A second message of the same key in an organisation is never written.
    public string? IdempotencyKey { get; init; }

    /// A newer message of the same key replaces those that still wait (updates of one card).
    public string? CoalescingKey { get; init; }

    public Guid? RecordId { get; internal set; }
    public int? RecordVersion { get; internal set; }
    public DateTimeOffset CreatedAt { get; internal set; }

    public OutboxState State { get; internal set; }
    public DateTimeOffset LeaseUntil { get; internal set; }
    public int Attempts { get; internal set; }
    public DateTimeOffset? FinishedAt { get; internal set; }

    /// The id that the channel gave.
    public string? SentId { get; internal set; }

    /// Why it was refused, put off, or is uncertain: a code or a short technical cause, never a name or a text.
    public string? Cause { get; internal set; }
}
