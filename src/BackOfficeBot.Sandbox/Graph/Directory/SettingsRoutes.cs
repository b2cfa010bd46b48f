using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Directory;

/// <summary>Mailbox settings, presence, mail tips and categories.</summary>
internal static class SettingsRoutes
{
    private static readonly string[] Writable = ["automaticRepliesSetting", "dateFormat", "delegateMeetingMessageDeliveryOptions", "language", "timeFormat", "timeZone", "workingHours"];

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "users/{user}/mailboxSettings", "MailboxSettings.Read", call => Settings(call, call.Target.Settings)),
        new("PATCH", "users/{user}/mailboxSettings", "MailboxSettings.ReadWrite", Change),
        new("GET", "users/{user}/presence", "Presence.Read", call => call.Item(PresenceOf(call.Target, call.Office), "presence"), Reach.Directory),
        new("GET", "communications/presences/{id}", "Presence.Read", call => call.Item(PresenceOf(Known(call, call["id"]), call.Office), "communications/presences")) { WholeDirectory = true },
        new("POST", "communications/getPresencesByUserId", "Presence.Read", Presences) { WholeDirectory = true },
        new("POST", "users/{user}/getMailTips", "Mail.Read|MailTips.ReadBasic", MailTips),
        new("GET", "users/{user}/outlook/masterCategories", "MailboxSettings.Read", Categories),
    ];

    private static GraphReply Settings(GraphCall call, JsonObject settings)
    {
        var body = call.Query.Select(settings);
        body.Insert(0, "@odata.context", $"{call.Request.Base}/$metadata#users('{call.Target.Id}')/mailboxSettings");
        return new(200, body);
    }

    private static GraphReply Change(GraphCall call)
    {
        foreach (var (written, value) in call.Body)
        {
            if (written.StartsWith('@')) continue;
            var name = Writable.FirstOrDefault(known => known.Equals(written, StringComparison.OrdinalIgnoreCase))
                ?? throw GraphProblem.BadRequest("ErrorInvalidProperty", $"The property '{written}' cannot be set.");
            if (name == "timeZone") call.Target.Zone = (Zones.Find((string?)value) ?? throw GraphProblem.BadRequest("ErrorInvalidTimeZone", $"The time zone '{value}' is not supported.")).Id;
            call.Target.Settings[name] = value is JsonObject part && call.Target.Settings[name] is JsonObject old ? Merged(old, part) : value?.DeepClone();
        }
        return Settings(call, call.Target.Settings);
    }

    private static JsonObject Merged(JsonObject old, JsonObject part)
    {
        var merged = old.Clone();
        foreach (var (name, value) in part) merged[name] = value?.DeepClone();
        return merged;
    }

    private static GraphReply Presences(GraphCall call)
    {
        var ids = call.Body.Texts("ids").ToList();
        if (ids.Count > 650) throw GraphProblem.BadRequest("BadRequest", "At most 650 ids are allowed.");
        return call.Page(ids.Select(call.Office.Mailbox).OfType<Mailbox>().Select(mailbox => PresenceOf(mailbox, call.Office)), "communications/presences", 650);
    }

    private static Mailbox Known(GraphCall call, string id) => call.Office.Mailbox(id) ?? throw GraphProblem.NotFound("NotFound", "The presence was not found.");

    /// <summary>From the calendar of this moment and the working hours.</summary>
    private static JsonObject PresenceOf(Mailbox mailbox, OfficeState office)
    {
        var now = Instant.FromDateTimeOffset(office.Now);
        var events = FreeBusy.Of(mailbox, now, now + Duration.FromMinutes(1)).ToList();
        var local = now.InZone(DateTimeZoneProviders.Tzdb[mailbox.Zone]).LocalDateTime;
        var atWork = mailbox.Person is { } person && local.DayOfWeek < IsoDayOfWeek.Saturday
            && local.TimeOfDay.ToTimeOnly() >= person.WorkFrom && local.TimeOfDay.ToTimeOnly() < person.WorkTo;
        var (availability, activity) = events switch
        {
            _ when events.Any(busy => busy.Status == "oof") => ("Away", "OutOfOffice"),
            _ when events.Any(busy => busy.Status == "busy") => ("Busy", "InAMeeting"),
            _ => atWork ? ("Available", "Available") : ("Offline", "Offline"),
        };
        var away = mailbox.Settings.Text("automaticRepliesSetting/status") is "alwaysEnabled" or "scheduled";
        return new()
        {
            ["id"] = mailbox.Id,
            ["availability"] = availability,
            ["activity"] = activity,
            ["statusMessage"] = null,
            ["outOfOfficeSettings"] = new JsonObject { ["isOutOfOffice"] = away, ["message"] = away ? mailbox.Settings.Text("automaticRepliesSetting/internalReplyMessage") : null },
        };
    }

    private static GraphReply MailTips(GraphCall call) => call.Page(call.Body.Texts("emailAddresses").Select(address =>
    {
        var tips = new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = "", ["address"] = address } };
        if (call.Office.Mailbox(address) is { } known)
        {
            tips["automaticReplies"] = new JsonObject { ["message"] = known.Settings.Text("automaticRepliesSetting/status") == "disabled" ? "" : known.Settings.Text("automaticRepliesSetting/internalReplyMessage") ?? "" };
            tips["mailboxFull"] = false;
            tips["recipientScope"] = "internal";
        }
        else tips["recipientScope"] = "external";
        return tips;
    }), "Collection(microsoft.graph.mailTips)");

    private static GraphReply Categories(GraphCall call)
    {
        string[] names = call.Target.Locale.StartsWith("it", StringComparison.Ordinal)
            ? ["Categoria rossa", "Categoria verde", "Categoria blu"] : ["Red category", "Green category", "Blue category"];
        string[] colors = ["preset0", "preset4", "preset7"];
        return call.Page(names.Select((name, i) => new JsonObject { ["id"] = $"{call.Target.Id}-{i}", ["displayName"] = name, ["color"] = colors[i] }),
            $"users('{call.Target.Id}')/outlook/masterCategories");
    }
}
