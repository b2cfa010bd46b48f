using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// What an executive says of a move: the change as it is then wanted, and who goes instead.
internal sealed record MoveAnswer(AskAnswer Answer, string? Reason = null, Guid? OtherKey = null, string? Delegate = null);

/// Questions about a move and their answers in the record, each with the cards that follow from it in one transaction.
internal sealed class MoveAskKeeper(Office office, Notices notices, ExecutiveRules rules)
{
    public const string Due = "meeting.moveAsked";

    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(30);

    /// Asks, once: what is asked already stays so. Null with the name of who has no chat to be asked in.
    public async Task<(Record? Record, string? Unreachable)> AskAsync(Actor actor, Guid recordId, MoveAsk move, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(recordId, ct);
        var data = MeetingBooker.Data(record);
        if (data.Move?.Key == move.Key)
            return (record, null);
        work.Change(record, "asked about a move", r => r.SetData(data with { Move = move }, MeetingJson.Default.MeetingData));
        if (await SendAsync(work, record, move, ct) is { } unreachable)
            return (null, unreachable);
        await work.CommitAsync(ct);
        return (record, null);
    }

    /// The answer in the record, with what follows from a no, and from another time that one of several chose. Null where the question is over, or is another one than was seen.
    public async Task<Record?> SaidAsync(Actor actor, AskState state, MoveAsk seen, MoveAnswer said, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(state.Id, ct);
        if (MeetingBooker.Data(record) is not { Move: { IsOpen: true } move } data || move.AskedAt != state.AskedAt || move.Wanted != seen.Wanted || move.Of(actor.PersonId) is not { Answer: AskAnswer.None })
            return null;
        var isOther = said.Answer == AskAnswer.Yes && state.Start != move.Start;
        var asked = move;
        move = isOther && move.Others(actor.PersonId) is { Count: > 0 } others
            ? move.Countered(actor.PersonId, state.Start, work.Now, rules.AnswerBy(others, work.Now, state.Start < data.Start ? state.Start : data.Start))
            : move.With(actor.PersonId, said.Answer, said.Delegate) with { Outcome = said.Answer == AskAnswer.No ? said.Answer : AskAnswer.None, Reason = said.Reason, Start = state.Start, IsOtherTime = move.IsOtherTime || isOther };
        move = move with { OtherKey = said.OtherKey ?? move.OtherKey };
        work.Change(record, ActionOf(said.Answer, isOther), r => r.SetData(data with { Move = move }, MeetingJson.Default.MeetingData), said.Reason);
        if (move.AskedAt != asked.AskedAt)
        {
            await TellAsync(work, record, asked, t => t.Countered(move.ProposedBy!, move.NamesOf(AskAnswer.None)), t => t.AskedAnew(move.ProposedBy!), ct);
            await SendAsync(work, record, move, ct);
        }
        else if (move.IsAgreed)
            await work.DueAsync(record, Due, work.Now + AgainAfter, ct);
        else if (said.Answer == AskAnswer.No)
            await EndedAsync(work, record, move, t => t.Refused(move.NamesOf(AskAnswer.No), said.Reason), ct);
        await work.CommitAsync(ct);
        return record;
    }

    public async Task EndAsync(Work work, Record record, MoveAsk move, AskAnswer outcome, Func<MoveAskTexts, string> words, CancellationToken ct)
    {
        work.Change(record, $"move {outcome.ToString().ToLowerInvariant()}", r => r.SetData(MeetingBooker.Data(r) with { Move = move with { Outcome = outcome } }, MeetingJson.Default.MeetingData));
        await EndedAsync(work, record, move, words, ct);
    }

    private static string ActionOf(AskAnswer answer, bool isOther) => answer switch
    {
        AskAnswer.No => "said no to the move",
        AskAnswer.Delegated => "left the move to somebody else",
        _ when isOther => "chose another time for the move",
        _ => "said yes to the move",
    };

    /// To all who have not answered; the name of who has no chat to be asked in.
    private async Task<string?> SendAsync(Work work, Record record, MoveAsk move, CancellationToken ct)
    {
        foreach (var person in move.People.Where(p => p.Answer == AskAnswer.None))
        {
            if (await notices.ToAsync(record.Organisation, person.Id, record.Title, place => MoveAskCard.Question(place, record, person.Id), $"{KeyOf(record, move)}{person.Id}", ct) is not { } message)
                return person.Name;
            await work.SendAsync(message, record, ct);
        }
        await work.DueAsync(record, Due, move.Until, ct);
        return null;
    }

    private async Task EndedAsync(Work work, Record record, MoveAsk move, Func<MoveAskTexts, string> words, CancellationToken ct)
    {
        await work.DueAsync(record, Due, null, ct);
        await TellAsync(work, record, move, words, null, ct);
    }

    /// To who asked; and the cards of all who were asked say how it stands.
    private async Task TellAsync(Work work, Record record, MoveAsk move, Func<MoveAskTexts, string> words, Func<MoveAskTexts, string>? forAsked, CancellationToken ct)
    {
        if (await notices.ToAsync(record.Organisation, move.AskerId, record.Title, place => MeetingCards.Present(place, record, mayDecide: true, words(MoveAskTexts.In(place.Language))), $"meeting.moveTold:{record.Id:N}:{move.AskedAt.UtcTicks}", ct) is { } told)
            await work.SendAsync(told, record, ct);
        var prefix = KeyOf(record, move);
        foreach (var sent in await work.Db.Outbox.AsNoTracking().Where(m => m.RecordId == record.Id && m.SentId != null && m.IdempotencyKey!.StartsWith(prefix)).ToListAsync(ct))
            if (move.People.FirstOrDefault(p => sent.IdempotencyKey!.EndsWith(p.Id, StringComparison.Ordinal)) is { } person && person.Id != work.Actor.PersonId)
                await work.SendAsync(await notices.AgainAsync(sent, person.Id, record.Title, place => forAsked is null ? MoveAskCard.Question(place, record, person.Id)
                    : MeetingCards.Present(place, record, mayDecide: MeetingBooker.Data(record).Draft.OrganizerId == person.Id, forAsked(MoveAskTexts.In(place.Language))), $"{Due}:card:{record.Id:N}:{record.Version}", ct), record, ct);
    }

    private static string KeyOf(Record record, MoveAsk move) => $"{Due}:{record.Id:N}:{move.AskedAt.UtcTicks}:";
}
