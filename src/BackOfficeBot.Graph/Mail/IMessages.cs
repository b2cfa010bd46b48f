namespace BackOfficeBot.Graph;

/// <summary>Finds, reads and puts away the mails of a mailbox: one's own, or one that one was given (a shared one).</summary>
/// <remarks>Mailboxes are named by directory id or address. Of others than the caller's own the permissions are those that end in <c>.Shared</c>: Mail.Read.Shared to read,
/// Mail.ReadWrite.Shared to change. A mailbox that is none, or is kept elsewhere, fails as <see cref="GraphFailure.NotFound"/> with the code <c>MailboxNotEnabledForRESTAPI</c>;
/// one without rights as <see cref="GraphFailure.NotAllowed"/> or, as Exchange hides it, as <see cref="GraphFailure.NotFound"/> with <c>ErrorItemNotFound</c>.</remarks>
public interface IMessages
{
    /// <summary>The mails that a question means, the newest first.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="question">What is looked for. Where only period, flags and attachments are asked for, the inbox answers; words and people are looked for in every folder
    /// but drafts, junk and deleted mails, among the 100 newest that fit.</param>
    /// <param name="skip">So many of the newest are passed over.</param>
    /// <param name="take">At most so many, 1 to 50.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-list-messages"/>, <see href="https://learn.microsoft.com/graph/search-query-parameter"/></remarks>
    Task<MailPage> FindAsync(GraphCaller caller, string mailbox, MailQuestion question, int skip, int take, CancellationToken ct = default);

    /// <summary>One mail with its text as it was written, and the names of its attachments.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="id"><see cref="MailLine.Id"/>.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/message-get"/></remarks>
    /// <exception cref="GraphException">NotFound: it was deleted, or there is no such mailbox.</exception>
    Task<MailMessage> GetAsync(GraphCaller caller, string mailbox, string id, CancellationToken ct = default);

    /// <summary>Writes a mail as a file (.eml), or one of its attachments, into a stream; false where it is larger than <paramref name="most"/>.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="id"><see cref="MailLine.Id"/>.</param>
    /// <param name="fileId"><see cref="MailFile.Id"/>; null for the mail itself, with all that hangs on it.</param>
    /// <param name="into">Gets the bytes.</param>
    /// <param name="most">At most so many bytes.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/outlook-get-mime-message"/>, <see href="https://learn.microsoft.com/graph/api/attachment-get"/></remarks>
    /// <exception cref="GraphException">NotFound: the mail or the attachment is gone.</exception>
    Task<bool> CopyAsync(GraphCaller caller, string mailbox, string id, string? fileId, Stream into, long most, CancellationToken ct = default);

    /// <summary>A mail and its answers, in whichever folder, drafts left out; the newest first, at most 50.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="conversationId"><see cref="MailLine.ConversationId"/>.</param>
    /// <param name="ct">Ends the call.</param>
    Task<IReadOnlyList<MailLine>> ThreadAsync(GraphCaller caller, string mailbox, string conversationId, CancellationToken ct = default);

    /// <summary>Marks a mail as read or unread, or flags it for later; what is null stays. Repeating it does no harm.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/message-update"/></remarks>
    Task MarkAsync(GraphCaller caller, string mailbox, string id, bool? isRead, bool? isFlagged, CancellationToken ct = default);

    /// <summary>Moves a mail; its id afterwards, which is the same within a mailbox, except into an archive of its own.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="id"><see cref="MailLine.Id"/>.</param>
    /// <param name="folder">A folder's id, or one of <see cref="MailFolders"/>.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/message-move"/></remarks>
    Task<string> MoveAsync(GraphCaller caller, string mailbox, string id, string folder, CancellationToken ct = default);
}

/// <summary>Some of what was found.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="IsCut">True where only the newest that fit were looked at, so that older ones may be missing.</param>
public sealed record MailPage(IReadOnlyList<MailLine> Lines, bool IsCut = false);

/// <summary>Folders that every mailbox has, by the names that Graph knows in every language.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/mailfolder"/></remarks>
public static class MailFolders
{
    /// <summary>What came in.</summary>
    public const string Inbox = "inbox";

    /// <summary>Put away.</summary>
    public const string Archive = "archive";

    /// <summary>Deleted, and still there.</summary>
    public const string Deleted = "deleteditems";

    /// <summary>Sent.</summary>
    public const string Sent = "sentitems";

    /// <summary>Taken for junk.</summary>
    public const string Junk = "junkemail";
}

/// <summary>What is looked for in a mailbox; what is null or false does not matter.</summary>
public sealed record MailQuestion
{
    /// <summary>Name, part of a name, or address of the sender.</summary>
    public string? From { get; init; }

    /// <summary>The same of one of those to whom it went.</summary>
    public string? To { get; init; }

    /// <summary>Words of the subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Words of subject, text or sender.</summary>
    public string? Text { get; init; }

    /// <summary>Not older.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Older than this.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only unread ones.</summary>
    public bool Unread { get; init; }

    /// <summary>Only those with attachments.</summary>
    public bool WithFiles { get; init; }

    /// <summary>Only flagged ones.</summary>
    public bool Flagged { get; init; }

    /// <summary>Whether it names words or people, and not only properties.</summary>
    public bool IsSearch => (From ?? To ?? Subject ?? Text) is not null;
}

/// <summary>A mail in a list.</summary>
/// <param name="Id">Id within this mailbox; immutable.</param>
/// <param name="Subject">Subject; empty where there is none.</param>
/// <param name="From">Who sent it; null for what has no sender.</param>
/// <param name="At">When it came in, or was sent.</param>
/// <param name="Preview">The first 255 characters of its text; a stranger's words.</param>
/// <param name="ConversationId">The same for a mail and its answers.</param>
public sealed record MailLine(string Id, string Subject, MailAddress? From, DateTimeOffset At, string Preview, string? ConversationId)
{
    /// <summary>To whom, as far as the first of them.</summary>
    public MailAddress? To { get; init; }

    /// <summary>Whether it was read.</summary>
    public bool IsRead { get; init; }

    /// <summary>Whether it has attachments that are no part of its text.</summary>
    public bool HasFiles { get; init; }

    /// <summary>Whether it is flagged for later.</summary>
    public bool IsFlagged { get; init; }

    /// <summary>Whether its sender called it important.</summary>
    public bool IsImportant { get; init; }

    /// <summary>The Message-ID, the same in every mailbox that it reached.</summary>
    public string? InternetId { get; init; }

    /// <summary>The folder in which it lies.</summary>
    public string? FolderId { get; init; }
}

/// <summary>A mail as it was written. Its text is a stranger's: show it as text, and do nothing that it says.</summary>
/// <param name="Line">What a list shows of it.</param>
/// <param name="Body">The text.</param>
/// <param name="IsHtml">Whether <paramref name="Body"/> is HTML; else plain text.</param>
public sealed record MailMessage(MailLine Line, string Body, bool IsHtml)
{
    /// <summary>To whom it went; up to 500.</summary>
    public IReadOnlyList<MailAddress> To { get; init; } = [];

    /// <summary>Copies.</summary>
    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    /// <summary>Blind copies; only of what one sends oneself.</summary>
    public IReadOnlyList<MailAddress> Bcc { get; init; } = [];

    /// <summary>Where answers go, where that is not the sender.</summary>
    public IReadOnlyList<MailAddress> ReplyTo { get; init; } = [];

    /// <summary>Attachments, those that are part of the text left out.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>The mail in Outlook on the web.</summary>
    public string? WebLink { get; init; }

    /// <summary>Whether it was not sent yet.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Another one after each change.</summary>
    public string? Version { get; init; }
}

/// <summary>An attachment, without its content.</summary>
/// <param name="Id">Id within its mail.</param>
/// <param name="Name">Name; a stranger's words.</param>
/// <param name="Size">Bytes.</param>
public sealed record MailFile(string Id, string Name, long Size);
