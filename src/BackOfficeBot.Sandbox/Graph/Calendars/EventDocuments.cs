using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>Events as they are kept: what a caller may write, checked, beside what the service adds.</summary>
internal static partial class EventDocuments
{
    public const string Never = "0001-01-01T00:00:00Z";

    private static readonly string[] Writable =
    [
        "allowNewTimeProposals", "attendees", "body", "categories", "end", "hideAttendees", "importance", "isAllDay", "isOnlineMeeting", "isReminderOn", "location", "locations",
        "onlineMeetingProvider", "recurrence", "reminderMinutesBeforeStart", "responseRequested", "sensitivity", "showAs", "start", "subject", "transactionId",
    ];

    private static readonly string[] ReadOnly =
    [
        "id", "changeKey", "createdDateTime", "lastModifiedDateTime", "iCalUId", "isOrganizer", "organizer", "bodyPreview", "webLink", "hasAttachments", "isCancelled", "isDraft", "onlineMeeting",
        "onlineMeetingUrl", "originalStart", "originalStartTimeZone", "originalEndTimeZone", "responseStatus", "seriesMasterId", "type", "attachments", "cancelledOccurrences", "occurrenceId", "uid",
    ];

    public static JsonObject New(Mailbox organizer, string calendarId, DateTimeOffset now) => new()
    {
        ["id"] = Json.NewId(),
        ["createdDateTime"] = Json.Iso(now),
        ["lastModifiedDateTime"] = Json.Iso(now),
        ["changeKey"] = "",
        ["categories"] = new JsonArray(),
        ["transactionId"] = null,
        ["originalStartTimeZone"] = null,
        ["originalEndTimeZone"] = null,
        ["iCalUId"] = "040000008200E00074C5B7101A82E008" + Convert.ToHexString(Guid.NewGuid().ToByteArray()),
        ["reminderMinutesBeforeStart"] = 15,
        ["isReminderOn"] = true,
        ["hasAttachments"] = false,
        ["subject"] = "",
        ["bodyPreview"] = "",
        ["importance"] = "normal",
        ["sensitivity"] = "normal",
        ["isAllDay"] = false,
        ["isCancelled"] = false,
        ["isOrganizer"] = true,
        ["responseRequested"] = true,
        ["seriesMasterId"] = null,
        ["showAs"] = "busy",
        ["type"] = "singleInstance",
        ["webLink"] = "https://outlook.office365.com/owa/?itemid=sandbox&exvsurl=1&path=/calendar/item",
        ["onlineMeetingUrl"] = null,
        ["isOnlineMeeting"] = false,
        ["onlineMeetingProvider"] = "unknown",
        ["allowNewTimeProposals"] = true,
        ["isDraft"] = false,
        ["hideAttendees"] = false,
        ["responseStatus"] = new JsonObject { ["response"] = "organizer", ["time"] = Never },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "" },
        ["location"] = new JsonObject { ["displayName"] = "", ["locationType"] = "default", ["uniqueIdType"] = "unknown" },
        ["locations"] = new JsonArray(),
        ["recurrence"] = null,
        ["attendees"] = new JsonArray(),
        ["organizer"] = Json.Recipient(organizer.Address),
        ["onlineMeeting"] = null,
        ["_calendar"] = calendarId,
    };

    /// <summary>Writes what the caller sent onto a copy, which is returned; nothing is changed where something is wrong.</summary>
    public static JsonObject Apply(JsonObject stored, JsonObject sent, OfficeState office)
    {
        var changed = stored.Clone();
        foreach (var (written, value) in sent)
        {
            if (written.Contains('@', StringComparison.Ordinal)) continue;
            var name = Writable.FirstOrDefault(known => known.Equals(written, StringComparison.OrdinalIgnoreCase));
            if (name is not null) changed[name] = Normal(name, value, stored, office);
            else if (!ReadOnly.Contains(written, StringComparer.OrdinalIgnoreCase))
                throw GraphProblem.BadRequest("RequestBodyRead", $"The property '{written}' does not exist on type 'microsoft.graph.event'. Make sure to only use property names that are defined by the type.");
        }
        if (changed["start"] is null || changed["end"] is null)
            throw GraphProblem.BadRequest("ErrorPropertyValidationFailure", "At least one property failed validation: start and end are required.");
        Derive(changed, sent, office.Now);
        return changed;
    }

    private static JsonNode? Normal(string name, JsonNode? value, JsonObject stored, OfficeState office) => name switch
    {
        "start" or "end" when Zones.Read(value, name) is var (local, _, zone) => Zones.Write(local, zone),
        "attendees" => Attendees(value, stored, office),
        "location" when value is JsonObject place => Location(place),
        "locations" => Json.Array((value as JsonArray ?? []).OfType<JsonObject>().Select(Location)),
        "body" when value is JsonObject body => new JsonObject { ["contentType"] = (body.Text("contentType") ?? "text").ToLowerInvariant(), ["content"] = body.Text("content") ?? "" },
        "recurrence" when value is null => null,
        "subject" when value?.ToString() is { Length: > 255 } => throw GraphProblem.BadRequest("ErrorPropertyValidationFailure", "At least one property failed validation: subject is longer than 255 characters."),
        "showAs" => Choice(name, value, "free", "tentative", "busy", "oof", "workingElsewhere", "unknown"),
        "sensitivity" => Choice(name, value, "normal", "personal", "private", "confidential"),
        "importance" => Choice(name, value, "low", "normal", "high"),
        _ => value?.DeepClone(),
    };

    private static void Derive(JsonObject changed, JsonObject sent, DateTimeOffset now)
    {
        var (start, zone, zoneName) = Zones.Read(changed["start"], "start");
        var (end, endZone, endName) = Zones.Read(changed["end"], "end");
        if (Zones.At(end, endZone) < Zones.At(start, zone)) throw GraphProblem.BadRequest("ErrorPropertyValidationFailure", "At least one property failed validation: the end is before the start.");
        if (changed.Flag("isAllDay") && (start.TimeOfDay != LocalTime.Midnight || end.TimeOfDay != LocalTime.Midnight || end.Date <= start.Date))
            throw GraphProblem.BadRequest("ErrorInvalidRequest", "The Event.Start property for an all-day event needs to be set to midnight, and its duration to whole days.");
        (changed["originalStartTimeZone"], changed["originalEndTimeZone"]) = (zoneName, endName);
        changed["lastModifiedDateTime"] = Json.Iso(now);
        if (changed["recurrence"] is not null && changed.Text("type") is "singleInstance" or "seriesMaster")
        {
            changed["recurrence"] = Recurrence.Checked(changed["recurrence"], start.Date, zoneName);
            changed["type"] = "seriesMaster";
        }
        else if (changed.Text("type") == "seriesMaster") changed["type"] = "singleInstance";
        if (sent.ContainsKey("location") && !sent.ContainsKey("locations"))
            changed["locations"] = string.IsNullOrEmpty(changed.Text("location/displayName")) ? new JsonArray() : new JsonArray(changed["location"]!.DeepClone());
        else if (sent.ContainsKey("locations") && !sent.ContainsKey("location") && changed.Items("locations").FirstOrDefault() is { } first) changed["location"] = first.DeepClone();
        changed["bodyPreview"] = Preview(changed.Text("body/content") ?? "");
        if (changed.Flag("isOnlineMeeting") && changed["onlineMeeting"] is null)
        {
            changed["onlineMeetingProvider"] = "teamsForBusiness";
            changed["onlineMeeting"] = new JsonObject { ["joinUrl"] = $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{Guid.NewGuid():N}%40thread.v2/0?context=%7b%22Tid%22%3a%22{SandboxIds.Tenant}%22%7d" };
        }
    }

    public static string Preview(string html)
    {
        var text = Words(html);
        return text.Length <= 255 ? text : text[..255];
    }

    public static JsonObject TextBody(JsonObject stored) => new()
    {
        ["contentType"] = "text",
        ["content"] = stored.Text("body/contentType") == "html" ? Words(stored.Text("body/content") ?? "") : stored.Text("body/content"),
    };

    /// <summary>The words of a text in HTML.</summary>
    public static string Words(string html) => Spaces().Replace(System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ").Trim();

    /// <summary>The words of an HTML text, each paragraph on lines of its own.</summary>
    public static string Paragraphs(string html) => string.Join('\n', Break().Split(html).Select(Words).Where(line => line.Length > 0));

    private static JsonArray Attendees(JsonNode? value, JsonObject stored, OfficeState office)
    {
        var list = (value as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (list.Count > 500) throw GraphProblem.BadRequest("ErrorExceededMaxRecipientLimit", "The event has more than 500 attendees.");
        var known = stored.Items("attendees").ToDictionary(Address, StringComparer.OrdinalIgnoreCase);
        var result = new JsonArray();
        foreach (var attendee in list.DistinctBy(Address, StringComparer.OrdinalIgnoreCase))
        {
            var address = Address(attendee);
            if (!address.Contains('@', StringComparison.Ordinal)) throw GraphProblem.BadRequest("ErrorInvalidRecipients", "At least one recipient isn't valid., Recipient is not resolved.");
            var mailbox = office.Mailbox(address);
            result.Add(new JsonObject
            {
                ["type"] = attendee.Text("type") ?? "required",
                ["status"] = known.TryGetValue(address, out var old) ? old["status"]!.DeepClone() : new JsonObject { ["response"] = "none", ["time"] = Never },
                ["emailAddress"] = new JsonObject { ["name"] = mailbox?.Name ?? attendee.Text("emailAddress/name") ?? address, ["address"] = mailbox?.Mail ?? address },
            });
        }
        return result;
    }

    public static string Address(JsonObject recipient) => recipient.Text("emailAddress/address")?.Trim() ?? "";

    private static JsonObject Location(JsonObject place)
    {
        var copy = place.Clone();
        copy["locationType"] ??= copy.Text("locationEmailAddress") is null ? "default" : "conferenceRoom";
        copy["uniqueIdType"] ??= "unknown";
        return copy;
    }

    private static JsonNode Choice(string name, JsonNode? value, params string[] allowed) =>
        allowed.FirstOrDefault(choice => choice.Equals(value?.ToString(), StringComparison.OrdinalIgnoreCase))
        ?? throw GraphProblem.BadRequest("RequestBodyRead", $"Cannot convert the literal '{value}' to the expected type of the property '{name}'.");

    [GeneratedRegex(@"</(?:p|div|h[1-6]|li|tr)>|<br\s*/?>|\n", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex("<(style|script|head)[^>]*>.*?</\\1>|<[^>]+>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
