namespace BackOfficeBot.Outbox;

/// Delivers the outbox: woken when this process commits a message, and once a second for what is due later or was written by another instance.
internal sealed partial class OutboxWorker(OutboxStore store, IOutboxSender sender, OutboxSignal signal, TimeProvider time, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(30);
    private int _sending;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var reapAt = time.GetUtcNow();
            while (true)
            {
                try
                {
                    if (time.GetUtcNow() >= reapAt)
                    {
                        if (await store.MarkUncertainAsync(stoppingToken) is > 0 and var lost)
                            WorkerGone(log, lost);
                        reapAt = time.GetUtcNow() + OutboxStore.Lease / 4;
                    }
                    await ClaimAndSendAsync(stoppingToken);
                }
                catch (Exception cause) when (!stoppingToken.IsCancellationRequested)
                {
                    CannotClaim(log, cause);
                }
                await signal.WaitAsync(Poll, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            while (Volatile.Read(ref _sending) > 0)
                await signal.WaitAsync(Poll, time, CancellationToken.None);
        }
    }

    private async Task ClaimAndSendAsync(CancellationToken ct)
    {
        var free = AtOnce - Volatile.Read(ref _sending);
        if (free <= 0)
            return;
        foreach (var message in await store.ClaimAsync(free, ct))
        {
            Interlocked.Increment(ref _sending);
            _ = DeliverAsync(message);
        }
    }

    private async Task DeliverAsync(OutboxMessage message)
    {
        try
        {
            var delivery = await SendAsync(message);
            Delivered(log, message.Sequence, delivery.GetType().Name);
            await FinishAsync(message, delivery);
        }
        finally
        {
            Interlocked.Decrement(ref _sending);
            signal.Set();
        }
    }

    private async Task<Delivery> SendAsync(OutboxMessage message)
    {
        using var timeout = new CancellationTokenSource(GiveUp, time);
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

    /// The database may be away for a moment; what cannot be written down before the lease ends becomes uncertain.
    private async Task FinishAsync(OutboxMessage message, Delivery delivery)
    {
        while (true)
        {
            try
            {
                await store.FinishAsync(message, delivery, CancellationToken.None);
                return;
            }
            catch (Exception cause)
            {
                CannotFinish(log, message.Sequence, cause);
                if (time.GetUtcNow() >= message.LeaseUntil)
                    return;
                await Task.Delay(Poll, time);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Outbox message {Sequence}: {Outcome}.")]
    private static partial void Delivered(ILogger log, long sequence, string outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {Sequence} may or may not have left.")]
    private static partial void SendFailed(ILogger log, long sequence, Exception cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} outbox messages were being sent by a worker that is gone; they are marked uncertain.")]
    private static partial void WorkerGone(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again in a second.")]
    private static partial void CannotClaim(ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outcome of outbox message {Sequence} could not be written.")]
    private static partial void CannotFinish(ILogger log, long sequence, Exception cause);
}
