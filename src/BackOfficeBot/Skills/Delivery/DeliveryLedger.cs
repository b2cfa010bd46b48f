using BackOfficeBot.Organisations;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Delivery;

/// Why something has not arrived.
internal enum DeliveryCause { NotInstalled, Blocked, Throttled, Failed, Uncertain, Dropped }

/// A person or a message that was not reached. The code is the outbox's own.
internal sealed record DeliveryLine(DeliveryCause Cause, string? PersonId, DateTimeOffset? At = null, string? Code = null, string? Reference = null);

/// What administrators may know of the outbox: who gets nothing, and which messages did not arrive. No message's contents.
internal sealed class DeliveryLedger(OfficeDatabase database, Conversations conversations, OutboxSignal signal, Clients clients, TimeProvider time)
{
    public static readonly TimeSpan Since = TimeSpan.FromDays(30);

    public async Task<IReadOnlyDictionary<DeliveryCause, int>> CountAsync(string organisation, CancellationToken ct)
    {
        var (notInstalled, blocked) = (await NotInstalledAsync(organisation, ct), await BlockedAsync(organisation, ct));
        await using var db = await database.ReadAsync(organisation, ct);
        return new Dictionary<DeliveryCause, int>
        {
            [DeliveryCause.NotInstalled] = notInstalled.Count,
            [DeliveryCause.Blocked] = blocked.Count,
            [DeliveryCause.Throttled] = await Of(db, DeliveryCause.Throttled).CountAsync(ct),
            [DeliveryCause.Failed] = await Of(db, DeliveryCause.Failed).CountAsync(ct),
            [DeliveryCause.Uncertain] = await Of(db, DeliveryCause.Uncertain).CountAsync(ct),
            [DeliveryCause.Dropped] = await Of(db, DeliveryCause.Dropped).CountAsync(ct),
        };
    }

    /// The latest first; people in no order that says anything of them.
    public async Task<IReadOnlyList<DeliveryLine>> ListAsync(string organisation, DeliveryCause cause, CancellationToken ct)
    {
        if (cause is DeliveryCause.NotInstalled)
            return [.. (await NotInstalledAsync(organisation, ct)).Select(id => new DeliveryLine(cause, id))];
        if (cause is DeliveryCause.Blocked)
            return await BlockedAsync(organisation, ct);
        var tenant = OrganisationId.Tenant(organisation);
        await using var db = await database.ReadAsync(organisation, ct);
        var messages = await Of(db, cause).OrderByDescending(m => m.Sequence).Take(500)
            .Select(m => new
            {
                PersonId = db.Conversations.IgnoreQueryFilters().Where(c => c.Organisation == tenant && c.ConversationId == m.Target).Select(c => c.PersonId).FirstOrDefault(),
                At = m.FinishedAt ?? m.CreatedAt, m.Cause,
                Reference = db.Records.Where(r => r.Id == m.RecordId).Select(r => r.Reference).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. messages.Select(m => new DeliveryLine(cause, m.PersonId, m.At, m.Cause, m.Reference))];
    }

    /// Sends the failed ones again, never those that may have arrived. What is about its hour is made anew; what is no longer true is dropped: its record has moved on, or its day is over.
    public async Task<(int Again, int Over)> RetryAsync(string organisation, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var writer = await database.WriteAsync(organisation, ct);
        await using var transaction = await writer.Db.Database.BeginTransactionAsync(ct);
        var db = writer.Db;
        var again = await AnewAsync(db, now, ct);
        var freshSince = now - MadeAnew.Within;
        again += await Of(db, DeliveryCause.Failed).Where(m => m.IdempotencyKey == null || !m.IdempotencyKey.StartsWith(MadeAnew.Keys))
            .Where(m => m.RecordId == null ? m.CreatedAt > freshSince : db.Records.Any(r => r.Id == m.RecordId && r.UpdatedAt <= m.CreatedAt))
            .Where(m => m.RecordId == null || !db.Outbox.Any(n => n.RecordId == m.RecordId && n.Target == m.Target && n.Sequence > m.Sequence && n.State <= OutboxState.Sent))
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, OutboxState.Waiting)
                .SetProperty(m => m.Attempts, 0)
                .SetProperty(m => m.Cause, (string?)null)
                .SetProperty(m => m.NotBefore, now)
                .SetProperty(m => m.FinishedAt, (DateTimeOffset?)null), ct);
        var over = await Of(db, DeliveryCause.Failed).ExecuteUpdateAsync(set => set.SetProperty(m => m.Cause, Enqueue.Over), ct);
        await transaction.CommitAsync(ct);
        signal.Set();
        return (again, over);
    }

    /// Of each slot of each person, or of a chat, the newest.
    private async Task<int> AnewAsync(OfficeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var freshSince = now - MadeAnew.Within;
        var failed = await Of(db, DeliveryCause.Failed).Where(m => m.IdempotencyKey!.StartsWith(MadeAnew.Keys) && m.RecordId != null && m.CreatedAt > freshSince)
            .Select(m => new { m.Sequence, m.RecordId, m.IdempotencyKey }).ToListAsync(ct);
        var newest = failed.GroupBy(m => (m.RecordId, m.IdempotencyKey!.Split(':')[1])).Select(g => g.Max(m => m.Sequence)).ToList();
        foreach (var some in newest.Chunk(500))
        {
            await db.Outbox.Where(m => some.Contains(m.Sequence)).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, OutboxState.Withdrawn)
                .SetProperty(m => m.Cause, MadeAnew.Again), ct);
            await MadeAnew.DueAsync(db, some, now, ct);
        }
        return newest.Count;
    }

    private IQueryable<OutboxMessage> Of(OfficeDb db, DeliveryCause cause)
    {
        var since = time.GetUtcNow() - Since;
        return cause switch
        {
            DeliveryCause.Throttled => db.Outbox.Open().Where(m => m.State == OutboxState.Waiting && m.Attempts > 0),
            DeliveryCause.Uncertain => db.Outbox.Where(m => m.State >= OutboxState.Refused && m.State <= OutboxState.Uncertain && m.FinishedAt > since && m.State == OutboxState.Uncertain),
            DeliveryCause.Dropped => db.Outbox.Where(m => m.State >= OutboxState.Refused && m.State <= OutboxState.Uncertain && m.FinishedAt > since && m.State == OutboxState.Refused && m.Cause == Enqueue.Over),
            _ => db.Failed(since),
        };
    }

    private async Task<IReadOnlyList<DeliveryLine>> BlockedAsync(string organisation, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(OrganisationId.Tenant(organisation), ct);
        var closed = await db.Conversations.Where(c => c.Unreachable).OrderBy(c => c.ConversationId).Select(c => new { c.PersonId, c.UpdatedAt }).ToListAsync(ct);
        // Who has another chat by now is reached there.
        var reached = await conversations.ReachedAsync(organisation, [.. closed.Select(c => c.PersonId).OfType<string>().Distinct()], ct);
        return [.. closed.Where(c => c.PersonId is null ? OrganisationId.Client(organisation) is null : clients.Serves(organisation, c.PersonId) && !reached.Contains(c.PersonId)).DistinctBy(c => c.PersonId ?? $"{c.UpdatedAt.Ticks}").Select(c => new DeliveryLine(DeliveryCause.Blocked, c.PersonId))];
    }

    /// Those for whom something waits and who never opened a chat with the bot: person by person through the index, not record by record.
    private async Task<IReadOnlyList<string>> NotInstalledAsync(string organisation, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        var people = await db.ValuesAsync<string>(
            $"""
            WITH RECURSIVE "People"("Id") AS (
              SELECT (SELECT "PersonId" FROM "RecordPeople" WHERE "Organisation" = {organisation} ORDER BY "PersonId" LIMIT 1)
              UNION ALL SELECT (SELECT "PersonId" FROM "RecordPeople" WHERE "Organisation" = {organisation} AND "PersonId" > "Id" ORDER BY "PersonId" LIMIT 1) FROM "People" WHERE "Id" IS NOT NULL)
            SELECT "Id" FROM "People" WHERE "Id" IS NOT NULL
              AND EXISTS (SELECT 1 FROM "RecordPeople" WHERE "Organisation" = {organisation} AND "PersonId" = "Id" AND "Role" = {(int)ConcernRole.Acts} AND "IsOpen")
              AND NOT EXISTS (SELECT 1 FROM "Conversations" WHERE "Organisation" = {OrganisationId.Tenant(organisation)} AND "PersonId" = "Id")
            """, ct);
        return [.. people.Where(id => !Departments.IsOffice(id) && id is not (RecordPerson.Everybody or Access.Administrators))];
    }
}
