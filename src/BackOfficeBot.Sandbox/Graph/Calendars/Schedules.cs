using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>getSchedule: when people and rooms are free, seen by a colleague (<see href="https://learn.microsoft.com/graph/api/calendar-getschedule"/>).</summary>
internal static class Schedules
{
    public static GraphReply Get(GraphCall call)
    {
        var addresses = call.Body.Texts("schedules").ToList();
        if (addresses.Count is 0 or > 20) throw GraphProblem.BadRequest("ErrorInvalidParameter", "Between 1 and 20 schedules can be asked for.");
        var (from, to) = (Zones.ReadInstant(call.Body.At("startTime"), "startTime"), Zones.ReadInstant(call.Body.At("endTime"), "endTime"));
        var minutes = call.Body.Number("availabilityViewInterval") ?? 30;
        if (minutes is < 5 or > 1440) throw GraphProblem.BadRequest("ErrorInvalidParameter", "availabilityViewInterval must be between 5 and 1440 minutes.");
        if (to - from < Duration.FromMinutes(minutes) || to - from > Duration.FromDays(62))
            throw GraphProblem.BadRequest("ErrorInvalidParameter", "The requested time window must be longer than the interval and not longer than 62 days.");
        return call.Page(addresses.Select(address => Of(call, address, from, to, Duration.FromMinutes(minutes))), "Collection(microsoft.graph.scheduleInformation)");
    }

    public static JsonObject WorkingHours(Mailbox mailbox) => mailbox.Settings.At("workingHours")?.DeepClone() as JsonObject ?? [];

    private static JsonObject Of(GraphCall call, string address, Instant from, Instant to, Duration interval)
    {
        if (call.Office.Mailbox(address) is not { } mailbox)
        {
            return new()
            {
                ["scheduleId"] = address,
                ["availabilityView"] = "",
                ["scheduleItems"] = new JsonArray(),
                ["workingHours"] = null,
                ["error"] = new JsonObject
                {
                    ["message"] = $"Microsoft.Exchange.InfoWorker.Common.Availability.MailRecipientNotFoundException: Unable to resolve e-mail address {address} to an Active Directory object.",
                    ["responseCode"] = "ErrorMailRecipientNotFound",
                },
            };
        }
        var busy = FreeBusy.Of(mailbox, from, to).ToList();
        return new()
        {
            ["scheduleId"] = address,
            ["availabilityView"] = FreeBusy.View(busy, from, to, interval),
            ["scheduleItems"] = Json.Array(busy.Select(one => Item(call, mailbox, one))),
            ["workingHours"] = WorkingHours(mailbox),
        };
    }

    /// <summary>Colleagues see that one is busy; subject and place only those who may open the calendar.</summary>
    private static JsonObject Item(GraphCall call, Mailbox mailbox, BusyTime busy)
    {
        var secret = busy.Happening.Event.Text("sensitivity") is "private" or "confidential";
        var item = new JsonObject
        {
            ["status"] = busy.Status,
            ["start"] = Zones.Write(busy.Start, call.Zone),
            ["end"] = Zones.Write(busy.End, call.Zone),
        };
        if (!call.MayOpen(mailbox)) return item;
        item["isPrivate"] = secret;
        if (secret && !string.Equals(mailbox.Id, call.Caller.PersonId, StringComparison.OrdinalIgnoreCase)) return item;
        item["subject"] = busy.Happening.Event.Text("subject");
        item["location"] = busy.Happening.Event.Text("location/displayName");
        return item;
    }
}
