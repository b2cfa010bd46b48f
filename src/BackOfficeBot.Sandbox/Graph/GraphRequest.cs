using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Entra;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>One request, alone or as a part of a batch.</summary>
/// <param name="Path">After <c>/v1.0</c>, still escaped, such as <c>/me/events</c>.</param>
/// <param name="Base">The address of the service, such as <c>http://localhost:5075/v1.0</c>.</param>
internal sealed record GraphRequest(string Method, string Path, string QueryString, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, string Base,
    TokenCaller Caller, string Id)
{
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}

/// <summary>One answer: JSON, or bytes with their content type.</summary>
internal sealed record GraphReply(int Status, JsonNode? Body = null)
{
    public byte[]? Bytes { get; init; }

    public string ContentType { get; init; } = "application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static GraphReply Done { get; } = new(204);

    public static GraphReply Accepted { get; } = new(202);

    public static GraphReply File(byte[] bytes, string contentType) => new(200) { Bytes = bytes, ContentType = contentType };
}
