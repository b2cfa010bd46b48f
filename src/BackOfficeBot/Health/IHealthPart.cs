namespace BackOfficeBot.Health;

/// Something that the bot stands on and that may be ill while the bot itself is well.
internal interface IHealthPart
{
    string Name { get; }

    /// Whether no turn can be answered without it.
    bool IsNeeded { get; }

    /// Throws, or does not end in time, where it is ill.
    Task LookAsync(CancellationToken ct);
}
