namespace BackOfficeBot.Staff.DaysOff;

/// The days off of a country, by its ISO 3166 code.
internal static class CountryHolidays
{
    private static readonly Dictionary<string, string> ByZone = new()
    {
        ["Europe/Rome"] = "IT", ["Europe/London"] = "GB", ["Europe/Dublin"] = "IE",
        ["America/New_York"] = "US", ["America/Chicago"] = "US", ["America/Denver"] = "US", ["America/Los_Angeles"] = "US",
    };

    /// The country in which all have this clock; null where there are several, or its days off are not known.
    public static string? OfZone(string zone) => ByZone.GetValueOrDefault(zone);

    public static IReadOnlyList<string> Known { get; } = ["GB", "IE", "IT", "US"];

    public static IEnumerable<Holiday> Between(string country, DateOnly first, DateOnly last) => country.ToUpperInvariant() switch
    {
        "IT" => ItalianHolidays.Between(first, last),
        "GB" => Of("GB", BritishHolidays.In, first, last),
        "IE" => Of("IE", IrishHolidays.In, first, last),
        // The day on which a New Year's Day that is a Saturday is kept lies in the year before.
        "US" => Of("US", AmericanHolidays.In, first, last),
        _ => [],
    };

    private static IEnumerable<Holiday> Of(string country, Func<int, IEnumerable<Holiday>> year, DateOnly first, DateOnly last) =>
        Enumerable.Range(first.Year, last.Year - first.Year + 2).SelectMany(year).Where(h => h.Day >= first && h.Day <= last).Select(h => h with { Country = country });
}

/// Days that are counted, and days on which offices work.
internal static class Weekdays
{
    /// The first, second … such weekday of a month.
    public static DateOnly Nth(int year, int month, DayOfWeek day, int n)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)day - (int)first.DayOfWeek + 7) % 7 + 7 * (n - 1));
    }

    public static DateOnly Last(int year, int month, DayOfWeek day)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)day + 7) % 7));
    }

    /// A day on which offices work, by the national days of the country in which that zone's clock is.
    public static bool IsWorking(this DateOnly day, string zone) =>
        !day.IsWeekend() && !(CountryHolidays.OfZone(zone) is { } country && CountryHolidays.Between(country, day, day).Any());

    public static DateOnly NextWorking(this DateOnly day, string zone)
    {
        do
            day = day.AddDays(1);
        while (!day.IsWorking(zone));
        return day;
    }

    public static DateOnly WorkingBefore(this DateOnly day, string zone)
    {
        do
            day = day.AddDays(-1);
        while (!day.IsWorking(zone));
        return day;
    }

    public static bool IsWeekend(this DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
