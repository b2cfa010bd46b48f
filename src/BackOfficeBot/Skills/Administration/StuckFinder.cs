using BackOfficeBot.Desk;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Administration;

/// A record where nothing goes on: its number and for whom it waits, none of its words.
internal sealed record StuckItem(string Reference, string Kind, string State, DateTimeOffset Since, IReadOnlyList<string> WaitsFor);

/// What the bot has tried several times to do at an instant.
internal sealed record FailingDue(string Reference, int Attempts, DateTimeOffset At);

/// Approvals that are late, what nothing happened to for longer than usual, messages that were set aside, and what fails when it falls due.
internal sealed record StuckView(IReadOnlyList<StuckItem> Late, IReadOnlyList<StuckItem> Still, int SetAside, IReadOnlyList<FailingDue> Failing)
{
    public bool IsEmpty => Late.Count + Still.Count + SetAside + Failing.Count == 0;
}

/// Looks for what is stuck in an organisation. What is confidential is left out: its people see it.
internal sealed class StuckFinder(OfficeDatabase database, StuckLimits limits, IEnumerable<IDigestPart> parts, TimeProvider time)
{
    /// Once is chance; what fails so often needs somebody.
    private const int ManyAttempts = 3;
    private const int MostOfKind = 1_000;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    private readonly IReadOnlyList<(string Kind, bool IsApproval)> _kinds = [.. parts.Where(p => p.Range.Role == ConcernRole.Acts).GroupBy(p => p.Range.Kind).Select(g => (g.Key, g.Any(p => p.Section == DigestSection.Approvals)))];

    public async Task<StuckView> OfAsync(string organisation, WorkWeek week, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (late, still) = (new List<Record>(), new List<Record>());
        foreach (var (kind, isApproval) in _kinds)
        {
            var limit = await limits.OfAsync(organisation, kind, week, ct);
            foreach (var record in await OpenAsync(organisation, kind, ct))
                if (isApproval && record.DueAt < now)
                    late.Add(record);
                else if (limit is { } longest && week.Between(record.UpdatedAt, now) > longest)
                    still.Add(record);
        }
        await using var db = await database.ReadAsync(organisation, ct);
        var since = now - Lately;
        var aside = await db.Failed(since).CountAsync(ct);
        var failing = await db.Due.Where(d => d.Attempts >= ManyAttempts).OrderBy(d => d.RecordId).Select(d => new { d.RecordId, d.Attempts, d.At }).Take(MostOfKind).ToListAsync(ct);
        var ids = failing.Select(f => f.RecordId).Distinct().ToList();
        var numbers = ids.Count == 0 ? [] : await db.Records.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Reference }).ToDictionaryAsync(r => r.Id, r => r.Reference, ct);
        return new(await ItemsAsync(db, late, ct), await ItemsAsync(db, still, ct), aside, [.. failing.OrderBy(f => f.At).Select(f => new FailingDue(numbers.GetValueOrDefault(f.RecordId) ?? "", f.Attempts, f.At))]);
    }

    private async Task<IReadOnlyList<Record>> OpenAsync(string organisation, string kind, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        var ids = await db.RecordPeople.Where(p => p.PersonId == RecordPerson.Everybody && p.Role == ConcernRole.Sees && p.Kind == kind && p.IsOpen).OrderBy(p => p.At).Select(p => p.RecordId).Take(MostOfKind).ToListAsync(ct);
        return ids.Count == 0 ? [] : await db.Records.Where(r => ids.Contains(r.Id) && r.Confidentiality == Confidentiality.Normal).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<StuckItem>> ItemsAsync(OfficeDb db, List<Record> records, CancellationToken ct)
    {
        if (records.Count == 0)
            return [];
        var ids = records.Select(r => r.Id).ToList();
        var waits = (await db.RecordPeople.Where(p => ids.Contains(p.RecordId) && p.Role == ConcernRole.Acts).Select(p => new { p.RecordId, p.PersonId }).ToListAsync(ct)).ToLookup(p => p.RecordId, p => p.PersonId);
        return [.. records.OrderBy(r => r.UpdatedAt).Select(r => new StuckItem(r.Reference, r.Kind, r.State, r.UpdatedAt, [.. waits[r.Id]]))];
    }
}
