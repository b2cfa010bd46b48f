using BackOfficeBot.Due;
using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Notifications;

/// What skills want to hear of: said in the transaction of what makes it interesting. Where notifications are off, nothing is written.
internal sealed class Watches(IOptions<NotificationOptions> options)
{
    // So that not each meeting that is a day later than the last one has to say so.
    private static readonly TimeSpan Longer = TimeSpan.FromDays(14);

    public bool IsOn => options.Value.IsOn;

    public async Task WantAsync(Work work, WatchWish wish, CancellationToken ct)
    {
        if (!IsOn || wish.Until <= work.Now)
            return;
        var id = WatchRecords.IdOf(wish.Watch, wish.Mailbox);
        var known = await work.Db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
        if (known is { State: WatchStates.On } && known.Watch().Wish is var standing && standing.Until >= wish.Until && standing with { Until = wish.Until } == wish)
            return;
        wish = wish with { Until = wish.Until + Longer };
        var row = new Record { Id = id, Kind = WatchRecords.Kind, Title = $"Graph: {wish.Watch}", State = WatchStates.On };
        row.SetData(new(wish), WatchJson.Default.WatchData);
        var (record, isNew) = known is null ? await work.CreateAsync(row, "wanted", ct) : (await work.OpenAsync(id, ct), false);
        if (!isNew)
        {
            var before = record.Watch();
            // Another list, or another person in whose name: what stands is of no more use.
            var isSame = record.State == WatchStates.On && before.Wish with { Until = wish.Until } == wish;
            Change(work, record, "wanted", WatchStates.On, isSame ? before with { Wish = wish } : new(wish));
            if (isSame)
                return;
        }
        await work.DueAsync(record, WatchDue.Name, work.Now, ct);
    }

    /// Nobody wants to hear of it any more.
    public async Task EndAsync(Work work, string watch, string mailbox, CancellationToken ct)
    {
        var id = WatchRecords.IdOf(watch, mailbox);
        if (!IsOn || !await work.Db.Records.AnyAsync(r => r.Id == id && r.State == WatchStates.On, ct))
            return;
        var record = await work.OpenAsync(id, ct);
        Change(work, record, "no longer wanted", WatchStates.On, record.Watch() with { Wish = record.Watch().Wish with { Until = work.Now } });
        await work.DueAsync(record, WatchDue.Name, work.Now, ct);
    }

    public static void Change(Work work, Record record, string action, string state, WatchData data)
    {
        if (record.State == state && record.Watch() == data)
            return;
        work.Change(record, action, r =>
        {
            r.State = state;
            r.SetData(data, WatchJson.Default.WatchData);
        });
    }
}
