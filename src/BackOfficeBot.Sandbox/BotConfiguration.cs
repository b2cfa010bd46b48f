namespace BackOfficeBot.Sandbox;

/// <summary>The bot's settings for life in the sandbox: real checks, the sandbox's addresses.</summary>
internal static class BotConfiguration
{
    public static IReadOnlyDictionary<string, string> For(SandboxUrls urls, string dataFolder) => new Dictionary<string, string>
    {
        ["environment"] = "Development",
        // The sandbox signs what it delivers, and that is checked; another client on this machine may come without a token.
        ["Bot:AllowAnonymous"] = "true",
        ["Bot:AppId"] = SandboxIds.App,
        ["Bot:TenantId"] = SandboxIds.Tenant,
        ["Bot:AppType"] = "SingleTenant",
        ["Bot:ClientSecret"] = SandboxIds.Secret,
        ["Bot:OAuthConnection"] = SandboxIds.Connection,
        ["Bot:OpenIdMetadata"] = urls.Login + "/v1/.well-known/openidconfiguration",
        ["Bot:TokenEndpoint"] = $"{urls.Login}/{SandboxIds.Tenant}/oauth2/v2.0/token",
        ["Bot:TokenServiceUrl"] = urls.Token,
        ["Graph:BaseUrl"] = urls.Graph,
        ["Graph:AllowedHosts:0"] = "localhost",
        ["Storage:Provider"] = "Sqlite",
        ["Storage:Path"] = Path.Combine(dataFolder, "office.db"),
    };
}
