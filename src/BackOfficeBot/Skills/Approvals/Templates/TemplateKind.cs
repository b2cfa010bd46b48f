using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What an administrator set of a template: a record like every other, with history and undo, that administrators see.
internal sealed class TemplateKind(IOptions<ApprovalsOptions> options) : IRecordKind
{
    public const string Name_ = "TMPL";

    public string Kind => Name_;

    public Keeping Keeping => Keeping.Always;

    /// There is nothing to do about a template.
    public bool IsOpen(string state) => false;

    public IEnumerable<Concern> Concerns(Record record) => [new(Access.Administrators, ConcernRole.Sees)];

    public IEnumerable<string?> Words(Record record) => Of(record) is { Options: var t } ? [t.It, t.En, t.Id] : [];

    public string ListName(ListPart part, string language) => TemplateTexts.In(language).Title;

    public IEnumerable<(string Word, string Verb)> Twins =>
    [
        ("disattiva", "off"), ("spegni", "off"), ("disable", "off"), ("attiva", "on"), ("riattiva", "on"), ("accendi", "on"), ("enable", "on"),
        ("modifica", "edit"), ("cambia", "edit"), ("edit", "edit"), ("change", "edit"), ("copia", "copy"), ("copy", "copy"), ("ripristina", "reset"), ("reset", "reset"),
    ];

    public string? Action(string action, string language) => language == "it" ? TemplateActions.Italian(action) : null;

    public (Tone Tone, string Word) State(Record record, string language) => TemplateCards.State(record.State == TemplateStates.On, record.State == HistoryActions.Undone, language);

    public string StateName(string state, string language) => TemplateCards.State(state == TemplateStates.On, state == HistoryActions.Undone, language).Word;

    public string Line(Record record, string language) => TemplateData.Of(record).Template;

    public AdaptiveCard Card(CardPlace place, RecordView view) => TemplateCards.One(place, Of(view.Record), TemplateData.Of(view.Record).Known.ToDictionary(p => p.Id, p => p.Name), this, view);

    private KnownTemplate Of(Record record)
    {
        var data = TemplateData.Of(record);
        var first = TemplateSet.Configured(options.Value).FirstOrDefault(k => k.Id == data.Template);
        // A configured one that is gone from the configuration has its name left.
        var template = data.Options ?? first?.Options ?? new() { Id = data.Template, It = record.Title, En = record.Title };
        return new(template, data.Options is null ? first?.Origin ?? TemplateOrigin.Configured : TemplateOrigin.Card, record.State == TemplateStates.On) { Record = record, Replaces = data.Options is null ? null : first };
    }
}

internal static class TemplateActions
{
    public const string Made = "made", Changed = "changed", SwitchedOn = "switched on", SwitchedOff = "switched off", Reset = "reset";

    public static string? Italian(string action) => action switch
    {
        Made => "creato", Changed => "cambiato", SwitchedOn => "attivato", SwitchedOff => "disattivato", Reset => "riportato all'origine", HistoryActions.Undone => "annullato", _ => null,
    };
}
