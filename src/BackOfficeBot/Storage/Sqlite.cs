using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BackOfficeBot.Storage;

internal static class Sqlite
{
    /// Of all, so that the common case at start, nothing to do, is found with one query and without EF's machinery.
    public static readonly string Newest = StorageStart.IdOf<Migrations.Sqlite.Initial>();

    public static DbContextOptions<SqliteOfficeDb> Options(string path, ILoggerFactory? logs) =>
        new DbContextOptionsBuilder<SqliteOfficeDb>()
            .UseSqlite(Connection(path))
            .UseLoggerFactory(logs)
            .EnableThreadSafetyChecks(false)
            // A test compares model and migrations; at start it would take a quarter of the migration's time.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .AddInterceptors(new Pragmas())
            .Options;

    /// Under a lock on a file beside the database, so that of two processes starting at once one migrates and the other waits.
    public static async Task MigrateAsync(string path, ILoggerFactory? logs, CancellationToken ct)
    {
        if (IsCurrent(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var alone = await LockAsync(path + ".migrating", ct);
        await using var db = new SqliteOfficeDb(Options(path, logs));
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await db.Database.MigrateAsync(ct);
    }

    /// Another process that holds the file is waited for as long as a turn can.
    private static string Connection(string path) => new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 5 }.ConnectionString;

    private static bool IsCurrent(string path)
    {
        if (!File.Exists(path))
            return false;
        using var connection = new SqliteConnection(Connection(path));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
        if (command.ExecuteScalar() is not 1L)
            return false;
        command.CommandText = "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";
        return command.ExecuteScalar() as string == Newest;
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(50, ct);
            }
        }
    }

    /// With the write-ahead log a commit need not wait for the disk: a crash of the process loses nothing, one of the machine at most the last moments.
    private sealed class Pragmas : DbConnectionInterceptor
    {
        // A pooled connection keeps them from its last opening.
        private readonly ConditionalWeakTable<object, object?> _set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(DbConnection connection)
        {
            if (!_set.TryAdd(((SqliteConnection)connection).Handle!, null))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON";
            command.ExecuteNonQuery();
        }
    }
}
