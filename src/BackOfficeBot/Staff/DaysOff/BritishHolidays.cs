namespace BackOfficeBot.Staff.DaysOff;

/// The bank holidays of England and Wales (https://www.gov.uk/bank-holidays): what falls on a weekend is kept on the next weekday.
internal static class BritishHolidays
{
    // By royal proclamation.
    private static readonly Holiday[] Once =
    [
        new(new(2022, 6, 3), "Giubileo di platino", "Platinum Jubilee"),
        new(new(2022, 9, 19), "Funerali della regina Elisabetta II", "State Funeral of Queen Elizabeth II"),
        new(new(2023, 5, 8), "Incoronazione di re Carlo III", "Coronation of King Charles III"),
    ];

    public static IEnumerable<Holiday> In(int year)
    {
        var easter = ItalianHolidays.Easter(year);
        var (christmas, boxing) = (new DateOnly(year, 12, 25), new DateOnly(year, 12, 26));
        return
        [
            new(Kept(new(year, 1, 1)), "Capodanno", "New Year's Day"),
            new(easter.AddDays(-2), "Venerdì santo", "Good Friday"),
            new(easter.AddDays(1), "Lunedì dell'Angelo", "Easter Monday"),
            new(year == 2020 ? new(year, 5, 8) : Weekdays.Nth(year, 5, DayOfWeek.Monday, 1), "Festa di maggio", "Early May bank holiday"),
            new(year == 2022 ? new(2022, 6, 2) : Weekdays.Last(year, 5, DayOfWeek.Monday), "Festa di primavera", "Spring bank holiday"),
            new(Weekdays.Last(year, 8, DayOfWeek.Monday), "Festa d'estate", "Summer bank holiday"),
            // Christmas on a Sunday leaves Monday to Boxing Day.
            new(christmas.IsWeekend() ? new(year, 12, 27) : christmas, "Natale", "Christmas Day"),
            new(boxing.IsWeekend() ? new(year, 12, 28) : boxing, "Santo Stefano", "Boxing Day"),
            .. Once.Where(h => h.Day.Year == year),
        ];
    }

    private static DateOnly Kept(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
}
