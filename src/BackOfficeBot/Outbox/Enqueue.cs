using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Outbox;

/// What a unit of work does to the outbox, inside its transaction.
internal static class Enqueue
{
    /// False where a message of the same idempotency key stands already.
    public static async Task<bool> EnqueueAsync(this OfficeDb db, OutboxMessage message, CancellationToken ct)
    {
        if (message.IdempotencyKey is { } key && await StandsAsync(db, key, ct))
            return false;
        if (message.CoalescingKey is { } card)
            await db.CoalesceAsync(message.Target, card, message.CreatedAt, ct);
        db.Outbox.Add(message);
        return true;
    }

    /// Withdraws the messages of a key that still wait: a newer one takes their place.
    public static Task CoalesceAsync(this OfficeDb db, string target, string key, DateTimeOffset now, CancellationToken ct) =>
        db.Outbox.OfKey(target, key).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Withdrawn)
            .SetProperty(m => m.Cause, "coalesced")
            .SetProperty(m => m.FinishedAt, now), ct);

    public static IQueryable<OutboxMessage> OfKey(this IQueryable<OutboxMessage> messages, string target, string key) =>
        messages.Open().Where(m => m.CoalescingKey == key && m.Target == target && m.State == OutboxState.Waiting);

    /// Those not finished. The condition names the partial indexes, without which the whole ledger would be read.
    public static IQueryable<OutboxMessage> Open(this IQueryable<OutboxMessage> messages) => messages.Where(m => m.State <= OutboxState.Sending);

    /// Whoever else writes the key just now is waited for: SQLite has one writer anyway, PostgreSQL locks the key until this transaction ends.
    private static async Task<bool> StandsAsync(OfficeDb db, string key, CancellationToken ct)
    {
        if (db.Outbox.Local.Any(m => m.IdempotencyKey == key))
            return true;
        if (db is PostgreSqlOfficeDb)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({db.Organisation + key}, 0))", ct);
        return await db.Outbox.AsNoTracking().AnyAsync(m => m.IdempotencyKey == key, ct);
    }

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
