using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// Who moves a meeting with an executive asks first, as who books one does; the move is done after the yes, with the sign-in of who asked.
internal sealed class MoveAsks(Office office, MoveAskKeeper keeper, Drafts drafts, ExecutiveRules rules, MeetingEditor editor, MeetingEditCheck check, MeetingPeople people, TimeProvider time) : IMeetingPart, IDueHandler
{
    private const int DaysAhead = 5;
    private const int MostTimes = 3;

    public string Task => MoveAskKeeper.Due;

    public IEnumerable<Route> Routes =>
    [
        MoveAskVerbs.Yes.Handle((turn, state, _, ct) => YesAsync(turn, state, ct)),
        MoveAskVerbs.Others.Handle((turn, state, _, ct) => OthersAsync(turn, state, ct)),
        MoveAskVerbs.Back.Handle((turn, state, _, ct) => OpenAsync(turn, state, (record, _) => ValueTask.FromResult(Question(turn, record, null)), ct)),
        MoveAskVerbs.AskDelegate.Handle((turn, state, _, ct) => AskDelegateAsync(turn, state, [], ct)),
        MoveAskVerbs.Delegate.Handle((turn, state, form, ct) => DelegateAsync(turn, state, form.Person, ct)),
        MoveAskVerbs.No.Handle((turn, state, form, ct) => NoAsync(turn, state, form.Reason, ct)),
    ];

    /// The question is sent, once; null where nobody has to be asked, or all have said yes to this change.
    public async Task<Reply?> AskAsync(Turn turn, Guid key, MeetingEdit edit, CancellationToken ct)
    {
        var isOther = edit.From.OrganizerId != turn.PersonId();
        var whom = rules.ToAsk(edit.To with { AskedById = isOther ? turn.PersonId() : null, AskedByName = isOther ? turn.PersonName() : null });
        if (whom.Count == 0 || edit.Start is not { } start)
            return null;
        var now = time.GetUtcNow();
        var (record, unreachable) = await keeper.AskAsync(Delegates.Actor(turn, edit.From), edit.RecordId, new()
        {
            Key = key,
            AskedAt = now,
            Until = rules.AnswerBy(whom, now, start < edit.FromStart ? start : edit.FromStart),
            AskerId = turn.PersonId(),
            AskerName = turn.PersonName(),
            Start = start,
            Minutes = edit.To.Minutes,
            People = whom,
        }, ct);
        if (record is null)
            return Reply.Error(AskTexts.In(turn.Language).NoChat(unreachable!));
        var move = MeetingBooker.Data(record).Move!;
        return move is { Outcome: AskAnswer.None, IsAgreed: true } ? null
            : Reply.Card(MeetingCards.Present(CardPlace.Of(turn, time), record, mayDecide: true, MoveAskTexts.In(turn.Language).Standing(move, Until(turn, record, move))), record.Title);
    }

    public ValueTask<Reply> YesAsync(Turn turn, AskState state, CancellationToken ct) => OpenAsync(turn, state, async (seen, asked) =>
    {
        if (state.Start == asked.Start)
            return await SayAsync(turn, state, seen, asked, new(AskAnswer.Yes), ct);
        return await OtherAsync(turn, seen, asked, state.Start, ct) is { } other ? await SayAsync(turn, state, seen, asked, new(AskAnswer.Yes, OtherKey: other), ct)
            : await OthersAsync(turn, seen, asked, MeetingTexts.In(turn.Language).SlotTaken, ct);
    }, ct);

    public ValueTask<Reply> NoAsync(Turn turn, AskState state, string? reason, CancellationToken ct) => OpenAsync(turn, state, (seen, asked) =>
        SayAsync(turn, state, seen, asked, new(AskAnswer.No, PlainText.Lines(reason) is { Length: > 0 } lines ? MeetingForm.Shortened(lines, MeetingBooker.LongestReason) : null), ct), ct);

    /// The nearest other times that suit everybody.
    public ValueTask<Reply> OthersAsync(Turn turn, AskState state, CancellationToken ct) => OpenAsync(turn, state, (record, asked) => OthersAsync(turn, record, asked, null, ct), ct);

    /// Who might go instead: assistants first.
    public ValueTask<Reply> AskDelegateAsync(Turn turn, AskState state, FormErrors errors, CancellationToken ct) => OpenAsync(turn, state, async (record, asked) =>
    {
        var draft = MeetingBooker.Data(record).Draft;
        var assistants = rules.Of(turn.PersonId())?.Assistants.Select(a => a.Id).ToList() ?? [];
        var likely = await AskBooker.SignedInAsync(turn.Organisation, draft, caller => people.AllAsync(caller, assistants, ct));
        return Reply.Card(MoveAskCard.Delegate(CardPlace.Of(turn, time), record, asked, turn.PersonId(), [.. likely.Where(p => Asks.MayGo(draft, p.Id))], errors), record.Title);
    }, ct);

    /// The move is right, and somebody else goes: who has time then.
    public ValueTask<Reply> DelegateAsync(Turn turn, AskState state, string? personId, CancellationToken ct) => OpenAsync(turn, state, async (record, asked) =>
    {
        var (t, draft) = (AskTexts.In(turn.Language), MeetingBooker.Data(record).Draft);
        var known = string.IsNullOrWhiteSpace(personId) ? [] : await AskBooker.SignedInAsync(turn.Organisation, draft, caller => people.AllAsync(caller, [personId], ct));
        if (known is not [var other] || !Asks.MayGo(draft, other.Id))
            return await AskDelegateAsync(turn, state, new() { ["person"] = t.DelegateMissing }, ct);
        if (await EditAsync(record, asked, ct) is not { } edit || !await IsFreeAsync(record, edit, ct))
            return await OthersAsync(turn, record, asked, MeetingTexts.In(turn.Language).SlotTaken, ct);
        var instead = edit with { To = edit.To with { People = [.. edit.To.People.Where(p => p.Id != turn.PersonId()), other] } };
        return await IsFreeAsync(record, instead, ct)
            ? await SayAsync(turn, state, record, asked, new(AskAnswer.Delegated, OtherKey: await KeepAsync(turn, record, asked, instead, ct), Delegate: other.Name), ct)
            : await AskDelegateAsync(turn, state, new() { ["person"] = MoveAskTexts.In(turn.Language).DelegateBusy(other.Name) }, ct);
    }, ct);

    private async ValueTask<Reply> SayAsync(Turn turn, AskState state, Record seen, MoveAsk asked, MoveAnswer said, CancellationToken ct)
    {
        if (await keeper.SaidAsync(turn.Actor(), state, asked, said, ct) is not { } record)
            return Question(turn, await office.FindAsync(turn.Organisation, seen.Id, ct) ?? seen, AskTexts.In(turn.Language).Over);
        if (MeetingBooker.Data(record).Move!.IsAgreed)
            record = await MoveAsync(record, ct);
        return Question(turn, record, MoveAskTexts.In(turn.Language).Said(MeetingBooker.Data(record).Move!, turn.PersonId()));
    }

    private async ValueTask<Reply> OthersAsync(Turn turn, Record record, MoveAsk asked, string? notice, CancellationToken ct)
    {
        IReadOnlyList<DateTimeOffset> times = await EditAsync(record, asked, ct) is not { } edit ? []
            : await AskBooker.SignedInAsync(record.Organisation, edit.From, caller => check.NearAsync(caller, edit, DaysAhead, MostTimes, ct));
        return Reply.Card(MoveAskCard.Others(CardPlace.Of(turn, time), record, asked, turn.PersonId(), times, notice), record.Title);
    }

    /// The change to the time that the executive chose; null where that is gone.
    private async Task<Guid?> OtherAsync(Turn turn, Record record, MoveAsk asked, DateTimeOffset start, CancellationToken ct)
    {
        if (start <= time.GetUtcNow() || await EditAsync(record, asked, ct) is not { } edit)
            return null;
        var other = edit with { Start = start, To = MovedTime.At(edit.To, start.In(WallClock.Zone(edit.To.Zone)).DateTime), Times = null, Anyway = false };
        return await IsFreeAsync(record, other, ct) ? await KeepAsync(turn, record, asked, other, ct) : null;
    }

    private Task<MeetingEdit?> EditAsync(Record record, MoveAsk asked, CancellationToken ct) => drafts.FindAsync(record.Organisation, asked.Wanted, MeetingJson.Default.MeetingEdit, ct);

    private Task<Guid> KeepAsync(Turn turn, Record record, MoveAsk asked, MeetingEdit edit, CancellationToken ct) =>
        drafts.KeepAsync(record.Organisation, asked.AskerId, turn.Conversation.Id!, MoveAskKeeper.Due, edit, MeetingJson.Default.MeetingEdit, ct);

    private async Task<bool> IsFreeAsync(Record record, MeetingEdit edit, CancellationToken ct) =>
        edit.Anyway || await AskBooker.SignedInAsync(record.Organisation, edit.From, caller => check.IsFreeAsync(caller, edit, ct));

    /// The question of a pressed card, for who was asked, while it waits.
    private async ValueTask<Reply> OpenAsync(Turn turn, AskState state, Func<Record, MoveAsk, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await office.FindAsync(turn.Organisation, state.Id, ct) is not { IsErased: false } record || MeetingBooker.Data(record).Move is not { } asked)
            return Reply.Error(MeetingTexts.In(turn.Language).UnknownReference);
        if (asked.Of(turn.PersonId()) is not { } me)
            return Reply.Error(AskTexts.In(turn.Language).OnlyAsked(AskNames.Of([.. asked.People.Select(p => p.Name)], turn.Language)));
        return asked.IsOpen && asked.AskedAt == state.AskedAt && me.Answer == AskAnswer.None ? await then(record, asked) : Question(turn, record, AskTexts.In(turn.Language).Over);
    }

    /// In the name of who asked, as the change was shown; what is no longer so is told.
    private async Task<Record> MoveAsync(Record record, CancellationToken ct)
    {
        var done = false;
        var move = MeetingBooker.Data(record).Move!;
        var caller = GraphCaller.User(record.Organisation, move.AskerId);
        if (await EditAsync(record, move, ct) is { } edit)
            try
            {
                var actor = Delegates.Actor(new Actor(record.Organisation, move.AskerId, move.AskerName), edit.From);
                if (edit.Anyway || await check.IsFreeAsync(caller, edit, ct))
                {
                    var outcome = await editor.ApplyAsync(actor, caller, move.Wanted, edit, ct);
                    if (outcome.IsUnsure)
                        return outcome.Record;
                    done = outcome is { Now: null, Record.State: MeetingStates.Booked };
                }
            }
            // What falls due tries again, as long as there is time.
            catch (GraphException e) when (e.Failure is (GraphFailure.Busy or GraphFailure.Unavailable or GraphFailure.Uncertain) && time.GetUtcNow() < move.Until)
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
        await keeper.EndAsync(work, present, agreed, done ? AskAnswer.Yes : AskAnswer.Expired, t => done ? t.Done(agreed) : t.NotThen(agreed), ct);
        await work.CommitAsync(ct);
        return present;
    }

    public async System.Threading.Tasks.Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { IsErased: false } record || MeetingBooker.Data(record).Move is not { Outcome: AskAnswer.None } move)
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
            await keeper.EndAsync(work, present, open, AskAnswer.Expired, t => t.Expired(open.NamesOf(AskAnswer.None)), ct);
        await work.CommitAsync(ct);
    }

    private string Until(Turn turn, Record record, MoveAsk move) => When.Ago(move.Until, time.GetUtcNow(), WallClock.Zone(MeetingBooker.Data(record).Draft.Zone), turn.Language);

    private Reply Question(Turn turn, Record record, string? notice) => Reply.Card(MoveAskCard.Question(CardPlace.Of(turn, time), record, turn.PersonId(), notice), record.Title);
}
