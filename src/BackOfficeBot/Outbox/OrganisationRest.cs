using System.Collections.Concurrent;
using BackOfficeBot.Organisations;

namespace BackOfficeBot.Outbox;

/// The channel's 429 does not say whether a conversation or the whole organisation is too fast: the first is its conversation's, one of a second conversation
/// meanwhile is the organisation's.
internal sealed class OrganisationRest(IRates rates, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (string Target, DateTimeOffset Until)> _last = new(StringComparer.Ordinal);

    public static string Name(string organisation) => $"organisation:{OrganisationId.Tenant(organisation)}";

    public async ValueTask ThrottledAsync(string organisation, string target, TimeSpan wait)
    {
        organisation = OrganisationId.Tenant(organisation);
        var now = time.GetUtcNow();
        var isSecond = _last.TryGetValue(organisation, out var last) && last.Target != target && last.Until > now;
        _last[organisation] = (target, now + wait);
        if (isSecond)
            await rates.RestAsync(Name(organisation), wait);
    }
}
