using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// What should stand in a person's To Do of a task. Pure.
internal static class MirroredTask
{
    /// Null where nothing should: it is somebody else's, not accepted yet, withdrawn.
    public static TodoShape? Of(Record record, string personId, string language)
    {
        var task = record.Task();
        var state = record.State == TaskStates.Countered ? task.Offer!.From : record.State;
        if (record.OwnerId != personId || (!TaskStates.IsUnderWay(state) && !IsDone(state)))
            return null;
        // What its owner proposed stands there until it is decided on.
        var due = task.Offer?.Due ?? record.DueAt;
        return new(record.Title, Notes(record, task, language), due is { } at ? WallClock.Day(at, WallClock.Zone(record.DueZone)) : null, record.Priority >= Priority.High, state switch
        {
            TaskStates.InProgress => TodoStatus.InProgress,
            TaskStates.Blocked => TodoStatus.WaitingOnOthers,
            TaskStates.Done or TaskStates.Confirmed => TodoStatus.Completed,
            _ => TodoStatus.NotStarted,
        });
    }

    public static TodoLink Link(Record record, string language, string? appId) => new(MirrorRecords.Application, record.Id.ToString("N"), record.Reference,
        $"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString($"28:{appId}")}&message={Uri.EscapeDataString($"{(language == "it" ? "mostra" : "show")} {record.Reference}")}");

    private static bool IsDone(string state) => state is TaskStates.Done or TaskStates.Confirmed;

    private static string Notes(Record record, TaskData task, string language)
    {
        var t = MirrorTexts.In(language);
        IEnumerable<string?> lines =
        [
            record.IsOwn() ? null : t.AskedBy(task.Asker.Name),
            record.DueAt is { } due && task.IsTimed && task.Offer?.Due is null ? t.At($"{due.In(WallClock.Zone(record.DueZone)):HH:mm}") : null,
            record.Body,
            .. task.Items.Select(item => $"{(item.IsDone ? "☑" : "☐")} {item.Text}"),
            .. task.Links,
            t.Footer(record.Reference),
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
    }
}
