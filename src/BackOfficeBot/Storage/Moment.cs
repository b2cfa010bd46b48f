using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BackOfficeBot.Storage;

/// Several questions answered as of one moment, whatever is written meanwhile. Nobody waits for it.
internal static class Moment
{
    /// Null where a transaction holds the moment already. SQLite begins a transaction that only reads at this level, which it else does not have.
    public static async Task<IDbContextTransaction?> MomentAsync(this OfficeDb db, CancellationToken ct) => db.Database.CurrentTransaction is not null ? null
        : await db.Database.BeginTransactionAsync(db is PostgreSqlOfficeDb ? IsolationLevel.RepeatableRead : IsolationLevel.ReadUncommitted, ct);
}
