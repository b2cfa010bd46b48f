using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// From the beginning to what both call done: started, postponed, finished, confirmed or reopened.
internal sealed class TaskProgress(TaskDesk tasks, TaskWords words, TaskClock clock, TaskHandshake handshake, TaskBlocks blocks, TaskNext next, TimeProvider time) : ITaskPart
{
    public IEnumerable<Route> Routes =>
    [
        TaskVerbs.Start.Handle((turn, seen, _, ct) => StartAsync(turn, seen.Id, ct)),
        Route.Command("task.start", (turn, ct) => StartAsync(turn, TaskWords.Call(turn).Record.Id, ct)),
        TaskVerbs.Done.Handle((turn, seen, _, ct) => DoneAsync(turn, seen.Id, ct)),
        Route.Command("task.close", (turn, ct) => CloseAsync(turn, TaskWords.Call(turn).Record, ct)),
        TaskVerbs.Confirm.Handle((turn, seen, _, ct) => ConfirmAsync(turn, seen.Id, ct)),
        Route.Command("task.confirm", (turn, ct) => ConfirmAsync(turn, TaskWords.Call(turn).Record.Id, ct)),
        TaskVerbs.AskReopen.Handle((turn, seen, _, ct) => ReopenFormAsync(turn, seen.Id, new(), [], ct)),
        TaskVerbs.Reopen.Handle((turn, seen, form, ct) => ReopenAsync(turn, seen.Id, form.Reason, ct)),
        Route.Command("task.reopen", (turn, ct) => ReopenAsync(turn, TaskWords.Call(turn).Record.Id, TaskWords.Reason(TaskWords.Call(turn).Rest), ct)),
        TaskVerbs.AskSnooze.Handle((turn, seen, _, ct) => SnoozeFormAsync(turn, seen.Id, new(), [], ct)),
        TaskVerbs.Snooze.Handle((turn, seen, form, ct) => SnoozeAsync(turn, seen.Id, form, ct)),
        Route.Command("task.snooze", SnoozeByWordsAsync),
    ];

    private ValueTask<Reply> StartAsync(Turn turn, Guid id, CancellationToken ct) => tasks.DoAsync(turn, id, r => r.State == TaskStates.Accepted && tasks.Owns(r, turn.PersonId()), async (work, record) =>
    {
        work.Change(record, "started", TaskStates.InProgress, d => d);
        if (!record.IsOwn())
            await tasks.TellAsync(work, record, record.Task().Asker, t => t.HasStarted(turn.PersonName()), ct);
    }, ct);

    /// "chiudi": what is to be confirmed by who says so, else what is done.
    private ValueTask<Reply> CloseAsync(Turn turn, Record record, CancellationToken ct) =>
        record.State == TaskStates.Done && tasks.Asked(record, turn.PersonId()) ? ConfirmAsync(turn, record.Id, ct)
        // "Fatto" of whoever is waited for is of that part.
        : tasks.Blocks(record, turn.PersonId()) && !tasks.Owns(record, turn.PersonId()) ? blocks.FreeAsync(turn, record.Id, ct) : DoneAsync(turn, record.Id, ct);

    public bool MayClose(Record record, string personId) => tasks.Owns(record, personId) ? MayFinish(record) : MayConfirm(record, personId);

    /// By who does it; or by who asked for it, who has then seen that it is done.
    public ValueTask<Reply> CloseAnyAsync(Turn turn, Record record, CancellationToken ct) => tasks.Owns(record, turn.PersonId()) ? DoneAsync(turn, record.Id, ct) : ConfirmAsync(turn, record.Id, ct, r => MayConfirm(r, turn.PersonId()));

    private bool MayConfirm(Record record, string personId) => tasks.Asked(record, personId) && (record.State == TaskStates.Done || (MayFinish(record) && record.Task() is { Rule: null, Block: null }));

    /// What was accepted by doing it counts as accepted.
    public async ValueTask<Reply> DoneAsync(Turn turn, Guid id, CancellationToken ct)
    {
        bool May(Record r) => tasks.Owns(r, turn.PersonId()) && MayFinish(r);
        var (found, instead) = await tasks.OpenAsync(turn, id, May, ct);
        if (found is null)
            return instead!;
        var (change, comesBack) = await FinishAsync(turn.Caller(), turn.PersonName(), found, ct);
        return await tasks.DoAsync(turn, id, May, change, ct, comesBack ? TaskTexts.In(turn.Language).NextMade : null);
    }

    public static bool MayFinish(Record record) => !Departments.IsOffice(record.OwnerId) && (TaskStates.IsUnderWay(record.State) || record.State == TaskStates.Requested);

    /// What finishing does to a task, and whether it comes back; prepared before its transaction.
    public async Task<(Func<Work, Record, Task> Change, bool ComesBack)> FinishAsync(GraphCaller caller, string name, Record found, CancellationToken ct)
    {
        var confirmBy = found.IsOwn() ? (DateTimeOffset?)null : clock.ConfirmBy(await clock.WeekAsync(caller, found.Task().Asker.Id, found.DueZone, ct));
        var following = await next.PrepareAsync(caller, found, ct);
        return (async (work, record) =>
        {
            var blocked = record.Task().Block;
            work.Change(record, "done", record.IsOwn() ? TaskStates.Confirmed : TaskStates.Done, d => d.Freed([]) with { ConfirmBy = confirmBy, Reason = null });
            if (!record.IsOwn())
                await tasks.TellAsync(work, record, record.Task().Asker, t => t.HasDone(name), ct);
            if (blocked is { WhomId: { } blocker })
                await tasks.TellAsync(work, record, new(blocker, blocked.Whom), t => t.HasDone(name), ct);
            await next.MakeAsync(work, record, following, ct);
        }, following is not null);
    }

    private ValueTask<Reply> ConfirmAsync(Turn turn, Guid id, CancellationToken ct, Func<Record, bool>? may = null) => tasks.DoAsync(turn, id, may ?? (r => r.State == TaskStates.Done && tasks.Asked(r, turn.PersonId())), async (work, record) =>
    {
        work.Change(record, "confirmed", TaskStates.Confirmed, d => d);
        await tasks.TellAsync(work, record, record.Owner(), t => t.HasConfirmed(turn.PersonName()), ct);
    }, ct);

    private async ValueTask<Reply> ReopenFormAsync(Turn turn, Guid id, ReasonForm form, FormErrors errors, CancellationToken ct) =>
        await tasks.OpenAsync(turn, id, r => MayReopen(r, turn), ct) is (var record, var instead) && record is null ? instead! : Reply.Card(TaskAskCard.Reopen(CardPlace.Of(turn, time), record!, form, errors), record!.Title);

    private async ValueTask<Reply> ReopenAsync(Turn turn, Guid id, string? typed, CancellationToken ct)
    {
        var reason = BankData.Mask(PlainText.Lines(typed));
        if (reason.Length is 0 or > ReasonForm.Longest)
            return await ReopenFormAsync(turn, id, new() { Reason = reason }, typed is null ? [] : new() { ["reason"] = TaskFormTexts.In(turn.Language).ReasonMissing }, ct);
        return await tasks.DoAsync(turn, id, r => MayReopen(r, turn), async (work, record) =>
        {
            work.Change(record, "reopened", TaskStates.InProgress, d => d with { ConfirmBy = null, Reason = reason }, reason);
            await tasks.TellAsync(work, record, record.Owner(), t => t.HasReopened(turn.PersonName(), reason), ct);
        }, ct);
    }

    /// "rinvia di un'ora" is of the reminder, "rinvia a lunedì" and "anticipa di due giorni" of the task.
    private async ValueTask<Reply> SnoozeByWordsAsync(Turn turn, CancellationToken ct)
    {
        var call = TaskWords.Call(turn);
        if (words.IsInAWhile(turn, call.Rest))
            return Reply.RouteTo(RouteKeys.Command + Snoozes.Command, turn.Argument);
        var (day, hour) = await words.WhenAsync(turn, call.Rest, ct);
        if (day is null && words.Later(turn, call.Rest) is { } later && call.Record.DueAt?.In(WallClock.Zone(call.Record.DueZone)) is { } due)
            (day, hour) = (DateOnly.FromDateTime(due.DateTime).AddDays(later).Iso(), call.Record.Task().IsTimed ? TimeOnly.FromDateTime(due.DateTime).Iso() : null);
        return day is null ? await SnoozeFormAsync(turn, call.Record.Id, new(), [], ct) : await SnoozeAsync(turn, call.Record.Id, new() { Day = day, Time = hour }, ct);
    }

    private async ValueTask<Reply> SnoozeFormAsync(Turn turn, Guid id, SnoozeForm form, FormErrors errors, CancellationToken ct) =>
        await tasks.OpenAsync(turn, id, r => MaySnooze(r, turn), ct) is (var record, var instead) && record is null ? instead! : Reply.Card(TaskAskCard.Snooze(CardPlace.Of(turn, time), record!, form, errors, Moves(record!, turn)), record!.Title);

    /// One's own is postponed, and what one asked for is due on another day; of what somebody else asked for, that person is asked.
    private async ValueTask<Reply> SnoozeAsync(Turn turn, Guid id, SnoozeForm form, CancellationToken ct)
    {
        var (t, errors) = (TaskFormTexts.In(turn.Language), new FormErrors());
        var (found, instead) = await tasks.OpenAsync(turn, id, r => MaySnooze(r, turn), ct);
        if (found is null)
            return instead!;
        var zone = found.DueZone ?? WallClock.Zone(turn.TimeZone).Id;
        var due = TaskOrder.Instant(form.Day, form.Time, zone, time.GetUtcNow(), t, errors);
        if (due is null && errors.Count == 0)
            errors["day"] = t.DayMissing;
        if (due is not var (at, isTimed))
            return await SnoozeFormAsync(turn, id, form, errors, ct);
        if (Moves(found, turn))
            return await tasks.DoAsync(turn, id, r => MaySnooze(r, turn) && r.OwnerId == found.OwnerId, await MoveAsync(turn, found, at, isTimed, zone, ct), ct, TaskTexts.In(turn.Language).Moved(found.OwnerName!));
        if (!found.IsOwn())
            return await handshake.CounterAsync(turn, id, new() { Day = form.Day, Time = form.Time }, ct, t.SnoozeAsked);
        var change = await PostponeAsync(turn.Caller(), found, at, isTimed, zone, ct);
        return await tasks.DoAsync(turn, id, r => MaySnooze(r, turn) && r.IsOwn(), change, ct, TaskTexts.In(turn.Language).Snoozed);
    }

    /// Another day for what somebody else does, who is told and may propose otherwise. What has no answer yet is asked anew.
    private async Task<Func<Work, Record, Task>> MoveAsync(Turn turn, Record found, DateTimeOffset at, bool isTimed, string zone, CancellationToken ct)
    {
        var week = await clock.WeekAsync(turn.Caller(), found.OwnerId!, zone, ct);
        return async (work, record) =>
        {
            work.Change(record, "snoozed", record.State, d => clock.Due(d, at, isTimed, isOwn: false, week) is var moved && record.State == TaskStates.Requested ? clock.Asked(moved, at, week) : moved, also: r => (r.DueAt, r.DueZone) = (at, zone));
            foreach (var person in new[] { record.Owner() }.Concat(record.Task().Block is { WhomId: { } blocker } block ? [new(blocker, block.Whom)] : []))
                await tasks.TellAsync(work, record, person, t => t.HasMoved(turn.PersonName()), ct);
        };
    }

    /// Another day for one's own; prepared before its transaction.
    public async Task<Func<Work, Record, Task>> PostponeAsync(GraphCaller caller, Record found, DateTimeOffset at, bool isTimed, string zone, CancellationToken ct)
    {
        var week = await clock.WeekAsync(caller, found.OwnerId!, zone, ct);
        return (work, record) =>
        {
            work.Change(record, "snoozed", record.State, d => clock.Due(d, at, isTimed, isOwn: true, week), also: r => (r.DueAt, r.DueZone) = (at, zone));
            return Task.CompletedTask;
        };
    }

    private bool MayReopen(Record record, Turn turn) => record.State == TaskStates.Done && tasks.Asked(record, turn.PersonId());

    private bool Moves(Record record, Turn turn) => !record.IsOwn() && tasks.Asked(record, turn.PersonId());

    // Of whoever does it, another day is a proposal before it is accepted, too.
    private bool MaySnooze(Record record, Turn turn) => MayBeMoved(record) && (tasks.Owns(record, turn.PersonId()) || tasks.Asked(record, turn.PersonId()));

    public static bool MayBeMoved(Record record) => TaskStates.IsUnderWay(record.State) || (record.State == TaskStates.Requested && !record.IsOwn());
}
