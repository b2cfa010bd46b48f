using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Common;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests;

/// The message with a person's digest of a slot, as things are when it is made.
internal sealed class DigestMessages(Office office, DigestMaker maker, Notices notices, RecordKinds kinds, IOptions<DigestOptions> options, TimeProvider time)
{
    /// After what somebody has to decide or asked for.
    public const int Priority = 8;

    /// Whoever has waited too long already does not wait again behind everybody.
    public const int LatePriority = 7;

    /// Null where there is nothing to say, or nobody to say it to.
    public async Task<(OutboxMessage Message, Draft Sent)?> OfAsync(Record record, string person, DigestPlan plan, DigestSlot slot, bool isLate, string key, CancellationToken ct)
    {
        if (await notices.ChatAsync(record.Organisation, person, ct) is not { } chat)
            return null;
        var view = await ViewAsync(record, person, plan, slot, isLate, ct);
        if (view.IsEmpty)
            return null;
        var reader = JsonSerializer.Deserialize(chat.Reference, ActivityJson.Default.ConversationReference)?.User?.Id;
        var message = await notices.ToAsync(chat, person, language => DigestCard.Summary(language, view), place => DigestCard.Of(place with { ReaderId = reader }, view, kinds), key, ct, isLate ? LatePriority : Priority, isLate ? null : slot.At + options.Value.LateAfter, plan.Language);
        return (message, new()
        {
            Organisation = record.Organisation, Id = view.Key, PersonId = person, ConversationId = DigestKeeper.Draft, Kind = DigestKeeper.Draft, CreatedAt = time.GetUtcNow(),
            Json = JsonSerializer.Serialize(view.Sent, DigestJson.Default.SentDigest),
        });
    }

    public async Task<bool> CanReachAsync(Record record, string person, CancellationToken ct) => await notices.ChatAsync(record.Organisation, person, ct) is not null;

    /// What stands on it, whether or not it can be sent.
    public async Task<DigestView> ViewAsync(Record record, string person, DigestPlan plan, DigestSlot slot, bool isLate, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (sent, records) = await maker.OfAsync(record.Organisation, person, plan, slot, await SinceAsync(record, plan, slot, ct), plan.Without, ct);
        return await maker.ViewAsync(record.Organisation, person, sent with { IsLate = isLate }, Guid.CreateVersion7(now), record, DigestSlots.Next(plan, now)?.At, ct, records);
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
