using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Desk;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackOfficeBot.Tests.Outbox.Instances;

/// The database from outside: what is due in it, and what the outbox says became of it.
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

    /// So many people, each with a chat, a task to accept and a digest that is due at this instant: as the skills write them, but all at once.
    public async Task WriteDigestsAsync(CountingChannel channel, int people, DateTimeOffset at)
    {
        var (task, digest, reference) = (
            JsonSerializer.Serialize(new() { Asker = new("marta", "Marta Conti") }, TaskJson.Default.TaskData),
            JsonSerializer.Serialize(new() { Days = DigestData.Week, At = TimeOnly.FromDateTime(at.UtcDateTime), Zone = "Etc/UTC", Without = [DigestSection.Meetings] }, DigestJson.Default.DigestData),
            JsonSerializer.Serialize(new() { ServiceUrl = channel.Url + "/", User = new() { Id = "29:x" }, Conversation = new() { Id = "chat-@", TenantId = TestOffice.Acme } }, ActivityJson.Default.ConversationReference));
        await using var db = await Office.ReadAsync(TestOffice.Acme);
        await db.Database.ExecuteSqlAsync(
            $"""
            CREATE TEMPORARY TABLE p ON COMMIT PRESERVE ROWS AS SELECT n, 'person-' || n AS person, md5('task' || n)::uuid AS task, md5('digest' || n)::uuid AS digest FROM generate_series(1, {people}) n;
            INSERT INTO "Conversations" ("Organisation", "ConversationId", "PersonId", "ServiceUrl", "Reference", "Unreachable", "UpdatedAt")
              SELECT {TestOffice.Acme}, 'chat-' || n, person, {channel.Url}, replace({reference}, '@', n::text), FALSE, {at.UtcTicks} FROM p;
            INSERT INTO "Records" ("Organisation", "Id", "Kind", "Reference", "Title", "State", "Priority", "Confidentiality", "OwnerId", "OwnerName", "Attachments", "Data", "CreatedById", "CreatedByName", "CreatedAt", "UpdatedAt", "Version", "HistoryCount", "HistoryHash")
              SELECT {TestOffice.Acme}, task, 'TASK', 'TASK-2026-' || lpad(n::text, 7, '0'), 'Leggere il contratto', 'requested', 1, 0, person, 'Marco Rossi', '[]', {task}, 'marta', 'Marta Conti', {at.UtcTicks}, {at.UtcTicks}, 1, 0, ''::bytea FROM p
              UNION ALL SELECT {TestOffice.Acme}, digest, 'DIG', 'DIG-2026-' || lpad(n::text, 7, '0'), 'Digest', 'on', 1, 0, person, 'Marco Rossi', '[]', {digest}, person, 'Marco Rossi', {at.UtcTicks}, {at.UtcTicks}, 1, 0, ''::bytea FROM p;
            INSERT INTO "RecordPeople" ("Organisation", "RecordId", "PersonId", "Role", "Kind", "IsOpen", "At") SELECT {TestOffice.Acme}, task, person, {(int)ConcernRole.Acts}, 'TASK', TRUE, {RecordRows.Never.UtcTicks} FROM p;
            INSERT INTO "Due" ("Organisation", "RecordId", "Task", "At", "NotBefore", "Attempts") SELECT {TestOffice.Acme}, digest, {DigestRecords.Due}, {at.UtcTicks}, {at.UtcTicks}, 0 FROM p;
            """);
    }

    /// As if the time had passed that a worker has for what it took, or pauses after what failed: once nothing else is left, that is anybody's.
    public async Task LeasesEndAsync(DateTimeOffset at)
    {
        await using var db = await Office.ReadAsync(TestOffice.Acme);
        var now = TimeProvider.System.GetUtcNow();
        if (!await db.Due.AnyAsync(d => d.NotBefore <= now))
            await db.Due.Where(d => d.At <= at).ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, at));
    }

    /// Whether every digest that was due at this instant was written, and all that was written has been sent.
    public async Task<bool> IsFinishedAsync(DateTimeOffset at)
    {
        await using var db = await Office.ReadAsync(TestOffice.Acme);
        return !await db.Due.AnyAsync(d => d.At <= at) && !await db.Outbox.Open().AnyAsync();
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
