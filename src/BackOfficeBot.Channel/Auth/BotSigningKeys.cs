using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Channel.Auth;

/// <summary>A key that signs incoming tokens, and the channels that it may speak for.</summary>
internal sealed record BotSigningKey(SecurityKey Key, IReadOnlyList<string> Endorsements);

/// <summary>
/// The channel's signing keys: asked for when first needed, then daily, and once more for a key that is not known. Where they cannot be had, those that are known
/// are good for five days.
/// </summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot-step-3</remarks>
internal sealed partial class BotSigningKeys(IOptions<BotOptions> options, TimeProvider time, ILogger<BotSigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Daily = TimeSpan.FromHours(24);
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(5);

    // Whoever sends made-up key ids must not make us ask for each.
    internal static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(30);

    private readonly SingleFlight<Known> _refresh = new();
    private readonly HttpClient _http = new() { Timeout = options.Value.Timeout };
    private volatile Known _known = new(new(), null, null);

    private sealed record Known(Dictionary<string, BotSigningKey> Keys, DateTimeOffset? At, DateTimeOffset? Tried);

    /// <summary>The key, or null when nobody announces it.</summary>
    /// <exception cref="HttpRequestException">There are no keys, and they cannot be had.</exception>
    public async ValueTask<BotSigningKey?> FindAsync(string keyId, CancellationToken ct)
    {
        var (known, now) = (_known, time.GetUtcNow());
        var key = known.Keys.GetValueOrDefault(keyId);
        if ((key is not null && now - known.At < Daily) || HasJustTried(known, now))
            return key;
        var refresh = _refresh.JoinAsync(RefreshAsync);
        // Nobody whose key is known waits for an issuer that is slow or down.
        if (key is not null && now - known.At < Longest)
            return key;
        // A refresh that began while the old keys were still good may end with them.
        var fresh = await refresh.WaitAsync(ct);
        return now - fresh.At < Longest ? fresh.Keys.GetValueOrDefault(keyId) : throw new HttpRequestException("The channel's signing keys cannot be had.");
    }

    private static bool HasJustTried(Known known, DateTimeOffset now) => now - known.At < Longest && now - known.Tried < BetweenRefreshes;

    private async Task<Known> RefreshAsync()
    {
        var (known, now) = (_known, time.GetUtcNow());
        if (HasJustTried(known, now))
            return known;
        try
        {
            var metadata = await _http.GetFromJsonAsync(new Uri(options.Value.OpenIdMetadata), KeyJson.Default.OpenIdMetadata);
            if (!Uri.TryCreate(metadata?.JwksUri, UriKind.Absolute, out var address) || !SafeUrl.IsSafe(address))
                throw new HttpRequestException("The OpenID metadata names no keys.");
            return _known = new(Read(new JsonWebKeySet(await _http.GetStringAsync(address))), now, now);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or ArgumentException or TaskCanceledException)
        {
            LogFailed(e);
            return now - known.At < Longest ? _known = known with { Tried = now } : throw new HttpRequestException("The channel's signing keys cannot be had.", e);
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

    public void Dispose() => _http.Dispose();

    [LoggerMessage(LogLevel.Warning, "The channel's signing keys cannot be had")]
    private partial void LogFailed(Exception exception);
}

internal sealed record OpenIdMetadata([property: JsonPropertyName("jwks_uri")] string? JwksUri);

[JsonSerializable(typeof(OpenIdMetadata))]
internal sealed partial class KeyJson : JsonSerializerContext;
