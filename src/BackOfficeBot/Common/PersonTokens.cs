using System.Text.Json.Serialization;
using BackOfficeBot.Channel.SignIn;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Graph;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Common;

/// People's Graph tokens from the token service, remembered for some minutes in this process only: they go nowhere but to Graph.
internal sealed class PersonTokens(UserTokens tokens, SignInFlow signIn, Arrivals arrivals, Drafts drafts, TimeProvider time) : IGraphTokens
{
    /// The service renews a token that is about to end, if it's asked in time.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(10);

    private const string SignedOut = "signed_out";

    private readonly Memo<(string TenantId, string PersonId), UserToken> _known = new(TimeSpan.FromMinutes(5), time);

    public async ValueTask<string?> GetAsync(GraphCaller caller, CancellationToken ct)
    {
        if (_known.TryGet((caller.TenantId, caller.UserId!), out var known) && (known.Expiration is not { } end || end - Early > time.GetUtcNow()))
            return known.Token;
        if (await arrivals.ChannelIdAsync(caller.TenantId, caller.UserId!, ct) is not { } channelId)
            return null;
        try
        {
            if (await tokens.GetAsync(channelId, ct: ct) is not { } token)
                return null;
            _known.Set((caller.TenantId, caller.UserId!), token);
            await InAgainAsync(caller, ct);
            return token.Token;
        }
        catch (TokenServiceException e)
        {
            throw new GraphException(GraphFailure.Unavailable, "TokenService", e);
        }
    }

    // From now on the client may sign in by itself again.
    private async Task InAgainAsync(GraphCaller caller, CancellationToken ct)
    {
        if (await drafts.StandsAsync(caller.TenantId, caller.UserId!, "", SignedOut, ct))
            await drafts.EndAsync(caller.TenantId, caller.UserId!, "", SignedOut, ct);
    }

    /// Asks for the sign-in. Whoever signed out and has not signed in since, within the lifetime of a draft, presses the button: a client that signs in by itself would undo that.
    public async ValueTask<Reply> AskAsync(Turn turn, string text, string button, CancellationToken ct)
    {
        Forget(turn.Caller());
        var signedOut = await drafts.StandsAsync(turn.TenantId, turn.PersonId(), "", SignedOut, ct);
        return await signIn.AskAsync(turn, text, button, silently: !signedOut, ct);
    }

    public void Forget(GraphCaller caller) => _known.Forget((caller.TenantId, caller.UserId!));

    public async Task SignOutAsync(Turn turn, CancellationToken ct)
    {
        Forget(turn.Caller());
        await signIn.SignOutAsync(turn, ct);
        await drafts.KeepAsync(turn.TenantId, turn.PersonId(), "", SignedOut, true, StayOutJson.Default.Boolean, ct);
    }
}

[JsonSerializable(typeof(bool))]
internal sealed partial class StayOutJson : JsonSerializerContext;
