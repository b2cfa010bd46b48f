using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Tests.Graph;

/// <summary>Writes every call, without its token, as a line of JSON to the file that GRAPH_TRAFFIC_LOG names.</summary>
internal sealed class RecordingHandler : DelegatingHandler
{
    private static readonly string? File = Environment.GetEnvironmentVariable("GRAPH_TRAFFIC_LOG");

    public RecordingHandler() : base(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (File is null) return response;
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var line = new JsonObject
        {
            ["method"] = request.Method.Method,
            ["url"] = request.RequestUri!.AbsoluteUri,
            ["headers"] = Headers(request.Headers.Where(header => header.Key != "Authorization").Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())),
            ["body"] = Body(sent),
            ["response"] = new JsonObject
            {
                ["status"] = (int)response.StatusCode,
                ["headers"] = Headers(response.Headers.Concat(response.Content.Headers)),
                ["body"] = Body(await response.Content.ReadAsByteArrayAsync(cancellationToken)),
            },
        };
        await AppendAsync(line.ToJsonString() + "\n", cancellationToken);
        return response;
    }

    private static async Task AppendAsync(string line, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await using var log = new FileStream(File!, FileMode.Append, FileAccess.Write, FileShare.None);
                await log.WriteAsync(Encoding.UTF8.GetBytes(line), ct);
                return;
            }
            catch (IOException)
            {
                // Another process is writing its line.
                await Task.Delay(5, ct);
            }
        }
    }

    private static JsonObject Headers(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        var result = new JsonObject();
        foreach (var (name, values) in headers) result[name] = string.Join(", ", values);
        return result;
    }

    private static JsonNode? Body(byte[]? bytes)
    {
        if (bytes is null or []) return null;
        try
        {
            return JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            return JsonValue.Create(Encoding.UTF8.GetString(bytes));
        }
    }
}
