using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language.Entities;

/// <summary>What is left of what was said where something else was said instead: "lunedì alle 10, anzi alle 11" is Monday at eleven.</summary>
internal static class Withdrawals
{
    /// <returns>What still counts of the first; null for nothing.</returns>
    public static When? Left(When said, When instead) => (Kind(said.Type), Kind(instead.Type)) switch
    {
        (WhenType.DateTime, WhenType.Time) => As(said, WhenType.Date),
        (WhenType.DateTime, WhenType.Date) => said.Type is WhenType.DateTime ? As(said, WhenType.Time) : null,
        (WhenType.Set, WhenType.Time) => said with { Values = [.. said.Values.Select(v => v with { Time = null, TimeEnd = null }).DistinctBy(v => v.Rule)] },
        (WhenType.Date, WhenType.Time or WhenType.Duration) or (WhenType.Time, WhenType.Date or WhenType.Duration or WhenType.Set) or (WhenType.DateTime or WhenType.Set, WhenType.Duration) or (WhenType.Duration, not WhenType.Duration) => said,
        _ => null,
    };

    private static WhenType Kind(WhenType type) => type switch { WhenType.DateRange => WhenType.Date, WhenType.TimeRange => WhenType.Time, WhenType.DateTimeRange => WhenType.DateTime, _ => type };

    private static When As(When said, WhenType type) => said with
    {
        Type = type,
        Values = [.. said.Values.Select(v => type is WhenType.Time ? v : new() { Start = v.Start?.Date, Grain = Grain.Day }).DistinctBy(v => v.Start)],
    };
}
