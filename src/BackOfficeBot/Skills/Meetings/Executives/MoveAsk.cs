using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// The question to executives whether a booked meeting may be moved: which change, who wants it, until when, and what they say.
internal sealed record MoveAsk
{
    /// The key under which the change is kept.
    public required Guid Key { get; init; }

    /// The same as the executives would have it: at another time, with somebody else in their place.
    public Guid? OtherKey { get; init; }
    public bool IsOtherTime { get; init; }

    /// Which of several chose the other time, so that the others are asked about it.
    public string? ProposedBy { get; init; }
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
    public bool IsAgreed => People.All(p => p.Answer is AskAnswer.Yes or AskAnswer.Delegated);

    [JsonIgnore]
    public bool IsOpen => Outcome == AskAnswer.None && !IsAgreed;

    [JsonIgnore]
    public Guid Wanted => OtherKey ?? Key;

    public IReadOnlyList<string> NamesOf(AskAnswer answer) => [.. People.Where(p => p.Answer == answer).Select(p => p.Name)];

    public AskedPerson? Of(string personId) => People.FirstOrDefault(p => p.Id == personId);

    public MoveAsk With(string personId, AskAnswer answer, string? other = null) =>
        this with { People = [.. People.Select(p => p.Id == personId ? p with { Answer = answer, Delegate = other } : p)] };

    /// To another time, which one of several chose: the rest are asked anew, but who has left it to somebody else.
    public MoveAsk Countered(string personId, DateTimeOffset start, DateTimeOffset now, DateTimeOffset until) => this with
    {
        AskedAt = now,
        Until = until,
        Start = start,
        IsOtherTime = true,
        ProposedBy = Of(personId)!.Name,
        People = [.. People.Select(p => p.Id == personId ? p with { Answer = AskAnswer.Yes } : p.Answer == AskAnswer.Delegated ? p : p with { Answer = AskAnswer.None })],
    };

    /// Who has a say in a time besides this person.
    public IReadOnlyList<AskedPerson> Others(string personId) => [.. People.Where(p => p.Id != personId && p.Answer != AskAnswer.Delegated)];
}

internal static class MoveAskVerbs
{
    public static readonly CardVerb<AskState> Yes = new("executive.moveYes", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> Others = new("executive.moveOthers", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> Back = new("executive.moveBack", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState> AskDelegate = new("executive.moveAskDelegate", ExecutiveJson.Default.AskState);
    public static readonly CardVerb<AskState, DelegateForm> Delegate = new("executive.moveDelegate", ExecutiveJson.Default.AskState, ExecutiveJson.Default.DelegateForm);
    public static readonly CardVerb<AskState, CancelForm> No = new("executive.moveNo", ExecutiveJson.Default.AskState, ExecutiveJson.Default.CancelForm);
}
