using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days that are told of a week, a month or a year that was named: "next week from Tuesday to Thursday", "June from the 3rd to the 9th", "May 3 to 8, 2027", "2025 to 2027".
internal sealed partial class Scan
{
    /// "2024-2026", "2014~2018", "2025 to 2027"
    private Item? Years(int i)
    {
        if (DigitCount(i) != 4 || DigitCount(i + 2) != 4 || !(IsMark(i + 1, '-', '–', '~') && IsTight(i + 1) == IsTight(i + 2) || IsAny(i + 1, "to", "until", "through", "al")) || IsMark(i - 1, '-', '/', '.') && IsTight(i)
            || Digits(i) is not (>= 1900 and <= 2100 and var from) || Digits(i + 2) is not (>= 1900 and <= 2100 and var to) || to <= from || IsMark(i + 3, '-', '/', '.') && IsTight(i + 3) && IsTight(i + 4) && DigitCount(i + 4) > 0
            || At(i + 1).Kind is TokenKind.Word && !(IsEnd(i + 3) || At(i + 3).Lexeme is not null && UnitAt(i + 3) is Unit.None && !Is(i + 3, Role.Money)))
            return null;
        return Period(i, i + 3, Grain.Year, new(new(from, 1, 1), new(to + 1, 1, 1)), new(new(from, 1, 1), new(to, 1, 1)));
    }

    /// Of a period that was named, the days that are told behind it.
    private Item? DaysOf(int first, Item period) => period switch
    {
        { Type: WhenType.DateRange, Grain: Grain.Week, Days: [{ First: { } monday }, ..] } => DaysOfWeek(first, period.End, monday),
        { Type: WhenType.DateRange, Grain: Grain.Month, Parts: { Month: > 0, Day: 0 } } => DaysOfMonth(first, period),
        _ => null,
    };

    // A week, then "from Tuesday to Thursday", "between Tuesday and Thursday"
    private Item? DaysOfWeek(int first, int i, DateOnly monday)
    {
        var opening = SkipMark(i, ',');
        var j = Skip(opening, Role.From | Role.Between);
        var (from, joint) = (Word(j).Weekday, Joint(j + 1, Is(opening, Role.Between)));
        if (from == 0 || joint == 0 || Word(Skip(joint, Role.Article)).Weekday is not (> 0 and var to) || to < from)
            return null;
        return new(WhenType.DateRange, first, Skip(joint, Role.Article) + 1) { Days = [new(monday.AddDays(from - 1), monday.AddDays(to - 1))], IsEndIncluded = true, Grain = Grain.Day };
    }

    // A month, then "from the 3rd to the 9th", "dal 3 al 9", "between 3 and 9"
    private Item? DaysOfMonth(int first, Item month)
    {
        var opening = SkipMark(month.End, ',');
        if (!(Is(opening, Role.From | Role.Between) || IsAny(opening, "dai")) || !DayNumber(Skip(opening + 1, Role.Article), out var from, out var end, out _) || Joint(end, Is(opening, Role.Between)) is not (> 0 and var joint)
            || !DayNumber(Skip(joint, Role.Article), out var to, out end, out _) || to < from || IsAny(opening, "dalle", "dall") || Is(end, Role.Am | Role.Pm) || IsMark(end, ':') || UnitAt(end) is not Unit.None)
            return null;
        return Some(new(WhenType.DateRange, first, end)
        {
            Days = [.. month.Days.Where(d => d.First!.Value.AddDays(to - 1) < d.End).Select(d => new Days(d.First!.Value.AddDays(from - 1), d.First.Value.AddDays(to - 1)))], IsEndIncluded = true, Grain = Grain.Day,
        });
    }

    // "May 3 to 8, 2027", "Dec. 3-5 2027"
    private Item WithYearBehind(Item range, Item begin, Item to)
    {
        var j = SkipMark(range.End, ',');
        return begin.Parts is { Year: 0, Month: > 0, Day: > 0 } a && to.Parts is { Month: 0, Day: > 0, Weekday: 0 } b && DigitCount(j) == 4 && Year(j, out var year, out var end) && year is > 1900 and < 2100
            && !(IsMark(end, ':', '.', ',', '-', '/') && IsTight(end) && IsTight(end + 1)) && UnitAt(end) is Unit.None && Calendar.Day(year, a.Month, a.Day) is { } from && InOrAfter(from, b.Day) is { } until
            ? range with { Days = [new(from, until)], End = end } : range;
    }

    /// "the last hour of yesterday", "le ultime due ore di venerdì"
    private Item? LastHoursOf(int i)
    {
        var j = Skip(i, Role.Article);
        if (!IsAny(j, "last", "final", "ultima", "ultime", "ultimi"))
            return null;
        var (length, end) = UnitAt(j + 1) is Unit.Hour ? (In(1, Unit.Hour), j + 2) : Measure(j + 1, out var several, out var over) ? (several, over) : default;
        return length.IsClock && length.Seconds is > 0 and <= 24 * 3600 && Is(end, Role.Of) && DateBehindArticle(end + 1) is { } day
            ? day with { Type = WhenType.DateTimeRange, First = i, From = new(24 * 3600 - (int)length.Seconds, false, Grain.Hour), To = new(24 * 3600, false, Grain.Hour), Grain = Grain.Hour } : null;
    }

    /// Of a week that is named, the same day: "a week tomorrow", "a fortnight today", "a week Tuesday".
    private Item? SameDayLater(int i, int end, Length length)
    {
        if (isItalian || IsAny(i - 1, "for", "within", "once", "twice", "times", "last", "next", "than", "least") || UnitAt(i - 1) is not Unit.None)
            return null;
        if (Word(end) is { FromToday: 0 or 1, Part: DayPart.None, FromToday: { } days })
            return Moment(i, end + 1, length, 1, now.AddDays(days));
        return Is(i, Role.One) && Word(end).Weekday is > 0 and var weekday && !Is(end, Role.Plural | Role.Shy) ? OnDay(i, end + 1, new Days(DateOnly.FromDateTime(length.From(Coming(weekday).ToDateTime(default))))) : null;
    }

    /// "tomorrow, Nov 26", "12/15 (Tuesday)", "oggi, mercoledì": one day, said twice.
    private Item Restated(Item day)
    {
        var j = SkipMark(day.End, ',', '(');
        var isBracketed = IsMark(j - 1, '(') && j > day.End;
        var isNear = day.Days.Length == 1 && day.Parts == default;
        if (!(isNear && (At(j).Kind is TokenKind.Number || IsMonth(j) || Is(j, Role.Article)) || (isNear || day.Parts is { Month: > 0, Day: > 0, Weekday: 0 }) && Word(j).Weekday > 0 && !Is(j, Role.Plural) && (!Is(j, Role.Shy) || isBracketed)))
            return day;
        var weekday = Word(j).Weekday;
        var other = weekday > 0 ? null : NumericDay(j) ?? NamedDay(j);
        var end = weekday > 0 ? j + 1 : other?.End ?? 0;
        if (end == 0 || isBracketed && !IsMark(end, ')'))
            return day;
        end = isBracketed ? end + 1 : end;
        if (weekday == 0)
            return day.Days[0].First is { } first && other!.Days.Any(d => d.First == first) ? day with { End = end } : day;
        var fitting = day.Days.Where(d => Calendar.Weekday(d.First!.Value) == weekday).ToArray();
        return fitting.Length > 0 ? day with { End = end, Days = [.. fitting, .. day.Days.Except(fitting)] } : day;
    }
}
