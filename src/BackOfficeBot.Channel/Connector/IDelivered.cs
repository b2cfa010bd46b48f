using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Channel.Connector;

/// <summary>Is told where the cards of answers stand; the product may implement it.</summary>
public interface IDelivered
{
    /// <summary>The channel took an answer with a <see cref="Send.About"/>. Does not throw.</summary>
    /// <param name="send">The answer.</param>
    /// <param name="activityId">The id that the channel gave.</param>
    ValueTask SentAsync(Send send, string activityId);
}
