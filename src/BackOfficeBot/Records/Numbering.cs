using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// Numbers are taken inside the transaction: the counter's row stays locked until it ends, and a roll-back gives the number back.
internal static class Numbering
{
    public static async Task<long> TakeNumberAsync(this OfficeDb db, string organisation, string kind, int year, CancellationToken ct)
    {
        var last = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO "Counters" ("Organisation", "Kind", "Year", "Last") VALUES ({organisation}, {kind}, {year}, 1)
            ON CONFLICT ("Organisation", "Kind", "Year") DO UPDATE SET "Last" = "Counters"."Last" + 1 RETURNING "Last" AS "Value"
            """).ToListAsync(ct);
        return last[0];
    }

    /// Only the transaction that took it may, as its row is locked.
    public static Task GiveBackNumberAsync(this OfficeDb db, string organisation, string kind, int year, CancellationToken ct) =>
        db.Counters.Where(c => c.Organisation == organisation && c.Kind == kind && c.Year == year)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Last, c => c.Last - 1), ct);
}
