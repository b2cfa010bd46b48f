using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;
using NodaTime;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>The answer of an attendee, told to the organiser.</summary>
internal static class Responses
{
    /// <param name="response">accepted, tentativelyAccepted or declined.</param>
    public static void Give(OfficeState office, Mailbox mailbox, JsonObject stored, string response, string? comment, bool tell, JsonNode? proposed = null)
    {
        if (stored.Flag("isOrganizer")) throw GraphProblem.BadRequest("ErrorInvalidRequest", "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.");
        if (stored.Flag("isCancelled")) throw GraphProblem.BadRequest("ErrorInvalidRequest", "Your request can't be completed. The meeting was cancelled.");
        if (proposed is not null && !stored.Flag("allowNewTimeProposals", true)) throw GraphProblem.BadRequest("ErrorInvalidRequest", "The organizer does not allow new time proposals.");
        var status = new JsonObject { ["response"] = response, ["time"] = Json.Iso(office.Now) };
        if (response == "declined") EventBook.Remove(mailbox, stored);
        else
        {
            if (stored.Text("type") == "occurrence") stored["type"] = "exception";
            stored["responseStatus"] = status.DeepClone();
            stored["showAs"] = response == "accepted" ? stored["_showAs"]?.DeepClone() ?? "busy" : "tentative";
            mailbox.Events.Put(stored);
        }
        if (EventBook.OriginalOf(office, stored) is not var (organizer, original)) return;
        if (original.Items("attendees").FirstOrDefault(attendee => string.Equals(EventDocuments.Address(attendee), mailbox.Mail, StringComparison.OrdinalIgnoreCase)) is { } attendee)
        {
            attendee["status"] = status;
            if (proposed is not null) attendee["proposedNewTime"] = proposed.DeepClone();
            if (original.Text("type") == "occurrence") original["type"] = "exception";
            organizer.Events.Put(original);
        }
        if (tell) EventMails.Respond(office, mailbox, organizer, original, response, comment);
    }
}

/// <summary>Rooms answer for themselves: yes where they are free, no where they are taken.</summary>
internal static class Rooms
{
    public static void Answer(OfficeState office, Mailbox room, JsonObject copy, bool quietly)
    {
        var now = Instant.FromDateTimeOffset(office.Now);
        var times = copy["recurrence"] is null ? [Happenings.Timed(room, copy)] : Happenings.Occurrences(room, copy, now + Duration.FromDays(180)).ToList();
        var others = times.Count == 0 ? [] : Happenings.Of(room, times[0].Start, times[^1].End).Where(other => other.Event.Text("iCalUId") != copy.Text("iCalUId") && !other.Event.Flag("isCancelled")).ToList();
        var taken = times.Any(time => others.Any(other => other.Start < time.End && other.End > time.Start));
        if (!taken)
        {
            copy["subject"] = copy.Text("organizer/emailAddress/name");
            copy["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "" };
            copy["bodyPreview"] = "";
        }
        Responses.Give(office, room, copy, taken ? "declined" : "accepted", taken ? EventMails.Words(room.Locale).Taken : null, !quietly);
    }
}
