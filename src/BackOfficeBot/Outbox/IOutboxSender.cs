namespace BackOfficeBot.Outbox;

/// The way out, to the channel.
internal interface IOutboxSender
{
    /// Sends once. An exception counts as Uncertain.
    Task<Delivery> SendAsync(OutboxMessage message, CancellationToken ct);
}

/// What became of an attempt.
internal abstract record Delivery
{
    public sealed record Sent(string? Id) : Delivery;

    /// Never to be tried again: too large, gone. Unreachable where nothing else gets there either: blocked or removed.
    public sealed record Refused(string Cause, bool Unreachable = false) : Delivery;

    /// Certainly not sent, and may be later.
    public sealed record Later(TimeSpan After, string Cause) : Delivery;

    /// Not sent: what it says is over.
    public sealed record Expired : Delivery;

    /// Perhaps sent; not repeated.
    public sealed record Uncertain(string Cause) : Delivery;
}
