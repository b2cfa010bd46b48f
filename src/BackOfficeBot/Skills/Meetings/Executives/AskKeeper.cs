using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Holds;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// Questions and answers in the record, each with the cards that follow from it in one transaction.
internal sealed class AskKeeper(Office office, Notices notices)
{
    public const string Due = "meeting.asked";
    public const string Sent = "meeting.ask";
    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(30);

    /// Asks, once: what is asked already stays so. Null with the name of who has no chat to be asked in.
    public async Task<(Record? Record, string? Unreachable)> AskAsync(Actor actor, MeetingDraft draft, DateTimeOffset start, MeetingAsk ask, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var row = new Record { Id = draft.Id, Kind = MeetingBooker.Kind, Title = draft.Subject, State = MeetingStates.Asked, OwnerId = draft.OwnerId, OwnerName = draft.OwnerName };
        row.SetData(new MeetingData { Draft = draft, Start = start, Ask = ask }, MeetingJson.Default.MeetingData);
        var (record, isNew) = await work.CreateAsync(row, "asked the executive", ct);
        if (!isNew && !MeetingHolding.MayBegin(record.State))
            return (record, null);
        if (!isNew)
            work.Change(record, "asked the executive", r =>
            {
                (r.State, r.Title) = (MeetingStates.Asked, draft.Subject);
                r.SetData(MeetingBooker.Data(r) with { Draft = draft, Start = start, Ask = ask }, MeetingJson.Default.MeetingData);
            });
        if (await SendAsync(work, record, ask, ct) is { } unreachable)
            return (null, unreachable);
        await work.CommitAsync(ct);
        return (record, null);
    }

    /// A yes; where it is the last one, the record is to be booked. Null where the question is over.
    public Task<Record?> YesAsync(Actor actor, AskState state, CancellationToken ct) => ChangeAsync(actor, state, "said yes", data =>
    {
        var ask = data.Ask!.With(actor.PersonId, AskAnswer.Yes) with { IsOtherTime = data.Ask.IsOtherTime || state.Start != data.Start };
        return (data with { Ask = ask, Start = state.Start }, ask.IsAgreed ? MeetingStates.Booking : MeetingStates.Asked);
    }, null, ct);

    /// Another time, which one of several chose: the others are asked about it, and what they said of the time before counts no more. Null where the question is over.
    public async Task<Record?> CounterAsync(Actor actor, AskState state, DateTimeOffset until, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(state.Id, ct);
        var data = MeetingBooker.Data(record);
        if (!IsOpen(record, state, actor.PersonId))
            return null;
        var ask = data.Ask!.Countered(actor.PersonId, work.Now, until);
        work.Change(record, "another time proposed", r => r.SetData(data with { Ask = ask, Start = state.Start }, MeetingJson.Default.MeetingData));
        await TellAsync(work, record, t => t.Countered(ask.ProposedBy!, ask.NamesOf(AskAnswer.None)), place => MeetingCards.Present(place, record, mayDecide: false, AskTexts.In(place.Language).AskedAnew(ask.ProposedBy!)), ct);
        await SendAsync(work, record, ask, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// The end of a question without a booking. Null where it is over already.
    public Task<Record?> EndAsync(Actor actor, AskState state, AskAnswer outcome, string? reason, string? other, Func<MeetingData, MeetingData>? change, CancellationToken ct) => ChangeAsync(actor, state, outcome.ToString().ToLowerInvariant(), data =>
    {
        var ask = data.Ask!.Of(actor.PersonId) is null ? data.Ask : data.Ask.With(actor.PersonId, outcome, other);
        data = data with { Ask = ask with { Outcome = outcome, Reason = reason } };
        return (change?.Invoke(data) ?? data, MeetingHolding.Before(data));
    }, reason, ct);

    /// What became of a yes: told to who prepared it, on the card and in the chat.
    public async Task<Record> ToldAsync(Actor actor, Guid id, Func<Record, bool> may, string state, Func<AskTexts, string?> words, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(id, ct);
        if (!may(record) || MeetingBooker.Data(record) is not { Ask: { Outcome: AskAnswer.None, IsAgreed: true } ask } data)
            return record;
        work.Change(record, "answer told", r =>
        {
            r.State = state;
            r.SetData(data with { Ask = ask with { Outcome = AskAnswer.Yes } }, MeetingJson.Default.MeetingData);
        });
        await work.DueAsync(record, Due, null, ct);
        await TellAsync(work, record, words, null, ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// Whether the question that is answered still waits, and has no answer of this person yet.
    private static bool IsOpen(Record record, AskState state, string personId) =>
        record.State == MeetingStates.Asked && MeetingBooker.Data(record).Ask is { } ask && ask.AskedAt == state.AskedAt && ask.Of(personId) is not { Answer: not AskAnswer.None };

    /// To all who have not answered; the name of who has no chat to be asked in.
    private async Task<string?> SendAsync(Work work, Record record, MeetingAsk ask, CancellationToken ct)
    {
        foreach (var person in ask.People.Where(p => p.Answer == AskAnswer.None))
        {
            if (await notices.ToAsync(record.Organisation, person.Id, record.Title, place => AskCards.Question(place, record, person.Id), $"{KeyOf(record)}{ask.AskedAt.UtcTicks}:{person.Id}", ct) is not { } message)
                return person.Name;
            await work.SendAsync(message, record, ct);
        }
        await work.DueAsync(record, Due, ask.Until, ct);
        return null;
    }

    private async Task<Record?> ChangeAsync(Actor actor, AskState state, string action, Func<MeetingData, (MeetingData, string)> change, string? reason, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(state.Id, ct);
        var data = MeetingBooker.Data(record);
        if (!IsOpen(record, state, actor.PersonId))
            return null;
        var (changed, next) = change(data);
        work.Change(record, action, r =>
        {
            r.State = next;
            r.SetData(changed, MeetingJson.Default.MeetingData);
        }, reason);
        if (next == MeetingStates.Booking)
            await work.DueAsync(record, Due, work.Now + AgainAfter, ct);
        else if (next != MeetingStates.Asked)
        {
            await work.DueAsync(record, Due, null, ct);
            // Times that were held meanwhile end as they would have.
            if (changed.Holds is { Count: > 0 })
                await work.DueAsync(record, MeetingHoldKeeper.DueTask, changed.HeldUntil > work.Now ? changed.HeldUntil : work.Now + MeetingHoldKeeper.Later, ct);
            await TellAsync(work, record, t => AskCards.Outcome(t, changed.Ask), null, ct);
        }
        await work.CommitAsync(ct);
        return record;
    }

    /// To who prepared it, and on the cards of all who were asked: what is to be said, or a card of its own.
    private async Task TellAsync(Work work, Record record, Func<AskTexts, string?> words, Func<CardPlace, AdaptiveCard>? forAsked, CancellationToken ct)
    {
        var (data, prefix, actor, key) = (MeetingBooker.Data(record), KeyOf(record), work.Actor.PersonId, $"meeting.askCard:{record.Id:N}:{record.Version}");
        if (actor != data.Draft.OwnerId && await notices.ToAsync(record.Organisation, data.Draft.OwnerId, record.Title,
            place => MeetingCards.Present(place, record, mayDecide: true, words(AskTexts.In(place.Language))), $"meeting.answered:{record.Id:N}:{record.Version}", ct) is { } notice)
            await work.SendAsync(notice, record, ct);
        foreach (var message in await work.Db.Outbox.AsNoTracking().Where(m => m.RecordId == record.Id && m.SentId != null && m.IdempotencyKey!.StartsWith(prefix)).ToListAsync(ct))
            if (data.Ask!.People.FirstOrDefault(p => message.IdempotencyKey!.EndsWith(p.Id, StringComparison.Ordinal)) is { } person && person.Id != actor)
                await work.SendAsync(await notices.AgainAsync(message, person.Id, record.Title, place => forAsked?.Invoke(place) ?? AskCards.Question(place, record, person.Id, words(AskTexts.In(place.Language))), key, ct), record, ct);
        if (data.Ask!.Card is { } card && actor != data.Draft.OwnerId && await notices.AgainAsync(record.Organisation, card.ConversationId, card.ActivityId, data.Draft.OwnerId, record.Title,
            place => MeetingCards.Present(place, record, mayDecide: true, words(AskTexts.In(place.Language))), key, ct) is { } own)
            await work.SendAsync(own, record, ct);
    }

    private static string KeyOf(Record record) => $"{Sent}:{record.Id:N}:";
}
