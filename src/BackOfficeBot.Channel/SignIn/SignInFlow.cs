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
    private readonly UserTokens _tokens;
    private readonly PendingSignIns _pending;
    private readonly ITurnMemory _memory;
    private readonly BotOptions _options;

    internal SignInFlow(UserTokens tokens, PendingSignIns pending, ITurnMemory memory, IOptions<BotOptions> options) =>
        (_tokens, _pending, _memory, _options) = (tokens, pending, memory, options.Value);

    /// <summary>Asks for the sign-in, and keeps what was asked so that it's answered afterwards.</summary>
    /// <param name="turn">The turn that needs a token.</param>
    /// <param name="text">Why, in the person's language.</param>
    /// <param name="button">The button that opens the sign-in page where single sign-on fails.</param>
    /// <param name="ct">Ends the call.</param>
    /// <exception cref="TokenServiceException">The token service cannot be asked.</exception>
    public async ValueTask<Reply> AskAsync(Turn turn, string text, string button, CancellationToken ct)
    {
        var resource = await _tokens.ResourceAsync(turn.Reference, ct);
        // A pressed card is pressed again by the client itself.
        if (turn.Activity.Name is not InvokeNames.CardAction)
            await _pending.KeepAsync(turn.Activity, ct);
        return Reply.SignIn(new OAuthCard
        {
            Text = text,
            ConnectionName = _options.OAuthConnection,
            TokenExchangeResource = resource.TokenExchangeResource,
            TokenPostResource = resource.TokenPostResource,
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
    public async ValueTask AcceptAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Activity is not { Name: InvokeNames.CardAction, Value: { ValueKind: JsonValueKind.Object } value })
            return;
        if (value.TryGetProperty("authentication", out var offered) && Text(offered, "token") is { } token)
            await _tokens.ExchangeAsync(turn.User.Id!, token, turn.Activity.ChannelId!, ct);
        else if (Text(value, "state") is { Length: > 0 } code)
            await _tokens.GetAsync(turn.User.Id!, code, turn.Activity.ChannelId!, ct);
    }

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
                : Reply.Invoke(412, new TokenExchangeResponse(id, exchange.ConnectionName) { FailureDetail = "The bot is unable to exchange the token. Ask the person to sign in." });
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

    private async ValueTask<Reply> AnswerWaitingAsync(Turn turn, CancellationToken ct) =>
        await _pending.TakeAsync(turn.Activity, ct) is { } waiting ? Reply.Invoke(200).And(Reply.Rerun(waiting)) : Reply.Invoke(200);

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}

/// <summary>The person did not get through the sign-in, or ended it.</summary>
public sealed class SignInFailedException() : Exception("The sign-in failed.");
