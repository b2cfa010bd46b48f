using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Assistant;

/// The assistant's switch as a record, with history and undo, that administrators see.
internal sealed class AssistantKind : IRecordKind
{
    public const string Name = "ASST";

    public const string SwitchedOn = "switched on", SwitchedOff = "switched off";

    public string Kind => Name;

    public Keeping Keeping => Keeping.Always;

    public bool IsOpen(string state) => false;

    public IEnumerable<Concern> Concerns(Record record) => [new(Access.Administrators, ConcernRole.Sees)];

    public IEnumerable<string?> Words(Record record) => [AssistantSkillTexts.En.SwitchHeading];

    public string ListName(ListPart part, string language) => AssistantSkillTexts.In(language).SwitchHeading;

    public string? Action(string action, string language) => (action, language) switch { (SwitchedOn, "it") => "acceso", (SwitchedOff, "it") => "spento", _ => null };

    public (Tone Tone, string Word) State(Record record, string language) => record.State == AssistantSwitch.Off ? (Tone.Quiet, AssistantSkillTexts.In(language).Off) : (Tone.Done, AssistantSkillTexts.In(language).On);

    public string StateName(string state, string language) => state == AssistantSwitch.Off ? AssistantSkillTexts.In(language).Off : AssistantSkillTexts.In(language).On;

    public string Line(Record record, string language) => State(record, language).Word;

    public AdaptiveCard Card(CardPlace place, RecordView view) => AssistantCards.Switch(place, this, view);
}
