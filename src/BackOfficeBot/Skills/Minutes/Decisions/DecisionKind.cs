using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Decisions;

internal static class DecisionStates
{
    public const string InForce = "in force";
    public const string Revoked = "revoked";
}

/// A decision of approved minutes: its words stand in the record.
internal sealed record DecisionData
{
    public required string Body { get; init; }

    /// The number of the minutes, and the line in them.
    public required string Minutes { get; init; }
    public required int Entry { get; init; }
    public string? Item { get; init; }

    /// When the meeting was, in this IANA zone.
    public required DateTimeOffset On { get; init; }
    public required string Zone { get; init; }

    /// Ids of who was invited to the meeting.
    public required IReadOnlyList<string> Readers { get; init; }

    /// Numbers of decisions: the later one that ended this, and those that this one ended.
    public string? RevokedBy { get; init; }
    public IReadOnlyList<string> Revokes { get; init; } = [];

    public static DecisionData Of(Record record) => record.DataAs(DecisionJson.Default.DecisionData)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DecisionData))]
internal sealed partial class DecisionJson : JsonSerializerContext;

internal sealed class DecisionKind : IRecordKind
{
    public const string Name = "DEC";

    public string Kind => Name;

    public bool NamesAreEvidence => true;

    public bool IsOpen(string state) => state == DecisionStates.InForce;

    public IEnumerable<Concern> Concerns(Record record) => DecisionData.Of(record).Readers.Select(id => new Concern(id, ConcernRole.Sees));

    public IEnumerable<string?> Words(Record record) => DecisionData.Of(record) is var data ? [data.Body, data.Item, data.Minutes] : [];

    public string ListName(ListPart part, string language) => DecisionTexts.In(language).ListName;

    public string? Action(string action, string language) => DecisionTexts.In(language).Action(action);

    public (Tone Tone, string Word) State(Record record, string language) => DecisionTexts.In(language) is var t && record.State == DecisionStates.InForce ? (Tone.Done, t.InForce)
        : (Tone.Quiet, DecisionData.Of(record).RevokedBy is { } by ? t.RevokedBy(by) : StateName(record.State, language));

    public string StateName(string state, string language) => DecisionTexts.In(language) is var t && state == DecisionStates.Revoked ? t.Revoked : t.InForce;

    public string Line(Record record, string language) => DecisionData.Of(record) is var data ? $"{data.Body}, {When.Day(WallClock.Day(data.On, WallClock.Zone(data.Zone)), language)}" : "";

    public AdaptiveCard Card(CardPlace place, RecordView view) => DecisionCard.Of(place, this, view);
}

internal static class DecisionCard
{
    public static AdaptiveCard Of(CardPlace place, DecisionKind kind, RecordView view)
    {
        var (t, data) = (DecisionTexts.In(place.Language), DecisionData.Of(view.Record));
        return RecordCard.Of(place, kind, view,
        [
            (t.Body, data.Body), (t.On, When.Day(WallClock.Day(data.On, WallClock.Zone(data.Zone)), place.Language)), (t.Item, data.Item), (t.Minutes, $"{data.Minutes}, {t.Line(data.Entry)}"),
            (t.Revokes, data.Revokes.Count > 0 ? string.Join(", ", data.Revokes) : null),
        ], view.Record.Body, [], [DeskVerbs.History.Button(place.Seal, t.History, RecordSeen.Of(view.Record))]);
    }
}
