using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// What comes back, as RRULE: "ogni lunedì alle 9", "every other week", "nei giorni feriali", "il 15 di ogni mese", "on Mondays", "weekly".
internal sealed partial class Scan
{
    private static string ByDay(int weekday) => weekday switch { 1 => "MO", 2 => "TU", 3 => "WE", 4 => "TH", 5 => "FR", 6 => "SA", _ => "SU" };

    private Item? Recurring(int i)
    {
        if (SoMany(i) is { } soMany)
            return AtTime(soMany);
        if (OpeningHours(i) is { } open)
            return open;
        if (Rule(i) is { } plain)
            return Except(AtTime(Except(plain)));
        // "9am every Sunday", "alle 9 di ogni giorno"
        if ((At(i).Kind is TokenKind.Number || Is(i, Role.At | Role.From | Role.Between | Role.Noon | Role.For)) && (TimeStretch(i) ?? Time(i, false) ?? ((At(i).Kind is TokenKind.Number ? To(i, i, null, true, false) : FromTo(i)) is { Type: WhenType.TimeRange } hours ? hours : null)) is { IsWeak: false } time && (PartBehind(time) ?? time) is var at && (Rule(SkipMark(at.End, ',')) ?? (Is(at.End, Role.Of) && EveryWord(at.End + 1) > 0 ? Rule(at.End + 1) : null) ?? DaysOfWork(SkipMark(at.End, ','), at)) is { } rule && (PartOfDay(rule.End) is { } part ? rule with { End = part.End, Part = part.Part } : rule) is var after)
            return Except(after) with { First = at.First, From = after.Part is not DayPart.None && at is { From: { } clock, To: null } ? Within(clock, after.Part) : at.From, To = at.To, Part = at.Part };
        return null;
    }

    // "9am to 5pm, Mon-Fri", "9-18 dal lunedì al venerdì"
    private Item? DaysOfWork(int i, Item hours)
    {
        var j = Skip(i, Role.From);
        return hours is { Type: WhenType.TimeRange, To: not null } && Word(j).Weekday is > 0 and var first && Weekdays(j, out var by) is var end && end == j + 3 && Word(j + 2).Weekday > first && !Is(j + 1, Role.And) ? Set(i, end, Every("WEEKLY", 1, by)) : null;
    }

    private Item AtTime(Item rule)
    {
        if (rule.From is not null)
            return Time(rule.End, false) is { } exact ? rule with { End = exact.End, From = Within(exact.From!.Value, rule.Part), To = null, Part = DayPart.None } : rule;
        var j = SkipMark(rule.End, ',');
        // "weekdays 9 to 5"
        if ((TimeStretch(j) ?? (DigitCount(j) > 0 && TimeStretch(j, true) is { } plain && IsEnd(plain.End) ? plain : null)) is { From: not null } stretch)
            return rule with { End = stretch.End, From = stretch.From, To = stretch.To };
        if (Time(j, false) is { IsWeak: false } time)
            return (PartBehind(time) ?? time) is var at ? rule with { End = at.End, From = at.From } : rule;
        return PartOfDay(j) is { } part ? AtTime(rule with { End = part.End, From = part.From, To = part.To, Part = part.Part }) : rule;
    }

    private static Item Set(int first, int end, string rule) => new(WhenType.Set, first, end) { Rule = rule };

    private static string Every(string frequency, int interval = 1, string? by = null) => $"FREQ={frequency}{(interval > 1 ? $";INTERVAL={interval}" : "")}{(by is null ? "" : $";{by}")}";

    private static string Every(Unit unit, int interval) => unit switch
    {
        Unit.Second => Every("SECONDLY", interval), Unit.Minute => Every("MINUTELY", interval), Unit.Hour => Every("HOURLY", interval), Unit.Day => Every("DAILY", interval),
        Unit.Week => Every("WEEKLY", interval), Unit.Fortnight => Every("WEEKLY", 2 * interval), Unit.Weekend => Every("WEEKLY", interval, "BYDAY=SA,SU"),
        Unit.Month or Unit.Bimester or Unit.Quarter or Unit.Semester => Every("MONTHLY", interval * Calendar.MonthsOf(unit)), _ => Every("YEARLY", interval * Calendar.MonthsOf(unit) / 12),
    };

    private Item? Rule(int i)
    {
        if (Word(i).Rate is { } rate && !(Is(i, "annual") || Is(i, "annuale") && IsNoun(i + 1)))
            // "la revisione trimestrale il 15/12" is on that day
            return rate.Unit is >= Unit.Month && NumericDay(Skip(i + 1, Role.Article | Role.On | Role.Of)) is { Parts.Month: > 0 } ? Set(i, i + 1, Every(rate.Unit, rate.Interval)) : On(i, i + 1, rate.Unit, rate.Interval);
        // "bi-weekly", "semi-annually", "half-yearly"
        if (IsAny(i, "bi", "semi", "half") && IsMark(i + 1, '-') && Word(i + 2).Rate is { } halved)
            return Set(i, i + 3, IsAny(i, "bi") ? Every(halved.Unit, 2) : Every(Unit.Month, Math.Max(1, Calendar.MonthsOf(halved.Unit) / 2)));
        var j = Is(i, Role.On | Role.In) && !Is(i, Role.Every) ? Skip(i + 1, Role.Article) : i;
        j = Is(j, Role.Article) && !IsAny(j, "a") && j == i ? j + 1 : j;
        if (Word(j).Weekday > 0 && Is(j, Role.Plural))
            return Set(i, Weekdays(j, out var by), Every("WEEKLY", 1, by));
        // "i lunedì", "nei lunedì"
        if (isItalian && j > i && IsAny(i, "i", "nei") && Word(j).Weekday > 0 && !Is(j + 1, Role.Next | Role.Last) && DigitCount(j + 1) == 0)
            return Set(i, Weekdays(j, out var ofAll), Every("WEEKLY", 1, ofAll));
        // "il lunedì e il mercoledì": as a habit; "il lunedì 3 e il mercoledì 5" are two days.
        if (isItalian && j == i + 1 && IsAny(i, "il", "la") && Word(j).Weekday > 0 && Is(j + 1, Role.And) && Is(j + 2, Role.Article) && Word(j + 3).Weekday > 0 && Weekdays(j, out var habit) is var over && DigitCount(over) == 0 && !Is(over, Role.Next | Role.Last | Role.This | Role.Of) && !IsMark(over, '/'))
            return Set(i, over, Every("WEEKLY", 1, habit));
        // "il secondo e il quarto martedì del mese"
        if (Rank(Skip(i, Role.Article), out _, out var second) && Is(second, Role.And) && NthWeekday(Skip(i, Role.Article), out var twice, out var pair) && OfMonthEnd(pair) is var month && month > pair)
            return Set(i, month, Every("MONTHLY", 1, twice));
        // "Tue/Thu weekly", "lun/mer/ven": days that a stroke joins, three of them or with what says that they come back.
        if (Word(i).Weekday > 0 && IsMark(i + 1, '/') && Word(i + 2).Weekday > 0 && Stroked(i) is { } stroked)
            return stroked;
        if (IsAny(j, "weekday") && IsAny(j + 1, "mornings", "afternoons", "evenings", "nights") && PartItem(Word(j + 1).Part, j + 1, j + 2) is var times)
            return Set(i, j + 2, Every("WEEKLY", 1, "BYDAY=MO,TU,WE,TH,FR")) with { From = times.From, To = times.To, Part = times.Part };
        // "in the mornings", "le sere"
        if (IsAny(j, "mornings", "afternoons", "evenings", "mattine", "sere") && !IsNumber(j - 1) && !IsAny(j - 1, "good", "buone") && !Is(j + 1, Role.Of) && PartItem(Word(j).Part, j, j + 1) is var daily)
            return Set(i, j + 1, Every("DAILY")) with { From = daily.From, To = daily.To, Part = daily.Part };
        // "weekday standup at 9"
        if (IsAny(j, "weekday", "workday") && IsAny(j + 1, "standup", "standups", "stand", "meeting", "meetings", "call", "calls", "sync", "huddle", "scrum", "checkin", "check"))
            return Set(i, j + 1, Every("WEEKLY", 1, "BYDAY=MO,TU,WE,TH,FR"));
        if (IsAny(j, "weekdays", "workdays") || IsAny(j, "giorni", "business", "working", "work") && Is(j + (IsAny(j, "giorni") ? 1 : 0), Role.Business) && IsAny(j + (IsAny(j, "giorni") ? 0 : 1), "giorni", "days") && !IsNumber(j - 1))
            return Set(i, IsAny(j, "weekdays", "workdays") ? j + 1 : j + 2, Every("WEEKLY", 1, "BYDAY=MO,TU,WE,TH,FR"));
        // "Friday mornings"
        if (Word(j).Weekday > 0 && IsAny(j + 1, "mornings", "afternoons", "evenings", "nights"))
            return PartItem(Word(j + 1).Part, j + 1, j + 2) is var hours ? Set(i, j + 2, Every("WEEKLY", 1, "BYDAY=" + ByDay(Word(j).Weekday))) with { From = hours.From, To = hours.To, Part = hours.Part } : null;
        // "Monday, Tuesday and Friday every week", "lunedì e giovedì di ogni settimana"
        if (Word(j).Weekday > 0 && Weekdays(j, out var listed) is var list && EveryWord(Skip(list, Role.Of)) is > 0 and var weekly && UnitAt(weekly) is Unit.Week)
            return Set(i, weekly + 1, Every("WEEKLY", 1, listed));
        // "dal lunedì al venerdì alle 9"
        if (IsStretchOfWeek(i) && IsAny(i + 4, "alle", "dalle", "all", "ore"))
            return Set(i, Weekdays(i + 1, out var stretch), Every("WEEKLY", 1, stretch));
        // "alternate Mondays", "a lunedì alterni", "un giorno sì e uno no"
        if (IsAny(j, "alternate") && (Word(j + 1).Weekday > 0 || UnitAt(j + 1) is not Unit.None))
            return Word(j + 1).Weekday > 0 ? Set(i, j + 2, Every("WEEKLY", 2, "BYDAY=" + ByDay(Word(j + 1).Weekday))) : Set(i, j + 2, Every(UnitAt(j + 1), 2));
        if (Is(i, "a") && Word(i + 1).Weekday > 0 && IsAny(i + 2, "alterni", "alterne"))
            return Set(i, i + 3, Every("WEEKLY", 2, "BYDAY=" + ByDay(Word(i + 1).Weekday)));
        if (Is(i, Role.One) && (Word(i + 1).Weekday > 0 || UnitAt(i + 1) is not Unit.None) && (IsAny(i + 2, "si") && Is(i + 3, "e") && Is(i + 4, Role.One) && IsAny(At(i + 5).Text == At(i + 1).Text ? i + 6 : i + 5, "no") || IsAny(i + 2, "su", "ogni") && IsAny(i + 3, "due", "2") && UnitAt(i + 4) is Unit.None))
            return Set(i, IsAny(i + 2, "si") ? At(i + 5).Text == At(i + 1).Text ? i + 7 : i + 6 : i + 4, Word(i + 1).Weekday > 0 ? Every("WEEKLY", 2, "BYDAY=" + ByDay(Word(i + 1).Weekday)) : Every(UnitAt(i + 1), 2));
        if (IsAny(j, "weekends") || IsAny(i, "nei", "i") && IsAny(j, "weekend"))
            return Set(i, j + 1, Every("WEEKLY", 1, "BYDAY=SA,SU"));
        // "a settimane alterne"
        if (Is(i, "a") && UnitAt(i + 1) is not Unit.None and var alternate && IsAny(i + 2, "alterne", "alterni"))
            return Set(i, i + 3, Every(alternate, 2));
        if (Times(i) is { } soOften)
            return soOften;
        if (EveryWord(i) is > 0 and var k)
            return Each(i, k);
        return OfEvery(i);
    }

    private Item? Stroked(int i)
    {
        var end = i + 1;
        while (IsMark(end, '/') && Word(end + 1).Weekday > 0)
            end += 2;
        Weekdays(i, out var by);
        var days = AtTime(Set(i, end, Every("WEEKLY", 1, by)));
        var isWeekly = Word(days.End).Rate is { Unit: Unit.Week, Interval: 1 };
        return isWeekly ? days with { End = days.End + 1 } : end - i > 3 ? days : null;
    }

    private bool IsStretchOfWeek(int i) => IsAny(i, "dal") && Word(i + 1).Weekday is > 0 and var first && IsAny(i + 2, "al") && Word(i + 3).Weekday > first;

    // "every", "ogni", "tutti i", "each and every"
    private int EveryWord(int i) => IsAny(i, "each") && Is(i + 1, "and") && IsAny(i + 2, "every") ? i + 3 : IsAny(i, "every", "each", "ogni", "ciascun") ? IsAny(i + 1, "single") ? i + 2 : i + 1 : IsAny(i, "tutti", "tutte") && IsAny(i + 1, "i", "gli", "le") ? i + 2 : 0;

    private Item? Each(int i, int j)
    {
        var interval = 1;
        // "every second Friday", not of the month
        if (IsAny(j, "second", "2nd", "secondo", "seconda") && Word(j + 1).Weekday > 0 && OfMonthEnd(j + 2) == j + 2)
            (interval, j) = (2, j + 1);
        else if (Digits(j) == 2 && Is(j + 1, Role.Suffix) && Word(j + 2).Weekday > 0 && OfMonthEnd(j + 3) == j + 3)
            (interval, j) = (2, j + 2);
        else if (Is(j, Role.Other) && !IsAny(j, "altri"))
            (interval, j) = (2, j + 1);
        else if (WholeNumber(j, out var n, out var after) && n is > 0 and < 1000 && (UnitAt(after) is not Unit.None || Word(after).Weekday > 0))
            (interval, j) = (n, after);
        else if (Rank(j, out var rank, out after) && UnitAt(after) is not Unit.None && !IsAny(j, "primo", "prima"))
            (interval, j) = (rank, after);
        if (Word(j).Weekday > 0)
            return Set(i, Weekdays(j, out var by), Every("WEEKLY", interval, by));
        if (IsAny(j, "weekday", "workday") || UnitAt(j) is Unit.Day && Is(j + 1, Role.Business) || Is(j, Role.Business) && UnitAt(j + 1) is Unit.Day)
            return Set(i, IsAny(j, "weekday", "workday") ? j + 1 : j + 2, Every("WEEKLY", 1, "BYDAY=MO,TU,WE,TH,FR"));
        if (WeekendAt(j) is > 0 and var weekend)
            return Set(i, weekend, Every(Unit.Weekend, interval));
        // "ogni fine mese"
        if (IsAny(j, "fine", "inizio") && UnitAt(j + 1) is Unit.Month)
            return Set(i, j + 2, Every("MONTHLY", 1, IsAny(j, "fine") ? "BYMONTHDAY=-1" : "BYMONTHDAY=1"));
        if (UnitAt(j) is not Unit.None and var unit && !(unit is Unit.Second && Word(j + 1).Weekday > 0))
            return On(i, j + 1, unit, interval);
        // "every half hour", "ogni quarto d'ora"
        if (Part(j, out var length, out var over) && length is { Months: 0, Seconds: > 0 and < 3600 and var seconds } && seconds % 60 == 0)
            return Set(i, over, Every(Unit.Minute, (int)seconds / 60));
        if (Word(j).Season is not Season.None)
            return Set(i, j + 1, Every(Unit.Year, interval));
        if (Word(j).Part is not DayPart.None and var part)
            return PartItem(part, j, j + 1) is var p ? Set(i, j + 1, Every("DAILY")) with { From = p.From, To = p.To, Part = part } : null;
        if (NthWeekday(j, out var nth, out var end))
            return Set(i, OfMonthEnd(end), Every("MONTHLY", 1, nth));
        if ((NumericDay(j) ?? NamedDay(j)) is { Parts: { Year: 0, Month: > 0, Day: > 0 } parts } day)
            return Skip(day.End, Role.And) is var second && second > day.End && (NumericDay(second) ?? NamedDay(second)) is { Parts: { Year: 0, Month: > 0 } also, End: var both } && also.Day == parts.Day && also.Month != parts.Month
                // "every Jan 1 and Jul 1": one rule, where it is the same day of both
                ? Set(i, both, Every("YEARLY", 1, $"BYMONTH={parts.Month},{also.Month};BYMONTHDAY={parts.Day}")) : Set(i, day.End, Every("YEARLY", 1, $"BYMONTH={parts.Month};BYMONTHDAY={parts.Day}"));
        if (MonthDays(j, out var numbers, out end) && (OfMonthEnd(end) > end || IsEnd(end) || Is(end, Role.At)))
            return Set(i, OfMonthEnd(end), Every("MONTHLY", 1, numbers));
        if (IsMonth(j))
            return Set(i, j + 1, Every("YEARLY", 1, $"BYMONTH={Word(j).Month}"));
        return HolidayAt(j, out end) is not null ? Set(i, end, Every("YEARLY")) : null;
    }

    /// Behind "weekly", "every month", "ogni anno": on which days.
    private Item On(int first, int end, Unit unit, int interval)
    {
        var plain = Set(first, end, Every(unit, interval));
        // "weekly, on Friday at 10", "una volta al mese, il 10"
        var on = IsMark(end, ',') && IsAny(end + 1, "on", "il") ? end + 1 : end;
        var j = IsAny(on, "on", "di", "il", "l", "al") ? on + 1 : end;
        j = IsAny(j, "the", "il", "every") && j > end || IsAny(j, "the") ? j + 1 : j;
        if (unit is Unit.Day && interval == 1 && IsStretchOfWeek(end))
            return Set(first, Weekdays(end + 1, out var stretch), Every("WEEKLY", 1, stretch));
        if (unit is Unit.Week && j > end && Word(j).Weekday > 0)
            return Set(first, Weekdays(j, out var days), Every("WEEKLY", interval, days));
        if (unit is Unit.Month && j > end && NthWeekday(j, out var nth, out var after))
            return Set(first, after, Every("MONTHLY", interval, nth));
        if (unit is Unit.Month && j > end && MonthDays(j, out var by, out after) && UnitAt(after) is Unit.None && !IsMonth(Skip(after, Role.Of)) && !IsMark(after, '/'))
            return Set(first, after, Every("MONTHLY", interval, by));
        return unit is Unit.Year && j > end && (NumericDay(j) ?? NamedDay(j)) is { Parts: { Year: 0, Month: > 0, Day: > 0 } parts } day
            ? Set(first, day.End, Every("YEARLY", interval, $"BYMONTH={parts.Month};BYMONTHDAY={parts.Day}")) : plain;
    }

    /// "15", "the 1st and the 15th"
    private bool MonthDays(int i, out string by, out int end)
    {
        by = "";
        i = IsAny(i, "giorno") ? i + 1 : i;
        if (!DayNumber(i, out var day, out end, out _))
            return false;
        by = $"BYMONTHDAY={day}";
        for (var n = 0; n < 5 && Skip(Skip(SkipMark(end, ','), Role.And), Role.Article) is var next && next > end && DayNumber(next, out day, out var after, out _); n++)
            (by, end) = ($"{by},{day}", after);
        return true;
    }

    private int OfMonthEnd(int i) => Skip(Skip(i, Role.Of), Role.Article) is var j && j > i && IsAny(j, "month", "mese") ? j + 1 : i;

    private bool NthWeekday(int i, out string by, out int end)
    {
        (by, end) = ("", i);
        var isLast = IsAny(i, "last", "ultimo", "ultima");
        var (rank, day) = isLast ? (-1, i + 1) : Rank(i, out var r, out var after) && r <= 5 ? (r, after) : (0, i);
        if (rank == 0)
            return false;
        // "the first and third Monday"
        if (Is(day, Role.And) && Rank(Skip(day + 1, Role.Article), out var second, out var named) && second is > 0 and <= 5 && Word(named).Weekday is > 0 and var both)
            (by, end) = ($"BYDAY={rank}{ByDay(both)},{second}{ByDay(both)}", named + 1);
        else if (Word(day).Weekday > 0)
            (by, end) = ($"BYDAY={rank}{ByDay(Word(day).Weekday)}", day + 1);
        else if (UnitAt(day) is Unit.Day && Is(day + 1, Role.Business) || Is(day, Role.Business) && UnitAt(day + 1) is Unit.Day)
            (by, end) = ($"BYDAY=MO,TU,WE,TH,FR;BYSETPOS={rank}", day + 2);
        else if (UnitAt(day) is Unit.Day)
            (by, end) = ($"BYMONTHDAY={rank}", day + 1);
        return end > i;
    }

    // "il primo lunedì di ogni mese", "the 15th of every month", "lunedì di ogni settimana"
    private Item? OfEvery(int i)
    {
        var j = Skip(i, Role.Article);
        var (by, end) = ("", 0);
        if (NthWeekday(j, out var nth, out var after))
            (by, end) = (nth, after);
        else if (MonthDays(j, out var numbers, out after))
            (by, end) = (numbers, after);
        if (end == 0 || !Is(end, Role.Of) || EveryWord(end + 1) is not (> 0 and var every))
            return null;
        var interval = 1;
        if (Is(every, Role.Other))
            (interval, every) = (2, every + 1);
        return UnitAt(every) is Unit.Month or Unit.Quarter ? Set(j > i && Is(i, "the") ? i : j, every + 1, Every("MONTHLY", interval * Calendar.MonthsOf(UnitAt(every)), by)) : null;
    }

    // "once a week", "una volta al mese", "due volte l'anno"
    private Item? Times(int i)
    {
        var end = IsAny(i, "once", "twice") ? i + 1 : IsNumber(i) && IsAny(i + 1, "times", "time", "volte", "volta") ? i + 2 : 0;
        if (end == 0)
            return null;
        if (EveryWord(end) is > 0 and var every && Each(i, every) is { } each)
            return each;
        end = IsAny(end, "a", "an", "per", "al", "alla", "all", "l", "every", "each", "ogni") ? end + 1 : end;
        return UnitAt(end) is >= Unit.Hour and var unit ? On(i, end + 1, unit, 1) : null;
    }

    /// "lunedì e mercoledì", "Monday, Wednesday and Friday", "dal lunedì al venerdì"
    private int Weekdays(int i, out string by)
    {
        by = "BYDAY=" + ByDay(Word(i).Weekday);
        var j = i + 1;
        // "Monday through Friday"
        if ((IsAny(j, "through", "thru", "to", "al", "a") || IsMark(j, '-', '–')) && Word(j + 1).Weekday is > 0 and var last && last > Word(i).Weekday)
        {
            for (var day = Word(i).Weekday + 1; day <= last; day++)
                by += "," + ByDay(day);
            return j + 2;
        }
        for (var n = 0; n < 6; n++)
        {
            var next = Skip(Skip(SkipMark(j, ',', '/', '&'), Role.And), Role.Article);
            next = IsAny(next, "on", "every", "ogni") ? next + 1 : next;
            if (next == j || Word(next).Weekday == 0)
                break;
            by += "," + ByDay(Word(next).Weekday);
            j = next + 1;
        }
        return j;
    }
}
