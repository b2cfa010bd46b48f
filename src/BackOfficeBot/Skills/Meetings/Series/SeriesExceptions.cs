using System.Globalization;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Meetings.Series;

/// The days on which a series does not take place: "tranne il 7 dicembre", or typed as 7/12/2026.
internal static class SeriesExceptions
{
    private static readonly string[] Typed = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd"];

    public static string Text(IEnumerable<DateOnly> days) => string.Join(", ", days.Select(d => d.ToString("d/M/yyyy", CultureInfo.InvariantCulture)));

    /// Those of the series' days that the sentence excludes.
    public static IEnumerable<DateOnly> Said(Understanding understood, IEnumerable<DateOnly> days)
    {
        var excluded = understood.Excluded.Where(w => w is { Type: WhenType.Date or WhenType.DateRange, Values.Count: > 0 }).Select(w => w.Value).ToList();
        return days.Where(d => excluded.Exists(e => e.FirstDay <= d && d <= (e.LastDay ?? e.FirstDay)));
    }

    /// The days as they were typed, and what is none.
    public static (IReadOnlyList<DateOnly> Days, string? Wrong) Read(string? text)
    {
        List<DateOnly> days = [];
        foreach (var part in (text ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (DateOnly.TryParseExact(part, Typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
            else
                return (days, part);
        return ([.. days.Distinct().Order()], null);
    }
}
