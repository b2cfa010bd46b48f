using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace BackOfficeBot.Channel.SignIn;

/// <summary>What people asked for that needed a sign-in, kept for a quarter of an hour, sealed, where all instances find it.</summary>
internal sealed class PendingSignIns(IDistributedCache cache, IDataProtectionProvider protection)
{
    private static readonly DistributedCacheEntryOptions Kept = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(15) };

    private readonly IDataProtector _protector = protection.CreateProtector("BackOfficeBot.PendingSignIn.v1");

    /// <summary>Takes the place of what this person asked for here before.</summary>
    public async Task KeepAsync(Activity activity, CancellationToken ct)
    {
        var kept = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity));
        foreach (var key in Keys(activity))
            await cache.SetAsync(key, kept, Kept, ct);
    }

    /// <summary>What this person asked for here, once; null where nothing waits.</summary>
    public async Task<Activity?> TakeAsync(Activity arrived, CancellationToken ct)
    {
        List<(string Key, byte[] Kept)> found = [];
        foreach (var key in Keys(arrived))
            if (await cache.GetAsync(key, ct) is { } kept)
                found.Add((key, kept));
        if (found is not [var (_, first), ..])
            return null;
        foreach (var (key, kept) in found)
            if (kept.AsSpan().SequenceEqual(first))
                await cache.RemoveAsync(key, ct);
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(first), ActivityJson.Default.Activity);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // The thread's own first; where the client names no thread with its token, the latest in the channel.
    private static IEnumerable<string> Keys(Activity activity) => new[] { activity.Conversation?.Id, activity.Conversation?.BaseId }.Distinct().Select(place =>
        "signin:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Conversation?.TenantId}\n{place}\n{activity.From?.Id}"))));
}
