namespace BackOfficeBot.Sandbox.Entra;

/// <summary>Who calls: the app, and for delegated tokens the person (directory id) with the scopes consented to.</summary>
internal sealed record TokenCaller(string AppId, string TenantId, string? PersonId, IReadOnlyList<string> Scopes)
{
    public const string Graph = "https://graph.microsoft.com";
    public const string BotFramework = "https://api.botframework.com";

    /// <summary>An app-only token: no person stands behind it.</summary>
    public bool IsApp => PersonId is null;
}
