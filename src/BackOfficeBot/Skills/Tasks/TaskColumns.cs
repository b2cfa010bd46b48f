using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// What a table of tasks has beside number, title, state, people and dates.
internal static class TaskColumns
{
    public static IEnumerable<ExportColumn> Of(string language)
    {
        var t = TaskTexts.In(language);
        return
        [
            new(t.AskedBy, r => r.Task().Asker.Name),
            new(t.Office, r => r.Task().Office?.Name),
            new(t.Priority, r => t.PriorityName(r.Priority)),
            new(t.Repeats, r => r.Task().Rule is { } rule ? TaskRepeat.Words(rule, language) : null),
            new(t.Watchers, r => string.Join(", ", r.Task().Watchers.Select(w => w.Name))),
            new(t.Chain, r => r.State == TaskStates.Blocked ? string.Join("; ", TaskCard.Chain(t, r)) : null),
            new(t.Items, r => r.Task().Items is { Count: > 0 } items ? $"{items.Count(i => i.IsDone)}/{items.Count}" : null),
            new(t.Reason, r => r.Task().Reason),
        ];
    }
}
