using System.Globalization;

namespace BackOfficeBot.Common;

/// Days and times in words, as people of either language write them.
internal static class When
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo Culture(string language) => language == "it" ? Italian : English;

    /// "giovedì 26 novembre 2026"
    public static string Day(DateOnly day, string language) => day.ToString("dddd d MMMM yyyy", Culture(language));

    /// "giovedì 26 novembre 2026, 15:00–16:00"; the end's day is named where it is another one.
    public static string Full(Span span, TimeZoneInfo zone, string language)
    {
        var (start, end) = (span.Start.In(zone), span.End.In(zone));
        var first = start.ToString("dddd d MMMM yyyy, HH:mm", Culture(language));
        return start.Date == end.Date ? $"{first}–{end:HH:mm}" : $"{first} – {end.ToString("dddd d MMMM yyyy, HH:mm", Culture(language))}";
    }

    /// "gio 26 nov, 15:00": fits a button.
    public static string Short(DateTimeOffset instant, TimeZoneInfo zone, string language) =>
        instant.In(zone).ToString("ddd d MMM, HH:mm", Culture(language));

    /// The same where there is room: another year than this one is named.
    public static string Short(DateTimeOffset instant, TimeZoneInfo zone, string language, DateTimeOffset now) =>
        instant.In(zone).Year == now.In(zone).Year ? Short(instant, zone, language) : instant.In(zone).ToString("ddd d MMM yyyy, HH:mm", Culture(language));

    /// " (Londra)" behind an hour of there, where other clocks show another one.
    public static string There(DateTimeOffset instant, TimeZoneInfo said, TimeZoneInfo other, string language) =>
        said.GetUtcOffset(instant) == other.GetUtcOffset(instant) ? "" : $" ({Towns.Of(said.Id, language)})";

    /// "oggi alle 15:10", "ieri alle 9:00", "domani alle 9:00", "lunedì 30 novembre alle 7:30", "3 marzo 2026 alle 9:00".
    public static string Ago(DateTimeOffset instant, DateTimeOffset now, TimeZoneInfo zone, string language)
    {
        var at = instant.In(zone);
        var days = WallClock.Day(now, zone).DayNumber - DateOnly.FromDateTime(at.DateTime).DayNumber;
        var it = language == "it";
        return days switch
        {
            0 => it ? $"oggi alle {at:H:mm}" : $"today at {at:H:mm}",
            -1 => it ? $"domani alle {at:H:mm}" : $"tomorrow at {at:H:mm}",
            1 => it ? $"ieri alle {at:H:mm}" : $"yesterday at {at:H:mm}",
            < 0 when at.Year == now.In(zone).Year => at.ToString(it ? "dddd d MMMM 'alle' H:mm" : "dddd d MMMM 'at' H:mm", Culture(language)),
            < 0 => at.ToString(it ? "dddd d MMMM yyyy 'alle' H:mm" : "dddd d MMMM yyyy 'at' H:mm", Culture(language)),
            _ => at.ToString(it ? "d MMMM yyyy 'alle' H:mm" : "d MMMM yyyy 'at' H:mm", Culture(language)),
        };
    }

    /// "un'ora", "30 minuti", "1 ora e 30 minuti"
    public static string Duration(TimeSpan length, string language)
    {
        var (hours, minutes) = ((int)length.TotalHours, length.Minutes);
        var it = language == "it";
        var h = hours switch { 0 => "", 1 => it ? "1 ora" : "1 hour", _ => it ? $"{hours} ore" : $"{hours} hours" };
        var m = minutes switch { 0 => "", 1 => it ? "1 minuto" : "1 minute", _ => it ? $"{minutes} minuti" : $"{minutes} minutes" };
        return h.Length == 0 ? m : m.Length == 0 ? h : it ? $"{h} e {m}" : $"{h} {m}";
    }
}
