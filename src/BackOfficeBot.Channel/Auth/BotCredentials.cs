using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Auth;

/// <summary>The bot's own token for the connector and the token service: one request at a time, renewed five minutes before it ends.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#bot-to-connector</remarks>
public sealed class BotCredentials(IOptions<BotOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SingleFlight<Held> _renewal = new();
    private readonly Lazy<HttpClient> _http = new(() => new() { Timeout = options.Value.Timeout });
    private EntraCredential? _entra;
    private volatile Held? _held;

    private sealed record Held(string Token, DateTimeOffset Until);

    /// <summary>The token; null where the bot runs without a registration (<see cref="BotOptions.AllowAnonymous"/>).</summary>
    /// <exception cref="BotCredentialException">Entra refuses the credential or cannot be reached.</exception>
    public async ValueTask<string?> TokenAsync(CancellationToken ct = default) =>
        string.IsNullOrEmpty(options.Value.AppId) ? null : (Good(Early) ?? await _renewal.JoinAsync(RenewAsync).WaitAsync(ct)).Token;

    /// <summary>The service no longer takes this token: the next call asks for another one.</summary>
    public void Forget(string? token)
    {
        if (_held is { } held && held.Token == token)
            _held = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_http.IsValueCreated)
            _http.Value.Dispose();
    }

    private Held? Good(TimeSpan early) => _held is { } held && held.Until - early > time.GetUtcNow() ? held : null;

    private async Task<Held> RenewAsync()
    {
        try
        {
            return Good(Early) ?? (_held = await AskAsync());
        }
        catch (Exception e)
        {
            return Good(TimeSpan.Zero) ?? throw new BotCredentialException(e);
        }
    }

    private async Task<Held> AskAsync()
    {
        var o = options.Value;
        if (o.TokenEndpoint is { Length: > 0 } endpoint)
            return await AskHereAsync(endpoint, o);
        var (token, until) = await (_entra ??= new(o)).TokenAsync();
        return new(token, until);
    }

    // Azure.Identity insists on https, so a service on this machine is asked here.
    private async Task<Held> AskHereAsync(string endpoint, BotOptions o)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = o.AppId,
            ["client_secret"] = o.ClientSecret,
            ["scope"] = o.Scope,
        }!);
        using var response = await _http.Value.PostAsync(new Uri(endpoint), form);
        if (response.StatusCode is not HttpStatusCode.OK)
            throw new HttpRequestException("The token endpoint refuses the credential.", null, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync(CredentialJson.Default.TokenEndpointAnswer);
        return new(answer!.AccessToken, time.GetUtcNow().AddSeconds(answer.ExpiresIn));
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
