using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Weeks, months, quarters, years and stretches of them: "la settimana prossima", "last 3 months", "fine mese", "Q2 2026", "week 12", "weekend", "nel 2026".
internal sealed partial class Scan
{
    /// "next week", "la settimana scorsa", "this month", "quest'anno", "the current month": which unit, and how many from now.
    private bool Relative(int i, out Unit unit, out int count, out int end)
    {
        (unit, count, end) = (Unit.None, 0, i);
        var j = IsAny(i, "the", "il", "la", "l", "lo", "il") ? i + 1 : i;
        if (Another(i) is { } another)
        {
            (unit, count, end) = (UnitAt(i + 2), another, i + 3);
            return true;
        }
        // "that week", "quella settimana": the one that runs, where none was named before
        if (IsThat(i))
        {
            (unit, count, end) = (UnitAt(i + 1), 0, i + 2);
            return true;
        }
        // "la settimana in corso"
        if (UnitAt(j) is >= Unit.Week and var running && IsAny(j + 1, "in") && IsAny(j + 2, "corso", "arrivo"))
        {
            (unit, count, end) = (running, IsAny(j + 2, "corso") ? 0 : 1, j + 3);
            return true;
        }
        if (Is(j, Role.This | Role.Next | Role.Last) && !Is(j, Role.Every) && UnitAt(j + 1) is >= Unit.Day and var after && !IsPlural(j + 1))
        {
            // On any day but its own, the coming weekend is this one.
            (unit, count, end) = (after, after is Unit.Weekend && IsAny(j, "coming", "upcoming") && Calendar.Weekday(_today) < 6 ? 0 : Sign(Word(j)), j + 2);
            // "next week" is one ahead, "il mese prossimo venturo" too
            return unit is not Unit.Day && !Is(j + 1, "d");
        }
        // "la settimana che viene"
        if (UnitAt(j) is >= Unit.Week and var coming && IsThatComes(j + 1))
        {
            (unit, count, end) = (coming, 1, j + 3);
            return true;
        }
        if (UnitAt(j) is >= Unit.Week and var beyond && Beyond(j + 1, out count, out end))
        {
            unit = beyond;
            return true;
        }
        if (Is(j, Role.This | Role.Next | Role.Last) && (IsAny(j + 1, "fiscal", "financial", "calendar") && UnitAt(j + 2) is Unit.Year || IsAny(j + 1, "working", "work") && UnitAt(j + 2) is Unit.Week))
        {
            (unit, count, end) = (UnitAt(j + 2), Sign(Word(j)), j + 3);
            return true;
        }
        var dotted = Is(j, "sett") ? SkipMark(j + 1, '.') : j + 1;
        if (dotted > j + 1 && Is(dotted, Role.This | Role.Next | Role.Last))
        {
            (unit, count, end) = (Unit.Week, Sign(Word(dotted)), dotted + 1);
            return true;
        }
        if (UnitAt(j) is >= Unit.Week and var before && Is(j + 1, Role.This | Role.Next | Role.Last) && !Is(j + 1, Role.Quarter) && !(IsAny(j + 1, "this", "these", "questo", "questa", "quest", "presente", "present", "past") ))
        {
            // "the week next Friday" says Friday, "settimana ultima" nothing
            if (IsAny(j + 1, "next", "last", "following", "coming") && (Word(j + 2).Weekday > 0 || UnitAt(j + 2) is not Unit.None))
                return false;
            (unit, count, end) = (before, Sign(Word(j + 1)), j + 2);
            return true;
        }
        if (UnitAt(j) is >= Unit.Week and var then && (IsAny(j + 1, "dopo", "prima") && (j > i || IsAny(j + 1, "dopo")) || IsAny(i, "the") && IsAny(j + 1, "after", "before")) && (IsEnd(j + 2) || Is(j + 2, Role.At)))
        {
            (unit, count, end) = (then, IsAny(j + 1, "dopo", "after") ? 1 : -1, j + 2);
            return true;
        }
        if (IsAny(j, "same", "stesso", "stessa") && UnitAt(j + 1) is >= Unit.Week and var same)
        {
            (unit, end) = (same, j + 2);
            return true;
        }
        return false;
    }

    // "after next", "dopo la prossima", "before last", "prima della scorsa"
    private bool Beyond(int i, out int count, out int end)
    {
        var isAhead = IsAny(i, "after", "dopo");
        var j = Skip(Skip(i + 1, Role.Of), Role.Article);
        (count, end) = (isAhead ? 2 : -2, j + 1);
        return (isAhead ? IsAny(j, "next", "prossimo", "prossima", "coming") : IsAny(i, "before", "prima") && IsAny(j, "last", "previous", "scorso", "scorsa"))
            && UnitAt(j + 1) is Unit.None && Word(j + 1).Weekday == 0 && !IsNumber(j + 1);
    }

    private static int Sign(Lexeme which) => which.Is(Role.This) ? 0 : which.Is(Role.Next) ? 1 : -1;

    private Item? RelativePeriod(int i)
    {
        if (NearSchoolYear(i) is { } school)
            return school;
        if (OneAndMore(i) is { } extended)
            return extended;
        if (Relative(i, out var unit, out var count, out var end))
        {
            var j = Is(i, Role.Article) && !isItalian && IsAny(i, "the") && unit is not Unit.Decade && Math.Abs(count) < 2 ? i + 1 : IsAny(end - 1, "month", "mese", "week") && IsAny(i + 1, "same") ? i + 1 : i;
            // "the same month last year", "lo stesso mese dell'anno scorso"
            if (count == 0 && IsAny(end - 2, "same", "stesso", "stessa") && Relative(Skip(end, Role.Of), out var other, out var years, out var then) && other is Unit.Year && Unitary(j, then, unit, 0) is { } same)
                return same with { Days = [new(same.Days[0].First!.Value.AddYears(years), same.Days[0].End!.Value.AddYears(years))], Parts = default };
            // "next month on the 5th", "next month's 5th", "il mese prossimo il 5"
            if (unit is Unit.Month && (IsAny(end, "on") && IsAny(end + 1, "the") || IsAny(end, "il") || IsPossessive(end)) && DayNumber(IsAny(end, "on") ? end + 2 : end + 1, out var number, out var numbered, out _) && IsDayEnd(numbered))
                return OfMonth(j, numbered, _today.AddMonths(count), number);
            // "next year June", "next year in May"
            var month = IsAny(end, "in") || IsMark(end, ',') || isItalian && IsAny(end, "a", "ad", "di") ? end + 1 : end;
            if (unit is Unit.Year && IsMonth(month) && IsClearly(month) && DigitCount(month + 1) == 0)
                return MonthOf(j, month + 1, _today.Year + count, Word(month).Month);
            // "this year's second quarter", "l'anno prossimo, primo semestre"
            if (unit is Unit.Year && QuarterOrWeek(Skip(IsPossessive(end) ? end + 1 : SkipMark(end, ','), Role.Article)) is { Grain: Grain.Quarter, Days: [{ First: { } from, End: { } to }, ..] } part && _today.Year + count - from.Year is var shift)
                return part with { First = j, Days = [new(from.AddYears(shift), to.AddYears(shift))] };
            return unit is Unit.Weekend ? Weekends(j, end, count) : Unitary(j, end, unit, count);
        }
        // "the week", "per il mese": the one that is
        if ((IsAny(i, "the") && UnitAt(i + 1) is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year || IsAny(i, "il", "la", "l") && IsAny(i - 1, "per", "durante") && IsAny(i + 1, "settimana", "mese", "anno", "trimestre")
            || IsAny(i, "nel", "nella", "nell") && IsAny(i + 1, "settimana", "mese", "anno", "bimestre", "trimestre", "semestre"))
            && IsEnd(i + 2) && !Is(i - 1, Role.Of) && !IsAny(i - 1, "all", "whole", "entire", "of"))
            return Unitary(i, i + 2, UnitAt(i + 1), 0);
        if (IsAny(i, "nel", "nell") && IsAny(i + 1, "corso", "arco") && Is(i + 2, Role.Of) && Whole(i + 3) is { Days.Length: > 0 } during)
            return during with { First = i };
        // "this hour"
        if (IsAny(i, "this", "current") && IsAny(i + 1, "hour") && UnitAt(i + 2) is Unit.None && now.Date.AddHours(now.Hour) is var struck)
            return new(WhenType.DateTimeRange, i, i + 2) { Exact = (struck, struck.AddHours(1)), Grain = Grain.Hour };
        if (IsAny(i, "in") && IsAny(i + 1, "settimana"))
            return Unitary(i, i + 2, Unit.Week, 0);
        return ToDate(i) ?? Firsts(i) ?? HalfOf(i) ?? LastHoursOf(i) ?? Several(i) ?? Weekend(i);
    }

    private Item? Unitary(int first, int end, Unit unit, int count)
    {
        if (unit is Unit.None or Unit.Second or Unit.Minute or Unit.Hour)
            return null;
        // Two weeks of the calendar; then the same length from today
        if (unit is Unit.Fortnight)
        {
            var monday = Calendar.Monday(_today).AddDays(count > 0 ? 7 : count < 0 ? -14 : 0);
            return Period(first, end, Grain.Week, new(monday, monday.AddDays(14)), count < 0 ? new(_today.AddDays(-14), _today) : new(_today.AddDays(1), _today.AddDays(15)));
        }
        var start = Calendar.AddDays(Calendar.StartOf(_today, unit), count, unit);
        return Period(first, end, GrainOf(unit), new Days(start, Calendar.AddDays(start, 1, unit))) with { Parts = unit is Unit.Month ? new(start.Year, start.Month, 0) : unit is Unit.Year ? new(start.Year, 0, 0) : default };
    }

    /// "next 3 days", "gli ultimi due anni", "le 2 ore scorse", "5 past years", "past few weeks"
    private Item? Several(int i)
    {
        var j = IsAny(i, "the", "i", "gli", "le") ? i + 1 : i;
        var which = Is(j, Role.Next | Role.Last) && !Is(j, Role.Quarter) ? Word(j) : Lexeme.None;
        var at = which != Lexeme.None ? j + 1 : j;
        Length length;
        int end;
        double amount;
        if (IsNumber(at) && Word(at + 1).Is(Role.Next | Role.Last) && which == Lexeme.None && Number(at, out amount, out var between) && Word(between).Is(Role.Next | Role.Last) && UnitAt(between + 1) is not Unit.None and var unit && !IsAny(between + 1, "day", "week", "month", "year"))
            (which, length, end) = (Word(between), In(amount, unit), between + 2);
        else if (which != Lexeme.None && UnitAt(at) is (Unit.Hour or Unit.Minute) and var clock && !IsAny(at, "h", "m", "mn", "min") && (which.Is(Role.Next) || clock is Unit.Hour && (!isItalian || IsAny(j - 1, "nell", "l", "quest") || IsAny(at, "ore") && IsAny(j - 1, "nelle", "le", "delle"))))
            // "the next hour", "nelle prossime ore"
            (length, end) = (In(IsAny(at, "hours", "ore", "minutes", "minuti") ? 3 : 1, clock), at + 1);
        else if (which != Lexeme.None && Is(at, Role.One) && !Is(at, "one"))
            return null;
        else if (which != Lexeme.None && IsPlural(at))
            (length, end) = (In(3, UnitAt(at)), at + 1);
        // "nell'ora precedente", "le ore successive"
        else if (which == Lexeme.None && IsAny(at, "ora", "ore", "minuto", "minuti") && (j > i || IsAny(at - 1, "nell", "nel", "dell", "del", "nelle", "nei", "l", "il")) && IsAny(at + 1, "precedente", "precedenti", "successiva", "successivo", "successive", "successivi", "seguente", "seguenti", "scorsa", "scorso", "scorse", "scorsi"))
            (which, length, end) = (Word(at + 1), In(IsAny(at, "ora", "minuto") ? 1 : 3, UnitAt(at)), at + 2);
        // "nei giorni scorsi", "le settimane successive"
        else if (which == Lexeme.None && IsPlural(at) && IsToCome(at + 1))
            (which, length, end) = (ToCome, In(3, UnitAt(at)), at + 3);
        else if (which == Lexeme.None && isItalian && IsPlural(at) && IsAny(at + 1, "scorsi", "scorse", "passati", "prossimi", "prossime", "successivi", "successive", "seguenti", "precedenti") && !Is(at + 2, Role.To))
            (which, length, end) = (Word(at + 1), In(3, UnitAt(at)), at + 2);
        else if (!Measure(at, out length, out end))
            return null;
        else if (which == Lexeme.None && Is(end, Role.Next | Role.Last) && !IsAny(end, "next", "last", "past", "following", "previous", "ultimo", "ultima", "ultimi", "ultime", "seguente") && (j > i || !IsAny(end, "passate")) && UnitAt(end + 1) is Unit.None)
            (which, end) = (Word(end), end + 1);
        else if (which == Lexeme.None && IsToCome(end))
            (which, end) = (ToCome, end + 2);
        if (which == Lexeme.None)
            return null;
        // "last 3 months and 2 weeks ago": the second belongs to "ago"
        if (Is(end, Role.Ago) && Measure(at, out _, out _) && Amount(at, out var n, out var u) && UnitAt(u) is not Unit.None and var whole)
            (length, end) = (In(n, whole), u + 1);
        var ahead = which.Is(Role.Next);
        var first = IsAny(i, "gli") || j == i || length.Smallest is Unit.Decade || Is(end, Role.Of) ? i : IsAny(i, "the") ? j : IsAny(i, "i", "le") && which != Lexeme.None && at > j ? i : j;
        if (length.IsClock)
            return Hours(first, end, length, ahead);
        if (IsWeekendBefore(end) && Number(at, out var weekends, out _) && weekends is > 1 and < 54 && Calendar.Monday(_today).AddDays(ahead ? 5 : 5 - 7 * (int)weekends) is var saturday)
            return Period(first, end, Grain.Day, new Days(saturday, saturday.AddDays(7 * (int)weekends - 5)));
        // "the last four months of 2021", "the last 10 days of May"
        if (Is(end, Role.Of) && Whole(Skip(end + 1, Role.Article)) is { } period && period.Days[0] is { First: { } periodStart, End: { } periodEnd })
            return Period(first, period.End, GrainOf(length.Smallest), ahead ? new Days(periodStart, DateOnly.FromDateTime(length.From(periodStart.ToDateTime(default))))
                : new Days(DateOnly.FromDateTime(length.From(periodEnd.ToDateTime(default), -1)), periodEnd));
        var rolling = ahead ? new Days(_today.AddDays(1), DateOnly.FromDateTime(length.From(now)).AddDays(1)) : new Days(DateOnly.FromDateTime(length.From(now, -1)), _today);
        if (length.Smallest is Unit.Day or Unit.None || length.Months > 0 && length.Seconds > 0)
            return Period(first, end, Grain.Day, rolling);
        // Whole weeks, months and years of the calendar; then the same length from today.
        var start = Calendar.StartOf(_today, length.Smallest is Unit.Fortnight ? Unit.Week : length.Smallest);
        var (from, to) = ahead ? (Calendar.AddDays(start, 1, length.Smallest is Unit.Fortnight ? Unit.Week : length.Smallest), default(DateOnly)) : (default, start);
        (from, to) = ahead ? (from, DateOnly.FromDateTime(length.From(from.ToDateTime(default)))) : (DateOnly.FromDateTime(length.From(to.ToDateTime(default), -1)), to);
        return Period(first, end, GrainOf(length.Smallest), new Days(from, to), rolling);
    }

    private static readonly Lexeme ToCome = new("to come") { Roles = Role.Next };

    private bool IsThatComes(int i) => IsAny(i, "che") && IsAny(i + 1, "viene", "verra", "arriva");

    // "nei mesi a venire", "in the days to come"
    private bool IsToCome(int i) => IsAny(i, "a") && IsAny(i + 1, "venire") || IsAny(i, "to") && IsAny(i + 1, "come") && IsEnd(i + 2);

    // "in the coming weeks", "nei prossimi giorni": a few
    private bool IsPlural(int i) => IsAny(i, "days", "weeks", "months", "giorni", "settimane", "mesi");

    private Item Hours(int first, int end, Length length, bool ahead) => new(WhenType.DateTimeRange, first, end)
    {
        Exact = ahead ? (now, length.From(now)) : (length.From(now, -1), now),
        OrExact = WholeUnits(length, ahead),
        Grain = GrainOf(length.Smallest),
    };

    // Whole hours or minutes of the clock.
    private (DateTime From, DateTime To) WholeUnits(Length length, bool ahead)
    {
        var unit = TimeSpan.FromSeconds(Calendar.SecondsOf(length.Smallest)).Ticks;
        var edge = new DateTime(now.Ticks / unit * unit);
        return ahead ? (edge.AddTicks(unit), length.From(edge.AddTicks(unit))) : (length.From(edge, -1), edge);
    }

    /// "weekend", "week-end", "fine settimana", "this weekend"
    private Item? Weekend(int i)
    {
        var j = IsAny(i, "the", "il", "questo", "this", "next", "last", "prossimo", "scorso", "lo", "coming", "previous", "past") ? i + 1 : i;
        if (WeekendAt(j) is not (> 0 and var end))
            return null;
        // "il weekend del 15 aprile"
        if (Is(end, Role.Of) && !Is(end, Role.In) && (Date(Is(end + 1, "the") ? end + 2 : end + 1) ?? (IsAny(end, "del") ? DayOfMonth(end + 1, true) : null)) is { Type: WhenType.Date } about)
            return Period(j, about.End, Grain.Day, Array.ConvertAll(about.Days, d => Calendar.Monday(d.First!.Value).AddDays(5) is var saturday ? new Days(saturday, saturday.AddDays(2)) : d));
        var which = j > i && !Is(i, Role.Article) ? Word(i) : Is(end, Role.Next | Role.Last) ? Word(end++) : Lexeme.None;
        return Weekends(j > i && !Is(i, Role.Article) ? i : j, end, which == Lexeme.None ? 0 : Sign(which));
    }

    private int WeekendAt(int i) => UnitAt(i) is Unit.Weekend ? i + 1 : Is(i, "week") && IsMark(i + 1, '-') && Is(i + 2, "end") ? i + 3
        : Is(i, "week") && Is(i + 1, "end") || Is(i, "fine") && Is(i + 1, "settimana") ? i + 2 : 0;

    private bool IsWeekendBefore(int end) => UnitAt(end - 1) is Unit.Weekend || WeekendAt(end - 2) == end || WeekendAt(end - 3) == end;

    private Item Weekends(int first, int end, int count)
    {
        var saturday = Calendar.Monday(_today).AddDays(5 + 7 * count);
        return Period(first, end, Grain.Day, new Days(saturday, saturday.AddDays(2)));
    }

    /// "Q2", "18q4", "2018 Q4", "week 31", "settimana 12", "settimana del 16 settembre", "the week commencing February 4"
    private Item? QuarterOrWeek(int i)
    {
        var j = IsAny(i, "the", "la", "il") ? i + 1 : i;
        var year = 0;
        var at = j;
        if (Digits(j) is > 0 and var y && DigitCount(j) is 2 or 4 && SkipMark(j + 1, '-', '/') is var letter && IsAny(letter, "q", "h") && DigitCount(letter + 1) == 1)
            (year, at) = (DigitCount(j) == 2 ? Conventions.FullYear(y) : y, letter);
        // "2027's third quarter", "2027 second quarter"
        if (DigitCount(j) == 4 && Digits(j) is >= 1900 and <= 2100 and var front && Rank(Skip(IsAny(j + 1, "s") ? j + 2 : j + 1, Role.Article), out var nth, out var named) && nth <= 4 && Is(SkipMark(named, '-'), "quarter"))
            return OfYear(j, SkipMark(named, '-') + 1, nth, 3, front);
        // "2027-W05" as in ISO 8601
        if (DigitCount(j) == 4 && IsMark(j + 1, '-') && IsTight(j + 1) && IsAny(j + 2, "w") && IsTight(j + 2) && IsTight(j + 3) && DigitCount(j + 3) == 2 && Digits(j + 3) is >= 1 and <= 53 and var iso && Digits(j) is >= 1900 and <= 2100)
            return Calendar.Week(Digits(j), iso) is var first ? IsMark(j + 4, '-') && IsTight(j + 5) && DigitCount(j + 5) == 1 && Digits(j + 5) is >= 1 and <= 7 and var weekday ? OnDay(j, j + 6, new Days(first.AddDays(weekday - 1)))
                : Period(j, j + 4, Grain.Week, new Days(first, first.AddDays(7))) : null;
        if (IsAny(at, "q", "t") && IsTight(at + 1) && Digits(at + 1) is >= 1 and <= 4 and var quarter && DigitCount(at + 1) == 1)
            return OfYear(j, at + 2, quarter, 3, year);
        // "H1 2026", "S2 2026"
        if (IsAny(at, "h", "s") && IsTight(at + 1) && Digits(at + 1) is 1 or 2 && DigitCount(at + 1) == 1 && (year > 0 || Skip(SkipMark(at + 2, ',', '-', '/'), Role.Of) is var ofYear && (Year(ofYear, out _, out _) || Relative(ofYear, out var whose, out _, out _) && whose is Unit.Year) || Is(at, "h") && IsCapital(at) && IsEnd(at + 2) && !IsNoun(at - 1)))
            return OfYear(j, at + 2, Digits(at + 1), 6, year);
        // "quarter 2", "trimestre 3 2027"
        if (IsAny(at, "quarter", "qtr", "trimestre") && DigitCount(at + 1) == 1 && Digits(at + 1) is >= 1 and <= 4 and var numbered && (IsEnd(at + 2) || Year(Skip(at + 2, Role.Of), out _, out _)))
            return OfYear(j, at + 2, numbered, 3, year);
        if ((Rank(at, out var rank, out var after) || Roman(at, out rank, out after)) && rank <= 4 && Word(after).Unit is Unit.Quarter && !Is(after, "quarti"))
            return OfYear(j, after + 1, rank, 3, 0);
        if (rank is >= 1 and <= 3 && IsAny(after, "quadrimestre"))
            return OfYear(j, after + 1, rank, 4, 0);
        if (rank is 1 or 2 && Word(after).Unit is Unit.Semester)
            return OfYear(j, after + 1, rank, 6, 0);
        if (rank is >= 1 and <= 6 && Word(after).Unit is Unit.Bimester)
            return OfYear(j, after + 1, rank, 2, 0);
        // "2028 quarto trimestre"
        if (DigitCount(at) == 4 && Rank(at + 1, out rank, out after) && rank is >= 1 and <= 4 && Year(at, out var stated, out _) && (Word(after).Unit is Unit.Quarter && !Is(after, "quarti") || rank < 3 && Word(after).Unit is Unit.Semester))
            return OfYear(j, after + 1, rank, Calendar.MonthsOf(Word(after).Unit), stated);
        // "the 21st century", "il ventesimo secolo"
        if (rank is > 10 and < 30 && Is(after, "century") | Is(after, "secolo"))
            return Period(j, after + 1, Grain.Year, new Days(new(100 * rank - 100, 1, 1), new(100 * rank, 1, 1)));
        if (rank is 2 or 3 && IsAny(after, "millennium", "millennio"))
            return Period(j, after + 1, Grain.Year, new Days(new(1000 * rank - 1000, 1, 1), new(1000 * rank, 1, 1)));
        // "il mese del 16 settembre", "the month of September 16th"
        if (IsAny(at, "month", "mese") && Is(at + 1, Role.Of) && (NumericDay(at + 2) ?? NamedDay(at + 2)) is { Type: WhenType.Date, IsImpossible: false, Parts: { Month: > 0, Day: > 0 } } within)
            return Period(i, within.End, Grain.Month, Array.ConvertAll(within.Days, d => Calendar.StartOf(d.First!.Value, Unit.Month) is var start ? new Days(start, start.AddMonths(1)) : d));
        // "w/c 7 December", "w/e 11 December"
        var isShort = IsAny(at, "w") && IsMark(at + 1, '/') && IsAny(at + 2, "c", "e", "b") && IsTight(at + 1) && IsTight(at + 2);
        if (UnitAt(at) is not Unit.Week && !isShort && !(IsAny(at, "cw", "kw") && DigitCount(at + 1) > 0))
            return null;
        var number = IsAny(at + 1, "numero", "number", "n", "no") ? SkipMark(at + 2, '.', '°') : SkipMark(at + 1, '#');
        if (Digits(number) is >= 1 and <= 53 and var week && DigitCount(number) <= 2 && !IsMark(number + 1, ':') && UnitAt(number + 1) is Unit.None)
        {
            var of = Skip(SkipMark(number + 1, ',', '/'), Role.Of);
            var hasYear = Year(of, out var said, out var end) && !IsMark(end, ':');
            if (!hasYear && Relative(of, out var whole, out var years, out end) && whole is Unit.Year)
                (hasYear, said) = (true, _today.Year + years);
            var monday = Calendar.Week(hasYear ? said : _today.Year, week);
            return Period(at, hasYear ? end : number + 1, Grain.Week, new Days(monday, monday.AddDays(7)));
        }
        var begins = IsAny(at + 1, "commencing", "beginning", "starting", "of", "di", "del", "dell", "della", "dal", "from") ? at + 2 : 0;
        begins = begins > 0 && IsAny(begins, "on", "from", "with") ? begins + 1 : isShort ? at + 3 : begins;
        begins = IsAny(at + 1, "ending") ? Skip(at + 2, Role.On) : IsAny(at + 1, "che") && IsAny(at + 2, "inizia", "comincia", "parte") ? at + 3 : begins;
        if (begins == 0 || (Date(begins) ?? (IsAny(begins - 1, "del", "dell") || IsAny(begins, "the") ? DayOfMonth(begins, true) : null)) is not { Type: WhenType.Date } day)
            return null;
        return Period(i, day.End, Grain.Week, Array.ConvertAll(day.Days, d => new Days(Calendar.Monday(d.First!.Value), Calendar.Monday(d.First!.Value).AddDays(7))));
    }

    /// The nth quarter or half of a year.
    private Item OfYear(int first, int end, int n, int months, int year)
    {
        var of = Skip(SkipMark(end, ',', '-', '/'), Role.Of);
        if (year == 0 && Year(of, out year, out var after) && !IsMark(after, ':'))
            end = after;
        else if (year <= 0 && Relative(of, out var unit, out var count, out after) && unit is Unit.Year)
            (year, end) = (_today.Year + count, after);
        Days In(int y) => new DateOnly(y, months * (n - 1) + 1, 1) is var start ? new(start, start.AddMonths(months)) : default;
        if (year is >= Calendar.FirstYear and < Calendar.LastYear)
            return Period(first, end, Grain.Quarter, In(year));
        var isOver = In(_today.Year).End <= _today;
        return Period(first, end, Grain.Quarter, Choose(In(isOver ? _today.Year + 1 : _today.Year), In(isOver ? _today.Year : _today.Year - 1)));
    }
}
