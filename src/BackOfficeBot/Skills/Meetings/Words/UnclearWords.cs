using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot.Skills.Meetings.Words;

/// Days, hours and lengths that were said and do not exist, or that no reading fits: better asked for than silently left out.
internal static partial class UnclearWords
{
    /// The words, each as it stands in the text.
    public static (string? Day, string? Hour, string? Length) In(string text, Understanding understood)
    {
        if (text.Length > 2_000)
            text = text[..2_000];
        var subject = understood.Subject?.Value;
        // What it is about may hold any numbers.
        var said = subject is null ? text : text.Replace(subject, new(' ', subject.Length), StringComparison.Ordinal);
        return (Quoted(text, understood.Impossible.FirstOrDefault(w => w.Type is not WhenType.Time)) ?? Day(said),
            First(Hours.Matches(said), m => m.Groups["minus"].Success || !IsHour(m.Groups["h"], m.Groups["m"])) ?? Quoted(text, understood.Impossible.FirstOrDefault(w => w.Type is WhenType.Time)), Length(said, understood.Whens));
    }

    /// The day or time that was said and does not exist.
    public static string? Impossible(string text, Understanding understood) => Quoted(text, understood.Impossible.Count > 0 ? understood.Impossible[0] : null);

    /// More people than an invitation takes: "per 600 persone".
    public static int? Crowd(string text) =>
        Crowds.Match(text) is { Success: true } said && int.TryParse(said.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > MeetingDraft.MostPeople + 1 ? n : null;

    /// What the clocks make of the hour, on the nights on which they are changed.
    public static string? NightHour(DateOnly day, TimeOnly hour, TimeZoneInfo zone, UnclearTexts u) =>
        zone.IsInvalidTime(day.ToDateTime(hour)) ? u.HourSkipped($"{hour:H:mm}", $"{WallClock.At(day, hour, zone).In(zone):H:mm}")
        : zone.IsAmbiguousTime(day.ToDateTime(hour)) ? u.HourTwice($"{hour:H:mm}") : null;

    private static string? Quoted(string text, When? when) => when is not null && when.Span.End <= text.Length ? text.Substring(when.Span.Start, when.Span.Length) : null;

    // "alle 15", "alle 15:30", "alle 1530"
    private static bool IsHour(Group hour, Group minute)
    {
        var (h, m) = minute.Success ? (Number(hour), Number(minute)) : hour.Length > 2 ? (Number(hour) / 100, Number(hour) % 100) : (Number(hour), 0);
        return h <= 24 && m <= 59;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string? Day(string text) =>
        First(NumericDays.Matches(text), m => Number(m.Groups["a"]) is var a && Number(m.Groups["b"]) is var b && !IsDay(a, b) && !IsDay(b, a));

    private static string? Length(string text, IReadOnlyList<When> whens) =>
        First(Lengths.Matches(text), m => m.Groups["minus"].Length > 0
            || !whens.Any(w => w.Span.Start < m.Index + m.Length && m.Index < w.Span.End)
            || whens.Any(w => w.Type == WhenType.Duration && w.Span.Start < m.Index + m.Length && m.Index < w.Span.End && w.Value.Length is { TotalMinutes: < 5 or > 1440 }));

    private static string? First(MatchCollection matches, Func<Match, bool> isUnclear) => matches.FirstOrDefault(isUnclear)?.Value.Trim();

    private static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2028, month);

    private static readonly Regex NumericDays = new(@"(?<![0-9/.\-])(?:il )?(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})(?:/[0-9]{2,4})?(?![0-9/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "alle 25", "a -3"
    private static readonly Regex Hours = new(@"\b(?:(?:alle|dalle|ore|at|from) (?:ore )?|(?:a|to|alle|dalle|ore|at|from) (?<minus>[-−]))(?<h>[0-9]{1,4})(?:[:.](?<m>[0-9]{2}))?(?![0-9:./])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Crowds = new(@"\b(?<n>[0-9]{3,6}|[0-9]{1,3}\.[0-9]{3}) (?:persone|partecipanti|invitati|ospiti|colleghi|people|attendees|guests|participants|colleagues)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Lengths = new(@"(?<![\w.])(?<minus>[-−])?\s?[0-9]{1,30} ?(?:ore|ora|h|hours?|minuti|minuto|min|minutes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
