using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Graph.Directory;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Graph.Mail;
using BackOfficeBot.Sandbox.Graph.Tasks;
using NodaTime;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>Fills fresh mailboxes from the seeds, with days counted from today.</summary>
internal static class OfficeSeeding
{
    private static readonly (string Id, Both Name)[] Folders =
    [
        ("inbox", new("Posta in arrivo", "Inbox")), ("drafts", new("Bozze", "Drafts")), ("sentitems", new("Posta inviata", "Sent Items")), ("deleteditems", new("Posta eliminata", "Deleted Items")),
        ("archive", new("Archivio", "Archive")), ("junkemail", new("Posta indesiderata", "Junk Email")), ("outbox", new("Posta in uscita", "Outbox")),
    ];

    public static void Fill(OfficeState office)
    {
        foreach (var mailbox in office.Mailboxes) Furnish(office, mailbox);
        foreach (var seed in office.Seed.Events) Book(office, seed);
        foreach (var key in office.Seed.Lunch) Book(office, new EventSeed(key, new("Pausa pranzo", "Lunch")) { Weekly = ["monday", "tuesday", "wednesday", "thursday", "friday"], Start = "13:00", Minutes = 60 });
        foreach (var seed in office.Seed.Mails) Deliver(office, seed);
        foreach (var seed in office.Seed.Files)
        {
            var mailbox = Box(office, seed.Owner);
            var (folder, name) = DriveItems.Place(mailbox, "root:/" + seed.Path, office.Now);
            DriveItems.Write(mailbox, folder, name, Encoding.UTF8.GetBytes(seed.Text), office.Now);
        }
        foreach (var seed in office.Seed.Tasks)
        {
            var mailbox = Box(office, seed.Owner);
            mailbox.Tasks.Put(TodoRoutes.NewTask((string)mailbox.Lists.All.First()["id"]!, new JsonObject
            {
                ["title"] = seed.Title.In(mailbox.Locale),
                ["importance"] = seed.Important ? "high" : "normal",
                ["dueDateTime"] = Zones.Write(Workday(office, mailbox, seed.DueWorkday).AtMidnight(), Zones.Windows(mailbox.Zone)),
            }, office.Now));
        }
    }

    private static void Furnish(OfficeState office, Mailbox mailbox)
    {
        mailbox.Zone = mailbox.Person?.Zone ?? mailbox.Room!.Office.Zone;
        mailbox.Settings = MailboxSettings.New(mailbox, office.Seed.People.FirstOrDefault(person => person.Key == mailbox.Person?.Key)?.AutomaticReply);
        mailbox.Calendars.Put(CalendarDocuments.NewCalendar(mailbox, CalendarDocuments.DefaultId(mailbox), new Both("Calendario", "Calendar").In(mailbox.Locale), isDefault: true));
        foreach (var (id, name) in Folders) mailbox.Folders.Put(MailDocuments.NewFolder(MailDocuments.FolderId(mailbox, id), name.In(mailbox.Locale)));
        if (mailbox.Person is not { IsShared: false }) return;
        mailbox.Lists.Put(TodoRoutes.NewList(new Both("Attività", "Tasks").In(mailbox.Locale), "defaultList"));
        mailbox.Files.Put(DriveItems.NewRoot(mailbox, office.Now));
    }

    private static void Book(OfficeState office, EventSeed seed)
    {
        var organizer = Box(office, seed.Organizer);
        var zone = Zones.Windows(organizer.Zone);
        var today = Instant.FromDateTimeOffset(office.Now).InZone(DateTimeZoneProviders.Tzdb[organizer.Zone]).Date;
        var day = seed.Weekly.Count > 0 || seed.Monthly is not null ? FirstDay(seed, today) : Workday(office, organizer, seed.Workday);
        var start = day + LocalTime.FromTimeOnly(TimeOnly.Parse(seed.Start, CultureInfo.InvariantCulture));
        var attendees = seed.Attendees.Select(key => (Key: key, Type: "required")).Concat(seed.Room is null ? [] : [(seed.Room, "resource")])
            .Select(guest => Attendee(Box(office, guest.Key).Address, guest.Type)).Concat(seed.Guests.Select(mail => Attendee(new() { ["name"] = mail, ["address"] = mail }, "required")));
        var sent = new JsonObject
        {
            ["subject"] = seed.Subject.In(organizer.Locale),
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = seed.Body?.In(organizer.Locale) ?? "" },
            ["start"] = Zones.Write(start, zone),
            ["end"] = Zones.Write(seed.Days > 0 ? start.PlusDays(seed.Days) : start.PlusMinutes(seed.Minutes), zone),
            ["isAllDay"] = seed.Days > 0,
            ["showAs"] = seed.ShowAs,
            ["sensitivity"] = seed.Sensitivity,
            ["isOnlineMeeting"] = seed.Online,
            ["attendees"] = Json.Array(attendees),
        };
        if ((seed.Room is null ? seed.Place : Box(office, seed.Room).Name) is { } place) sent["location"] = new JsonObject { ["displayName"] = place };
        if (seed.Weekly.Count > 0) sent["recurrence"] = Repeat(day, new JsonObject { ["type"] = "weekly", ["interval"] = 1, ["daysOfWeek"] = Json.Array(seed.Weekly.Select(name => JsonValue.Create(name))), ["firstDayOfWeek"] = "monday" });
        if (seed.Monthly is { } weekday) sent["recurrence"] = Repeat(day, new JsonObject { ["type"] = "relativeMonthly", ["interval"] = 1, ["daysOfWeek"] = new JsonArray(weekday), ["index"] = "first" });
        var booked = EventBook.Create(office, organizer, CalendarDocuments.DefaultId(organizer), sent, quietly: true);
        if (seed.Transcript?.In(organizer.Locale) is { } transcript) organizer.Transcripts[booked.Text("onlineMeeting/joinUrl")!] = (TimeOnly.Parse(seed.Start, CultureInfo.InvariantCulture), transcript);
        foreach (var guest in EventBook.Guests(office, organizer, booked).Where(guest => guest.Room is null))
        {
            if (EventBook.CopyOf(guest, booked) is { } copy) Responses.Give(office, guest, copy, "accepted", null, tell: false);
        }
    }

    private static JsonObject Repeat(LocalDate day, JsonObject pattern) => new()
    {
        ["pattern"] = pattern,
        ["range"] = new JsonObject { ["type"] = "noEnd", ["startDate"] = NodaTime.Text.LocalDatePattern.Iso.Format(day) },
    };

    /// <summary>Three weeks back, so that one sees the past too.</summary>
    private static LocalDate FirstDay(EventSeed seed, LocalDate today)
    {
        var day = today.PlusWeeks(-3);
        bool Falls() => (seed.Monthly is { } weekday ? [weekday] : seed.Weekly).Contains(day.DayOfWeek.ToString(), StringComparer.OrdinalIgnoreCase) && (seed.Monthly is null || day.Day <= 7);
        while (!Falls()) day = day.PlusDays(1);
        return day;
    }

    private static void Deliver(OfficeState office, MailSeed seed)
    {
        var sender = office.Person(seed.From) is { } person ? office.Mailbox(person.Id) : null;
        var from = Json.Recipient(sender?.Address ?? new JsonObject { ["name"] = seed.FromName, ["address"] = seed.From });
        var first = Box(office, seed.To[0]);
        var at = Zones.At(Workday(office, first, seed.Workday) + LocalTime.FromTimeOnly(TimeOnly.Parse(seed.Time, CultureInfo.InvariantCulture)), DateTimeZoneProviders.Tzdb[first.Zone]);
        var time = Json.Iso(at.ToDateTimeOffset() > office.Now ? office.Now : at.ToDateTimeOffset());
        JsonArray To(IEnumerable<string> keys) => Json.Array(keys.Select(key => Json.Recipient(Box(office, key).Address)));
        var internetId = $"<{Guid.NewGuid():N}@{(seed.From.Contains('@', StringComparison.Ordinal) ? seed.From.Split('@')[1] : office.Seed.Domain)}>";
        var crowd = Enumerable.Range(1, seed.Crowd).Select(i => Json.Recipient(new() { ["name"] = $"Socio {i}", ["address"] = $"socio{i}@consorzio.example" }));
        foreach (var key in seed.To.Concat(seed.Cc))
        {
            var mailbox = Box(office, key);
            var body = seed.Body.In(mailbox.Locale);
            var received = Post.Receive(office, mailbox, new()
            {
                ["subject"] = seed.Subject.In(mailbox.Locale),
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = body.StartsWith('<') ? body : $"<p>{body}</p>" },
                ["internetMessageId"] = internetId,
                ["_attachments"] = Json.Array(seed.Files.Select(file => Attachments.Of(file.Key, null, SeedFile.Of(file.Key, file.Value), office.Now))),
                ["hasAttachments"] = seed.Files.Count > 0,
                ["flag"] = new JsonObject { ["flagStatus"] = seed.Flagged ? "flagged" : "notFlagged" },
                ["from"] = from.DeepClone(),
                ["sender"] = from.DeepClone(),
                ["toRecipients"] = Json.Array([.. To(seed.To), .. crowd]),
                ["ccRecipients"] = To(seed.Cc),
                ["importance"] = seed.Important ? "high" : "normal",
                ["sentDateTime"] = time,
                ["receivedDateTime"] = time,
                ["createdDateTime"] = time,
            });
            received["isRead"] = seed.Read;
            if (seed.Thread is { } thread) received["conversationId"] = $"AAQk-{thread}-{mailbox.Id}";
        }
    }

    /// <summary>So many working days from today; today itself, or the Monday after it, is 0.</summary>
    private static LocalDate Workday(OfficeState office, Mailbox mailbox, int count)
    {
        var day = Instant.FromDateTimeOffset(office.Now).InZone(DateTimeZoneProviders.Tzdb[mailbox.Zone]).Date;
        while (day.DayOfWeek >= IsoDayOfWeek.Saturday) day = day.PlusDays(1);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.PlusDays(Math.Sign(count));
            if (day.DayOfWeek < IsoDayOfWeek.Saturday) left--;
        }
        return day;
    }

    private static JsonObject Attendee(JsonObject address, string type) => new() { ["type"] = type, ["emailAddress"] = address };

    private static Mailbox Box(OfficeState office, string key) => office.Mailbox($"{key}@{office.Seed.Domain}") ?? throw new InvalidOperationException($"office.json: there is no '{key}'.");
}
