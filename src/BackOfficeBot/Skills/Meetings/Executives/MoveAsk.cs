using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The question to executives whether a booked meeting may be moved: which change, who wants it, until when, and what they say.
internal sealed record MoveAsk
{
    /// The key under which the change is kept.
    public required Guid Key { get; init; }

    /// The same to another time, which the executive chose.
    public Guid? OtherKey { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required DateTimeOffset Until { get; init; }
    public required string AskerId { get; init; }
    public required string AskerName { get; init; }
    public required DateTimeOffset Start { get; init; }
    public required int Minutes { get; init; }
    public required IReadOnlyList<AskedPerson> People { get; init; }

    /// How it ended; none while it waits.
    public AskAnswer Outcome { get; init; }
    public string? Reason { get; init; }

    [JsonIgnore]
    public bool IsAgreed => People.All(p => p.Answer == AskAnswer.Yes);

    [JsonIgnore]
    public bool IsOpen => Outcome == AskAnswer.None && !IsAgreed;

    [JsonIgnore]
    public string Names => string.Join(", ", People.Select(p => p.Name));

    public string NamesOf(AskAnswer answer) => string.Join(", ", People.Where(p => p.Answer == answer).Select(p => p.Name));

    public AskedPerson? Of(string personId) => People.FirstOrDefault(p => p.Id == personId);

    public MoveAsk With(string personId, AskAnswer answer) => this with { People = [.. People.Select(p => p.Id == personId ? p with { Answer = answer } : p)] };
}

internal static class MoveAskVerbs
{
    public static readonly CardVerb<AskState> Yes = new("executive.moveYes", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> Others = new("executive.moveOthers", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> Back = new("executive.moveBack", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState, CancelForm> No = new("executive.moveNo", ExecutiveJson.Default.AskState, ExecutiveJson.Default.CancelForm);
}
