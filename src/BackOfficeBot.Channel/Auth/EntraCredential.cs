using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace BackOfficeBot.Channel.Auth;

/// The bot as Entra knows it. Apart from BotCredentials, so that a bot that asks a service on this machine does not load Azure.Identity.
internal sealed class EntraCredential(BotOptions options)
{
    private readonly TokenCredential _credential = Create(options);

    public async Task<(string Token, DateTimeOffset Until)> TokenAsync()
    {
        var token = await _credential.GetTokenAsync(new TokenRequestContext([options.Scope]), CancellationToken.None);
        return (token.Token, token.ExpiresOn);
    }

    internal static TokenCredential Create(BotOptions o, HttpPipelineTransport? transport = null)
    {
        var tenant = o.AppType is BotAppType.MultiTenant ? "botframework.com" : o.TenantId!;
        return o switch
        {
            { AppType: BotAppType.ManagedIdentity } => new ManagedIdentityCredential(Patient(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(o.AppId!)))),
            { CertificatePath: { Length: > 0 } path } =>
                new ClientCertificateCredential(tenant, o.AppId, BotCredentials.Certificate(path, o.CertificatePassword), Patient(new ClientCertificateCredentialOptions())),
            _ => new ClientSecretCredential(tenant, o.AppId, o.ClientSecret, Patient(new ClientSecretCredentialOptions())),
        };

        // Azure.Identity would wait 100 s, four times.
        T Patient<T>(T options) where T : TokenCredentialOptions
        {
            (options.Retry.NetworkTimeout, options.Retry.MaxRetries) = (o.Timeout, 1);
            options.Transport = transport ?? options.Transport;
            return options;
        }
    }
}
