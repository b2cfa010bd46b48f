using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Graph.Files;

namespace BackOfficeBot.Sandbox.Graph.Mail;

/// <summary>Sending: at once, from a draft, as a reply or a forward.</summary>
internal static class DraftRoutes
{
    private const string Send = "Mail.Send";

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("POST", "users/{user}/sendMail", Send, SendMail, Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/send", Send, SendDraft, Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/reply", Send, call => SendNow(call, Answer(call, all: false)), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/replyAll", Send, call => SendNow(call, Answer(call, all: true)), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/forward", Send, call => SendNow(call, Forward(call)), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/createReply", MailRoutes.Write, call => Keep(call, Answer(call, all: false)), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/createReplyAll", MailRoutes.Write, call => Keep(call, Answer(call, all: true)), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/createForward", MailRoutes.Write, call => Keep(call, Forward(call)), Reach.Delegate),
        new("POST", "users/{user}/messages/{id}/attachments/createUploadSession", MailRoutes.Write, UploadSession, Reach.Delegate),
    ];

    private static GraphReply SendMail(GraphCall call)
    {
        var sent = call.Body.At("message") as JsonObject ?? throw GraphProblem.BadRequest("ErrorInvalidRequest", "The request has no message.");
        Post.Send(call.Office, call.Target, MailDocuments.New(call.Office, call.Target, "sentitems", sent), call.Body.Flag("saveToSentItems", true));
        return GraphReply.Accepted;
    }

    private static GraphReply SendDraft(GraphCall call)
    {
        var draft = MailRoutes.Find(call);
        if (!draft.Flag("isDraft")) throw GraphProblem.BadRequest("ErrorInvalidRequest", "Only a draft can be sent.");
        return SendNow(call, draft);
    }

    private static GraphReply SendNow(GraphCall call, JsonObject message)
    {
        Post.Send(call.Office, call.Target, message, save: true);
        return GraphReply.Accepted;
    }

    private static GraphReply Keep(GraphCall call, JsonObject draft) => MailRoutes.Item(call, call.Target.Messages.Put(draft), 201);

    private static JsonObject Answer(GraphCall call, bool all)
    {
        var message = MailRoutes.Find(call);
        var back = message.Items("replyTo").Any() ? message.Items("replyTo") : message.At("from") is JsonObject from ? [from] : [];
        bool Other(JsonObject recipient) => !string.Equals(EventDocuments.Address(recipient), call.Target.Mail, StringComparison.OrdinalIgnoreCase);
        var draft = Draft(call, message, "RE: ");
        draft["toRecipients"] = Json.Array(all ? back.Concat(message.Items("toRecipients").Where(Other)).DistinctBy(EventDocuments.Address) : back);
        if (all) draft["ccRecipients"] = Json.Array(message.Items("ccRecipients").Where(Other));
        return Written(call, draft);
    }

    private static JsonObject Forward(GraphCall call)
    {
        var message = MailRoutes.Find(call);
        var draft = Draft(call, message, "FW: ");
        if (message["_attachments"] is { } attachments) (draft["_attachments"], draft["hasAttachments"]) = (attachments.DeepClone(), true);
        if (call.OptionalBody.At("toRecipients") is JsonArray recipients) draft = MailDocuments.Apply(call.Office, draft, new() { ["toRecipients"] = recipients.DeepClone() });
        return Written(call, draft);
    }

    private static JsonObject Draft(GraphCall call, JsonObject message, string prefix)
    {
        var subject = message.Text("subject") ?? "";
        var draft = MailDocuments.New(call.Office, call.Target, "drafts", new JsonObject
        {
            ["subject"] = subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? subject : prefix + subject,
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<p>{System.Net.WebUtility.HtmlEncode(call.OptionalBody.Text("comment") ?? "")}</p><hr>{message.Text("body/content")}" },
        });
        draft["conversationId"] = message.Text("conversationId");
        return draft;
    }

    private static JsonObject Written(GraphCall call, JsonObject draft) => call.OptionalBody.At("message") is JsonObject own ? MailDocuments.Apply(call.Office, draft, own) : draft;

    private static GraphReply UploadSession(GraphCall call)
    {
        var (message, item) = (MailRoutes.Find(call), call.Body.At("attachmentItem"));
        var (mailbox, office, name, type) = (call.Target, call.Office, item.Text("name"), item.Text("contentType"));
        return UploadSessions.Open(call, item.Number("size"), bytes =>
        {
            MailRoutes.Add(mailbox, message, Attachments.Of(name, type, bytes, office.Now));
            return null;
        }, 201, nextStatus: 200);
    }
}
