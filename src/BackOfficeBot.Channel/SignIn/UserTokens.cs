using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.SignIn;

/// <summary>A person's token for another service.</summary>
/// <param name="Token">The bearer token.</param>
/// <param name="Expiration">When it ends (UTC), where the service says so.</param>
public sealed record UserToken(string Token, DateTimeOffset? Expiration);

/// <summary>What a sign-in card needs.</summary>
public sealed record SignInResource(string? SignInLink, TokenExchangeResource? TokenExchangeResource, JsonElement? TokenPostResource);

/// <summary>The token service, which keeps people's tokens for the bot.</summary>
/// <remarks>
/// https://learn.microsoft.com/azure/bot-service/bot-builder-concept-authentication. People are named by the channel's id ("29:…").
/// All members throw <see cref="TokenServiceException"/> when the service cannot be asked.
/// </remarks>
public sealed class UserTokens(BotCredentials credentials, IOptions<BotOptions> options) : IDisposable
{
    private const string Channel = "msteams";

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = options.Value.Timeout };

    /// <summary>The person's token, renewed by the service; null where the person has to sign in.</summary>
    /// <param name="userId">The channel's id of the person.</param>
    /// <param name="code">The code that a sign-in in the browser ended with, to be verified.</param>
    /// <param name="channelId">The channel of the id.</param>
    /// <param name="ct">Ends the call.</param>
    public async Task<UserToken?> GetAsync(string userId, string? code = null, string channelId = Channel, CancellationToken ct = default)
    {
        var query = $"api/usertoken/GetToken?{Person(userId, channelId)}" + (code is null ? "" : "&code=" + Uri.EscapeDataString(code));
        using var response = await SendAsync(HttpMethod.Get, query, null, ct);
        // 404: none. 400 and 412: the code is not the right one.
        return response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.PreconditionFailed ? null : await TokenAsync(response, ct);
    }

    /// <summary>Exchanges the client's token (single sign-on); null where the service wants the person's consent first.</summary>
    public async Task<UserToken?> ExchangeAsync(string userId, string token, string channelId = Channel, CancellationToken ct = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new TokenToExchange(token), TokenJson.Default.TokenToExchange);
        using var response = await SendAsync(HttpMethod.Post, $"api/usertoken/exchange?{Person(userId, channelId)}", body, ct);
        return (int)response.StatusCode is >= 400 and < 500 and not 401 and not 429 ? null : await TokenAsync(response, ct);
    }

    /// <summary>The link and the exchange for a sign-in in this conversation.</summary>
    public async Task<SignInResource> ResourceAsync(ConversationReference conversation, CancellationToken ct = default)
    {
        var state = JsonSerializer.SerializeToUtf8Bytes(new SignInState(options.Value.OAuthConnection, conversation, options.Value.AppId), TokenJson.Default.SignInState);
        using var response = await SendAsync(HttpMethod.Get, "api/botsignin/GetSignInResource?state=" + Uri.EscapeDataString(Convert.ToBase64String(state)), null, ct);
        return await ReadAsync(response, TokenJson.Default.SignInResource, ct);
    }

    /// <summary>The service forgets the person's token.</summary>
    public async Task SignOutAsync(string userId, string channelId = Channel, CancellationToken ct = default)
    {
        using var response = await SendAsync(HttpMethod.Delete, $"api/usertoken/SignOut?{Person(userId, channelId)}", null, ct);
        if (!response.IsSuccessStatusCode && response.StatusCode is not HttpStatusCode.NotFound)
            throw new TokenServiceException((int)response.StatusCode);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private string Person(string userId, string channelId) =>
        $"userId={Uri.EscapeDataString(userId)}&connectionName={Uri.EscapeDataString(options.Value.OAuthConnection)}&channelId={Uri.EscapeDataString(channelId)}";

    private static async Task<UserToken> TokenAsync(HttpResponseMessage response, CancellationToken ct) =>
        await ReadAsync(response, TokenJson.Default.TokenAnswer, ct) is { Token: { Length: > 0 } token } answer ? new(token, answer.Expiration) : throw new TokenServiceException(200);

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken ct) where T : class
    {
        if (!response.IsSuccessStatusCode)
            throw new TokenServiceException((int)response.StatusCode);
        try
        {
            return await response.Content.ReadFromJsonAsync(type, ct) ?? throw new TokenServiceException((int)response.StatusCode);
        }
        catch (Exception e) when (e is JsonException or HttpRequestException)
        {
            throw new TokenServiceException((int)response.StatusCode, e);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken ct)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                var token = await credentials.TokenAsync(ct);
                using var request = new HttpRequestMessage(method, new Uri($"{options.Value.TokenServiceUrl.TrimEnd('/')}/{path}"));
                if (token is not null)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                if (body is not null)
                    request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
                var response = await _http.SendAsync(request, ct);
                if (response.StatusCode is not HttpStatusCode.Unauthorized || attempt > 1)
                    return response;
                credentials.Forget(token);
                response.Dispose();
            }
        }
        catch (Exception e) when (e is HttpRequestException or BotCredentialException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            throw new TokenServiceException(0, e);
        }
    }
}

/// <summary>The token service cannot be asked, or answered what it should not.</summary>
/// <param name="status">HTTP status; 0 where no answer came.</param>
/// <param name="cause">What happened underneath.</param>
public sealed class TokenServiceException(int status, Exception? cause = null) : Exception($"The token service answered {status}.", cause)
{
    /// <summary>HTTP status; 0 where no answer came.</summary>
    public int Status { get; } = status;
}

internal sealed record TokenToExchange(string Token);

internal sealed record SignInState(string ConnectionName, ConversationReference Conversation, string? MsAppId);

internal sealed record TokenAnswer(string? Token, DateTimeOffset? Expiration);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenToExchange))]
[JsonSerializable(typeof(SignInState))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(SignInResource))]
internal sealed partial class TokenJson : JsonSerializerContext;
