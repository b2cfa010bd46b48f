using System.Collections.Concurrent;
using BackOfficeBot.Outbox;

namespace BackOfficeBot.Tests.Storage;

/// The receiving side: counts what arrives, and answers as the test says.
internal sealed class RecordingSender : IOutboxSender
{
    public ConcurrentQueue<OutboxMessage> Sent { get; } = [];

    public Func<OutboxMessage, CancellationToken, Task<Delivery>> Answer { get; set; } = (m, _) => Task.FromResult<Delivery>(new Delivery.Sent($"sent-{m.Sequence}"));

    public Task<Delivery> SendAsync(OutboxMessage message, CancellationToken ct)
    {
        Sent.Enqueue(message);
        return Answer(message, ct);
    }
}
