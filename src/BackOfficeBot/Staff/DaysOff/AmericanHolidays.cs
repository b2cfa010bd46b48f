namespace BackOfficeBot.Staff.DaysOff;

/// The federal holidays of the United States (5 U.S.C. 6103): on a Saturday they are kept the day before, on a Sunday the day after.
internal static class AmericanHolidays
{
    public static IEnumerable<Holiday> In(int year) =>
    [
        new(Kept(new(year, 1, 1)), "Capodanno", "New Year's Day"),
        new(Weekdays.Nth(year, 1, DayOfWeek.Monday, 3), "Martin Luther King", "Martin Luther King Jr. Day"),
        new(Weekdays.Nth(year, 2, DayOfWeek.Monday, 3), "Festa di Washington", "Washington's Birthday"),
        new(Weekdays.Last(year, 5, DayOfWeek.Monday), "Memorial Day", "Memorial Day"),
        .. year >= 2021 ? [new(Kept(new(year, 6, 19)), "Juneteenth", "Juneteenth")] : Array.Empty<Holiday>(),
        new(Kept(new(year, 7, 4)), "Festa dell'Indipendenza", "Independence Day"),
        new(Weekdays.Nth(year, 9, DayOfWeek.Monday, 1), "Festa del Lavoro", "Labor Day"),
        new(Weekdays.Nth(year, 10, DayOfWeek.Monday, 2), "Columbus Day", "Columbus Day"),
        new(Kept(new(year, 11, 11)), "Giorno dei Veterani", "Veterans Day"),
        new(Weekdays.Nth(year, 11, DayOfWeek.Thursday, 4), "Giorno del Ringraziamento", "Thanksgiving"),
        new(Kept(new(year, 12, 25)), "Natale", "Christmas Day"),
    ];

    private static DateOnly Kept(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
