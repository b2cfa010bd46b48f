using System.Globalization;
using BackOfficeBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Operation;

/// "backup", for the administrator: copies the SQLite database while the bot runs, and checks the copy. The keys of Data Protection lie in the database, so they come along.
/// Ends with 0, with 1 where the database is damaged, with 2 where it could not.
internal static class BackupCommand
{
    public const string Name = "backup";

    public static readonly Shape Shape = new("backup [FILE] [--force] [--language it|en]", [], ["force"], TakesFile: true);

    public static Task<int> RunAsync(string[] words, TextWriter output) => Operate.RunAsync(words, Shape, output, async (arguments, t) =>
    {
        var path = SqlitePath(arguments.Settings, t);
        if (!File.Exists(path))
            throw new Refusal(t.NoFile(path));
        var file = arguments.File ?? string.Create(CultureInfo.InvariantCulture, $"backoffice-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.db");
        if (Path.GetFullPath(file) == Path.GetFullPath(path))
            throw new Refusal(t.IsItself(path));
        var target = Operate.Target(file, arguments.Has("force"), t);
        var part = target + ".part";
        File.Delete(part);
        try
        {
            SqliteCopy.Copy(path, part);
            SqliteCopy.MakeSingle(part);
            if (SqliteCopy.Damage(part) is { } damage)
            {
                await output.WriteLineAsync(t.Damaged(path, damage));
                return 1;
            }
            var facts = SqliteCopy.Facts(part) ?? throw new Refusal(t.NotOurs(path));
            File.Move(part, target, overwrite: true);
            await output.WriteLineAsync(t.BackedUp(target, facts, new FileInfo(target).Length, SqliteCopy.Hash(target)));
            return 0;
        }
        catch (SqliteException error) when (SqliteCopy.IsDamage(error))
        {
            // It cannot even be read to its end.
            await output.WriteLineAsync(t.Damaged(path, error.Message));
            return 1;
        }
        finally
        {
            File.Delete(part);
        }
    });

    /// <exception cref="Refusal">The bot has PostgreSQL.</exception>
    public static string SqlitePath(string[] settings, OperationTexts t)
    {
        using var host = Operate.Storage(settings);
        var storage = host.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return storage.Provider == StorageProvider.Sqlite ? storage.Path : throw new Refusal(t.OnlySqlite);
    }
}
