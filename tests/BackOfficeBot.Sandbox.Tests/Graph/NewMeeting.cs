using System.Text.Json.Nodes;

namespace BackOfficeBot.Sandbox.Tests.Graph;

/// <summary>Bodies of requests, as short as tests want them.</summary>
internal static class NewMeeting
{
    public static JsonObject At(string subject, string start, string end, params string[] attendees) => new()
    {
        ["subject"] = subject,
        ["start"] = Time(start),
        ["end"] = Time(end),
        ["attendees"] = new JsonArray([.. attendees.Select(Attendee)]),
    };

    public static JsonObject Time(string text, string zone = "Europe/Rome") => new() { ["dateTime"] = text, ["timeZone"] = zone };

    public static JsonNode Attendee(string mail) => new JsonObject
    {
        ["type"] = mail.StartsWith("sala", StringComparison.Ordinal) ? "resource" : "required",
        ["emailAddress"] = new JsonObject { ["address"] = mail },
    };

    public static JsonObject Recipients(params string[] mails) => new() { ["toRecipients"] = new JsonArray([.. mails.Select(mail => (JsonNode)new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = mail } })]) };
}
