using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Graph.Mail;
using BackOfficeBot.Sandbox.Graph.Tasks;
using NodaTime;

namespace BackOfficeBot.Sandbox.Office;

/// <summary>
/// What somebody does in the windows on the office without the bot: puts a file into the drive, adds a task, ticks it off, moves or deletes it, moves or deletes an event, puts a mail away; and what somebody outside of the office does: writes a mail
/// to somebody in it, perhaps as an answer to one that was sent.
/// </summary>
internal static class OfficeWork
{
    private const int LargestFile = 20 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api, OfficeState office)
    {
        api.MapPost("/people/{id}/files", async (string id, string name, HttpRequest request, CancellationToken ct) =>
        {
            if (request.ContentLength is null or > LargestFile) return Results.StatusCode(413);
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content, ct);
            return OfficeEndpoints.Answer(office, id, mailbox =>
                Made(DriveItems.Write(mailbox, DriveItems.Find(mailbox, "root")!, DriveItems.Checked(name), content.ToArray(), office.Now), 201));
        });
        api.MapPost("/people/{id}/tasks", (string id, NewTask task) => OfficeEndpoints.Answer(office, id, mailbox => Add(mailbox, task, office.Now)));
        api.MapPost("/people/{id}/mail", (string id, OutsideMail mail) => OfficeEndpoints.Answer(office, id, mailbox => Receive(office, mailbox, mail)));
        api.MapPut("/people/{id}/calendar/{one}", (string id, string one, EventMove move) => OfficeEndpoints.Answer(office, id, mailbox => Happenings.Find(mailbox, one) is { } found
            ? Made(EventBook.Change(office, mailbox, found, move.Sent(found, mailbox.Zone))) : Results.NotFound()));
        api.MapDelete("/people/{id}/calendar/{one}", (string id, string one) => OfficeEndpoints.Answer(office, id, mailbox =>
        {
            if (Happenings.Find(mailbox, one) is not { } found) return Results.NotFound();
            EventBook.Delete(office, mailbox, found);
            return Results.NoContent();
        }));
        api.MapPut("/people/{id}/mail/{one}/folder", (string id, string one, MailMove move) => OfficeEndpoints.Answer(office, id, mailbox => mailbox.Messages.Find(one) is { } found
            ? Put(mailbox, found, move.Folder) : Results.NotFound()));
        api.MapPut("/people/{id}/away", (string id, AwayChange away) => OfficeEndpoints.Answer(office, id, mailbox => Away(mailbox, away)));
        api.MapPut("/people/{id}/tasks/{task}", (string id, string task, TaskChange change) => OfficeEndpoints.Answer(office, id, mailbox => mailbox.Tasks.Find(task) is { } found
            ? Made(mailbox.Tasks.Put(TodoRoutes.Apply(found, change.Sent(), office.Now)))
            : Results.NotFound()));
        api.MapDelete("/people/{id}/tasks/{task}", (string id, string task) => OfficeEndpoints.Answer(office, id, mailbox => Gone(mailbox.Tasks.Remove(task))));
        api.MapDelete("/people/{id}/lists/{list}", (string id, string list) => OfficeEndpoints.Answer(office, id, mailbox => Gone(TodoRoutes.RemoveList(mailbox, list))));
    }

    /// <summary>Automatic replies from now on, until an instant where one is given.</summary>
    private static IResult Away(Mailbox mailbox, AwayChange away)
    {
        var setting = mailbox.Settings["automaticRepliesSetting"]!.AsObject();
        setting["status"] = !away.On ? "disabled" : away.Until is null ? "alwaysEnabled" : "scheduled";
        if (away.Until is { } until) setting["scheduledEndDateTime"] = Zones.Write(LocalDateTime.FromDateTime(until.UtcDateTime), "UTC");
        foreach (var reply in away.On ? new[] { "internalReplyMessage", "externalReplyMessage" } : []) setting[reply] = away.Text ?? "Sono via / I am away";
        return Results.NoContent();
    }

    private static IResult Gone(bool isGone) => isGone ? Results.NoContent() : Results.NotFound();

    private static IResult Add(Mailbox mailbox, NewTask task, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(task.Title)) return Results.BadRequest(new { error = "The task needs a title." });
        var sent = new JsonObject { ["title"] = task.Title.Trim() };
        if (task.Due is { } due) sent["dueDateTime"] = Zones.Write(LocalDate.FromDateOnly(due).AtMidnight(), "UTC");
        var list = mailbox.Lists.All.First(one => one.Text("wellknownListName") == "defaultList");
        return Made(mailbox.Tasks.Put(TodoRoutes.NewTask(list.Text("id")!, sent, now)), 201);
    }

    private static IResult Receive(OfficeState office, Mailbox mailbox, OutsideMail mail)
    {
        if (mail.From?.Contains('@', StringComparison.Ordinal) != true || office.Mailbox(mail.From) is not null) return Results.BadRequest(new { error = "The sender has an address outside of the office." });
        var answered = mail.Answers is { } id ? mailbox.Messages.Find(id) : null;
        if (mail.Answers is not null && answered is null) return Results.NotFound(new { error = "There is no such mail to answer." });
        var sender = Json.Recipient(new() { ["name"] = mail.Name ?? mail.From, ["address"] = mail.From });
        var quoted = answered is null ? "" : $"\n________________________________\n{answered.Text("body/content")}";
        var sent = MailDocuments.New(office, mailbox, "inbox", new JsonObject
        {
            ["subject"] = mail.Subject ?? (answered is null ? "" : "Re: " + answered.Text("subject")),
            ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = mail.Text + quoted },
            ["toRecipients"] = new JsonArray(Json.Recipient(mailbox.Address)),
            ["from"] = sender,
            ["sender"] = sender.DeepClone(),
        });
        if (answered?.Text("conversationId") is { } conversation) sent["conversationId"] = conversation;
        return Made(Post.Receive(office, mailbox, sent), 201);
    }

    private static IResult Put(Mailbox mailbox, JsonObject mail, string? folder)
    {
        mail["parentFolderId"] = MailDocuments.Folder(mailbox, folder ?? "archive").Text("id");
        return Made(mailbox.Messages.Put(mail));
    }

    private static IResult Made(JsonObject item, int status = 200) => Results.Json(new { id = item.Text("id") }, statusCode: status);

    internal sealed record NewTask(string? Title, DateOnly? Due);

    internal sealed record AwayChange(bool On, DateTimeOffset? Until, string? Text);

    /// <param name="Answers">The id of the mail in this mailbox that is answered.</param>
    internal sealed record OutsideMail(string? From, string? Name, string? Subject, string? Text, string? Answers);

    /// <param name="Folder">Its id, or a name such as archive or deleteditems.</param>
    internal sealed record MailMove(string? Folder);

    /// <summary>When it begins, by the clock of the calendar's owner; it stays as long as it was.</summary>
    internal sealed record EventMove(DateTime Start)
    {
        public JsonObject Sent(JsonObject stored, string zone)
        {
            var length = Zones.ReadInstant(stored["end"], "end") - Zones.ReadInstant(stored["start"], "start");
            var start = LocalDateTime.FromDateTime(DateTime.SpecifyKind(Start, DateTimeKind.Unspecified));
            return new() { ["start"] = Zones.Write(start, zone), ["end"] = Zones.Write(start.PlusTicks(length.BclCompatibleTicks), zone) };
        }
    }

    /// <summary>What becomes different; <c>due</c> counts where <c>hasDue</c> says so, also as none.</summary>
    internal sealed record TaskChange(bool? Completed, string? Title, bool HasDue, DateOnly? Due)
    {
        public JsonObject Sent()
        {
            var sent = new JsonObject();
            if (Completed is { } completed) sent["status"] = completed ? "completed" : "notStarted";
            if (!string.IsNullOrWhiteSpace(Title)) sent["title"] = Title.Trim();
            if (HasDue) sent["dueDateTime"] = Due is { } due ? Zones.Write(LocalDate.FromDateOnly(due).AtMidnight(), "UTC") : null;
            return sent;
        }
    }
}
