using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace BackOfficeBot.Graph.Tests;

/// <summary>Bodies as Graph writes them.</summary>
internal static class Samples
{
    public static JsonObject Collection(IEnumerable<JsonNode> items, string? next = null)
    {
        var body = new JsonObject { ["value"] = new JsonArray([.. items]) };
        if (next is not null) body["@odata.nextLink"] = next;
        return body;
    }

    public static JsonObject Time(string dateTime, string zone = "UTC") => new() { ["dateTime"] = dateTime, ["timeZone"] = zone };

    public static JsonObject Event(string id, string start, string end, string zone = "UTC", string origin = "W. Europe Standard Time", bool allDay = false, string? transaction = null) => new()
    {
        ["@odata.etag"] = $"W/\"{id}-1\"",
        ["id"] = id,
        ["subject"] = "Budget",
        ["start"] = Time(start, zone),
        ["end"] = Time(end, zone),
        ["isAllDay"] = allDay,
        ["originalStartTimeZone"] = origin,
        ["showAs"] = "busy",
        ["isCancelled"] = false,
        ["isOrganizer"] = true,
        ["sensitivity"] = "normal",
        ["organizer"] = new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = "Anna Bianchi", ["address"] = "anna.bianchi@contoso.example" } },
        ["attendees"] = new JsonArray(new JsonObject
        {
            ["type"] = "required",
            ["status"] = new JsonObject { ["response"] = "tentativelyAccepted", ["time"] = "2026-11-24T08:00:00Z" },
            ["emailAddress"] = new JsonObject { ["name"] = "Marco Neri", ["address"] = "marco.neri@contoso.example" },
        }),
        ["location"] = new JsonObject { ["displayName"] = "Sala Verdi" },
        ["onlineMeeting"] = new JsonObject { ["joinUrl"] = "https://teams.example/l/1" },
        ["webLink"] = "https://outlook.example/1",
        ["responseStatus"] = new JsonObject { ["response"] = "organizer", ["time"] = "0001-01-01T00:00:00Z" },
        ["transactionId"] = transaction,
        ["iCalUId"] = "uid-" + id,
    };

    public static JsonObject User(string id, string name, string mail) => new()
    {
        ["id"] = id,
        ["displayName"] = name,
        ["mail"] = mail,
        ["userPrincipalName"] = mail,
        ["jobTitle"] = "Contabile",
        ["department"] = "Amministrazione",
        ["officeLocation"] = "Milano",
        ["businessPhones"] = new JsonArray("+39 02 5550 101"),
        ["preferredLanguage"] = "it-IT",
    };

    public static JsonObject Error(string code) => new()
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = "As the service says it.", ["innerError"] = new JsonObject { ["request-id"] = "00000000-0000-4000-8000-000000000000" } },
    };

    /// <summary>An error answer.</summary>
    public static JsonObject Fail(this HttpContext context, int status, string code, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["request-id"] = "00000000-0000-4000-8000-000000000000";
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return Error(code);
    }

    public static object? Empty(this HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return null;
    }

    /// <summary>Answers each request of a $batch by itself.</summary>
    public static JsonObject Batch(Seen batch, Func<JsonNode, (int Status, JsonNode Body, string? RetryAfter)> answer) => new()
    {
        ["responses"] = new JsonArray([.. batch.Body!["requests"]!.AsArray().Select(JsonNode (request) =>
        {
            var (status, body, retryAfter) = answer(request!);
            var headers = new JsonObject { ["Content-Type"] = "application/json" };
            if (retryAfter is not null) headers["Retry-After"] = retryAfter;
            return new JsonObject { ["id"] = request!["id"]!.GetValue<string>(), ["status"] = status, ["headers"] = headers, ["body"] = body };
        })]),
    };

    public static string Path(this JsonNode request) => Uri.UnescapeDataString(request["url"]!.GetValue<string>());
}
