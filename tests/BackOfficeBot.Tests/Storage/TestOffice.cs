using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace BackOfficeBot.Tests.Storage;

/// A database of its own, and one or more instances of the bot's storage on it, with a clock that the test moves.
internal sealed class TestOffice : IAsyncDisposable
{
    public const string Acme = "11111111-1111-4111-8111-111111111111";
    public static readonly Actor Anna = new(Acme, "anna", "Anna Bianchi");
    public static readonly Actor Marco = new(Acme, "marco", "Marco Rossi");

    public static TheoryData<StorageProvider> BothDatabases => [StorageProvider.Sqlite, StorageProvider.PostgreSql];

    private readonly string _folder = Directory.CreateTempSubdirectory("office").FullName;
    private readonly List<IHost> _hosts = [];
    private readonly StorageProvider _provider;
    private readonly string? _database;

    private TestOffice(StorageProvider provider)
    {
        _provider = provider;
        if (provider == StorageProvider.PostgreSql)
            _database = $"office_{Guid.NewGuid():N}";
    }

    private string Zone { get; init; } = "Europe/Rome";
    private IReadOnlyList<IRecordKind> Kinds { get; init; } = [];
    private Action<IServiceCollection>? Also { get; init; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    public RecordingSender Sender { get; } = new();
    public IServiceProvider Services => _hosts[0].Services;
    public Office Office => Services.GetRequiredService<Office>();
    public OutboxStore Outbox => Services.GetRequiredService<OutboxStore>();

    /// For a command on this database.
    public string[] Settings =>
    [
        $"--Storage:Provider={_provider}", $"--Storage:Path={Path.Combine(_folder, "office.db")}", $"--Storage:Zone={Zone}", .. _database is null ? Array.Empty<string>() : [$"--ConnectionStrings:Office={ConnectionString}"],
    ];

    private static string Server => Environment.GetEnvironmentVariable("TEST_POSTGRES")
        ?? throw new InvalidOperationException("TEST_POSTGRES is not set: run the tests by tests/run.sh, which starts a PostgreSQL for them.");

    private string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { Database = _database, MaxPoolSize = 60 }.ConnectionString;

    public static async Task<TestOffice> OpenAsync(StorageProvider provider, bool worker = false, string zone = "Europe/Rome", IReadOnlyList<IRecordKind>? kinds = null, CancellationToken ct = default)
    {
        var office = Create(provider, zone, kinds);
        await office.AddInstanceAsync(worker, ct);
        return office;
    }

    public static TestOffice Create(StorageProvider provider, string zone = "Europe/Rome", IReadOnlyList<IRecordKind>? kinds = null, Action<IServiceCollection>? also = null)
    {
        var office = new TestOffice(provider) { Zone = zone, Kinds = kinds ?? [], Also = also };
        if (office._database is not null)
            Execute($"CREATE DATABASE {office._database}");
        return office;
    }

    public async Task<IServiceProvider> AddInstanceAsync(bool worker = false, CancellationToken ct = default)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = _folder });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = _provider.ToString(),
            ["Storage:Path"] = "office.db",
            ["Storage:Zone"] = Zone,
            ["ConnectionStrings:Office"] = _database is null ? null : ConnectionString,
        });
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<IOutboxSender>(Sender);
        foreach (var kind in Kinds)
            builder.Services.AddSingleton(kind);
        Also?.Invoke(builder.Services);
        builder.Services.AddOfficeStorage(builder.Configuration);
        // What falls due is done by the tests themselves.
        builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(DueWorker)));
        if (!worker)
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(OutboxWorker)));
        var host = builder.Build();
        lock (_hosts)
            _hosts.Add(host);
        await host.StartAsync(ct);
        await host.Services.GetRequiredService<StorageReady>().WaitAsync(ct);
        return host.Services;
    }

    public static Record NewMeeting(string title = "Budget", Guid? id = null) => new() { Id = id ?? Guid.NewGuid(), Kind = "MEET", Title = title, State = "booking" };

    public async Task<Record> CreateAsync(Actor? actor = null, Record? record = null)
    {
        await using var work = await Office.BeginAsync(actor ?? Anna);
        var (created, _) = await work.CreateAsync(record ?? NewMeeting());
        await work.CommitAsync();
        return created;
    }

    public async Task<Record> ChangeAsync(Actor actor, Record seen, string action, Action<Record> change, OutboxMessage? message = null)
    {
        await using var work = await Office.BeginAsync(actor);
        var record = await work.OpenAsync(seen.Id, seen.Version);
        work.Change(record, action, change);
        if (message is not null)
            await work.SendAsync(message, record);
        await work.CommitAsync();
        return record;
    }

    public async Task SendAsync(OutboxMessage message)
    {
        await using var work = await Office.BeginAsync(Anna);
        await work.SendAsync(message);
        await work.CommitAsync();
    }

    public static OutboxMessage Message(string target = "chat-1", string text = "{}", string? key = null) => new() { Target = target, Conversation = "{}", Activity = text, IdempotencyKey = key };

    public async Task<List<OutboxMessage>> MessagesAsync()
    {
        await using var db = await Office.ReadAsync(Acme);
        return await db.Outbox.OrderBy(m => m.Sequence).ToListAsync();
    }

    public async Task<HistoryVerdict> VerifyAsync(Guid id)
    {
        await using var db = await Office.ReadAsync(Acme);
        return await HistoryVerifier.VerifyAsync(db, id);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.StopAsync();
            if (host is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
        }
        if (_database is not null)
            Execute($"DROP DATABASE {_database} WITH (FORCE)");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
