using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Graph;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Infra;

/// Grafana's dashboard, the alerts and the README, held against what the bot measures.
public sealed partial class DashboardTests
{
    private static readonly string Json = File.ReadAllText(Repository.At("infra", "grafana", "backofficebot.json"));
    private static readonly string Alerts = File.ReadAllText(Repository.At("infra", "grafana", "alerts.yaml"));

    // .NET's own, by the names that Prometheus gives them.
    private static readonly string[] Others = ["dotnet_process_memory_working_set_bytes", "http_server_request_duration_seconds_count"];

    [Fact]
    public void Each_query_asks_for_what_is_measured_and_all_that_is_measured_is_shown()
    {
        var measured = Instruments();
        var names = measured.SelectMany(Names).Concat(Others).ToHashSet();
        var asked = Queries().Append(Alerts).SelectMany(q => Metric().Matches(q)).Select(m => m.Value).ToHashSet();
        Assert.True(measured.Count >= 11, $"{measured.Count} instruments");
        Assert.Empty(asked.Except(names));
        Assert.Empty(measured.Where(i => !Names(i).Any(asked.Contains)).Select(i => i.Name));
    }

    [Fact]
    public void Each_instrument_stands_in_the_readme_and_says_what_it_is()
    {
        var readme = File.ReadAllText(Repository.At("README.md"));
        Assert.All(Instruments(), instrument =>
        {
            Assert.Contains($"`{instrument.Name}`", readme, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(instrument.Description));
        });
    }

    [Fact]
    public void The_dashboard_has_what_Grafana_needs_of_each_panel_and_no_two_lie_on_each_other()
    {
        var dashboard = JsonNode.Parse(Json)!;
        Assert.Equal(("backofficebot", 41), ((string?)dashboard["uid"], (int)dashboard["schemaVersion"]!));
        var panels = dashboard["panels"]!.AsArray();
        Assert.Equal(panels.Count, panels.Select(p => (int)p!["id"]!).Distinct().Count());
        HashSet<(int, int)> taken = [];
        foreach (var panel in panels)
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)panel!["title"]));
            var at = panel["gridPos"]!;
            Assert.InRange((int)at["x"]! + (int)at["w"]!, 1, 24);
            for (var x = (int)at["x"]!; x < (int)at["x"]! + (int)at["w"]!; x++)
                for (var y = (int)at["y"]!; y < (int)at["y"]! + (int)at["h"]!; y++)
                    Assert.True(taken.Add((x, y)), $"{panel["title"]} lies on another");
            if ((string?)panel["type"] == "row")
                continue;
            Assert.Contains((string?)panel["type"], new[] { "stat", "timeseries" });
            Assert.Equal("${source}", (string?)panel["datasource"]!["uid"]);
            Assert.NotEmpty(panel["targets"]!.AsArray());
        }
    }

    /// The limits at which somebody is told are those that are drawn, here and in the cloud.
    [Fact]
    public void The_alerts_have_the_limits_of_the_cloud_and_of_the_dashboard()
    {
        var cloud = File.ReadAllText(Repository.At("infra", "modules", "alerts.bicep"));
        foreach (var (name, limit) in new[] { ("memory", "900000000"), ("failures", "5") })
        {
            Assert.Matches($"name: '{name}'.*threshold: .*\\b{limit}\\b", cloud);
            Assert.Matches($@"alert: {name}\n\s+expr: .* > {limit}\n", Alerts);
            Assert.Contains($"\"value\": {limit}\n", Json, StringComparison.Ordinal);
        }
        Assert.Matches(@"alert: outbox\n\s+expr: .* > 900\n", Alerts);
    }

    private static List<Instrument> Instruments()
    {
        var found = new List<Instrument>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => { if (instrument.Meter.Name.StartsWith("BackOfficeBot.", StringComparison.Ordinal)) lock (found) found.Add(instrument); } };
        listener.Start();
        foreach (var type in new[] { typeof(BotHost).Assembly, typeof(Dispatcher).Assembly, typeof(GraphCaller).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith("Telemetry", StringComparison.Ordinal)))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        lock (found)
            return [.. found.DistinctBy(i => i.Name)];
    }

    /// As the collector writes them for Prometheus: with the unit, and what kind of number it is.
    private static IEnumerable<string> Names(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return instrument.GetType().Name switch
        {
            "Histogram`1" => [$"{name}_bucket", $"{name}_count", $"{name}_sum"],
            "Counter`1" => [$"{name}_total"],
            _ => [name],
        };
    }

    private static IEnumerable<string> Queries() => JsonNode.Parse(Json)!["panels"]!.AsArray().SelectMany(p => p!["targets"]?.AsArray().Select(t => (string)t!["expr"]!) ?? [])
        .Concat(JsonNode.Parse(Json)!["templating"]!["list"]!.AsArray().Select(v => (string?)v!["definition"]).OfType<string>());

    [GeneratedRegex(@"\b(?:backoffice|dotnet|http)_[a-z_]+[a-z](?=[\s{\[,)])")]
    private static partial Regex Metric();
}
