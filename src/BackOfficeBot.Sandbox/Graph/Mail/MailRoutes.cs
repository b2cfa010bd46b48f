using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Mail;

/// <summary>Folders and messages.</summary>
internal static class MailRoutes
{
    internal const string Read = "Mail.ReadBasic";
    internal const string Write = "Mail.ReadWrite";

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "users/{user}/mailFolders", Read, call => call.Page(call.Target.Folders.All.Select(folder => MailDocuments.Folder(call.Target, (string)folder["id"]!)).ToList(), Context(call, "mailFolders"), 10), Reach.Delegate),
        new("POST", "users/{user}/mailFolders", Write, AddFolder, Reach.Delegate),
        new("GET", "users/{user}/mailFolders/{folder}", Read, call => call.Item(MailDocuments.Folder(call.Target, call["folder"]), Context(call, "mailFolders")), Reach.Delegate),
        new("GET", "users/{user}/mailFolders/{folder}/messages", Read, List, Reach.Delegate),
        new("POST", "users/{user}/mailFolders/{folder}/messages", Write, Create, Reach.Delegate),
        new("GET", "users/{user}/mailFolders/{folder}/messages/delta", Read, Delta, Reach.Delegate),
        new("GET", "users/{user}/messages", Read, List, Reach.Delegate),
        new("POST", "users/{user}/messages", Write, Create, Reach.Delegate),
        new("GET", "users/{user}/messages/{id}", Read, Get, Reach.Delegate),
        new("PATCH", "users/{user}/messages/{id}", Write, Change, Reach.Delegate),
        new("DELETE", "users/{user}/messages/{id}", Write, Delete, Reach.Delegate),
        new("GET", "users/{user}/messages/{id}/$value", "Mail.Read", Mime, Reach.Delegate),
        new("GET", "users/{user}/messages/{id}/attachments", "Mail.Read", call => call.Page(AttachmentsOf(Find(call)), Context(call, "attachments")), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/attachments", Write, Attach, Reach.Delegate),
        new("GET", "users/{user}/messages/{id}/attachments/{attachment}", "Mail.Read", call => call.Item(Attachment(call), Context(call, "attachments")), Reach.Delegate),
        new("GET", "users/{user}/messages/{id}/attachments/{attachment}/$value", "Mail.Read", AttachmentContent, Reach.Delegate),
        new("DELETE", "users/{user}/messages/{id}/attachments/{attachment}", Write, Detach, Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/copy", Write, call => Move(call, copy: true), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/move", Write, call => Move(call, copy: false), Reach.Delegate),
    ];

    internal static JsonObject Find(GraphCall call) => call.Target.Messages.Find(call["id"]) ?? throw GraphProblem.NotFound();

    internal static string Context(GraphCall call, string what) => $"users('{call.Target.Id}')/{what}";

    internal static GraphReply Item(GraphCall call, JsonObject stored, int status = 200)
    {
        call.Query.Expander = (message, name) => name switch
        {
            "attachments" => Json.Array(AttachmentsOf(message)),
            "event" or "microsoft.graph.eventMessage/event" => Happenings.Find(call.Target, message.Text("_event") ?? "") is { } copy ? CalendarDocuments.View(copy, call) : null,
            _ => throw GraphProblem.BadRequest("BadRequest", $"'{name}' cannot be expanded on a message."),
        };
        return call.Item(MailDocuments.View(stored, call), Context(call, "messages"), status);
    }

    private static GraphReply List(GraphCall call)
    {
        if (call.Query["$search"] is not null && (call.Query["$filter"] ?? call.Query["$orderby"]) is not null)
            throw GraphProblem.BadRequest("SearchWithFilter", "The query parameter '$search' can't be used with '$filter' or '$orderby'.");
        var folder = call.Has("folder") ? MailDocuments.Folder(call.Target, call["folder"]).Text("id") : null;
        call.Query.Expander = (message, name) => name == "attachments" ? Json.Array(AttachmentsOf(message)) : throw GraphProblem.BadRequest("BadRequest", $"'{name}' cannot be expanded here.");
        var messages = call.Target.Messages.All.Reverse().Where(message => folder is null || message.Text("parentFolderId") == folder).OrderByDescending(message => message.Text("receivedDateTime"), StringComparer.Ordinal);
        return call.Page(messages.Select(message => MailDocuments.View(message, call)).ToList(), Context(call, "messages"), 10);
    }

    private static GraphReply AddFolder(GraphCall call)
    {
        var name = call.Body.Text("displayName");
        if (string.IsNullOrWhiteSpace(name)) throw GraphProblem.BadRequest("ErrorInvalidProperty", "The folder needs a name.");
        if (call.Target.Folders.All.Any(folder => string.Equals(folder.Text("displayName"), name, StringComparison.OrdinalIgnoreCase)))
            throw new GraphProblem(409, "ErrorFolderExists", "A folder with the specified name already exists.");
        var folder = call.Target.Folders.Put(MailDocuments.NewFolder(Json.NewId(), name));
        return call.Item(MailDocuments.Folder(call.Target, (string)folder["id"]!), Context(call, "mailFolders"), 201);
    }

    private static GraphReply Create(GraphCall call)
    {
        var message = MailDocuments.New(call.Office, call.Target, "drafts", call.Body);
        if (call.Has("folder")) message["parentFolderId"] = MailDocuments.Folder(call.Target, call["folder"]).Text("id");
        return Item(call, call.Target.Messages.Put(message), 201);
    }

    private static GraphReply Get(GraphCall call) => Item(call, Find(call));

    private static GraphReply Change(GraphCall call)
    {
        var stored = Find(call);
        call.CheckMatch(stored);
        return Item(call, call.Target.Messages.Put(MailDocuments.Apply(call.Office, stored, call.Body)));
    }

    /// <summary>Into Deleted Items; from there, away.</summary>
    private static GraphReply Delete(GraphCall call)
    {
        var stored = Find(call);
        call.CheckMatch(stored);
        var bin = MailDocuments.FolderId(call.Target, "deleteditems");
        if (stored.Text("parentFolderId") == bin) call.Target.Messages.Remove(call["id"]);
        else
        {
            stored["parentFolderId"] = bin;
            call.Target.Messages.Put(stored);
        }
        return GraphReply.Done;
    }

    private static GraphReply Move(GraphCall call, bool copy)
    {
        var stored = Find(call);
        var moved = stored.Clone();
        if (copy || call.Request.Header("Prefer")?.Contains("ImmutableId", StringComparison.OrdinalIgnoreCase) != true) moved["id"] = Json.NewId();
        moved["parentFolderId"] = MailDocuments.Folder(call.Target, call.Body.Text("destinationId") ?? "").Text("id");
        if (!copy) call.Target.Messages.Remove(call["id"]);
        return Item(call, call.Target.Messages.Put(moved), 201);
    }

    private static GraphReply Mime(GraphCall call)
    {
        var message = Find(call);
        string Names(string name) => string.Join(", ", message.Items(name).Select(EventDocuments.Address));
        var text = $"From: {message.Text("from/emailAddress/address")}\r\nTo: {Names("toRecipients")}\r\nCc: {Names("ccRecipients")}\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(message.Text("subject") ?? ""))}?=\r\n"
            + $"Message-ID: {message.Text("internetMessageId")}\r\nMIME-Version: 1.0\r\nContent-Type: text/{(message.Text("body/contentType") == "html" ? "html" : "plain")}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes(message.Text("body/content") ?? ""), Base64FormattingOptions.InsertLineBreaks);
        return GraphReply.File(Encoding.ASCII.GetBytes(text), "text/plain");
    }

    private static List<JsonObject> AttachmentsOf(JsonObject message) => [.. message.Items("_attachments").Select(attachment => attachment.Clone())];

    private static JsonObject Attachment(GraphCall call) => AttachmentsOf(Find(call)).FirstOrDefault(attachment => attachment.Text("id") == call["attachment"]) ?? throw GraphProblem.NotFound();

    private static GraphReply AttachmentContent(GraphCall call)
    {
        var attachment = Attachment(call);
        return GraphReply.File(Convert.FromBase64String(attachment.Text("contentBytes")!), attachment.Text("contentType")!);
    }

    private static GraphReply Attach(GraphCall call)
    {
        if (call.Request.Body.Length > 4 * 1024 * 1024) throw new GraphProblem(413, "ErrorAttachmentSizeLimitExceeded", "The attachment is larger than 3 MB: use an upload session.");
        var attachment = Attachments.New(call.Body, call.Office.Now);
        Add(call.Target, Find(call), attachment);
        return call.Item(attachment, Context(call, "attachments"), 201);
    }

    internal static void Add(Mailbox mailbox, JsonObject message, JsonObject attachment)
    {
        (message["_attachments"] as JsonArray ?? (JsonArray)(message["_attachments"] = new JsonArray())!).Add(attachment.Clone());
        message["hasAttachments"] = true;
        mailbox.Messages.Put(message);
    }

    private static GraphReply Detach(GraphCall call)
    {
        var (message, gone) = (Find(call), Attachment(call).Text("id"));
        var left = AttachmentsOf(message).Where(attachment => attachment.Text("id") != gone).ToList();
        message["_attachments"] = Json.Array(left);
        message["hasAttachments"] = left.Count > 0;
        call.Target.Messages.Put(message);
        return GraphReply.Done;
    }

    private static GraphReply Delta(GraphCall call)
    {
        var folder = MailDocuments.Folder(call.Target, call["folder"]).Text("id");
        return DeltaReply.Of(call, call.Target.Messages, stored => stored.Text("parentFolderId") == folder, stored => MailDocuments.View(stored, call), "Collection(message)");
    }
}
