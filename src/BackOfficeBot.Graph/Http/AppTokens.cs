using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Graph.Http;

/// <summary>The bot's own tokens (client credentials), one credential for each organisation, each remembered until it ends.</summary>
/// <remarks><see href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow"/></remarks>
internal sealed class AppTokens(IOptions<GraphOptions> options, TimeProvider time) : IDisposable
{
    private readonly Lazy<HttpClient> http = new(() => new HttpClient { Timeout = options.Value.Timeout });
    private readonly SemaphoreSlim one = new(1, 1);
    // Only when first asked: an office that signs in by person never reads Azure's libraries.
    private ConcurrentDictionary<string, Lazy<TokenCredential>>? credentials;

    public async ValueTask<string> GetAsync(string tenantId, CancellationToken ct)
    {
        var known = LazyInitializer.EnsureInitialized(ref credentials, static () => new(StringComparer.OrdinalIgnoreCase));
        var credential = known.GetOrAdd(tenantId, tenant => new(() => Create(tenant))).Value;
        var scope = options.Value.TokenEndpoint is null ? $"https://{new Uri(options.Value.BaseUrl).Host}/.default" : "https://graph.microsoft.com/.default";
        return (await credential.GetTokenAsync(new TokenRequestContext([scope]), ct)).Token;
    }

    public void Dispose()
    {
        one.Dispose();
        if (http.IsValueCreated) http.Value.Dispose();
    }

    private TokenCredential Create(string tenant) => options.Value switch
    {
        { ManagedIdentity: true, ClientId: var id } => new ManagedIdentityCredential(id is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(id)),
        { ClientId: null or "" } => throw new GraphException(GraphFailure.NotAllowed, "NoCredential"),
        { TokenEndpoint: { } endpoint, ClientSecret: { Length: > 0 } secret, ClientId: var id } => new EndpointCredential(http.Value, one, endpoint, id, secret, time),
        { CertificatePath: { Length: > 0 } path, ClientId: var id } o => new ClientCertificateCredential(tenant, id, Certificate(path, o.CertificatePassword)),
        { ClientSecret: { Length: > 0 } secret, ClientId: var id } => new ClientSecretCredential(tenant, id, secret),
        _ => throw new GraphException(GraphFailure.NotAllowed, "NoCredential"),
    };

    private static X509Certificate2 Certificate(string path, string? password)
    {
        try
        {
            return Path.GetExtension(path).ToUpperInvariant() is ".PEM" or ".CRT"
                ? X509Certificate2.CreateFromPemFile(path)
                : X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or IOException)
        {
            throw new GraphException(GraphFailure.NotAllowed, "BadCertificate", e);
        }
    }

    /// <summary>Azure.Identity insists on HTTPS, so a service on this machine is asked here.</summary>
    private sealed class EndpointCredential(HttpClient http, SemaphoreSlim one, string endpoint, string clientId, string secret, TimeProvider time) : TokenCredential
    {
        private AccessToken token;

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException("Only asynchronously.");

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await one.WaitAsync(cancellationToken);
            try
            {
                if (token.ExpiresOn > time.GetUtcNow().AddMinutes(5)) return token;
                using var form = new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = clientId,
                    ["client_secret"] = secret,
                    ["scope"] = string.Join(' ', requestContext.Scopes),
                });
                using var response = await http.PostAsync(new Uri(endpoint), form, cancellationToken);
                if (response.StatusCode is System.Net.HttpStatusCode.BadRequest or System.Net.HttpStatusCode.Unauthorized)
                    throw new GraphException(GraphFailure.NotAllowed, "CredentialRefused") { Status = response.StatusCode };
                response.EnsureSuccessStatusCode();
                var answer = await response.Content.ReadFromJsonAsync(TokenJson.Default.TokenAnswer, cancellationToken);
                return token = new AccessToken(answer!.AccessToken, time.GetUtcNow().AddSeconds(answer.ExpiresIn));
            }
            finally
            {
                one.Release();
            }
        }
    }
}

internal sealed record TokenAnswer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext;
