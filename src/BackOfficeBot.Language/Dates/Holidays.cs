using System.Globalization;

namespace BackOfficeBot.Language.Dates;

/// <summary>A holiday's name, word by word, folded, and when it is in a year; null in a year of which that is not known.</summary>
internal sealed record HolidayName(string[] Words, Func<int, DateOnly?> In);

/// <summary>Reads the rules of <see cref="HolidayTable"/>.</summary>
internal static class Holidays
{
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly UmAlQuraCalendar Islamic = new();
    private static readonly ChineseLunisolarCalendar Chinese = new();

    public static IEnumerable<HolidayName> Names()
    {
        foreach (var line in HolidayTable.Text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var rule = Rule(line[..colon].Trim());
            foreach (var name in line[(colon + 1)..].Split('|'))
                yield return new(name.Trim().Split(' '), rule);
        }
    }

    /// <summary>Easter Sunday of the western churches, by the computation of Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new(year, n / 31, n % 31 + 1);
    }

    private static Func<int, DateOnly?> Rule(string rule)
    {
        if (rule[0] == 'E')
            return year => Easter(year).AddDays(Int(rule[1..]));
        if (rule[0] is 'H' or 'I' or 'C')
        {
            var dash = rule.IndexOf('-', StringComparison.Ordinal);
            return In(rule[0], Int(rule[1..dash]), Int(rule[(dash + 1)..]));
        }
        if (rule.Contains('/', StringComparison.Ordinal))
        {
            var parts = rule.Split('/', '+');
            var later = parts.Length > 3 ? Int(parts[3]) : 0;
            return year => Calendar.NthWeekday(year, Int(parts[0]), Int(parts[1]), Int(parts[2]))?.AddDays(later);
        }
        var (month, day) = (Int(rule[..2]), Int(rule[3..5]));
        if (rule.Length == 5)
            return year => Calendar.Day(year, month, day);
        var weekday = Int(rule[6..]);
        return year => new DateOnly(year, month, day).AddDays(-1) is var last ? last.AddDays(-((Calendar.Weekday(last) - weekday + 7) % 7)) : null;
    }

    // The year of the other calendar in which its day falls into the civil year.
    private static Func<int, DateOnly?> In(char which, int month, int day) => year =>
    {
        System.Globalization.Calendar calendar = which switch { 'H' => Hebrew, 'I' => Islamic, _ => Chinese };
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
            return null;
        var first = calendar.GetYear(new DateTime(year, 1, 1));
        for (var other = first; other <= first + 1; other++)
        {
            // The months after a leap month move on by one in the Hebrew calendar, whose year begins in autumn.
            var m = which == 'H' && month > 6 && calendar.IsLeapYear(other) ? month + 1 : month;
            if (calendar.ToDateTime(other, m, day, 0, 0, 0, 0) is var found && found.Year == year)
                return DateOnly.FromDateTime(found);
        }
        return null;
    };

    private static int Int(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}
