using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Calls;

/// What a sentence says of a call.
internal sealed record CallWish
{
    public CallDirection Direction { get; init; }
    public string? Caller { get; init; }
    public string? Company { get; init; }
    public string? Phone { get; init; }

    /// Names of people and offices, as they were said.
    public IReadOnlyList<string> For { get; init; } = [];
    public IReadOnlyList<CallTick> Ticks { get; init; } = [];
    public string? Message { get; init; }

    /// When to call back.
    public When? Back { get; init; }

    /// When it rang.
    public When? At { get; init; }
    public string? CallerLanguage { get; init; }
    public bool IsReadBack { get; init; }

    public bool IsEmpty => Caller is null && Company is null && Phone is null && For.Count == 0 && Message is null;
}
