using System.Text.RegularExpressions;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language.Entities;

/// <summary>What is left of what was said where something else was said instead: "lunedì alle 10, anzi alle 11" is Monday at eleven.</summary>
internal static partial class Withdrawals
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

    /// <returns>What both are together; null where the second stands for itself. "Ogni lunedì, anzi martedì" is every Tuesday, "dalle 10 alle 11, anzi alle 12" ends at twelve.</returns>
    public static When? Joined(When said, When instead) => (said.Type, instead.Type) switch
    {
        (WhenType.Set, WhenType.Date or WhenType.DateTime) when Weekday(instead) is { } day && OneWeekday().Match(said.Value.Rule ?? "") is { Success: true, Value: var rule } => said with
        {
            Span = instead.Span,
            Values = [.. (instead.Type is WhenType.DateTime ? instead.Values.Select(v => (TimeOnly?)TimeOnly.FromDateTime(v.Start!.Value)) : said.Values.Select(v => v.Time)).Distinct()
                .Select(time => said.Value with { Rule = rule[..^2] + Days[(int)day], Time = time, TimeEnd = time == said.Value.Time ? said.Value.TimeEnd : null })],
        },
        (WhenType.TimeRange or WhenType.DateTimeRange, WhenType.Time) when Ends(said, instead) is [_, ..] ends => said with { Values = ends },
        _ => null,
    };

    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    // A weekday alone is of any week.
    private static DayOfWeek? Weekday(When when) => when.Values is [{ Start: { } first }, _, ..] && when.Values.Any(v => v.FirstDay != when.Value.FirstDay) && when.Values.All(v => v.Start?.DayOfWeek == first.DayOfWeek) ? first.DayOfWeek : null;

    private static List<WhenValue> Ends(When said, When instead) =>
        [.. said.Values.SelectMany(v => instead.Values.Where(i => v.Start is { } start && i.Start is { } end && end.TimeOfDay > start.TimeOfDay).OrderBy(i => i.Start!.Value.TimeOfDay).Take(1).Select(i => v with { End = v.Start!.Value.Date + i.Start!.Value.TimeOfDay }))];

    [GeneratedRegex("^FREQ=WEEKLY(?:;INTERVAL=[0-9]+)?;BYDAY=[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex OneWeekday();

    private static WhenType Kind(WhenType type) => type switch { WhenType.DateRange => WhenType.Date, WhenType.TimeRange => WhenType.Time, WhenType.DateTimeRange => WhenType.DateTime, _ => type };

    private static When As(When said, WhenType type) => said with
    {
        Type = type,
        Values = [.. said.Values.Select(v => type is WhenType.Time ? v : new() { Start = v.Start?.Date, Grain = Grain.Day }).DistinctBy(v => v.Start)],
    };
}
