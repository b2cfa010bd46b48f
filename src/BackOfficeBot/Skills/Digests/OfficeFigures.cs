using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Digests;

/// What the head of an office sees of it: how much is under way in each step, how old it is, what is late or stuck. Figures of the office, of no person.
internal sealed class OfficeFigures(Office office, Departments departments, StuckLimits stuck, IEnumerable<IDigestPart> parts, Clients clients, IOptions<DigestOptions> options)
{
    private const int Most = 5_000;
    private const int MostSteps = 8;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private readonly IReadOnlyList<string> _kinds = [.. parts.Where(p => p.Range.Role == ConcernRole.Acts).Select(p => p.Range.Kind).Distinct()];

    public async Task<IReadOnlyList<OfficeFlow>> OfAsync(string organisation, string personId, DigestMoment moment, CancellationToken ct)
    {
        List<OfficeFlow> flows = [];
        foreach (var department in departments.All.Where(d => d.HeadId == personId))
            flows.Add(await OfAsync(organisation, department, moment.Now, moment.Week, withConfidential: true, ct));
        return [.. flows.Where(f => f.IsTooSmall || !f.IsEmpty)];
    }

    public bool Leads(string personId) => departments.All.Any(d => d.HeadId == personId);

    /// Of those who work for the organisation.
    public bool IsTooSmall(string organisation, Department department) => department.Everybody.Count(id => clients.Serves(organisation, id)) < options.Value.SmallestGroup;

    /// <param name="withConfidential">False where others than its head see it.</param>
    public async Task<OfficeFlow> OfAsync(string organisation, Department department, DateTimeOffset now, WorkWeek week, bool withConfidential, CancellationToken ct)
    {
        if (IsTooSmall(organisation, department))
            return new(department.Name, IsTooSmall: true);
        List<string> ids = [.. department.Everybody, department.Id];
        var (open, closed) = await ReadAsync(organisation, ids, now - Week, withConfidential, ct);
        var limits = new Dictionary<string, TimeSpan?>();
        foreach (var kind in open.Select(r => r.Kind).Distinct())
            limits[kind] = await stuck.OfAsync(organisation, kind, week, ct);
        bool IsLate(Record r) => r.DueAt < now;
        bool IsStuck(Record r) => !IsLate(r) && limits[r.Kind] is { } limit && week.Between(r.UpdatedAt, now) > limit;
        var kept = closed.Where(r => ids.Contains(r.OwnerId ?? "")).Select(r => parts.Where(p => p.Range.Kind == r.Kind).Select(p => p.WasInTime(r)).FirstOrDefault(k => k is not null)).OfType<bool>().ToList();
        return new(department.Name, IsTooSmall: false)
        {
            Steps =
            [
                .. open.GroupBy(r => (r.Kind, r.State)).OrderByDescending(g => g.Count(IsLate)).ThenByDescending(g => g.Count()).Take(MostSteps)
                    .Select(g => new OfficeStep(parts.Where(p => p.Range.Kind == g.Key.Kind).Min(p => p.Section), g.Key.Kind, g.Key.State, g.Count(), g.Count(IsLate), g.Count(IsStuck), g.Max(r => week.Between(r.CreatedAt, now)))),
            ],
            Kept = kept.Count == 0 ? null : kept.Count(k => k),
            Promised = kept.Count,
        };
    }

    private async Task<(IReadOnlyList<Record> Open, IReadOnlyList<Record> Closed)> ReadAsync(string organisation, List<string> ids, DateTimeOffset since, bool withConfidential, CancellationToken ct)
    {
        await using var db = await office.ReadAsync(organisation, ct);
        var acts = await db.RecordPeople.Where(p => ids.Contains(p.PersonId) && p.Role == ConcernRole.Acts && _kinds.Contains(p.Kind) && p.IsOpen).OrderBy(p => p.At).Select(p => p.RecordId).Take(Most).ToListAsync(ct);
        var over = await db.RecordPeople.Where(p => ids.Contains(p.PersonId) && p.Role != ConcernRole.Asked && _kinds.Contains(p.Kind) && !p.IsOpen && p.At >= since).Select(p => p.RecordId).Take(Most).ToListAsync(ct);
        var all = acts.Concat(over).Distinct().ToList();
        var records = (await db.Records.Where(r => all.Contains(r.Id) && (withConfidential || r.Confidentiality == Confidentiality.Normal)).ToListAsync(ct)).ToDictionary(r => r.Id);
        return ([.. acts.Distinct().Where(records.ContainsKey).Select(id => records[id])], [.. over.Distinct().Where(records.ContainsKey).Select(id => records[id])]);
    }
}
