using System.Text.Json.Nodes;
using System.Xml;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>findMeetingTimes: half-hourly starts in the given slots, first those that suit most people (<see href="https://learn.microsoft.com/graph/api/user-findmeetingtimes"/>).</summary>
internal static class MeetingTimes
{
    public static GraphReply Find(GraphCall call)
    {
        var body = call.OptionalBody;
        var length = Length(body.Text("meetingDuration"));
        var attendees = body.Items("attendees").ToList();
        var share = body.At("minimumAttendeePercentage")?.GetValue<double>() ?? 50;
        var free = new List<(Instant Start, double Confidence, List<(JsonObject Attendee, string Status)> Status, string Organizer)>();
        var anybody = false;
        foreach (var (from, to) in Slots(call, body))
        {
            var people = attendees.Select(attendee => (Attendee: attendee, Mailbox: call.Office.Mailbox(EventDocuments.Address(attendee)))).ToList();
            var busy = people.Select(person => person.Mailbox).Append(call.Target).OfType<Mailbox>().Distinct().ToDictionary(mailbox => mailbox, mailbox => FreeBusy.Of(mailbox, from, to).ToList());
            for (var start = Next(from); start + length <= to; start += Duration.FromMinutes(30))
            {
                var end = start + length;
                string Status(Mailbox? mailbox) => mailbox is null ? "unknown"
                    : busy[mailbox].Where(one => one.Start < end && one.End > start).Select(one => one.Status).OrderDescending(StringComparer.Ordinal).FirstOrDefault() ?? "free";
                if (body.Text("timeConstraint/activityDomain") is null or "work" && !Works(call.Target, start, end)) continue;
                anybody = true;
                var organizer = Status(call.Target);
                if (organizer is "busy" or "oof" && !body.Flag("isOrganizerOptional")) continue;
                var states = people.Select(person => (person.Attendee, Status: Status(person.Mailbox))).ToList();
                var weights = states.Where(state => state.Attendee.Text("type") != "optional").Select(state => state.Status switch { "free" or "workingElsewhere" => 100.0, "unknown" => 49, "tentative" => 50, _ => 0 }).Append(100).ToList();
                if (weights.Average() >= share) free.Add((start, weights.Average(), states, organizer));
            }
        }
        var best = free.OrderByDescending(one => one.Confidence).ThenBy(one => one.Start).Take(body.Number("maxCandidates") ?? 5).ToList();
        return new(200, new JsonObject
        {
            ["@odata.context"] = $"{call.Request.Base}/$metadata#microsoft.graph.meetingTimeSuggestionsResult",
            ["emptySuggestionsReason"] = best.Count > 0 ? "" : !anybody ? "OrganizerUnavailable" : attendees.Count == 0 ? "OrganizerUnavailable" : "AttendeesUnavailable",
            ["meetingTimeSuggestions"] = Json.Array(best.Select((one, order) => new JsonObject
            {
                ["confidence"] = one.Confidence,
                ["organizerAvailability"] = one.Organizer,
                ["order"] = order + 1,
                ["suggestionReason"] = body.Flag("returnSuggestionReasons") ? "Suggested because it is one of the nearest times when all attendees are available." : null,
                ["meetingTimeSlot"] = new JsonObject { ["start"] = Zones.Write(one.Start, call.Zone), ["end"] = Zones.Write(one.Start + length, call.Zone) },
                ["attendeeAvailability"] = Json.Array(one.Status.Select(state => new JsonObject
                {
                    ["availability"] = state.Status,
                    ["attendee"] = new JsonObject { ["type"] = state.Attendee.Text("type") ?? "required", ["emailAddress"] = new JsonObject { ["address"] = EventDocuments.Address(state.Attendee) } },
                })),
                ["locations"] = new JsonArray(),
            })),
        });
    }

    private static Duration Length(string? text)
    {
        try
        {
            var length = text is null ? Duration.FromMinutes(30) : Duration.FromTimeSpan(XmlConvert.ToTimeSpan(text));
            return length > Duration.Zero && length <= Duration.FromDays(1) ? length : throw GraphProblem.BadRequest("ErrorInvalidParameter", "meetingDuration must be between 1 minute and 24 hours.");
        }
        catch (FormatException)
        {
            throw GraphProblem.BadRequest("ErrorInvalidParameter", $"meetingDuration '{text}' is not a duration.");
        }
    }

    /// <summary>The given slots, else the next seven days.</summary>
    private static IEnumerable<(Instant From, Instant To)> Slots(GraphCall call, JsonObject body)
    {
        var now = Instant.FromDateTimeOffset(call.Office.Now);
        var given = body.Items("timeConstraint/timeSlots").Select(slot => (From: Zones.ReadInstant(slot["start"], "start"), To: Zones.ReadInstant(slot["end"], "end"))).ToList();
        if (given.Any(slot => slot.To <= slot.From || slot.To - slot.From > Duration.FromDays(62))) throw GraphProblem.BadRequest("ErrorInvalidParameter", "A time slot must end after its start, within 62 days.");
        return given.Count > 0 ? given : [(now, now + Duration.FromDays(7))];
    }

    private static Instant Next(Instant from)
    {
        var rest = from.ToUnixTimeSeconds() % 1800;
        return rest == 0 ? from : from + Duration.FromSeconds(1800 - rest);
    }

    private static bool Works(Mailbox mailbox, Instant start, Instant end)
    {
        var zone = DateTimeZoneProviders.Tzdb[mailbox.Zone];
        var (from, to) = (start.InZone(zone).LocalDateTime, end.InZone(zone).LocalDateTime);
        var hours = Schedules.WorkingHours(mailbox);
        return from.Date == to.Date && hours.Texts("daysOfWeek").Contains(from.DayOfWeek.ToString(), StringComparer.OrdinalIgnoreCase)
            && from.TimeOfDay >= Time(hours, "startTime", "09:00") && to.TimeOfDay <= Time(hours, "endTime", "18:00");
    }

    private static LocalTime Time(JsonObject hours, string name, string otherwise) =>
        LocalTime.FromTimeOnly(TimeOnly.Parse((hours.Text(name) ?? otherwise).Split('.')[0], System.Globalization.CultureInfo.InvariantCulture));
}
