using System.Collections.Concurrent;

namespace BackOfficeBot.Health;

/// The loops that work beside the turns: whatever one of them throws, it goes on, and is ill until a round of it ends well. Turns are answered without them, so nobody is kept out.
internal sealed partial class Workers(TimeProvider time, ILogger<Workers> log) : IHealthPart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, bool> _ill = new(StringComparer.Ordinal);

    public string Name => "workers";

    public bool IsNeeded => false;

    public Task LookAsync(CancellationToken ct) => _ill.Values.Any(isIll => isIll) ? Task.FromException(new InvalidOperationException("A loop fails.")) : Task.CompletedTask;

    /// How its last round ended.
    public void Round(string worker, bool isWell) => _ill[worker] = !isWell;

    /// Runs a loop until it ends or is stopped; one that throws begins again.
    public async Task KeepAsync(string worker, Func<CancellationToken, Task> loop, CancellationToken ct)
    {
        while (true)
            try
            {
                await loop(ct);
                return;
            }
            catch (Exception cause) when (!ct.IsCancellationRequested)
            {
                Round(worker, isWell: false);
                Threw(log, worker, cause);
                await Task.Delay(Pause, time, ct);
            }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker} has ended unexpectedly; it begins again in a few seconds.")]
    private static partial void Threw(ILogger log, string worker, Exception cause);
}
