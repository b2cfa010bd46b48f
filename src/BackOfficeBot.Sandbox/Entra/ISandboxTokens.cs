namespace BackOfficeBot.Sandbox.Entra;

/// <summary>What the sandbox's services ask of its Entra: who is it that sent this bearer token?</summary>
internal interface ISandboxTokens
{
    /// <summary>The caller behind an Authorization header, or null where signature, audience, issuer or lifetime are not right.</summary>
    ValueTask<TokenCaller?> ReadAsync(string? authorization, string audience);
}

/// <summary>Who calls: the app, and for delegated tokens the person (directory id) with the scopes consented to.</summary>
internal sealed record TokenCaller(string AppId, string TenantId, string? PersonId, IReadOnlyList<string> Scopes)
{
    public const string Graph = "https://graph.microsoft.com";
    public const string BotFramework = "https://api.botframework.com";

    /// <summary>An app-only token: no person stands behind it.</summary>
    public bool IsApp => PersonId is null;
}
