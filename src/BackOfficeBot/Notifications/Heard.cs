using BackOfficeBot.Due;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;

namespace BackOfficeBot.Notifications;

/// What Graph says has changed, after it has proved that it is Graph: nothing of it is believed but that it is worth a look. Each look is a row that falls due, once
/// however often it is said.
internal sealed class Heard(Office office, Clients clients, IEnumerable<IWatch> watches)
{
    /// So many subscriptions of one call are looked up.
    private const int MostWatches = 100;

    /// Of more changes than this it is asked what changed.
    private const int MostIds = 100;

    public async Task HearAsync(IEnumerable<ChangeNotification> told, CancellationToken ct)
    {
        foreach (var of in told.GroupBy(n => (n.TenantId, n.ClientState)).Take(MostWatches))
            if (await KnownAsync(of.Key.TenantId, of.Key.ClientState, ct) is { } record)
                await DueAsync(record, [.. of.Where(n => record.Watch().SubscriptionId is not { } id || id == n.SubscriptionId)], ct);
    }

    private async Task<Record?> KnownAsync(string? tenantId, string? clientState, CancellationToken ct)
    {
        if (!Guid.TryParse(tenantId, out var tenant) || WatchRecords.Read(clientState) is not var (id, secret))
            return null;
        foreach (var organisation in clients.WithAllOf(tenant.ToString()))
            if (await office.FindAsync(organisation, id, ct) is { Kind: WatchRecords.Kind, State: WatchStates.On } record && record.Watch().Knows(secret))
                return record;
        return null;
    }

    private async Task DueAsync(Record record, IReadOnlyList<ChangeNotification> told, CancellationToken ct)
    {
        var watch = watches.FirstOrDefault(w => w.Name == record.Watch().Wish.Watch);
        List<string> ids = [.. told.Where(n => n.LifecycleEvent is null).Select(n => n.ResourceData?.Id).OfType<string>().Distinct()];
        List<WatchCall> calls = [.. told.Select(n => OfLife(n.LifecycleEvent)).OfType<string>().Select(task => new WatchCall(record.Id, task))];
        if (ids.Count > MostIds)
            calls.Add(new(record.Id, WatchDue.Missed));
        else if (ids.Count > 0 && watch is not null)
            calls.AddRange(await watch.CalledByAsync(record.Organisation, record.Watch(), ids, ct));
        if (calls.Count == 0)
            return;
        await using var work = await office.BeginAsync(Actor.Bot(record.Organisation), ct);
        foreach (var call in calls.Distinct())
            await work.CallAsync(call.RecordId, call.Task, ct);
        await work.CommitAsync(ct);
    }

    private static string? OfLife(string? lifecycleEvent) => lifecycleEvent switch
    {
        "missed" => WatchDue.Missed,
        "subscriptionRemoved" => WatchDue.Removed,
        "reauthorizationRequired" => WatchDue.Reauthorize,
        _ => null,
    };
}
