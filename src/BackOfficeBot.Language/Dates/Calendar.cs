namespace BackOfficeBot.Language.Dates;

/// <summary>Sums with days; weekdays are 1 for Monday to 7 for Sunday, weeks begin on Monday.</summary>
internal static class Calendar
{
    public const int FirstYear = 1000;

    /// <summary>The first that is understood where its era is named.</summary>
    public const int FirstOfAll = 10;

    public const int LastYear = 2999;

    public static int Weekday(DateOnly day) => day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Weekday(day));

    /// <summary>A day of the calendar, or null where there is none.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstOfAll and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The nth such weekday of a month; counted from its end where n is negative.</summary>
    public static DateOnly? NthWeekday(int year, int month, int n, int weekday)
    {
        if (n == 0 || Day(year, month, 1) is not { } first)
            return null;
        if (n > 0)
            return Day(year, month, 1 + (weekday - Weekday(first) + 7) % 7 + 7 * (n - 1));
        var last = first.AddMonths(1).AddDays(-1);
        return Day(year, month, last.Day - (Weekday(last) - weekday + 7) % 7 + 7 * (n + 1));
    }

    /// <summary>The Monday of a numbered week, by ISO 8601.</summary>
    public static DateOnly Week(int year, int number) => Monday(new(year, 1, 4)).AddDays(7 * (number - 1));

    /// <summary>A day some units later; kept within the calendar. Months end on their last day where they are shorter.</summary>
    public static DateTime Add(DateTime from, double count, Unit unit)
    {
        var months = MonthsOf(unit);
        try
        {
            if (months == 0)
                return from.AddSeconds(Math.Round(count * SecondsOf(unit)));
            var whole = Math.Truncate(count * months);
            return from.AddMonths((int)Math.Clamp(whole, -12_000, 12_000)).AddDays(Math.Round((count * months - whole) * 30));
        }
        catch (ArgumentOutOfRangeException)
        {
            return from;
        }
    }

    /// <summary>A day some days from Monday to Friday later, or earlier where the count is negative.</summary>
    public static DateOnly AddBusinessDays(DateOnly from, int count)
    {
        var (sign, day) = (Math.Sign(count), from);
        for (var left = Math.Min(Math.Abs(count), 2000); left > 0;)
        {
            day = day.AddDays(sign);
            if (Weekday(day) < 6)
                left--;
        }
        return day;
    }

    /// <summary>How many months make the unit; 0 for those of fixed length.</summary>
    public static int MonthsOf(Unit unit) => unit switch
    {
        Unit.Month => 1, Unit.Bimester => 2, Unit.Quarter => 3, Unit.Semester => 6, Unit.Year => 12, Unit.Decade => 120, Unit.Century => 1200, _ => 0,
    };

    /// <summary>A unit's length; a month counts 30 days, a year 365.</summary>
    public static double SecondsOf(Unit unit) => unit switch
    {
        Unit.Second => 1, Unit.Minute => 60, Unit.Hour => 3600, Unit.Day => 86_400, Unit.Week => 7 * 86_400, Unit.Fortnight => 14 * 86_400, Unit.Weekend => 2 * 86_400,
        Unit.Month => 30 * 86_400, Unit.Bimester => 60 * 86_400, Unit.Quarter => 90 * 86_400, Unit.Semester => 180 * 86_400, Unit.Year => 365 * 86_400, Unit.Decade => 3650 * 86_400d,
        Unit.Century => 36_500 * 86_400d, _ => 0,
    };

    /// <summary>The first day of the unit in which a day lies.</summary>
    public static DateOnly StartOf(DateOnly day, Unit unit) => unit switch
    {
        Unit.Week => Monday(day),
        Unit.Month => new(day.Year, day.Month, 1),
        Unit.Bimester => new(day.Year, (day.Month - 1) / 2 * 2 + 1, 1),
        Unit.Quarter => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        Unit.Semester => new(day.Year, day.Month > 6 ? 7 : 1, 1),
        Unit.Year => new(day.Year, 1, 1),
        Unit.Decade => new(day.Year / 10 * 10, 1, 1),
        Unit.Century => new(day.Year / 100 * 100, 1, 1),
        _ => day,
    };

    public static DateOnly AddDays(DateOnly from, double count, Unit unit) => DateOnly.FromDateTime(Add(from.ToDateTime(default), count, unit));
}
