namespace BackOfficeBot.Channel.Connector;

/// <summary>What became of a message. Sending is not idempotent: only <see cref="Later"/> may be tried again.</summary>
public abstract record SendOutcome
{
    /// <summary>It is there.</summary>
    /// <param name="Id">The message's (or the new conversation's) id; null where the channel gave none.</param>
    public sealed record Sent(string? Id) : SendOutcome;

    /// <summary>It will never get there.</summary>
    public sealed record Refused(SendRefusal Cause, int Status) : SendOutcome;

    /// <summary>Certainly not sent; may be tried again after this time.</summary>
    public sealed record Later(TimeSpan After, string Cause) : SendOutcome;

    /// <summary>Perhaps sent: the answer did not come, or was a 5xx. Never to be sent again blindly.</summary>
    public sealed record Uncertain(string Cause) : SendOutcome;
}

/// <summary>Why the channel does not take a message.</summary>
public enum SendRefusal
{
    /// <summary>The address came in no verified activity: the token isn't sent there.</summary>
    Untrusted,
    /// <summary>The person blocked or removed the bot, or it may not write here (403).</summary>
    Blocked,
    /// <summary>The conversation or the message is gone (404).</summary>
    NotFound,
    /// <summary>Over the channel's limit (413).</summary>
    TooLarge,
    /// <summary>The bot's own token is refused (401).</summary>
    NotAuthorized,
    /// <summary>Malformed, to the channel's mind (other 4xx).</summary>
    Invalid,
}
