using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Minutes;

/// What was before: minutes of the same meeting or body, and what became of their actions.
internal sealed class MinutesBefore(RecordLists lists, RecordKinds kinds, Office office, Access access)
{
    private const int Most = 50;
    private const int MostActions = 30;

    public async Task<Record?> OfEventAsync(Turn turn, string eventId, CancellationToken ct) => (await SeenAsync(turn, ct)).FirstOrDefault(r => MinutesData.Of(r).EventId == eventId && r.State != HistoryActions.Undone);

    /// The last minutes of a body.
    public async Task<Record?> LastOfAsync(Turn turn, string body, CancellationToken ct) =>
        (await SeenAsync(turn, ct)).Where(r => r.State != HistoryActions.Undone && string.Equals(MinutesData.Of(r).Body, body, StringComparison.OrdinalIgnoreCase)).MaxBy(r => MinutesData.Of(r).Start);

    /// With the last minutes of the same body: to be approved as item 1 where nobody has, and their actions as they stand.
    public async Task<MinutesData> PutAsync(Turn turn, Guid id, MinutesData data, CancellationToken ct)
    {
        var last = (await SeenAsync(turn, ct)).Where(r => r.Id != id && r.State is not (HistoryActions.Undone or MinutesStates.Prepared or MinutesStates.Open)).Select(r => (Record: r, Data: MinutesData.Of(r)))
            .Where(m => string.Equals(m.Data.Body, data.Body, StringComparison.OrdinalIgnoreCase) && m.Data.Start < data.Start).OrderByDescending(m => m.Data.Start).FirstOrDefault();
        if (last.Record is not { } record)
            return data with { Previous = null, OpenActions = [] };
        var t = MinutesFormTexts.In(data.Language);
        var day = When.Day(WallClock.Day(last.Data.Start, WallClock.Zone(last.Data.Zone)), data.Language);
        IReadOnlyList<MinutesItem> agenda = MinutesStates.IsApproved(record.State) || record.State == MinutesStates.NotApproved ? data.Agenda
            : [new(1, t.ApprovePrevious(record.Reference, day)) { Approves = record.Id }, .. data.Agenda.Select(i => i with { Number = i.Number + 1 })];
        return data with { Agenda = agenda, Previous = new(record.Id, record.Reference, last.Data.Start), OpenActions = await ActionsAsync(turn, record, last.Data, data.Language, ct) };
    }

    private async Task<IReadOnlyList<OpenAction>> ActionsAsync(Turn turn, Record record, MinutesData last, string language, CancellationToken ct)
    {
        List<OpenAction> open = [];
        foreach (var entry in last.Entries.Where(e => e.Action is not null).Take(MostActions))
        {
            var who = string.Join(", ", entry.Action!.Who.Select(w => w.Name)) is { Length: > 0 } names ? names : null;
            if (entry.Action.Task is null)
                open.Add(new($"{record.Reference}/{entry.Number}", entry.Text, who, entry.Action.Due, MinutesFormTexts.In(language).NotGiven));
            else if (Reference.TryParse(entry.Action.Task, out var reference) && await office.FindAsync(turn.Organisation, reference, ct) is { } task && kinds.Of(task.Kind) is { } kind && kind.IsOpen(task.State))
                open.Add(new(task.Reference, entry.Text, who, entry.Action.Due, kind.State(task, language).Word));
        }
        return open;
    }

    /// The same actions as they stand now, each with its task; what is done by now says so.
    public async Task<IReadOnlyList<(OpenAction Action, Record? Task)>> NowAsync(string organisation, MinutesData data, CancellationToken ct)
    {
        List<(OpenAction, Record?)> now = [];
        foreach (var action in data.OpenActions)
            now.Add(await TaskAsync(organisation, action, ct) is { } task ? (action with { State = kinds.Of(task)!.State(task, data.Language).Word, IsClosed = !kinds.Of(task)!.IsOpen(task.State) }, task) : (action, null));
        return now;
    }

    private async Task<Record?> TaskAsync(string organisation, OpenAction action, CancellationToken ct) =>
        Reference.TryParse(action.Reference, out var reference) && reference.Kind != MinutesKind.Name ? await office.FindAsync(organisation, reference, ct) : null;

    private async Task<List<Record>> SeenAsync(Turn turn, CancellationToken ct)
    {
        var ids = access.IdsOf(turn.Organisation, turn.PersonId());
        List<Record> seen = [];
        foreach (var isOpen in new[] { true, false })
            seen.AddRange((await lists.ListAsync(turn.Organisation, new(ids) { Kind = MinutesKind.Name, IsOpen = isOpen, Take = Most }, ct)).Records);
        return seen;
    }
}
