using BackOfficeBot.Graph.Http;

namespace BackOfficeBot.Graph;

/// <summary>Whether the bot's own credential is good for Graph (client credentials); for whoever sets the bot up. Reads nothing.</summary>
/// <remarks><see href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow"/></remarks>
public sealed class OwnAccess
{
    private readonly AppTokens tokens;
    private readonly TimeProvider time;

    internal OwnAccess(AppTokens tokens, TimeProvider time) => (this.tokens, this.time) = (tokens, time);

    /// <summary>Has a token, remembered or a new one. Which application permissions are in it is Graph's to say, with each call.</summary>
    /// <param name="tenantId">The organisation.</param>
    /// <param name="ct">Ends the attempt.</param>
    /// <exception cref="GraphException"><see cref="GraphFailure.NotAllowed"/> where the credential is missing or refused, <see cref="GraphFailure.Unavailable"/> where nobody answers.</exception>
    public async Task TryAsync(string tenantId, CancellationToken ct = default)
    {
        try
        {
            await tokens.GetAsync(tenantId, ct);
        }
        catch (Exception e) when (Errors.Map(e, GraphCaller.App(tenantId), changes: false, time.GetUtcNow()) is { } known)
        {
            throw known;
        }
    }
}
