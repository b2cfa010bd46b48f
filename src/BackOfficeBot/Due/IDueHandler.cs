namespace BackOfficeBot.Due;

/// Does what is due of one task. It may be called again for the same row (a worker died, a service was away), so its calls can be repeated, and its
/// transaction begins with <see cref="DueWork.TakeAsync"/>. What it throws is tried again later.
internal interface IDueHandler
{
    string Task { get; }

    Task RunAsync(DueRow due, CancellationToken ct);

    /// Until when it has to wait because nobody should be disturbed now; null where it need not. The row stays as it is, so it is moved and withdrawn with its record meanwhile.
    ValueTask<DateTimeOffset?> QuietUntilAsync(DueRow due, CancellationToken ct) => default;
}
