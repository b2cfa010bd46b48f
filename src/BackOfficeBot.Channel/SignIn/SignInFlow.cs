using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.SignIn;

/// <summary>
/// Single sign-on by the token service: asks for it, handles the client's token once however many clients send it, falls back to the sign-in page, and
/// answers again by itself what had needed it.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-overview</remarks>
public sealed class SignInFlow : ITurnSignIn
{
    private const string NotExchanged = "The bot is unable to exchange the token. Ask the person to sign in.";

    private readonly UserTokens _tokens;
    private readonly PendingSignIns _pending;
    private readonly ITurnMemory _memory;
    private readonly BotOptions _options;

    internal SignInFlow(UserTokens tokens, PendingSignIns pending, ITurnMemory memory, IOptions<BotOptions> options) =>
        (_tokens, _pending, _memory, _options) = (tokens, pending, memory, options.Value);

    /// <summary>Asks for the sign-in, and keeps words and dialogs so that they are answered afterwards; all else the client asks again by itself.</summary>
    /// <param name="turn">The turn that needs a token.</param>
    /// <param name="text">Why, in the person's language.</param>
    /// <param name="button">The button that opens the sign-in page where single sign-on fails.</param>
    /// <param name="silently">Whether the client may sign in by itself; false where the person signed out and is to press the button.</param>
    /// <param name="ct">Ends the call.</param>
    /// <exception cref="TokenServiceException">The token service cannot be asked.</exception>
    public async ValueTask<Reply> AskAsync(Turn turn, string text, string button, bool silently, CancellationToken ct)
    {
        var resource = await _tokens.ResourceAsync(turn.Reference, ct);
        if (turn.Activity is { Type: ActivityTypes.Message } or { Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit })
            await _pending.KeepAsync(turn.Activity, ct);
        return Reply.SignIn(new OAuthCard
        {
            Text = text,
            ConnectionName = _options.OAuthConnection,
            TokenExchangeResource = silently ? resource.TokenExchangeResource : null,
            TokenPostResource = silently ? resource.TokenPostResource : null,
            Buttons = resource.SignInLink is { } link ? [ChannelAction.SignIn(button, link)] : null,
        });
    }

    /// <summary>The person's token is forgotten.</summary>
    public Task SignOutAsync(Turn turn, CancellationToken ct) => _tokens.SignOutAsync(turn.User.Id!, turn.Activity.ChannelId!, ct);

    /// <summary>The routes of the sign-in's invokes.</summary>
    public IEnumerable<Route> Routes =>
    [
        Route.Invoke(InvokeNames.TokenExchange, ExchangeAsync),
        Route.Invoke(InvokeNames.VerifyState, VerifyAsync),
        Route.Invoke(InvokeNames.SignInFailure, (_, _) => throw new SignInFailedException()),
    ];

    /// <inheritdoc/>
    public async ValueTask<Reply?> AcceptAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Activity is not { Type: ActivityTypes.Invoke, Value: { ValueKind: JsonValueKind.Object } value, Name: { } name } || !IsAskedAgain(name))
            return null;
        if (value.TryGetProperty("authentication", out var offered) && Text(offered, "token") is { Length: > 0 } token)
            return await _tokens.ExchangeAsync(turn.User.Id!, token, turn.Activity.ChannelId!, ct) is null ? Refused(name) : null;
        if (Text(value, "state") is { Length: > 0 } code && await _tokens.GetAsync(turn.User.Id!, code, turn.Activity.ChannelId!, ct) is null && name is InvokeNames.CardAction)
            return Reply.Invoke(200, new CardActionResponse(401, CardActionResponse.IncorrectAuthCode));
        return null;
    }

    // A card's press and a message extension's questions carry the client's token, or the code that the sign-in page ended with.
    private static bool IsAskedAgain(string name) =>
        name is InvokeNames.CardAction or InvokeNames.ExtensionQuery or InvokeNames.ExtensionQueryLink or InvokeNames.ExtensionFetchTask or InvokeNames.ExtensionSubmitAction;

    // The client opens the sign-in page then.
    private static Reply Refused(string name) => name is InvokeNames.CardAction
        ? Reply.Invoke(200, new CardActionResponse(412, CardActionResponse.PreconditionFailed) { Value = new InvokeError("412", NotExchanged) })
        : Reply.Invoke(412);

    // Every client of the person that is signed in sends the same exchange: the first is handled, the others get its answer.
    private async ValueTask<Reply> ExchangeAsync(Turn turn, CancellationToken ct)
    {
        var exchange = turn.Activity.ValueAs(ActivityJson.Default.TokenExchangeValue);
        if (exchange is not { Id: { Length: > 0 } id, Token: { Length: > 0 } token } || exchange.ConnectionName != _options.OAuthConnection)
            return Reply.Invoke(400);
        var key = $"sso\n{turn.TenantId}\n{turn.User.Id}\n{id}";
        if (await _memory.BeginAsync(key, ct) is { } earlier)
            return Reply.Invoke(earlier.Status);
        TurnAnswer? given = null;
        try
        {
            var signedIn = await _tokens.ExchangeAsync(turn.User.Id!, token, turn.Activity.ChannelId!, ct) is not null;
            given = new(signedIn ? 200 : 412, default);
            return signedIn
                ? await AnswerWaitingAsync(turn, ct)
                // The client shows the card's button then.
                : Reply.Invoke(412, new TokenExchangeResponse(id, exchange.ConnectionName) { FailureDetail = NotExchanged });
        }
        finally
        {
            await _memory.EndAsync(key, given);
        }
    }

    private async ValueTask<Reply> VerifyAsync(Turn turn, CancellationToken ct)
    {
        var code = turn.Activity.ValueAs(ActivityJson.Default.VerifyStateValue)?.State;
        if (code is not { Length: > 0 } || code == "CancelledByUser" || await _tokens.GetAsync(turn.User.Id!, code, turn.Activity.ChannelId!, ct) is null)
            throw new SignInFailedException();
        return await AnswerWaitingAsync(turn, ct);
    }

    private async ValueTask<Reply> AnswerWaitingAsync(Turn turn, CancellationToken ct)
    {
        if (await _pending.TakeAsync(turn.Activity, ct) is not { } waiting)
            return Reply.Invoke(200);
        // Two sign-ins that end at one moment, perhaps in two instances, may both have found it.
        var key = $"rerun\n{TurnKeys.Of(waiting)}";
        if (await _memory.BeginAsync(key, ct) is not null)
            return Reply.Invoke(200);
        await _memory.EndAsync(key, new(200, default));
        return Reply.Invoke(200).And(Reply.Rerun(waiting));
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}

/// <summary>The person did not get through the sign-in, or ended it.</summary>
public sealed class SignInFailedException() : Exception("The sign-in failed.");
