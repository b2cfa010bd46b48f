using System.Globalization;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>Between Graph's times (a wall time with a zone's name, Windows or IANA) and instants with IANA zones.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/datetimetimezone"/></remarks>
internal static class Zones
{
    /// <summary>The IANA name; null for names that are neither, such as "Customized Time Zone".</summary>
    public static string? Iana(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null
        : name is "UTC" or "Etc/UTC" or "tzone://Microsoft/Utc" ? "UTC"
        : TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) ? iana
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone.Id
        : null;

    public static TimeZoneInfo Info(string? iana) => iana is not null && TimeZoneInfo.TryFindSystemTimeZoneById(iana, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The instant, in UTC.</summary>
    public static DateTimeOffset Instant(Models.DateTimeTimeZone time) => Instant(Wall(time), Info(Iana(time.TimeZone)));

    /// <summary>A wall time that a DST night skips is moved on by the gap; one that comes twice is the first.</summary>
    public static DateTimeOffset Instant(DateTime wall, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(wall)) return new DateTimeOffset(wall, zone.GetUtcOffset(wall.AddHours(-3))).ToUniversalTime();
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    public static DateTime Wall(Models.DateTimeTimeZone time) =>
        DateTime.SpecifyKind(DateTime.Parse(time.DateTime ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal), DateTimeKind.Unspecified);

    public static DateTime Wall(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>Wall time in the organiser's zone, by its Windows name, which every mailbox knows; in UTC where the wall time would be ambiguous or the zone is unknown.</summary>
    public static Models.DateTimeTimeZone ToGraph(DateTimeOffset instant, string iana)
    {
        var zone = Info(iana);
        var wall = Wall(instant, zone);
        return zone.IsAmbiguousTime(wall) || !TimeZoneInfo.TryConvertIanaIdToWindowsId(iana, out var windows)
            ? ToGraph(instant.UtcDateTime, "UTC")
            : ToGraph(wall, windows);
    }

    public static Models.DateTimeTimeZone ToGraph(DateTime wall, string zone) =>
        new() { DateTime = wall.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), TimeZone = zone };

    /// <summary>An instant for a query.</summary>
    public static string Query(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static WorkingHours? Hours(Models.WorkingHours? hours) =>
        hours is { StartTime: { } from, EndTime: { } to, DaysOfWeek.Count: > 0 }
            ? new([.. hours.DaysOfWeek.OfType<Models.DayOfWeekObject>().Select(day => (DayOfWeek)(int)day)], TimeOnly.FromDateTime(from.DateTime), TimeOnly.FromDateTime(to.DateTime), Iana(hours.TimeZone?.Name))
            : null;
}
