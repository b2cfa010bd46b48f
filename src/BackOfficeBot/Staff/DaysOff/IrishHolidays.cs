namespace BackOfficeBot.Staff.DaysOff;

/// Ireland's public holidays (Organisation of Working Time Act 1997, second schedule; Saint Brigid's Day since 2023). On a weekend they give no other day to all.
internal static class IrishHolidays
{
    public static IEnumerable<Holiday> In(int year) =>
    [
        new(new(year, 1, 1), "Capodanno", "New Year's Day"),
        .. year >= 2023 ? [new(Brigid(year), "Santa Brigida", "Saint Brigid's Day")] : Array.Empty<Holiday>(),
        new(new(year, 3, 17), "San Patrizio", "Saint Patrick's Day"),
        .. year == 2022 ? [new(new(2022, 3, 18), "Giorno del ricordo", "Day of Remembrance")] : Array.Empty<Holiday>(),
        new(ItalianHolidays.Easter(year).AddDays(1), "Lunedì dell'Angelo", "Easter Monday"),
        new(Weekdays.Nth(year, 5, DayOfWeek.Monday, 1), "Festa di maggio", "May holiday"),
        new(Weekdays.Nth(year, 6, DayOfWeek.Monday, 1), "Festa di giugno", "June holiday"),
        new(Weekdays.Nth(year, 8, DayOfWeek.Monday, 1), "Festa d'agosto", "August holiday"),
        new(Weekdays.Last(year, 10, DayOfWeek.Monday), "Festa d'ottobre", "October holiday"),
        new(new(year, 12, 25), "Natale", "Christmas Day"),
        new(new(year, 12, 26), "Santo Stefano", "Saint Stephen's Day"),
    ];

    // The first Monday of February, unless the first of February is a Friday.
    private static DateOnly Brigid(int year) => new DateOnly(year, 2, 1) is { DayOfWeek: DayOfWeek.Friday } friday ? friday : Weekdays.Nth(year, 2, DayOfWeek.Monday, 1);
}
