using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Files.Filing;

/// The register of files that were put into folders: who, when, where, and the hash of what was put there.
internal sealed class FilingKind : IRecordKind
{
    public const string Name = "DOC";
    public const string Task = "doc.file";

    public string Kind => Name;

    public bool IsOpen(string state) => state is FilingStates.Filing or FilingStates.Taken or FilingStates.Refused;

    public IEnumerable<Concern> Concerns(Record record) => [new(record.OwnerId!, IsOpen(record.State) ? ConcernRole.Acts : ConcernRole.Sees)];

    public IEnumerable<(string Task, DateTimeOffset? At)> Dues(Record record) => [(Task, record.State == FilingStates.Filing ? FilingData.Of(record).At : null)];

    public IEnumerable<string?> Words(Record record) => FilingData.Of(record) is var data ? [data.Name, data.Where] : [];

    public string ListName(ListPart part, string language) => FilingTexts.In(language).ListName;

    public IEnumerable<(string Word, string Verb)> Twins => [("riprova", "again"), ("retry", "again"), ("rinomina", "rename"), ("rename", "rename"), ("scarta", "drop"), ("drop", "drop")];

    public string? Action(string action, string language) => FilingTexts.In(language).Action(action);

    public (Tone Tone, string Word) State(Record record, string language) =>
        (record.State switch { FilingStates.Filed => Tone.Done, FilingStates.Refused or FilingStates.Taken => Tone.Problem, FilingStates.Filing => Tone.Open, _ => Tone.Quiet }, StateName(record.State, language));

    public string StateName(string state, string language) => FilingTexts.In(language).State(state);

    public string Line(Record record, string language) => FilingData.Of(record).Where;

    public IEnumerable<ExportColumn> Columns(string language, TimeZoneInfo zone)
    {
        var t = FilingTexts.In(language);
        return [new(t.Folder, r => FilingData.Of(r).Where), new(t.Size, r => r.Attachments is [var file, ..] ? file.Size.ToString(System.Globalization.CultureInfo.InvariantCulture) : null), new("SHA-256", r => r.Attachments is [var file, ..] ? file.Sha256 : null)];
    }

    public AdaptiveCard Card(CardPlace place, RecordView view) => FilingCards.Of(place, this, view);
}
