using System.Globalization;
using System.Runtime.CompilerServices;
using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Retention;

internal enum PurgeVerdict
{
    Goes,

    /// A legal hold keeps it.
    Held,

    /// Something that is still open belongs to it.
    Linked,

    /// It was opened again, or changed, or is gone.
    Stays,
}

/// A record whose time is over, with what that means. Keeper is the hold, or the number of the open record, that keeps it.
internal sealed record PurgeFound(Guid Id, string Reference, DateTimeOffset Closed, PurgeVerdict Verdict, int Months, string? Keeper = null)
{
    /// As it stands in the history.
    public string Rule => string.Create(CultureInfo.InvariantCulture, $"kept for {Months} months");
}

/// Finds what retention says may go, and takes the content out of it, one record in one transaction.
internal sealed class Purge(Office office, RecordKinds kinds, RetentionRules rules, TimeProvider time)
{
    private const int Page = 100;

    public async IAsyncEnumerable<PurgeFound> FindAsync(string organisation, [EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var kind in kinds.All.OrderBy(k => k.Kind, StringComparer.Ordinal))
        {
            if (rules.MonthsOf(organisation, kind.Kind) is not { } months)
                continue;
            var before = time.GetUtcNow().AddMonths(-months);
            await using var db = await office.ReadAsync(organisation, ct);
            // What concerns everybody is every record, by the index of lists; what is erased has left it. Of a closed one At is when it was closed.
            var all = db.RecordPeople.Where(p => p.PersonId == RecordPerson.Everybody && p.Role == ConcernRole.Sees && p.Kind == kind.Kind);
            var ids = await all.Where(p => !p.IsOpen && p.At <= before).OrderBy(p => p.At).Select(p => p.RecordId).ToListAsync(ct);
            if (kind.EndsByItself)
                ids.AddRange(await all.Where(p => p.IsOpen).Join(db.Records.Where(r => r.UpdatedAt <= before), p => p.RecordId, r => r.Id, (p, r) => r).OrderBy(r => r.UpdatedAt).Select(r => r.Id).ToListAsync(ct));
            foreach (var chunk in ids.Chunk(Page))
            {
                List<Guid> page = [.. chunk];
                var records = await db.Records.Where(r => page.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
                foreach (var id in page)
                    if (records.TryGetValue(id, out var record) && Judge(record, kind, await db.LinksAsync(id, ct)) is { Verdict: not PurgeVerdict.Stays } found)
                        yield return found;
            }
        }
    }

    /// Looks once more, in the transaction that erases; what came in between stays.
    public async Task<PurgeFound> EraseAsync(string organisation, Guid id, string deletion, CancellationToken ct = default)
    {
        await using var work = await office.BeginAsync(Actor.Bot(organisation), ct);
        var record = await work.OpenAsync(id, ct);
        var found = Judge(record, kinds.Of(record), await work.LinksAsync(id, ct));
        if (found.Verdict != PurgeVerdict.Goes)
            return found;
        await work.EraseAsync(record, $"{deletion}: {found.Rule}", ct);
        await work.CommitAsync(ct);
        return found;
    }

    private PurgeFound Judge(Record record, IRecordKind kind, IReadOnlyList<LinkedRecord> links)
    {
        var over = record.IsErased ? null : kind.OverAt(record);
        var found = new PurgeFound(record.Id, record.Reference, over ?? record.UpdatedAt, PurgeVerdict.Stays, rules.MonthsOf(record.Organisation, record.Kind) ?? 0);
        if (over is not { } since || found.Months == 0 || since.AddMonths(found.Months) > time.GetUtcNow())
            return found;
        if (rules.HeldBy(record) is { } hold)
            return found with { Verdict = PurgeVerdict.Held, Keeper = hold };
        return kinds.OpenOf(links, time.GetUtcNow()) is { } open
            ? found with { Verdict = PurgeVerdict.Linked, Keeper = open.Reference }
            : found with { Verdict = PurgeVerdict.Goes };
    }
}
