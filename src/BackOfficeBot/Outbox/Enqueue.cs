using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Outbox;

/// What a unit of work does to the outbox, inside its transaction.
internal static class Enqueue
{
    /// False where a message of the same idempotency key stands already. Whoever else writes the key just now is waited for: SQLite has one writer anyway, PostgreSQL waits at the index.
    public static async Task<bool> EnqueueAsync(this OfficeDb db, OutboxMessage message, CancellationToken ct)
    {
        var written = await db.ValuesAsync<long>(
            $"""
            INSERT INTO "Outbox" ("Organisation", "Target", "Kind", "Conversation", "Activity", "ActivityId", "Priority", "NotBefore", "IdempotencyKey", "CoalescingKey", "RecordId", "RecordVersion", "CreatedAt", "State", "LeaseUntil", "Attempts")
            VALUES ({message.Organisation}, {message.Target}, {(int)message.Kind}, {message.Conversation}, {message.Activity}, {message.ActivityId}, {message.Priority}, {message.NotBefore.UtcTicks},
              {message.IdempotencyKey}, {message.CoalescingKey}, {message.RecordId}, {message.RecordVersion}, {message.CreatedAt.UtcTicks}, {(int)OutboxState.Waiting}, 0, 0)
            ON CONFLICT DO NOTHING RETURNING "Sequence"
            """, ct);
        if (written is not [var sequence])
            return false;
        if (message.CoalescingKey is { } card)
            await db.CoalesceAsync(message.Target, card, message.CreatedAt, ct, sequence);
        return true;
    }

    /// Withdraws the messages of a key that still wait: a newer one takes their place.
    public static Task CoalesceAsync(this OfficeDb db, string target, string key, DateTimeOffset now, CancellationToken ct, long newer = 0) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE "Outbox" SET "State" = {(int)OutboxState.Withdrawn}, "Cause" = 'coalesced', "FinishedAt" = {now.UtcTicks}
        WHERE "State" <= 1 AND "State" = 0 AND "Organisation" = {db.Organisation} AND "Target" = {target} AND "CoalescingKey" = {key} AND "Sequence" <> {newer}
        """, ct);

    public static IQueryable<OutboxMessage> OfKey(this IQueryable<OutboxMessage> messages, string target, string key) =>
        messages.Open().Where(m => m.CoalescingKey == key && m.Target == target && m.State == OutboxState.Waiting);

    /// Those not finished. The condition names the partial indexes, without which the whole ledger would be read.
    public static IQueryable<OutboxMessage> Open(this IQueryable<OutboxMessage> messages) => messages.Where(m => m.State <= OutboxState.Sending);

    /// The cause of what failed and is not sent again, since it would not be true any more.
    public const string Over = "no longer true";

    /// Those that nothing takes. Of whom nothing reaches, each message would tell the same.
    public static IQueryable<OutboxMessage> Failed(this OfficeDb db, DateTimeOffset since) => db.Outbox.Where(m => m.Cause != Over &&
        m.State >= OutboxState.Refused && m.State <= OutboxState.Uncertain && m.FinishedAt > since && m.State == OutboxState.Refused && !db.Conversations.Any(c => c.ConversationId == m.Target && c.Unreachable));

    /// Withdraws the messages that tell of a version; false, and none is withdrawn, where one of them has left or is leaving.
    public static async Task<bool> WithdrawAsync(this OfficeDb db, Guid recordId, int version, DateTimeOffset now, CancellationToken ct)
    {
        var messages = db.Outbox.Where(m => m.RecordId == recordId && m.RecordVersion == version);
        await messages.Where(m => m.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, OutboxState.Withdrawn)
                .SetProperty(m => m.Cause, "undone")
                .SetProperty(m => m.FinishedAt, now), ct);
        if (!await messages.AnyAsync(m => m.State == OutboxState.Sending || m.State == OutboxState.Sent || m.State == OutboxState.Uncertain, ct))
            return true;
        await messages.Where(m => m.Cause == "undone" && m.State == OutboxState.Withdrawn)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, OutboxState.Waiting)
                .SetProperty(m => m.Cause, (string?)null)
                .SetProperty(m => m.FinishedAt, (DateTimeOffset?)null), ct);
        return false;
    }
}
