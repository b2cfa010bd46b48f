using Npgsql;

namespace BackOfficeBot.Benchmarks.Load;

/// What the load goes to: one bot on SQLite, several on PostgreSQL and Redis, or one that runs elsewhere, of which memory and time are not seen.
internal sealed class Bots : IAsyncDisposable
{
    // These people write faster than people do. This channel has no limits, and one person gets all outcomes: with Teams' limits they would pile up in the outbox, and each turn pay for that.
    private static readonly string[] Unlimited =
        ["Turns:PersonAtOnce=100000", "Turns:PersonPerSecond=100000", "Delivery:PerSecond=10000", "Delivery:PerConversation:0:Count=10000", "Delivery:PerConversation:0:Within=00:00:01"];

    private readonly List<BotProcess> _processes = [];
    private string? _database;

    public IReadOnlyList<string> Urls { get; private set; } = [];

    public TimeSpan Cpu => TimeSpan.FromTicks(_processes.Sum(p => p.Cpu.Ticks));

    /// Of all of them, in MB.
    public double Memory => _processes.Sum(p => p.Memory);

    public int Handles => _processes.Sum(p => p.Handles);

    public static async Task<Bots> StartAsync(ChannelHost channel, Arguments a, string folder)
    {
        var bots = new Bots();
        if (a.Text("url") is { } elsewhere)
        {
            bots.Urls = elsewhere.Split(',');
            return bots;
        }
        var count = a.Number("instances", 1);
        var storage = count > 1 ? await bots.SharedAsync() : [];
        for (var i = 0; i < count; i++)
        {
            var bot = BotProcess.Start(channel, a.Text("program"), Directory.CreateDirectory(Path.Combine(folder, $"{i}")).FullName, a.Flag("auth"), count > 1 ? null : a.Number("core", 0), [.. Unlimited, .. storage]);
            bots._processes.Add(bot);
            await bot.ListeningAsync();
        }
        bots.Urls = [.. bots._processes.Select(p => p.Url)];
        return bots;
    }

    /// What is measured without one of them is nothing.
    public void Check()
    {
        if (_processes.Find(p => p.Ended) is { } ended)
            throw new InvalidOperationException($"A bot ended by itself. It said last:\n{string.Join('\n', ended.Last)}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            process.Dispose();
        if (_database is { } name)
            await DeliverCommand.ExecuteAsync(Environment.GetEnvironmentVariable("TEST_POSTGRES")!, "postgres", $"DROP DATABASE {name} WITH (FORCE)");
    }

    private async Task<string[]> SharedAsync()
    {
        var server = Environment.GetEnvironmentVariable("TEST_POSTGRES") ?? throw new ArgumentException("Several instances take a PostgreSQL (TEST_POSTGRES) and a Redis (TEST_REDIS).");
        _database = $"load_{Guid.NewGuid():N}";
        await DeliverCommand.ExecuteAsync(server, "postgres", $"CREATE DATABASE {_database}");
        return
        [
            "Storage:Provider=PostgreSql", $"ConnectionStrings:Redis={Environment.GetEnvironmentVariable("TEST_REDIS")}",
            $"ConnectionStrings:Office={new NpgsqlConnectionStringBuilder(server) { Database = _database }.ConnectionString}",
        ];
    }
}
