using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Records;

/// A line of a record's history as it leaves the office: who did what, for whom, when, why, and what changed.
internal sealed record AuditLine(string Reference, int Sequence, int Version, DateTimeOffset At, string Action, string PersonId, string PersonName)
{
    public string? OnBehalfOfId { get; init; }
    public string? OnBehalfOfName { get; init; }
    public string? FromState { get; init; }
    public string? ToState { get; init; }
    public string? Reason { get; init; }
    public string? ActivityId { get; init; }
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
    public required string Hash { get; init; }
}

/// What the verifier found of it: the last line.
internal sealed record AuditVerdict(string Reference, int Events, bool Intact, IReadOnlyList<string> Findings);

/// The whole history of one record, with what the verifier says of it, for JSON lines and for a table.
internal static class RecordAudit
{
    public static readonly IReadOnlyList<string> Columns =
        ["reference", "sequence", "version", "at", "action", "personId", "person", "onBehalfOfId", "onBehalfOf", "fromState", "toState", "reason", "changes", "activityId", "hash"];

    public static IEnumerable<AuditLine> Lines(Record record, IEnumerable<HistoryEvent> events) => events.Select(e => new AuditLine(record.Reference, e.Sequence, e.Version, e.At, e.Action, e.PersonId, e.PersonName)
    {
        OnBehalfOfId = e.OnBehalfOfId, OnBehalfOfName = e.OnBehalfOfName, FromState = e.FromState, ToState = e.ToState, Reason = e.Reason, ActivityId = e.ActivityId, Changes = e.Changes, Hash = Convert.ToHexStringLower(e.Hash),
    });

    public static IEnumerable<string> JsonLines(Record record, IEnumerable<HistoryEvent> events, HistoryVerdict verdict) =>
        [.. Lines(record, events).Select(l => JsonSerializer.Serialize(l, AuditJson.Default.AuditLine)), JsonSerializer.Serialize(new AuditVerdict(record.Reference, verdict.Events, verdict.Intact, verdict.Findings), AuditJson.Default.AuditVerdict)];

    /// The rows below <see cref="Columns"/>; the last one is the verdict.
    public static IEnumerable<IReadOnlyList<string>> Rows(Record record, IEnumerable<HistoryEvent> events, HistoryVerdict verdict) =>
    [
        .. Lines(record, events).Select(l => (IReadOnlyList<string>)
        [
            l.Reference, Text(l.Sequence), Text(l.Version), l.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), l.Action, l.PersonId, l.PersonName, l.OnBehalfOfId ?? "", l.OnBehalfOfName ?? "", l.FromState ?? "", l.ToState ?? "",
            l.Reason ?? "", string.Join("; ", l.Changes.Select(c => $"{c.Field}: {c.Old ?? "–"} → {c.New ?? "–"}")), l.ActivityId ?? "", l.Hash,
        ]),
        [record.Reference, Text(verdict.Events), "", "", verdict.Intact ? "verified" : "NOT INTACT", "", "", "", "", "", "", string.Join("; ", verdict.Findings), "", "", ""],
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuditLine))]
[JsonSerializable(typeof(AuditVerdict))]
internal sealed partial class AuditJson : JsonSerializerContext;
