using System.Diagnostics.Metrics;

namespace BackOfficeBot.Outbox;

/// What becomes of messages, how many are due and have not left, and since when the oldest of them has been. Each instance sees all of the outbox.
internal static class OutboxTelemetry
{
    public const string Name = "BackOfficeBot.Outbox";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("backoffice.outbox.messages", description: "Attempts to deliver, by kind and outcome");
    private static readonly Gauge<long> Waiting = Meter.CreateGauge<long>("backoffice.outbox.waiting", description: "Messages that are due and have not left");
    private static readonly Gauge<double> Oldest = Meter.CreateGauge<double>("backoffice.outbox.oldest", "s", "For how long the oldest of them has been due");

    public static bool MeasuresDepth => Waiting.Enabled;

    public static void Delivered(OutboxMessage message, Delivery delivery) => Messages.Add(1, new("kind", message.Kind.ToString()), new("outcome", delivery.GetType().Name));

    public static void Depth(OutboxDepth depth)
    {
        Waiting.Record(depth.Waiting);
        Oldest.Record(depth.Oldest.TotalSeconds);
    }
}

internal readonly record struct OutboxDepth(long Waiting, TimeSpan Oldest);
