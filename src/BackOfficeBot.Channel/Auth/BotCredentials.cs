using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Auth;

/// <summary>The bot's own token for the connector and the token service: one request at a time, renewed five minutes before it ends.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#bot-to-connector</remarks>
public sealed class BotCredentials(IOptions<BotOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lazy<TokenCredential> _credential = new(() => Create(options.Value));
    private readonly Lazy<HttpClient> _http = new(() => new() { Timeout = options.Value.Timeout });
    private volatile Held? _held;

    private sealed record Held(string Token, DateTimeOffset Until);

    /// <summary>The token; null where the bot runs without a registration (<see cref="BotOptions.AllowAnonymous"/>).</summary>
    /// <exception cref="BotCredentialException">Entra refuses the credential or cannot be reached.</exception>
    public async ValueTask<string?> TokenAsync(CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(options.Value.AppId))
            return null;
        if (Fresh() is { } token)
            return token;
        await _one.WaitAsync(ct);
        try
        {
            if (Fresh() is { } other)
                return other;
            _held = await AskAsync(ct);
            return _held.Token;
        }
        catch (Exception e) when (e is AuthenticationFailedException or HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            throw new BotCredentialException(e);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The service no longer takes this token: the next call asks for another one.</summary>
    public void Forget(string? token)
    {
        if (_held is { } held && held.Token == token)
            _held = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _one.Dispose();
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }

    private string? Fresh() => _held is { } held && held.Until - Early > time.GetUtcNow() ? held.Token : null;

    private async Task<Held> AskAsync(CancellationToken ct)
    {
        var o = options.Value;
        if (o.TokenEndpoint is { Length: > 0 } endpoint)
            return await AskHereAsync(endpoint, o, ct);
        var token = await _credential.Value.GetTokenAsync(new TokenRequestContext([o.Scope]), ct);
        return new(token.Token, token.ExpiresOn);
    }

    // Azure.Identity insists on https, so a service on this machine is asked here.
    private async Task<Held> AskHereAsync(string endpoint, BotOptions o, CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = o.AppId,
            ["client_secret"] = o.ClientSecret,
            ["scope"] = o.Scope,
        }!);
        using var response = await _http.Value.PostAsync(new Uri(endpoint), form, ct);
        if (response.StatusCode is not HttpStatusCode.OK)
            throw new HttpRequestException("The token endpoint refuses the credential.", null, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync(CredentialJson.Default.TokenEndpointAnswer, ct);
        return new(answer!.AccessToken, time.GetUtcNow().AddSeconds(answer.ExpiresIn));
    }

    private static TokenCredential Create(BotOptions o)
    {
        var tenant = o.AppType is BotAppType.MultiTenant ? "botframework.com" : o.TenantId!;
        return o switch
        {
            { AppType: BotAppType.ManagedIdentity } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(o.AppId!)),
            { CertificatePath: { Length: > 0 } path } => new ClientCertificateCredential(tenant, o.AppId, Certificate(path, o.CertificatePassword)),
            _ => new ClientSecretCredential(tenant, o.AppId, o.ClientSecret),
        };
    }

    internal static X509Certificate2 Certificate(string path, string? password) => Path.GetExtension(path).ToUpperInvariant() is ".PEM" or ".CRT"
        ? X509Certificate2.CreateFromPemFile(path)
        : X509CertificateLoader.LoadPkcs12FromFile(path, password);
}

/// <summary>The bot's own token cannot be had.</summary>
public sealed class BotCredentialException(Exception cause) : Exception("The bot's own token cannot be had. Check Bot:AppId, Bot:TenantId and its secret or certificate.", cause);

internal sealed record TokenEndpointAnswer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(TokenEndpointAnswer))]
internal sealed partial class CredentialJson : JsonSerializerContext;
