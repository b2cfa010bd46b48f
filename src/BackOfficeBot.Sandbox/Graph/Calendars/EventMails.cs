using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Mail;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>What an office's calendar writes by mail, in the language of the writer.</summary>
internal sealed record EventWords(string Cancelled, string Accepted, string Tentative, string Declined, string Taken, string When, string Where);

/// <summary>Invitations, cancellations and answers as mails.</summary>
internal static class EventMails
{
    private static readonly EventWords It = new("Annullato: ", "Accettato: ", "Provvisorio: ", "Rifiutato: ", "La sala è già occupata in quell'orario.", "Quando", "Dove");
    private static readonly EventWords En = new("Canceled: ", "Accepted: ", "Tentative: ", "Declined: ", "The room is already taken at that time.", "When", "Where");

    public static EventWords Words(string locale) => locale.StartsWith("it", StringComparison.OrdinalIgnoreCase) ? It : En;

    public static void Invite(OfficeState office, Mailbox organizer, Mailbox guest, JsonObject copy, bool anew)
    {
        var mail = Message(organizer, guest, copy, "#microsoft.graph.eventMessageRequest", "meetingRequest", copy.Text("subject") ?? "", copy.Text("body/content") ?? "");
        mail["meetingRequestType"] = anew ? "newMeetingRequest" : "fullUpdate";
        mail["responseRequested"] = copy.Flag("responseRequested", true);
        mail["allowNewTimeProposals"] = copy.Flag("allowNewTimeProposals", true);
        Post.Receive(office, guest, mail);
    }

    public static void Cancel(OfficeState office, Mailbox organizer, Mailbox guest, JsonObject copy, string? comment) =>
        Post.Receive(office, guest, Message(organizer, guest, copy, "#microsoft.graph.eventMessage", "meetingCancelled", copy.Text("subject") ?? "", WebUtility.HtmlEncode(comment ?? "")));

    public static void Respond(OfficeState office, Mailbox guest, Mailbox organizer, JsonObject original, string response, string? comment)
    {
        var words = Words(guest.Locale);
        var (prefix, type) = response switch
        {
            "accepted" => (words.Accepted, "meetingAccepted"),
            "declined" => (words.Declined, "meetingDeclined"),
            _ => (words.Tentative, "meetingTenativelyAccepted"),
        };
        Post.Receive(office, organizer, Message(guest, organizer, original, "#microsoft.graph.eventMessage", type, prefix + original.Text("subject"), WebUtility.HtmlEncode(comment ?? "")));
    }

    private static JsonObject Message(Mailbox from, Mailbox to, JsonObject copy, string type, string kind, string subject, string text)
    {
        var words = Words(from.Locale);
        var (start, zone, _) = Zones.Read(copy["start"], "start");
        var time = start.ToDateTimeUnspecified().ToString("f", CultureInfo.GetCultureInfo(from.Locale));
        var place = copy.Text("location/displayName");
        var body = $"<p>{text}</p><p>{words.When}: {WebUtility.HtmlEncode(time)} (UTC{zone.GetUtcOffset(Zones.At(start, zone)).ToString("+HH:mm", CultureInfo.InvariantCulture)})</p>"
            + (string.IsNullOrEmpty(place) ? "" : $"<p>{words.Where}: {WebUtility.HtmlEncode(place)}</p>");
        return new()
        {
            ["@odata.type"] = type,
            ["subject"] = subject,
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = body },
            ["from"] = Json.Recipient(from.Address),
            ["sender"] = Json.Recipient(from.Address),
            ["toRecipients"] = new JsonArray(Json.Recipient(to.Address)),
            ["meetingMessageType"] = kind,
            ["isOutOfDate"] = false,
            ["isAllDay"] = copy.Flag("isAllDay"),
            ["isDelegated"] = false,
            ["startDateTime"] = copy["start"]!.DeepClone(),
            ["endDateTime"] = copy["end"]!.DeepClone(),
            ["location"] = copy["location"]?.DeepClone(),
            ["recurrence"] = copy["recurrence"]?.DeepClone(),
            ["type"] = copy.Text("type"),
            ["_event"] = copy.Text("id"),
        };
    }
}
