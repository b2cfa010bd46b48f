using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Series;

/// One of a series that is to be at another time.
internal sealed record MovedOne(DateOnly Day, DateTimeOffset Start);

/// A meeting that comes back, and what is different on some days: left out, at another time, or taken as it is although somebody is missing.
internal sealed record MeetingSeries(SeriesRule Rule)
{
    /// Left out from the beginning, as the organiser said: "tranne il 7 dicembre".
    public IReadOnlyList<DateOnly> Except { get; init; } = [];
    public IReadOnlyList<DateOnly> LeftOut { get; init; } = [];
    public IReadOnlyList<MovedOne> Moved { get; init; } = [];
    public IReadOnlyList<DateOnly> Accepted { get; init; } = [];

    /// Its hour changes from one day to the next, so that the same people do not always have the bad one.
    public bool InTurn { get; init; }

    /// When each of them really begins, the first one first.
    public IEnumerable<DateTimeOffset> Starts(DateTimeOffset first, TimeZoneInfo zone)
    {
        var hour = WallClock.Time(first, zone);
        return Rule.Dates(WallClock.Day(first, zone)).Except(LeftOut).Except(Moved.Select(m => m.Day)).Select(day => WallClock.At(day, hour, zone)).Concat(Moved.Select(m => m.Start)).Order();
    }

    public bool HasExceptions => LeftOut.Count + Moved.Count > 0;
}
