using Microsoft.Kiota.Abstractions.Authentication;

namespace BackOfficeBot.Graph.Http;

/// <summary>Gives the caller's token to the hosts that may have it; to any other nothing is sent at all.</summary>
internal sealed class CallerTokens(GraphCaller caller, IGraphTokens tokens, AppTokens appTokens, GraphOptions options) : IAccessTokenProvider
{
    public AllowedHostsValidator AllowedHostsValidator { get; } = new(options.TrustedHosts);

    public async Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        if (!AllowedHostsValidator.IsUrlHostValid(uri) || !GraphOptionsValidation.IsSafe(uri))
            throw new GraphException(GraphFailure.NotAllowed, "HostNotAllowed");
        // Graph wants more proof (continuous access evaluation): only a new sign-in can give it.
        if (additionalAuthenticationContext?.ContainsKey("claims") == true)
            throw new GraphException(caller.IsApp ? GraphFailure.NotAllowed : GraphFailure.SignInNeeded, "ClaimsChallenge");
        try
        {
            var token = caller.IsApp ? await appTokens.GetAsync(caller.TenantId, cancellationToken) : await tokens.GetAsync(caller, cancellationToken);
            return token is { Length: > 0 } ? token : throw new GraphException(GraphFailure.SignInNeeded, "NoToken");
        }
        // Nothing has been sent to Graph yet: a change is not uncertain.
        catch (Exception e) when (Errors.Map(e, caller, changes: false, default) is { } mapped)
        {
            throw mapped;
        }
    }
}

/// <summary>Stands in where the host has no sign-in: everybody has to sign in, and cannot.</summary>
internal sealed class NoTokens : IGraphTokens
{
    public ValueTask<string?> GetAsync(GraphCaller caller, CancellationToken ct) => ValueTask.FromResult<string?>(null);
}
