using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace BackOfficeBot.Graph.Http;

/// <summary>The one place in which what went wrong becomes a <see cref="GraphFailure"/>.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/errors"/>, <see href="https://learn.microsoft.com/graph/throttling"/></remarks>
internal static class Errors
{
    /// <summary>Null for what is no error of Graph, the network or a token: that is thrown on as it is.</summary>
    public static GraphException? Map(Exception e, GraphCaller caller, bool changes, DateTimeOffset now)
    {
        var silent = changes ? GraphFailure.Uncertain : GraphFailure.Unavailable;
        return e switch
        {
            GraphException known => known,
            // After the last repetition the SDK throws all attempts together.
            AggregateException all when all.InnerExceptions.LastOrDefault() is { } last => Map(last, caller, changes, now),
            ApiException answer => OfAnswer(answer, caller, silent, now),
            CredentialUnavailableException => new(GraphFailure.NotAllowed, "NoCredential", e),
            AuthenticationFailedException => OfCredential(e),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => new(GraphFailure.Unavailable, "NoConnection", e),
            // An answer that is no JSON (of a gateway, say) and one that is broken off.
            HttpRequestException or IOException or JsonException or InvalidOperationException => new(silent, "NoAnswer", e),
            OperationCanceledException or TimeoutException => new(silent, "Timeout", e),
            _ => null,
        };
    }

    /// <summary>The failure of one answer; also for the answers inside a batch.</summary>
    public static GraphException OfStatus(HttpStatusCode status, string? code, DateTimeOffset? retryAt, GraphCaller caller, GraphFailure silent, string? requestId = null, Exception? inner = null) =>
        new(Failure(status, code, retryAt, caller, silent), code, inner) { Status = status, RetryAt = retryAt, RequestId = requestId };

    /// <summary>Retry-After in seconds or as a date.</summary>
    public static DateTimeOffset? RetryAt(string? header, DateTimeOffset now) =>
        int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? now.AddSeconds(seconds)
        : DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : null;

    private static GraphException OfAnswer(ApiException e, GraphCaller caller, GraphFailure silent, DateTimeOffset now)
    {
        var status = (HttpStatusCode)e.ResponseStatusCode;
        var retryAt = RetryAt(Header(e, "Retry-After"), now) ?? (status == HttpStatusCode.TooManyRequests ? now.AddSeconds(10) : null);
        return OfStatus(status, (e as ODataError)?.Error?.Code, retryAt, caller, silent, Header(e, "request-id"), e);
    }

    private static GraphFailure Failure(HttpStatusCode status, string? code, DateTimeOffset? retryAt, GraphCaller caller, GraphFailure silent) => (status, code) switch
    {
        (_, "consent_required" or "interaction_required") when !caller.IsApp => GraphFailure.SignInNeeded,
        (HttpStatusCode.Unauthorized, _) => caller.IsApp ? GraphFailure.NotAllowed : GraphFailure.SignInNeeded,
        (HttpStatusCode.InsufficientStorage, _) or (_, "quotaLimitReached" or "insufficientStorage") => GraphFailure.QuotaFull,
        (HttpStatusCode.Forbidden, _) => GraphFailure.NotAllowed,
        (HttpStatusCode.NotFound or HttpStatusCode.Gone, _) => GraphFailure.NotFound,
        (HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.Locked, _) => GraphFailure.Conflict,
        (HttpStatusCode.TooManyRequests, _) => GraphFailure.Busy,
        // With Retry-After the service says that it did not begin.
        (HttpStatusCode.ServiceUnavailable, _) when retryAt is not null => GraphFailure.Busy,
        (HttpStatusCode.RequestTimeout, _) or ( >= HttpStatusCode.InternalServerError, _) => silent,
        ( >= HttpStatusCode.BadRequest, _) => GraphFailure.Invalid,
        _ => silent,
    };

    /// <summary>Entra said no (its codes begin with AADSTS), or it was not reached at all.</summary>
    private static GraphException OfCredential(Exception e) => e.Message.IndexOf("AADSTS", StringComparison.Ordinal) is >= 0 and var at
        ? new(GraphFailure.NotAllowed, new string([.. e.Message[at..].TakeWhile(char.IsLetterOrDigit)]), e)
        : new(GraphFailure.Unavailable, "NoAppToken", e);

    private static string? Header(ApiException e, string name) =>
        e.ResponseHeaders?.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
