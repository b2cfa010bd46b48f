using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Outbox;

/// The outbox as its worker sees it, across organisations.
internal sealed class OutboxStore(OfficeDatabase database, TimeProvider time)
{
    /// How long a message may be "sending" before it counts as uncertain; a sender gives up well before.
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// Takes up to so many messages that are due, and marks them as being sent: one per target, in the order in which they were written; a throttled one
    /// holds back those behind it, one for a later hour does not. No two workers get the same.
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int atMost, CancellationToken ct)
    {
        var (now, until) = (time.GetUtcNow(), time.GetUtcNow() + Lease);
        if (!await IsDueAsync(now, ct))
            return [];
        await using var writer = await database.WriteAsync(null, ct);
        var claim = database.LocksRows ? ClaimSql + " FOR UPDATE SKIP LOCKED) RETURNING *" : ClaimSql + ") RETURNING *";
        return await writer.Db.Outbox.FromSqlRaw(claim, until.UtcTicks, now.UtcTicks, atMost).IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
    }

    /// Writes down what became of a message that this worker was sending, also where it was so slow that others gave it up for uncertain.
    public async Task FinishAsync(OutboxMessage message, Delivery delivery, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (state, sentId, cause) = delivery switch
        {
            Delivery.Sent sent => (OutboxState.Sent, sent.Id, (string?)null),
            Delivery.Refused refused => (OutboxState.Refused, null, refused.Cause),
            Delivery.Later later => (OutboxState.Waiting, null, later.Cause),
            Delivery.Uncertain uncertain => (OutboxState.Uncertain, null, uncertain.Cause),
            _ => throw new ArgumentException("Unknown delivery.", nameof(delivery)),
        };
        var finishedAt = state == OutboxState.Waiting ? (DateTimeOffset?)null : now;
        var notBefore = delivery is Delivery.Later { After: var after } ? now + after : message.NotBefore;

        await using var writer = await database.WriteAsync(message.Organisation, ct);
        await writer.Db.Outbox.Where(m => m.Sequence == message.Sequence && m.Attempts == message.Attempts && (m.State == OutboxState.Sending || m.State == OutboxState.Uncertain)).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, state)
            .SetProperty(m => m.SentId, sentId)
            .SetProperty(m => m.Cause, cause)
            .SetProperty(m => m.NotBefore, notBefore)
            .SetProperty(m => m.FinishedAt, finishedAt), ct);
        if (delivery is not Delivery.Refused { Unreachable: true })
            return;
        await writer.Db.Conversations.Where(c => c.ConversationId == message.Target).ExecuteUpdateAsync(set => set.SetProperty(c => c.Unreachable, true), ct);
        await writer.Db.Outbox.Open().Where(m => m.Target == message.Target && m.State == OutboxState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Refused)
            .SetProperty(m => m.Cause, "unreachable")
            .SetProperty(m => m.FinishedAt, now), ct);
    }

    /// What was being sent by a worker that is gone: nobody knows whether it left, so it is not sent again.
    public async Task<int> MarkUncertainAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcTicks;
        await using var writer = await database.WriteAsync(null, ct);
        return await writer.Db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Outbox" SET "State" = {(int)OutboxState.Uncertain}, "Cause" = 'the worker stopped while sending', "FinishedAt" = {now}
            WHERE "State" <= 1 AND "State" = 1 AND "LeaseUntil" <= {now}
            """, ct);
    }

    /// Most of the time nothing is, and nobody who writes has to wait for this question.
    private async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(null, ct);
        return await db.ValuesAsync<long>($"""SELECT "Sequence" FROM "Outbox" WHERE "State" <= 1 AND "State" = 0 AND "NotBefore" <= {now.UtcTicks} LIMIT 1""", ct) is not [];
    }

    // "State" <= 1 names the partial indexes to SQLite.
    private const string ClaimSql =
        """
        UPDATE "Outbox" SET "State" = 1, "Attempts" = "Attempts" + 1, "LeaseUntil" = {0} WHERE "Sequence" IN (
          SELECT o."Sequence" FROM "Outbox" AS o WHERE o."State" <= 1 AND o."State" = 0 AND o."NotBefore" <= {1} AND NOT EXISTS (
            SELECT 1 FROM "Outbox" AS e WHERE e."State" <= 1 AND e."Organisation" = o."Organisation" AND e."Target" = o."Target"
              AND (e."State" = 1 OR (e."Sequence" < o."Sequence" AND (e."Attempts" > 0 OR e."NotBefore" <= {1}))))
          ORDER BY o."Priority", o."Sequence" LIMIT {2}
        """;
}
