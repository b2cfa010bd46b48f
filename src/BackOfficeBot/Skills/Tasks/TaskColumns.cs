using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// What a table of tasks has beside number, title, state, people and dates.
internal static class TaskColumns
{
    public static IEnumerable<(string Header, Func<Record, string?> Value)> Of(string language)
    {
        var t = TaskTexts.In(language);
        return
        [
            (t.From, r => r.Task().Asker.Name),
            (t.Office, r => r.Task().Office?.Name),
            (t.Priority, r => t.PriorityName(r.Priority)),
            (t.Repeats, r => r.Task().Rule is { } rule ? TaskRepeat.Words(rule, language) : null),
            (t.Watchers, r => string.Join(", ", r.Task().Watchers.Select(w => w.Name))),
            (t.Chain, r => r.State == TaskStates.Blocked ? TaskCard.Chain(t, r) : null),
            (t.Items, r => r.Task().Items is { Count: > 0 } items ? $"{items.Count(i => i.IsDone)}/{items.Count}" : null),
            (t.Reason, r => r.Task().Reason),
        ];
    }
}
