using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace BackOfficeBot.Storage;

internal static class PostgreSql
{
    /// Of all, so that the common case at start, nothing to do, is found with one query and without EF's machinery.
    public static readonly string Newest = StorageStart.IdOf<Migrations.PostgreSql.Initial>();

    private const long MigrationLock = 0x4241434B4F4646;

    // A token lives for an hour at the least; its giver keeps it, so asking is cheap.
    private static readonly TimeSpan PasswordRenewed = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PasswordAskedAgain = TimeSpan.FromSeconds(5);

    public static bool CanRead(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString).Host is not null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return false;
        }
    }

    /// What stands in a password's place, or null where the connection string has all.
    public static Func<CancellationToken, ValueTask<string>>? Passwords(StorageOptions options) =>
        options.IdentityClientId is { Length: > 0 } id ? PostgreSqlIdentity.Passwords(id) : null;

    public static DbContextOptions<PostgreSqlOfficeDb> Options(string connectionString, ILoggerFactory? logs, Func<CancellationToken, ValueTask<string>>? passwords = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!connection.ContainsKey("Max Auto Prepare"))
            connection.MaxAutoPrepare = 64;
        return new DbContextOptionsBuilder<PostgreSqlOfficeDb>()
            .UseNpgsql(connection.ConnectionString, o => { if (passwords is not null) o.ConfigureDataSource(source => Take(source, passwords)); })
            .UseLoggerFactory(logs)
            .EnableThreadSafetyChecks(false)
            // A test compares model and migrations; at start it would take a quarter of the migration's time.
            .ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;
    }

    /// Under an advisory lock, so that of two instances starting at once one migrates and the other waits.
    public static async Task MigrateAsync(string connectionString, ILoggerFactory? logs, Func<CancellationToken, ValueTask<string>>? passwords, CancellationToken ct)
    {
        var source = new NpgsqlDataSourceBuilder(connectionString);
        if (passwords is not null)
            Take(source, passwords);
        await using var connections = source.Build();
        await using var connection = await connections.OpenConnectionAsync(ct);
        if (await IsCurrentAsync(connection, ct))
            return;
        await using var command = connection.CreateCommand();
        // For as long as the other one migrates.
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT pg_advisory_lock({MigrationLock})";
        await command.ExecuteNonQueryAsync(ct);
        await using (var db = new PostgreSqlOfficeDb(Options(connectionString, logs, passwords)))
            await db.Database.MigrateAsync(ct);
        command.CommandText = $"SELECT pg_advisory_unlock({MigrationLock})";
        await command.ExecuteNonQueryAsync(ct);
    }

    /// In the schema that they would come into, on a server that can be written.
    public static async Task<bool> MayMakeTablesAsync(OfficeDb db) =>
        await db.Database.SqlQueryRaw<bool>("SELECT COALESCE(has_schema_privilege(current_schema(), 'CREATE'), FALSE) AND NOT pg_is_in_recovery() AS \"Value\"").SingleAsync();

    private static void Take(NpgsqlDataSourceBuilder source, Func<CancellationToken, ValueTask<string>> passwords) =>
        source.UsePeriodicPasswordProvider((_, ct) => passwords(ct), PasswordRenewed, PasswordAskedAgain);

    private static async Task<bool> IsCurrentAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL";
        if (await command.ExecuteScalarAsync(ct) is not true)
            return false;
        command.CommandText = "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";
        return await command.ExecuteScalarAsync(ct) as string == Newest;
    }
}
