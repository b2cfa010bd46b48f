using System.Diagnostics;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace BackOfficeBot.Benchmarks.Records;

/// <summary>
/// <c>lists [few] [many]</c>: how long lists and searches take among few and among many records (1,000 and 1,000,000), on SQLite and, where
/// TEST_POSTGRES names a server, on PostgreSQL.
/// </summary>
internal static class ListsCommand
{
    private const string Organisation = "11111111-1111-4111-8111-111111111111";
    private const int People = 200;
    private const int Rounds = 300;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(string[] args)
    {
        int[] sizes = [args.Length > 0 ? int.Parse(args[0], null) : 1_000, args.Length > 1 ? int.Parse(args[1], null) : 1_000_000];
        foreach (var provider in Environment.GetEnvironmentVariable("TEST_POSTGRES") is null ? [StorageProvider.Sqlite] : new[] { StorageProvider.Sqlite, StorageProvider.PostgreSql })
        {
            Console.WriteLine($"{provider}: median and 99th percentile in ms among {sizes[0]:N0} and {sizes[1]:N0} records");
            var few = await MeasureAsync(provider, sizes[0]);
            var many = await MeasureAsync(provider, sizes[1]);
            foreach (var (name, (p50, p99)) in few)
                Console.WriteLine($"  {name,-44} {p50,7:0.00} {p99,7:0.00}   {many[name].P50,7:0.00} {many[name].P99,7:0.00}   x{many[name].P50 / p50:0.0}");
        }
        return 0;
    }

    private static async Task<Dictionary<string, (double P50, double P99)>> MeasureAsync(StorageProvider provider, int size)
    {
        var folder = Directory.CreateTempSubdirectory("lists").FullName;
        var database = provider == StorageProvider.PostgreSql ? $"lists_{Guid.NewGuid():N}" : null;
        try
        {
            if (database is not null)
                Execute($"CREATE DATABASE {database}");
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = folder });
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Storage:Provider"] = provider.ToString(),
                ["Storage:Path"] = "office.db",
                ["ConnectionStrings:Office"] = database is null ? null : new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = database }.ConnectionString,
            });
            builder.Services.AddSingleton<IRecordKind, Slip>();
            builder.Services.AddOfficeStorage(builder.Configuration);
            foreach (var hosted in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType != typeof(StorageStart)).ToList())
                builder.Services.Remove(hosted);
            using var host = builder.Build();
            await host.StartAsync();
            await FillAsync(host.Services, size);
            var lists = host.Services.GetRequiredService<RecordLists>();
            var random = new Random(1);
            string Somebody() => $"person{random.Next(People)}";
            var result = new Dictionary<string, (double, double)>
            {
                ["list: mine, five lines"] = await TimeAsync(() => lists.ListAsync(Organisation, new([Somebody()], ConcernRole.Acts) { Kind = "SLIP" })),
                ["list: all of a kind, twenty lines"] = await TimeAsync(() => lists.ListAsync(Organisation, new([RecordPerson.Everybody], ConcernRole.Sees) { Kind = "SLIP", Take = 20 })),
                ["list: closed, five lines"] = await TimeAsync(() => lists.ListAsync(Organisation, new([Somebody()], ConcernRole.Asked) { Kind = "SLIP", IsOpen = false })),
                ["count: overdue"] = await TimeAsync(() => lists.CountAsync(Organisation, new([Somebody()], ConcernRole.Acts) { Kind = "SLIP", DueBefore = Now })),
                ["search: a rare word, mine"] = await TimeAsync(() => lists.SearchAsync(Organisation, new($"ref{random.Next(size):D7}", [$"person{random.Next(People)}"]))),
                ["search: a number, of all"] = await TimeAsync(() => lists.SearchAsync(Organisation, new($"02{random.Next(size):D7}", null))),
                ["search: a common word, mine"] = await TimeAsync(() => lists.SearchAsync(Organisation, new(Slip.Words[random.Next(20)], [Somebody()]))),
                ["search: a common word, of all"] = await TimeAsync(() => lists.SearchAsync(Organisation, new(Slip.Words[random.Next(20)], null))),
                ["search: two common words, mine"] = await TimeAsync(() => lists.SearchAsync(Organisation, new($"{Slip.Words[random.Next(20)]} {Slip.Words[random.Next(20)]}", [Somebody()]))),
            };
            await host.StopAsync();
            return result;
        }
        finally
        {
            if (database is not null)
                Execute($"DROP DATABASE {database} WITH (FORCE)");
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double P50, double P99)> TimeAsync<T>(Func<Task<T>> ask)
    {
        for (var i = 0; i < 30; i++)
            await ask();
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return (times[Rounds / 2], times[Rounds * 99 / 100]);
    }

    private static async Task FillAsync(IServiceProvider services, int size)
    {
        var (office, kind, random) = (services.GetRequiredService<OfficeDatabase>(), (IRecordKind)new Slip(), new Random(2));
        var first = Math.Min(size, 20_000);
        for (var at = 0; at < first; at += 2_000)
        {
            await using var writer = await office.WriteAsync(Organisation, default);
            await using var transaction = await writer.Db.Database.BeginTransactionAsync();
            List<Record> records = [.. Enumerable.Range(at, Math.Min(2_000, first - at)).Select(i => Slip.Of(i, People, random, Now))];
            writer.Db.AddRange(records);
            foreach (var record in records)
                writer.Db.AddRange(kind.Concerns(record).Append(new(RecordPerson.Everybody, ConcernRole.Sees)).Distinct().Select(c => new RecordPerson
                {
                    Organisation = Organisation, RecordId = record.Id, PersonId = c.PersonId, Role = c.Role, Kind = record.Kind, IsOpen = kind.IsOpen(record.State), At = record.DueAt ?? record.UpdatedAt,
                }));
            writer.Db.AddRange(records.Select(r => new RecordText { Organisation = Organisation, RecordId = r.Id, Text = RecordWords.Index(r, RecordRows.Of(r, kind)) }));
            await writer.Db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        await using var last = await office.WriteAsync(Organisation, default);
        last.Db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        for (var copy = 1; copy < size / first; copy++)
            await CopyAsync(last.Db, copy, first);
        await last.Db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    // The first thousands once more, with numbers, ids and times of their own: through EF a million would take half an hour.
    private static async Task CopyAsync(OfficeDb db, int copy, int first)
    {
        var isPostgres = db.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);
        string Digits(string number) => isPostgres ? $"lpad(({number})::text, 7, '0')" : $"printf('%07d', {number})";
        const string Number = """CAST(substr(r."Reference", 11) AS integer)""";
        string Other(string column) => $"replace({column}, {Digits($"{Number} - 1")}, {Digits($"{Number} - 1 + {copy * first}")})";
        // Of version 8, where the first ones are of version 7: never one of theirs.
        string Id(string text) => $"substr({text}, 1, 14) || '8' || substr({text}, 16, 17) || '{copy:X4}'";
        var id = isPostgres ? $"({Id("r.\"Id\"::text")})::uuid" : Id("r.\"Id\"");
        string[] same = ["Organisation", "Kind", "Title", "State", "Priority", "Confidentiality", "OwnerId", "DueZone", "Attachments", "CreatedById", "CreatedByName", "CreatedAt", "Version", "HistoryCount", "HistoryHash"];
        var later = TimeSpan.FromSeconds(copy * (long)first).Ticks;
        var firsts = $"FROM \"Records\" r WHERE r.\"Reference\" <= 'SLIP-2026-{first:D7}'";
        var columns = string.Join(", ", same.Select(c => $"\"{c}\""));
        var values = string.Join(", ", same.Select(c => $"r.\"{c}\""));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await ExecuteAsync(db, $$"""
            INSERT INTO "Records" ("Id", "Reference", "Body", "DueAt", "UpdatedAt", {{columns}})
            SELECT {{id}}, 'SLIP-2026-' || {{Digits($"{Number} + {copy * first}")}}, {{Other("r.\"Body\"")}}, r."DueAt" + {{later}}, r."UpdatedAt" + {{later}}, {{values}} {{firsts}}
            """);
        await ExecuteAsync(db, $$"""
            INSERT INTO "RecordPeople" ("RecordId", "Organisation", "PersonId", "Role", "Kind", "IsOpen", "At")
            SELECT {{id}}, p."Organisation", p."PersonId", p."Role", p."Kind", p."IsOpen", p."At" + {{later}} {{firsts.Replace(" r WHERE", " r JOIN \"RecordPeople\" p ON p.\"Organisation\" = r.\"Organisation\" AND p.\"RecordId\" = r.\"Id\" WHERE", StringComparison.Ordinal)}}
            """);
        await ExecuteAsync(db, $$"""
            INSERT INTO "RecordTexts" ("Organisation", "RecordId", "Text")
            SELECT t."Organisation", {{id}}, {{Other("t.\"Text\"")}} {{firsts.Replace(" r WHERE", " r JOIN \"RecordTexts\" t ON t.\"Organisation\" = r.\"Organisation\" AND t.\"RecordId\" = r.\"Id\" WHERE", StringComparison.Ordinal)}}
            """);
        await transaction.CommitAsync();
    }

    private static async Task ExecuteAsync(OfficeDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 600);
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync();
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = "postgres", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>A slip of a call, as plain as one can be.</summary>
internal sealed class Slip : IRecordKind
{
    /// <summary>The first are in every twentieth record, the rest are rarer.</summary>
    public static readonly string[] Words = [.. Enumerable.Range(0, 4_000).Select(i => $"parola{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{i}")];

    public string Kind => "SLIP";

    public static Record Of(int i, int people, Random random, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now.AddSeconds(i)),
        Kind = "SLIP",
        Organisation = "11111111-1111-4111-8111-111111111111",
        Reference = $"SLIP-2026-{i + 1:D7}",
        Title = string.Join(' ', Enumerable.Range(0, 5).Select(_ => Words[random.Next(20)])),
        Body = string.Join(' ', Enumerable.Range(0, 15).Select(_ => Words[random.Next(Words.Length)])) + $" ref{i:D7} 02{i:D7}",
        State = i % 10 == 0 ? "open" : "done",
        OwnerId = $"person{random.Next(people)}",
        CreatedById = $"person{random.Next(people)}",
        DueAt = i % 10 == 0 ? now.AddMinutes(random.Next(-2_000, 100_000)) : null,
        DueZone = i % 10 == 0 ? "Europe/Rome" : null,
        CreatedAt = now,
        UpdatedAt = now.AddSeconds(i),
        Version = 1,
    };

    public bool IsOpen(string state) => state == "open";
    public IEnumerable<Concern> Concerns(Record record) => [new(record.OwnerId!, ConcernRole.Acts), new(record.CreatedById, ConcernRole.Asked)];
    IEnumerable<string?> IRecordKind.Words(Record record) => [];
    public string ListName(ListPart part, string language) => "Slips";
    public (Tone Tone, string Word) State(Record record, string language) => (Tone.Open, record.State);
    public string Line(Record record, string language) => "";
    public AdaptiveCard Card(CardPlace place, RecordView view) => RecordCard.Of(place, this, view, [], null, [], []);
}
