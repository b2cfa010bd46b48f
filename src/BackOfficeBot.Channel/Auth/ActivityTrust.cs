using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackOfficeBot.Channel.Auth;

/// <summary>Decides whether an activity comes from the channel: signature, issuer, audience, lifetime, endorsement and serviceUrl.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot</remarks>
internal sealed partial class ActivityTrust(
    IOptions<BotOptions> options, BotSigningKeys keys, TrustedServiceUrls trusted, TimeProvider time, ILogger<ActivityTrust> logger) : IActivityTrust
{
    internal static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    internal const int MostRemembered = 1_000;
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    private JsonWebTokenHandler Handler => field ??= new() { MaximumTokenSizeInBytes = LongestToken };

    // Bot Service uses a token for about an hour: its signature is checked once.
    private readonly ConcurrentDictionary<string, Verified> _verified = new(StringComparer.Ordinal);

    private sealed record Verified(string ServiceUrl, IReadOnlyList<string> Endorsements, DateTimeOffset Until);

    /// <inheritdoc/>
    public async ValueTask<int?> RefusalOfAsync(HttpContext context, Activity activity)
    {
        string? header = context.Request.Headers.Authorization;
        if (string.IsNullOrEmpty(header))
            return options.Value.AllowAnonymous && IsHere(context) ? TrustHere(activity) : Refuse(401, "no token");
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length > LongestToken)
            return Refuse(401, "no bearer token");
        var token = header[Scheme.Length..];
        try
        {
            if (!_verified.TryGetValue(token, out var verified) || verified.Until <= time.GetUtcNow())
            {
                _verified.TryRemove(token, out _);
                if (await VerifyAsync(token, context.RequestAborted) is not { } fresh)
                    return 401;
                verified = Remember(token, fresh);
            }
            return Check(verified, activity);
        }
        catch (HttpRequestException)
        {
            return Refuse(503, "no keys");
        }
    }

    private async ValueTask<Verified?> VerifyAsync(string token, CancellationToken ct)
    {
        if (Read(token) is not { } read)
            return Refused("unreadable");
        // Before any key is asked for: another algorithm is refused whatever it is signed with.
        if (read.Alg != SecurityAlgorithms.RsaSha256 || read.Kid is not { Length: > 0 })
            return Refused("algorithm");
        if (await keys.FindAsync(read.Kid, ct) is not { } key)
            return Refused("unknown key");
        var result = await Handler.ValidateTokenAsync(read, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKey = key.Key,
            ValidIssuer = options.Value.Issuer,
            ValidAudience = options.Value.AppId,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, to, _, _) => to is { } end && end + Skew > time.GetUtcNow() && (from is not { } start || start - Skew <= time.GetUtcNow()),
        });
        if (!result.IsValid)
            return Refused(result.Exception.GetType().Name);
        return read.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) && serviceUrl is { Length: > 0 }
            ? new(serviceUrl, key.Endorsements, new DateTimeOffset(DateTime.SpecifyKind(read.ValidTo, DateTimeKind.Utc)) + Skew)
            : Refused("no serviceurl");
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return Handler.ReadJsonWebToken(token);
        }
        // Strangers write it, and the library throws whatever its parts throw.
        catch (Exception e) when (e is ArgumentException or FormatException or JsonException)
        {
            return null;
        }
    }

    private int? Check(Verified verified, Activity activity)
    {
        if (!TrustedServiceUrls.Same(verified.ServiceUrl, activity.ServiceUrl))
            return Refuse(403, "another serviceurl");
        if (!verified.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
            return Refuse(403, "no endorsement");
        trusted.Trust(activity.ServiceUrl!);
        return null;
    }

    private Verified Remember(string token, Verified verified)
    {
        if (_verified.Count >= MostRemembered)
            _verified.Clear();
        return _verified[token] = verified;
    }

    // A tunnel or a proxy on this machine brings the world in, and a page in a browser may post to this machine too.
    private static bool IsHere(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && Uri.TryCreate($"http://{context.Request.Host}", UriKind.Absolute, out var asked) && asked.IsLoopback
        && !context.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.ToUpperInvariant() is "FORWARDED" or "ORIGIN");

    private int? TrustHere(Activity activity)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) || !url.IsLoopback || !SafeUrl.IsSafe(url))
            return Refuse(403, "a serviceurl elsewhere");
        trusted.Trust(activity.ServiceUrl!);
        return null;
    }

    private int Refuse(int status, string cause)
    {
        LogRefused(cause);
        return status;
    }

    private Verified? Refused(string cause)
    {
        LogRefused(cause);
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "An activity is refused: {Cause}")]
    private partial void LogRefused(string cause);
}
