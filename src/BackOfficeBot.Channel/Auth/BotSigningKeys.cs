using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Channel.Auth;

/// <summary>A key that signs incoming tokens, and the channels that it may speak for.</summary>
internal sealed record BotSigningKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>The channel's signing keys: asked for when first needed, then daily, and once more for a key that is not known.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot-step-3</remarks>
internal sealed partial class BotSigningKeys(IOptions<BotOptions> options, TimeProvider time, ILogger<BotSigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Daily = TimeSpan.FromHours(24);

    // Whoever sends made-up key ids must not make us ask for each.
    internal static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly HttpClient _http = new() { Timeout = options.Value.Timeout };
    private volatile Known _known = new(new(), null, null);

    private sealed record Known(Dictionary<string, BotSigningKey> Keys, DateTimeOffset? At, DateTimeOffset? Tried);

    /// <summary>The key, or null when nobody announces it.</summary>
    /// <exception cref="HttpRequestException">There are no keys yet, and they cannot be had.</exception>
    public async ValueTask<BotSigningKey?> FindAsync(string keyId, CancellationToken ct)
    {
        var known = _known;
        var now = time.GetUtcNow();
        if (known.Keys.TryGetValue(keyId, out var key) && now - known.At < Daily)
            return key;
        if (known.At is not null && now - known.Tried < BetweenRefreshes)
            return key;
        await _one.WaitAsync(ct);
        try
        {
            if (ReferenceEquals(known, _known))
                _known = await RefreshedAsync(known, now, ct);
        }
        finally
        {
            _one.Release();
        }
        return _known.Keys.GetValueOrDefault(keyId);
    }

    private async Task<Known> RefreshedAsync(Known known, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var metadata = await _http.GetFromJsonAsync(new Uri(options.Value.OpenIdMetadata), KeyJson.Default.OpenIdMetadata, ct);
            if (!Uri.TryCreate(metadata?.JwksUri, UriKind.Absolute, out var address) || !SafeUrl.IsSafe(address))
                throw new HttpRequestException("The OpenID metadata names no keys.");
            return new(Read(new JsonWebKeySet(await _http.GetStringAsync(address, ct))), now, now);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or ArgumentException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            LogFailed(e);
            // Yesterday's keys are better than none; without any the caller has to come again.
            return known.At is not null ? known with { Tried = now } : throw new HttpRequestException("The channel's signing keys cannot be had.", e);
        }
    }

    // The endorsements stand on the JSON key only, not on the key that verifies.
    private static Dictionary<string, BotSigningKey> Read(JsonWebKeySet set)
    {
        var keys = new Dictionary<string, BotSigningKey>(StringComparer.Ordinal);
        foreach (var key in set.Keys.Where(k => k.Kty == JsonWebAlgorithmsKeyTypes.RSA && k.Kid is { Length: > 0 }))
            keys[key.Kid] = new(key, key.AdditionalData.TryGetValue("endorsements", out var said) && said is JsonElement { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!)] : []);
        return keys;
    }

    public void Dispose()
    {
        _one.Dispose();
        _http.Dispose();
    }

    [LoggerMessage(LogLevel.Warning, "The channel's signing keys cannot be had")]
    private partial void LogFailed(Exception exception);
}

internal sealed record OpenIdMetadata([property: JsonPropertyName("jwks_uri")] string? JwksUri);

[JsonSerializable(typeof(OpenIdMetadata))]
internal sealed partial class KeyJson : JsonSerializerContext;
