using BackOfficeBot.Common;

namespace BackOfficeBot.Staff;

/// When somebody works: hours of days of the week in a zone, without the days off.
internal sealed record WorkWeek(TimeZoneInfo Zone, IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, Func<DateOnly, bool> IsOff)
{
    // Of whoever works less often than that, nothing is due by working time.
    private const int MostDays = 400;

    public bool Works(DateOnly day) => Days.Contains(day.DayOfWeek) && !IsOff(day);

    /// The instant at which so much working time has passed; with none, the next at which somebody works.
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan working)
    {
        var (day, left) = (WallClock.Day(from, Zone), working);
        for (var i = 0; i < MostDays; i++, day = day.AddDays(1))
        {
            if (!Works(day))
                continue;
            var hours = Of(day);
            var start = hours.Start > from ? hours.Start : from;
            if (start >= hours.End)
                continue;
            if (start + left <= hours.End && (left > TimeSpan.Zero || start < hours.End))
                return start + left;
            left -= hours.End - start;
        }
        return from + working;
    }

    /// So many working days later, at the same hour where that is in working hours: "tomorrow morning" of a Friday evening is Monday.
    public DateTimeOffset AddDays(DateTimeOffset from, int days) => Add(from, DayLength * days);

    /// How much working time lies between two instants.
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        var (day, last) = (WallClock.Day(from, Zone), WallClock.Day(to, Zone));
        for (var i = 0; day <= last && i < MostDays; i++, day = day.AddDays(1))
        {
            if (!Works(day))
                continue;
            var hours = Of(day);
            var (start, end) = (hours.Start > from ? hours.Start : from, hours.End < to ? hours.End : to);
            if (end > start)
                total += end - start;
        }
        return total;
    }

    private TimeSpan DayLength => To - From;

    private Span Of(DateOnly day) => new(WallClock.At(day, From, Zone), WallClock.At(day, To, Zone));
}
