using System.Globalization;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// Lines to be ticked off: those of a task, and lists of one's own that are called by their name ("la spesa").
internal sealed class TaskChecks(TaskDesk tasks, RecordDesk desk, RecordLists lists, TimeProvider time) : ITaskPart
{
    private const string Changed = "checked";

    public IEnumerable<Route> Routes =>
    [
        TaskVerbs.Check.Handle(SaveAsync),
        Route.Command("task.check", (turn, ct) => TickAsync(turn, TaskWords.Call(turn).Record, TaskWords.Call(turn).Rest, ct)),
    ];

    /// "aggiungi pane e latte alla lista della spesa": into the list that there is, or a new one.
    public async ValueTask<Reply> AddAsync(Turn turn, string list, IReadOnlyList<string> items, TimeZoneInfo zone, CancellationToken ct)
    {
        var t = TaskFormTexts.In(turn.Language);
        var present = await FindAsync(turn, list, ct);
        if (!Fits(present?.Task().Items ?? [], items))
            return Reply.Message(t.TooManyItems);
        if (present is not null)
            return await tasks.DoAsync(turn, present.Id, r => May(r, turn), (work, record) => ChangeAsync(work, record, d => d with { Items = With(d.Items, items) }), ct, items.Count == 0 ? null : t.ItemsAdded(string.Join(", ", items), present.Title));
        var order = new TaskOrder(t.ListTitle(list), new(turn.PersonId(), turn.PersonName())) { Items = With([], items) };
        var (made, _) = await tasks.CreateAsync(turn, new(Guid.CreateVersion7(time.GetUtcNow()), zone.Id, turn.PersonId()), order, list, ct);
        return await desk.ShowAsync(turn, made, ct, items.Count == 0 ? TaskTexts.In(turn.Language).Noted : t.ItemsAdded(string.Join(", ", items), made.Title));
    }

    /// One's own open list of this name.
    public async Task<Record?> FindAsync(Turn turn, string list, CancellationToken ct) =>
        await lists.SearchAsync(turn.Organisation, new(list, [turn.PersonId()]) { Kind = TaskRecords.Kind, Fits = r => r.OwnerId == turn.PersonId() && TaskStates.IsUnderWay(r.State) && r.Task().List == list, Take = 1 }, ct) is [var found, ..] ? found : null;

    /// Ticks what was named; what nobody can find is said.
    public ValueTask<Reply> TickAsync(Turn turn, Record record, string said, CancellationToken ct)
    {
        var named = Named(record, said);
        return named.Count == 0 ? desk.ShowAsync(turn, record, ct, said.Length == 0 ? null : TaskFormTexts.In(turn.Language).NoItem(said))
            : tasks.DoAsync(turn, record.Id, r => May(r, turn), (work, opened) => ChangeAsync(work, opened, d => d with { Items = [.. d.Items.Select(i => named.Contains(i.Id) ? i with { IsDone = true } : i)] }), ct,
                TaskFormTexts.In(turn.Language).ItemsDone(Texts(record, named)));
    }

    /// Takes away what was named, or everything.
    public ValueTask<Reply> RemoveAsync(Turn turn, Record record, string? said, CancellationToken ct)
    {
        IReadOnlyCollection<int> named = said is null ? [.. record.Task().Items.Select(i => i.Id)] : Named(record, said);
        return named.Count == 0 ? desk.ShowAsync(turn, record, ct, said is null ? null : TaskFormTexts.In(turn.Language).NoItem(said))
            : tasks.DoAsync(turn, record.Id, r => May(r, turn), (work, opened) => ChangeAsync(work, opened, d => d with { Items = [.. d.Items.Where(i => !named.Contains(i.Id))] }), ct,
                TaskFormTexts.In(turn.Language).ItemsGone(Texts(record, named)));
    }

    // A card that is older than the list ticks, and takes no tick of somebody else's away.
    private async ValueTask<Reply> SaveAsync(Turn turn, RecordSeen seen, CheckForm form, CancellationToken ct)
    {
        var ticked = (form.Ticked ?? "").Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).ToHashSet();
        var more = BankData.Mask(PlainText.Lines(form.More)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (await desk.FindAsync(turn, seen.Id, ct) is { Kind: TaskRecords.Kind } found && !Fits(found.Task().Items, more))
            return Reply.Error(TaskFormTexts.In(turn.Language).TooManyItems);
        return await tasks.DoAsync(turn, seen.Id, r => May(r, turn), (work, record) =>
        {
            var isSame = record.Version == seen.Version;
            return ChangeAsync(work, record, d => d with { Items = With([.. d.Items.Select(i => i with { IsDone = ticked.Contains(i.Id) || (!isSame && i.IsDone) })], more) });
        }, ct);
    }

    private static Task ChangeAsync(Work work, Record record, Func<TaskData, TaskData> change)
    {
        work.Change(record, Changed, record.State, change);
        return Task.CompletedTask;
    }

    private static bool Fits(IReadOnlyList<TaskItem> items, IReadOnlyList<string> more) => items.Count + more.Count <= TaskForm.MostItems && more.All(m => m.Length <= TaskForm.LongestItem);

    /// What stands there already and is not done is not written twice.
    private static IReadOnlyList<TaskItem> With(IReadOnlyList<TaskItem> items, IReadOnlyList<string> more)
    {
        var next = items.Select(i => i.Id).DefaultIfEmpty().Max();
        var open = items.Where(i => !i.IsDone).Select(i => i.Text).ToHashSet(StringComparer.CurrentCultureIgnoreCase);
        return [.. items, .. more.Where(open.Add).Select(text => new TaskItem(++next, text))];
    }

    private static IReadOnlyCollection<int> Named(Record record, string said)
    {
        var wanted = TaskSentence.ItemsOf(said).Select(w => RecordWords.Of(w).ToHashSet()).Where(w => w.Count > 0).ToList();
        return [.. record.Task().Items.Where(i => RecordWords.Of(i.Text).ToHashSet() is var words && wanted.Exists(w => words.IsSubsetOf(w) || w.IsSubsetOf(words))).Select(i => i.Id)];
    }

    private static string Texts(Record record, IReadOnlyCollection<int> ids) => string.Join(", ", record.Task().Items.Where(i => ids.Contains(i.Id)).Select(i => i.Text));

    private bool May(Record record, Turn turn) => TaskStates.IsUnderWay(record.State) && (tasks.Owns(record, turn.PersonId()) || tasks.Asked(record, turn.PersonId()));
}
