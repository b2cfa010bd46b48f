namespace BackOfficeBot.Graph;

/// <summary>Sends mail.</summary>
public interface IMail
{
    /// <summary>Sends a mail from a mailbox and keeps it among the sent ones. Never repeated by itself: a throttled one fails as
    /// <see cref="GraphFailure.Busy"/> and was not sent, one without an answer as <see cref="GraphFailure.Uncertain"/>.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/user-sendmail"/></remarks>
    /// <exception cref="GraphException">It was not sent, or it is uncertain.</exception>
    Task SendAsync(GraphCaller caller, string mailbox, OutgoingMail mail, CancellationToken ct = default);
}

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
