using System.Collections.Concurrent;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What can be asked for, as shipped, as configured and as administrators set it. Read again as soon as one of their records has changed, by whichever instance:
/// each use asks one small question.
internal sealed class ApprovalTemplates(OfficeDatabase database, IOptions<ApprovalsOptions> options, Departments departments)
{
    private readonly ConcurrentDictionary<string, (long Versions, TemplateSet Set)> _sets = new();

    public async ValueTask<TemplateSet> OfAsync(string organisation, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        // Versions only rise, and no record goes away.
        var versions = (await db.ValuesAsync<long>(
            $"""
            SELECT COALESCE(SUM("Version"), 0) FROM "Records"
            WHERE "Kind" IN ({TemplateKind.Name_}, {AuthorityKind.Name_}) AND "State" IN ({TemplateStates.On}, {TemplateStates.Off}, {HistoryActions.Undone}) AND "Organisation" = {organisation}
            """, ct))[0];
        if (_sets.TryGetValue(organisation, out var known) && known.Versions == versions)
            return known.Set;
        IReadOnlyList<Record> records = versions == 0 ? []
            : await db.Records.Where(r => (r.Kind == TemplateKind.Name_ || r.Kind == AuthorityKind.Name_) && (r.State == TemplateStates.On || r.State == TemplateStates.Off)).ToListAsync(ct);
        var set = TemplateSet.Of(options.Value, records, departments);
        _sets[organisation] = (versions, set);
        return set;
    }
}
