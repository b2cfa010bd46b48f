using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>Calendars and events as they are answered.</summary>
internal static class CalendarDocuments
{
    public static string DefaultId(Mailbox mailbox) => "AAMkcalendar-" + mailbox.Id;

    public static JsonObject NewCalendar(Mailbox mailbox, string id, string name, bool isDefault) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["color"] = "auto",
        ["hexColor"] = "",
        ["isDefaultCalendar"] = isDefault,
        ["canShare"] = true,
        ["canViewPrivateItems"] = true,
        ["canEdit"] = true,
        ["allowedOnlineMeetingProviders"] = new JsonArray("teamsForBusiness"),
        ["defaultOnlineMeetingProvider"] = "teamsForBusiness",
        ["isTallyingResponses"] = isDefault,
        ["isRemovable"] = !isDefault,
        ["owner"] = mailbox.Address,
    };

    /// <summary>The event in the zone of the caller, with its ETag, its fields that are the sandbox's own kept for the query only.</summary>
    public static JsonObject View(JsonObject stored, GraphCall call)
    {
        var view = stored.Clone();
        view.Insert(0, "@odata.etag", GraphCall.ETag(stored));
        if (!stored.ContainsKey("start")) return view;
        foreach (var name in (string[])["start", "end"])
        {
            var (local, zone, _) = Zones.Read(stored[name], name);
            view[name] = stored.Flag("isAllDay") ? Zones.Write(local.Date.AtMidnight(), call.Zone.Name) : Zones.Write(Zones.At(local, zone), call.Zone);
        }
        if (call.WantsText) view["body"] = EventDocuments.TextBody(stored);
        return view;
    }

    public static IEnumerable<JsonObject> View(IEnumerable<Happening> happenings, GraphCall call) =>
        happenings.OrderBy(happening => happening.Start).Select(happening => View(happening.Event, call));
}
