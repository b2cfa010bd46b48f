using BackOfficeBot.Health;
using Microsoft.Extensions.Options;
using Queue = System.Threading.Channels.Channel;

namespace BackOfficeBot.Outbox;

/// Delivers the outbox: woken when this process commits a message, and twice a second for what is due later or was written by an instance that is gone since.
/// It takes no more than it may send at once, so that what is marked as being sent is.
internal sealed partial class OutboxWorker(OutboxStore store, IOutboxSender sender, IRates rates, OutboxSignal signal, Workers workers, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private const int MostAtOnceWritten = 32;
    // What another instance wrote has left within a second: each look is one row of an index.
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(400);

    /// How long the database may be away until what became of a message is forgotten.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly System.Threading.Channels.Channel<Finished> _finished = Queue.CreateUnbounded<Finished>(new() { SingleReader = true });
    private readonly Dictionary<string, DateTimeOffset> _restUntil = new(StringComparer.Ordinal);

    /// While every organisation that has something open rests.
    private DateTimeOffset? _quietUntil;
    private int _sending;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var writing = workers.KeepAsync(nameof(WriteDownAsync), _ => WriteDownAsync(), CancellationToken.None);
        try
        {
            await workers.KeepAsync(nameof(OutboxWorker), LoopAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            while (Volatile.Read(ref _sending) > 0)
                await signal.WaitAsync(Poll, time, CancellationToken.None);
            _finished.Writer.Complete();
            await writing;
        }
    }

    private async Task LoopAsync(CancellationToken stoppingToken)
    {
        var reapAt = time.GetUtcNow();
        while (true)
        {
            try
            {
                await store.PutBackAsync(stoppingToken);
                if (time.GetUtcNow() >= reapAt)
                {
                    if (await store.MarkUncertainAsync(stoppingToken) is > 0 and var lost)
                        WorkerGone(log, lost);
                    if (OutboxTelemetry.MeasuresDepth)
                        OutboxTelemetry.Depth(await store.DepthAsync(stoppingToken));
                    reapAt = time.GetUtcNow() + options.Value.Lease / 4;
                }
                if (Free > 0 && (_quietUntil is not { } quiet || quiet <= time.GetUtcNow()))
                    await ClaimAndSendAsync(stoppingToken);
                workers.Round(nameof(OutboxWorker), isWell: true);
            }
            catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
            {
                workers.Round(nameof(OutboxWorker), isWell: false);
                CannotClaim(log, cause);
            }
            var wait = Free > 0 && _quietUntil is { } until ? until - time.GetUtcNow() : Poll;
            if (wait > TimeSpan.Zero)
                await signal.WaitAsync(wait, time, stoppingToken);
        }
    }

    private int Free => options.Value.AtOnce - Volatile.Read(ref _sending);

    private async Task ClaimAndSendAsync(CancellationToken ct)
    {
        _quietUntil = null;
        string[] organisations = [.. await store.WaitingAsync(ct)];
        // No organisation is always the last.
        Random.Shared.Shuffle(organisations);
        foreach (var organisation in organisations)
            if (_restUntil.GetValueOrDefault(organisation) <= time.GetUtcNow())
                await ClaimAndSendAsync(organisation, ct);
        var now = time.GetUtcNow();
        _quietUntil = organisations.Length > 0 && organisations.All(o => _restUntil.GetValueOrDefault(o) > now) ? Earlier(organisations.Min(o => _restUntil[o]), now + Poll) : null;
    }

    private async Task ClaimAndSendAsync(string organisation, CancellationToken ct)
    {
        var name = OrganisationRest.Name(organisation);
        while (Free is > 0 and var free && !ct.IsCancellationRequested)
        {
            var places = await rates.TakeAsync(name, options.Value.OfOrganisation, free);
            if (places.Taken > 0)
            {
                // Not broken off: what has been marked as being sent has to be sent.
                var claimed = await store.ClaimAsync(organisation, places.Taken, CancellationToken.None);
                foreach (var message in claimed)
                {
                    Interlocked.Increment(ref _sending);
                    _ = DeliverAsync(message);
                }
                if (claimed.Count < places.Taken)
                {
                    await rates.GiveBackAsync(name, places.Taken - claimed.Count);
                    return;
                }
            }
            if (places.Taken < free)
            {
                _restUntil[organisation] = time.GetUtcNow() + Pauses.Spread(places.Wait, Random.Shared.NextDouble());
                return;
            }
        }
    }

    private async Task DeliverAsync(OutboxMessage message)
    {
        var delivery = Pauses.Of(await SendAsync(message), message.Attempts, Random.Shared.NextDouble());
        Delivered(log, message.Sequence, delivery.GetType().Name);
        OutboxTelemetry.Delivered(message, delivery);
        _finished.Writer.TryWrite(new(message, delivery));
    }

    private async Task<Delivery> SendAsync(OutboxMessage message)
    {
        using var timeout = new CancellationTokenSource(options.Value.GiveUp, time);
        try
        {
            return await sender.SendAsync(message, timeout.Token);
        }
        catch (Exception cause)
        {
            SendFailed(log, message.Sequence, cause);
            return new Delivery.Uncertain(cause.GetType().Name);
        }
    }

    /// All that has ended meanwhile goes into one statement; the first waits for nobody.
    private async Task WriteDownAsync()
    {
        List<Finished> batch = [];
        while (await _finished.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostAtOnceWritten && _finished.Reader.TryRead(out var finished))
                batch.Add(finished);
            await FinishAsync(batch);
            Interlocked.Add(ref _sending, -batch.Count);
            batch.Clear();
            signal.Set();
            workers.Round(nameof(WriteDownAsync), isWell: true);
        }
    }

    /// The database may be away for a while; others give up for uncertain what is not written down before its lease ends, until it is.
    private async Task FinishAsync(IReadOnlyList<Finished> batch)
    {
        while (true)
        {
            try
            {
                await store.FinishAsync(batch, CancellationToken.None);
                return;
            }
            catch (Exception cause)
            {
                CannotFinish(log, batch.Count, cause);
                if (time.GetUtcNow() >= batch.Max(f => f.Message.LeaseUntil) + Memory)
                    return;
                await Task.Delay(Poll, time);
            }
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    [LoggerMessage(Level = LogLevel.Debug, Message = "Outbox message {Sequence}: {Outcome}.")]
    private static partial void Delivered(ILogger log, long sequence, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {Sequence} may or may not have left.")]
    private static partial void SendFailed(ILogger log, long sequence, Exception cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} outbox messages were being sent by a worker that is gone; they are marked uncertain.")]
    private static partial void WorkerGone(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again shortly.")]
    private static partial void CannotClaim(ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outcome of {Count} outbox messages could not be written.")]
    private static partial void CannotFinish(ILogger log, int count, Exception cause);
}
