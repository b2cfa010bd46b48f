using BackOfficeBot.Storage;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BackOfficeBot.Telemetry;

/// Traces, metrics and logs by OTLP, where the usual variables of OpenTelemetry name an endpoint. Without one nothing of it is loaded.
internal static class TelemetryServices
{
    /// The usual variable; with it go OTEL_EXPORTER_OTLP_PROTOCOL, OTEL_EXPORTER_OTLP_HEADERS, OTEL_RESOURCE_ATTRIBUTES and the rest.
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string Ours = "BackOfficeBot.*";

    /// No instrumentation of HTTP clients: their addresses have ids and names of people in them.
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is { Length: > 0 })
            Add(builder);
    }

    private static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "BackOfficeBot", serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(traces =>
            {
                traces.AddSource(Ours);
                // Who calls has not to say whether we look at ourselves.
                if (builder.Configuration["OTEL_TRACES_SAMPLER"] is null)
                    traces.SetSampler(new AlwaysOnSampler());
            })
            .WithMetrics(metrics => metrics.AddMeter(Ours).AddMeter("Microsoft.AspNetCore.Hosting").AddMeter("System.Runtime").AddInstrumentation(() => new DatabaseTelemetry()))
            .WithLogging(logs => logs.AddProcessor<WithoutWords>(), o => (o.IncludeScopes, o.IncludeFormattedMessage) = (false, true))
            .UseOtlpExporter();
    }
}
