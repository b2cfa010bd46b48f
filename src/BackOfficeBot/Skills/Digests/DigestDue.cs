using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests;

/// Sends a digest at its slot: the row moves itself on in the transaction that sends, and a slot has one key, so each has one digest whoever dies meanwhile.
internal sealed class DigestDue(Office office, DigestMaker maker, Notices notices, RecordKinds kinds, IOptions<DigestOptions> options, TimeProvider time) : IDueHandler
{
    /// After what somebody has to decide or asked for.
    private const int Priority = 8;

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
        var made = isDropped ? null : await MakeAsync(found, person, plan, slot!, isLate, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (made is { } digest)
        {
            work.Db.Drafts.Add(digest.Sent);
            await work.SendKeptAsync(digest.Message, record, ct);
        }
        plan = maker.Plan(due.Organisation, record);
        await work.DueAsync(record, DigestRecords.Due, DigestSlots.Next(plan, work.Now > due.At ? work.Now : due.At)?.At, ct);
        await work.CommitAsync(ct);
        DigestTelemetry.Count(isDropped ? "dropped" : made is null ? "empty" : isLate ? "late" : "sent");
    }

    /// Null where there is nothing to say, or nobody to say it to.
    private async Task<(OutboxMessage Message, Draft Sent)?> MakeAsync(Record record, string person, DigestPlan plan, DigestSlot slot, bool isLate, CancellationToken ct)
    {
        if (await notices.ChatAsync(record.Organisation, person, ct) is not { } chat)
            return null;
        var now = time.GetUtcNow();
        var (sent, records) = await maker.OfAsync(record.Organisation, person, plan, slot, await SinceAsync(record, plan, slot, ct), record.Digest().Without, ct);
        var view = await maker.ViewAsync(record.Organisation, person, sent with { IsLate = isLate }, Guid.CreateVersion7(now), record, DigestSlots.Next(plan, now)?.At, ct, records);
        if (view.IsEmpty)
            return null;
        var reader = JsonSerializer.Deserialize(chat.Reference, ActivityJson.Default.ConversationReference)?.User?.Id;
        var message = await notices.ToAsync(chat, person, language => DigestCard.Summary(language, view), place => DigestCard.Of(place with { ReaderId = reader }, view, kinds), DigestKeeper.KeyOf(slot, record.Id), ct, Priority);
        return (message, new()
        {
            Organisation = record.Organisation, Id = view.Key, PersonId = person, ConversationId = DigestKeeper.Draft, Kind = DigestKeeper.Draft, CreatedAt = now,
            Json = JsonSerializer.Serialize(view.Sent, DigestJson.Default.SentDigest),
        });
    }

    // What was told already is no news: since the last one that went out or will, which the ledger knows.
    private async Task<DateTimeOffset> SinceAsync(Record record, DigestPlan plan, DigestSlot slot, CancellationToken ct)
    {
        // Where the one of a week did not come, the next tells of that week, too.
        if (slot.Part == DigestPart.Weekly)
            return DigestSlots.Before(plan, slot);
        await using var db = await office.ReadAsync(record.Organisation, ct);
        var last = await db.Outbox.AsNoTracking().Where(m => m.RecordId == record.Id && m.Kind == OutboxKind.Send && m.State != OutboxState.Refused && m.State != OutboxState.Withdrawn).OrderByDescending(m => m.Sequence).Select(m => (DateTimeOffset?)m.CreatedAt).FirstOrDefaultAsync(ct);
        return last > slot.At - DigestSlots.Week ? last.Value : DigestSlots.Before(plan, slot);
    }
}
