using BackOfficeBot.Health;

namespace BackOfficeBot.Due;

/// Calls the handlers of what has fallen due, in any instance that lives. What it has in its hands it does to its end, also when it is stopped; what takes long keeps nothing else waiting.
internal sealed partial class DueWorker(DueStore store, IEnumerable<IDueHandler> handlers, Workers workers, TimeProvider time, ILogger<DueWorker> log) : BackgroundService
{
    private const int AtOnce = 8;
    private const int Newest = 4;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, IDueHandler> _handlers = handlers.ToDictionary(h => h.Task, StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => workers.KeepAsync(nameof(DueWorker), LoopAsync, stoppingToken);

    private async Task LoopAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
                workers.Round(nameof(DueWorker), isWell: true);
            }
            catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
            {
                workers.Round(nameof(DueWorker), isWell: false);
                CannotClaim(log, cause);
            }
        }
    }

    /// Until nothing is due, and what was has been done.
    public async Task RunAsync(CancellationToken ct)
    {
        var (doing, claims) = (new List<Task>(), 0);
        try
        {
            while (!ct.IsCancellationRequested)
            {
                // Not broken off: what is claimed has to be done. Some of what is newest in between: a reminder of five past eight is not told after all digests of eight.
                var due = doing.Count == AtOnce ? [] : await store.ClaimAsync(AtOnce - doing.Count, CancellationToken.None, newest: ++claims % Newest == 0);
                doing.AddRange(due.Select(DoAsync));
                if (doing.Count == 0)
                    return;
                // Several at a time, so that a claim is worth its statements.
                var most = due.Count == 0 ? doing.Count - 1 : AtOnce / 2;
                while (doing.Count > most && await FirstAsync(doing, ct) is { } done)
                {
                    doing.Remove(done);
                    await done;
                }
            }
        }
        finally
        {
            await Task.WhenAll(doing);
        }
    }

    /// Null where it is time to look again.
    private async Task<Task?> FirstAsync(IEnumerable<Task> doing, CancellationToken ct)
    {
        try
        {
            return await Task.WhenAny(doing).WaitAsync(Every, time, ct);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task DoAsync(DueRow due)
    {
        using var giveUp = new CancellationTokenSource(DueStore.Lease * 0.8, time);
        var ct = giveUp.Token;
        try
        {
            var handler = _handlers[due.Task.Split('|')[0]];
            if (await handler.QuietUntilAsync(due, ct) is { } until && until > time.GetUtcNow())
            {
                await store.RestAsync(due, until, CancellationToken.None);
                return;
            }
            await handler.RunAsync(due, ct);
            await store.OverAsync(due, CancellationToken.None);
            DueTelemetry.Done(due, handler.Task, isDone: true, time.GetUtcNow());
        }
        catch (Exception cause)
        {
            NotDone(log, due.Task.Split('|')[0], due.Attempts, cause);
            DueTelemetry.Done(due, due.Task.Split('|')[0], isDone: false, time.GetUtcNow());
            await store.LaterAsync(due, CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be looked for; trying again in five seconds.")]
    private static partial void CannotClaim(ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Task} could not be done at attempt {Attempt}; it is tried again.")]
    private static partial void NotDone(ILogger log, string task, int attempt, Exception cause);
}
