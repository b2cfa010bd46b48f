using System.Runtime.CompilerServices;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Privacy;

internal enum TraceVerdict
{
    /// It is nobody else's: its content goes.
    Erased,

    /// Others need it: the person is taken out of it.
    Nameless,

    /// It shows who decided or was there, or is kept by law.
    Kept,

    /// Something is still to be done, by somebody.
    Open,

    /// A legal hold keeps it.
    Held,
}

/// <param name="Hold">Its name.</param>
internal sealed record Traced(Guid Id, string Reference, string Kind, TraceVerdict Verdict, string? Hold = null);

/// A record in which somebody is, and what that person did to it.
internal sealed record PersonRecord(Record Record, IReadOnlyList<ConcernRole> Roles, IReadOnlyList<HistoryEvent> Acts);

/// Where somebody is: in records that concern the person, and in those of an office or of somebody else that the person did something to. Everything by the index of lists and that of owners.
internal sealed class PersonTrace(OfficeDatabase database, RecordKinds kinds, Access access, RetentionRules rules, IEnumerable<IWatch> watches, TimeProvider time)
{
    private const int Page = 500;

    public async IAsyncEnumerable<PersonRecord> RecordsAsync(OfficeDb db, string personId, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var under = access.IdsOf(db.Organisation!, personId);
        var ids = await db.RecordPeople.Where(p => under.Contains(p.PersonId)).Select(p => p.RecordId).Distinct().ToListAsync(ct);
        foreach (var chunk in ids.Chunk(Page))
        {
            List<Guid> page = [.. chunk];
            var acts = (await db.History.Where(h => page.Contains(h.RecordId) && h.PersonId == personId).OrderBy(h => h.Sequence).ToListAsync(ct)).ToLookup(h => h.RecordId);
            foreach (var record in await db.Records.Where(r => page.Contains(r.Id)).ToListAsync(ct))
            {
                IReadOnlyList<ConcernRole> roles = [.. kinds.Of(record).Concerns(record).Where(c => c.PersonId == personId).Select(c => c.Role).Distinct()];
                if (roles.Count > 0 || acts.Contains(record.Id) || record.OnBehalfOfId == personId)
                    yield return new(record, roles, [.. acts[record.Id]]);
            }
        }
    }

    /// The rows of parts that are no work of anybody's: digests, To Do, subscriptions.
    public async Task<IReadOnlyList<Record>> OwnRowsAsync(OfficeDb db, string personId, CancellationToken ct)
    {
        var work = kinds.All.Select(k => k.Kind).ToList();
        List<Guid> subscribed = [.. watches.Select(w => WatchRecords.IdOf(w.Name, personId))];
        var rows = (await db.Records.Where(r => r.OwnerId == personId && !work.Contains(r.Kind)).ToListAsync(ct)).Concat(await db.Records.Where(r => subscribed.Contains(r.Id)).ToListAsync(ct));
        return [.. rows.Where(r => !r.IsErased)];
    }

    /// What would become of each record if the person were erased.
    public async Task<IReadOnlyList<Traced>> FindAsync(string organisation, string personId, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        List<Traced> found = [];
        await foreach (var (record, _, _) in RecordsAsync(db, personId, ct))
            found.Add(Judge(record, personId, await db.LinksAsync(record.Id, ct)));
        found.AddRange((await OwnRowsAsync(db, personId, ct)).Select(r => Judge(r, personId, [])));
        return found;
    }

    public Traced Judge(Record record, string personId, IReadOnlyList<LinkedRecord> links)
    {
        Traced As(TraceVerdict verdict, string? hold = null) => new(record.Id, record.Reference, record.Kind, verdict, hold);
        if (rules.HeldBy(record) is { } name)
            return As(TraceVerdict.Held, name);
        if (kinds.Of(record.Kind) is not { } kind)
            return As(TraceVerdict.Erased);
        if (kind.NamesAreEvidence)
            return As(TraceVerdict.Kept);
        if (!kinds.IsOver(record, time.GetUtcNow()))
            return As(TraceVerdict.Open);
        var isShared = kind.Concerns(record).Any(c => c.PersonId.Length > 0 && c.PersonId != personId) || kinds.OpenOf(links, time.GetUtcNow()) is not null;
        return As(isShared ? TraceVerdict.Nameless : TraceVerdict.Erased);
    }
}
