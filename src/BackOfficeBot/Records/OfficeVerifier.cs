using System.Collections;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// How much was looked at, and how much was found; without findings all is as the histories say.
internal readonly record struct OfficeVerdict(int Records, int Events, int Findings);

/// Looks at everything: the history of each record, and that the numbers of each kind and year have no gap. Reads only, page by page, so that it takes no more memory where there is more.
internal sealed class OfficeVerifier(OfficeDatabase database)
{
    private const int Page = 100;

    /// One organisation or all of them; each finding is told as soon as it is found.
    public async Task<OfficeVerdict> VerifyAsync(IEnumerable<string> organisations, Func<string, Task> tell, CancellationToken ct = default)
    {
        OfficeVerdict all = default;
        foreach (var organisation in organisations)
        {
            var found = 0;
            await using var db = await database.ReadAsync(organisation, ct);
            await using var moment = await db.MomentAsync(ct);
            var (records, events) = await VerifyAsync(db, finding => { found++; return tell($"{organisation} {finding}"); }, ct);
            all = new(all.Records + records, all.Events + events, all.Findings + found);
        }
        return all;
    }

    private static async Task<(int Records, int Events)> VerifyAsync(OfficeDb db, Func<string, Task> tell, CancellationToken ct)
    {
        var (records, events, after) = (0, 0, "");
        // A bit for each number that was given. Counters with a colon count no records (Assistant/AssistantTokens).
        var given = (await db.Counters.ToListAsync(ct)).Where(c => !c.Kind.Contains(':')).ToDictionary(c => (c.Kind, c.Year), c => new BitArray(checked((int)c.Last)));
        while (await PageAsync(db, after, ct) is { Count: > 0 } page)
        {
            foreach (var (record, history, links) in page)
            {
                var verdict = HistoryVerifier.Verify(record, history, links);
                (records, events, after) = (records + 1, events + verdict.Events, record.Reference);
                foreach (var finding in verdict.Findings)
                    await tell($"{record.Reference}: {finding}");
                if (Reference.TryParse(record.Reference, out var number) && given.TryGetValue((number.Kind, number.Year), out var numbers) && number.Number <= numbers.Length)
                    numbers[(int)number.Number - 1] = true;
                else
                    await tell($"{record.Reference}: the number was never given");
            }
        }
        foreach (var ((kind, year), numbers) in given)
            for (var i = 0; i < numbers.Length; i++)
                if (!numbers[i])
                    await tell($"{new Reference(kind, year, i + 1)}: the record is missing");
        return (records, events);
    }

    private static async Task<List<(Record Record, IReadOnlyList<HistoryEvent> History, IReadOnlyList<(string, string, DateTimeOffset)> Links)>> PageAsync(OfficeDb db, string after, CancellationToken ct)
    {
        var records = await db.Records.Where(r => r.Reference.CompareTo(after) > 0).OrderBy(r => r.Reference).Take(Page).ToListAsync(ct);
        List<Guid> ids = [.. records.Select(r => r.Id)];
        var events = (await db.History.Where(h => ids.Contains(h.RecordId)).OrderBy(h => h.Sequence).ToListAsync(ct)).ToLookup(h => h.RecordId);
        var links = (await db.Links.Where(l => ids.Contains(l.FromId)).Join(db.Records, l => l.ToId, r => r.Id, (l, r) => new { l.FromId, l.Relation, r.Reference, l.At }).ToListAsync(ct)).ToLookup(l => l.FromId);
        return [.. records.Select(r => (r, (IReadOnlyList<HistoryEvent>)[.. events[r.Id]], (IReadOnlyList<(string, string, DateTimeOffset)>)[.. links[r.Id].Select(l => (l.Relation, l.Reference, l.At))]))];
    }
}
