namespace BackOfficeBot.Due;

/// Calls the handlers of what has fallen due, in any instance that lives.
internal sealed partial class DueWorker(DueStore store, IEnumerable<IDueHandler> handlers, TimeProvider time, ILogger<DueWorker> log) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, IDueHandler> _handlers = handlers.ToDictionary(h => h.Task, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
            {
                CannotClaim(log, cause);
            }
        }
    }

    /// Until nothing is due.
    public async Task RunAsync(CancellationToken ct)
    {
        while (await store.ClaimAsync(AtOnce, ct) is { Count: > 0 } due)
            await Task.WhenAll(due.Select(d => DoAsync(d, ct)));
    }

    private async Task DoAsync(DueRow due, CancellationToken ct)
    {
        using var giveUp = new CancellationTokenSource(DueStore.Lease * 0.8, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(giveUp.Token, ct);
        try
        {
            var handler = _handlers[due.Task.Split('|')[0]];
            if (await handler.QuietUntilAsync(due, either.Token) is { } until && until > time.GetUtcNow())
            {
                await store.RestAsync(due, until, ct);
                return;
            }
            await handler.RunAsync(due, either.Token);
            await store.OverAsync(due, ct);
        }
        catch (Exception cause) when (!ct.IsCancellationRequested)
        {
            NotDone(log, due.Task, due.Attempts, cause);
            await store.LaterAsync(due, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is due could not be looked for; trying again in five seconds.")]
    private static partial void CannotClaim(ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Task} could not be done at attempt {Attempt}; it is tried again.")]
    private static partial void NotDone(ILogger log, string task, int attempt, Exception cause);
}
