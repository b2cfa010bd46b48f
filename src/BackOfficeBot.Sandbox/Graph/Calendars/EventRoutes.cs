using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>Events, and what can be done with one.</summary>
internal static class EventRoutes
{
    private const string Read = "Calendars.ReadBasic";
    private const string Write = "Calendars.ReadWrite";
    private static readonly string[] Homes = ["users/{user}/events", "users/{user}/calendar/events", "users/{user}/calendars/{calendar}/events"];

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        .. Homes.SelectMany(home => new GraphRoute[]
        {
            new("GET", home, Read, List, Reach.Delegate),
            new("POST", home, Write, Create, Reach.Delegate),
            new("GET", home + "/{id}", Read, Get, Reach.Delegate),
            new("PATCH", home + "/{id}", Write, Change, Reach.Delegate),
            new("DELETE", home + "/{id}", Write, Delete, Reach.Delegate),
        }),
        new("GET", "users/{user}/events/{id}/instances", Read, Instances, Reach.Delegate),
        new("POST", "users/{user}/events/{id}/cancel", Write, Cancel, Reach.Delegate),
        new("POST", "users/{user}/events/{id}/accept", Write, call => Respond(call, "accepted"), Reach.Delegate),
        new("POST", "users/{user}/events/{id}/tentativelyAccept", Write, call => Respond(call, "tentativelyAccepted"), Reach.Delegate),
        new("POST", "users/{user}/events/{id}/decline", Write, call => Respond(call, "declined"), Reach.Delegate),
        new("POST", "users/{user}/events/{id}/forward", Write, Forward, Reach.Delegate),
        new("POST", "users/{user}/events/{id}/dismissReminder", Write, call => Remind(call, false), Reach.Delegate),
        new("POST", "users/{user}/events/{id}/snoozeReminder", Write, call => Remind(call, true), Reach.Delegate),
        new("GET", "users/{user}/events/{id}/attachments", Read, Attachments, Reach.Delegate),
        new("POST", "users/{user}/events/{id}/attachments", Write, Attach, Reach.Delegate),
    ];

    private static GraphReply List(GraphCall call)
    {
        var calendar = CalendarRoutes.CalendarOf(call);
        return call.Page(call.Target.Events.All.Where(stored => stored.Text("_calendar") == calendar && stored.Text("type") != "exception")
            .Select(stored => CalendarDocuments.View(stored, call)), Context(call), 10);
    }

    private static GraphReply Create(GraphCall call) =>
        call.Item(CalendarDocuments.View(EventBook.Create(call.Office, call.Target, CalendarRoutes.CalendarOf(call), call.Body), call), Context(call), 201);

    private static GraphReply Get(GraphCall call)
    {
        call.Query.Expander = (stored, name) => name switch
        {
            "attachments" => stored["_attachments"]?.DeepClone() ?? new JsonArray(),
            "calendar" => call.Target.Calendars.Find(stored.Text("_calendar")!)!.Public(),
            _ => throw GraphProblem.BadRequest("BadRequest", $"'{name}' cannot be expanded on an event."),
        };
        return call.Item(CalendarDocuments.View(Find(call), call), Context(call));
    }

    private static GraphReply Change(GraphCall call)
    {
        var stored = Find(call);
        call.CheckMatch(stored);
        return call.Item(CalendarDocuments.View(EventBook.Change(call.Office, call.Target, stored, call.Body), call), Context(call));
    }

    private static GraphReply Delete(GraphCall call)
    {
        var stored = Find(call);
        call.CheckMatch(stored);
        EventBook.Delete(call.Office, call.Target, stored);
        return GraphReply.Done;
    }

    private static GraphReply Instances(GraphCall call)
    {
        var master = Find(call);
        if (master["recurrence"] is null) throw GraphProblem.BadRequest("ErrorInvalidRequest", "Expand is only allowed against a recurring master.");
        var (from, to) = CalendarRoutes.Window(call);
        return call.Page(CalendarDocuments.View(Happenings.Of(call.Target, from, to).Where(one => one.Event.Text("seriesMasterId") == master.Text("id")), call), Context(call), 10);
    }

    private static GraphReply Cancel(GraphCall call)
    {
        EventBook.Cancel(call.Office, call.Target, Find(call), call.OptionalBody.Text("comment"));
        return GraphReply.Accepted;
    }

    private static GraphReply Respond(GraphCall call, string response)
    {
        var body = call.OptionalBody;
        Responses.Give(call.Office, call.Target, Find(call), response, body.Text("comment"), body.Flag("sendResponse", true), body.At("proposedNewTime"));
        return GraphReply.Accepted;
    }

    private static GraphReply Forward(GraphCall call)
    {
        var stored = Find(call);
        var recipients = call.Body.Items("toRecipients").ToList();
        if (recipients.Count == 0) throw GraphProblem.BadRequest("ErrorInvalidRecipients", "At least one recipient isn't valid.");
        var (organizer, original) = stored.Flag("isOrganizer") ? (call.Target, stored) : EventBook.OriginalOf(call.Office, stored) ?? throw GraphProblem.NotFound();
        EventBook.Change(call.Office, organizer, original, new JsonObject { ["attendees"] = Json.Array(original.Items("attendees").Concat(recipients)) });
        return GraphReply.Accepted;
    }

    private static GraphReply Remind(GraphCall call, bool on)
    {
        if (on) Zones.ReadInstant(call.Body.At("newReminderTime"), "newReminderTime");
        var stored = Find(call);
        EventBook.Change(call.Office, call.Target, stored, new JsonObject { ["isReminderOn"] = on });
        return GraphReply.Accepted;
    }

    private static GraphReply Attachments(GraphCall call) => call.Page(Find(call).Items("_attachments").Select(attachment => attachment.Clone()), Context(call) + "/attachments");

    private static GraphReply Attach(GraphCall call)
    {
        var stored = Find(call);
        var attachment = Mail.Attachments.New(call.Body, call.Office.Now);
        (stored["_attachments"] as JsonArray ?? (JsonArray)(stored["_attachments"] = new JsonArray())!).Add(attachment);
        stored["hasAttachments"] = true;
        call.Target.Events.Put(stored);
        return call.Item(attachment, Context(call) + "/attachments", 201);
    }

    private static JsonObject Find(GraphCall call) => Happenings.Find(call.Target, call["id"]) ?? throw GraphProblem.NotFound();

    private static string Context(GraphCall call) => $"users('{call.Target.Id}')/events";
}
