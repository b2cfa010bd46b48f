namespace BackOfficeBot.Testing;

/// <summary>A clock that runs as all do but shows another day, so that a test about "tomorrow" is the same on a Friday.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private readonly TimeSpan _by;
    private long _ahead;

    private ShiftedTime(TimeSpan by) => _by = by;

    /// <summary>A clock that shows nine o'clock in Italy on a Tuesday, and goes on from there.</summary>
    public static ShiftedTime Tuesday() => new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero) - System.GetUtcNow());

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by + new TimeSpan(Volatile.Read(ref _ahead));
}
