using System.Globalization;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Common;

/// How a meeting or a task comes back: every so many days, on days of the week, or on a day or a weekday of the month; with an end, since all of it is checked beforehand.
internal sealed record SeriesRule
{
    public const int MostTimes = 100;
    public const int MostMonths = 12;

    private static readonly string[] Names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public required RecurrenceKind Kind { get; init; }
    public int Interval { get; init; } = 1;
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];
    public int MonthDay { get; init; }

    /// The first to the fourth weekday of the month, -1 the last.
    public int Nth { get; init; }
    public DateOnly? Until { get; init; }
    public int? Times { get; init; }

    /// The last day, found by whoever has counted.
    public DateOnly LastFrom(DateOnly first) => Dates(first) is [.., var last] ? last : first;

    /// An RRULE (RFC 5545), of which the day that it begins on says what is left open: "FREQ=WEEKLY" on a Monday is every Monday. Null for what no calendar here repeats.
    public static SeriesRule? Parse(string? text, DateOnly first)
    {
        var parts = (text ?? "").Split(';').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        var interval = int.TryParse(parts.GetValueOrDefault("INTERVAL"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
        var by = parts.GetValueOrDefault("BYDAY") is { } listed ? listed.Split(',') : [];
        if (interval is < 1 or > 99 || parts.ContainsKey("BYMONTH"))
            return null;
        return parts.GetValueOrDefault("FREQ")?.ToUpperInvariant() switch
        {
            "DAILY" when by.Length == 0 => new() { Kind = RecurrenceKind.Daily, Interval = interval },
            "DAILY" or "WEEKLY" when by.All(d => Array.IndexOf(Names, d) >= 0) =>
                new() { Kind = RecurrenceKind.Weekly, Interval = interval, Days = by.Length == 0 ? [first.DayOfWeek] : [.. by.Select(d => (DayOfWeek)Array.IndexOf(Names, d))] },
            "MONTHLY" when by is [{ Length: > 2 } nth] && int.TryParse(nth[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rank) && rank is -1 or (>= 1 and <= 5) && Array.IndexOf(Names, nth[^2..]) is >= 0 and var day =>
                new() { Kind = RecurrenceKind.MonthlyOnWeekday, Interval = interval, Days = [(DayOfWeek)day], Nth = rank == 5 ? -1 : rank },
            "MONTHLY" when by is ["nth"] => new() { Kind = RecurrenceKind.MonthlyOnWeekday, Interval = interval, Days = [first.DayOfWeek], Nth = first.Day > 28 ? -1 : (first.Day + 6) / 7 },
            "MONTHLY" when by.Length == 0 && parts.GetValueOrDefault("BYMONTHDAY") is var on && (on is null || int.TryParse(on, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) =>
                new() { Kind = RecurrenceKind.MonthlyOnDay, Interval = interval, MonthDay = on is null ? first.Day : on == "-1" ? 31 : Math.Clamp(int.Parse(on, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 1, 31) },
            _ => null,
        };
    }

    /// The same as text, so that a form keeps it.
    public string Text => $"FREQ={(Kind is RecurrenceKind.Daily ? "DAILY" : Kind is RecurrenceKind.Weekly ? "WEEKLY" : "MONTHLY")}{(Interval > 1 ? string.Create(CultureInfo.InvariantCulture, $";INTERVAL={Interval}") : "")}" + Kind switch
    {
        RecurrenceKind.Weekly => ";BYDAY=" + string.Join(',', Days.Select(d => Names[(int)d])),
        RecurrenceKind.MonthlyOnWeekday => string.Create(CultureInfo.InvariantCulture, $";BYDAY={Nth}{Names[(int)Days[0]]}"),
        RecurrenceKind.MonthlyOnDay => string.Create(CultureInfo.InvariantCulture, $";BYMONTHDAY={MonthDay}"),
        _ => "",
    };

    /// The first day on which it may be, from a day on.
    public DateOnly FirstFrom(DateOnly day)
    {
        for (var i = 0; i < 400; i++)
            if (Fits(day.AddDays(i), day))
                return day.AddDays(i);
        return day;
    }

    /// All its days, the first among them; never more than may be checked.
    public IReadOnlyList<DateOnly> Dates(DateOnly first)
    {
        var last = Until ?? first.AddMonths(MostMonths);
        List<DateOnly> dates = [];
        for (var day = first; day <= last && dates.Count < (Times ?? MostTimes + 1) && dates.Count <= MostTimes; day = day.AddDays(1))
            if (Fits(day, first))
                dates.Add(day);
        return dates;
    }

    public EventRecurrence ToGraph(DateOnly first) => new() { Kind = Kind, Interval = Interval, Days = Days, DayOfMonth = MonthDay, Nth = Nth, First = first, Last = LastFrom(first) };

    private bool Fits(DateOnly day, DateOnly first) => Kind switch
    {
        RecurrenceKind.Daily => (day.DayNumber - first.DayNumber) % Interval == 0,
        RecurrenceKind.Weekly => Days.Contains(day.DayOfWeek) && (Monday(day) - Monday(first)) / 7 % Interval == 0,
        RecurrenceKind.MonthlyOnDay => day.Day == Math.Min(MonthDay, DateTime.DaysInMonth(day.Year, day.Month)) && IsMonth(day, first),
        _ => day.DayOfWeek == Days[0] && IsMonth(day, first) && (Nth < 0 ? day.AddDays(7).Month != day.Month : (day.Day + 6) / 7 == Nth),
    };

    private bool IsMonth(DateOnly day, DateOnly first) => ((day.Year - first.Year) * 12 + day.Month - first.Month) % Interval == 0;

    private static int Monday(DateOnly day) => day.DayNumber - ((int)day.DayOfWeek + 6) % 7;
}
