using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>A refusal as Graph writes it: status, code and message (<see href="https://learn.microsoft.com/graph/errors"/>).</summary>
internal sealed class GraphProblem(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public static GraphProblem BadRequest(string code, string message) => new(400, code, message);

    public static GraphProblem NotFound(string code = "ErrorItemNotFound", string message = "The specified object was not found in the store.") => new(404, code, message);

    public static GraphProblem Denied(string code = "ErrorAccessDenied", string message = "Access is denied. Check credentials and try again.") => new(403, code, message);

    public GraphReply ToReply(GraphRequest request, DateTimeOffset now) => new(status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = code,
            ["message"] = Message,
            ["innerError"] = new JsonObject
            {
                ["date"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
                ["request-id"] = request.Id,
                ["client-request-id"] = request.Header("client-request-id") ?? request.Id,
            },
        },
    });
}
