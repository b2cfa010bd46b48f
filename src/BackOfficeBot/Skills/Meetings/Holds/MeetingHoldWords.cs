using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Skills.Meetings.Holds;

/// "tieni i primi due", "hold 1 and 3 until Friday", "tieni libero giovedì alle 10 e venerdì alle 15".
internal sealed record MeetingHoldWords(IReadOnlyList<int> Numbers, IReadOnlyList<DateTimeOffset> Times, DateTimeOffset? Until)
{
    private static readonly TimeOnly EndOfDay = new(18, 0);

    public static MeetingHoldWords Of(string text, Understanding understood, TimeZoneInfo zone)
    {
        List<DateTimeOffset> times = [];
        List<DateTime> days = [];
        DateTimeOffset? until = null;
        foreach (var when in understood.Whens)
            if (when is { Type: WhenType.DateTime, Value.Start: { } start })
            {
                // "lunedì e mercoledì alle 10" are at ten.
                times.AddRange([.. days.Select(day => At(day + start.TimeOfDay)), At(start)]);
                days.Clear();
            }
            else if (when is { Type: WhenType.Date, Value.Start: { } day })
                days.Add(day);
            else if (when.Value is { Start: null, LastDay: { } last } value)
                until = At(when.Type is WhenType.DateRange ? last.ToDateTime(EndOfDay) : value.End!.Value);
        return new(Positions(text, understood), [.. times.Distinct()], until);

        DateTimeOffset At(DateTime wall) => WallClock.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), zone);
    }

    /// Counted from 1; none where all that are shown are meant.
    private static IReadOnlyList<int> Positions(string text, Understanding understood) =>
        Count.Match(text) is { Success: true } count ? [.. Enumerable.Range(1, count.Groups[1].Value.ToUpperInvariant() is "2" or "DUE" or "TWO" ? 2 : 3)]
        : [.. understood.Numbers.Select(n => n.Value).Distinct()];

    private static readonly Regex Count = new(@"\b(?:questi|queste|quelli|quelle|primi|prime|tutti e|tutte e|these|those|first|all)\s+(2|3|due|tre|two|three)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
