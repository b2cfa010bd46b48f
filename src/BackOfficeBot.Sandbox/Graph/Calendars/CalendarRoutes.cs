using System.Globalization;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>Calendars and what is seen in them.</summary>
internal static class CalendarRoutes
{
    private const string Read = "Calendars.ReadBasic";

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "users/{user}/calendar", Read, call => call.Item(Calendar(call), Context(call)), Reach.Delegate),
        new("PATCH", "users/{user}/calendar", "Calendars.ReadWrite", Change, Reach.Delegate),
        new("GET", "users/{user}/calendars", Read, call => call.Page(call.Target.Calendars.All.Select(Json.Public), Context(call)), Reach.Delegate),
        new("POST", "users/{user}/calendars", "Calendars.ReadWrite", Add, Reach.Delegate),
        new("GET", "users/{user}/calendarView", Read, View, Reach.Delegate),
        new("GET", "users/{user}/calendar/calendarView", Read, View, Reach.Delegate),
        new("GET", "users/{user}/calendars/{calendar}/calendarView", Read, View, Reach.Delegate),
        new("GET", "users/{user}/calendarView/delta", Read, Delta, Reach.Delegate),
        new("GET", "users/{user}/events/delta", Read, Delta, Reach.Delegate),
        new("POST", "users/{user}/calendar/getSchedule", Read, Schedules.Get),
        new("POST", "users/{user}/findMeetingTimes", "Calendars.Read", MeetingTimes.Find) { DelegatedOnly = true, WholeDirectory = true },
    ];

    /// <summary>The calendar in the path, else the default one.</summary>
    public static string CalendarOf(GraphCall call) => (string)Calendar(call)["id"]!;

    public static (Instant From, Instant To) Window(GraphCall call)
    {
        var (from, to) = (Zones.ReadParameter(call.Query["startDateTime"], "startDateTime"), Zones.ReadParameter(call.Query["endDateTime"], "endDateTime"));
        if (to < from) throw GraphProblem.BadRequest("ErrorInvalidParameter", "The end of the window is before its start.");
        if (to - from > Duration.FromDays(1825)) throw GraphProblem.BadRequest("ErrorInvalidParameter", "The window is longer than 1825 days.");
        return (from, to);
    }

    private static JsonObject Calendar(GraphCall call)
    {
        var id = call.Has("calendar") ? call["calendar"] : CalendarDocuments.DefaultId(call.Target);
        return call.Target.Calendars.Find(id)?.Public() ?? throw GraphProblem.NotFound();
    }

    private static GraphReply View(GraphCall call)
    {
        var (from, to) = Window(call);
        return call.Page(CalendarDocuments.View(Happenings.Of(call.Target, from, to, CalendarOf(call)), call), $"users('{call.Target.Id}')/calendarView", 10);
    }

    private static GraphReply Add(GraphCall call)
    {
        var name = call.Body.Text("name");
        if (string.IsNullOrWhiteSpace(name)) throw GraphProblem.BadRequest("ErrorInvalidProperty", "The calendar needs a name.");
        if (call.Target.Calendars.All.Any(calendar => calendar.Text("name") == name)) throw new GraphProblem(409, "ErrorFolderExists", "A folder with the specified name already exists.");
        var calendar = call.Target.Calendars.Put(CalendarDocuments.NewCalendar(call.Target, Json.NewId(), name, isDefault: false));
        return call.Item(calendar, Context(call), 201);
    }

    private static GraphReply Change(GraphCall call)
    {
        var calendar = call.Target.Calendars.Find(CalendarOf(call))!;
        foreach (var name in (string[])["name", "color"]) if (call.Body.Text(name) is { } value) calendar[name] = value;
        return call.Item(call.Target.Calendars.Put(calendar), Context(call));
    }

    /// <summary>What became different in the window since the token; without one, everything in it.</summary>
    private static GraphReply Delta(GraphCall call)
    {
        const string context = "Collection(event)";
        if (DeltaReply.Next(call, context) is { } next) return next;
        var parts = call.Query["$deltatoken"]?.Split('!');
        var (from, to) = parts is [_, var f, var t] ? (Zones.ReadParameter(f, "token"), Zones.ReadParameter(t, "token"))
            : parts is null && call.Request.Path.Contains("calendarView", StringComparison.OrdinalIgnoreCase) || call.Query["startDateTime"] is not null ? Window(call)
            : (Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2100, 1, 1, 0, 0));
        var since = parts is null ? 0 : long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw DeltaReply.Unknown();
        var open = to - from > Duration.FromDays(3650);
        var seen = open ? call.Target.Events.All.Select(stored => CalendarDocuments.View(stored, call)).ToList() : [.. CalendarDocuments.View(Happenings.Of(call.Target, from, to), call)];
        var changed = call.Target.Events.Since(since).ToDictionary(change => change.Id, change => change.Document);
        var value = seen.Where(stored => changed.ContainsKey((string)stored["id"]!) || changed.ContainsKey(stored.Text("seriesMasterId") ?? "")).Select(call.Query.Select).ToList();
        if (since > 0) value.AddRange(changed.Where(change => !seen.Any(stored => stored.Text("id") == change.Key || stored.Text("seriesMasterId") == change.Key)).Select(change => new JsonObject { ["id"] = change.Key, ["@removed"] = new JsonObject { ["reason"] = "deleted" } }));
        var token = open ? call.Target.Events.Version.ToString(CultureInfo.InvariantCulture)
            : $"{call.Target.Events.Version}!{Json.Iso(from.ToDateTimeOffset())}!{Json.Iso(to.ToDateTimeOffset())}";
        return DeltaReply.Page(call, context, value, $"{call.Request.Base}{call.Request.Path}?$deltatoken={Uri.EscapeDataString(token)}");
    }

    private static string Context(GraphCall call) => $"users('{call.Target.Id}')/calendars";
}
