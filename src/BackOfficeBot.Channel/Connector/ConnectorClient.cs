using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Connector;

/// <summary>Writes into conversations. Tells apart what was sent, what never will be, what may be tried again and what is uncertain.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
public sealed class ConnectorClient : IDisposable
{
    private const int Attempts = 3;

    /// <summary>A wait that a turn may take; what has to wait longer is <see cref="SendOutcome.Later"/>.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly HttpClient _http;
    private readonly BotCredentials _credentials;
    private readonly TrustedServiceUrls _trusted;
    private readonly TimeProvider _time;

    /// <summary>A client with a connection pool of its own: one for the whole process.</summary>
    public ConnectorClient(BotCredentials credentials, TrustedServiceUrls trusted, IOptions<BotOptions> options, TimeProvider time)
    {
        (_credentials, _trusted, _time) = (credentials, trusted, time);
        _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = options.Value.Timeout };
    }

    /// <summary>A new message; with a <see cref="Activity.ReplyToId"/> as an answer to that one.</summary>
    /// <param name="activity">Addressed by <see cref="ConversationReference.Address"/>: its serviceUrl and conversation say where to.</param>
    /// <param name="ct">Ends the attempt; what had left by then is uncertain.</param>
    public ValueTask<SendOutcome> SendAsync(Activity activity, CancellationToken ct = default) => SendAsync(activity, once: false, ct);

    /// <summary>A new message.</summary>
    /// <param name="activity">Addressed by <see cref="ConversationReference.Address"/>: its serviceUrl and conversation say where to.</param>
    /// <param name="once">The caller tries again by itself: what the channel puts off is <see cref="SendOutcome.Later"/> at once.</param>
    /// <param name="ct">Ends the attempt; what had left by then is uncertain.</param>
    public async ValueTask<SendOutcome> SendAsync(Activity activity, bool once, CancellationToken ct = default)
    {
        var conversation = activity.Conversation?.Id ?? "";
        var path = Activities(conversation) + (activity.ReplyToId is { Length: > 0 } replied ? "/" + Uri.EscapeDataString(replied) : "");
        return await CallAsync(HttpMethod.Post, activity.ServiceUrl, path, Json(activity), ct, once);
    }

    /// <summary>A message takes an earlier one's place. May be repeated.</summary>
    public ValueTask<SendOutcome> UpdateAsync(string activityId, Activity activity, CancellationToken ct = default) => UpdateAsync(activityId, activity, once: false, ct);

    /// <summary>A message takes an earlier one's place. May be repeated.</summary>
    /// <param name="activityId">The earlier message.</param>
    /// <param name="activity">What takes its place.</param>
    /// <param name="once">The caller tries again by itself: what the channel puts off is <see cref="SendOutcome.Later"/> at once.</param>
    /// <param name="ct">Ends the attempt.</param>
    public ValueTask<SendOutcome> UpdateAsync(string activityId, Activity activity, bool once, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Put, activity.ServiceUrl, $"{Activities(activity.Conversation?.Id)}/{Uri.EscapeDataString(activityId)}", Json(activity with { Id = activityId }), ct, once);

    /// <summary>An earlier message goes. May be repeated; one that is gone already is <see cref="SendRefusal.NotFound"/>.</summary>
    public ValueTask<SendOutcome> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Delete, serviceUrl, $"{Activities(conversationId)}/{Uri.EscapeDataString(activityId)}", null, ct);

    /// <summary>Opens a conversation, such as the personal chat with somebody who has the app: <see cref="SendOutcome.Sent.Id"/> is the conversation's.</summary>
    public ValueTask<SendOutcome> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken ct = default) =>
        CallAsync(HttpMethod.Post, serviceUrl, "v3/conversations", JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.Default.ConversationParameters), ct);

    /// <summary>Everybody in a conversation, page by page.</summary>
    /// <exception cref="HttpRequestException">The channel does not tell, or not soon.</exception>
    /// <exception cref="BotCredentialException">The bot's own token cannot be had.</exception>
    /// <exception cref="InvalidOperationException">The address came in no verified activity.</exception>
    public async IAsyncEnumerable<ChannelAccount> MembersAsync(string serviceUrl, string conversationId, int pageSize = 200, [EnumeratorCancellation] CancellationToken ct = default)
    {
        string? next = null;
        do
        {
            var path = $"v3/conversations/{Uri.EscapeDataString(conversationId)}/pagedmembers?pageSize={pageSize}" + (next is null ? "" : "&continuationToken=" + Uri.EscapeDataString(next));
            var page = await PageAsync(serviceUrl, path, ct);
            foreach (var member in page.Members ?? [])
                yield return member;
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private async Task<MembersPage> PageAsync(string serviceUrl, string path, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = await RequestAsync(HttpMethod.Get, serviceUrl, path, null, ct) ?? throw new InvalidOperationException("The serviceUrl came in no verified activity.");
            using var response = await _http.SendAsync(request, ct);
            if (attempt < Attempts && (int)response.StatusCode is 408 or 412 or 429 or >= 500 && Pause(response, attempt) is var pause && pause <= Patience)
            {
                await Task.Delay(pause, _time, ct);
                continue;
            }
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync(ConnectorJson.Default.MembersPage, ct) ?? new(null, null);
        }
    }

    private ValueTask<SendOutcome> CallAsync(HttpMethod method, string? serviceUrl, string path, byte[]? body, CancellationToken ct, bool once = false) =>
        ConnectorTelemetry.MeasureAsync(method.Method, () => TryAsync(method, serviceUrl, path, body, once, ct));

    private async ValueTask<SendOutcome> TryAsync(HttpMethod method, string? serviceUrl, string path, byte[]? body, bool once, CancellationToken ct)
    {
        var repeatable = method != HttpMethod.Post;
        for (var attempt = 1; ; attempt++)
        {
            HttpRequestMessage? request;
            try
            {
                request = await RequestAsync(method, serviceUrl, path, body, ct);
            }
            catch (BotCredentialException)
            {
                return new SendOutcome.Later(TimeSpan.FromMinutes(1), "credential");
            }
            if (request is null)
                return new SendOutcome.Refused(SendRefusal.Untrusted, 0);
            using (request)
            {
                SendOutcome? outcome;
                TimeSpan pause;
                try
                {
                    using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
                    outcome = await OutcomeAsync(response, repeatable, request, ct);
                    pause = Pause(response, attempt);
                }
                // It never left: another attempt cannot send it twice.
                catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
                {
                    (outcome, pause) = (new SendOutcome.Later(TimeSpan.FromSeconds(10), e.HttpRequestError.ToString()), TimeSpan.FromMilliseconds(200 * attempt));
                }
                catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
                {
                    (outcome, pause) = (new SendOutcome.Uncertain(e.GetType().Name), TimeSpan.FromMilliseconds(200 * attempt));
                }
                var again = outcome is SendOutcome.Refused { Cause: SendRefusal.NotAuthorized } || (!once && (outcome is SendOutcome.Later || (repeatable && outcome is SendOutcome.Uncertain)));
                if (!again || attempt == Attempts || pause > Patience || ct.IsCancellationRequested)
                    return outcome;
                await Task.Delay(pause, _time, CancellationToken.None);
            }
        }
    }

    private async ValueTask<SendOutcome> OutcomeAsync(HttpResponseMessage response, bool repeatable, HttpRequestMessage request, CancellationToken ct)
    {
        var status = (int)response.StatusCode;
        if (status is >= 200 and < 300)
            return new SendOutcome.Sent(await IdAsync(response, ct));
        if (status is 401)
            _credentials.Forget(request.Headers.Authorization?.Parameter);
        return status switch
        {
            429 or 412 => new SendOutcome.Later(RetryAfter(response) ?? TimeSpan.FromSeconds(2), $"{status}"),
            408 or >= 500 when repeatable => new SendOutcome.Later(RetryAfter(response) ?? TimeSpan.FromSeconds(2), $"{status}"),
            408 or >= 500 => new SendOutcome.Uncertain($"{status}"),
            401 => new SendOutcome.Refused(SendRefusal.NotAuthorized, status),
            403 => new SendOutcome.Refused(SendRefusal.Blocked, status),
            404 => new SendOutcome.Refused(SendRefusal.NotFound, status),
            413 => new SendOutcome.Refused(SendRefusal.TooLarge, status),
            _ => new SendOutcome.Refused(SendRefusal.Invalid, status),
        };
    }

    // The message is there, whatever its answer looks like.
    private static async ValueTask<string?> IdAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(ConnectorJson.Default.ResourceResponse, ct))?.Id;
        }
        catch (Exception e) when (e is JsonException or HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    private async ValueTask<HttpRequestMessage?> RequestAsync(HttpMethod method, string? serviceUrl, string path, byte[]? body, CancellationToken ct)
    {
        if (!_trusted.IsTrusted(serviceUrl))
            return null;
        var token = await _credentials.TokenAsync(ct);
        var request = new HttpRequestMessage(method, new Uri($"{serviceUrl!.TrimEnd('/')}/{path}"));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
        return request;
    }

    private TimeSpan Pause(HttpResponseMessage response, int attempt) => RetryAfter(response) ?? TimeSpan.FromMilliseconds(200 * attempt);

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not { } after ? null : after.Delta ?? (after.Date - _time.GetUtcNow() is { } left && left > TimeSpan.Zero ? left : TimeSpan.Zero);

    private static string Activities(string? conversation) => $"v3/conversations/{Uri.EscapeDataString(conversation ?? "")}/activities";

    private static byte[] Json(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}

/// <summary>A conversation to be opened.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#conversationparameters-object</remarks>
public sealed record ConversationParameters
{
    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }
    /// <summary>With whom; one person for a personal chat.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }
    /// <summary>False for a personal chat.</summary>
    public bool? IsGroup { get; init; }
    /// <summary>The organisation.</summary>
    public string? TenantId { get; init; }
    /// <summary>The first message; in a channel it begins a thread.</summary>
    public Activity? Activity { get; init; }
    /// <summary>What only the channel knows, such as the team's channel.</summary>
    public JsonElement? ChannelData { get; init; }
}

internal sealed record ResourceResponse(string? Id);

internal sealed record MembersPage(IReadOnlyList<ChannelAccount>? Members, string? ContinuationToken);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(MembersPage))]
internal sealed partial class ConnectorJson : JsonSerializerContext;
