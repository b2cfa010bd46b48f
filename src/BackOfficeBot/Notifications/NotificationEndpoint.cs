using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Notifications;

/// What Graph calls: the handshake of a new subscription, and what changed. Anybody can call it, so it does no more than to look whether what is said is from Graph, and to
/// note what is worth a look; all that is well formed has the same answer, whether it was believed or not.
/// https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
internal sealed partial class NotificationEndpoint(Heard heard, ILogger<NotificationEndpoint> log)
{
    public const string Path = "/api/graph/notifications";

    private const int MostBytes = 512 * 1024;
    private const int LongestToken = 1_000;

    public async Task HandleAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        if (request.Query.TryGetValue("validationToken", out var tokens))
        {
            await HandshakeAsync(response, tokens.ToString());
            return;
        }
        response.StatusCode = await TakeAsync(http);
    }

    /// Whether the bot answers there, asked as Graph asks.
    public static async Task<bool> AnswersAsync(Uri url, TimeSpan patience)
    {
        var token = Guid.NewGuid().ToString();
        using var http = new HttpClient { Timeout = patience };
        try
        {
            using var answer = await http.PostAsync(new Uri($"{url}?validationToken={token}"), null);
            return answer.IsSuccessStatusCode && await answer.Content.ReadAsStringAsync() == token;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    // It goes back as it came, so nothing that a browser would take for a page may be in it.
    private static Task HandshakeAsync(HttpResponse response, string token)
    {
        if (token.Length is 0 or > LongestToken || token.Any(c => c is '<' or '>' or '&' or '"' || char.IsControl(c)))
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(token);
    }

    private async Task<int> TakeAsync(HttpContext http)
    {
        var gone = http.RequestAborted;
        if (http.Request.ContentLength > MostBytes)
            return StatusCodes.Status413PayloadTooLarge;
        var body = await http.Request.BodyReader.ReadAtLeastAsync(MostBytes + 1, gone);
        try
        {
            if (body.Buffer.Length > MostBytes)
                return StatusCodes.Status413PayloadTooLarge;
            await heard.HearAsync(Parse(body.Buffer), gone);
            return StatusCodes.Status202Accepted;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
        // Graph says it again.
        catch (Exception e) when (!gone.IsCancellationRequested)
        {
            NotTaken(log, e);
            return StatusCodes.Status503ServiceUnavailable;
        }
        finally
        {
            http.Request.BodyReader.AdvanceTo(body.Buffer.End);
        }
    }

    private static List<ChangeNotification> Parse(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return [.. (JsonSerializer.Deserialize(ref reader, NotificationJson.Default.ChangeNotifications)?.Value ?? []).OfType<ChangeNotification>()];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What Graph says has changed could not be noted; it says it again.")]
    private static partial void NotTaken(ILogger log, Exception cause);
}

/// https://learn.microsoft.com/graph/api/resources/changenotificationcollection, as far as it is looked at.
internal sealed record ChangeNotifications(IReadOnlyList<ChangeNotification?>? Value);

internal sealed record ChangeNotification
{
    public string? SubscriptionId { get; init; }
    public string? ClientState { get; init; }
    public string? TenantId { get; init; }
    public string? LifecycleEvent { get; init; }
    public ChangedResource? ResourceData { get; init; }
}

internal sealed record ChangedResource(string? Id);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ChangeNotifications))]
internal sealed partial class NotificationJson : JsonSerializerContext;
