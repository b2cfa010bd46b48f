using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.DaysOff;

internal sealed record ClosingState(Guid Id);

/// The form as it was typed.
internal sealed record ClosingForm
{
    public const int LongestName = 80;

    /// Stands for all offices.
    public const string Everywhere = "*";

    public string? From { get; init; }
    public string? To { get; init; }
    public string? Name { get; init; }
    public string? Office { get; init; }

    /// "true" where it is so in each year.
    public string? Yearly { get; init; }
}

internal static class ClosingVerbs
{
    public static readonly CardVerb<NoState> New = new("closing.new", NoState.Json);
    public static readonly CardVerb<ClosingState, ClosingForm> Save = new("closing.save", ClosingFormJson.Default.ClosingState, ClosingFormJson.Default.ClosingForm);
    public static readonly CardVerb<RecordSeen> Remove = new("closing.remove", DeskJson.Default.RecordSeen);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClosingState))]
[JsonSerializable(typeof(ClosingForm))]
internal sealed partial class ClosingFormJson : JsonSerializerContext;

/// That the organisation, or one office of it, is closed; its name is the record's body. Everybody sees the days, administrators who set them.
internal sealed class ClosingKind : IRecordKind
{
    public const string Removed = "removed";

    public string Kind => GivenClosings.Kind;

    public Keeping Keeping => Keeping.Always;

    public bool IsOpen(string state) => state == GivenClosings.Set;

    public IEnumerable<Concern> Concerns(Record record) => [new(Access.Administrators, ConcernRole.Sees)];

    public IEnumerable<string?> Words(Record record) => [ClosingData.Of(record).Office];

    public string ListName(ListPart part, string language) => language == "it" ? "Chiusure" : "Closings";

    public IReadOnlyList<string> Nouns => ["chiusura", "closing"];

    public IEnumerable<(string Word, string Verb)> Twins => [("togli", "remove"), ("remove", "remove")];

    public string? Action(string action, string language) => (action, language) switch { (GivenClosings.Set, "it") => "impostata", (GivenClosings.Set, _) => "set", (Removed, "it") => "tolta", (Removed, _) => "removed", _ => null };

    public (Tone Tone, string Word) State(Record record, string language) => (IsOpen(record.State) ? Tone.Done : Tone.Quiet, StateName(record.State, language));

    public string StateName(string state, string language) => (state, language) switch
    {
        (GivenClosings.Set, "it") => "In vigore", (GivenClosings.Set, _) => "In force", (Removed, "it") => "Tolta", (Removed, _) => "Removed", (HistoryActions.Undone, "it") => "Annullata", (HistoryActions.Undone, _) => "Undone", _ => state,
    };

    public string Line(Record record, string language) => DaysOffCard.Line(ClosingData.Of(record), record.Body, language);

    public AdaptiveCard Card(CardPlace place, RecordView view)
    {
        var (t, d, record) = (DaysOffTexts.In(place.Language), DeskTexts.In(place.Language), view.Record);
        return RecordCard.Of(
            place, this, view, [(t.When, Line(record, place.Language))], null, [],
            [
                .. IsOpen(record.State) ? [ClosingVerbs.Remove.Button(place.Seal, t.Remove, RecordSeen.Of(record), ActionStyle.Destructive)] : Array.Empty<CardAction>(),
                DeskVerbs.History.Button(place.Seal, d.History, RecordSeen.Of(record)),
            ], t.One);
    }
}
