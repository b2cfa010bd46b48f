using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Graph.Files;

/// <summary>A file on its way in pieces.</summary>
/// <param name="Total">The announced size, or null where the first piece tells it.</param>
/// <param name="Finish">Called with all bytes; gives the item for the last answer, if it has one.</param>
internal sealed class UploadSession(long? total, DateTimeOffset expires, Func<byte[], JsonObject?> finish, int lastStatus, int nextStatus)
{
    private readonly List<byte> received = [];
    private long? total = total;

    public JsonObject Status(string? uploadUrl = null)
    {
        var status = new JsonObject { ["expirationDateTime"] = Json.Iso(expires), ["nextExpectedRanges"] = new JsonArray($"{received.Count}-{(total is { } end ? end - 1 : "")}") };
        if (uploadUrl is not null) status.Insert(0, "uploadUrl", uploadUrl);
        return status;
    }

    /// <summary>The next piece; null as long as pieces are missing.</summary>
    public GraphReply Take(long from, long to, long whole, byte[] piece)
    {
        if (to - from + 1 != piece.Length || whole <= to || (total ??= whole) != whole) throw GraphProblem.BadRequest("invalidRequest", "The Content-Range header does not fit the content.");
        if (piece.Length > 60 * 1024 * 1024) throw new GraphProblem(413, "fragmentTooLarge", "A piece may have at most 60 MiB.");
        if (to + 1 < whole && piece.Length % (320 * 1024) != 0) throw GraphProblem.BadRequest("invalidRequest", "The size of every piece but the last must be a multiple of 320 KiB.");
        if (from != received.Count) throw new GraphProblem(416, "invalidRange", "The uploaded fragment has already been received, or one before it is missing.");
        received.AddRange(piece);
        if (received.Count < whole) return new(nextStatus, Status());
        return new(lastStatus, finish([.. received]));
    }

    public bool IsComplete => received.Count == total;
}
