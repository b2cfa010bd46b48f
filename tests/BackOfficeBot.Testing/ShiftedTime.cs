namespace BackOfficeBot.Testing;

/// <summary>A clock that runs as all do but shows another day, so that a test about "tomorrow" is the same on a Friday.</summary>
public sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _by = start - System.GetUtcNow();

    /// <summary>A Tuesday morning.</summary>
    public static ShiftedTime Tuesday { get; } = new(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by;
}
