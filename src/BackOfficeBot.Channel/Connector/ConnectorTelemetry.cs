using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BackOfficeBot.Channel.Connector;

/// <summary>How long the channel takes for what is sent, and what it says to it.</summary>
internal static class ConnectorTelemetry
{
    public const string Name = "BackOfficeBot.Connector";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("backoffice.send.duration", "s", "Calls of the connector, by method and outcome", advice: Turns.TurnTelemetry.Seconds);

    public static async ValueTask<SendOutcome> MeasureAsync(string method, Func<ValueTask<SendOutcome>> call)
    {
        if (!Duration.Enabled && !Source.HasListeners())
            return await call();
        var start = Stopwatch.GetTimestamp();
        using var span = Source.StartActivity("send", ActivityKind.Client);
        var outcome = "failed";
        try
        {
            var answer = await call();
            outcome = answer.GetType().Name;
            return answer;
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("method", method), new("outcome", outcome));
            span?.SetTag("method", method).SetTag("outcome", outcome);
        }
    }
}
