using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// A template while an administrator writes it: each card refers to its own, so an older card loses nothing.
internal sealed record TemplateDraft
{
    /// Of the editing, from its first card to what is saved.
    public required Guid Id { get; init; }

    /// The id of the template that is changed; null for a new one, whose id comes from its name when it is saved.
    public string? Template { get; init; }

    /// The version of its record that was looked at; 0 where there was none.
    public int Seen { get; init; }
    public required TemplateOptions Options { get; init; }

    /// Those who can be chosen without a search.
    public IReadOnlyList<NamedPerson> Known { get; init; } = [];

    public IReadOnlyDictionary<string, string> Names => Known.ToDictionary(p => p.Id, p => p.Name);
}

/// A template, and the page of the list on which it stands.
internal sealed record TemplatePick(string Template)
{
    public int Skip { get; init; }
}

internal sealed record DraftState(Guid Draft);

internal enum PartMove { Keep, Up, Down, Remove }

/// A field or a step of a draft; behind the last one it is new, of the kind that was picked.
internal sealed record PartState(Guid Draft, int Index)
{
    public FieldType Type { get; init; }
    public StepWho Who { get; init; }
    public PartMove Move { get; init; }
}

/// Of which kind the new one is.
internal sealed record NewPartForm
{
    public string? Kind { get; init; }
}

internal static class TemplateVerbs
{
    public static readonly CardVerb<TemplatePick> List = new("tmpl.list", TemplateJson.Default.TemplatePick);
    public static readonly CardVerb<TemplatePick> Show = new("tmpl.show", TemplateJson.Default.TemplatePick);
    public static readonly CardVerb<TemplatePick> On = new("tmpl.on", TemplateJson.Default.TemplatePick);
    public static readonly CardVerb<TemplatePick> Off = new("tmpl.off", TemplateJson.Default.TemplatePick);
    public static readonly CardVerb<TemplatePick> Reset = new("tmpl.reset", TemplateJson.Default.TemplatePick);

    /// Begins the editing: of a new one, of a copy, of one that stands.
    public static readonly CardVerb New = new("tmpl.new");
    public static readonly CardVerb<TemplatePick> Copy = new("tmpl.copy", TemplateJson.Default.TemplatePick);
    public static readonly CardVerb<TemplatePick> Edit = new("tmpl.edit", TemplateJson.Default.TemplatePick);

    /// Its cards, one after the other.
    public static readonly CardVerb<DraftState> Names = new("tmpl.names", TemplateJson.Default.DraftState);
    public static readonly CardVerb<DraftState, NamesForm> PutNames = new("tmpl.putNames", TemplateJson.Default.DraftState, TemplateJson.Default.NamesForm);
    public static readonly CardVerb<DraftState> Fields = new("tmpl.fields", TemplateJson.Default.DraftState);
    public static readonly CardVerb<PartState> Field = new("tmpl.field", TemplateJson.Default.PartState);
    public static readonly CardVerb<DraftState, NewPartForm> NewField = new("tmpl.newField", TemplateJson.Default.DraftState, TemplateJson.Default.NewPartForm);
    public static readonly CardVerb<PartState, FieldForm> PutField = new("tmpl.putField", TemplateJson.Default.PartState, TemplateJson.Default.FieldForm);
    public static readonly CardVerb<DraftState> Steps = new("tmpl.steps", TemplateJson.Default.DraftState);
    public static readonly CardVerb<PartState> Step = new("tmpl.step", TemplateJson.Default.PartState);
    public static readonly CardVerb<DraftState, NewPartForm> NewStep = new("tmpl.newStep", TemplateJson.Default.DraftState, TemplateJson.Default.NewPartForm);
    public static readonly CardVerb<PartState, StepForm> PutStep = new("tmpl.putStep", TemplateJson.Default.PartState, TemplateJson.Default.StepForm);
    public static readonly CardVerb<DraftState> Review = new("tmpl.review", TemplateJson.Default.DraftState);
    public static readonly CardVerb<DraftState> Save = new("tmpl.save", TemplateJson.Default.DraftState);
}
