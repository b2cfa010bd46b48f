using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// What lies beside another day: "the day after Christmas", "il giorno prima di venerdì", "la settimana dopo Pasqua", "the Monday before May 5th", "the closest Friday to June 3rd".
internal sealed partial class Scan
{
    private Item? Beside(int i)
    {
        var j = Skip(i, Role.Article);
        var closest = Rank(j, out var nth, out var ranked) ? ranked : j;
        if (IsAny(closest, "closest", "nearest"))
            return Word(closest + 1).Weekday is > 0 and var near && Is(closest + 2, Role.To) ? Closest(i, near, closest + 3, Math.Max(1, nth)) : null;
        // "una settimana dopo Pasqua" counts from it.
        if (j > i && Is(i, Role.One))
            return null;
        var (unit, weekday) = (UnitAt(j), Word(j).Weekday);
        // "the night before Christmas", "la mattina dopo Pasqua"
        if (Word(j) is { Part: not DayPart.None, FromToday: null } part && (Is(j + 1, "prima") && Is(j + 2, Role.Of) || IsAny(j + 1, "before", "after", "dopo")) && Skip(Is(j + 1, "prima") ? j + 3 : j + 2, Role.Article) is var beside && HolidayAt(beside, out _) is not null && Date(beside) is { } feast)
            return WithPart(OnDay(i, feast.End, Array.ConvertAll(feast.Days, d => new Days(d.First!.Value.AddDays(IsAny(j + 1, "before", "prima") ? -1 : 1)))), part.Part, feast.End);
        if (unit is not (Unit.Day or Unit.Week or Unit.Month or Unit.Year) && weekday == 0 || weekday > 0 && Is(j, Role.Shy | Role.Plural) && j == i)
            return null;
        if (weekday > 0 && IsAny(j + 1, "piu") && IsAny(j + 2, "vicino") && Is(j + 3, Role.To))
            return Closest(j, weekday, j + 4, 1);
        var sign = IsAny(j + 1, "after", "following", "dopo") ? 1 : IsAny(j + 1, "before", "preceding") || Is(j + 1, "prima") && Is(j + 2, Role.Of) ? -1 : 0;
        if (sign == 0)
            return null;
        var of = Is(j + 1, "prima") ? j + 3 : j + 2;
        // "two days after Christmas" counts from it.
        var isCounted = j == i && weekday == 0 && unit is Unit.Day && (IsNumber(i - 1) || Is(i - 1, Role.One));
        if (isCounted || (DateBehindArticle(of) ?? Edge(of) ?? Period(of, unit)) is not { Days.Length: > 0 } date)
            return null;
        if (unit is Unit.Day || weekday > 0)
            return OnDay(j > i && weekday == 0 ? i : j, date.End, Array.ConvertAll(date.Days, d => new Days(weekday == 0 ? d.First!.Value.AddDays(sign) : Strictly(d.First!.Value, weekday, sign))));
        return Period(i, date.End, GrainOf(unit), Array.ConvertAll(date.Days, d =>
            Calendar.AddDays(Calendar.StartOf(d.First!.Value, unit), sign, unit) is var start ? new Days(start, Calendar.AddDays(start, 1, unit)) : default));
    }

    // "the month after June", "l'anno dopo il 2010"
    private Item? Period(int i, Unit unit) => Relative(i, out var told, out var count, out var end) && told == unit && count != 0 ? Unitary(i, end, unit, count) : unit is Unit.Month ? Month(i) : unit is Unit.Year ? YearAlone(i, true) : null;

    private Item? Closest(int first, int weekday, int i, int nth) => DateBehindArticle(i) is { } date
        ? Some(OnDay(first, date.End, Array.ConvertAll(date.Days, d => new Days(Nearest(d.First!.Value, weekday, nth))))) : null;

    /// The nearest such weekday, that day included; the second nearest lies on its other side, and so on in turns.
    private static DateOnly Nearest(DateOnly day, int weekday, int nth)
    {
        var nearest = Strictly(day.AddDays(-4), weekday, 1);
        var weeks = nth / 2 * (nearest < day == (nth % 2 == 0) ? 1 : -1);
        return nearest.AddDays(7 * weeks);
    }

    /// The first such weekday after a day, or the last before it.
    private static DateOnly Strictly(DateOnly day, int weekday, int sign) =>
        sign > 0 ? day.AddDays((weekday - Calendar.Weekday(day) + 6) % 7 + 1) : day.AddDays(-((Calendar.Weekday(day) - weekday + 6) % 7 + 1));

    private bool IsFormal(int i) => FormalWords(i) > 0 || IsMark(i + 1, '.') && IsTight(i + 1) && (At(i).Text, At(i + 2).Text) is ("p", "v") or ("u", "s") or ("c", "m") or ("c", "a");

    // "giovedì pv", "il 15 prossimo venturo", "il 10 ultimo scorso", "il 20 corrente mese"
    private int FormalWords(int i) => IsAny(i, "pv") ? 1 : IsAny(i, "prossimo") && IsAny(i + 1, "venturo") || IsAny(i, "ultimo") && IsAny(i + 1, "scorso") || IsAny(i, "corrente") && IsAny(i + 1, "mese") ? 2
        : isItalian && (IsAny(i, "corrente") && DigitCount(i - 1) > 0 || IsAny(i, "prossimo", "scorso") && (DigitCount(i - 1) > 0 || IsMonth(i - 1)) && UnitAt(i + 1) is Unit.None && Word(i + 1) is { Weekday: 0, Month: 0 }) ? 1 : 0;

    /// "lunedì p.v.", "il 15 u.s.", "il 3 c.m.", "il 4 dicembre c.a.": as letters of offices say which one is meant.
    private Item Formal(Item day)
    {
        var at = IsMark(day.End, ',') ? day.End + 1 : day.End;
        if (!IsFormal(at))
            return day;
        var (word, second, end) = (At(at).Text, At(at + 2).Text, IsMark(at + 3, '.') && IsTight(at + 3) ? at + 4 : at + 3);
        if (FormalWords(at) is > 0 and var words)
            (word, second, end) = IsAny(at, "pv", "prossimo") ? ("p", "v", at + words) : IsAny(at, "ultimo", "scorso") ? ("u", "s", at + words) : ("c", "m", at + words);
        DateOnly? Pick(Func<DateOnly, bool> fits) => day.Days.Select(d => d.First).FirstOrDefault(d => d is { } known && fits(known));
        var which = (word, second) switch
        {
            ("p", "v") => Pick(d => d > _today),
            ("u", "s") => Pick(d => d < _today),
            ("c", "m") => day.Parts.Day > 0 ? Calendar.Day(_today.Year, _today.Month, day.Parts.Day) : null,
            ("c", "a") => day.Parts is { Day: > 0, Month: > 0 } parts ? Calendar.Day(_today.Year, parts.Month, parts.Day) : null,
            _ => null,
        };
        return which is { } one ? day with { End = end, Days = [new(one)], Parts = day.Parts.Day > 0 ? new(one.Year, one.Month, one.Day, day.Parts.Weekday) : day.Parts } : day;
    }
}
