using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// Who moves a meeting with an executive asks first, as who books one does; the move is done after the yes, with the sign-in of who asked.
internal sealed class MoveAsks(Office office, Notices notices, Drafts drafts, ExecutiveRules rules, MeetingEditor editor, MeetingEditCheck check, TimeProvider time) : IMeetingPart, IDueHandler
{
    public const string Due = "meeting.moveAsked";

    private const int DaysAhead = 5;
    private const int MostTimes = 3;
    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(30);

    public string Task => Due;

    public IEnumerable<Route> Routes =>
    [
        MoveAskVerbs.Yes.Handle((turn, state, _, ct) => AnswerAsync(turn, state, AskAnswer.Yes, null, ct)),
        MoveAskVerbs.Others.Handle((turn, state, _, ct) => OthersAsync(turn, state, ct)),
        MoveAskVerbs.Back.Handle((turn, state, _, ct) => OpenAsync(turn, state, (record, _) => ValueTask.FromResult(Question(turn, record, null)), ct)),
        MoveAskVerbs.No.Handle((turn, state, form, ct) => AnswerAsync(turn, state, AskAnswer.No, form.Reason, ct)),
    ];

    /// The question is sent, once; null where nobody has to be asked, or all have said yes to this change.
    public async Task<Reply?> AskAsync(Turn turn, Guid key, MeetingEdit edit, CancellationToken ct)
    {
        var isOther = edit.From.OrganizerId != turn.PersonId();
        var whom = rules.ToAsk(edit.To with { AskedById = isOther ? turn.PersonId() : null, AskedByName = isOther ? turn.PersonName() : null });
        if (whom.Count == 0 || edit.Start is not { } start)
            return null;
        var now = time.GetUtcNow();
        var until = whom.Select(p => now + rules.Of(p.Id)!.AnswerWithin).Append(start).Append(edit.FromStart).Min();
        await using var work = await office.BeginAsync(Delegates.Actor(turn, edit.From), ct);
        var record = await work.OpenAsync(edit.RecordId, ct);
        var data = MeetingBooker.Data(record);
        if (data.Move is { } standing && standing.Key == key)
            return standing.Outcome == AskAnswer.None && standing.IsAgreed ? null : Waiting(turn, record, standing);
        var move = new MoveAsk { Key = key, AskedAt = now, Until = until, AskerId = turn.PersonId(), AskerName = turn.PersonName(), Start = start, Minutes = edit.To.Minutes, People = whom };
        work.Change(record, "asked about a move", r => r.SetData(data with { Move = move }, MeetingJson.Default.MeetingData));
        foreach (var person in whom)
        {
            if (await notices.ToAsync(record.Organisation, person.Id, record.Title, place => MoveAskCard.Question(place, record, person.Id), $"{Due}:{record.Id:N}:{now.UtcTicks}:{person.Id}", ct) is not { } message)
                return Reply.Error(AskTexts.In(turn.Language).NoChat(person.Name));
            await work.SendAsync(message, record, ct);
        }
        await work.DueAsync(record, Due, until, ct);
        await work.CommitAsync(ct);
        return Waiting(turn, record, move);
    }

    public ValueTask<Reply> AnswerAsync(Turn turn, AskState state, AskAnswer answer, string? reason, CancellationToken ct) => OpenAsync(turn, state, async (seen, asked) =>
    {
        var t = MoveAskTexts.In(turn.Language);
        var said = PlainText.Lines(reason) is { Length: > 0 } lines ? MeetingForm.Shortened(lines, MeetingBooker.LongestReason) : null;
        Guid? other = null;
        if (answer == AskAnswer.Yes && state.Start != asked.Start && (other = await OtherAsync(turn, seen, asked, state.Start, ct)) is null)
            return await OthersAsync(turn, seen, asked, MeetingTexts.In(turn.Language).SlotTaken, ct);
        if (await SaidAsync(turn.Actor(), state, answer, said, other, ct) is not { } record)
            return Question(turn, seen, AskTexts.In(turn.Language).Over);
        if (MeetingBooker.Data(record).Move!.IsAgreed)
            record = await MoveAsync(record, ct);
        return Question(turn, record, answer == AskAnswer.Yes ? t.Agreed : t.Left);
    }, ct);

    /// The nearest other times that suit everybody. Of several who are asked, none chooses for the others.
    public ValueTask<Reply> OthersAsync(Turn turn, AskState state, CancellationToken ct) => OpenAsync(turn, state, (record, asked) => asked.People.Count > 1
        ? ValueTask.FromResult(Question(turn, record, MoveAskTexts.In(turn.Language).Several)) : OthersAsync(turn, record, asked, null, ct), ct);

    private async ValueTask<Reply> OthersAsync(Turn turn, Record record, MoveAsk asked, string? notice, CancellationToken ct)
    {
        IReadOnlyList<DateTimeOffset> times = await drafts.FindAsync(record.Organisation, asked.Key, MeetingJson.Default.MeetingEdit, ct) is not { } edit ? []
            : await AskBooker.SignedInAsync(record.Organisation, edit.From, caller => check.NearAsync(caller, edit, DaysAhead, MostTimes, ct));
        return Reply.Card(MoveAskCard.Others(CardPlace.Of(turn, time), record, asked, times, notice), record.Title);
    }

    /// The change to the time that the executive chose; null where that is gone.
    private async Task<Guid?> OtherAsync(Turn turn, Record record, MoveAsk asked, DateTimeOffset start, CancellationToken ct)
    {
        if (start <= time.GetUtcNow() || await drafts.FindAsync(record.Organisation, asked.Key, MeetingJson.Default.MeetingEdit, ct) is not { } edit)
            return null;
        var other = edit with { Start = start, To = MovedTime.At(edit.To, start.In(WallClock.Zone(edit.To.Zone)).DateTime), Times = null, Anyway = false };
        return await AskBooker.SignedInAsync(record.Organisation, edit.From, caller => check.IsFreeAsync(caller, other, ct))
            ? await drafts.KeepAsync(record.Organisation, asked.AskerId, turn.Conversation.Id!, Due, other, MeetingJson.Default.MeetingEdit, ct) : null;
    }

    /// The question of a pressed card, for who was asked, while it waits.
    private async ValueTask<Reply> OpenAsync(Turn turn, AskState state, Func<Record, MoveAsk, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await office.FindAsync(turn.TenantId, state.Id, ct) is not { } record || MeetingBooker.Data(record).Move is not { } asked)
            return Reply.Error(MeetingTexts.In(turn.Language).UnknownReference);
        if (asked.Of(turn.PersonId()) is not { } me)
            return Reply.Error(AskTexts.In(turn.Language).OnlyAsked(asked.Names));
        return asked.IsOpen && asked.AskedAt == state.AskedAt && me.Answer == AskAnswer.None ? await then(record, asked) : Question(turn, record, AskTexts.In(turn.Language).Over);
    }

    /// The answer in the record, with what follows from a no. Null where the question is over.
    private async Task<Record?> SaidAsync(Actor actor, AskState state, AskAnswer answer, string? reason, Guid? other, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(actor, ct);
        var record = await work.OpenAsync(state.Id, ct);
        if (MeetingBooker.Data(record) is not { Move: { IsOpen: true } move } data || move.AskedAt != state.AskedAt || move.Of(actor.PersonId) is not { Answer: AskAnswer.None })
            return null;
        move = move.With(actor.PersonId, answer) with { Outcome = answer == AskAnswer.No ? answer : AskAnswer.None, Reason = reason, OtherKey = other, Start = other is null ? move.Start : state.Start };
        work.Change(record, answer == AskAnswer.Yes ? "said yes to the move" : "said no to the move", r => r.SetData(data with { Move = move }, MeetingJson.Default.MeetingData), reason);
        if (move.IsAgreed)
            await work.DueAsync(record, Due, work.Now + AgainAfter, ct);
        if (answer == AskAnswer.No)
            await TellAsync(work, record, move, t => t.Refused(move.NamesOf(AskAnswer.No), reason), ct);
        await work.CommitAsync(ct);
        return record;
    }

    /// In the name of who asked, as the change was shown; what is no longer so is told.
    private async Task<Record> MoveAsync(Record record, CancellationToken ct)
    {
        var (data, done) = (MeetingBooker.Data(record), false);
        var move = data.Move!;
        var caller = GraphCaller.User(record.Organisation, move.AskerId);
        if (await drafts.FindAsync(record.Organisation, move.OtherKey ?? move.Key, MeetingJson.Default.MeetingEdit, ct) is { } edit)
            try
            {
                var actor = Delegates.Actor(new Actor(record.Organisation, move.AskerId, move.AskerName), edit.From);
                if (edit.Anyway || await check.IsFreeAsync(caller, edit, ct))
                {
                    var outcome = await editor.ApplyAsync(actor, caller, move.OtherKey ?? move.Key, edit, ct);
                    if (outcome.IsUnsure)
                        return outcome.Record;
                    done = outcome is { Now: null, Record.State: MeetingStates.Booked };
                }
            }
            // What falls due tries again, as long as there is time.
            catch (GraphException e) when (e.Failure is not GraphFailure.SignInNeeded && time.GetUtcNow() < move.Until)
            {
                return record;
            }
            catch (GraphException)
            {
            }
        await using var work = await office.BeginAsync(Actor.Bot(record.Organisation), ct);
        var present = await work.OpenAsync(record.Id, ct);
        if (MeetingBooker.Data(present).Move is not { Outcome: AskAnswer.None } agreed || agreed.AskedAt != move.AskedAt)
            return present;
        await EndAsync(work, present, agreed, done ? AskAnswer.Yes : AskAnswer.Expired, t => !done ? t.NotThen(move.Names) : move.OtherKey is null ? t.Moved(move.Names) : t.MovedOther(move.Names), ct);
        await work.CommitAsync(ct);
        return present;
    }

    public async System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } record || MeetingBooker.Data(record).Move is not { Outcome: AskAnswer.None } move)
            return;
        if (move.IsAgreed)
        {
            await MoveAsync(record, ct);
            return;
        }
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var present = await work.OpenAsync(due.RecordId, ct);
        if (MeetingBooker.Data(present).Move is { IsOpen: true } open)
            await EndAsync(work, present, open, AskAnswer.Expired, t => t.Expired(open.NamesOf(AskAnswer.None)), ct);
        await work.CommitAsync(ct);
    }

    private async System.Threading.Tasks.Task EndAsync(Work work, Record record, MoveAsk move, AskAnswer outcome, Func<MoveAskTexts, string> words, CancellationToken ct)
    {
        work.Change(record, $"move {outcome.ToString().ToLowerInvariant()}", r => r.SetData(MeetingBooker.Data(r) with { Move = move with { Outcome = outcome } }, MeetingJson.Default.MeetingData));
        await TellAsync(work, record, move, words, ct);
    }

    private async System.Threading.Tasks.Task TellAsync(Work work, Record record, MoveAsk move, Func<MoveAskTexts, string> words, CancellationToken ct)
    {
        await work.DueAsync(record, Due, null, ct);
        if (await notices.ToAsync(record.Organisation, move.AskerId, record.Title, place => MeetingCards.Present(place, record, mayDecide: true, words(MoveAskTexts.In(place.Language))), $"{Due}:told:{record.Id:N}:{move.AskedAt.UtcTicks}", ct) is { } told)
            await work.SendAsync(told, record, ct);
        // The cards of all who were asked say how it stands.
        var prefix = $"{Due}:{record.Id:N}:{move.AskedAt.UtcTicks}:";
        foreach (var sent in await work.Db.Outbox.AsNoTracking().Where(m => m.RecordId == record.Id && m.SentId != null && m.IdempotencyKey!.StartsWith(prefix)).ToListAsync(ct))
            if (move.People.FirstOrDefault(p => sent.IdempotencyKey!.EndsWith(p.Id, StringComparison.Ordinal)) is { } person && person.Id != work.Actor.PersonId)
                await work.SendAsync(await notices.AgainAsync(sent, person.Id, record.Title, place => MoveAskCard.Question(place, record, person.Id), $"{Due}:card:{record.Id:N}:{record.Version}", ct), record, ct);
    }

    private Reply Waiting(Turn turn, Record record, MoveAsk move) => Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, move.Outcome switch
    {
        AskAnswer.None => MoveAskTexts.In(turn.Language).Sent(move.Names, When.Ago(move.Until, time.GetUtcNow(), WallClock.Zone(MeetingBooker.Data(record).Draft.Zone), turn.Language)),
        AskAnswer.No => MoveAskTexts.In(turn.Language).Refused(move.NamesOf(AskAnswer.No), move.Reason),
        AskAnswer.Yes when move.OtherKey is not null => MoveAskTexts.In(turn.Language).MovedOther(move.Names),
        AskAnswer.Yes => MoveAskTexts.In(turn.Language).Moved(move.Names),
        _ when move.IsAgreed => MoveAskTexts.In(turn.Language).NotThen(move.Names),
        _ => MoveAskTexts.In(turn.Language).Expired(move.NamesOf(AskAnswer.None)),
    }), record.Title);

    private Reply Question(Turn turn, Record record, string? notice) => Reply.Card(MoveAskCard.Question(CardPlace.Of(turn, time), record, turn.PersonId(), notice), record.Title);
}
