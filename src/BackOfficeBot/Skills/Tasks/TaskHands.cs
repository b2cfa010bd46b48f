using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// Who has it: taken by the first of an office, passed on by who has it, asked of somebody else by who asked.
internal sealed class TaskHands(TaskDesk tasks, TaskWords words, TaskClock clock, Colleagues colleagues, Departments departments, IPeople people, Conversations conversations, RecordLists lists, DeskSkill pages, TimeProvider time) : ITaskPart
{
    public IEnumerable<Route> Routes =>
    [
        TaskVerbs.More.Handle(MoreAsync),
        TaskVerbs.Take.Handle((turn, seen, _, ct) => TakeAsync(turn, seen.Id, ct)),
        Route.Command("task.take", (turn, ct) => TaskWords.Call(turn).Record is var record && (Departments.IsOffice(record.OwnerId) || !tasks.Owns(record, turn.PersonId())) ? TakeAsync(turn, record.Id, ct) : ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + "task.accept", turn.Argument))),
        TaskVerbs.AskPass.Handle((turn, seen, _, ct) => FormAsync(turn, seen.Id, new(), [], [], ct)),
        TaskVerbs.Pass.Handle((turn, seen, form, ct) => PassAsync(turn, seen.Id, form, ct)),
        Route.Command("task.assign", (turn, ct) => PassToAsync(turn, TaskWords.Call(turn).Record, words.Who(turn, TaskWords.Call(turn).Rest), ct)),
    ];

    /// Two at once: the second finds it taken, and sees by whom.
    public ValueTask<Reply> TakeAsync(Turn turn, Guid id, CancellationToken ct) => tasks.DoAsync(turn, id, r => r.State == TaskStates.Requested && Departments.IsOffice(r.OwnerId) && tasks.Owns(r, turn.PersonId()), async (work, record) =>
    {
        work.Change(record, "taken", TaskStates.Accepted, d => d with { AnswerBy = null, ExpireAt = null, IsUnanswered = false }, also: r => (r.OwnerId, r.OwnerName) = (turn.PersonId(), turn.PersonName()));
        await tasks.TellAsync(work, record, record.Task().Asker, t => t.HasTaken(turn.PersonName()), ct);
    }, ct);

    private async ValueTask<Reply> MoreAsync(Turn turn, RecordSeen seen, NoForm form, CancellationToken ct) => await tasks.OpenAsync(turn, seen.Id, _ => true, ct) is (var record, var instead) && record is null ? instead!
        : Reply.Card(TaskCard.More(CardPlace.Of(turn, time), await tasks.ViewAsync(turn, record!, ct)), record!.Title);

    /// "la prendo io", "assegnala a Luca", of a record that was named or shown.
    public ValueTask<Reply> ByWordsAsync(Turn turn, Record record, string text, Understanding understood, CancellationToken ct) =>
        understood.People is [var person, ..] ? PassToAsync(turn, record, person.Value, ct)
        : TaskSentence.Of(text, understood, time.GetUtcNow().DateTime).Who is { } who ? PassToAsync(turn, record, who, ct)
        : Departments.IsOffice(record.OwnerId) ? TakeAsync(turn, record.Id, ct)
        : record.State == TaskStates.Requested && tasks.Owns(record, turn.PersonId()) ? ValueTask.FromResult(Reply.RouteTo(RouteKeys.Command + "task.accept", new TwinCall("accept", record, "")))
        : FormAsync(turn, record.Id, new(), [], [], ct);

    /// "la prendo io" where nothing was shown that can be taken: of what waits for one's offices.
    public async ValueTask<Reply> TakeAnyAsync(Turn turn, CancellationToken ct)
    {
        var offices = departments.Of(turn.PersonId()).Select(d => d.Id).ToList();
        var waiting = offices.Count == 0 ? [] : (await lists.ListAsync(turn.Organisation, new(offices, ConcernRole.Acts) { Kind = TaskRecords.Kind }, ct)).Records;
        return waiting is [var only] ? await TakeAsync(turn, only.Id, ct) : await pages.ListAsync(turn, new(TaskRecords.Kind, ListPart.Office), ct);
    }

    /// Whether it waits for this person, or for an office of this person.
    public bool MayTake(Record record, Turn turn) => record.State == TaskStates.Requested && tasks.Owns(record, turn.PersonId());

    private async ValueTask<Reply> PassToAsync(Turn turn, Record record, string? said, CancellationToken ct)
    {
        if (said is null)
            return await FormAsync(turn, record.Id, new(), [], [], ct);
        if (departments.Called(said, turn.Organisation) is { } office)
            return await PassAsync(turn, record.Id, new() { Who = office.Id }, ct);
        var (t, named) = (TaskFormTexts.In(turn.Language), await colleagues.NamedAsync(turn.Caller(), said, ct));
        return named.Person is { } person ? await PassAsync(turn, record.Id, new() { Who = person.Id }, ct)
            : await FormAsync(turn, record.Id, new(), new() { ["who"] = named.IsUnknown ? t.Unknown(said.Length > 60 ? said[..60] + "…" : said) : t.Ambiguous(said) }, named.Candidates, ct);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, Guid id, PassForm form, FormErrors errors, IReadOnlyList<Person> known, CancellationToken ct)
    {
        var (record, instead) = await tasks.OpenAsync(turn, id, r => May(r, turn), ct);
        if (record is null)
            return instead!;
        if (known.Count == 0 && record.Task().Others is { Count: > 0 } others)
            known = [.. others.Select(o => new Person(o.Id, o.Name, ""))];
        return Reply.Card(TaskAskCard.Pass(CardPlace.Of(turn, time), record, form, errors, known, departments.In(turn.Organisation)), record.Title);
    }

    private async ValueTask<Reply> PassAsync(Turn turn, Guid id, PassForm form, CancellationToken ct)
    {
        var t = TaskFormTexts.In(turn.Language);
        var (found, instead) = await tasks.OpenAsync(turn, id, r => May(r, turn), ct);
        if (found is null)
            return instead!;
        IReadOnlyList<Person> known = form.Who is { Length: > 0 } who && who != TaskForm.Nobody && !Departments.IsOffice(who) ? await people.FindAllAsync(turn.Caller(), [who], ct) : [];
        var (me, note) = (new TaskPerson(turn.PersonId(), turn.PersonName()), BankData.Mask(PlainText.OneLine(form.Note)));
        var to = string.IsNullOrWhiteSpace(form.Who) ? null : TaskOrder.Named(form.Who, known, departments, me);
        var errors = new FormErrors();
        if (to is null || to.Id == found.OwnerId)
            errors["who"] = to is null ? t.WhoMissing : t.PassSame;
        if (note.Length > ReasonForm.Longest)
            errors["note"] = t.TooLong;
        if (to is null || errors.Count > 0)
            return await FormAsync(turn, id, form, errors, known, ct);
        var isReached = (await conversations.ReachedAsync(turn.Organisation, tasks.Recipients(to), ct)).Count > 0;
        var week = await clock.WeekAsync(turn.Caller(), to.Id, found.DueZone, ct);
        return await tasks.DoAsync(turn, id, r => May(r, turn) && r.OwnerId == found.OwnerId, async (work, record) =>
        {
            var (before, isBack) = (record.Owner(), to.Id == record.Task().Asker.Id);
            TaskData Passed(TaskData d) => clock.Asked(d with
            {
                Office = departments.ById(to.Id) is null ? d.Office : to, Past = Departments.IsOffice(before.Id) ? d.Past : [.. d.Past.Where(p => p.Id != to.Id), before], Reason = null, Offer = null,
            }, record.DueAt, week);
            work.Change(record, "delegated", isBack ? TaskStates.Accepted : TaskStates.Requested, d => Passed(d.Freed([])), note.Length == 0 ? null : note, r => (r.OwnerId, r.OwnerName) = (to.Id, to.Name));
            await tasks.TellAsync(work, record, to, note.Length == 0 ? null : _ => $"{turn.PersonName()}: {note}", ct);
            if (!isBack && before.Id != record.Task().Asker.Id)
                await tasks.TellAsync(work, record, record.Task().Asker, x => x.HasPassed(turn.PersonName(), to.Name), ct);
            if (!Departments.IsOffice(before.Id))
                await tasks.TellAsync(work, record, before, x => x.HasPassed(turn.PersonName(), to.Name), ct);
        }, ct, TaskDesk.Sent(turn, to, isReached));
    }

    // Who has it, and who asked for it, as long as it is not done.
    private bool May(Record record, Turn turn) => (TaskStates.IsOpen(record.State) || record.State == TaskStates.Expired) && record.State != TaskStates.Done
        && (tasks.Owns(record, turn.PersonId()) || tasks.Asked(record, turn.PersonId()));
}
