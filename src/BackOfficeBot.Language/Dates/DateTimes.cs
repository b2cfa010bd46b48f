using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// <summary>Finds what a text says of dates and times, in Italian and English alike.</summary>
public static class DateTimes
{
    /// <summary>Every expression of time, in the order of the text; they do not overlap. Never fails. Time grows with the text's length.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="reference">The wall time at which it was said.</param>
    /// <param name="zone">Whose clocks it means.</param>
    /// <param name="locale">"it-IT", "en-US", "en-GB": only decides what would be read differently (3/4).</param>
    /// <param name="direction">Which reading comes first where several are possible.</param>
    public static IReadOnlyList<When> Find(string text, DateTime reference, TimeZoneInfo zone, string locale, Direction direction = Direction.Future) =>
        Find(text, Tokenizer.Read(text), reference, zone, locale, direction);

    internal static IReadOnlyList<When> Find(string text, List<Token> tokens, DateTime reference, TimeZoneInfo zone, string locale, Direction direction)
    {
        var context = new UnderstandingContext(reference, zone.Id, locale);
        var found = new List<When>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var at = new Reader(tokens, i);
            var (type, value, taken) = (default(WhenType), default(WhenValue), 0);
            if (at.IsAny(0, "tra", "fra", "in", "within") && (taken = DurationRules.Read(at.Skip(1), out var ahead)) > 0)
            {
                // "tra un'ora": a moment, not a length.
                (type, value) = (WhenType.DateTime, new() { Start = reference + ahead, Grain = Grain.Minute });
                taken++;
            }
            else if ((taken = DurationRules.Read(at, out var length)) > 0)
                (type, value) = (WhenType.Duration, new() { Length = length });
            else if ((taken = DayRules.Read(at, context, out var days)) > 0)
                (type, value) = (days.First == days.Last ? WhenType.Date : WhenType.DateRange, Days(days));
            else if ((taken = TimeRules.Read(at, out var time)) > 0)
                (type, value) = (time.IsExact && time.To is null ? WhenType.Time : WhenType.TimeRange, Times(time, context.Today));
            if (value is null)
                continue;
            found.Add(new(type, at.Span(taken), [value]));
            i += taken - 1;
        }
        return found;
    }

    private static WhenValue Days(DayRange days) => new()
    {
        Start = days.First.ToDateTime(default),
        End = days.Last > days.First ? days.Last.ToDateTime(default) : null,
        IsEndIncluded = true,
        Grain = Grain.Day,
    };

    private static WhenValue Times(TimeRange time, DateOnly today) => new()
    {
        Start = time.From is { } from ? today.ToDateTime(from) : null,
        End = time.To is { } to ? today.ToDateTime(to) : null,
        Grain = Grain.Minute,
    };
}
