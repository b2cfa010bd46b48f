using System.Diagnostics;
using System.Globalization;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Storage;
using Npgsql;

namespace BackOfficeBot.Benchmarks.Digests;

/// <summary>
/// <c>digests [--people 10000] [--each 100] [--due 10000] [--flat]</c>: what it takes to compute the digests of a morning from so many records of each person and to write them into the outbox, on SQLite and,
/// where TEST_POSTGRES names a server, on PostgreSQL. With --flat 1,000 digests among 1,000, 10,000 and 100,000 people who have ten records each. Each is done by a process of its own, which sends nothing.
/// </summary>
internal static class DigestsCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        if (a.Flag("wave"))
            return await DigestsWave.RunAsync(a);
        foreach (var provider in Environment.GetEnvironmentVariable("TEST_POSTGRES") is null || a.Text("only") == "Sqlite" ? [StorageProvider.Sqlite] : a.Text("only") is null ? new[] { StorageProvider.PostgreSql, StorageProvider.Sqlite } : [StorageProvider.PostgreSql])
            if (a.Flag("flat"))
                foreach (var people in new[] { 1_000, 10_000, 100_000 })
                    await MeasureAsync(provider, people, each: 10, due: 1_000);
            else
                await MeasureAsync(provider, a.Number("people", 10_000), a.Number("each", 100), a.Number("due", 10_000));
        return 0;
    }

    private static async Task MeasureAsync(StorageProvider provider, int people, int each, int due)
    {
        var folder = Directory.CreateTempSubdirectory("digests").FullName;
        var database = $"digests_{Guid.NewGuid():N}";
        try
        {
            string[] storage = [$"Storage:Provider={provider}", $"Storage:Path={Path.Combine(folder, "office.db")}"];
            if (provider == StorageProvider.PostgreSql)
            {
                Execute($"CREATE DATABASE {database}");
                storage = [.. storage, "ConnectionStrings:Office=" + new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = database }.ConnectionString];
            }
            var clock = Stopwatch.StartNew();
            await DigestsFill.RunAsync(storage, people, each, Math.Min(due, people));
            Console.Write(string.Create(CultureInfo.InvariantCulture, $"{provider}, {people:N0} people, {people * each:N0} records ({clock.Elapsed.TotalSeconds:0} s to fill): "));
            string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.ProcessPath!, typeof(DigestsCommand).Assembly.Location] : [Environment.ProcessPath!];
            using var wave = Process.Start(new ProcessStartInfo(self[0], [.. self[1..], "digests", "--wave", "on", "--storage", string.Join('|', storage)]))!;
            await wave.WaitForExitAsync();
        }
        finally
        {
            if (provider == StorageProvider.PostgreSql)
            {
                NpgsqlConnection.ClearAllPools();
                Execute($"DROP DATABASE {database} WITH (FORCE)");
            }
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = "postgres", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
