using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

internal static class HistoryQueries
{
    /// The line that made a version; what was only noted since (a view, a link) is not it.
    public static Task<HistoryEvent> ChangeAsync(this OfficeDb db, Guid recordId, int version, CancellationToken ct) =>
        db.History.AsNoTracking().Where(h => h.RecordId == recordId && h.Version == version).OrderBy(h => h.Sequence).FirstAsync(ct);
}
