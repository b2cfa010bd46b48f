using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// Who may sign up to which amount, as administrators set it: one record, with history and undo.
internal sealed class AuthorityKind : IRecordKind
{
    public const string Name_ = "SIGN";

    public string Kind => Name_;

    public Keeping Keeping => Keeping.Always;

    public bool IsOpen(string state) => false;

    public IEnumerable<Concern> Concerns(Record record) => [new(Access.Administrators, ConcernRole.Sees)];

    public IEnumerable<string?> Words(Record record) => AuthorityData.Of(record).Entries.Select(e => e.Entry.Name);

    public string ListName(ListPart part, string language) => AuthorityTexts.In(language).Title;

    public string? Action(string action, string language) => (action, language) switch { (TemplateActions.Made, "it") => "presa dalla configurazione", (TemplateActions.Made, _) => "taken from the configuration", (TemplateActions.Changed, "it") => "cambiata", (TemplateActions.Reset, "it") => "riportata alla configurazione", (TemplateActions.Reset, _) => "put back as configured", _ => null };

    public IEnumerable<(string Word, string Verb)> Twins => [("ripristina", "reset"), ("reset", "reset"), ("restore", "reset")];

    public (Tone Tone, string Word) State(Record record, string language) => (record.State == HistoryActions.Undone ? Tone.Quiet : Tone.Done, StateName(record.State, language));

    public string StateName(string state, string language) =>
        state == HistoryActions.Undone ? TemplateTexts.In(language).Undone : state == TemplateStates.Off ? AuthorityTexts.In(language).AsConfigured : AuthorityTexts.In(language).InForce;

    public string Line(Record record, string language) => string.Join(", ", AuthorityData.Of(record).Entries.Select(e => e.Entry.Name));

    public AdaptiveCard Card(CardPlace place, RecordView view) => AuthorityCards.Table(place, AuthorityData.Of(view.Record).Entries, kind: this, view: view);
}
