using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks;

/// What changed of a task, in the words of its card.
internal static class TaskAudit
{
    public static IEnumerable<string>? Told(FieldChange change, string language, TimeZoneInfo zone)
    {
        var (t, files, json, old, now) = (TaskTexts.In(language), TaskFormTexts.In(language).Files, TaskJson.Default, change.Old, change.New);
        return change.Field switch
        {
            "data.asker" => ChangeWords.Of(t.From, old, now, json.TaskPerson, p => p.Name),
            "data.office" => ChangeWords.Of(t.Office, old, now, json.TaskPerson, p => p.Name),
            "data.watchers" => ChangeWords.Of(t.Watchers, old, now, json.IReadOnlyListTaskPerson, people => string.Join(", ", people.Select(p => p.Name))),
            "data.items" => ChangeWords.Of(t.Items, old, now, json.IReadOnlyListTaskItem, items => string.Join(", ", items.Select(i => $"{(i.IsDone ? "☑" : "☐")} {i.Text}"))),
            "data.links" => ChangeWords.Of(files, old, now, json.IReadOnlyListString, links => string.Join(", ", links)),
            "data.files" => ChangeWords.Of(files, old, now, json.IReadOnlyListTaskFile, all => string.Join(", ", all.Select(f => f.Name))),
            "data.message" => ChangeWords.Of(t.Message, old, now, json.SourceMessage, message => message.From),
            "data.rule" => ChangeWords.Of(t.Repeats, old, now, json.String, rule => TaskRepeat.Words(rule, language)),
            "data.offer" => ChangeWords.Of(t.Offer, old, now, json.TaskOffer, offer => Offered(t, offer, language, zone)),
            "data.blocks" => ChangeWords.Of(t.Chain, old, now, json.IReadOnlyListTaskBlock, blocks => string.Join(", ", blocks.Select(b => $"{b.Waits} {t.WaitsFor(b.Whom)}: {b.Why}"))),
            var field when field.StartsWith("data.", StringComparison.Ordinal) => [],
            _ => null,
        };
    }

    private static string Offered(TaskTexts t, TaskOffer offer, string language, TimeZoneInfo zone) =>
        string.Join(" · ", new[] { offer.Due is { } due ? $"{t.Due.ToLowerInvariant()} {Csv.Time(due, zone, language)}" : null, offer.Owner is { } other ? $"{t.Owner.ToLowerInvariant()} {other.Name}" : null, offer.Scope }.OfType<string>());
}
