using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;

namespace BackOfficeBot.Common;

/// Where a card will be read: in which language and conversation, at what time.
internal sealed record CardPlace(string Language, CardSeal Seal, DateTimeOffset Now)
{
    /// Teams id of the person whose turn it is; null where the bot speaks of its own accord.
    public string? ReaderId { get; init; }

    /// False where others see the card, too.
    public bool IsPersonal { get; init; } = true;

    /// The reader's, as the client said; where it never did, the firm's.
    public TimeZoneInfo Zone { get; init; } = WallClock.Zone(null);

    public static CardPlace Of(Turn turn, TimeProvider time) => new(turn.Language, turn.Seal, time.GetUtcNow()) { ReaderId = turn.User.Id, IsPersonal = turn.Conversation.IsPersonal, Zone = WallClock.Zone(turn.TimeZone) };
}
