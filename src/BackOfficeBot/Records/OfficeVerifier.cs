using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// What was looked at in all organisations, and what was found; without findings all is as the histories say.
internal sealed record OfficeVerdict(int Records, int Events, IReadOnlyList<string> Findings);

/// Looks at everything: the history of each record, and that the numbers of each kind and year have no gap. Reads only.
internal sealed class OfficeVerifier(OfficeDatabase database)
{
    public async Task<OfficeVerdict> VerifyAsync(CancellationToken ct = default)
    {
        var (records, events, findings) = (0, 0, new List<string>());
        foreach (var organisation in await OrganisationsAsync(ct))
        {
            await using var db = await database.ReadAsync(organisation, ct);
            await using var moment = await db.MomentAsync(ct);
            var numbers = await db.Records.OrderBy(r => r.Reference).Select(r => new { r.Id, r.Reference }).ToListAsync(ct);
            foreach (var record in numbers)
            {
                var verdict = await HistoryVerifier.VerifyAsync(db, record.Id, ct);
                (records, events) = (records + 1, events + verdict.Events);
                findings.AddRange(verdict.Findings.Select(finding => $"{organisation} {record.Reference}: {finding}"));
            }
            var counters = await db.Counters.ToListAsync(ct);
            // Those count no records (Assistant/AssistantTokens).
            counters.RemoveAll(c => c.Kind.Contains(':'));
            findings.AddRange(Gaps(counters, [.. numbers.Select(r => r.Reference)]).Select(gap => $"{organisation} {gap}"));
        }
        return new(records, events, findings);
    }

    private async Task<List<string>> OrganisationsAsync(CancellationToken ct)
    {
        await using var db = await database.ReadAsync(null, ct);
        return await db.Counters.IgnoreQueryFilters().Select(c => c.Organisation).Union(db.Records.IgnoreQueryFilters().Select(r => r.Organisation)).Distinct().Order().ToListAsync(ct);
    }

    private static IEnumerable<string> Gaps(IReadOnlyList<RecordCounter> counters, HashSet<string> references)
    {
        foreach (var counter in counters)
            for (var number = 1L; number <= counter.Last; number++)
                if (new Reference(counter.Kind, counter.Year, number).ToString() is var reference && !references.Remove(reference))
                    yield return $"{reference}: the record is missing";
        foreach (var reference in references.Order())
            yield return $"{reference}: the number was never given";
    }
}
