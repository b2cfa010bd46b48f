using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Privacy;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Retention;

/// How many of a kind went, and how many did not although their time was over.
internal sealed record DeletionLine(string Kind, int Gone, int Held, int Linked)
{
    /// Of a person that was erased: out of how many the name was taken, how many keep it, how many are still open.
    public int Nameless { get; init; }
    public int Kept { get; init; }
    public int Open { get; init; }
}

/// Why a person was erased.
[JsonConverter(typeof(JsonStringEnumConverter<ErasureReason>))]
internal enum ErasureReason { Left, Asked, NotNeeded }

internal sealed record DeletionData
{
    public IReadOnlyList<DeletionLine> Lines { get; init; } = [];

    /// What stands in a person's place where one was erased; the name stands nowhere.
    public string? Person { get; init; }
    public ErasureReason? Reason { get; init; }

    public static DeletionData Of(Record record) => record.DataAs(DeletionJson.Default.DeletionData) ?? new();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeletionData))]
internal sealed partial class DeletionJson : JsonSerializerContext;

/// That records were purged, or a person was erased: one for each time and organisation, which each of them names. Administrators see it; it stays for good.
internal sealed class DeletionKind : IRecordKind
{
    public const string Name = "DEL";
    public const string Begun = "begun";
    public const string Done = "done";

    public string Kind => Name;

    public Keeping Keeping => Keeping.Always;

    public bool IsOpen(string state) => false;

    public IEnumerable<Concern> Concerns(Record record) => [new(Access.Administrators, ConcernRole.Sees)];

    public IEnumerable<string?> Words(Record record) => [];

    public string ListName(ListPart part, string language) => language == "it" ? "Cancellazioni" : "Deletions";

    public string? Action(string action, string language) => (action, language) switch { (Begun, "it") => "iniziata", (Begun, _) => "begun", (Done, "it") => "conclusa", (Done, _) => "done", _ => null };

    public (Tone Tone, string Word) State(Record record, string language) => (record.State == Done ? Tone.Done : Tone.Open, StateName(record.State, language));

    public string StateName(string state, string language) => (state, language) switch { (Done, "it") => "Conclusa", (Done, _) => "Done", (_, "it") => "Iniziata, non conclusa", _ => "Begun, not finished" };

    public string Line(Record record, string language) => string.Join(", ", DeletionData.Of(record).Lines.Select(l => $"{MyDataTexts.In(language).SettingName(l.Kind)} {l.Gone + l.Nameless}"));

    public AdaptiveCard Card(CardPlace place, RecordView view)
    {
        var (isItalian, data, t, names) = (place.Language == "it", DeletionData.Of(view.Record), ErasureTexts.In(place.Language), MyDataTexts.In(place.Language).SettingName);
        return data.Person is null
            ? RecordCard.Of(
                place, this, view, data.Lines.Select(l => (names(l.Kind), (string?)Words(l, isItalian))),
                isItalian ? "Contenuto e nomi sono stati cancellati; numeri, date e stati restano." : "Content and names were erased; numbers, dates and states stay.", [], [],
                isItalian ? "Cancellazione per scadenza dei termini" : "Deletion of what need not be kept")
            : RecordCard.Of(
                place, this, view, [(t.Why, data.Reason is { } reason ? t.Reason(reason) : null), (t.InPlace, data.Person), .. data.Lines.Select(l => (names(l.Kind), (string?)t.Line(l)))],
                view.Record.State == Done ? t.Stays : t.UnderWay, [], [], t.DoneHeading);
    }

    private static string Words(DeletionLine line, bool isItalian) => isItalian
        ? $"{line.Gone} cancellate, {line.Held} sotto vincolo, {line.Linked} legate a qualcosa di aperto"
        : $"{line.Gone} erased, {line.Held} on hold, {line.Linked} linked with something open";
}
