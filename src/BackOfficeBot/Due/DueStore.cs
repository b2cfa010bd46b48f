using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Due;

/// The rows that fall due as their worker sees them, across organisations.
internal sealed class DueStore(OfficeDatabase database, TimeProvider time)
{
    /// How long a worker has for one; then another may try.
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// Takes up to so many for the length of a lease, the oldest first, or the newest. No two workers get the same.
    public async Task<IReadOnlyList<DueRow>> ClaimAsync(int atMost, CancellationToken ct, bool newest = false)
    {
        var now = time.GetUtcNow();
        if (!await IsDueAsync(now, ct))
            return [];
        await using var writer = await database.WriteAsync(null, ct);
        var claim = (newest ? ClaimSql.Replace("ORDER BY \"NotBefore\"", "ORDER BY \"NotBefore\" DESC", StringComparison.Ordinal) : ClaimSql) + (database.LocksRows ? " FOR UPDATE SKIP LOCKED) RETURNING *" : ") RETURNING *");
        return await writer.Db.Due.FromSqlRaw(claim, (now + Lease).UtcTicks, now.UtcTicks, atMost).IgnoreQueryFilters().AsNoTracking().ToListAsync(ct);
    }

    /// What its handler left as it was is over.
    public async Task OverAsync(DueRow due, CancellationToken ct)
    {
        await using var writer = await database.WriteAsync(due.Organisation, ct);
        await Same(writer.Db, due).ExecuteDeleteAsync(ct);
    }

    /// Looked at again then, as if for the first time.
    public async Task RestAsync(DueRow due, DateTimeOffset until, CancellationToken ct)
    {
        await using var writer = await database.WriteAsync(due.Organisation, ct);
        await Same(writer.Db, due).ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, until).SetProperty(d => d.Attempts, 0), ct);
    }

    /// Tried again: a minute later, then two, four, up to an hour.
    public async Task LaterAsync(DueRow due, CancellationToken ct)
    {
        var pause = TimeSpan.FromMinutes(1 << Math.Min(due.Attempts - 1, 6));
        var at = time.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
        await using var writer = await database.WriteAsync(due.Organisation, ct);
        await Same(writer.Db, due).ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, at), ct);
    }

    private static IQueryable<DueRow> Same(OfficeDb db, DueRow due) =>
        db.Due.Where(d => d.RecordId == due.RecordId && d.Task == due.Task && d.At == due.At && d.Attempts == due.Attempts);

    /// Most of the time nothing is, and nobody who writes has to wait for this question.
    private async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(null, ct);
        return await db.ValuesAsync<long>($"""SELECT "NotBefore" FROM "Due" WHERE "NotBefore" <= {now.UtcTicks} LIMIT 1""", ct) is not [];
    }

    private const string ClaimSql =
        """
        UPDATE "Due" SET "NotBefore" = {0}, "Attempts" = "Attempts" + 1 WHERE ("Organisation", "RecordId", "Task") IN (
          SELECT "Organisation", "RecordId", "Task" FROM "Due" WHERE "NotBefore" <= {1} ORDER BY "NotBefore" LIMIT {2}
        """;
}
