using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Graph.Http;

/// <summary>Writes every HTTP call, repetitions too, as one line of JSON to the file named in the environment variable GRAPH_TRAFFIC_LOG, so that
/// the calls of a test run can be held against Graph's contract. The lines hold people's data: outside Development and Testing it stays off.</summary>
internal sealed partial class TrafficLog
{
    public const string Variable = "GRAPH_TRAFFIC_LOG";
    private readonly string? path;

    public TrafficLog(ILogger<TrafficLog> logger, IHostEnvironment? environment = null) : this(Environment.GetEnvironmentVariable(Variable), logger, environment)
    {
    }

    internal TrafficLog(string? path, ILogger<TrafficLog> logger, IHostEnvironment? environment)
    {
        if (string.IsNullOrWhiteSpace(path)) return;
        if (environment is not null && (environment.IsDevelopment() || environment.IsEnvironment("Testing"))) this.path = path;
        else Refused(logger, environment?.EnvironmentName ?? "none");
    }

    /// <summary>The handler to be used before the network: where the log is off, the network itself.</summary>
    public HttpMessageHandler Over(HttpMessageHandler network) => path is null ? network : new Handler(path) { InnerHandler = network };

    [LoggerMessage(Level = LogLevel.Warning, Message = Variable + " is set and ignored: calls are recorded in the environments Development and Testing only, and this is {Environment}.")]
    private static partial void Refused(ILogger logger, string environment);

    private sealed class Handler(string path) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // What carries its own permission is no call of Graph's: downloads, and where an upload stands.
            if (request.Content is null && request.Headers.Authorization is null) return await base.SendAsync(request, cancellationToken);
            var sent = request.Content is null ? null : await BodyAsync(request.Content, cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            var line = new JsonObject
            {
                ["method"] = request.Method.Method,
                ["url"] = request.RequestUri!.AbsoluteUri,
                ["headers"] = Headers(request.Headers, request.Content?.Headers),
                ["body"] = sent,
                ["response"] = new JsonObject
                {
                    ["status"] = (int)response.StatusCode,
                    ["headers"] = Headers(response.Headers, response.Content.Headers),
                    ["body"] = await BodyAsync(response.Content, cancellationToken),
                },
            };
            await AppendAsync(JsonSerializer.SerializeToUtf8Bytes(line, TrafficJson.Default.JsonObject), cancellationToken);
            return response;
        }

        private static JsonObject Headers(params IEnumerable<KeyValuePair<string, IEnumerable<string>>>?[] all) =>
            new(all.SelectMany(h => h ?? []).Where(h => h.Key is not ("Authorization" or "Cookie" or "Set-Cookie"))
                .Select(h => KeyValuePair.Create(h.Key, (JsonNode?)JsonValue.Create(string.Join(", ", h.Value)))));

        private static async Task<JsonNode?> BodyAsync(HttpContent content, CancellationToken ct)
        {
            var bytes = await content.ReadAsByteArrayAsync(ct);
            var type = content.Headers.ContentType?.MediaType ?? "";
            if (bytes.Length == 0) return null;
            if (!type.Contains("json", StringComparison.OrdinalIgnoreCase)) return JsonValue.Create($"{bytes.Length} bytes of {type}");
            try
            {
                return JsonNode.Parse(bytes);
            }
            catch (JsonException)
            {
                return JsonValue.Create("broken JSON");
            }
        }

        /// <summary>One line at a time, among all processes: the file is opened for one writer only.</summary>
        private async Task AppendAsync(byte[] line, CancellationToken ct)
        {
            while (true)
            {
                try
                {
                    await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
                    await file.WriteAsync((byte[])[.. line, (byte)'\n'], ct);
                    return;
                }
                catch (IOException) when (File.Exists(path))
                {
                    await Task.Delay(5, ct);
                }
            }
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonObject))]
internal sealed partial class TrafficJson : System.Text.Json.Serialization.JsonSerializerContext;
