using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// What every part of this skill needs: who may do what, who is told, and how a press that comes too late is answered.
internal sealed class TaskDesk(RecordDesk desk, Office office, CardCopies copies, Access access, Departments departments, IPeople people, TaskClock clock)
{
    public bool Owns(Record record, string person) => Is(record, person, record.OwnerId);

    public bool Asked(Record record, string person) => Is(record, person, record.Task().Asker.Id);

    public bool Blocks(Record record, string person) => record.State == TaskStates.Blocked && Is(record, person, record.Task().Block?.WhomId);

    private bool Is(Record record, string person, string? id) => id is not null && record.IdsOf(person, access.IdsOf(record.Organisation, person)).Contains(id);

    public async Task<RecordView> ViewAsync(Turn turn, Record record, CancellationToken ct) => new(record, turn.PersonId()) { ReaderIds = access.IdsOf(turn.Organisation, turn.PersonId()), MayUndo = await desk.MayUndoAsync(turn, record, ct) };

    /// Does it and answers with the card; where it cannot be done any more, the card as it is and a sentence.
    public async ValueTask<Reply> DoAsync(Turn turn, Guid id, Func<Record, bool> may, Func<Work, Record, Task> change, CancellationToken ct, string? notice = null)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } found)
            return Unknown(turn);
        return may(found) ? await desk.ChangeAsync(turn, id, r => r.Kind == TaskRecords.Kind && may(r), change, ct, notice) : await CannotAsync(turn, found, may, ct);
    }

    public async ValueTask<Reply> CannotAsync(Turn turn, Record record, Func<Record, bool> may, CancellationToken ct)
    {
        var (t, last) = (TaskTexts.In(turn.Language), await office.LastChangeAsync(record, ct));
        // Somebody was faster only where it could be done before.
        return last.PersonId is not Actor.BotId && last.PersonId != turn.PersonId() && RecordDesk.WasPossible(record, last, may) ? await desk.PresentAsync(turn, record, ct)
            : await desk.ShowAsync(turn, record, ct, t.NotNow(t.State(record.State), Owns(record, turn.PersonId()) ? null : record.OwnerName));
    }

    /// The record for a form about it, where it may be done; else what to answer.
    public async Task<(Record? Record, Reply? Instead)> OpenAsync(Turn turn, Guid id, Func<Record, bool> may, CancellationToken ct) =>
        await desk.FindAsync(turn, id, ct) is not { } found ? (null, Unknown(turn)) : may(found) ? (found, null) : (null, await CannotAsync(turn, found, may, ct));

    /// Tells a person, or everybody of an office, with the card; never who has just done it. Of an office it is enough to reach one.
    public async Task<bool> TellAsync(Work work, Record record, TaskPerson whom, Func<TaskTexts, string>? notice, CancellationToken ct)
    {
        var others = Recipients(whom).Where(id => id != work.Actor.PersonId).ToList();
        var reached = others.Count == 0;
        foreach (var id in others)
            reached |= await copies.SendAsync(work, record, id, $"told{record.HistoryCount}", ct, notice is null ? null : language => notice(TaskTexts.In(language)));
        return reached;
    }

    public IReadOnlyList<string> Recipients(TaskPerson whom) => departments.ById(whom.Id)?.Everybody ?? [whom.Id];

    /// What the answer says once it was asked for.
    public static string Sent(Turn turn, TaskPerson owner, bool isReached)
    {
        var t = TaskTexts.In(turn.Language);
        return !isReached ? t.Unreachable(owner.Name) : Departments.IsOffice(owner.Id) ? t.SentToOffice(owner.Name) : owner.Id == turn.PersonId() ? t.Noted : t.Sent(owner.Name);
    }

    /// Writes it down once, however often it is sent, and tells those whom it concerns; whether who is to do it could be written to.
    public async Task<(Record Record, bool IsReached)> CreateAsync(Turn turn, TaskFormState state, TaskOrder order, string? list, CancellationToken ct)
    {
        var asker = new TaskPerson(turn.PersonId(), turn.PersonName());
        var isOwn = order.Owner.Id == asker.Id;
        var week = await clock.WeekAsync(turn.Caller(), order.Owner.Id, state.Zone, ct);
        var data = clock.Due(new TaskData
        {
            Asker = asker, Watchers = order.Watchers, Office = Departments.IsOffice(order.Owner.Id) ? order.Owner : null, List = list, Items = order.Items, Links = order.Links, Files = state.Files, Message = state.Message, Rule = order.Rule,
            // Another hour was typed, or somebody else is to do it: then it is a task like others.
            Meeting = isOwn && order is { IsTimed: true, Rule: null } && state.Meeting is { } meeting && meeting.RemindAt == order.Due ? meeting : null,
        }, order.Due, order.IsTimed, isOwn, week);
        var made = new Record
        {
            Id = state.Id, Kind = TaskRecords.Kind, Title = order.Title, Body = order.Body, State = isOwn ? TaskStates.Accepted : TaskStates.Requested, Priority = order.Priority,
            OwnerId = order.Owner.Id, OwnerName = order.Owner.Name, DueAt = order.Due, DueZone = order.Due is null ? null : state.Zone,
        };
        made.SetData(isOwn ? data : clock.Asked(data, order.Due, week), TaskJson.Default.TaskData);
        var origin = state.From is { } from ? await desk.FindAsync(turn, from, ct) : null;
        var (record, isReached) = await WriteAsync(turn, state, made, origin, ct);
        await desk.RememberAsync(turn, record, ct);
        return (record, isReached);
    }

    private async Task<(Record Record, bool IsReached)> WriteAsync(Turn turn, TaskFormState state, Record made, Record? origin, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var (record, isNew) = await work.CreateAsync(made, made.IsOwn() ? "noted" : "asked", ct);
        if (!isNew)
            return (record, true);
        if (origin is not null)
        {
            await work.MadeFromAsync(record, origin.Id, ct);
            await copies.UpdateAsync(work, await work.OpenAsync(origin.Id, ct), null, ct);
        }
        var isReached = record.IsOwn() || await TellAsync(work, record, record.Owner(), null, ct);
        foreach (var watcher in record.Task().Watchers)
            await TellAsync(work, record, watcher, t => t.Follows(record.Task().Asker.Name), ct);
        // What is typed is answered by a message of which nobody knows where it stands.
        if (state.IsDialog || turn.Press is null || !turn.Conversation.IsPersonal)
            await copies.SendAsync(work, record, turn.PersonId(), "own", ct);
        else
            await CardCopies.StandsAsync(work, record, turn, ct);
        await work.CommitAsync(ct);
        return (record, isReached);
    }

    /// Who might do it instead: the deputy, then those of the same office.
    public async Task<IReadOnlyList<TaskPerson>> OthersAsync(GraphCaller caller, Record record, Deputies deputies, CancellationToken ct)
    {
        var deputy = deputies.Of(record.Organisation, record.OwnerId!)?.DeputyId;
        List<string> ids = [.. new[] { deputy }.OfType<string>().Concat(departments.Of(record.OwnerId!).SelectMany(d => d.Everybody)).Where(id => id != record.OwnerId && id != record.Task().Asker.Id).Distinct().Take(MostOthers)];
        return await NamesAsync(caller, ids, ct);
    }

    private const int MostOthers = 3;

    private async Task<IReadOnlyList<TaskPerson>> NamesAsync(GraphCaller caller, IReadOnlyList<string> ids, CancellationToken ct)
    {
        try
        {
            return ids.Count == 0 ? [] : [.. (await people.FindAllAsync(caller, ids, ct)).Select(p => new TaskPerson(p.Id, p.Name))];
        }
        // Without names nobody is suggested; the question goes on.
        catch (GraphException)
        {
            return [];
        }
    }

    public static Reply Unknown(Turn turn) => Reply.Error(DeskTexts.In(turn.Language).Unknown);
}
