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
    /// With salt and content hash everybody can reckon the chain for themselves.
    public string? Salt { get; init; }
    public required string ContentHash { get; init; }
    public required string Hash { get; init; }
}

/// What the verifier found of it: the last line.
internal sealed record AuditVerdict(string Reference, int Events, bool Intact, IReadOnlyList<string> Findings);

/// The whole history of one record, with what the verifier says of it, as lines of JSON.
internal static class RecordAudit
{
    private static IEnumerable<AuditLine> Lines(Record record, IEnumerable<HistoryEvent> events) => events.Select(e => new AuditLine(record.Reference, e.Sequence, e.Version, e.At, e.Action, e.PersonId, e.PersonName)
    {
        OnBehalfOfId = e.OnBehalfOfId, OnBehalfOfName = e.OnBehalfOfName, FromState = e.FromState, ToState = e.ToState, Reason = e.Reason, ActivityId = e.ActivityId, Changes = e.Changes,
        Salt = e.Salt is null ? null : Convert.ToHexStringLower(e.Salt), ContentHash = Convert.ToHexStringLower(e.ContentHash), Hash = Convert.ToHexStringLower(e.Hash),
    });

    public static IEnumerable<string> JsonLines(Record record, IEnumerable<HistoryEvent> events, HistoryVerdict verdict) =>
        [.. Lines(record, events).Select(l => JsonSerializer.Serialize(l, AuditJson.Default.AuditLine)), JsonSerializer.Serialize(new AuditVerdict(record.Reference, verdict.Events, verdict.Intact, verdict.Findings), AuditJson.Default.AuditVerdict)];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AuditLine))]
[JsonSerializable(typeof(AuditVerdict))]
internal sealed partial class AuditJson : JsonSerializerContext;
