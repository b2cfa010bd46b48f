namespace BackOfficeBot.Graph;

/// <summary>Mails before they are sent: each is a draft in the mailbox, where its person sees it in Outlook, too. A draft is sent once at most: afterwards it is none.</summary>
/// <remarks>Mailboxes are named by directory id or address; of others than the caller's own the permissions end in <c>.Shared</c>.</remarks>
public interface IMailDrafts
{
    /// <summary>A new draft, or one that answers or forwards a mail: with its recipients, its subject and the mail below.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="kind">What kind.</param>
    /// <param name="of">The mail that is answered or forwarded; null for a new one.</param>
    /// <param name="ct">Ends the call.</param>
    /// <returns>The draft's id, the same once it is sent.</returns>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-post-messages"/>, <see href="https://learn.microsoft.com/graph/api/message-createreply"/>,
    /// <see href="https://learn.microsoft.com/graph/api/message-createreplyall"/>, <see href="https://learn.microsoft.com/graph/api/message-createforward"/></remarks>
    Task<string> BeginAsync(GraphCaller caller, string mailbox, DraftKind kind, string? of, CancellationToken ct = default);

    /// <summary>Writes recipients, subject and text into a draft. The text stands above the mail that it answers, in the place of the one that was put there before.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="id">The draft.</param>
    /// <param name="text">What it shall say.</param>
    /// <param name="instead">The text that was written before; null at the first time.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/message-update"/></remarks>
    Task WriteAsync(GraphCaller caller, string mailbox, string id, DraftText text, string? instead, CancellationToken ct = default);

    /// <summary>Exchange takes mails of 35 MB where nobody set more; in base64 a file is a third longer.</summary>
    public const int LargestFile = 25_000_000;

    /// <summary>Adds a file of up to <see cref="LargestFile"/> bytes; one over <see cref="EventFile.Largest"/> goes in pieces, and where their end is not told it fails as <see cref="GraphFailure.Uncertain"/>.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/message-post-attachments"/>, <see href="https://learn.microsoft.com/graph/api/attachment-createuploadsession"/></remarks>
    Task AttachAsync(GraphCaller caller, string mailbox, string id, EventFile file, CancellationToken ct = default);

    /// <summary>Sends a draft. Never repeated by itself: a throttled one fails as <see cref="GraphFailure.Busy"/> and was not sent, one without an answer as
    /// <see cref="GraphFailure.Uncertain"/>: then <see cref="IMessages.GetAsync"/> tells whether it is still a draft.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/message-send"/></remarks>
    Task SendAsync(GraphCaller caller, string mailbox, string id, CancellationToken ct = default);

    /// <summary>Throws a draft away: it lies among the deleted mails.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/message-delete"/></remarks>
    Task DiscardAsync(GraphCaller caller, string mailbox, string id, CancellationToken ct = default);
}

/// <summary>What a draft is to the mail from which it begins.</summary>
public enum DraftKind
{
    /// <summary>It has none.</summary>
    New,

    /// <summary>An answer to its sender.</summary>
    Reply,

    /// <summary>An answer to all.</summary>
    ReplyAll,

    /// <summary>It is passed on, with its attachments.</summary>
    Forward,
}

/// <summary>What a person writes of a mail.</summary>
/// <param name="Subject">Subject.</param>
/// <param name="Text">Plain text.</param>
/// <param name="To">To whom; with the copies 1 to 500.</param>
/// <param name="Cc">Copies.</param>
public sealed record DraftText(string Subject, string Text, IReadOnlyList<MailAddress> To, IReadOnlyList<MailAddress> Cc);
