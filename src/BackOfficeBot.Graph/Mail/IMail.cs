namespace BackOfficeBot.Graph;

/// <summary>Sends mail, and reads what one sender wrote.</summary>
public interface IMail
{
    /// <summary>Sends a mail from a mailbox and keeps it among the sent ones. Never repeated by itself: a throttled one fails as
    /// <see cref="GraphFailure.Busy"/> and was not sent, one without an answer as <see cref="GraphFailure.Uncertain"/>.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-sendmail"/></remarks>
    /// <exception cref="GraphException">It was not sent, or it is uncertain.</exception>
    Task SendAsync(GraphCaller caller, string mailbox, OutgoingMail mail, CancellationToken ct = default);

    /// <summary>The mails of one sender in a mailbox, in whichever folder, without their texts; the newest first.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address of the mailbox that is read.</param>
    /// <param name="sender">Address in "from"; the mailbox's own for what was sent.</param>
    /// <param name="since">Not older than this.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-list-messages"/>; at most 100.</remarks>
    Task<IReadOnlyList<ReceivedMail>> FromAsync(GraphCaller caller, string mailbox, string sender, DateTimeOffset since, CancellationToken ct = default);

    /// <summary>What is new in a mail, as plain text: without the mails that it answers.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="mailbox">Directory id or address.</param>
    /// <param name="mailId"><see cref="ReceivedMail.Id"/>.</param>
    /// <param name="ct">Ends the call.</param>
    /// <remarks>uniqueBody of <see href="https://learn.microsoft.com/graph/api/message-get"/>.</remarks>
    Task<string> TextAsync(GraphCaller caller, string mailbox, string mailId, CancellationToken ct = default);
}

/// <summary>A mail in a mailbox, without its text.</summary>
/// <param name="Id">Id within this mailbox; immutable.</param>
/// <param name="Subject">Subject; empty where there is none.</param>
/// <param name="From">Address of the sender.</param>
/// <param name="To">Addresses to which it went.</param>
/// <param name="At">When it came in, or was sent.</param>
/// <param name="ConversationId">The same for a mail and its answers.</param>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/message"/></remarks>
public sealed record ReceivedMail(string Id, string Subject, string From, IReadOnlyList<string> To, DateTimeOffset At, string? ConversationId);

/// <summary>A mail to be sent.</summary>
public sealed record OutgoingMail
{
    /// <summary>Subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Text.</summary>
    public required string Body { get; init; }

    /// <summary>Whether <see cref="Body"/> is HTML; else plain text.</summary>
    public bool IsHtml { get; init; }

    /// <summary>To whom; with the copies 1 to 500.</summary>
    public required IReadOnlyList<MailAddress> To { get; init; }

    /// <summary>Copies.</summary>
    public IReadOnlyList<MailAddress> Cc { get; init; } = [];

    /// <summary>Blind copies.</summary>
    public IReadOnlyList<MailAddress> Bcc { get; init; } = [];
}
