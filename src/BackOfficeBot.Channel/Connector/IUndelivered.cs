using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Channel.Connector;

/// <summary>Takes the answers that the channel did not take, so that they are not lost; the product may implement it.</summary>
public interface IUndelivered
{
    /// <summary>An answer that did not get through, with what is known of it: <see cref="SendOutcome.Later"/> or <see cref="SendOutcome.Uncertain"/>. Does not throw.</summary>
    ValueTask KeepAsync(Outgoing outgoing, SendOutcome outcome);

    /// <summary>A message was updated: what was kept for it before is behind, and must not come over it. Does not throw.</summary>
    ValueTask UpdatedAsync(Update update);
}
