using System.Security.Cryptography;
using System.Text.Json;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Help;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// What went wrong in a turn, in words that say what to do; the one place where that is decided.
internal sealed partial class TurnErrors(Menu menu, PersonTokens tokens, RecordDesk desk, OrganisationNames organisations, TimeProvider time, ILogger<TurnErrors> log) : ITurnErrors
{
    public async ValueTask<Reply> ReplyAsync(Turn turn, Exception error, CancellationToken ct) => organisations.On(await WordsAsync(turn, error, ct), turn.Organisation);

    private async ValueTask<Reply> WordsAsync(Turn turn, Exception error, CancellationToken ct)
    {
        var t = CommonTexts.In(turn.Language);
        switch (error)
        {
            case GraphException { Failure: GraphFailure.SignInNeeded }:
                return await SignInAsync(turn, t, ct);
            case GraphException graph:
                GraphFailed(log, graph.Failure, graph.Code, graph.RequestId);
                return Reply.Error(Words(t, graph, turn));
            case SealException { Failure: SealFailure.Foreign } forwarded when await ForwardedAsync(turn, forwarded, ct) is { } present:
                return present;
            case SealException seal:
                SealRefused(log, seal.Verb, seal.Failure);
                return Reply.Card(HelpCards.Gone(CardPlace.Of(turn, time), menu.Of(turn)), t.CardGoneHeading);
            case FormException:
                return Reply.Error(t.FormUnreadable);
            case SignInFailedException:
                return Reply.Message(t.SignInFailed);
            case TokenServiceException service:
                return Away(t, service);
            case NoRouteException:
                return Reply.Error(t.UnknownButton);
            case TurnTimeoutException:
                TookTooLong(log, RouteKeys.Of(turn).Key);
                return Reply.Error(t.TooLong);
            case TooManyTurnsException { Wait: var wait }:
                TooMany(log);
                return Reply.Error(t.TooMany((int)Math.Ceiling(wait.TotalSeconds)));
            case NotOfClientException:
                return Reply.Error(t.NotOfClient);
            case RecordNotFound:
                return Reply.Error(t.NotFound);
            case VersionConflict { By: var first }:
                return Reply.Error(t.AlreadyDone(first.PersonName, When.Ago(first.At, time.GetUtcNow(), WallClock.Zone(turn.TimeZone), turn.Language)));
            case var fault when StorageFault.IsPassing(fault):
                StorageFailed(log, RouteKeys.Of(turn).Key, fault);
                return Reply.Error(t.StorageBusy);
            default:
                var reference = RandomNumberGenerator.GetHexString(8);
                Unexpected(log, reference, RouteKeys.Of(turn).Key, error);
                return Reply.Error(t.Unexpected(reference)) with { Status = 500, Code = "InternalServerError" };
        }
    }

    /// The service that makes the page to sign in on may be away, too.
    private async ValueTask<Reply> SignInAsync(Turn turn, CommonTexts t, CancellationToken ct)
    {
        try
        {
            return await tokens.AskAsync(turn, t.SignIn, t.SignInButton, ct);
        }
        catch (TokenServiceException service)
        {
            return Away(t, service);
        }
    }

    private ErrorReply Away(CommonTexts t, TokenServiceException service)
    {
        SignInServiceFailed(log, service.Status);
        return Reply.Error(t.Unavailable);
    }

    /// A record's card that was forwarded into another chat: who may see the record sees it as it is, and decides there.
    private async ValueTask<Reply?> ForwardedAsync(Turn turn, SealException forwarded, CancellationToken ct)
    {
        try
        {
            using var state = JsonDocument.Parse(forwarded.Elsewhere);
            return state.RootElement.ValueKind == JsonValueKind.Object && state.RootElement.TryGetProperty("id", out var id) && id.TryGetGuid(out var recordId) && await desk.FindAsync(turn, recordId, ct) is { } record
                ? await desk.ShowAsync(turn, record, ct, DeskTexts.In(turn.Language).Forwarded) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Words(CommonTexts t, GraphException e, Turn turn) => e.Failure switch
    {
        GraphFailure.NotAllowed => t.NotAllowed,
        GraphFailure.NotFound => t.NotFound,
        GraphFailure.Busy => t.Busy(Soon(e.RetryAt, turn)),
        GraphFailure.Conflict => t.Changed,
        GraphFailure.Invalid => t.Invalid,
        GraphFailure.QuotaFull => t.QuotaFull,
        GraphFailure.Uncertain => t.Uncertain,
        _ => t.Unavailable,
    };

    /// "tra 20 secondi", "alle 15:12"
    private string Soon(DateTimeOffset? at, Turn turn)
    {
        var seconds = (int)Math.Ceiling(((at ?? time.GetUtcNow().AddMinutes(1)) - time.GetUtcNow()).TotalSeconds);
        var it = turn.Language == "it";
        if (seconds <= 90)
            return seconds <= 1 ? it ? "tra un secondo" : "in a second" : it ? $"tra {seconds} secondi" : $"in {seconds} seconds";
        var clock = at!.Value.In(WallClock.Zone(turn.TimeZone));
        return it ? $"dopo le {clock:H:mm}" : $"after {clock:H:mm}";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Graph did not do it: {Failure} {Code}, request {RequestId}")]
    private static partial void GraphFailed(ILogger log, GraphFailure failure, string? code, string? requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The token service answered {Status}")]
    private static partial void SignInServiceFailed(ILogger log, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The state of a card was refused: {Verb}, {Failure}")]
    private static partial void SealRefused(ILogger log, string verb, SealFailure failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key} took too long")]
    private static partial void TookTooLong(ILogger log, string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "One person wants more turns than one gets")]
    private static partial void TooMany(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Key}: the database was busy or away")]
    private static partial void StorageFailed(ILogger log, string key, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reference}: {Key} failed")]
    private static partial void Unexpected(ILogger log, string reference, string key, Exception error);
}
