using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>Reading of JSON documents by a path such as <c>start/dateTime</c>, and small makers of what Graph writes everywhere.</summary>
internal static class Json
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    public static JsonNode? At(this JsonNode? node, string path)
    {
        foreach (var name in path.Split('/')) node = node is JsonObject o && o.TryGetPropertyValue(name, out var child) ? child : null;
        return node;
    }

    public static string? Text(this JsonNode? node, string path) => node.At(path) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool Flag(this JsonNode? node, string path, bool otherwise = false) => node.At(path) is JsonValue value
        ? value.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => otherwise } : otherwise;

    public static int? Number(this JsonNode? node, string path) => node.At(path) is JsonValue value && value.GetValueKind() == JsonValueKind.Number
        ? (int)double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;

    public static IEnumerable<JsonObject> Items(this JsonNode? node, string path) => node.At(path) is JsonArray array ? array.OfType<JsonObject>() : [];

    public static IEnumerable<string> Texts(this JsonNode? node, string path) => node.At(path) is JsonArray array
        ? array.OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.String).Select(value => value.GetValue<string>()) : [];

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items.Select(item => item?.Parent is null ? item : item.DeepClone())];

    public static JsonObject Clone(this JsonObject document) => (JsonObject)document.DeepClone();

    /// <summary>The same document without the names that begin with an underscore, which are the sandbox's own.</summary>
    public static JsonObject Public(this JsonObject document)
    {
        var copy = new JsonObject();
        foreach (var (name, value) in document)
        {
            if (!name.StartsWith('_')) copy[name] = value?.DeepClone();
        }
        return copy;
    }

    /// <summary>A body whose names may be written in any case, as Graph reads them. Broken JSON is a problem of the caller's.</summary>
    public static JsonObject Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body, AnyCase, Strict) as JsonObject ?? throw GraphProblem.BadRequest("BadRequest", "The request body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw GraphProblem.BadRequest("BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
        }
        catch (ArgumentException)
        {
            throw GraphProblem.BadRequest("BadRequest", "A property stands twice in the JSON request payload.");
        }
    }

    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public static JsonObject Recipient(JsonObject address) => new() { ["emailAddress"] = address.Parent is null ? address : address.DeepClone() };

    public static string NewId() => "AAMk" + Convert.ToBase64String(Guid.NewGuid().ToByteArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');
}
