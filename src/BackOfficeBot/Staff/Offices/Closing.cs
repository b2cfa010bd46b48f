using System.Globalization;

namespace BackOfficeBot.Staff.Offices;

/// Days on which an office is closed, in one year or in each; over New Year too.
internal sealed record Closing(int? Year, (int Month, int Day) First, (int Month, int Day) Last, int YearsLater, string? Name)
{
    public const int MostDays = 92;

    /// Null where it is not understood.
    public static Closing? Of(string from, string? to, string? name)
    {
        if (Parse(from) is not { } first || Parse(to ?? from) is not { } last || first.Year is null != last.Year is null)
            return null;
        var later = first.Year is { } year ? last.Year!.Value - year : (last.Month, last.Day).CompareTo((first.Month, first.Day)) < 0 ? 1 : 0;
        var closing = new Closing(first.Year, (first.Month, first.Day), (last.Month, last.Day), later, string.IsNullOrWhiteSpace(name) ? null : name.Trim());
        return later is 0 or 1 && closing.In(first.Year ?? 2027).Count() is > 0 and <= MostDays ? closing : null;
    }

    /// Those of its days that lie in this stretch.
    public IEnumerable<DateOnly> Between(DateOnly first, DateOnly last) =>
        (Year is { } only ? [only] : Enumerable.Range(first.Year - 1, last.Year - first.Year + 2)).SelectMany(In).Where(d => d >= first && d <= last);

    private IEnumerable<DateOnly> In(int year)
    {
        var (first, last) = (On(year, First), On(year + YearsLater, Last));
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }

    // The 29 February is the 28 where there is none.
    private static DateOnly On(int year, (int Month, int Day) day) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));

    private static (int? Year, int Month, int Day)? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000 ? (day.Year, day.Month, day.Day)
        : DateOnly.TryParseExact("2028-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var yearly) ? (null, yearly.Month, yearly.Day)
        : null;
}
