using System.Globalization;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Operation;

/// "restore", for the administrator: puts a backup in the place of the SQLite database. What stood there is kept beside it. Over a bot that runs, or over something newer, only with --force.
/// Ends with 0, with 1 where the backup is damaged, with 2 where it could not.
internal static class RestoreCommand
{
    public const string Name = "restore";

    public static readonly Shape Shape = new("restore FILE [--force] [--language it|en]", [], ["force"], TakesFile: true);

    public static Task<int> RunAsync(string[] words, TextWriter output) => Operate.RunAsync(words, Shape, output, async (arguments, t) =>
    {
        var path = BackupCommand.SqlitePath(arguments.Settings, t);
        var backup = Path.GetFullPath(arguments.File ?? throw new Refusal($"{t.WhichBackup} {t.Usage(Shape.Usage)}"));
        if (!File.Exists(backup))
            throw new Refusal(t.NoFile(backup));
        if (SqliteCopy.Damage(backup) is { } damage)
        {
            await output.WriteLineAsync(t.Damaged(backup, damage));
            return 1;
        }
        var facts = SqliteCopy.Facts(backup) ?? throw new Refusal(t.NotOurs(backup));
        if (facts.Migrations.Except(Known()).Any())
            throw new Refusal(t.NewerVersion);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
            await KeepAsync(path, facts, arguments.Has("force"), t, output);
        SqliteCopy.Copy(backup, path);
        SqliteCopy.MakeLogged(path);
        if (SqliteCopy.Damage(path) is { } broken)
            throw new Refusal(t.Damaged(path, broken));
        await output.WriteLineAsync(t.Restored(path, facts));
        return 0;
    });

    private static async Task KeepAsync(string path, DatabaseFacts backup, bool isForced, OperationTexts t, TextWriter output)
    {
        // A file that is no database any more is in nobody's way.
        var there = SqliteCopy.Damage(path) is null ? SqliteCopy.Facts(path) : null;
        if (!isForced && there is not null && SqliteCopy.IsInUse(path))
            throw new Refusal(t.Running);
        if (!isForced && there?.Last is { } last && (backup.Last is not { } backed || last > backed))
            throw new Refusal(t.Newer(last, backup.Last));
        var kept = string.Create(CultureInfo.InvariantCulture, $"{path}.before-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}");
        if (there is not null)
        {
            SqliteCopy.Copy(path, kept);
            SqliteCopy.MakeSingle(kept);
        }
        else
        {
            File.Move(path, kept);
            foreach (var log in new[] { "-wal", "-shm" })
                File.Delete(path + log);
        }
        await output.WriteLineAsync(t.KeptBeside(kept));
    }

    private static IReadOnlyList<string> Known()
    {
        using var db = new SqliteOfficeDb(Sqlite.Options(":memory:", null));
        return [.. db.Database.GetMigrations()];
    }
}
