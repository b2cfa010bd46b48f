namespace BackOfficeBot.Graph;

/// <summary>Settings of the section <c>Graph</c>. What concerns the app registration is taken from the section <c>Bot</c> unless it is set here.</summary>
public sealed class GraphOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Graph";

    /// <summary>Root of the service, with its version. National clouds have other hosts
    /// (<see href="https://learn.microsoft.com/graph/deployments"/>).</summary>
    public string BaseUrl { get; set; } = "https://graph.microsoft.com/v1.0";

    /// <summary>Hosts that may be sent a token. Empty: only the host of <see cref="BaseUrl"/>.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>The longest wait for one answer, repetitions included; 1 s to 5 min. Default: 10 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a throttled read is repeated by itself; 0 to 10. Default: 3.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The longest time in all that is spent waiting for throttling to end before the caller is told
    /// <see cref="GraphFailure.Busy"/>; 1 s to 1 min. Default: 3 s, so that a turn ends in time.</summary>
    public TimeSpan RetryTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>App registration for <see cref="GraphCaller.App"/>; <c>Bot:AppId</c> unless set.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret; <c>Bot:ClientSecret</c> unless set.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Its certificate, a PFX or PEM file with the private key; <c>Bot:CertificatePath</c> unless set. Goes before the secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Password of a PFX file; <c>Bot:CertificatePassword</c> unless set.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Takes the managed identity of the machine; true where <c>Bot:AppType</c> is ManagedIdentity.</summary>
    public bool ManagedIdentity { get; set; }

    /// <summary>A token endpoint instead of Entra's, asked for client credentials with the secret; for a service on this machine. Loopback only.</summary>
    public string? TokenEndpoint { get; set; }

    internal IEnumerable<string> TrustedHosts => AllowedHosts.Count > 0 ? AllowedHosts : [new Uri(BaseUrl).Host];
}
