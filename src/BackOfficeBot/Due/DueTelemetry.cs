using System.Diagnostics.Metrics;

namespace BackOfficeBot.Due;

/// What fell due, by its task and how it ended, and how late it was done.
internal static class DueTelemetry
{
    public const string Name = "BackOfficeBot.Due";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Lateness = Meter.CreateHistogram<double>("backoffice.due.lateness", "s", "How long after its instant a row was done, by task and outcome", advice: new() { HistogramBucketBoundaries = [1, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400] });

    public static void Done(DueRow due, string task, bool isDone, DateTimeOffset now) =>
        Lateness.Record(Math.Max(0, (now - due.At).TotalSeconds), new("task", task), new("outcome", isDone ? "done" : "failed"));
}
