using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

internal static class ApprovalStates
{
    public const string Waiting = "waiting";

    /// The requester has to answer a question first; the clock stands still.
    public const string Question = "question";
    public const string SentBack = "sent back";
    public const string Recalled = "recalled";
    public const string Approved = "approved";
    public const string Conditional = "approved with conditions";
    public const string Rejected = "rejected";
    public const string Cancelled = "cancelled";
}

/// What an approval is, with all that it needs to be read when its template has changed or is gone.
internal sealed record ApprovalData
{
    public required string Template { get; init; }
    public required string It { get; init; }
    public required string En { get; init; }
    public required string RequesterId { get; init; }
    public required string RequesterName { get; init; }
    public required IReadOnlyList<ApprovalField> Fields { get; init; }
    public required IReadOnlyList<ApprovalStep> Steps { get; init; }

    /// Which step decides; the number of steps once all have.
    public int At { get; init; }

    /// The version at which what is decided on last changed: an older card decides nothing.
    public int Basis { get; init; } = 1;
    public int Round { get; init; } = 1;
    public IReadOnlyList<ApprovalChange> Changed { get; init; } = [];

    /// What changed had not been decided on.
    public bool IsOnlyChanged { get; init; }
    public IReadOnlyList<ApprovalQuestion> Questions { get; init; } = [];

    /// Why it came back, until it's sent again.
    public ApprovalNote? ToChange { get; init; }

    /// When those who decide are reminded, and how often that was; null while the clock stands still.
    public DateTimeOffset? RemindAt { get; init; }
    public int Reminded { get; init; }
    public TimeSpan? Left { get; init; }
    public DateTimeOffset? NudgedAt { get; init; }
    public DateTimeOffset? LookFrom { get; init; }
    public bool Bulk { get; init; }

    /// The message that it was made from.
    public SourceMessage? Message { get; init; }
    public required string Zone { get; init; }
    public DateOnly? KeepUntil { get; init; }

    [JsonIgnore]
    public ApprovalStep? Step => At < Steps.Count ? Steps[At] : null;

    [JsonIgnore]
    public decimal? Amount => AmountOf(Fields);

    public string Name(string language) => language == "it" ? It : En;

    public static decimal? AmountOf(IReadOnlyList<ApprovalField> fields) =>
        fields.FirstOrDefault(f => f.Type == FieldType.Money)?.Value is { } value ? decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    public static ApprovalData Of(Record record) => record.DataAs(ApprovalJson.Default.ApprovalData)!;
}

/// A field with its label, its value (days as 2026-12-21/2026-12-23, numbers with a point) and how the value is read.
internal sealed record ApprovalField(string Id, FieldType Type, string It, string En)
{
    public string? Value { get; init; }

    /// What a chosen thing or person is called.
    public string? ValueIt { get; init; }
    public string? ValueEn { get; init; }
    public bool Matters { get; init; }

    /// Its days are usually past.
    public bool Past { get; init; }

    /// Where a file that was sent lies.
    public string? Link { get; init; }

    /// Where a file is opened; null where nothing is to be opened.
    [JsonIgnore]
    public string? Opens => Type == FieldType.File ? Link ?? (Value?.StartsWith("https://", StringComparison.Ordinal) == true ? Value : null) : null;

    public string Name(string language) => language == "it" ? It : En;
}

internal sealed record ApprovalNote(string ByName, string Text);

/// What was changed after somebody had approved it.
internal sealed record ApprovalChange(string It, string En, FieldType Type, string? Old, string? New)
{
    /// Where it is called otherwise in English.
    public string? OldEn { get; init; }
    public string? NewEn { get; init; }
}

internal sealed record ApprovalQuestion(string AskedById, string AskedByName, DateTimeOffset At, string Text)
{
    public string? Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
}

internal enum Why { Chosen, Manager, OfficeHead, Authority, Named, Reassigned }

internal enum Vote { None, Approved, Conditional, Rejected }

internal sealed record ApprovalStep(StepWho Who, StepNeeds Needs, int Needed, IReadOnlyList<Seat> Seats)
{
    [JsonIgnore]
    public IEnumerable<Seat> Sitting => Seats.Where(s => s.GoneToId is null);

    [JsonIgnore]
    public IEnumerable<Seat> Open => Sitting.Where(s => s.Vote == Vote.None);

    [JsonIgnore]
    public int Approvals => Sitting.Count(s => s.Vote is Vote.Approved or Vote.Conditional);
}

/// A person who decides in a step, why, and what was decided.
internal sealed record Seat(string Id, string Name, Why Why)
{
    /// The office, the limit, or who passed it on.
    public string? WhyMore { get; init; }
    public Vote Vote { get; init; }

    /// Who decided or passed it on, where that was a deputy.
    public string? ById { get; init; }
    public string? ByName { get; init; }
    public DateTimeOffset? At { get; init; }
    public string? Note { get; init; }

    /// While the person is away.
    public string? DeputyId { get; init; }
    public string? DeputyName { get; init; }
    public DateTimeOffset? AwayUntil { get; init; }

    /// Passed on to somebody else.
    public string? GoneToId { get; init; }
    public string? GoneToName { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ApprovalData))]
[JsonSerializable(typeof(ApprovalDraft))]
[JsonSerializable(typeof(FormState))]
[JsonSerializable(typeof(TemplateState))]
[JsonSerializable(typeof(ActState))]
[JsonSerializable(typeof(ActForm))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
