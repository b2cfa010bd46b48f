using System.Buffers.Text;
using System.Security.Cryptography;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Notifications;

/// Keeps a subscription alive: makes it, renews it at half of its life, answers what Graph says of it, and ends it when nobody wants it any more. Behind the bar of the
/// row's task stands what Graph said. After each new beginning it is asked what was missed.
internal sealed class WatchDue(Office office, IEnumerable<IWatch> watches, ISubscriptions subscriptions, IOptions<NotificationOptions> options, TimeProvider time) : IDueHandler
{
    public const string Name = "graph.watch";
    public const string Missed = Name + "|missed";
    public const string Removed = Name + "|removed";
    public const string Reauthorize = Name + "|reauthorize";

    /// How long is waited where the person is signed out, or a permission is missing: till then the bot looks by itself, as it does anyway.
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    string IDueHandler.Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { State: WatchStates.On } record || watches.FirstOrDefault(w => w.Name == record.Watch().Wish.Watch) is not { } watch)
            return;
        var data = record.Watch();
        try
        {
            await (!options.Value.IsOn || data.Wish.Until <= time.GetUtcNow() ? EndAsync(due, data, ct)
                : due.Task == Missed ? CatchUpAsync(due, watch, data, ct)
                : due.Task == Removed || data.SubscriptionId is null || data.ExpiresAt <= time.GetUtcNow() || data.Address != options.Value.Address ? BeginAsync(due, watch, data, ct)
                : GoOnAsync(due, watch, data, ct));
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded or GraphFailure.NotAllowed)
        {
            await DoneAsync(due, (work, opened) => work.DueAsync(opened, due.Task, work.Now + Pause, ct), ct);
        }
    }

    // The secret is written down before Graph knows it: what is told before its answer is seen is believed, too.
    private async Task BeginAsync(DueRow due, IWatch watch, WatchData data, CancellationToken ct)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using (var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct))
        {
            var record = await work.OpenAsync(due.RecordId, ct);
            Watches.Change(work, record, "asked for", WatchStates.On, record.Watch() with { SubscriptionId = null, ExpiresAt = null, Secret = WatchData.Hash(secret), Address = options.Value.Address });
            await work.CommitAsync(ct);
        }
        var wish = new NewSubscription
        {
            Resource = data.Wish.Resource, Changes = data.Wish.Changes, Url = options.Value.Url, ClientState = WatchRecords.State(due.RecordId, secret), Until = time.GetUtcNow() + watch.Lifetime,
        };
        var isApp = data.Wish.PersonId is null;
        Subscribed made;
        try
        {
            made = await subscriptions.CreateAsync((data with { IsApp = isApp }).Caller(due.Organisation), wish, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded && !isApp && !data.Wish.IsMine)
        {
            isApp = true;
            made = await subscriptions.CreateAsync(GraphCaller.App(due.Organisation), wish, ct);
        }
        await DoneAsync(due, async (work, record) =>
        {
            // Wanted otherwise meanwhile: this one's notifications are not believed, and its row begins anew.
            if (record.Watch().Secret != WatchData.Hash(secret))
                return;
            Watches.Change(work, record, "subscribed", WatchStates.On, record.Watch() with { SubscriptionId = made.Id, ExpiresAt = made.Until, IsApp = isApp });
            await NextAsync(work, record, made.Until, ct);
        }, ct);
    }

    /// Renewed, or shown that the bot still may. What is gone begins anew.
    private async Task GoOnAsync(DueRow due, IWatch watch, WatchData data, CancellationToken ct)
    {
        var caller = data.Caller(due.Organisation);
        var until = data.ExpiresAt!.Value;
        try
        {
            if (due.Task == Reauthorize)
                await subscriptions.ReauthorizeAsync(caller, data.SubscriptionId!, ct);
            else
                until = await subscriptions.RenewAsync(caller, data.SubscriptionId!, time.GetUtcNow() + watch.Lifetime, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound || (e.Failure is GraphFailure.SignInNeeded && due.Task != Reauthorize))
        {
            await BeginAsync(due, watch, data, ct);
            return;
        }
        await DoneAsync(due, async (work, record) =>
        {
            if (record.Watch().SubscriptionId != data.SubscriptionId)
                return;
            Watches.Change(work, record, "renewed", WatchStates.On, record.Watch() with { ExpiresAt = until });
            await NextAsync(work, record, until, ct);
        }, ct);
    }

    private async Task CatchUpAsync(DueRow due, IWatch watch, WatchData data, CancellationToken ct)
    {
        var round = await watch.SinceAsync(data.Caller(due.Organisation), due.Organisation, data, ct);
        await DoneAsync(due, async (work, record) =>
        {
            foreach (var call in round.Calls)
                await work.CallAsync(call.RecordId, call.Task, ct);
            Watches.Change(work, record, "caught up", WatchStates.On, record.Watch() with { Link = round.Link });
        }, ct);
    }

    private async Task EndAsync(DueRow due, WatchData data, CancellationToken ct)
    {
        if (data.SubscriptionId is { } id)
            try
            {
                await subscriptions.DeleteAsync(data.Caller(due.Organisation), id, ct);
            }
            // It ends by itself, and what it tells until then is not believed.
            catch (GraphException)
            {
            }
        await DoneAsync(due, async (work, record) =>
        {
            var isOver = record.Watch().Wish.Until <= work.Now || !options.Value.IsOn;
            Watches.Change(work, record, "ended", isOver ? WatchStates.Off : WatchStates.On, new(record.Watch().Wish));
            // Wanted again meanwhile: it begins anew.
            if (!isOver)
                await work.DueAsync(record, Name, work.Now, ct);
        }, ct);
    }

    private static async Task NextAsync(Work work, Record record, DateTimeOffset until, CancellationToken ct)
    {
        await work.DueAsync(record, Name, work.Now + (until - work.Now) / 2, ct);
        await work.DueAsync(record, Missed, work.Now, ct);
    }

    // What was asked for while this was done has a row of its own instant, which stays.
    private async Task DoneAsync(DueRow due, Func<Work, Record, Task> change, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        var record = await work.OpenAsync(due.RecordId, ct);
        if (!await work.TakeAsync(due, ct))
            await work.DueAsync(record, due.Task, work.Now, ct);
        else
            await change(work, record);
        await work.CommitAsync(ct);
    }
}
