using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Graph.Mail;

/// <summary>Attachments of mails and events.</summary>
internal static class Attachments
{
    public static JsonObject New(JsonObject sent, DateTimeOffset now)
    {
        var type = sent.Text("@odata.type") ?? throw GraphProblem.BadRequest("RequestBodyRead", "An attachment needs its @odata.type.");
        if (!type.EndsWith("fileAttachment", StringComparison.OrdinalIgnoreCase)) throw GraphProblem.BadRequest("ErrorInvalidRequest", $"Attachments of the type {type} are not kept here.");
        try
        {
            return Of(sent.Text("name"), sent.Text("contentType"), Convert.FromBase64String(sent.Text("contentBytes") ?? ""), now, sent.Flag("isInline"), sent.Text("contentId"));
        }
        catch (FormatException)
        {
            throw GraphProblem.BadRequest("RequestBodyRead", "Cannot convert the contentBytes of the attachment: they are not base64.");
        }
    }

    public static JsonObject Of(string? name, string? contentType, byte[] bytes, DateTimeOffset now, bool inline = false, string? contentId = null) =>
        string.IsNullOrWhiteSpace(name) ? throw GraphProblem.BadRequest("ErrorInvalidRequest", "An attachment needs a name.") : new()
        {
            ["@odata.type"] = "#microsoft.graph.fileAttachment",
            ["id"] = Json.NewId(),
            ["lastModifiedDateTime"] = Json.Iso(now),
            ["name"] = name,
            ["contentType"] = contentType ?? "application/octet-stream",
            ["size"] = bytes.Length,
            ["isInline"] = inline,
            ["contentId"] = contentId,
            ["contentLocation"] = null,
            ["contentBytes"] = Convert.ToBase64String(bytes),
        };
}
