using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// Who cannot go on says for whom and why; that person is asked at once, and may wait for somebody in turn.
internal sealed class TaskBlocks(TaskDesk tasks, RecordDesk desk, TaskWords words, Colleagues colleagues, IPeople people, TimeProvider time) : ITaskPart
{
    private const int MostBlocks = 8;

    public IEnumerable<Route> Routes =>
    [
        TaskVerbs.AskBlock.Handle((turn, seen, _, ct) => FormAsync(turn, seen.Id, new(), [], [], ct)),
        TaskVerbs.Block.Handle((turn, seen, form, ct) => BlockAsync(turn, seen.Id, form, ct)),
        Route.Command("task.block", ByWordsAsync),
        Route.Command("block_task", OfShownAsync),
        TaskVerbs.Unblock.Handle((turn, seen, _, ct) => FreeAsync(turn, seen.Id, ct)),
        Route.Command("task.unblock", (turn, ct) => FreeAsync(turn, TaskWords.Call(turn).Record.Id, ct)),
    ];

    /// "blocca TASK-…: aspetto la firma di Chiara Galli"
    private async ValueTask<Reply> ByWordsAsync(Turn turn, CancellationToken ct)
    {
        var call = TaskWords.Call(turn);
        var (who, why) = words.Blocked(turn, call.Rest);
        var named = who is null ? null : await colleagues.NamedAsync(turn.Caller(), who, ct);
        var form = new BlockForm { Who = named?.Person?.Id, Outside = named is { IsUnknown: true } ? who : null, Why = why };
        return form is { Who: not null, Why: not null } ? await BlockAsync(turn, call.Record.Id, form, ct) : await FormAsync(turn, call.Record.Id, form, [], named?.Candidates ?? [], ct);
    }

    /// "sono bloccato da Chiara": the task that was shown last, else the one that is meant is to be picked.
    private async ValueTask<Reply> OfShownAsync(Turn turn, CancellationToken ct)
    {
        if (await desk.ShownAsync(turn, ct) is not { Kind: TaskRecords.Kind } shown)
            return Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, new ListState(TaskRecords.Kind, ListPart.Mine) { Heading = TaskFormTexts.In(turn.Language).BlockedWhich });
        if (turn.Argument is not Understanding { People: [var said, ..] })
            return await FormAsync(turn, shown.Id, new(), [], [], ct);
        var named = await colleagues.NamedAsync(turn.Caller(), said.Value, ct);
        return await FormAsync(turn, shown.Id, new() { Who = named.Person?.Id, Outside = named.IsUnknown ? said.Value : null }, [], named.Person is { } one ? [one] : named.Candidates, ct);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, Guid id, BlockForm form, FormErrors errors, IReadOnlyList<Person> known, CancellationToken ct) =>
        await tasks.OpenAsync(turn, id, r => May(r, turn), ct) is (var record, var instead) && record is null ? instead! : Reply.Card(TaskAskCard.Block(CardPlace.Of(turn, time), record!, form, errors, known), record!.Title);

    private async ValueTask<Reply> BlockAsync(Turn turn, Guid id, BlockForm form, CancellationToken ct)
    {
        var (t, errors) = (TaskFormTexts.In(turn.Language), new FormErrors());
        IReadOnlyList<Person> known = form.Who is { Length: > 0 } who && who != TaskForm.Nobody ? await people.FindAllAsync(turn.Caller(), [who], ct) : [];
        var (outside, why) = (PlainText.OneLine(form.Outside), BankData.Mask(PlainText.Lines(form.Why)));
        var whom = known.Count > 0 ? known[0].Name : outside;
        if (whom.Length is 0 or > 100 || (known.Count > 0 && known[0].Id == turn.PersonId()))
            errors["who"] = t.BlockWhoMissing;
        if (why.Length is 0 or > ReasonForm.Longest)
            errors["why"] = t.BlockWhyMissing;
        if (errors.Count > 0)
            return await FormAsync(turn, id, form, errors, known, ct);
        return await tasks.DoAsync(turn, id, r => May(r, turn), async (work, record) =>
        {
            var block = new TaskBlock(turn.PersonName(), known.Count > 0 ? known[0].Id : null, whom, why, work.Now);
            work.Change(record, "blocked", TaskStates.Blocked, d => d with { Blocks = [.. d.Blocks, block] }, $"{whom}: {why}");
            if (block.WhomId is { } blocker)
                await tasks.TellAsync(work, record, new(blocker, whom), x => x.BlocksYou(turn.PersonName(), why), ct);
            foreach (var other in Concerned(record).Where(p => p.Id != block.WhomId))
                await tasks.TellAsync(work, record, other, x => x.HasBlocked(turn.PersonName(), whom), ct);
        }, ct);
    }

    /// The one who was waited for is done, and who waited before goes on; who has the task may end it all.
    public ValueTask<Reply> FreeAsync(Turn turn, Guid id, CancellationToken ct) => tasks.DoAsync(turn, id, r => r.State == TaskStates.Blocked && (tasks.Owns(r, turn.PersonId()) || tasks.Blocks(r, turn.PersonId())), async (work, record) =>
    {
        var (isOwner, task) = (tasks.Owns(record, turn.PersonId()), record.Task());
        var left = isOwner ? [] : task.Blocks.TakeWhile(b => !ReferenceEquals(b, task.Block)).ToList();
        work.Change(record, "freed", left.Count > 0 ? TaskStates.Blocked : TaskStates.InProgress, d => d.Freed(left));
        IEnumerable<TaskPerson> told = left is [.., { WhomId: { } before, Whom: var name }] ? [new(before, name)] : [];
        foreach (var person in told.Concat(Concerned(record)).DistinctBy(p => p.Id))
            await tasks.TellAsync(work, record, person, x => x.HasFreed(turn.PersonName(), left is [.., var next] && next.WhomId != person.Id ? next.Whom : null), ct);
    }, ct);

    private static IEnumerable<TaskPerson> Concerned(Record record) => new[] { record.Owner(), record.Task().Asker }.DistinctBy(p => p.Id);

    private bool May(Record record, Turn turn) => (TaskStates.IsUnderWay(record.State) && record.State != TaskStates.Blocked && tasks.Owns(record, turn.PersonId()))
        || (tasks.Blocks(record, turn.PersonId()) && record.Task().Blocks.Count < MostBlocks);
}
