using BackOfficeBot.Organisations;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Outbox;

/// Where people and groups can be written to: chats are the tenant's, whichever client it is about; and of a client's nothing is written to who does not work for it.
internal sealed class Conversations(OfficeDatabase database, Clients clients, TimeProvider time)
{
    private static readonly Compiled<string, Conversation> ById = new((db, id) => db.Conversations.AsNoTracking().Where(c => c.ConversationId == id));
    private static readonly Compiled<string, Conversation> OfPerson = new((db, id) => db.Conversations.AsNoTracking().Where(c => c.PersonId == id).OrderByDescending(c => c.UpdatedAt).Take(1));

    private readonly Memo<(string Organisation, string Id), (string ServiceUrl, string Reference)> _seen = new(TimeSpan.FromMinutes(10), time);

    /// What to do once somebody can be written to who could not before: organisation and person.
    public Func<string, string, CancellationToken, Task>? Arrived { get; set; }

    /// Told of each person who is heard of, again after some minutes; it must not wait for anything.
    public Action<string, string>? Heard { get; set; }

    /// Keeps what a verified activity told, if it is new. The reference must not carry what differs with every activity (its id, the time).
    public async ValueTask SeenAsync(Conversation conversation, CancellationToken ct = default)
    {
        var key = (conversation.Organisation, conversation.ConversationId);
        var told = (conversation.ServiceUrl, conversation.Reference);
        if (_seen.TryGet(key, out var known) && known == told)
            return;
        if (!await StandsAsync(conversation, ct))
        {
            var isNew = conversation.PersonId is { } person && !await IsReachedAsync(conversation.Organisation, person, ct);
            await WriteAsync(conversation, ct);
            if (isNew && Arrived is { } arrived)
                await arrived(conversation.Organisation, conversation.PersonId!, ct);
        }
        _seen.Set(key, told);
        if (conversation.PersonId is { } heard)
            Heard?.Invoke(conversation.Organisation, heard);
    }

    public async Task<Conversation?> FindAsync(string organisation, string conversationId, CancellationToken ct = default)
    {
        await using var db = await database.ReadAsync(OrganisationId.Tenant(organisation), ct);
        return For(organisation, await ById.FirstAsync(db, conversationId, ct));
    }

    /// A person's own chat with the bot, the latest if there were several.
    public async Task<Conversation?> OfPersonAsync(string organisation, string personId, CancellationToken ct = default)
    {
        if (!clients.Serves(organisation, personId))
            return null;
        await using var db = await database.ReadAsync(OrganisationId.Tenant(organisation), ct);
        return For(organisation, await OfPerson.FirstAsync(db, personId, ct));
    }

    /// Those of these people who have a chat in which they can be written to: as their latest is.
    public async Task<IReadOnlySet<string>> ReachedAsync(string organisation, IReadOnlyCollection<string> personIds, CancellationToken ct = default)
    {
        personIds = [.. personIds.Where(id => clients.Serves(organisation, id))];
        await using var db = await database.ReadAsync(OrganisationId.Tenant(organisation), ct);
        var chats = await db.Conversations.Where(c => c.PersonId != null && personIds.Contains(c.PersonId)).Select(c => new { c.PersonId, c.Unreachable, c.UpdatedAt }).ToListAsync(ct);
        return chats.GroupBy(c => c.PersonId!).Where(g => !g.MaxBy(c => c.UpdatedAt)!.Unreachable).Select(g => g.Key).ToHashSet();
    }

    /// The bot was removed, or is blocked: nothing is sent there until somebody writes again.
    public async Task UnreachableAsync(string organisation, string conversationId, CancellationToken ct = default)
    {
        organisation = OrganisationId.Tenant(organisation);
        _seen.Forget((organisation, conversationId));
        await using var writer = await database.WriteAsync(organisation, ct);
        await writer.Db.Conversations.Where(c => c.ConversationId == conversationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Unreachable, true), ct);
    }

    private static Conversation? For(string organisation, Conversation? chat)
    {
        chat?.Organisation = organisation;
        return chat;
    }

    private async Task<bool> StandsAsync(Conversation told, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(told.Organisation, ct);
        return await db.ValuesAsync<string>(
            $"""
            SELECT "ConversationId" FROM "Conversations" WHERE "Organisation" = {told.Organisation} AND "ConversationId" = {told.ConversationId}
              AND "ServiceUrl" = {told.ServiceUrl} AND "Reference" = {told.Reference} AND NOT "Unreachable"
            """, ct) is not [];
    }

    private async Task<bool> IsReachedAsync(string organisation, string personId, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        return await db.ValuesAsync<bool>($"""SELECT "Unreachable" FROM "Conversations" WHERE "Organisation" = {organisation} AND "PersonId" = {personId} ORDER BY "UpdatedAt" DESC LIMIT 1""", ct) is [false];
    }

    private async Task WriteAsync(Conversation conversation, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcTicks;
        await using var writer = await database.WriteAsync(conversation.Organisation, ct);
        await writer.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Conversations" ("Organisation", "ConversationId", "PersonId", "ServiceUrl", "Reference", "Unreachable", "UpdatedAt")
            VALUES ({conversation.Organisation}, {conversation.ConversationId}, {conversation.PersonId}, {conversation.ServiceUrl}, {conversation.Reference}, FALSE, {now})
            ON CONFLICT ("Organisation", "ConversationId") DO UPDATE SET "PersonId" = excluded."PersonId", "ServiceUrl" = excluded."ServiceUrl",
              "Reference" = excluded."Reference", "Unreachable" = FALSE, "UpdatedAt" = excluded."UpdatedAt"
            """, ct);
    }
}
