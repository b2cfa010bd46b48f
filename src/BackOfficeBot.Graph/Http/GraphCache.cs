using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Hybrid;

namespace BackOfficeBot.Graph.Http;

/// <summary>Remembers answers, for each caller by itself, since not everybody sees the same. Keys hold hashes, never names or addresses. Failures, and "there is none",
/// are exceptions here and are not remembered.</summary>
internal sealed class GraphCache(HybridCache cache)
{
    public static readonly TimeSpan Seconds = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Minutes = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan Hours = TimeSpan.FromHours(4);
    private static readonly HybridCacheEntryOptions Peek = new()
    {
        Flags = HybridCacheEntryFlags.DisableUnderlyingData | HybridCacheEntryFlags.DisableLocalCacheWrite | HybridCacheEntryFlags.DisableDistributedCacheWrite,
    };

    public async ValueTask<T> GetAsync<T>(GraphCaller caller, string what, string about, TimeSpan life, Func<CancellationToken, Task<T>> ask, CancellationToken ct, string? tag = null)
    {
        var isHit = true;
        try
        {
            return await cache.GetOrCreateAsync(Key(caller, what, about), token => { isHit = false; return new ValueTask<T>(ask(token)); }, For(life), tag is null ? null : [tag], ct);
        }
        finally
        {
            GraphTelemetry.Lookup(what, isHit);
        }
    }

    /// <summary>What is remembered, or null; asks nobody.</summary>
    public ValueTask<T?> PeekAsync<T>(GraphCaller caller, string what, string about, CancellationToken ct) where T : class =>
        cache.GetOrCreateAsync<T?>(Key(caller, what, about), static _ => default, Peek, null, ct);

    public ValueTask SetAsync<T>(GraphCaller caller, string what, string about, T value, TimeSpan life, CancellationToken ct) =>
        cache.SetAsync(Key(caller, what, about), value, For(life), null, ct);

    public ValueTask ForgetAsync(string tag, CancellationToken ct) => cache.RemoveByTagAsync(tag, ct);

    internal static string Key(GraphCaller caller, string what, string about) =>
        $"graph:{what}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.TenantId}\n{caller.UserId}\n{about}")))}";

    private static HybridCacheEntryOptions For(TimeSpan life) => new() { Expiration = life, LocalCacheExpiration = life };
}
