using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests;

/// Sends a digest at its slot: the row moves itself on in the transaction that sends, and a slot has one key, so each has one digest whoever dies meanwhile.
internal sealed class DigestDue(Office office, DigestMaker maker, DigestMessages messages, IOptions<DigestOptions> options, IOptions<DeliveryOptions> delivery, TimeProvider time) : IDueHandler
{
    public string Task => DigestRecords.Due;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { OwnerId: { } person } found)
            return;
        var (plan, now) = (maker.Plan(due.Organisation, found), time.GetUtcNow());
        var slot = DigestSlots.Latest(plan, due.At, now);
        var isLate = slot is not null && now - slot.At > options.Value.LateAfter;
        // All that takes long is done before the transaction: while it lasts, SQLite lets nobody else write.
        var isDropped = slot is null || (isLate && options.Value.Late == LateDigest.Drop);
        var made = isDropped ? null : await messages.OfAsync(found, person, plan, slot!, isLate, DigestKeeper.KeyOf(slot!, found.Id), ct);
        var isMailed = made is null && !isDropped && delivery.Value.MailFrom is { Length: > 0 } && !await messages.CanReachAsync(found, person, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (made is { } digest)
        {
            work.Db.Drafts.Add(digest.Sent);
            await work.SendKeptAsync(digest.Message, record, ct);
        }
        if (isMailed)
            await work.DueAsync(record, MailInstead.Name, work.Now, ct);
        plan = maker.Plan(due.Organisation, record);
        await work.DueAsync(record, DigestRecords.Due, DigestSlots.Next(plan, work.Now > due.At ? work.Now : due.At)?.At, ct);
        await work.CommitAsync(ct);
        DigestTelemetry.Count(isDropped ? "dropped" : isMailed ? "mailed" : made is null ? "empty" : isLate ? "late" : "sent");
    }
}
