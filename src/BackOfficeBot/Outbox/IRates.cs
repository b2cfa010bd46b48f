namespace BackOfficeBot.Outbox;

/// So many in any stretch of this length.
internal readonly record struct RateLimit(int Count, TimeSpan Within);

/// How many places were had of those that were wanted, and how long until there is another one.
internal readonly record struct Places(int Taken, TimeSpan Wait);

/// What may be sent now, so that the channel's limits are kept.
internal interface IRates
{
    /// Takes up to so many places, as far as every limit leaves them. None while the name rests.
    ValueTask<Places> TakeAsync(string name, IReadOnlyList<RateLimit> limits, int wanted);

    /// Places that were taken and not used.
    ValueTask GiveBackAsync(string name, int places);

    /// The channel said how long it wants to be left alone.
    ValueTask RestAsync(string name, TimeSpan wait);
}
