namespace BackOfficeBot.Graph;

/// <summary>Where the token of a signed-in person comes from. Whoever hosts this library implements it; the bot does so on Bot Service's token service.</summary>
public interface IGraphTokens
{
    /// <summary>A delegated access token for Graph.</summary>
    /// <param name="caller">Always a person, never the app.</param>
    /// <param name="ct">Ends the attempt.</param>
    /// <returns>The token, or null where the person has to sign in or consent first: the call then fails as <see cref="GraphFailure.SignInNeeded"/>.</returns>
    ValueTask<string?> GetAsync(GraphCaller caller, CancellationToken ct);
}
