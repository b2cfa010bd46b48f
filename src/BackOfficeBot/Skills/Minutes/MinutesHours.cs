using System.Globalization;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Minutes;

/// When a meeting began and ended: now, or as it was planned where its minutes are written afterwards. Pure.
internal static class MinutesHours
{
    public static DateTimeOffset Opens(MinutesData data, DateTimeOffset now) => IsAfterwards(data, now) ? data.Start : now;

    public static DateTimeOffset Closes(MinutesData data, DateTimeOffset now) =>
        IsAfterwards(data, now) ? new[] { data.End, data.OpenedAt, data.Entries.Where(e => e.At < now && IsOfDay(data, e.At)).Select(e => (DateTimeOffset?)e.At).Max() }.Max() ?? now : now;

    /// What was typed over the hour that was proposed, on its day.
    public static DateTimeOffset At(DateTimeOffset proposed, string? typed, MinutesData data, DateTimeOffset now)
    {
        var zone = WallClock.Zone(data.Zone);
        if (!TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var hour) || hour == Hour(proposed, data))
            return proposed;
        var at = WallClock.At(WallClock.Day(proposed, zone), hour, zone);
        return at > now ? proposed : at;
    }

    public static TimeOnly Hour(DateTimeOffset at, MinutesData data) => at.In(WallClock.Zone(data.Zone)) is var there ? new(there.Hour, there.Minute) : default;

    /// On another day, or long after its end.
    public static bool IsAfterwards(MinutesData data, DateTimeOffset now) => now > (data.End ?? data.Start + TimeSpan.FromHours(4)) && (!IsOfDay(data, now) || (data.OpenedAt is null && data.End is not null) || data.OpenedAt == data.Start);

    private static bool IsOfDay(MinutesData data, DateTimeOffset at) => WallClock.Zone(data.Zone) is var zone && WallClock.Day(at, zone) == WallClock.Day(data.Start, zone);
}
