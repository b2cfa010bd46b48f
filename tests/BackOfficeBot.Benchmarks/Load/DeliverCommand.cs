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
/// <c>deliver [--waiting n] [--seconds n] [--rate n]</c>: what one instance takes to send what waits at the allowed rate, on the PostgreSQL of TEST_POSTGRES and the Redis of TEST_REDIS.
/// <c>--latency n</c>: how long after its transaction began a message has left and its end is written down, where nothing else waits: those of n decisions that this instance takes, and n that were
/// written by another one.
/// </summary>
internal static class DeliverCommand
{
    private static readonly Actor Bot = Actor.Bot("11111111-1111-4111-8111-111111111111");

    public static async Task<int> RunAsync(string[] args)
    {
        var a = new Arguments(args);
        var server = Environment.GetEnvironmentVariable("TEST_POSTGRES")!;
        var database = $"deliver_{Guid.NewGuid():N}";
        await ExecuteAsync(server, "postgres", $"CREATE DATABASE {database}");
        var office = new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString;
        var folder = Directory.CreateTempSubdirectory("deliver");
        await using var channel = await ChannelHost.StartAsync();
        using (var ledger = await OpenAsync(office))
        {
            if (a.Number("latency", 0) is > 0 and var count)
                await LatencyAsync(ledger, channel, office, folder.FullName, a.Text("program"), count);
            else
                await RateAsync(ledger, channel, office, folder.FullName, server, database, a);
        }
        NpgsqlConnection.ClearAllPools();
        await ExecuteAsync(server, "postgres", $"DROP DATABASE {database} WITH (FORCE)");
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task RateAsync(IHost ledger, ChannelHost channel, string office, string folder, string server, string database, Arguments a)
    {
        var (waiting, seconds, rate) = (a.Number("waiting", 10_000), a.Number("seconds", 20), a.Number("rate", 50));
        await FillAsync(ledger.Services.GetRequiredService<Office>(), channel, waiting);
        await ExecuteAsync(server, database, "ANALYZE \"Outbox\"");
        using var bot = Start(channel, office, folder, a.Text("program"), a.Number("core", 0), $"Delivery:PerSecond={rate}");
        await bot.ListeningAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        var (before, sentBefore, clock) = (bot.Cpu, await SentAsync(ledger), Stopwatch.StartNew());
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        var (cpu, sent, wall) = (bot.Cpu - before, await SentAsync(ledger) - sentBefore, clock.Elapsed);
        Console.WriteLine($"{waiting:N0} waiting, {rate}/s allowed: {sent / wall.TotalSeconds:0.0} sent a second, {100 * cpu / wall:0.0} % of a core, {cpu.TotalMilliseconds / sent:0.00} ms each");
    }

    private static async Task LatencyAsync(IHost ledger, ChannelHost channel, string office, string folder, string? program, int count)
    {
        using var bot = Start(channel, office, folder, program, null);
        await bot.ListeningAsync();
        using TeamsUser requester = new(channel, bot.Url, null, LoadCommand.Requester), decider = new(channel, bot.Url, null, LoadCommand.Requester + 1);
        await requester.SayAsync("aiuto");
        for (var i = 0; i < count + 10; i++)
        {
            decider.Look("decide", await decider.SayAsync(DecideSkill.Word), 0);
            await decider.PressAsync("decide", next: false);
            // A chat takes 60 in half a minute.
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(600, 800)));
        }
        Print("written by itself", await TookAsync(ledger, 10));
        var last = await LastAsync(ledger);
        for (var i = 0; i < count; i++)
        {
            await FillAsync(ledger.Services.GetRequiredService<Office>(), channel, 1, i);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(100, 300)));
        }
        await Task.Delay(TimeSpan.FromSeconds(3));
        Print("written by another instance", await TookAsync(ledger, last));

        static void Print(string whose, double[] took) => Console.WriteLine($"{whose}: {took.Length} messages, p50 {took[took.Length / 2]:0} ms, p99 {took[took.Length * 99 / 100]:0} ms, at most {took[^1]:0} ms");
    }

    private static BotProcess Start(ChannelHost channel, string office, string folder, string? program, int? core, params string[] more) => BotProcess.Start(channel, program, folder, auth: false, core,
        ["Storage:Provider=PostgreSql", $"ConnectionStrings:Office={office}", $"ConnectionStrings:Redis={Environment.GetEnvironmentVariable("TEST_REDIS")}", .. more]);

    private static async Task<double[]> TookAsync(IHost ledger, long after)
    {
        await using var db = await ledger.Services.GetRequiredService<Office>().ReadAsync(Bot.Organisation);
        return [.. (await db.Outbox.Where(m => m.Sequence > after && m.State == OutboxState.Sent && m.NotBefore == m.CreatedAt).ToListAsync()).Select(m => (m.FinishedAt!.Value - m.CreatedAt).TotalMilliseconds).Order()];
    }

    private static async Task<long> LastAsync(IHost ledger)
    {
        await using var db = await ledger.Services.GetRequiredService<Office>().ReadAsync(Bot.Organisation);
        return await db.Outbox.MaxAsync(m => m.Sequence);
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
    private static async Task FillAsync(Office office, ChannelHost channel, int messages, int first = 0)
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(i => $"{i * 7919 % 1_000_003:D7} "));
        foreach (var some in Enumerable.Range(first, messages).Chunk(1_000))
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

    internal static async Task ExecuteAsync(string server, string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
