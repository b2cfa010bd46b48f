namespace BackOfficeBot.Outbox;

/// When a message that did not leave is tried again: longer each time, and never all of them at one moment.
internal static class Pauses
{
    /// Some ten hours of trying. A message that nothing takes is set aside, and shown to administrators.
    public const int MostAttempts = 30;

    /// The cause of a message that only has to wait for its turn.
    public const string Rate = "rate";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <param name="chance">0 to 1: what of the spread is added.</param>
    public static Delivery Of(Delivery delivery, int attempts, double chance)
    {
        if (delivery is not Delivery.Later later)
            return delivery;
        if (later.Cause == Rate)
            return later with { After = Spread(later.After, chance) };
        if (attempts >= MostAttempts)
            return new Delivery.Refused($"gave up: {later.Cause}");
        var pause = TimeSpan.FromSeconds(1L << Math.Min(attempts - 1, 20));
        pause = pause < Longest ? pause : Longest;
        return later with { After = Spread(later.After > pause ? later.After : pause, chance) };
    }

    public static TimeSpan Spread(TimeSpan wait, double chance) => wait * (1 + chance / 5);
}
