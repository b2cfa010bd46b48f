using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BackOfficeBot.Graph.Http;

/// <summary>How long Graph takes, by the port's method and how it ended, and how often an answer was remembered. No address, no id.</summary>
internal static class GraphTelemetry
{
    public const string Name = "BackOfficeBot.Graph";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "backoffice.graph.duration", "s", "Calls of Graph, by operation and status", advice: new() { HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 15] });
    private static readonly Counter<long> Cache = Meter.CreateCounter<long>("backoffice.cache.lookups", description: "Questions to the cache of Graph's answers, by what is asked for and result");


    public static void Lookup(string what, bool isHit) => Cache.Add(1, new("what", what), new("result", isHit ? "hit" : "miss"));

    public static Task<T> MeasureAsync<T>(string file, string member, Func<Task<T>> call) =>
        Duration.Enabled || Source.HasListeners() ? MeasureAsync($"{Path.GetFileNameWithoutExtension(file)}.{member}", call) : call();

    private static async Task<T> MeasureAsync<T>(string operation, Func<Task<T>> call)
    {
        var start = Stopwatch.GetTimestamp();
        using var span = Source.StartActivity(operation, ActivityKind.Client);
        var status = "ok";
        try
        {
            return await call();
        }
        catch (Exception e)
        {
            status = e is GraphException known ? known.Failure.ToString() : e.GetType().Name;
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("operation", operation), new("status", status));
            span?.SetTag("operation", operation).SetTag("status", status);
        }
    }
}
