using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// A request and its answer: yes, no with a reason, or otherwise; and the answer to that.
internal sealed class TaskHandshake(TaskDesk tasks, TaskWords words, TaskHands hands, TaskClock clock, Colleagues colleagues, IPeople people, TimeProvider time) : ITaskPart
{
    public IEnumerable<Route> Routes =>
    [
        TaskVerbs.Accept.Handle((turn, seen, _, ct) => AcceptAsync(turn, seen.Id, ct)),
        Route.Command("task.accept", (turn, ct) => TaskWords.Call(turn) is var call && call.Record.State == TaskStates.Countered && tasks.Asked(call.Record, turn.PersonId()) ? AgreeAsync(turn, call.Record.Id, ct)
            : Departments.IsOffice(call.Record.OwnerId) || !tasks.Owns(call.Record, turn.PersonId()) ? hands.TakeAsync(turn, call.Record.Id, ct) : AcceptAsync(turn, call.Record.Id, ct)),
        TaskVerbs.AskDecline.Handle((turn, seen, _, ct) => DeclineFormAsync(turn, seen.Id, new(), [], ct)),
        TaskVerbs.Decline.Handle((turn, seen, form, ct) => DeclineAsync(turn, seen.Id, form.Reason, ct)),
        Route.Command("task.refuse", (turn, ct) => TaskWords.Call(turn) is var call && call.Record.State == TaskStates.Countered && tasks.Asked(call.Record, turn.PersonId()) ? DisagreeAsync(turn, call.Record.Id, ct) : DeclineAsync(turn, call.Record.Id, TaskWords.Reason(call.Rest), ct)),
        TaskVerbs.AskCounter.Handle((turn, seen, _, ct) => CounterFormAsync(turn, seen.Id, new(), [], [], ct)),
        TaskVerbs.Counter.Handle((turn, seen, form, ct) => CounterAsync(turn, seen.Id, form, ct)),
        Route.Command("task.propose", ProposeAsync),
        TaskVerbs.Agree.Handle((turn, seen, _, ct) => AgreeAsync(turn, seen.Id, ct)),
        TaskVerbs.Disagree.Handle((turn, seen, _, ct) => DisagreeAsync(turn, seen.Id, ct)),
        TaskVerbs.Withdraw.Handle((turn, seen, _, ct) => WithdrawAsync(turn, seen.Id, ct)),
        Route.Command("task.withdraw", (turn, ct) => WithdrawAsync(turn, TaskWords.Call(turn).Record.Id, ct)),
    ];

    private ValueTask<Reply> AcceptAsync(Turn turn, Guid id, CancellationToken ct) => tasks.DoAsync(turn, id, r => MayAnswer(r, turn), async (work, record) =>
    {
        work.Change(record, "accepted", TaskStates.Accepted, d => d with { Offer = null, Reason = null, AnswerBy = null, ExpireAt = null, IsUnanswered = false });
        await tasks.TellAsync(work, record, record.Task().Asker, t => t.HasAccepted(turn.PersonName()), ct);
    }, ct);

    private async ValueTask<Reply> DeclineFormAsync(Turn turn, Guid id, ReasonForm form, FormErrors errors, CancellationToken ct) =>
        await tasks.OpenAsync(turn, id, r => MayAnswer(r, turn), ct) is (var record, var instead) && record is null ? instead! : Reply.Card(TaskAskCard.Decline(CardPlace.Of(turn, time), record!, form, errors), record!.Title);

    private async ValueTask<Reply> DeclineAsync(Turn turn, Guid id, string? typed, CancellationToken ct)
    {
        var reason = BankData.Mask(PlainText.Lines(typed));
        if (reason.Length is 0 or > ReasonForm.Longest)
            return await DeclineFormAsync(turn, id, new() { Reason = reason }, typed is null ? [] : new() { ["reason"] = TaskFormTexts.In(turn.Language).ReasonMissing }, ct);
        return await tasks.DoAsync(turn, id, r => MayAnswer(r, turn), async (work, record) =>
        {
            work.Change(record, "declined", TaskStates.Declined, d => d with { Reason = reason, Offer = null }, reason);
            await tasks.TellAsync(work, record, record.Task().Asker, t => t.HasDeclined(turn.PersonName(), reason), ct);
        }, ct);
    }

    private async ValueTask<Reply> CounterFormAsync(Turn turn, Guid id, CounterForm form, FormErrors errors, IReadOnlyList<Person> known, CancellationToken ct) =>
        await tasks.OpenAsync(turn, id, r => MayCounter(r, turn), ct) is (var record, var instead) && record is null ? instead! : Reply.Card(TaskAskCard.Counter(CardPlace.Of(turn, time), record!, form, errors, known), record!.Title);

    /// "proponi TASK-… lunedì", "propose TASK-… Monday, to Luca Moretti, only the first part": the day, the person, and all else that was said.
    private async ValueTask<Reply> ProposeAsync(Turn turn, CancellationToken ct)
    {
        var call = TaskWords.Call(turn);
        if (call.Rest.Length == 0)
            return await CounterFormAsync(turn, call.Record.Id, new(), [], [], ct);
        var said = words.Proposal(turn, call.Rest);
        var (day, hour) = await words.WhenAsync(turn, said.When ?? call.Rest, ct);
        var named = said.Who is { } who ? await colleagues.NamedAsync(turn.Caller(), who, ct) : null;
        var form = new CounterForm { Day = day, Time = hour, Who = named?.Person?.Id, Scope = said.Scope ?? (day is null && named is null ? call.Rest : null) };
        return named is null or { Person: not null } ? await CounterAsync(turn, call.Record.Id, form, ct)
            : await CounterFormAsync(turn, call.Record.Id, form, new() { ["who"] = TaskFormTexts.In(turn.Language) is var t && named.IsUnknown ? t.Unknown(said.Who!) : t.Ambiguous(said.Who!) }, named.Candidates, ct);
    }

    public async ValueTask<Reply> CounterAsync(Turn turn, Guid id, CounterForm form, CancellationToken ct, string? notice = null)
    {
        var (t, errors) = (TaskFormTexts.In(turn.Language), new FormErrors());
        var (found, instead) = await tasks.OpenAsync(turn, id, r => MayCounter(r, turn), ct);
        if (found is null)
            return instead!;
        var due = TaskOrder.Instant(form.Day, form.Time, found.DueZone ?? WallClock.Zone(turn.TimeZone).Id, time.GetUtcNow(), t, errors);
        IReadOnlyList<Person> known = form.Who is { Length: > 0 } who && who != TaskForm.Nobody ? await people.FindAllAsync(turn.Caller(), [who], ct) : [];
        var scope = BankData.Mask(PlainText.Lines(form.Scope));
        if (scope.Length > ReasonForm.Longest)
            errors["scope"] = t.TooLong;
        else if (errors.Count == 0 && due is null && known.Count == 0 && scope.Length == 0)
            errors["scope"] = t.CounterMissing;
        if (errors.Count > 0)
            return await CounterFormAsync(turn, id, form, errors, known, ct);
        var change = await ProposeAsync(turn.Caller(), turn.PersonName(), found, due, known.Count == 0 ? null : new(known[0].Id, known[0].Name), scope.Length == 0 ? null : scope, ct);
        return await tasks.DoAsync(turn, id, r => MayCounter(r, turn), change, ct, notice);
    }

    /// What a proposal does to a task; prepared before its transaction.
    public async Task<Func<Work, Record, Task>> ProposeAsync(GraphCaller caller, string name, Record found, (DateTimeOffset At, bool IsTimed)? due, TaskPerson? owner, string? scope, CancellationToken ct)
    {
        var answerBy = clock.Asked(found.Task(), due?.At, await clock.WeekAsync(caller, found.Task().Asker.Id, found.DueZone, ct)).ExpireAt;
        return async (work, record) =>
        {
            var from = record.State == TaskStates.Countered ? record.Task().Offer!.From : record.State;
            var offer = new TaskOffer(name) { Due = due?.At, IsTimed = due?.IsTimed ?? false, From = from, Scope = scope, Owner = owner };
            work.Change(record, "counter-proposed", TaskStates.Countered, d => d with { Offer = offer, ExpireAt = from == TaskStates.Requested ? answerBy : null }, offer.Scope);
            await tasks.TellAsync(work, record, record.Task().Asker, x => x.HasCountered(name), ct);
        };
    }

    /// The proposal becomes what was asked: another owner is asked first, the same one has accepted by proposing.
    private async ValueTask<Reply> AgreeAsync(Turn turn, Guid id, CancellationToken ct)
    {
        var (found, instead) = await tasks.OpenAsync(turn, id, r => MayDecide(r, turn), ct);
        if (found is null)
            return instead!;
        var offer = found.Task().Offer!;
        var week = await clock.WeekAsync(turn.Caller(), (offer.Owner ?? found.Owner()).Id, found.DueZone, ct);
        return await tasks.DoAsync(turn, id, r => MayDecide(r, turn) && r.Task().Offer == offer, async (work, record) =>
        {
            var before = record.Owner();
            work.Change(record, "agreed", offer.Owner is not null ? TaskStates.Requested : offer.From == TaskStates.Requested ? TaskStates.Accepted : offer.From, d =>
            {
                var next = d with { Offer = null, AnswerBy = null, ExpireAt = null };
                next = offer.Due is { } due ? clock.Due(next, due, offer.IsTimed, isOwn: false, week) : next;
                return offer.Owner is null ? next : clock.Asked(next with { Past = [.. next.Past, before] }, offer.Due ?? record.DueAt, week);
            }, also: r =>
            {
                if (offer.Due is { } due)
                    (r.DueAt, r.DueZone) = (due, r.DueZone ?? WallClock.Zone(turn.TimeZone).Id);
                if (offer.Owner is { } owner)
                    (r.OwnerId, r.OwnerName) = (owner.Id, owner.Name);
                if (offer.Scope is { } scope)
                    r.Body = $"{r.Body}\n{scope}".Trim() is { Length: <= Record.LongestBody } body ? body : r.Body;
            });
            await tasks.TellAsync(work, record, before, x => x.HasAgreed(turn.PersonName()), ct);
            if (offer.Owner is not null)
                await tasks.TellAsync(work, record, offer.Owner, null, ct);
        }, ct);
    }

    /// As it was asked; what had no answer yet is asked once more, from now on.
    private async ValueTask<Reply> DisagreeAsync(Turn turn, Guid id, CancellationToken ct)
    {
        var (found, instead) = await tasks.OpenAsync(turn, id, r => MayDecide(r, turn), ct);
        if (found is null)
            return instead!;
        var offer = found.Task().Offer!;
        var week = await clock.WeekAsync(turn.Caller(), found.OwnerId!, found.DueZone, ct);
        return await tasks.DoAsync(turn, id, r => MayDecide(r, turn) && r.Task().Offer == offer, async (work, record) =>
        {
            work.Change(record, "disagreed", offer.From, d => offer.From == TaskStates.Requested ? clock.Asked(d with { Offer = null }, record.DueAt, week) : d with { Offer = null });
            await tasks.TellAsync(work, record, record.Owner(), t => t.HasDisagreed(turn.PersonName()), ct);
        }, ct);
    }

    public ValueTask<Reply> WithdrawAsync(Turn turn, Guid id, CancellationToken ct) => tasks.DoAsync(turn, id, r => tasks.Asked(r, turn.PersonId()) && TaskStates.IsOpen(r.State) && r.State != TaskStates.Done, async (work, record) =>
    {
        work.Change(record, "cancelled", TaskStates.Cancelled, d => d);
        if (!record.IsOwn())
            await tasks.TellAsync(work, record, record.Owner(), t => t.HasWithdrawn(turn.PersonName()), ct);
        if (record.Task().Block is { WhomId: { } blocker } block)
            await tasks.TellAsync(work, record, new(blocker, block.Whom), t => t.HasWithdrawn(turn.PersonName()), ct);
    }, ct);

    // An office answers by taking it.
    private bool MayAnswer(Record record, Turn turn) => !Departments.IsOffice(record.OwnerId) && tasks.Owns(record, turn.PersonId())
        && (record.State == TaskStates.Requested || (record.State == TaskStates.Countered && record.Task().Offer!.From == TaskStates.Requested));

    private bool MayCounter(Record record, Turn turn) => tasks.Owns(record, turn.PersonId()) && MayBeCountered(record);

    public static bool MayBeCountered(Record record) => !record.IsOwn() && !Departments.IsOffice(record.OwnerId)
        && (record.State is TaskStates.Requested or TaskStates.Countered || TaskStates.IsUnderWay(record.State));

    private bool MayDecide(Record record, Turn turn) => record.State == TaskStates.Countered && tasks.Asked(record, turn.PersonId());
}
