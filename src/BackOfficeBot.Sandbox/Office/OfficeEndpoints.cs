using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Graph.Mail;
using NodaTime;
using NodaTime.Text;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>
/// Windows on the office, in plain JSON under <c>/office</c>, for the web page and for tests: who there is, and each person's (or room's) calendar, mail, files and tasks.
/// What people do there themselves is <see cref="OfficeWork"/>; <c>POST /office/reset</c> begins anew. <c>/office/changes</c> is a stream of server-sent events.
/// </summary>
internal static class OfficeEndpoints
{
    private static readonly OffsetDateTimePattern Wire = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<m>");

    public static void MapOffice(this IEndpointRouteBuilder routes)
    {
        var office = routes.ServiceProvider.GetRequiredService<OfficeState>();
        var api = routes.MapGroup("/office");
        OfficeWork.Map(api, office);
        api.MapGet("/people", () => office.People.Select(person => Person(person, office)));
        api.MapGet("/rooms", () => office.Rooms.Select(room => new { room.Id, room.Name, room.Mail, office = room.Office.City, room.Office.Zone, room.Capacity, room.Video, room.Display, room.Audio, room.Tags }));
        api.MapGet("/people/{id}/photo", (string id) => office.Person(id) is { IsShared: false } person ? Results.Bytes(Portrait.Of(person), "image/png") : Results.NotFound());
        api.MapGet("/people/{id}/calendar", (string id, string? from, string? to) => Answer(office, id, mailbox => Calendar(office, mailbox, from, to)));
        api.MapGet("/people/{id}/mail", (string id, string? folder) => Answer(office, id, mailbox => Mail(mailbox, folder ?? "inbox")));
        api.MapGet("/people/{id}/files", (string id) => Answer(office, id, Files));
        api.MapGet("/people/{id}/files/{file}/content", (string id, string file) => Answer(office, id, mailbox => mailbox.Contents.TryGetValue(file, out var bytes)
            ? Results.Bytes(bytes, "application/octet-stream", mailbox.Files.Find(file).Text("name")) : Results.NotFound()));
        api.MapGet("/people/{id}/tasks", (string id) => Answer(office, id, Tasks));
        api.MapGet("/changes", (HttpResponse response, CancellationToken ct) =>
        {
            response.Headers.CacheControl = "no-store";
            return TypedResults.ServerSentEvents(ChangesAsync(office, ct));
        });
        api.MapPost("/reset", () =>
        {
            office.Reset();
            return Results.NoContent();
        });
    }

    private static object Person(Person person, OfficeState office) => new
    {
        person.Id,
        aadObjectId = person.Id,
        person.TeamsId,
        person.Name,
        person.Mail,
        person.Role,
        person.Title,
        person.Department,
        office = person.Office.City,
        person.Zone,
        person.Locale,
        person.ManagerId,
        person.DelegateOf,
        workFrom = person.WorkFrom,
        workTo = person.WorkTo,
        automaticReply = office.Do(() => office.Mailbox(person.Id)!.Settings.Text("automaticRepliesSetting/status")) != "disabled",
    };

    internal static IResult Answer(OfficeState office, string id, Func<Mailbox, IResult> answer)
    {
        try
        {
            return office.Do(() => office.Mailbox(office.Person(id)?.Id ?? id) is { } mailbox ? answer(mailbox) : Results.NotFound(new { error = $"There is nobody '{id}' in the office." }));
        }
        catch (GraphProblem problem)
        {
            return Results.Json(new { error = problem.Message }, statusCode: problem.Status);
        }
    }

    /// <summary>By default the week from today, in the zone of the person.</summary>
    private static IResult Calendar(OfficeState office, Mailbox mailbox, string? from, string? to)
    {
        var zone = DateTimeZoneProviders.Tzdb[mailbox.Zone];
        var today = Instant.FromDateTimeOffset(office.Now).InZone(zone).Date;
        Instant At(string? text, LocalDate otherwise) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } date ? zone.AtStartOfDay(date.Value).ToInstant()
            : text is null ? zone.AtStartOfDay(otherwise).ToInstant() : Zones.ReadParameter(text, "from or to");
        var (start, end) = (At(from, today), At(to, today.PlusDays(7)));
        string Local(Instant instant) => Wire.Format(instant.InZone(zone).ToOffsetDateTime());
        return Results.Json(Happenings.Of(mailbox, start, end).OrderBy(one => one.Start).Select(one => new
        {
            id = one.Event.Text("id"),
            subject = one.Event.Text("subject"),
            start = Local(one.Start),
            end = Local(one.End),
            isAllDay = one.Event.Flag("isAllDay"),
            showAs = one.Event.Text("showAs"),
            sensitivity = one.Event.Text("sensitivity"),
            isCancelled = one.Event.Flag("isCancelled"),
            isOrganizer = one.Event.Flag("isOrganizer"),
            isRecurring = one.Event.Text("type") is "occurrence" or "exception",
            response = one.Event.Text("responseStatus/response"),
            organizer = one.Event.Text("organizer/emailAddress/name"),
            location = one.Event.Text("location/displayName"),
            joinUrl = one.Event.Text("onlineMeeting/joinUrl"),
            body = one.Event.Text("bodyPreview"),
            uid = one.Event.Text("iCalUId"),
            attendees = one.Event.Items("attendees").Select(attendee => new
            {
                name = attendee.Text("emailAddress/name"),
                mail = attendee.Text("emailAddress/address"),
                type = attendee.Text("type"),
                response = attendee.Text("status/response"),
            }),
        }).ToList());
    }

    private static IResult Mail(Mailbox mailbox, string folder)
    {
        var chosen = MailDocuments.Folder(mailbox, folder).Text("id");
        static IEnumerable<object> Names(JsonObject message, string name) => message.Items(name).Select(one => new { name = one.Text("emailAddress/name"), mail = one.Text("emailAddress/address") });
        return Results.Json(new
        {
            folders = mailbox.Folders.All.Select(one => MailDocuments.Folder(mailbox, one.Text("id")!))
                .Select(one => new { id = one.Text("id"), name = one.Text("displayName"), total = one.Number("totalItemCount"), unread = one.Number("unreadItemCount"), chosen = one.Text("id") == chosen }).ToList(),
            messages = mailbox.Messages.All.Reverse().Where(message => message.Text("parentFolderId") == chosen).OrderByDescending(message => message.Text("receivedDateTime"), StringComparer.Ordinal).Select(message => new
            {
                id = message.Text("id"),
                subject = message.Text("subject"),
                from = message.Text("from/emailAddress/name"),
                to = Names(message, "toRecipients").ToList(),
                cc = Names(message, "ccRecipients").ToList(),
                received = message.Text("receivedDateTime"),
                isRead = message.Flag("isRead"),
                importance = message.Text("importance"),
                kind = message.Text("meetingMessageType"),
                text = EventDocuments.Paragraphs(message.Text("body/content") ?? ""),
                attachments = message.Items("_attachments").Select(attachment => attachment.Text("name")).ToList(),
            }).ToList(),
        });
    }

    private static IResult Files(Mailbox mailbox) => Results.Json(mailbox.Files.All.Where(item => item["root"] is null).Select(item => new
    {
        id = item.Text("id"),
        path = DriveItems.PathOf(mailbox, item),
        isFolder = item["folder"] is not null,
        size = item.Number("size"),
        modified = item.Text("lastModifiedDateTime"),
    }).OrderBy(item => item.path, StringComparer.OrdinalIgnoreCase).ToList());

    private static IResult Tasks(Mailbox mailbox) => Results.Json(mailbox.Lists.All.Select(list => new
    {
        id = list.Text("id"),
        name = list.Text("displayName"),
        tasks = mailbox.Tasks.All.Where(task => task.Text("_list") == list.Text("id")).Select(task => new
        {
            id = task.Text("id"),
            title = task.Text("title"),
            status = task.Text("status"),
            importance = task.Text("importance"),
            due = task.Text("dueDateTime/dateTime")?[..10],
            body = task.Text("body/content"),
            steps = task.Items("_checklistItems").Select(step => new { name = step.Text("displayName"), isChecked = step.Flag("isChecked") }).ToList(),
            links = task.Items("_linkedResources").Select(link => new { name = link.Text("displayName"), url = link.Text("webUrl") }).ToList(),
        }).ToList(),
    }).ToList());

    private static async IAsyncEnumerable<SseItem<IReadOnlyList<OfficeChange>>> ChangesAsync(OfficeState office, [EnumeratorCancellation] CancellationToken ct)
    {
        var changes = System.Threading.Channels.Channel.CreateBounded<IReadOnlyList<OfficeChange>>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        void Write(IReadOnlyList<OfficeChange> batch) => changes.Writer.TryWrite(batch);
        office.Changed += Write;
        try
        {
            await foreach (var batch in changes.Reader.ReadAllAsync(ct)) yield return new(batch);
        }
        finally
        {
            office.Changed -= Write;
        }
    }
}
