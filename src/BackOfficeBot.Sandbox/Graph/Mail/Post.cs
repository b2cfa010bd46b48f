using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Mail;

/// <summary>Carries mails between the mailboxes of the office; what is written to addresses outside stays in Sent Items only.</summary>
internal static class Post
{
    /// <summary>Lays a message into somebody's inbox.</summary>
    public static JsonObject Receive(OfficeState office, Mailbox mailbox, JsonObject message)
    {
        var received = MailDocuments.New(office, mailbox, "inbox", []);
        foreach (var (name, value) in message)
        {
            if (name is not ("id" or "changeKey" or "parentFolderId" or "bccRecipients" or "_folder")) received[name] = value?.DeepClone();
        }
        received["bodyPreview"] = EventDocuments.Preview(received.Text("body/content") ?? "");
        received["isDraft"] = false;
        received["isRead"] = false;
        return mailbox.Messages.Put(received);
    }

    /// <summary>Sends what was written in that mailbox.</summary>
    public static void Send(OfficeState office, Mailbox mailbox, JsonObject message, bool save)
    {
        var recipients = ((string[])["toRecipients", "ccRecipients", "bccRecipients"]).SelectMany(name => message.Items(name)).Select(EventDocuments.Address).ToList();
        if (recipients.Count == 0 || recipients.Any(address => !address.Contains('@', StringComparison.Ordinal)))
            throw GraphProblem.BadRequest("ErrorInvalidRecipients", "At least one recipient isn't valid., Recipient is not resolved.");
        if (recipients.Count > 500) throw GraphProblem.BadRequest("ErrorExceededMaxRecipientLimit", "The message has more than 500 recipients.");
        var from = Sender(office, mailbox, message);
        var sent = message.Clone();
        sent["from"] = Json.Recipient(from.Address);
        sent["sender"] = Json.Recipient(mailbox.Address);
        (sent["sentDateTime"], sent["receivedDateTime"]) = (Json.Iso(office.Now), Json.Iso(office.Now));
        sent["isDraft"] = false;
        sent["isRead"] = true;
        mailbox.Messages.Remove((string)sent["id"]!);
        if (save)
        {
            sent["parentFolderId"] = MailDocuments.FolderId(mailbox, "sentitems");
            mailbox.Messages.Put(sent);
        }
        foreach (var receiver in recipients.SelectMany(address => Mailboxes(office, address)).Distinct().ToList())
        {
            Receive(office, receiver, sent);
            if (!message.Flag("_automatic") && receiver != mailbox) ReplyAutomatically(office, receiver, from, sent);
        }
    }

    private static Mailbox Sender(OfficeState office, Mailbox mailbox, JsonObject message)
    {
        if (message.Text("from/emailAddress/address") is not { } address || string.Equals(address, mailbox.Mail, StringComparison.OrdinalIgnoreCase)) return mailbox;
        return office.Mailbox(address) is { } other && mailbox.Person?.DelegateOf.Contains(other.Id) == true ? other
            : throw GraphProblem.Denied("ErrorSendAsDenied", "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.");
    }

    private static IEnumerable<Mailbox> Mailboxes(OfficeState office, string address) => office.Mailbox(address) is { } one ? [one]
        : office.Groups.FirstOrDefault(group => string.Equals(group.Mail, address, StringComparison.OrdinalIgnoreCase)) is { } group ? group.MemberIds.Select(office.Mailbox).OfType<Mailbox>() : [];

    private static void ReplyAutomatically(OfficeState office, Mailbox receiver, Mailbox sender, JsonObject message)
    {
        var setting = receiver.Settings.At("automaticRepliesSetting");
        var now = NodaTime.Instant.FromDateTimeOffset(office.Now);
        var on = setting.Text("status") == "alwaysEnabled" || setting.Text("status") == "scheduled"
            && Zones.ReadInstant(setting.At("scheduledStartDateTime"), "start") <= now && Zones.ReadInstant(setting.At("scheduledEndDateTime"), "end") > now;
        if (!on) return;
        var prefix = new Both("Risposta automatica: ", "Automatic reply: ").In(receiver.Locale);
        Send(office, receiver, new JsonObject(MailDocuments.New(office, receiver, "sentitems", new JsonObject
        {
            ["subject"] = prefix + message.Text("subject"),
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = setting.Text("internalReplyMessage") ?? "" },
            ["toRecipients"] = new JsonArray(Json.Recipient(sender.Address)),
        }).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))) { ["_automatic"] = true }, save: false);
    }
}
