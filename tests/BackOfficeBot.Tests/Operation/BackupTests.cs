using BackOfficeBot.Operation;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Operation;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Backup => Path.Combine(_folder, "copy.db");
    private string Place => Path.Combine(_folder, "data", "office.db");
    private string[] There => ["--Storage:Provider=Sqlite", $"--Storage:Path={Place}"];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_is_copied_while_the_bot_writes_is_whole_and_opens_what_was_sealed_before()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite, worker: true);
        var sealedCard = test.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("card").Protect("budget");
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
                await test.CreateAsync();
        });
        await Until.TrueAsync(async () => (await test.Office.FindAsync(TestOffice.Acme, new Reference("MEET", 2026, 20))) is not null);

        var (code, said) = await BackupAsync([Backup, .. test.Settings]);

        await enough.CancelAsync();
        await writing;
        Assert.True(code == 0, said);
        Assert.Matches(@"copy\.db: \d+ records, \d+ events, 1 keys, the last event of 2026-11-24 09:00:00Z; \d+ bytes, SHA-256 [0-9a-f]{64}\.", said);
        Assert.Equal([Backup], Directory.GetFiles(_folder));
        Assert.Equal(0, (await RestoreAsync([Backup, .. There])).Code);
        await using var output = new StringWriter();
        Assert.Equal(0, await VerifyCommand.RunAsync(There, output));
        Assert.EndsWith(" 0 findings.", output.ToString().TrimEnd(), StringComparison.Ordinal);
        using var other = Operate.Storage(There);
        other.Services.GetRequiredService<StorageReady>().Open();
        Assert.Equal("budget", other.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("card").Unprotect(sealedCard));
    }

    [Fact]
    public async Task Over_a_bot_that_runs_it_is_not_restored_and_with_force_the_bot_reads_what_was_put_back()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite, worker: true);
        // Tests beside this one empty the pool in which a bot keeps its connections.
        await using var held = await test.Office.ReadAsync(TestOffice.Acme);
        await held.Database.OpenConnectionAsync();
        var first = await test.CreateAsync();
        Assert.Equal(0, (await BackupAsync([Backup, .. test.Settings])).Code);
        await test.CreateAsync();

        Assert.Equal((2, "The bot runs on this database. Stop it; or add --force, and restart it right after.\n"), await RestoreAsync([Backup, .. test.Settings]));
        Assert.NotNull(await test.Office.FindAsync(TestOffice.Acme, new Reference("MEET", 2026, 2)));

        var (code, said) = await RestoreAsync([Backup, "--force", .. test.Settings]);
        Assert.True(code == 0, said);
        Assert.Contains(".before-", said, StringComparison.Ordinal);
        Assert.Null(await test.Office.FindAsync(TestOffice.Acme, new Reference("MEET", 2026, 2)));
        Assert.Equal(first.Title, (await test.Office.FindAsync(TestOffice.Acme, first.Id))!.Title);
        Assert.Equal("MEET-2026-0000002", (await test.CreateAsync()).Reference);
    }

    [Fact]
    public async Task It_is_not_written_over_the_database_that_it_is_of()
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        var own = test.Settings.Single(s => s.StartsWith("--Storage:Path=", StringComparison.Ordinal))["--Storage:Path=".Length..];
        Assert.Equal((2, $"{Path.GetFullPath(own)} is the bot's own database. Choose another name for the copy.\n"), await BackupAsync([own, "--force", .. test.Settings]));
    }

    [Fact]
    public async Task Over_something_newer_it_is_not_restored_and_with_force_what_stood_there_is_kept()
    {
        await using (var test = await TestOffice.OpenAsync(StorageProvider.Sqlite))
        {
            await test.CreateAsync();
            Assert.Equal(0, (await BackupAsync([Backup, .. test.Settings])).Code);
            test.Time.Advance(TimeSpan.FromHours(1));
            await test.CreateAsync();
            Assert.Equal(0, (await BackupAsync([Backup + "2", .. test.Settings])).Code);
        }
        Assert.Equal(0, (await RestoreAsync([Backup + "2", .. There])).Code);

        Assert.Equal((2, "Quello che c’è è più recente (2026-11-24 10:00:00Z) della copia (2026-11-24 09:00:00Z): quel che è successo dopo andrebbe perso. Aggiungi --force se è quello che vuoi.\n"), await RestoreAsync([Backup, "--language", "it", .. There]));
        var (code, _) = await RestoreAsync([Backup, "--force", .. There]);

        Assert.Equal(0, code);
        Assert.Equal((1, 2), (SqliteCopy.Facts(Place)!.Records, SqliteCopy.Facts(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(Place)!, "*.before-*")))!.Records));
        Assert.Equal("wal", Assert.Single(await JournalAsync(Place)));
    }

    [Fact]
    public async Task A_damaged_copy_a_foreign_file_and_one_of_a_newer_version_are_refused()
    {
        await using (var test = await TestOffice.OpenAsync(StorageProvider.Sqlite))
        {
            await test.CreateAsync();
            Assert.Equal(0, (await BackupAsync([Backup, .. test.Settings])).Code);
            Assert.Equal(2, (await BackupAsync([Backup, .. test.Settings])).Code);
            Assert.Equal(0, (await BackupAsync([Backup, "--force", .. test.Settings])).Code);
        }
        Assert.Equal(2, (await RestoreAsync([Backup + "x", .. There])).Code);

        var foreign = Path.Combine(_folder, "foreign.db");
        await File.WriteAllTextAsync(foreign, "no database at all, only words that somebody wrote into a file of this name");
        Assert.Equal(1, (await RestoreAsync([foreign, .. There])).Code);

        var damaged = Path.Combine(_folder, "damaged.db");
        var bytes = await File.ReadAllBytesAsync(Backup);
        bytes.AsSpan(bytes.Length / 2, 4096 * 8).Fill(0x5a);
        await File.WriteAllBytesAsync(damaged, bytes);
        Assert.Equal(1, (await RestoreAsync([damaged, .. There])).Code);
        var torn = Path.Combine(_folder, "torn.db");
        await File.WriteAllBytesAsync(torn, bytes[..(bytes.Length / 3)]);
        Assert.Equal(1, (await BackupAsync([Path.Combine(_folder, "of-torn.db"), "--Storage:Provider=Sqlite", $"--Storage:Path={torn}"])).Code);
        Assert.Empty(Directory.GetFiles(_folder, "of-torn*"));

        await using (var db = new SqliteOfficeDb(BackOfficeBot.Storage.Sqlite.Options(Backup, null)))
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10')");
        SqliteConnection.ClearAllPools();
        Assert.Equal((2, "The backup is of a newer version of the bot. Restore it with that one.\n"), await RestoreAsync([Backup, .. There]));
        Assert.False(File.Exists(Place));
    }

    [Fact]
    public async Task PostgreSql_has_ways_of_its_own()
    {
        string[] postgres = ["--Storage:Provider=PostgreSql", "--ConnectionStrings:Office=Host=db;Database=office"];
        Assert.Equal(2, (await BackupAsync([Backup, .. postgres])).Code);
        Assert.Contains("pg_dump", (await RestoreAsync([Backup, .. postgres])).Said, StringComparison.Ordinal);
    }

    private static async Task<List<string>> JournalAsync(string path)
    {
        await using var db = new SqliteOfficeDb(BackOfficeBot.Storage.Sqlite.Options(path, null));
        return await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").ToListAsync();
    }

    private static async Task<(int Code, string Said)> BackupAsync(string[] words)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return (await BackupCommand.RunAsync(words, output), output.ToString());
    }

    private static async Task<(int Code, string Said)> RestoreAsync(string[] words)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return (await RestoreCommand.RunAsync(words, output), output.ToString());
    }
}
