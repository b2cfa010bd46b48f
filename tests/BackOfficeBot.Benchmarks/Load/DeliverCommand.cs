using System.Diagnostics;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace BackOfficeBot.Benchmarks.Load;

/// <summary>
/// <c>deliver [--waiting n] [--seconds n] [--rate n] [--next]</c>: what one instance takes to send what waits at the allowed rate, on the PostgreSQL of TEST_POSTGRES and the Redis of TEST_REDIS.
/// With --next the outbox has an index by priority.
/// </summary>
internal static class DeliverCommand
{
    private static readonly Actor Bot = Actor.Bot("11111111-1111-4111-8111-111111111111");

    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        var (waiting, seconds, rate) = (a.Number("waiting", 10_000), a.Number("seconds", 20), a.Number("rate", 50));
        var server = Environment.GetEnvironmentVariable("TEST_POSTGRES")!;
        var database = $"deliver_{Guid.NewGuid():N}";
        await ExecuteAsync(server, "postgres", $"CREATE DATABASE {database}");
        var office = new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
        var folder = Directory.CreateTempSubdirectory("deliver");
        await using var channel = await ChannelHost.StartAsync();
        using (var ledger = await OpenAsync(office))
        {
            await FillAsync(ledger.Services.GetRequiredService<Office>(), channel, waiting);
            if (a.Flag("next"))
                await ExecuteAsync(server, database, """CREATE INDEX "IX_Outbox_Next" ON "Outbox" ("Organisation", "Priority", "Sequence") WHERE "State" = 0""");
            await ExecuteAsync(server, database, "ANALYZE \"Outbox\"");
            using var bot = BotProcess.Start(channel, a.Text("program"), folder.FullName, auth: false, core: a.Number("core", 0),
                "Storage:Provider=PostgreSql", $"ConnectionStrings:Office={office}", $"ConnectionStrings:Redis={Environment.GetEnvironmentVariable("TEST_REDIS")}", $"Delivery:PerSecond={rate}");
            await bot.ListeningAsync();
            await Task.Delay(TimeSpan.FromSeconds(5));
            var (before, sentBefore, clock) = (bot.Cpu, await SentAsync(ledger), Stopwatch.StartNew());
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            var (cpu, sent, wall) = (bot.Cpu - before, await SentAsync(ledger) - sentBefore, clock.Elapsed);
            Console.WriteLine($"{waiting:N0} waiting, {rate}/s allowed: {sent / wall.TotalSeconds:0.0} sent a second, {100 * cpu / wall:0.0} % of a core, {cpu.TotalMilliseconds / sent:0.00} ms each");
        }
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(server, "postgres", $"DROP DATABASE {database} WITH (FORCE)");
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task<IHost> OpenAsync(string office)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Provider"] = "PostgreSql", ["ConnectionStrings:Office"] = office });
        builder.Services.AddOfficeStorage(builder.Configuration);
        foreach (var hosted in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType != typeof(StorageStart)).ToList())
            builder.Services.Remove(hosted);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    // A card of some 4 KB, as a digest has it.
    private static async Task FillAsync(Office office, ChannelHost channel, int messages)
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(i => $"{i * 7919 % 1_000_003:D7} "));
        foreach (var some in Enumerable.Range(0, messages).Chunk(1_000))
        {
            await using var work = await office.BeginAsync(Bot);
            foreach (var person in some)
                await work.SendAsync(new()
                {
                    Target = $"chat-{person}",
                    Conversation = JsonSerializer.Serialize(new() { ServiceUrl = channel.Url + "/", Conversation = new() { Id = $"chat-{person}", TenantId = Bot.Organisation } }, ActivityJson.Default.ConversationReference),
                    Activity = JsonSerializer.Serialize(new Channel.Activities.Activity { Type = ActivityTypes.Message, Text = text }, ActivityJson.Default.Activity),
                    Priority = 9,
                });
            await work.CommitAsync();
        }
    }

    private static async Task<int> SentAsync(IHost ledger)
    {
        await using var db = await ledger.Services.GetRequiredService<Office>().ReadAsync(Bot.Organisation);
        return await db.Outbox.CountAsync(m => m.State == OutboxState.Sent);
    }

    private static async Task ExecuteAsync(string server, string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
