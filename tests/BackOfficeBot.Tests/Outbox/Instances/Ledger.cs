using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackOfficeBot.Tests.Outbox.Instances;

/// The outbox of that database from outside: what is written into it, and what it says became of it.
internal sealed class Ledger : IAsyncDisposable
{
    private readonly IHost _host;

    private Ledger(IHost host) => _host = host;

    private Office Office => _host.Services.GetRequiredService<Office>();

    public static async Task<Ledger> OpenAsync(OwnPostgreSql database)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Provider"] = "PostgreSql", ["ConnectionStrings:Office"] = database.ConnectionString });
        builder.Services.AddOfficeStorage(builder.Configuration);
        foreach (var worker in builder.Services.Where(s => s.ImplementationType == typeof(OutboxWorker) || s.ImplementationType == typeof(BackOfficeBot.Due.DueWorker)).ToList())
            builder.Services.Remove(worker);
        var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<StorageReady>().WaitAsync(default);
        return new(host);
    }

    /// A message to each of these people, by a key: whoever writes it again writes nothing.
    public async Task WriteAsync(CountingChannel channel, IEnumerable<int> people)
    {
        foreach (var some in people.Chunk(250))
        {
            await using var work = await Office.BeginAsync(TestOffice.Anna);
            foreach (var person in some)
                await work.SendAsync(new()
                {
                    Target = $"chat-{person}",
                    Conversation = JsonSerializer.Serialize(new() { ServiceUrl = channel.Url + "/", Conversation = new() { Id = $"chat-{person}", TenantId = TestOffice.Acme } }, ActivityJson.Default.ConversationReference),
                    Activity = """{"type":"message","text":"digest"}""",
                    Priority = 9,
                    IdempotencyKey = $"digest:{person}",
                });
            await work.CommitAsync();
        }
    }

    public async Task<bool> IsFinishedAsync()
    {
        await using var db = await Office.ReadAsync(TestOffice.Acme);
        return !await db.Outbox.Open().AnyAsync();
    }

    public async Task<IReadOnlyList<OutboxMessage>> ReadAsync()
    {
        await using var db = await Office.ReadAsync(TestOffice.Acme);
        return await db.Outbox.ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
