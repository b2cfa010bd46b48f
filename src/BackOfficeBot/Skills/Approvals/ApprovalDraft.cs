using System.Text.Json;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

internal sealed record NamedPerson(string Id, string Name);

/// A request while it is written: what was typed, under the ids of the form's inputs. The record's id is chosen with it.
internal sealed record ApprovalDraft
{
    public required Guid Id { get; init; }
    public required string Template { get; init; }

    /// Who writes it: in a group everybody sees its card, and nobody else sends it.
    public string? ById { get; init; }
    public string? ByName { get; init; }
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    /// Those who can be chosen without a search.
    public IReadOnlyList<NamedPerson> Known { get; init; } = [];

    /// The files that came along, the latest first.
    public IReadOnlyList<RecordAttachment> Files { get; init; } = [];

    /// Where those files lie, by their hash.
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();

    /// The record that it is made from.
    public Guid? Origin { get; init; }

    /// The message that it is made from.
    public SourceMessage? Message { get; init; }

    /// What was sent already and is being corrected.
    public string? Reference { get; init; }

    /// The sentence that opened it, where the assistant may be asked about what is missing.
    public string? Said { get; init; }

    /// Who decides, as it was shown before sending.
    public IReadOnlyList<string> Path { get; init; } = [];
    public string? Notice { get; init; }

    public string? Of(string input) => Typed.GetValueOrDefault(input);

    public static string Field(FieldOptions field) => "f-" + field.Id;
    public static string Last(FieldOptions field) => "t-" + field.Id;
    public static string Who(int step) => $"who-{step}";

    public static IEnumerable<string> Inputs(TemplateOptions template) =>
        [.. template.Fields.Select(Field), .. template.Fields.Where(f => f.Type == FieldType.Range).Select(Last), .. WhoInputs(template)];

    /// Those that hold ids of people.
    public static IEnumerable<string> PeopleInputs(TemplateOptions template) => [.. template.Fields.Where(f => f.Type == FieldType.Person).Select(Field), .. WhoInputs(template)];

    /// What came from the form of a template; which inputs it has, only the template knows.
    /// <exception cref="FormException">An input is no text.</exception>
    public static IReadOnlyDictionary<string, string> Read(JsonElement data, TemplateOptions template)
    {
        var typed = new Dictionary<string, string>();
        foreach (var input in Inputs(template))
            if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty(input, out var value) && Text(value) is { Length: > 0 } text)
                typed[input] = text;
        return typed;
    }

    /// The same without bank coordinates, and whether there were any. Ids of people are nobody's words, and may look like such.
    public static (Dictionary<string, string> Typed, bool IsMasked) Masked(JsonElement data, TemplateOptions template)
    {
        var (typed, people) = (Read(data, template), PeopleInputs(template).ToHashSet());
        var masked = typed.ToDictionary(p => p.Key, p => people.Contains(p.Key) ? p.Value : BankData.Mask(p.Value));
        return (masked, masked.Any(p => p.Value != typed[p.Key]));
    }

    private static IEnumerable<string> WhoInputs(TemplateOptions template) => Enumerable.Range(0, template.Steps.Count(s => s.Who == StepWho.Chosen)).Select(Who);

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Null => null,
                _ => throw new FormException(ApprovalVerbs.Preview.Name, null),
            };
        }
        // Half a surrogate pair is well-formed JSON, and no text.
        catch (InvalidOperationException e)
        {
            throw new FormException(ApprovalVerbs.Preview.Name, e);
        }
    }
}
