using System.Net;

namespace BackOfficeBot.Graph;

/// <summary>Why Graph did not do it: every error of the service, the network and the tokens is one of these.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/errors"/></remarks>
public enum GraphFailure
{
    /// <summary>No token, or Graph no longer takes it: sign in (again), then repeat.</summary>
    SignInNeeded,

    /// <summary>This person, or the bot, may not do this (403), or the bot's own credential is refused.</summary>
    NotAllowed,

    /// <summary>There is no such person, mailbox, room or event, or the caller may not see it (404, 410).</summary>
    NotFound,

    /// <summary>Too many requests. Not before <see cref="GraphException.RetryAt"/>.</summary>
    Busy,

    /// <summary>Somebody changed it in the meantime, or holds it (409, 412, 423): read it again, then decide.</summary>
    Conflict,

    /// <summary>There is no room left (507, or <c>quotaLimitReached</c>): something has to be deleted first.</summary>
    QuotaFull,

    /// <summary>Graph finds the request wrong (400, 413 and the like): repeating it is no use.</summary>
    Invalid,

    /// <summary>Graph cannot be reached, is silent or has a fault; nothing was changed. May be repeated later.</summary>
    Unavailable,

    /// <summary>The request left, its answer did not come: it may have been carried out. Look before it is sent again.</summary>
    Uncertain,
}

/// <summary>Thrown by every port of this library, and nothing else but <see cref="OperationCanceledException"/> and <see cref="ArgumentException"/>.</summary>
/// <remarks>The message names codes and ids only, never people or texts, so that it may be logged.</remarks>
public sealed class GraphException : Exception
{
    /// <summary>Creates the exception.</summary>
    public GraphException(GraphFailure failure, string? code = null, Exception? innerException = null)
        : base($"Graph: {failure}{(code is null ? "" : $" ({code})")}", innerException) => (Failure, Code) = (failure, code);

    /// <summary>What it means for the caller.</summary>
    public GraphFailure Failure { get; }

    /// <summary>Graph's own error code, such as <c>ErrorItemNotFound</c>, where there is one.</summary>
    public string? Code { get; }

    /// <summary>When <see cref="GraphFailure.Busy"/> ends, as Graph said (Retry-After).</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The HTTP status, where an answer came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Graph's <c>request-id</c>, which Microsoft's support asks for.</summary>
    public string? RequestId { get; init; }
}
