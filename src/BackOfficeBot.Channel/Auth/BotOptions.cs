namespace BackOfficeBot.Channel.Auth;

/// <summary>How the bot is registered.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/provision-and-publish-a-bot</remarks>
public enum BotAppType
{
    /// <summary>One organisation: tokens are asked of its own tenant.</summary>
    SingleTenant,
    /// <summary>Any organisation: tokens are asked of botframework.com.</summary>
    MultiTenant,
    /// <summary>The identity of the machine in Azure: no secret to keep.</summary>
    ManagedIdentity,
}

/// <summary>Settings of the section <c>Bot</c>, checked at start.</summary>
public sealed class BotOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Bot";

    /// <summary>The app registration's client id; the audience of incoming tokens.</summary>
    public string? AppId { get; set; }

    /// <summary>The tenant of a single-tenant or managed-identity bot.</summary>
    public string? TenantId { get; set; }

    /// <summary>How the bot is registered. Default: SingleTenant.</summary>
    public BotAppType AppType { get; set; } = BotAppType.SingleTenant;

    /// <summary>The registration's secret; a certificate or a managed identity is better.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The registration's certificate with its private key, a PFX or PEM file. Goes before the secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Password of a PFX file.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The OAuth connection of the Bot resource, for people's Graph tokens. Default: "graph".</summary>
    public string OAuthConnection { get; set; } = "graph";

    /// <summary>Who signs incoming tokens; another one for the clouds of governments.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the signing keys are announced.</summary>
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The scope of outgoing tokens.</summary>
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>A token endpoint instead of Entra's, asked with the secret; on this machine only.</summary>
    public string? TokenEndpoint { get; set; }

    /// <summary>The token service; https://europe.token.botframework.com keeps people's tokens in Europe.</summary>
    public string TokenServiceUrl { get; set; } = "https://token.botframework.com";

    /// <summary>The hosts, and those below them, from which files are taken that people send, and into which files are put that people agreed to have. None: <see cref="UsualFileHosts"/>.</summary>
    public IList<string> FileHosts { get; } = [];

    /// <summary>SharePoint and OneDrive, where Teams lets a bot upload.</summary>
    /// <remarks>https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges#sharepoint-online-and-onedrive-for-business</remarks>
    public static IReadOnlyList<string> UsualFileHosts { get; } = ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.cn"];

    /// <summary>Takes activities without a token: in Development, and from this machine only.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>The longest wait for one answer of the connector or the token service; 1 s to 1 min. Default: 10 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
