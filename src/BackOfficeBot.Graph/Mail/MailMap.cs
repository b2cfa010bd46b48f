using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>Mails as Graph writes them.</summary>
internal static class MailMap
{
    public static readonly string[] Line =
        ["id", "subject", "from", "toRecipients", "receivedDateTime", "bodyPreview", "conversationId", "isRead", "isDraft", "hasAttachments", "flag", "importance", "internetMessageId", "parentFolderId"];

    public static readonly string[] Whole = [.. Line, "body", "ccRecipients", "bccRecipients", "replyTo", "webLink", "changeKey"];

    /// <summary>Null for what has no id or no time.</summary>
    public static MailLine? LineOf(Models.Message m) => m is not { Id: { } id, ReceivedDateTime: { } at } ? null
        : new(id, m.Subject ?? "", Address(m.From), at, m.BodyPreview ?? "", m.ConversationId)
        {
            To = Addresses(m.ToRecipients) is [var first, ..] ? first : null,
            IsRead = m.IsRead == true,
            HasFiles = m.HasAttachments == true,
            IsFlagged = m.Flag?.FlagStatus == Models.FollowupFlagStatus.Flagged,
            IsImportant = m.Importance == Models.Importance.High,
            InternetId = m.InternetMessageId,
            FolderId = m.ParentFolderId,
        };

    /// <exception cref="GraphException">It has no id.</exception>
    public static MailMessage Of(Models.Message? m) => m is not null && LineOf(m) is { } line
        ? new(line, m.Body?.Content ?? "", m.Body?.ContentType == Models.BodyType.Html)
        {
            To = Addresses(m.ToRecipients),
            Cc = Addresses(m.CcRecipients),
            Bcc = Addresses(m.BccRecipients),
            ReplyTo = Addresses(m.ReplyTo),
            Files = [.. (m.Attachments ?? []).Where(a => a is { Id: not null, IsInline: not true }).Select(a => new MailFile(a.Id!, a.Name ?? "", a.Size ?? 0))],
            WebLink = m.WebLink,
            IsDraft = m.IsDraft == true,
            Version = m.ChangeKey,
        }
        : throw new GraphException(GraphFailure.Unavailable, "NoMessage");

    public static IReadOnlyList<MailAddress> Addresses(IEnumerable<Models.Recipient>? recipients) => [.. (recipients ?? []).Select(Address).OfType<MailAddress>()];

    public static List<Models.Recipient> ToGraph(IEnumerable<MailAddress> addresses) => [.. addresses.Select(a => new Models.Recipient { EmailAddress = EventMap.ToGraph(a.Address, a.Name) })];

    private static MailAddress? Address(Models.Recipient? recipient) => recipient?.EmailAddress is { Address: { } address } known ? new(address, known.Name == address ? null : known.Name) : null;
}
