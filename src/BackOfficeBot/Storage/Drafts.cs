using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Storage;

/// Keeps what cards refer to, so that a card carries a key and not hundreds of people. Gone after the lifetime of a card.
internal sealed class Drafts(OfficeDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// The kind of what asks nothing any more.
    public const string Dropped = "dropped";

    /// The kind of what a chat was chosen for, which does not end by itself.
    public const string Client = "client";

    private const string Taken = "taken";
    private static readonly TimeSpan BetweenCleanings = TimeSpan.FromHours(1);
    private long _cleaned = time.GetTimestamp();

    public Task<Guid> KeepAsync<T>(string organisation, string personId, string conversationId, string kind, T value, JsonTypeInfo<T> type, CancellationToken ct = default) =>
        KeepAsync(organisation, personId, conversationId, kind, JsonSerializer.Serialize(value, type), ct);

    /// What was shown last waits for no answer any more; its card can still be pressed.
    public Task DropAsync(string organisation, string personId, string conversationId, CancellationToken ct = default) => KeepAsync(organisation, personId, conversationId, Dropped, "{}", ct);

    private async Task<Guid> KeepAsync(string organisation, string personId, string conversationId, string kind, string json, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var writer = await database.WriteAsync(organisation, ct);
        var id = await PutAsync(writer.Db, organisation, personId, conversationId, kind, json, now, ct);
        if (time.GetElapsedTime(_cleaned) > BetweenCleanings)
        {
            _cleaned = time.GetTimestamp();
            await writer.Db.Drafts.IgnoreQueryFilters().Where(d => d.CreatedAt < now - Lifetime && d.Kind != Client).ExecuteDeleteAsync(ct);
        }
        return id;
    }

    /// In a transaction of one's own. Every card that is shown writes one: EF's tracking would cost as much again.
    public static async Task<Guid> PutAsync(OfficeDb db, string organisation, string personId, string conversationId, string kind, string json, DateTimeOffset now, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(now);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Drafts" ("Organisation", "Id", "PersonId", "ConversationId", "Kind", "Json", "CreatedAt") VALUES ({organisation}, {id}, {personId}, {conversationId}, {kind}, {json}, {now.UtcTicks})
            """, ct);
        return id;
    }

    /// Null where there is none: expired, or another organisation's.
    public async Task<T?> FindAsync<T>(string organisation, Guid id, JsonTypeInfo<T> type, CancellationToken ct = default)
        where T : class
    {
        var after = time.GetUtcNow() - Lifetime;
        await using var db = await database.ReadAsync(organisation, ct);
        var json = await db.Drafts.Where(d => d.Id == id && d.CreatedAt > after).Select(d => d.Json).FirstOrDefaultAsync(ct);
        return json is null ? null : JsonSerializer.Deserialize(json, type);
    }

    /// Whether there is any of this kind: every first question of a person asks.
    public async Task<bool> StandsAsync(string organisation, string personId, string conversationId, string kind, CancellationToken ct = default)
    {
        var after = (time.GetUtcNow() - Lifetime).UtcTicks;
        await using var db = await database.ReadAsync(organisation, ct);
        return await db.ValuesAsync<string>(
            $"""
            SELECT "Kind" FROM "Drafts" WHERE "Organisation" = {organisation} AND "PersonId" = {personId} AND "ConversationId" = {conversationId}
              AND "Kind" = {kind} AND "CreatedAt" > {after} LIMIT 1
            """, ct) is not [];
    }

    /// Whether nobody else has taken this for so long: what is done outside the database is done by one of those who press at once.
    public async Task<bool> TakeAsync(string organisation, Guid key, TimeSpan within, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        var (at, before) = (now.UtcTicks, (now - within).UtcTicks);
        await using var writer = await database.WriteAsync(organisation, ct);
        return await writer.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Drafts" ("Organisation", "Id", "PersonId", "ConversationId", "Kind", "Json", "CreatedAt") VALUES ({organisation}, {key}, '', '', {Taken}, '', {at})
            ON CONFLICT ("Organisation", "Id") DO UPDATE SET "CreatedAt" = excluded."CreatedAt" WHERE "Drafts"."CreatedAt" < {before}
            """, ct) == 1;
    }

    public async Task<bool> IsTakenAsync(string organisation, Guid key, CancellationToken ct = default)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        return await db.Drafts.AnyAsync(d => d.Id == key && d.Kind == Taken, ct);
    }

    /// It was not done, so the next one may.
    public async Task LetGoAsync(string organisation, Guid key, CancellationToken ct = default)
    {
        await using var writer = await database.WriteAsync(organisation, ct);
        await writer.Db.Drafts.Where(d => d.Id == key && d.Kind == Taken).ExecuteDeleteAsync(ct);
    }

    /// Those of this kind are gone.
    public async Task EndAsync(string organisation, string personId, string conversationId, string kind, CancellationToken ct = default)
    {
        await using var writer = await database.WriteAsync(organisation, ct);
        await writer.Db.Drafts.Where(d => d.PersonId == personId && d.ConversationId == conversationId && d.Kind == kind).ExecuteDeleteAsync(ct);
    }

    /// Those of this kind, the newest first.
    public async Task<IReadOnlyList<Draft>> SeveralAsync(string organisation, string personId, string conversationId, string kind, int most, CancellationToken ct = default)
    {
        var after = time.GetUtcNow() - Lifetime;
        await using var db = await database.ReadAsync(organisation, ct);
        return await db.Drafts.AsNoTracking().Where(d => d.PersonId == personId && d.ConversationId == conversationId && d.Kind == kind && d.CreatedAt > after)
            .OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Take(most).ToListAsync(ct);
    }

    /// The newest of these kinds, or of any.
    public async Task<Draft?> LatestAsync(string organisation, string personId, string conversationId, string[]? kinds, TimeSpan? within = null, CancellationToken ct = default)
    {
        var after = time.GetUtcNow() - (within ?? Lifetime);
        await using var db = await database.ReadAsync(organisation, ct);
        return await db.Drafts.AsNoTracking()
            .Where(d => d.PersonId == personId && d.ConversationId == conversationId && (kinds == null || kinds.Contains(d.Kind)) && d.CreatedAt > after)
            .OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).FirstOrDefaultAsync(ct);
    }
}
