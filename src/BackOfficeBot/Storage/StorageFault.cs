using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace BackOfficeBot.Storage;

/// The database was busy, went away, or broke one of two transactions that waited for each other: the same is worth another try.
internal static class StorageFault
{
    private const int Busy = 5;
    private const int Locked = 6;

    public static bool IsPassing(Exception? e) =>
        e is DbException { IsTransient: true } or SqliteException { SqliteErrorCode: Busy or Locked } || (e?.InnerException is { } inner && IsPassing(inner));
}
