using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace BackOfficeBot.Operation;

/// What a database of the bot holds. Keys are those of Data Protection, with which cards are sealed.
internal sealed record DatabaseFacts(IReadOnlyList<string> Migrations, long Records, long Events, long Keys, DateTimeOffset? Last);

/// Copies of a SQLite database by its own backup interface, so that a bot may go on writing meanwhile.
internal static class SqliteCopy
{
    private const int Busy = 5;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// All of one moment. A target that is there is replaced in one transaction.
    public static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadWrite);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
    }

    /// One file without a log beside it, as a backup is kept.
    public static void MakeSingle(string path) => Say(path, "PRAGMA journal_mode = DELETE");

    /// As the bot has it.
    public static void MakeLogged(string path) => Say(path, "PRAGMA journal_mode = WAL");

    /// What SQLite finds wrong with the file, or null.
    public static string? Damage(string path)
    {
        try
        {
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            var found = One<string>(connection, "PRAGMA integrity_check(1)");
            return found != "ok" ? found : One<object>(connection, "PRAGMA foreign_key_check") is { } table ? $"foreign key of {table}" : null;
        }
        catch (SqliteException error)
        {
            return error.Message;
        }
    }

    public static bool IsDamage(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase;

    /// Null where it is no database of the bot.
    public static DatabaseFacts? Facts(string path)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        if (One<object>(connection, "SELECT 1 FROM sqlite_master WHERE name = 'History'") is null || One<object>(connection, "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is null)
            return null;
        List<string> migrations = [];
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
            using var rows = command.ExecuteReader();
            while (rows.Read())
                migrations.Add(rows.GetString(0));
        }
        return new(
            migrations, One<long>(connection, "SELECT COUNT(*) FROM \"Records\""), One<long>(connection, "SELECT COUNT(*) FROM \"History\""), One<long>(connection, "SELECT COUNT(*) FROM \"DataProtectionKeys\""),
            One<object>(connection, "SELECT MAX(\"At\") FROM \"History\"") is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null);
    }

    /// Whether somebody has it open: a bot has, all the time. Its log cannot be put away then.
    public static bool IsInUse(string path)
    {
        try
        {
            MakeSingle(path);
            using var connection = Open(path, SqliteOpenMode.ReadWrite);
            var isAlone = One<string>(connection, "PRAGMA journal_mode") == "delete";
            One<object>(connection, "PRAGMA journal_mode = WAL");
            return !isAlone;
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Busy)
        {
            return true;
        }
    }

    public static string Hash(string path)
    {
        using var bytes = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    // Not pooled: a copy is a file that can be moved as soon as this has ended.
    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static void Say(string path, string statement)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        One<object>(connection, statement);
    }

    private static T? One<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture) : default;
    }
}
