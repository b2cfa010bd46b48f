namespace BackOfficeBot.Staff.DaysOff;

/// Italy's days off: law 260/1949 as it was changed since (6 January since 1986, 2 June since 2001, 4 October since 2026 by law 151/2025),
/// and the patron saints of towns.
internal static class ItalianHolidays
{
    private static readonly YearlyDay[] National =
    [
        new(1, 1, "Capodanno", "New Year's Day"),
        new(1, 6, "Epifania", "Epiphany", From: 1986),
        new(4, 25, "Festa della Liberazione", "Liberation Day"),
        new(5, 1, "Festa del Lavoro", "Labour Day"),
        new(6, 2, "Festa della Repubblica", "Republic Day", From: 2001),
        new(8, 15, "Ferragosto", "Assumption Day"),
        new(10, 4, "San Francesco", "Saint Francis", From: 2026),
        new(11, 1, "Ognissanti", "All Saints' Day"),
        new(12, 8, "Immacolata", "Immaculate Conception"),
        new(12, 25, "Natale", "Christmas Day"),
        new(12, 26, "Santo Stefano", "Saint Stephen's Day"),
    ];

    private static readonly Dictionary<string, YearlyDay> Patrons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Ancona"] = new(5, 4, "San Ciriaco", "Saint Cyriacus"),
        ["Aosta"] = new(9, 7, "San Grato", "Saint Gratus"),
        ["Bari"] = new(12, 6, "San Nicola", "Saint Nicholas"),
        ["Bologna"] = new(10, 4, "San Petronio", "Saint Petronius"),
        ["Brescia"] = new(2, 15, "Santi Faustino e Giovita", "Saints Faustinus and Jovita"),
        ["Cagliari"] = new(10, 30, "San Saturnino", "Saint Saturninus"),
        ["Catania"] = new(2, 5, "Sant'Agata", "Saint Agatha"),
        ["Firenze"] = new(6, 24, "San Giovanni", "Saint John"),
        ["Genova"] = new(6, 24, "San Giovanni", "Saint John"),
        ["Milano"] = new(12, 7, "Sant'Ambrogio", "Saint Ambrose"),
        ["Modena"] = new(1, 31, "San Geminiano", "Saint Geminianus"),
        ["Napoli"] = new(9, 19, "San Gennaro", "Saint Januarius"),
        ["Padova"] = new(6, 13, "Sant'Antonio", "Saint Anthony"),
        ["Palermo"] = new(7, 15, "Santa Rosalia", "Saint Rosalia"),
        ["Parma"] = new(1, 13, "Sant'Ilario", "Saint Hilary"),
        ["Perugia"] = new(1, 29, "San Costanzo", "Saint Constantius"),
        ["Roma"] = new(6, 29, "Santi Pietro e Paolo", "Saints Peter and Paul"),
        ["Torino"] = new(6, 24, "San Giovanni", "Saint John"),
        ["Trieste"] = new(11, 3, "San Giusto", "Saint Justus"),
    };

    /// The national days from one day to another, Easter Monday among them.
    public static IEnumerable<Holiday> Between(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.Year, last.Year - first.Year + 1)
            .SelectMany(year => National.Select(d => d.In(year)).OfType<Holiday>().Append(new(Easter(year).AddDays(1), "Lunedì dell'Angelo", "Easter Monday")))
            .Where(h => h.Day >= first && h.Day <= last)
            .Select(h => h with { Country = "IT" });

    /// The patron saint's day of an office that lies in a town of which it is known.
    public static IEnumerable<Holiday> Patron(string office, string town, DateOnly first, DateOnly last) =>
        Patrons.TryGetValue(town, out var patron)
            ? Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(patron.In).OfType<Holiday>()
                .Where(h => h.Day >= first && h.Day <= last).Select(h => h with { Office = office, Kind = HolidayKind.Patron })
            : [];

    /// The Gregorian computation of Meeus, Jones and Butcher.
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var h = (19 * a + b - d - (b - f + 1) / 3 + 15) % 30;
        var l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var day = h + l - 7 * m + 114;
        return new(year, day / 31, day % 31 + 1);
    }
}
