using System.Text.Json.Nodes;
using BackOfficeBot.Graph.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Http;

public sealed class TrafficLogTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task Every_call_is_a_line_with_both_bodies_and_without_the_token()
    {
        await using var graph = await StartAsync((request, context) => request.Method == "POST" ? context.Empty(202) : Samples.Event("1", "2026-11-26T08:00:00", "2026-11-26T09:00:00"));
        var services = Logged(graph, "Development");

        await services.GetRequiredService<ICalendar>().GetAsync(User, Anna, "1");
        await services.GetRequiredService<IMail>().SendAsync(User, Anna, new() { Subject = "Verbale", Body = "…", To = [new("a@contoso.example")] });

        var lines = (await File.ReadAllLinesAsync(file)).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["GET", "POST"], lines.Select(line => (string?)line["method"]));
        Assert.StartsWith($"{graph.Root}/users/{Anna}/events/1?", (string?)lines[0]["url"], StringComparison.Ordinal);
        Assert.Equal("Budget", (string?)lines[0]["response"]!["body"]!["subject"]);
        Assert.Equal(202, (int?)lines[1]["response"]!["status"]);
        Assert.Contains("Verbale", lines[1]["body"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-anna", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_at_once_leave_whole_lines()
    {
        await using var graph = await StartAsync((_, _) => Samples.Event("1", "2026-11-26T08:00:00", "2026-11-26T09:00:00"));
        var calendars = Enumerable.Range(0, 4).Select(_ => Logged(graph, "Testing").GetRequiredService<ICalendar>()).ToList();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => calendars[i % 4].GetAsync(User, Anna, $"{i}")));

        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal(40, lines.Select(line => (string?)JsonNode.Parse(line)!["url"]).Distinct().Count());
        Assert.Equal(40, lines.Length);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData(null)]
    public void Outside_development_and_testing_it_stays_off(string? environment)
    {
        var log = new TrafficLog(file, NullLogger<TrafficLog>.Instance, environment is null ? null : new FixedEnvironment(environment));
        using var network = new SocketsHttpHandler();

        Assert.Same(network, log.Over(network));
    }

    [Fact]
    public void Without_the_variable_nothing_stands_between()
    {
        using var network = new SocketsHttpHandler();

        Assert.Same(network, new TrafficLog(null, NullLogger<TrafficLog>.Instance, new FixedEnvironment("Development")).Over(network));
    }

    private IServiceProvider Logged(GraphServer graph, string environment) => graph.Client(services =>
        services.RemoveAll<TrafficLog>().AddSingleton(new TrafficLog(file, NullLogger<TrafficLog>.Instance, new FixedEnvironment(environment))));
}
