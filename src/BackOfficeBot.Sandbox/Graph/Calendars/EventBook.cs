using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Calendars;

/// <summary>Writes events as Exchange does: the organiser's event and a copy of it in every attendee's calendar, joined by their iCalUId.</summary>
internal static class EventBook
{
    private static readonly string[] Personal = ["categories", "isReminderOn", "reminderMinutesBeforeStart", "showAs", "sensitivity"];
    private static readonly string[] Times = ["start", "end", "recurrence", "isAllDay"];
    private static readonly string[] Told = [.. Times, "subject", "body", "location", "locations", "isOnlineMeeting"];

    /// <summary>The transaction id of an event that exists gives that event again.</summary>
    public static JsonObject Create(OfficeState office, Mailbox mailbox, string calendarId, JsonObject sent, bool quietly = false)
    {
        var transaction = sent.Text("transactionId");
        if (transaction is not null && mailbox.Transactions.TryGetValue(transaction, out var known) && mailbox.Events.Find(known) is { } before) return before;
        var created = EventDocuments.Apply(EventDocuments.New(mailbox, calendarId, office.Now), sent, office);
        mailbox.Events.Put(created);
        if (transaction is not null) mailbox.Transactions[transaction] = (string)created["id"]!;
        Spread(office, mailbox, created, Guests(office, mailbox, created), quietly, anew: true);
        return created;
    }

    public static JsonObject Change(OfficeState office, Mailbox mailbox, JsonObject stored, JsonObject sent)
    {
        if (!stored.Flag("isOrganizer"))
        {
            foreach (var (name, _) in sent.ToList())
            {
                if (!Personal.Contains(name, StringComparer.OrdinalIgnoreCase) && !name.Contains('@', StringComparison.Ordinal))
                    throw GraphProblem.Denied("ErrorAccessDenied", "Only the organizer can change the meeting itself.");
            }
        }
        var changed = EventDocuments.Apply(stored, sent, office);
        if (changed.Text("type") == "occurrence") changed["type"] = "exception";
        var moved = Differ(stored, changed, Times);
        if (moved && changed.Text("type") == "seriesMaster") DropExceptions(mailbox, changed);
        if (moved && changed.Flag("isOrganizer"))
        {
            foreach (var attendee in changed.Items("attendees")) attendee["status"] = new JsonObject { ["response"] = "none", ["time"] = EventDocuments.Never };
        }
        mailbox.Events.Put(changed);
        if (!changed.Flag("isOrganizer")) return changed;
        var guests = Guests(office, mailbox, changed);
        foreach (var dropped in Guests(office, mailbox, stored).Except(guests)) Retract(office, mailbox, changed, dropped, null, quietly: false);
        var added = guests.Except(Guests(office, mailbox, stored)).ToList();
        Spread(office, mailbox, changed, added, quietly: false, anew: true);
        if (Differ(stored, changed, Told)) Spread(office, mailbox, changed, guests.Except(added), quietly: false, anew: false, moved);
        return changed;
    }

    /// <summary>Deleting a meeting that one has called takes it back from everybody; deleting a copy only tidies one's own calendar.</summary>
    public static void Delete(OfficeState office, Mailbox mailbox, JsonObject stored)
    {
        if (stored.Flag("isOrganizer") && stored.Items("attendees").Any()) Cancel(office, mailbox, stored, null);
        else Remove(mailbox, stored);
    }

    public static void Cancel(OfficeState office, Mailbox mailbox, JsonObject stored, string? comment)
    {
        if (!stored.Flag("isOrganizer")) throw GraphProblem.BadRequest("ErrorInvalidRequest", "Your request can't be completed. You need to be an organizer to cancel a meeting.");
        foreach (var guest in Guests(office, mailbox, stored)) Retract(office, mailbox, stored, guest, comment, quietly: false);
        Remove(mailbox, stored);
    }

    public static void Remove(Mailbox mailbox, JsonObject stored)
    {
        var id = (string)stored["id"]!;
        if (stored.Text("_occurrence") is { } occurrence && mailbox.Events.Find(stored.Text("seriesMasterId") ?? "") is { } master)
        {
            (master["_gone"] as JsonArray ?? (JsonArray)(master["_gone"] = new JsonArray())!).Add(occurrence);
            mailbox.Events.Put(master);
        }
        if (stored.Text("type") == "seriesMaster") DropExceptions(mailbox, stored);
        mailbox.Events.Remove(id);
    }

    /// <summary>The attendees that have a mailbox in the office, without the organiser.</summary>
    public static List<Mailbox> Guests(OfficeState office, Mailbox organizer, JsonObject stored) =>
        [.. stored.Items("attendees").Select(attendee => office.Mailbox(EventDocuments.Address(attendee))).OfType<Mailbox>().Where(guest => guest != organizer).Distinct()];

    /// <summary>The copy in a guest's calendar; of one occurrence, made if need be from the guest's copy of the series.</summary>
    public static JsonObject? CopyOf(Mailbox guest, JsonObject stored)
    {
        var copies = guest.Events.All.Where(copy => copy.Text("iCalUId") == stored.Text("iCalUId") && !copy.Flag("isOrganizer")).ToList();
        var occurrence = stored.Text("_occurrence");
        return copies.FirstOrDefault(copy => copy.Text("_occurrence") == occurrence)
            ?? (occurrence is not null && copies.FirstOrDefault(copy => copy["recurrence"] is not null) is { } series ? Happenings.Find(guest, $"{series.Text("id")}.{occurrence}") : null);
    }

    /// <summary>The organiser's own event of a copy.</summary>
    public static (Mailbox Organizer, JsonObject Event)? OriginalOf(OfficeState office, JsonObject copy)
    {
        if (office.Mailbox(copy.Text("organizer/emailAddress/address")) is not { } organizer) return null;
        var originals = organizer.Events.All.Where(original => original.Text("iCalUId") == copy.Text("iCalUId") && original.Flag("isOrganizer")).ToList();
        var occurrence = copy.Text("_occurrence");
        var original = originals.FirstOrDefault(one => one.Text("_occurrence") == occurrence)
            ?? (originals.FirstOrDefault(one => one["recurrence"] is not null) is { } series ? Happenings.Find(organizer, $"{series.Text("id")}.{occurrence}") : null);
        return original is null ? null : (organizer, original);
    }

    private static void Spread(OfficeState office, Mailbox organizer, JsonObject stored, IEnumerable<Mailbox> guests, bool quietly, bool anew, bool moved = false)
    {
        foreach (var guest in guests)
        {
            var old = CopyOf(guest, stored);
            var copy = stored.Clone();
            copy["id"] = old?["id"]?.DeepClone() ?? Json.NewId();
            copy["seriesMasterId"] = old?["seriesMasterId"]?.DeepClone();
            copy["isOrganizer"] = false;
            copy["transactionId"] = null;
            copy["_calendar"] = CalendarDocuments.DefaultId(guest);
            copy["_showAs"] = stored["showAs"]?.DeepClone();
            copy["_gone"] = (old ?? stored)["_gone"]?.DeepClone();
            foreach (var name in Personal) if (old is not null && name != "showAs") copy[name] = old[name]?.DeepClone();
            if (old is null || moved)
            {
                copy["responseStatus"] = new JsonObject { ["response"] = "notResponded", ["time"] = EventDocuments.Never };
                copy["showAs"] = stored.Text("showAs") == "free" ? "free" : "tentative";
            }
            else
            {
                copy["responseStatus"] = old["responseStatus"]!.DeepClone();
                copy["showAs"] = old["showAs"]!.DeepClone();
            }
            guest.Events.Put(copy);
            if (guest.Room is not null) Rooms.Answer(office, guest, copy, quietly);
            else if (!quietly) EventMails.Invite(office, organizer, guest, copy, anew);
        }
    }

    private static void Retract(OfficeState office, Mailbox organizer, JsonObject stored, Mailbox guest, string? comment, bool quietly)
    {
        if (CopyOf(guest, stored) is not { } copy) return;
        if (guest.Room is not null)
        {
            Remove(guest, copy);
            return;
        }
        if (copy.Text("type") == "occurrence") copy["type"] = "exception";
        copy["isCancelled"] = true;
        copy["showAs"] = "free";
        copy["subject"] = EventMails.Words(organizer.Locale).Cancelled + stored.Text("subject");
        guest.Events.Put(copy);
        if (!quietly) EventMails.Cancel(office, organizer, guest, copy, comment);
    }

    private static void DropExceptions(Mailbox mailbox, JsonObject master)
    {
        master.Remove("_gone");
        foreach (var exception in mailbox.Events.All.Where(one => one.Text("seriesMasterId") == master.Text("id")).ToList()) mailbox.Events.Remove((string)exception["id"]!);
    }

    private static bool Differ(JsonObject a, JsonObject b, string[] names) => names.Any(name => !JsonNode.DeepEquals(a[name], b[name]));
}
