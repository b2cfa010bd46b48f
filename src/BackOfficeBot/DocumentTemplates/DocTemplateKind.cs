using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.DocumentTemplates;

/// What an administrator set of a template of documents: a record like every other, with history and undo, that administrators see.
internal sealed class DocTemplateKind : IRecordKind
{
    public const string Name = "DTPL";

    public const string Added = "added", Changed = "changed", SwitchedOn = "switched on", SwitchedOff = "switched off", Reset = "reset";

    public string Kind => Name;

    public Keeping Keeping => Keeping.Always;

    /// There is nothing to do about a template.
    public bool IsOpen(string state) => false;

    public IEnumerable<Concern> Concerns(Record record) => [new(Access.Administrators, ConcernRole.Sees)];

    public IEnumerable<string?> Words(Record record) => DocTemplateData.Of(record) is var d ? [d.It, d.En] : [];

    public string ListName(ListPart part, string language) => DocTemplateTexts.In(language).Title;

    public IEnumerable<(string Word, string Verb)> Twins => [("disattiva", "off"), ("disable", "off"), ("attiva", "on"), ("riattiva", "on"), ("enable", "on"), ("ripristina", "reset"), ("reset", "reset")];

    public string? Action(string action, string language) => DocTemplateTexts.In(language).Action(action);

    public (Tone Tone, string Word) State(Record record, string language) => DocTemplateCards.State(record.State, language);

    public string StateName(string state, string language) => DocTemplateCards.State(state, language).Word;

    public string Line(Record record, string language) => DocTemplateTexts.In(language).Uses(DocTemplateData.Of(record).Use);

    public AdaptiveCard Card(CardPlace place, RecordView view)
    {
        var data = DocTemplateData.Of(view.Record);
        var shipped = ShippedDocuments.All.FirstOrDefault(t => t.Id == data.Template);
        return DocTemplateCards.One(place, DocTemplates.Of(view.Record, data, shipped) ?? new(data.Template, data.Use, data.It, data.En, []), this, view);
    }
}
