using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Tests.Telemetry;

/// A place where telemetry goes by OTLP over HTTP. Texts stand in protobuf as they are, so that they can be looked for.
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, string Text)> _received = new();

    private Collector(WebApplication app) => _app = app;

    public Dictionary<string, string> Settings { get; } = [];

    public string Of(string signal) => string.Concat(_received.Where(r => r.Signal == signal).Select(r => r.Text));

    public string All => string.Concat(_received.Select(r => r.Text));

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/{signal}", collector.TakeAsync);
        await collector._app.StartAsync();
        collector.Settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        collector.Settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _received.Enqueue(((string)http.Request.RouteValues["signal"]!, Encoding.UTF8.GetString(body.ToArray())));
    }
}
