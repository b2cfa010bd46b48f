using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Desk;

/// After how much working time without an event something of a kind is stuck: longer than four of five pauses between the events of what was closed lately.
internal sealed class StuckLimits(Records.Office office, TimeProvider time)
{
    private const int MostRecords = 200;
    private const int FewestPauses = 20;
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private readonly Memo<(string Organisation, string Kind), TimeSpan?> _known = new(TimeSpan.FromHours(12), time);

    /// Null where too little is known of a kind.
    public async Task<TimeSpan?> OfAsync(string organisation, string kind, WorkWeek week, CancellationToken ct)
    {
        if (_known.TryGet((organisation, kind), out var known))
            return known;
        await using var db = await office.ReadAsync(organisation, ct);
        var ids = await db.RecordPeople.Where(p => p.PersonId == RecordPerson.Everybody && p.Role == ConcernRole.Sees && p.Kind == kind && !p.IsOpen).OrderByDescending(p => p.At).Select(p => p.RecordId).Take(MostRecords).ToListAsync(ct);
        // Nothing is asked of nobody: the database would look at each line for it.
        var events = ids.Count == 0 ? [] : await db.History.Where(h => ids.Contains(h.RecordId)).Select(h => new { h.RecordId, h.Sequence, h.At }).ToListAsync(ct);
        var limit = Limit([.. events.GroupBy(e => e.RecordId).SelectMany(g => g.OrderBy(e => e.Sequence).Select(e => e.At).ToList() is var at ? at.Zip(at.Skip(1), week.Between) : [])]);
        _known.Set((organisation, kind), limit);
        return limit;
    }

    /// The 80th percentile; where things go in minutes, nothing is stuck within the hour.
    public static TimeSpan? Limit(IReadOnlyList<TimeSpan> pauses) =>
        pauses.Count < FewestPauses ? null : pauses.Order().ElementAt((int)Math.Ceiling(pauses.Count * 0.8) - 1) is var limit && limit > Shortest ? limit : Shortest;
}
