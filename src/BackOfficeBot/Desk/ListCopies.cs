using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Desk;

/// A list as it was shown to somebody.
internal sealed record ShownList(AdaptiveCard Card, string Heading, string Organisation, string PersonId);

/// Where the list that somebody looked at last stands, and how it looks there.
internal sealed record ListCopy(string ConversationId, string ActivityId, string Heading, JsonElement Card);

/// The list that each person looked at last, in the own chat: its lines become what their records are, in the transaction that changes them. It stays as it was found: nothing comes, goes or moves on it.
internal sealed class ListCopies(OfficeDatabase database, RecordKinds kinds, Access access, Departments departments, Notices notices, TimeProvider time)
{
    /// The kind of draft, one for each person, and the conversation under which it stands: it is not what was shown last.
    public const string Kind = "listcard";

    /// A list that takes the place of what was pressed.
    public async ValueTask<CardReply> ShownAsync(Turn turn, CardReply reply, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return reply;
        var list = new ShownList(reply.Content, reply.Summary, turn.Organisation, turn.PersonId());
        if (turn is { IsInvoke: true, Activity.ReplyToId: { } pressed, Conversation.Id: { } conversation })
            await StandsAsync(conversation, pressed, list, ct);
        return reply with { About = list };
    }

    public async Task StandsAsync(string conversation, string activityId, ShownList list, CancellationToken ct)
    {
        var json = JsonSerializer.Serialize(new(conversation, activityId, list.Heading, JsonSerializer.SerializeToElement(list.Card, CardJson.Default.AdaptiveCard)), DeskJson.Default.ListCopy);
        await using var writer = await database.WriteAsync(list.Organisation, ct);
        // It stands where a record's card stood, if that was walked away from.
        await writer.Db.CardCopies.Where(c => c.ConversationId == conversation && c.ActivityId == activityId).ExecuteDeleteAsync(ct);
        await writer.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Drafts" ("Organisation", "Id", "PersonId", "ConversationId", "Kind", "Json", "CreatedAt") VALUES ({list.Organisation}, {IdOf(list.PersonId)}, {list.PersonId}, {Kind}, {Kind}, {json}, {time.GetUtcNow().UtcTicks})
            ON CONFLICT ("Organisation", "Id") DO UPDATE SET "Json" = excluded."Json", "CreatedAt" = excluded."CreatedAt"
            """, ct);
    }

    /// Something that is no record stands in the place of what was pressed.
    public async Task EndAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Activity.ReplyToId is not { } pressed)
            return;
        var id = IdOf(turn.PersonId());
        await using var writer = await database.WriteAsync(turn.Organisation, ct);
        await writer.Db.Drafts.Where(d => d.Id == id && d.Json.Contains(pressed)).ExecuteDeleteAsync(ct);
    }

    /// The line of this record on everybody's list.
    public async Task UpdateAsync(Work work, Record record, string? pressed, string key, CancellationToken ct)
    {
        foreach (var draft in await WithAsync(work, record, ct))
        {
            var copy = draft.As(DeskJson.Default.ListCopy);
            // Pressed or opened from there, something else stands in its place.
            if (copy.ActivityId == pressed || await work.Db.CardCopies.AnyAsync(c => c.ConversationId == copy.ConversationId && c.ActivityId == copy.ActivityId, ct))
                continue;
            var card = copy.Card.Deserialize(CardJson.Default.AdaptiveCard)!;
            var message = await notices.AgainAsync(
                record.Organisation, copy.ConversationId, copy.ActivityId, draft.PersonId, copy.Heading, place => card = card with { Body = [.. (card.Body ?? []).Select(e => Line(e, place, record, draft.PersonId))] }, key, ct);
            if (message is null)
                continue;
            var json = JsonSerializer.Serialize(copy with { Card = JsonSerializer.SerializeToElement(card, CardJson.Default.AdaptiveCard) }, DeskJson.Default.ListCopy);
            await work.Db.Database.ExecuteSqlAsync($"""UPDATE "Drafts" SET "Json" = {json} WHERE "Organisation" = {draft.Organisation} AND "Id" = {draft.Id}""", ct);
            await work.SendKeptAsync(message, record, ct);
        }
    }

    private CardElement Line(CardElement element, CardPlace place, Record record, string personId) =>
        element is not Container { SelectAction.Tooltip: { } reference } || reference != record.Reference ? element
        : access.MaySee(record, personId) ? RecordListCard.Line(place, kinds.Of(record), record) with { Separator = element.Separator }
        : new TextBlock { Text = Markdown.Escape($"{record.Reference}: {DeskTexts.In(place.Language).NoLonger}"), IsSubtle = true, Wrap = true, Separator = element.Separator };

    /// Those of whom it concerned until now or does from now on; held until the end of this work, so that no line is lost between two changes.
    private async Task<IReadOnlyList<Draft>> WithAsync(Work work, Record record, CancellationToken ct)
    {
        var before = await work.Db.RecordPeople.Where(p => p.RecordId == record.Id).Select(p => p.PersonId).Distinct().ToListAsync(ct);
        List<Guid> ids = [.. kinds.Of(record).Concerns(record).Select(c => c.PersonId).Concat(before).SelectMany(id => departments.ById(id)?.Everybody ?? [id]).Distinct().Select(IdOf)];
        var found = work.Db.Drafts.AsNoTracking().Where(d => ids.Contains(d.Id) && d.Json.Contains(record.Reference));
        var held = await found.OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(ct);
        foreach (var id in held)
            await work.Db.Drafts.Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Kind, Kind), ct);
        return held.Count == 0 ? [] : await found.ToListAsync(ct);
    }

    private static Guid IdOf(string personId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"list card\n{personId}")).AsSpan(0, 16));
}
