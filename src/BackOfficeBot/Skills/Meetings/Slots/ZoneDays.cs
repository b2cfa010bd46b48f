using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// The days of one zone around a stretch of time. Instants are added up from midnight, and looked up one by one only on a day on which the clock changes.
internal sealed class ZoneDays
{
    private readonly TimeZoneInfo _zone;
    private readonly DateOnly _first;
    private readonly DateTimeOffset[] _midnights;

    public ZoneDays(string zone, Span span)
    {
        _zone = WallClock.Zone(zone);
        _first = WallClock.Day(span.Start, _zone).AddDays(-1);
        var days = WallClock.Day(span.End, _zone).AddDays(2).DayNumber - _first.DayNumber;
        _midnights = [.. Enumerable.Range(0, days + 1).Select(d => WallClock.At(_first.AddDays(d), default, _zone))];
        Days = [.. Enumerable.Range(0, days).Select(_first.AddDays)];
    }

    public IReadOnlyList<DateOnly> Days { get; }

    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var index = day.DayNumber - _first.DayNumber;
        return index >= 0 && index < Days.Count && _midnights[index + 1] - _midnights[index] == TimeSpan.FromDays(1)
            ? _midnights[index] + time.ToTimeSpan()
            : WallClock.At(day, time, _zone);
    }

    /// From one time of a day to another; to one that is not later, on the next day.
    public Span Between(DateOnly day, TimeOnly from, TimeOnly to) => new(At(day, from), At(to > from ? day : day.AddDays(1), to));

    public Span Whole(DateOnly day) => Between(day, default, default);

    public DateOnly DayOf(DateTimeOffset instant)
    {
        var index = Array.BinarySearch(_midnights, instant);
        index = index < 0 ? ~index - 1 : index;
        return index >= 0 && index < Days.Count ? _first.AddDays(index) : WallClock.Day(instant, _zone);
    }
}
