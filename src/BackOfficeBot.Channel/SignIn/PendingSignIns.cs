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

    /// <summary>Takes the place of what this person asked for in this chat before.</summary>
    public Task KeepAsync(Activity activity, CancellationToken ct) =>
        cache.SetAsync(Key(activity), _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity)), Kept, ct);

    /// <summary>What this person asked for in this chat, once; null where nothing waits.</summary>
    public async Task<Activity?> TakeAsync(Activity arrived, CancellationToken ct)
    {
        var key = Key(arrived);
        if (await cache.GetAsync(key, ct) is not { } kept)
            return null;
        await cache.RemoveAsync(key, ct);
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(kept), ActivityJson.Default.Activity);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Key(Activity activity) =>
        "signin:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Conversation?.TenantId}\n{activity.Conversation?.BaseId}\n{activity.From?.Id}")));
}
