using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// Files that come with a request, or are sent for one that is there: a link to where they lie.
internal sealed class TaskFiles(TaskDesk tasks, SentFiles sent) : ITaskPart
{
    private const int Most = 10;

    public IEnumerable<Route> Routes => [Route.Command("task.attach", AttachAsync)];

    /// Those of this message that others can open where they lie.
    public IReadOnlyList<TaskFile> Of(Turn turn) =>
        [.. SentFiles.Of(turn.Activity).Where(sent.LiesInDrive).Select(f => new TaskFile(BankData.Mask(PlainText.OneLine(f.Name)), new Uri(f.Link!).AbsoluteUri)).Where(f => BankData.Mask(f.Link) == f.Link).Take(Most)];

    /// "allega questo a TASK-…": by who asked or who does it.
    private async ValueTask<Reply> AttachAsync(Turn turn, CancellationToken ct)
    {
        var (id, files) = (TaskWords.Call(turn).Record.Id, Of(turn));
        if (files.Count == 0)
            return Reply.Error(TaskFormTexts.In(turn.Language).FileNotOpen);
        var names = string.Join(", ", files.Select(f => f.Name));
        return await tasks.DoAsync(turn, id, r => TaskStates.IsOpen(r.State) && (tasks.Asked(r, turn.PersonId()) || tasks.Owns(r, turn.PersonId())), async (work, record) =>
        {
            work.Change(record, "attached", record.State, d => d with { Files = [.. d.Files.Where(f => files.All(n => n.Link != f.Link)).Concat(files).TakeLast(Most)] });
            foreach (var other in new[] { record.Task().Asker, record.Owner() }.DistinctBy(p => p.Id))
                await tasks.TellAsync(work, record, other, t => t.HasAttached(turn.PersonName(), names), ct);
        }, ct);
    }
}
