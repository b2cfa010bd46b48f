using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Mail;

/// <summary>Messages and folders as they are kept and answered.</summary>
internal static class MailDocuments
{
    private static readonly string[] Recipients = ["toRecipients", "ccRecipients", "bccRecipients", "replyTo"];

    private static readonly string[] Writable =
    [
        .. Recipients, "body", "categories", "flag", "from", "importance", "inferenceClassification", "internetMessageHeaders", "isDeliveryReceiptRequested", "isRead", "isReadReceiptRequested",
        "sender", "subject",
    ];

    private static readonly string[] ReadOnly =
    [
        "id", "changeKey", "createdDateTime", "lastModifiedDateTime", "receivedDateTime", "sentDateTime", "hasAttachments", "internetMessageId", "bodyPreview", "parentFolderId", "conversationId",
        "conversationIndex", "isDraft", "webLink", "uniqueBody", "attachments",
    ];

    public static string FolderId(Mailbox mailbox, string wellKnown) => $"AAMkfolder-{wellKnown}-{mailbox.Id}";

    public static JsonObject NewFolder(string id, string name) => new()
    {
        ["id"] = id,
        ["displayName"] = name,
        ["parentFolderId"] = "AAMkfolder-root",
        ["childFolderCount"] = 0,
        ["unreadItemCount"] = 0,
        ["totalItemCount"] = 0,
        ["isHidden"] = false,
    };

    /// <summary>A folder by its id or its well-known name, counted.</summary>
    public static JsonObject Folder(Mailbox mailbox, string idOrName)
    {
        var stored = mailbox.Folders.Find(idOrName) ?? mailbox.Folders.Find(FolderId(mailbox, idOrName.ToLowerInvariant()))
            ?? throw GraphProblem.NotFound(message: "The specified folder could not be found in the store.");
        var folder = stored.Public();
        folder.Remove("changeKey");
        var inside = mailbox.Messages.All.Where(message => message.Text("parentFolderId") == folder.Text("id")).ToList();
        folder["totalItemCount"] = inside.Count;
        folder["unreadItemCount"] = inside.Count(message => !message.Flag("isRead"));
        return folder;
    }

    public static JsonObject New(OfficeState office, Mailbox mailbox, string folder, JsonObject sent)
    {
        var now = Json.Iso(office.Now);
        var message = new JsonObject
        {
            ["id"] = Json.NewId(),
            ["createdDateTime"] = now,
            ["lastModifiedDateTime"] = now,
            ["changeKey"] = "",
            ["categories"] = new JsonArray(),
            ["receivedDateTime"] = now,
            ["sentDateTime"] = now,
            ["hasAttachments"] = false,
            ["internetMessageId"] = $"<{Guid.NewGuid():N}@{office.Seed.Domain}>",
            ["subject"] = "",
            ["bodyPreview"] = "",
            ["importance"] = "normal",
            ["parentFolderId"] = FolderId(mailbox, folder),
            ["conversationId"] = "AAQk" + Guid.NewGuid().ToString("N"),
            ["conversationIndex"] = Convert.ToBase64String(Guid.NewGuid().ToByteArray()),
            ["isDeliveryReceiptRequested"] = false,
            ["isReadReceiptRequested"] = false,
            ["isRead"] = true,
            ["isDraft"] = true,
            ["webLink"] = "https://outlook.office365.com/owa/?ItemID=sandbox&exvsurl=1&viewmodel=ReadMessageItem",
            ["inferenceClassification"] = "focused",
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "" },
            ["sender"] = Json.Recipient(mailbox.Address),
            ["from"] = Json.Recipient(mailbox.Address),
            ["toRecipients"] = new JsonArray(),
            ["ccRecipients"] = new JsonArray(),
            ["bccRecipients"] = new JsonArray(),
            ["replyTo"] = new JsonArray(),
            ["flag"] = new JsonObject { ["flagStatus"] = "notFlagged" },
        };
        return Apply(office, message, sent);
    }

    public static JsonObject Apply(OfficeState office, JsonObject stored, JsonObject sent)
    {
        var changed = stored.Clone();
        foreach (var (written, value) in sent)
        {
            if (written.Contains('@', StringComparison.Ordinal)) continue;
            if (Writable.FirstOrDefault(known => known.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } name)
            {
                changed[name] = Recipients.Contains(name) ? Json.Array((value as JsonArray ?? []).OfType<JsonObject>().Select(recipient => Recipient(office, recipient)))
                    : name == "body" && value is JsonObject body ? new JsonObject { ["contentType"] = (body.Text("contentType") ?? "text").ToLowerInvariant(), ["content"] = body.Text("content") ?? "" }
                    : value?.DeepClone();
            }
            else if (!ReadOnly.Contains(written, StringComparer.OrdinalIgnoreCase))
                throw GraphProblem.BadRequest("RequestBodyRead", $"The property '{written}' does not exist on type 'microsoft.graph.message'. Make sure to only use property names that are defined by the type.");
        }
        if (sent.At("attachments") is JsonArray attachments)
        {
            changed["_attachments"] = Json.Array(attachments.OfType<JsonObject>().Select(attachment => Attachments.New(attachment, office.Now)));
            changed["hasAttachments"] = attachments.Count > 0;
        }
        changed["bodyPreview"] = EventDocuments.Preview(changed.Text("body/content") ?? "");
        changed["lastModifiedDateTime"] = Json.Iso(office.Now);
        return changed;
    }

    public static JsonObject View(JsonObject stored, GraphCall call)
    {
        var view = stored.Clone();
        view.Remove("@odata.type");
        if (stored.Text("@odata.type") is { } type) view.Insert(0, "@odata.type", type);
        view.Insert(0, "@odata.etag", GraphCall.ETag(stored));
        foreach (var name in (string[])["startDateTime", "endDateTime"])
        {
            if (view[name] is JsonObject time) view[name] = Zones.Write(Zones.ReadInstant(time, name), call.Zone);
        }
        if (call.WantsText) view["body"] = EventDocuments.TextBody(stored);
        // Given only where it is asked for.
        if (call.Query["$select"]?.Contains("uniqueBody", StringComparison.OrdinalIgnoreCase) == true) view["uniqueBody"] = Unique(stored, call.WantsText);
        return view;
    }

    /// <summary>The part that is new: before the mail that is answered, which stands below a line.</summary>
    private static JsonObject Unique(JsonObject stored, bool asText)
    {
        var html = stored.Text("body/contentType") == "html";
        var body = stored.Text("body/content") ?? "";
        var end = body.IndexOf(html ? "<hr" : "\n________________________________", StringComparison.OrdinalIgnoreCase);
        var own = end < 0 ? body : body[..end];
        return new() { ["contentType"] = asText || !html ? "text" : "html", ["content"] = asText && html ? EventDocuments.Words(own) : own };
    }

    private static JsonObject Recipient(OfficeState office, JsonObject recipient)
    {
        var address = EventDocuments.Address(recipient);
        return Json.Recipient(new() { ["name"] = office.Mailbox(address)?.Name ?? recipient.Text("emailAddress/name") ?? address, ["address"] = address });
    }
}
