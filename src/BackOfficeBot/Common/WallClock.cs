using System.Globalization;

namespace BackOfficeBot.Common;

/// From a person's wall time to an instant. A time that a DST night skips is read with the offset before the gap (so it moves on by the
/// gap), one that happens twice is the earlier: as calendars do.
internal static class WallClock
{
    public static TimeZoneInfo Zone(string? iana) => iana is not null && TimeZoneInfo.TryFindSystemTimeZoneById(iana, out var zone) ? zone : Rome;

    /// Whether this is an IANA zone, and not a Windows name or an offset.
    public static bool IsIana(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;

    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static DateTimeOffset At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        if (zone.IsInvalidTime(wall))
            return new DateTimeOffset(wall, zone.GetUtcOffset(wall.AddHours(-3))).ToUniversalTime();
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    public static DateTimeOffset In(this DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);

    /// As a form sends it; null for what is no day, or one at whose ends there is no day before or after.
    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000 ? day : null;

    /// As a form sends it, with seconds or without; null for what is no time of day.
    public static TimeOnly? Time(string? typed) => TimeOnly.TryParseExact(typed, ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// As a form takes it.
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly Day(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(instant.In(zone).DateTime);

    public static TimeOnly Time(DateTimeOffset instant, TimeZoneInfo zone) => TimeOnly.FromDateTime(instant.In(zone).DateTime);
}
