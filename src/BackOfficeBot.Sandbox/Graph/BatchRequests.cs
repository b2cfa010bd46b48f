using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Up to 20 requests in one (<see href="https://learn.microsoft.com/graph/json-batching"/>); a part that depends on a failed one ends with 424.</summary>
internal static class BatchRequests
{
    public static GraphReply Answer(GraphRequest request, Func<GraphRequest, GraphReply> answer)
    {
        var parts = Json.Parse(request.Body.Span).Items("requests").ToList();
        if (parts.Count is 0 or > 20) throw GraphProblem.BadRequest("BadRequest", "Number of batch request steps must be between 1 and the maximum value of 20.");
        if (parts.Any(part => string.IsNullOrEmpty(part.Text("id")) || part.Text("url") is null || part.Text("method") is null)
            || parts.DistinctBy(part => part.Text("id")).Count() != parts.Count)
            throw GraphProblem.BadRequest("BadRequest", "Each request of a batch needs a unique id, a method and a url.");
        var statuses = new Dictionary<string, int>();
        var responses = new JsonArray();
        foreach (var part in parts)
        {
            var id = part.Text("id")!;
            var reply = part.Texts("dependsOn").Any(other => statuses.GetValueOrDefault(other, 424) >= 400)
                ? new GraphProblem(424, "FailedDependency", "A request on which this one depends has failed.").ToReply(request, DateTimeOffset.UnixEpoch)
                : answer(ToRequest(part, request));
            statuses[id] = reply.Status;
            responses.Add(ToResponse(id, reply));
        }
        return new(200, new JsonObject { ["responses"] = responses });
    }

    private static GraphRequest ToRequest(JsonObject part, GraphRequest batch)
    {
        var headers = part.At("headers") is JsonObject own ? own.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "", StringComparer.OrdinalIgnoreCase) : new(StringComparer.OrdinalIgnoreCase);
        var body = part.At("body");
        if (body is not null && !headers.ContainsKey("Content-Type"))
            throw GraphProblem.BadRequest("BadRequest", "Write request id : " + part.Text("id") + " does not contain Content-Type header or body.");
        var url = part.Text("url")!.TrimStart('/').Split('?', 2);
        return batch with
        {
            Method = part.Text("method")!.ToUpperInvariant(),
            Path = "/" + url[0],
            QueryString = url.Length > 1 ? "?" + url[1] : "",
            Headers = headers,
            Body = Bytes(body, headers.GetValueOrDefault("Content-Type")),
        };
    }

    private static byte[] Bytes(JsonNode? body, string? contentType) => body switch
    {
        null => [],
        JsonValue value when value.GetValueKind() == JsonValueKind.String && contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true => Convert.FromBase64String(value.GetValue<string>()),
        _ => Encoding.UTF8.GetBytes(body.ToJsonString()),
    };

    private static JsonObject ToResponse(string id, GraphReply reply)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in reply.Headers) headers[name] = value;
        var response = new JsonObject { ["id"] = id, ["status"] = reply.Status, ["headers"] = headers };
        if (reply.Bytes is not null || reply.Body is not null)
        {
            headers["Content-Type"] = reply.Bytes is not null ? reply.ContentType : "application/json";
            response["body"] = reply.Bytes is not null ? JsonValue.Create(Convert.ToBase64String(reply.Bytes)) : reply.Body!.DeepClone();
        }
        else headers["Content-Length"] = 0.ToString(CultureInfo.InvariantCulture);
        return response;
    }
}
