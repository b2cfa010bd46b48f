using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days by their weekday: "giovedì", "next Friday", "Thursday 26", "lunedì della settimana prossima", "the third Wednesday of October".
internal sealed partial class Scan
{
    private Item? Weekday(int i)
    {
        var j = i;
        var which = Lexeme.None;
        if (Is(j, Role.Article) && !IsAny(j, "a", "i"))
            j++;
        if (IsAny(j, "this") && IsAny(j + 1, "past", "coming", "upcoming"))
            j++;
        if (Is(j, Role.This | Role.Next | Role.Last) && !Is(j, Role.Every) && Word(SkipMark(j + 1, '.')).Weekday > 0)
            (which, j) = (Word(j), SkipMark(j + 1, '.'));
        var weekday = Word(j).Weekday;
        // "Mar" is March in English, and where a year follows.
        if (Is(j, "mar") && (!isItalian || DigitCount(j + 1) == 4))
            return null;
        if (weekday == 0 || Is(j, Role.Plural) || !(which != Lexeme.None || IsClearly(j)))
            return null;
        var first = which == Lexeme.None ? j : IsAny(j - 1, "past", "coming", "upcoming") && IsAny(j - 2, "this") ? j - 2 : j - 1;
        var end = IsMark(j + 1, '.') && At(j).Text.Length <= 5 && At(j + 2).Kind is not TokenKind.None && (!IsCapital(j + 2) || IsAllCapital(j + 2) || Word(j + 2).Part is not DayPart.None) ? j + 2 : j + 1;
        if (Named(j, end, weekday) is { } named)
        {
            if (which == Lexeme.None || named.Parts.Month > 0)
                return named with { First = first };
            // "next Friday the 4th"
            foreach (var day in Which(which, weekday))
                if (named.Days.Contains(day))
                    return OnDay(first, named.End, day);
        }
        if (Beyond(end, out var beyond, out var over))
            return OnDay(first, over, beyond > 0 ? Two(Calendar.Monday(_today).AddDays(weekday + 13), Coming(weekday).AddDays(7)) : Two(Gone(weekday).AddDays(-7), Calendar.Monday(_today).AddDays(weekday - 15)));
        // "giovedì tra due settimane", "Monday in two weeks", "Friday two weeks ago"
        if (which == Lexeme.None && Offset(SkipMark(end, ',')) is { Type: WhenType.Date, Day: { } away, Parts.Month: 0 } later && (away.DayNumber - _today.DayNumber) is var days && (days % 7 == 0 || days == 15) && days != 0 && !Is(later.End - 1, Role.WeekdayName) && Word(later.End - 1).Weekday == 0)
            return OnDay(first, later.End, new Days(Calendar.Monday(away).AddDays(weekday - 1)));
        if (InWeek(j, end, weekday) is { } inWeek)
            return inWeek;
        if (which == Lexeme.None && Is(end, Role.Next | Role.Last) && !Is(end, Role.Quarter) && Word(end).Unit is Unit.None && !(IsAny(end, "next", "last") && UnitAt(end + 1) is not Unit.None))
            (which, end) = (Word(end), end + 1);
        // "lunedì che viene", "il lunedì dopo"
        else if (which == Lexeme.None && (IsThatComes(end) || IsAny(end, "dopo") && IsAny(j - 1, "il", "la") && IsEnd(end + 1)))
            (which, first, end) = (ToCome, IsAny(j - 1, "il", "la") ? j - 1 : j, IsThatComes(end) ? end + 2 : end + 1);
        // "Monday week", "Monday fortnight", "domenica a otto": in a week, in two
        if (which == Lexeme.None && IsAny(end, "week", "fortnight") && (IsEnd(end + 1) || Is(end + 1, Role.At)))
            return OnDay(j, end + 1, new Days(Coming(weekday).AddDays(Is(end, "week") ? 7 : 14)));
        // "giovedì mattina prossimo"
        if (which == Lexeme.None && Word(end) is { Part: not DayPart.None, FromToday: null } && Is(end + 1, Role.Next | Role.Last) && isItalian && Word(end + 2) is { Weekday: 0, Unit: Unit.None })
            return WithPart(OnDay(j, end, Which(Word(end + 1), weekday)), Word(end).Part, end + 1) with { End = end + 2 };
        if (Is(end, "a") && IsAny(end + 1, "otto", "quindici") && (IsEnd(end + 2) || Is(end + 1, "otto")))
            return OnDay(j, end + 2, new Days(Coming(weekday).AddDays(Is(end + 1, "otto") ? 7 : 14)));
        return OnDay(first, end, Which(which, weekday)) with { Parts = which.Is(Role.Next | Role.Last) ? default : new(0, 0, 0, weekday) };
    }

    private DateOnly Coming(int weekday) => _today.AddDays((weekday - Calendar.Weekday(_today) + 6) % 7 + 1);

    private DateOnly Gone(int weekday) => _today.AddDays(-((Calendar.Weekday(_today) - weekday + 6) % 7 + 1));

    private Days[] Which(Lexeme which, int weekday)
    {
        var (coming, gone) = (Coming(weekday), Gone(weekday));
        var monday = Calendar.Monday(_today);
        if (which.Is(Role.Last))
            return Two(gone, monday.AddDays(weekday - 8));
        if (which.Is(Role.Next))
        {
            var ofNextWeek = monday.AddDays(weekday + 6);
            return which.Text is "next" or "following" ? Two(ofNextWeek, coming) : Two(coming, ofNextWeek);
        }
        var isToday = Calendar.Weekday(_today) == weekday;
        if (which.Is(Role.This))
            return isToday ? [new(_today)] : Two(coming, monday.AddDays(weekday - 1));
        var other = direction is Direction.Future ? Two(coming, gone) : Two(gone, coming);
        return isToday ? [other[0], new(_today), other[1]] : other;
    }

    private static Days[] Two(DateOnly a, DateOnly b) => a == b ? [new(a)] : [new(a), new(b)];

    // "Thursday 26", "Wed, Feb 13", "friday the 26th", "lunedì 3/12"
    private Item? Named(int first, int end, int weekday)
    {
        var j = SkipMark(end, ',', '-');
        // "Tuesday (Dec. 15)"
        if (IsMark(end, '(') && (NumericDay(end + 1) ?? NamedDay(end + 1)) is { Type: WhenType.Date } inside && IsMark(inside.End, ')'))
            return OnItsWeekday(inside, weekday) with { First = first, End = inside.End + 1 };
        j = IsAny(j, "the", "il", "on") ? j + 1 : j;
        j = j > end && IsAny(j, "the", "il") ? j + 1 : j;
        if ((NumericDay(j) ?? NamedDay(j)) is { Type: WhenType.Date } day)
            return OnItsWeekday(day, weekday) with { First = first };
        // "Sunday 12 noon"
        if (Is(j + 1, Role.Noon | Role.Midnight))
            return null;
        var isSaid = j > SkipMark(end, ',', '-');
        if (!DayNumber(j, out var number, out var after, out var isRank) || DigitCount(j) == 0 && !isSaid && !isRank && !(isItalian && IsDayEnd(after) && !Is(after, Role.Or)) || IsMark(after, ':', '.', '-', '–', '/') && IsTight(after) && DigitCount(after + 1) > 0
            || !(IsAny(after, "h", "ore") && !IsTight(after) && DigitCount(SkipMark(after + 1, '.')) > 0) && (Is(after, Role.Am | Role.Pm | Role.Hours) && !IsAny(after, "a", "o") || UnitAt(after) is not Unit.None) || IsMonth(after) || !isRank && Is(after, Role.To) && !IsAny(after, "alle", "all") && DigitCount(after + 1) > 0
            || IsMark(j - 1, '-') || Is(after, Role.Suffix) || IsAny(after, "ish", "thing") || IsMark(after, '-') && IsAny(after + 1, "ish") || IsAny(after, "oclock") || Is(after, "o") && IsAny(after + 1, "clock") || !isRank && (!isItalian || Is(after, Role.Of) && !Is(after, Role.In)) && IsPartOfDayAt(after))
            return null;
        // The month in which that day is such a weekday.
        DateOnly? coming = null, gone = null;
        for (var (month, n) = (Calendar.StartOf(_today, Unit.Month), 0); n < 14; n++)
        {
            if (coming is null && Calendar.Day(month.AddMonths(n).Year, month.AddMonths(n).Month, number) is { } next && next >= _today && Calendar.Weekday(next) == weekday)
                coming = next;
            if (gone is null && Calendar.Day(month.AddMonths(-n).Year, month.AddMonths(-n).Month, number) is { } last && last < _today && Calendar.Weekday(last) == weekday)
                gone = last;
        }
        return Some(OnDay(first, after, Choose(coming, gone)) with { Parts = new(0, 0, number, weekday) });
    }

    // "Monday 5 in the afternoon" is an hour.
    private bool IsPartOfDayAt(int i) => Skip(i, Role.At | Role.In | Role.Of) is var j && Word(j > i && IsAny(j, "the") ? j + 1 : j).Part is not DayPart.None;

    // "lunedì della settimana prossima", "Monday of next week", "martedì prossima settimana"
    private Item? InWeek(int first, int end, int weekday)
    {
        var j = Is(end, Role.Of) || IsAny(end, "of", "la", "nella", "on") ? end + 1 : end;
        j = IsAny(j, "the", "la") ? j + 1 : j;
        if (Relative(j, out var unit, out var count, out var after) && unit is Unit.Week)
            return OnDay(first, after, new Days(Calendar.Monday(_today).AddDays(7 * count + weekday - 1)));
        // "Monday of week 12", "lunedì della prima settimana di marzo"
        return Is(end, Role.Of) && (QuarterOrWeek(j) ?? Ranked(j)) is { Type: WhenType.DateRange, Grain: Grain.Week } week
            ? OnDay(first, week.End, Array.ConvertAll(week.Days, d => new Days(d.First?.AddDays(weekday - 1)))) : null;
    }

    /// "next week on Tuesday", "la settimana prossima di martedì"
    private Item? WeekThenDay(int i)
    {
        var j = Skip(i, Role.Article);
        if (!Relative(j, out var unit, out var count, out var end) || unit is not Unit.Week)
            return null;
        var day = IsMark(end, ',') || Is(end, "s") ? end + 1 : end;
        day = IsAny(day, "on", "di", "il") ? day + 1 : day;
        return Word(day).Weekday is > 0 and var weekday && !Is(day, Role.Plural) && (!Is(day, Role.Shy) || day > end)
            ? OnDay(j, day + 1, new Days(Calendar.Monday(_today).AddDays(7 * count + weekday - 1))) : null;
    }

    /// "the third Wednesday of October", "ultimo venerdì del mese", "prima settimana di ottobre", "ultimo giorno del mese", "20th day of next month".
    private Item? Ranked(int i)
    {
        var j = Skip(i, Role.Article);
        if (!Position(j, out var rank, out var what))
            return null;
        var isLast = rank == -1;
        var isBusiness = Is(what, Role.Business) && UnitAt(what + 1) is Unit.Day;
        what = isBusiness ? what + 1 : what;
        var weekday = Word(what).Weekday;
        var unit = UnitAt(what);
        if (unit is Unit.Day && Is(what + 1, Role.Business))
            (isBusiness, what) = (true, what + 1);
        if (weekday == 0 && unit is not (Unit.Day or Unit.Week or Unit.Month or Unit.Quarter or Unit.Semester or Unit.Weekend) || Math.Abs(rank) > 5 && weekday > 0)
            return null;
        var first = j > i && (Is(i, "the") || weekday > 0 && IsAny(i, "il", "la") && Is(what + 1, Role.Of) || unit is Unit.Week && IsAny(i, "la", "l")) ? i : j;
        var of = what + 1;
        if (!Is(of, Role.Of) && !Is(of, Role.After) && !(unit is Unit.Quarter or Unit.Semester or Unit.Week && Year(of, out _, out _) && DigitCount(of) is 0 or 4))
            return isLast || weekday == 0 || Is(j, Role.Before) && Is(j, "prima") && !Is(i, Role.Article) ? null : OfThisMonth(j, of, rank, weekday);
        if (Is(of, Role.After) && !Is(of, Role.Of))
            return rank > 0 ? RankedAfter(first, of + 1, rank, weekday, unit) : null;
        var within = Is(of, Role.Of) ? Skip(of + 1, Role.Article) : of;
        if (IsAny(within, "month", "mese") && !(Is(within + 1, Role.Of) && IsMonth(within + 2)) && !Is(within + 1, Role.Next | Role.Last | Role.This) && weekday > 0)
            return OfThisMonth(first, within + 1, rank, weekday);
        if (Whole(within) is not { } whole)
            return null;
        // "gli ultimi giorni di gennaio", "the last days of January"
        if (isLast && !isBusiness && IsAny(what, "giorni", "days"))
            return Slice(whole, 2, j, whole.End);
        var days = new List<Days>(2);
        foreach (var period in whole.Days)
            if (period is { First: { } from, End: { } to } && (isBusiness ? BusinessDay(rank, from, to) : InPeriod(rank, weekday, unit, from, to)) is { } found)
                days.Add(found);
        if (days.Count == 0)
            return null;
        // The first working day of the month, the quarter, the year: of the next one where it is over.
        if (isBusiness && direction is Direction.Future && UnitAt(within) is (Unit.Month or Unit.Quarter or Unit.Year) and var around && !Is(within + 1, Role.Next | Role.Last) && !Is(within + 1, Role.Of) && DigitCount(within + 1) == 0 && days[0].First < _today
            && Calendar.AddDays(Calendar.StartOf(_today, around), 1, around) is var begins && BusinessDay(rank, begins, Calendar.AddDays(begins, 1, around)) is { } next)
            days.Insert(0, next);
        // "the first week of October, on Friday"
        var on = SkipMark(whole.End, ',', '.');
        on = IsAny(on, "on", "di") ? on + 1 : on;
        if (unit is Unit.Week && Word(on).Weekday is > 0 and var day && !Is(on, Role.Plural | Role.Shy))
            return OnDay(first, on + 1, [.. days.Select(d => new Days(d.First!.Value.AddDays(day - 1)))]);
        return weekday > 0 || unit is Unit.Day ? OnDay(first, whole.End, [.. days]) : Period(first, whole.End, GrainOf(unit), [.. days]);
    }

    // "the second Tuesday after Easter", "il terzo giorno dopo Natale", "the first week after the 15th"
    private Item? RankedAfter(int first, int i, int rank, int weekday, Unit unit)
    {
        if (DateBehindArticle(i) is not { Days.Length: > 0 } after)
            return null;
        if (weekday > 0 || unit is Unit.Day)
            return OnDay(first, after.End, Array.ConvertAll(after.Days, d => new Days(weekday > 0 ? Strictly(d.First!.Value, weekday, 1).AddDays(7 * (rank - 1)) : d.First!.Value.AddDays(rank))));
        return unit is Unit.Week ? Period(first, after.End, Grain.Week, Array.ConvertAll(after.Days, d => Calendar.Monday(d.First!.Value).AddDays(7 * rank) is var monday ? new Days(monday, monday.AddDays(7)) : d)) : null;
    }

    // "third", "last", "second to last", "next-to-last", "last but one", "penultimo", "terzultimo"
    private bool Position(int i, out int rank, out int end)
    {
        (rank, end) = At(i).Text switch
        {
            "last" when Is(i + 1, "but") && Is(i + 2, "one") => (-2, i + 3),
            "last" or "ultimo" or "ultima" or "ultimi" or "ultime" => (-1, i + 1),
            "penultimo" or "penultima" or "penultimate" => (-2, i + 1),
            "terzultimo" or "terzultima" or "antepenultimate" => (-3, i + 1),
            _ => (0, i),
        };
        if (rank != 0)
            return true;
        var isNext = Is(i, "next");
        if (!isNext && !Rank(i, out rank, out end))
            return false;
        var to = SkipMark(isNext ? i + 1 : end, '-');
        var last = Is(to, "to") ? SkipMark(to + 1, '-') : to;
        if (Is(last, "last") && (last > to || !isNext) && (Word(last + 1).Weekday > 0 || UnitAt(last + 1) is not Unit.None))
            (rank, end) = (isNext ? -2 : -rank, last + 1);
        return rank != 0;
    }

    // A month, a quarter, a year, or one that is near.
    private Item? Whole(int i) => Nested(i, static (scan, i) => scan.WholePeriod(i)) is { Days.Length: > 0 } whole ? whole : null;

    private Item? WholePeriod(int i)
    {
        if (IsAny(i, "mese", "month") && Is(i + 1, Role.Of) && IsMonth(i + 2))
            return Month(i + 2);
        if (IsAny(i, "year", "anno", "mese", "month", "trimestre", "quarter", "settimana", "week") && !Beyond(i + 1, out _, out _) && !Is(i + 1, Role.Next | Role.Last | Role.This) && !Year(Skip(i + 1, Role.Of), out _, out _) && UnitAt(i) is var unit)
            return Unitary(i, i + 1, unit, 0);
        return Month(i) ?? RelativePeriod(i) ?? QuarterOrWeek(i) ?? YearAlone(i, true) ?? SeasonPeriod(i);
    }

    private Item? OfThisMonth(int first, int end, int rank, int weekday)
    {
        DateOnly? In(int months) => _today.AddMonths(months) is var m ? Calendar.NthWeekday(m.Year, m.Month, rank, weekday) : null;
        if (In(0) is not { } found)
            return null;
        Days[] days = found >= _today || direction is Direction.Past ? [new(found)] : In(1) is { } next ? [new(next), new(found)] : [new(found)];
        return OnDay(first, end, days) with { OrRule = $"FREQ=MONTHLY;BYDAY={rank}{ByDay(weekday)}" };
    }

    private static Days? BusinessDay(int rank, DateOnly from, DateOnly to)
    {
        var day = rank > 0 ? Calendar.AddBusinessDays(from.AddDays(-1), rank) : Calendar.AddBusinessDays(to, rank);
        return day >= from && day < to ? new Days(day) : null;
    }

    private static Days? InPeriod(int rank, int weekday, Unit unit, DateOnly from, DateOnly to)
    {
        if (weekday > 0)
        {
            var day = rank > 0 ? from.AddDays((weekday - Calendar.Weekday(from) + 7) % 7 + 7 * (rank - 1)) : to.AddDays(-((Calendar.Weekday(to) - weekday + 6) % 7 + 1) + 7 * (rank + 1));
            return day >= from && day < to ? new Days(day) : null;
        }
        if (unit is Unit.Day)
            return (rank > 0 ? from.AddDays(rank - 1) : to.AddDays(rank)) is var nth && nth >= from && nth < to ? new Days(nth) : null;
        if (unit is Unit.Weekend)
        {
            var saturday = rank > 0 ? from.AddDays((13 - Calendar.Weekday(from)) % 7 + 7 * (rank - 1)) : to.AddDays(-((Calendar.Weekday(to) + 7 - 6 + 6) % 7 + 1) + 7 * (rank + 1));
            return new(saturday, saturday.AddDays(2));
        }
        if (unit is Unit.Week)
        {
            // The week of the first Thursday is the first, as in ISO 8601.
            var monday = rank > 0 ? Calendar.Monday(from.AddDays(3)).AddDays(7 * (rank - 1)) : Calendar.Monday(to.AddDays(-4)).AddDays(7 * (rank + 1));
            return new(monday, monday.AddDays(7));
        }
        var months = Calendar.MonthsOf(unit);
        var start = rank > 0 ? from.AddMonths(months * (rank - 1)) : to.AddMonths(months * rank);
        return start >= from && start < to ? new(start, start.AddMonths(months)) : null;
    }
}
