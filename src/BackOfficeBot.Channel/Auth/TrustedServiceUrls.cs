using System.Collections.Concurrent;

namespace BackOfficeBot.Channel.Auth;

/// <summary>
/// The addresses that the bot's token may be sent to: those that came in a verified activity. Whoever keeps conversation references of verified
/// activities in storage trusts them again with <see cref="Trust"/> before writing there after a restart.
/// </summary>
public sealed class TrustedServiceUrls
{
    internal const int Most = 10_000;
    private readonly ConcurrentDictionary<string, byte> _urls = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>From now on the token may be sent there. Ignored unless the address is https, or on this machine.</summary>
    public void Trust(string serviceUrl)
    {
        var url = serviceUrl.TrimEnd('/');
        if (_urls.ContainsKey(url) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || !SafeUrl.IsSafe(address))
            return;
        if (_urls.Count >= Most)
            _urls.Clear();
        _urls[url] = 0;
    }

    /// <summary>Whether the token may be sent there.</summary>
    public bool IsTrusted(string? serviceUrl) => serviceUrl is not null && _urls.ContainsKey(serviceUrl.TrimEnd('/'));

    internal static bool Same(string one, string? other) => string.Equals(one.TrimEnd('/'), other?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
