using System.Runtime.CompilerServices;
using BackOfficeBot.Organisations;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Outbox;

/// The outbox as its worker sees it, across organisations.
internal sealed class OutboxStore(OfficeDatabase database, TimeProvider time, IOptions<DeliveryOptions> options)
{
    /// Claims whose answer did not come: the database may have carried them out.
    private readonly List<DateTimeOffset> _unanswered = [];

    /// The organisations that have something open, where anything is due at all: most of the time nothing is, and nobody who writes has to wait for these questions.
    public async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken ct)
    {
        await using var db = await database.ReadAsync(null, ct);
        if (await db.ValuesAsync<long>($"""SELECT "Sequence" FROM "Outbox" WHERE "State" <= 1 AND "State" = 0 AND "NotBefore" <= {time.GetUtcNow().UtcTicks} LIMIT 1""", ct) is [])
            return [];
        // From the beginning of all names: without a beginning SQLite would read and sort all that is open.
        return await db.ValuesAsync<string>(
            $"""
            WITH RECURSIVE "Names"("Name") AS (
              SELECT (SELECT "Organisation" FROM "Outbox" WHERE "State" <= 1 AND "Organisation" >= '' ORDER BY "Organisation" LIMIT 1)
              UNION ALL SELECT (SELECT "Organisation" FROM "Outbox" WHERE "State" <= 1 AND "Organisation" > "Name" ORDER BY "Organisation" LIMIT 1) FROM "Names" WHERE "Name" IS NOT NULL)
            SELECT "Name" FROM "Names" WHERE "Name" IS NOT NULL
            """, ct);
    }

    /// What is due and has not left, in all organisations.
    public async Task<OutboxDepth> DepthAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await database.ReadAsync(null, ct);
        var waiting = await db.ValuesAsync<long>($"""SELECT COUNT(*) FROM "Outbox" WHERE "State" <= 1 AND "State" = 0 AND "NotBefore" <= {now.UtcTicks}""", ct);
        var oldest = await db.ValuesAsync<long>($"""SELECT "NotBefore" FROM "Outbox" WHERE "State" <= 1 AND "State" = 0 AND "NotBefore" <= {now.UtcTicks} ORDER BY "NotBefore" LIMIT 1""", ct);
        return new(waiting[0], oldest is [var ticks] ? now - new DateTimeOffset(ticks, TimeSpan.Zero) : TimeSpan.Zero);
    }

    /// Takes up to so many messages that are due, and marks them as being sent, which they are at once: one per target, in the order in which they were written; a
    /// throttled one holds back those behind it, one for a later hour does not. No two workers get the same.
    public async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(string organisation, int atMost, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        // No other claim has this instant, so one whose answer is lost is known by it.
        var until = now + options.Value.Lease + TimeSpan.FromTicks(Random.Shared.NextInt64(TimeSpan.TicksPerSecond));
        var claim = database.LocksRows ? ClaimSql + " FOR UPDATE SKIP LOCKED) RETURNING *" : ClaimSql + ") RETURNING *";
        await using var writer = await database.WriteAsync(organisation, ct);
        try
        {
            return await writer.Db.Outbox.FromSqlRaw(claim, until.UtcTicks, now.UtcTicks, atMost, organisation).IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
        }
        catch
        {
            lock (_unanswered)
                _unanswered.Add(until);
            throw;
        }
    }

    /// Puts back what was claimed without the worker hearing of it: it certainly did not leave.
    public async Task PutBackAsync(CancellationToken ct)
    {
        DateTimeOffset[] claims;
        lock (_unanswered)
            claims = [.. _unanswered];
        foreach (var claim in claims)
        {
            await using (var writer = await database.WriteAsync(null, ct))
                await writer.Db.Database.ExecuteSqlAsync(
                    $"""UPDATE "Outbox" SET "State" = 0, "Attempts" = "Attempts" - 1 WHERE "State" <= 1 AND "State" = 1 AND "LeaseUntil" = {claim.UtcTicks}""", ct);
            lock (_unanswered)
                _unanswered.Remove(claim);
        }
    }

    public Task FinishAsync(OutboxMessage message, Delivery delivery, CancellationToken ct) => FinishAsync([new(message, delivery)], ct);

    /// Writes down what became of messages that this worker was sending, also where it was so slow that others gave them up for uncertain.
    public async Task FinishAsync(IReadOnlyList<Finished> finished, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        List<long> expired = [.. finished.Where(f => f.Delivery is Delivery.Expired).Select(f => f.Message.Sequence)];
        await using var writer = await database.WriteAsync(null, ct);
        await using var transaction = expired.Count == 0 ? null : await writer.Db.Database.BeginTransactionAsync(ct);
        await writer.Db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
            $"""
            UPDATE "Outbox" SET "State" = f.column3, "SentId" = NULLIF(f.column4, ''), "Cause" = NULLIF(f.column5, ''), "NotBefore" = f.column6, "FinishedAt" = NULLIF(f.column7, 0)
            FROM (VALUES {string.Join(", ", finished.Select((_, i) => Row(7 * i)))}) AS f
            WHERE "Outbox"."Sequence" = f.column1 AND "Outbox"."Attempts" = f.column2 AND "Outbox"."State" IN (1, 4)
            """, [.. finished.SelectMany(f => Values(f, now))]), ct);
        if (transaction is not null)
        {
            await MadeAnew.DueAsync(writer.Db, expired, now, ct);
            await transaction.CommitAsync(ct);
        }
        foreach (var (message, delivery) in finished)
            if (delivery is Delivery.Refused { Unreachable: true })
                await UnreachableAsync(writer.Db, message, now, ct);
    }

    private static string Row(int first) => $"({string.Join(", ", Enumerable.Range(first, 7).Select(i => $"{{{i}}}"))})";

    private static IEnumerable<object> Values(Finished finished, DateTimeOffset now)
    {
        var (message, delivery) = finished;
        (OutboxState State, string? SentId, string? Cause) became = delivery switch
        {
            Delivery.Sent sent => (OutboxState.Sent, sent.Id, null),
            Delivery.Refused refused => (OutboxState.Refused, null, refused.Cause),
            Delivery.Later later => (OutboxState.Waiting, null, later.Cause),
            Delivery.Expired => (OutboxState.Withdrawn, null, MadeAnew.Expired),
            Delivery.Uncertain uncertain => (OutboxState.Uncertain, null, uncertain.Cause),
            _ => throw new ArgumentException("Unknown delivery.", nameof(finished)),
        };
        var notBefore = delivery is Delivery.Later { After: var after } ? now + after : message.NotBefore;
        return [message.Sequence, message.Attempts, (int)became.State, became.SentId ?? "", became.Cause ?? "", notBefore.UtcTicks, became.State == OutboxState.Waiting ? 0L : now.UtcTicks];
    }

    private async Task UnreachableAsync(OfficeDb db, OutboxMessage message, DateTimeOffset now, CancellationToken ct)
    {
        // What did not arrive, and what would have left behind it, may be told by mail.
        if (options.Value.MailFrom is { Length: > 0 })
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Due" ("Organisation", "RecordId", "Task", "At", "NotBefore", "Attempts")
                SELECT DISTINCT "Organisation", "RecordId", {Desk.MailInstead.Name}, {(now + Desk.MailInstead.Pause).UtcTicks}, {(now + Desk.MailInstead.Pause).UtcTicks}, 0 FROM "Outbox"
                WHERE ("Sequence" = {message.Sequence} OR ("State" <= 1 AND "State" = 0 AND "Organisation" = {message.Organisation} AND "Target" = {message.Target})) AND "RecordId" IS NOT NULL AND "Kind" <> {(int)OutboxKind.Update}
                ON CONFLICT DO NOTHING
                """, ct);
        await db.Conversations.IgnoreQueryFilters().Where(c => c.Organisation == OrganisationId.Tenant(message.Organisation) && c.ConversationId == message.Target)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Unreachable, true), ct);
        await db.Outbox.IgnoreQueryFilters().Open().Where(m => m.Organisation == message.Organisation && m.Target == message.Target && m.State == OutboxState.Waiting).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, OutboxState.Refused)
            .SetProperty(m => m.Cause, "unreachable")
            .SetProperty(m => m.FinishedAt, now), ct);
    }

    /// What was being sent by a worker that is gone: nobody knows whether it left, so it is not sent again; a card that takes another's place may be.
    public async Task<int> MarkUncertainAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcTicks;
        await using var writer = await database.WriteAsync(null, ct);
        await writer.Db.Database.ExecuteSqlAsync(
            $"""UPDATE "Outbox" SET "State" = 0 WHERE "State" <= 1 AND "State" = 1 AND "Kind" = {(int)OutboxKind.Update} AND "LeaseUntil" <= {now}""", ct);
        return await writer.Db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "Outbox" SET "State" = {(int)OutboxState.Uncertain}, "Cause" = 'the worker stopped while sending', "FinishedAt" = {now}
            WHERE "State" <= 1 AND "State" = 1 AND "LeaseUntil" <= {now}
            """, ct);
    }

    // "State" <= 1 names the partial indexes to SQLite.
    private const string ClaimSql =
        """
        UPDATE "Outbox" SET "State" = 1, "Attempts" = "Attempts" + 1, "LeaseUntil" = {0} WHERE "Sequence" IN (
          SELECT o."Sequence" FROM "Outbox" AS o WHERE o."State" <= 1 AND o."State" = 0 AND o."Organisation" = {3} AND o."NotBefore" <= {1} AND NOT EXISTS (
            SELECT 1 FROM "Outbox" AS e WHERE e."State" <= 1 AND e."Organisation" = o."Organisation" AND e."Target" = o."Target"
              AND (e."State" = 1 OR (e."Sequence" < o."Sequence" AND (e."Attempts" > 0 OR e."NotBefore" <= {1}))))
          ORDER BY o."Priority", o."Sequence" LIMIT {2}
        """;
}

/// A message with what became of it.
internal readonly record struct Finished(OutboxMessage Message, Delivery Delivery);
