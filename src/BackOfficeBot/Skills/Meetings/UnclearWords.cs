using System.Globalization;
using System.Text.RegularExpressions;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Meetings;

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
        return (Day(said), First(Hours().Matches(said), m => !IsHour(m.Groups["h"], m.Groups["m"])), Length(said, understood.Whens));
    }

    // "alle 15", "alle 15:30", "alle 1530"
    private static bool IsHour(Group hour, Group minute)
    {
        var (h, m) = minute.Success ? (Number(hour), Number(minute)) : hour.Length > 2 ? (Number(hour) / 100, Number(hour) % 100) : (Number(hour), 0);
        return h <= 24 && m <= 59;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string? Day(string text) =>
        First(NamedDays().Matches(text), m => Number(m.Groups["d"]) is var day && (day < 1 || day > LongestMonth(m.Groups["m"].Value)))
        ?? First(NumericDays().Matches(text), m => Number(m.Groups["a"]) is var a && Number(m.Groups["b"]) is var b && !IsDay(a, b) && !IsDay(b, a));

    private static string? Length(string text, IReadOnlyList<When> whens) =>
        First(Lengths().Matches(text), m => m.Groups["minus"].Length > 0
            || !whens.Any(w => w.Span.Start < m.Index + m.Length && m.Index < w.Span.End)
            || whens.Any(w => w.Type == WhenType.Duration && w.Span.Start < m.Index + m.Length && m.Index < w.Span.End && w.Value.Length is { TotalMinutes: < 5 or > 1440 }));

    private static string? First(MatchCollection matches, Func<Match, bool> isUnclear) => matches.FirstOrDefault(isUnclear)?.Value.Trim();

    private static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2028, month);

    // Told apart by their beginnings, in both languages.
    private static int LongestMonth(string name) => name[..3].ToLowerInvariant() switch { "feb" => 29, "apr" or "giu" or "jun" or "set" or "sep" or "nov" => 30, _ => 31 };

    private const string Month = @"(?<m>gen(?:naio)?|feb(?:braio|ruary)?|mar(?:zo|ch)?|apr(?:ile|il)?|maggio|may|giu(?:gno)?|june?|lug(?:lio)?|july?|ago(?:sto)?|aug(?:ust)?|set(?:tembre)?|sept?(?:ember)?|ott(?:obre)?|oct(?:ober)?|nov(?:embre|ember)?|dic(?:embre)?|dec(?:ember)?|january|jan)\b";

    [GeneratedRegex(@"\b(?:il |l'|the )?(?<d>[0-9]{1,3})(?:st|nd|rd|th)?(?: of)? " + Month + @"|\b" + Month + @" (?:the )?(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\b(?![:.h])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedDays();

    [GeneratedRegex(@"(?<![0-9/.\-])(?:il )?(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})(?:/[0-9]{2,4})?(?![0-9/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumericDays();

    [GeneratedRegex(@"\b(?:alle|dalle|ore|at|from) (?:ore )?(?<h>[0-9]{1,4})(?:[:.](?<m>[0-9]{2}))?(?![0-9:./])\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<![\w.])(?<minus>[-−])?\s?[0-9]{1,30} ?(?:ore|ora|h|hours?|minuti|minuto|min|minutes?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lengths();
}
