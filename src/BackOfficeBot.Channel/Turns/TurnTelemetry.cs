using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BackOfficeBot.Channel.Turns;

/// <summary>How long turns take, by the route that answered and how it ended. A route is one of ours; nothing of what people wrote is in it.</summary>
internal static class TurnTelemetry
{
    public const string Name = "BackOfficeBot.Turns";

    /// <summary>What takes milliseconds is told from what takes seconds.</summary>
    public static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15] };

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram("backoffice.turn.duration", "s", "Turns, by route and outcome", advice: Seconds);

    /// <summary>Null where nobody measures.</summary>
    public static TurnMeasure? Begin() => Duration.Enabled || Source.HasListeners() ? new(Source.StartActivity("turn", ActivityKind.Server)) : null;

    internal sealed class TurnMeasure(System.Diagnostics.Activity? span) : IDisposable
    {
        private readonly long _start = Stopwatch.GetTimestamp();

        public string Route { get; set; } = "none";

        public string Outcome { get; set; } = "ok";

        public void Dispose()
        {
            Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, new("route", Route), new("outcome", Outcome));
            if (span is null)
                return;
            span.DisplayName = Route;
            span.SetTag("route", Route).SetTag("outcome", Outcome);
            if (Outcome != "ok")
                span.SetStatus(ActivityStatusCode.Error);
            span.Dispose();
        }
    }
}
