using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Records;

/// The office's records: read them here, change them in a unit of work.
internal sealed class Office(OfficeDatabase database, OutboxSignal outbox, RecordKinds kinds, IOptions<StorageOptions> options, TimeProvider time)
{
    private static readonly Compiled<Guid, Record> ById = new((db, id) => db.Records.AsNoTracking().Where(r => r.Id == id));

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.Zone);

    /// Begins a unit of work: its data, history and messages are committed together or not at all. Never await another service inside it.
    public async Task<Work> BeginAsync(Actor actor, CancellationToken ct = default)
    {
        var writer = await database.WriteAsync(actor.Organisation, ct);
        try
        {
            var transaction = await writer.Db.Database.BeginTransactionAsync(ct);
            return new(writer, transaction, actor, kinds, database.LocksRows, time, _zone, outbox);
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }

    /// The organisation's rows, to be read only: lists, searches, what a skill joins.
    public ValueTask<OfficeDb> ReadAsync(string organisation, CancellationToken ct = default) => database.ReadAsync(organisation, ct);

    public async Task<Record?> FindAsync(string organisation, Guid id, CancellationToken ct = default)
    {
        await using var db = await ReadAsync(organisation, ct);
        return await ById.FirstAsync(db, id, ct);
    }

    public async Task<Record?> FindAsync(string organisation, Reference reference, CancellationToken ct = default)
    {
        await using var db = await ReadAsync(organisation, ct);
        var text = reference.ToString();
        return await db.Records.FirstOrDefaultAsync(r => r.Reference == text, ct);
    }

    public async Task<IReadOnlyList<HistoryEvent>> HistoryAsync(string organisation, Guid id, CancellationToken ct = default)
    {
        await using var db = await ReadAsync(organisation, ct);
        return await db.History.Where(h => h.RecordId == id).OrderBy(h => h.Sequence).ToListAsync(ct);
    }

    /// With what the verifier says of it.
    public async Task<(IReadOnlyList<HistoryEvent> Events, HistoryVerdict Verdict)> VerifiedHistoryAsync(string organisation, Guid id, CancellationToken ct = default)
    {
        await using var db = await ReadAsync(organisation, ct);
        return await HistoryVerifier.ReadAsync(db, id, ct);
    }

    /// Who made the version that stands, and when: "already done by …".
    public async Task<HistoryEvent> LastChangeAsync(Record record, CancellationToken ct = default)
    {
        await using var db = await ReadAsync(record.Organisation, ct);
        return await db.ChangeAsync(record.Id, record.Version, ct);
    }

    /// Whether somebody has done something to the record as it stands, or has seen it.
    public async Task<bool> HasSeenAsync(Record record, string personId, CancellationToken ct = default)
    {
        await using var db = await ReadAsync(record.Organisation, ct);
        return await db.ValuesAsync<long>(
            $"""
            SELECT "Sequence" FROM "History" WHERE "Organisation" = {record.Organisation} AND "RecordId" = {record.Id} AND "Version" = {record.Version} AND "PersonId" = {personId} LIMIT 1
            """, ct) is not [];
    }

    /// The records that this one leads to and those that lead to it, each with its relation.
    public async Task<IReadOnlyList<LinkedRecord>> LinksAsync(string organisation, Guid id, CancellationToken ct = default)
    {
        await using var db = await ReadAsync(organisation, ct);
        return await db.LinksAsync(id, ct);
    }
}

/// A record at the other end of a link; Outgoing where the link leads to it.
internal sealed record LinkedRecord(string Relation, bool Outgoing, Record Record);

internal static class LinkQueries
{
    private static readonly Compiled<Guid, LinkedRecord> OfRecord = new((db, id) => db.Links.AsNoTracking().Where(l => l.FromId == id || l.ToId == id)
        .Join(db.Records.Where(r => r.State != HistoryActions.Erased), l => l.FromId == id ? l.ToId : l.FromId, r => r.Id, (l, r) => new LinkedRecord(l.Relation, l.FromId == id, r)));

    public static Task<IReadOnlyList<LinkedRecord>> LinksAsync(this OfficeDb db, Guid id, CancellationToken ct) => OfRecord.ListAsync(db, id, ct);
}
