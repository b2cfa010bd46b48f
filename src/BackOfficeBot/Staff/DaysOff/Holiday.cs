namespace BackOfficeBot.Staff.DaysOff;

/// A day on which nobody works: everywhere, in one country, or in one office.
internal sealed record Holiday(DateOnly Day, string Name, string EnglishName)
{
    public string? Country { get; init; }
    public string? Office { get; init; }
    public HolidayKind Kind { get; init; }

    /// Whether it is a day off for somebody of this country and office.
    public bool Holds(string? country, string? office) => (Country is null || Is(Country, country)) && (Office is null || Is(Office, office));

    private static bool Is(string name, string? other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}

internal enum HolidayKind { National, Patron, Closing }

/// A day of every year between two years, such as a company's closing day.
internal sealed record YearlyDay(int Month, int Day, string Name, string EnglishName, int From = 1, int Until = 9999)
{
    public Holiday? In(int year) =>
        year >= From && year <= Until && Day <= DateTime.DaysInMonth(year, Month) ? new(new(year, Month, Day), Name, EnglishName) : null;
}
