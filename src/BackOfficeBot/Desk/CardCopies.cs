using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Desk;

/// The cards of a record, wherever they stand: sent to those it concerns, and changed with it in the transaction of the change.
internal sealed class CardCopies(RecordKinds kinds, ListCopies lists, Access access, Notices notices, Arrivals arrivals, Conversations conversations, IOptions<DeliveryOptions> options)
{
    /// Of one record so many of the latest are kept true.
    private const int Most = 50;

    private const string CardOf = "card";
    private const string Prefix = CardOf + "|";

    // No title has such a blank: what stands behind it is found whatever the record was called when that was written.
    private const string Behind = ":\u00A0";

    /// Whether what was sent is a record's card that may ask something; a comment's writer asks in words, to which a yes is none to the card.
    public static bool MayAsk(SentMessage sent) => sent.Kind.Split('|') is [CardOf, _, _, var what] && !what.StartsWith(Comments.Key, StringComparison.Ordinal);

    private static readonly Compiled<Guid, OutboxMessage> SentOf = new((db, id) => db.Outbox.AsNoTracking()
        .Where(m => m.RecordId == id && m.Kind != OutboxKind.Update && m.IdempotencyKey!.StartsWith(Prefix) && m.State <= OutboxState.Sent).OrderByDescending(m => m.Sequence).Take(Most));

    private static readonly Compiled<Guid, CardCopy> StandingOf = new((db, id) => db.CardCopies.AsNoTracking().Where(c => c.RecordId == id).OrderByDescending(c => c.ActivityId).Take(Most + 1));

    /// Sends the record's card to a person's own chat, once for each "what": the slip, a reminder. False where that person cannot be written to.
    public async Task<bool> SendAsync(Work work, Record record, string personId, string what, CancellationToken ct, Func<string, string>? notice = null)
    {
        var card = await CardForAsync(record, await work.LinksAsync(record.Id, ct), personId, ct, notice);
        if (await notices.ToAsync(record.Organisation, personId, language => Summary(record, personId, notice?.Invoke(language)), card, Key(record, personId, what), ct) is not { } message)
        {
            if (options.Value.MailFrom is { Length: > 0 })
                await Due.DueWork.DueAsync(work, record, MailInstead.Name, work.Now + MailInstead.Pause, ct);
            return false;
        }
        await work.SendKeptAsync(message, record, ct);
        return true;
    }

    /// What became of the cards that were sent of a record of their own accord, the latest of each person.
    public static async Task<IReadOnlyDictionary<string, OutboxState>> SentAsync(Work work, Record record, CancellationToken ct)
    {
        var prefix = Prefix + record.Id.ToString("N");
        var sent = await work.Db.Outbox.AsNoTracking().Where(m => m.RecordId == record.Id && m.Kind != OutboxKind.Update && m.IdempotencyKey!.StartsWith(prefix))
            .OrderByDescending(m => m.Sequence).Take(Most).Select(m => new { m.IdempotencyKey, m.State }).ToListAsync(ct);
        return sent.DistinctBy(m => m.IdempotencyKey!.Split('|')[2]).ToDictionary(m => m.IdempotencyKey!.Split('|')[2], m => m.State);
    }

    /// The card that this press is answered with stands in its place from now on.
    /// <param name="amongOthers">Also where others read it: it is kept as the person who pressed sees it.</param>
    public static async Task StandsAsync(Work work, Record record, Turn turn, CancellationToken ct, bool amongOthers = false)
    {
        if (turn is not { Conversation: { Id: { } conversation }, Activity.ReplyToId: { } activity } || turn.Argument is TwinCall { Seen: not null } || !(turn.Conversation.IsPersonal || amongOthers))
            return;
        await work.WrittenAsync(record, ct);
        await StandsAsync(work, conversation, activity, record.Id, turn.PersonId(), ct);
    }

    /// What stood there before is walked away from.
    public static Task StandsAsync(Work work, string conversation, string activity, Guid recordId, string personId, CancellationToken ct) => work.Db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "CardCopies" ("Organisation", "ConversationId", "ActivityId", "RecordId", "PersonId") VALUES ({work.Actor.Organisation}, {conversation}, {activity}, {recordId}, {personId})
        ON CONFLICT ("Organisation", "ConversationId", "ActivityId") DO UPDATE SET "RecordId" = excluded."RecordId", "PersonId" = excluded."PersonId"
        """, ct);

    /// Without those that were walked from to another record since.
    private static async Task<IReadOnlyList<OutboxMessage>> SentAsync(Work work, Guid recordId, CancellationToken ct)
    {
        var sent = await SentOf.ListAsync(work.Db, recordId, ct);
        List<string> targets = [.. sent.Select(m => m.Target).Distinct()];
        List<string?> ids = [.. sent.Select(m => m.SentId).Where(id => id is not null)];
        var left = ids.Count == 0 ? [] : await work.Db.CardCopies.Where(c => targets.Contains(c.ConversationId) && ids.Contains(c.ActivityId) && c.RecordId != recordId).Select(c => c.ActivityId).ToListAsync(ct);
        return left.Count == 0 ? sent : [.. sent.Where(m => m.SentId is null || !left.Contains(m.SentId))];
    }

    /// Every card but the pressed one becomes what the record is now.
    public async Task UpdateAsync(Work work, Record record, string? pressed, CancellationToken ct)
    {
        var sent = await SentAsync(work, record.Id, ct);
        var links = await work.LinksAsync(record.Id, ct);
        var isInFlight = false;
        foreach (var message in sent)
        {
            var personId = message.IdempotencyKey!.Split('|')[2];
            if (message.SentId is not null && message.SentId != pressed)
                await work.SendKeptAsync(await notices.AgainAsync(message, personId, TitleFor(record, personId), await CardForAsync(record, links, personId, ct), UpdateKey(record), ct), record, ct);
            else if (message.SentId is null)
                isInFlight |= !await PutAsync(work, message, record, links, personId, ct);
        }
        // A card that was sent and pressed is known from both.
        var known = sent.Select(m => m.SentId).ToHashSet();
        foreach (var copy in (await StandingOf.ListAsync(work.Db, record.Id, ct)).Where(c => c.ActivityId != pressed && !known.Contains(c.ActivityId)))
            if (await notices.AgainAsync(
                record.Organisation, copy.ConversationId, copy.ActivityId, copy.PersonId, TitleFor(record, copy.PersonId), await CardForAsync(record, links, copy.PersonId, ct), UpdateKey(record), ct) is { } message)
                await work.SendKeptAsync(message, record, ct);
        await lists.UpdateAsync(work, record, pressed, UpdateKey(record), ct);
        if (isInFlight)
            await Due.DueWork.DueAsync(work, record, CardsDue.Name, work.Now + CardsDue.Pause, ct);
    }

    public AdaptiveCard Card(CardPlace place, Record record, RecordView view)
    {
        var kind = kinds.Of(record);
        var card = kind.Card(place, view);
        return place.ReaderId is { } reader && kind.IsOpen(record.State) ? card with { Refresh = card.Refresh ?? DeskVerbs.Anew(place, record, reader, view.Notice) } : card;
    }

    /// For whom it waits and who cannot be written to, for the eyes of whoever asked.
    public async Task<IReadOnlyList<string>> UnreachedAsync(Record record, string readerId, CancellationToken ct)
    {
        var kind = kinds.Of(record);
        List<Concern> concerns = kind.IsOpen(record.State) ? [.. kind.Concerns(record)] : [];
        List<string> waiting = concerns.Contains(new(readerId, ConcernRole.Asked)) ? [.. concerns.Where(c => c.Role == ConcernRole.Acts && c.PersonId != readerId && !Departments.IsOffice(c.PersonId)).Select(c => c.PersonId).Distinct()] : [];
        return waiting.Count == 0 ? [] : [.. waiting.Except(await conversations.ReachedAsync(record.Organisation, waiting, ct))];
    }

    // In a person's own chat the reader is known, so the card can ask for itself anew.
    private async Task<Func<CardPlace, AdaptiveCard>> CardForAsync(Record record, IReadOnlyList<LinkedRecord> links, string personId, CancellationToken ct, Func<string, string>? notice = null)
    {
        // Whom it concerned only by what was undone sees no more of it.
        if (!access.MaySee(record, personId))
            return place => DeskCards.NoLonger(place, record);
        var view = new RecordView(record, personId) { ReaderIds = access.IdsOf(record.Organisation, personId), Links = links, Unreached = await UnreachedAsync(record, personId, ct) };
        var reader = await arrivals.ChannelIdAsync(record.Organisation, personId, ct);
        return place => Card(place with { ReaderId = reader }, record, view with { Notice = notice?.Invoke(place.Language) });
    }

    // What has not left yet leaves as it is now, with the words for which it is sent.
    private async Task<bool> PutAsync(Work work, OutboxMessage message, Record record, IReadOnlyList<LinkedRecord> links, string personId, CancellationToken ct)
    {
        var words = access.MaySee(record, personId) ? StillTrue(message, record, personId) : null;
        var card = await CardForAsync(record, links, personId, ct, words is null ? null : _ => words);
        var activity = (await notices.ToAsync(record.Organisation, personId, Summary(record, personId, words), card, message.IdempotencyKey!, ct))?.Activity;
        return activity is null || await work.Db.Outbox.Where(m => m.Sequence == message.Sequence && m.State == OutboxState.Waiting && m.LeaseUntil <= work.Now)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Activity, activity), ct) == 1;
    }

    // What a notification says: why the card comes is known from there while it waits.
    private string Summary(Record record, string personId, string? words) => string.IsNullOrEmpty(words) ? TitleFor(record, personId) : TitleFor(record, personId) + Behind + words;

    /// Somebody's comment always; a reminder as long as its reader has something to do with it.
    private string? StillTrue(OutboxMessage message, Record record, string personId) =>
        JsonSerializer.Deserialize(message.Activity, ActivityJson.Default.Activity)?.Summary is { } said && said.IndexOf(Behind, StringComparison.Ordinal) is > 0 and var title
            && (message.IdempotencyKey!.Split('|')[3].StartsWith(Comments.Key, StringComparison.Ordinal) || (kinds.Of(record).IsOpen(record.State) && access.ConcernOf(record, personId).Any(role => role != ConcernRole.Sees)))
            ? said[(title + Behind.Length)..] : null;

    private string TitleFor(Record record, string personId) => access.MaySee(record, personId) ? record.Title : record.Reference;

    private static string Key(Record record, string personId, string what) => $"{Prefix}{record.Id:N}|{personId}|{what}";

    private static string UpdateKey(Record record) => $"cards:{record.Id:N}:{record.Version}:{record.HistoryCount}";
}
