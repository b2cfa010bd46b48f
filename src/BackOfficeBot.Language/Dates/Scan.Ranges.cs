using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// From one to another: "dal 3 al 7 marzo", "tra le 10 e le 12", "between 2 and 4 on Friday", "17 August - 19 August", "Nov to March".
internal sealed partial class Scan
{
    /// The range that begins here, or what stands here alone.
    private Item? Range(int i) => FromTo(i) is { } range ? AtTheSameTime(range) : null;

    // "from 9 to 5 tomorrow", "from 9am for two hours on Friday"; not "9 to 5 Monday to Friday"
    private Item? OnTheirDay(Item? hours) => hours is { Type: WhenType.TimeRange, Part: DayPart.None, From: not null, To: not null } && WithDay(hours) is { } dated && (Joint(dated.End, false) is not (> 0 and var joint) || Word(joint).Weekday == 0) ? dated : hours;

    // "Oct 26 - 28, 11:00", "26-28 ottobre, ore 11": from that time on the first day to that time on the last.
    private Item AtTheSameTime(Item days)
    {
        if (days is not { Type: WhenType.DateRange, IsEndIncluded: true } || !IsMark(days.End, ',') || Time(days.End + 1, false) is not { IsWeak: false, From: { } clock } time || days.Days.Any(d => d.First is null || d.End is null))
            return days;
        var timed = days with { Type = WhenType.DateTimeRange, End = time.End, From = clock, To = clock, IsEndIncluded = false, Zone = time.Zone, Grain = time.Grain };
        if (days.Days[0] is not { First: { } first, End: { } last } || DigitCount(time.End) != 4 || !Year(time.End, out var year, out var end) || Calendar.Day(year, first.Month, first.Day) is not { } from || Calendar.Day(year, last.Month, last.Day) is not { } to || from > to)
            return timed;
        return timed with { End = end, Days = [new(from, to)] };
    }

    private Item? FromTo(int i)
    {
        // "in-between 9 and 11"
        if (IsAny(i, "in") && SkipMark(i + 1, '-') is var inner && IsAny(inner, "between") && FromTo(inner) is { } joined && joined.First == inner)
            return joined with { First = i };
        var (isFrom, isBetween) = (Is(i, Role.From) || IsAny(i, "dai"), Is(i, Role.Between));
        if (Years(isFrom ? i + 1 : i) is { } years)
            return years with { First = i };
        if ((FromHere(i) ?? Slashed(i)) is { } spoken)
            return spoken;
        var plain = Phrase(i, false);
        if (plain is not null && DaysOf(plain.First, plain) is { } days)
            return days;
        if (!isFrom && !isBetween)
            return plain is not null ? To(i, i, plain, false, false) ?? plain : IsNumber(i) || Word(i).Ordinal > 0 ? To(i, i, null, false, false) : null;
        if (plain is not null && isBetween && plain.End > i + 2 && To(i, i + 1, null, true, true) is null)
            return plain;
        var j = SkipOre(i + 1);
        return To(i, j, Phrase(j, IsAny(i, "dalle", "dall") || isBetween && IsAny(j - 1, "le", "l")), true, isBetween && !isFrom) ?? plain;
    }

    private Item? To(int first, int j, Item? begin, bool isOpened, bool isBetween)
    {
        // A plain number, of which what follows says what it counts.
        var number = begin is null || begin.IsWeak ? NumberEnd(j) is > 0 and var ends ? ends : !isOpened && AreFourDigits(j) ? j + 1 : 0 : 0;
        // "between 0730-0930"
        // "from 9.30 to 11"
        if (begin is null && isOpened && (number == 0 || IsMark(number, '.') && IsTight(number + 1) && DigitCount(number + 1) == 2))
            begin = Time(j, true) is { } clock ? clock with { IsWeak = false } : null;
        // "la riunione delle 15 alle 16" is to be moved there.
        if (begin is null && number == 0 || begin is { Type: WhenType.DateRange, Exact: not null } || !isOpened && (IsAny(j - 1, "delle", "dell") || begin is { Type: WhenType.Time } && IsAny(begin.First - 1, "delle", "dell")))
            return null;
        // "dalle 9 e 30 alle 11", "tra le 14 e 30 e le 16"
        if (isOpened && begin is { Type: WhenType.Time, IsWeak: true, From: { Grain: Grain.Minute } } && begin.End > number && number > 0 && Joint(begin.End, isBetween) > 0)
            begin = begin with { IsWeak = false };
        var over = begin is null || begin.IsWeak && number > 0 ? number : begin.End;
        // "2026-03-28/2026-03-30" as in ISO 8601
        var k = IsMark(over, '/') && begin is { Type: WhenType.Date or WhenType.DateTime, Parts.Year: > 0 } && DigitCount(over + 1) == 4 && DigitCount(begin.First) == 4 || AreNamedDays(begin, over) ? over + 1 : Joint(over, isBetween);
        if (k == 0)
            return null;
        var to = IsAny(k, "date") && IsEnd(k + 1) ? OnDay(k, k + 1, new Days(_today)) : Phrase(k, begin?.Type is WhenType.Time or WhenType.DateTime && !isBetween || begin?.Type is WhenType.Time or WhenType.DateTime);
        // "from Monday to the day after"
        if (begin is { Type: WhenType.Date } from && Skip(k, Role.Article) + 2 is var after && NeighbourAt(k, after) is { } shift && ((to ?? Date(k - 1))?.End ?? 0) <= after)
            return Pair(isOpened ? first : from.First, from, BesideThat(new(WhenType.Date, k, after), from, shift));
        // "gen-mar": no Tuesday
        if (Is(k, "mar") && begin is { Type: WhenType.DateRange, Parts: { Month: > 0, Day: 0 } })
            to = Month(k);
        // "7-9 dicembre, ore 8.30" are days.
        if (to is { Type: WhenType.DateTime } && (begin is null || begin.IsWeak) && At(k).Kind is TokenKind.Number && Date(k) is { Parts.Month: > 0 } last)
            to = last;
        // "dal 26 al 28 novembre dalle 9 alle 12": the hours belong to no single day.
        if (to is { Type: WhenType.DateTimeRange, Exact: null, Part: DayPart.None, From: not null, To: not null } && (begin is null || begin.IsWeak || begin.Type is WhenType.Date) && Date(k) is { } until)
            to = until;
        // "9-11 Thursday", "14-16 domani", "9 to 11 tomorrow", "1400 to 1500 Friday"
        if (to is null && begin is null && !isOpened && DigitCount(j) is 1 or 2 or 4 && (IsMark(k - 1, '-', '–') || !isItalian && IsAny(k - 1, "to", "till", "until")) && (Word(k + 1).FromToday is not null || Word(k + 1).Weekday > 0) && Time(k, true) is { } hour)
            to = WithDay(hour with { IsWeak = false });
        // "2 to 3 on Friday", "1400 to 1500 on Friday"
        if (to is null && begin is null && !isOpened && Phrase(k, true) is { Type: WhenType.DateTime, From: { } ending } dated && (ending.IsTwelve || DigitCount(j) == 4 && DigitCount(k) == 4))
            to = dated;
        if (begin is null || begin.IsWeak)
            begin = to is { Type: WhenType.Date or WhenType.DateRange } ? DayOfMonth(j, true) : to is not null ? HourAt(j, to) : isOpened || AreOfficeHours(j, k) ? Bare(first, j, k, out to) : null;
        else if (to is null || to.IsWeak && begin.Type is WhenType.Date or WhenType.DateRange)
            to = begin.Type is WhenType.Date && !IsAny(k - 1, "alle", "all") && (IsDayEnd(NumberEnd(k)) || DigitCount(NumberEnd(k)) == 4 && Year(NumberEnd(k), out _, out _)) && NumberEnd(k) > 0 ? DayOfMonth(k, true) : begin.Type is WhenType.Time or WhenType.DateTime ? Time(k, true) : null;
        return begin is null || to is null ? null : Pair(isOpened ? first : begin.First, begin, to);
    }

    // "1400 to 1500", "0900-1030"
    private bool AreFourDigits(int i) => IsFourDigits(i) && Joint(i + 1, false) is > 0 and var to && IsFourDigits(to) && Digits(i) < Digits(to);

    private bool IsFourDigits(int i) => DigitCount(i) == 4 && Digits(i) <= 2400 && Digits(i) % 100 < 60;

    // "Dec 3/Dec 9", "3 dic/9 dic"
    private bool AreNamedDays(Item? begin, int over) => IsMark(over, '/') && begin is { Type: WhenType.Date, Parts: { Month: > 0, Day: > 0 } } && (IsMonth(begin.First) || IsMonth(begin.End - 1)) && (IsMonth(over + 1) || DigitCount(over + 1) is 1 or 2 && IsMonth(over + 2));

    // "9 to 5", in Italian also "9-13", where nothing else is said
    private bool AreOfficeHours(int j, int k) => j == 0 && tokens.Count == k + 1 && (isItalian ? IsMark(k - 1, '-', '–') : IsAny(k - 1, "to", "till", "til", "until", "through", "thru")) && WholeNumber(j, out var from, out _) && WholeNumber(k, out var to, out _) && from is > 0 and < 24 && to is > 0 and <= 24 && from != to && Math.Max(from, to) > 6;

    private int NumberEnd(int i) => DayNumber(Skip(i, Role.Article), out _, out var end, out _) ? end : 0;

    private Item? HourAt(int i, Item to) => to.From is not null && to.Part is DayPart.None ? Time(i, true) : null;

    // "dal 3 al 7", "dalle 3 alle 7", "from 3 to 5", "between the 3rd and the 5th"
    private Item? Bare(int first, int j, int k, out Item? to)
    {
        var areDays = IsAny(first, "dal", "dall", "dai") || IsAny(j, "il", "the") || IsAny(j - 1, "il", "the");
        to = areDays ? DayOfMonth(k, true) : Phrase(k, true) ?? Time(k, true);
        return areDays ? DayOfMonth(j, true) : Time(j, true);
    }

    private Item? Pair(int first, Item begin, Item to) => Paired(first, begin, to) is { } pair ? pair with { Zone = to.Zone ?? begin.Zone } : null;

    private Item? Paired(int first, Item begin, Item to)
    {
        if (begin.Exact is not null || to.Exact is not null)
            return Moments(first, begin, to);
        // "from Monday morning to Wednesday evening"
        if (begin.Part is not DayPart.None && to.Part is not DayPart.None && begin.HasDay && to.HasDay && PairDays(begin, to) is { Length: > 0 } over)
            return new(WhenType.DateTimeRange, first, to.End) { Days = over, From = begin.From, To = to.To, Grain = Grain.PartOfDay };
        // "from Monday to Wednesday morning", "da lunedì pomeriggio a mercoledì"
        if ((begin.Part is not DayPart.None && to.Type is WhenType.Date || to.Part is not DayPart.None && begin.Type is WhenType.Date) && begin.HasDay && to.HasDay && PairDays(begin, to) is { Length: > 0 } partly)
            return new(WhenType.DateTimeRange, first, to.End) { Days = partly, From = begin.From ?? new(0), To = to.To ?? new(24 * 3600), Grain = Grain.PartOfDay };
        if (begin.Part is not DayPart.None || to.Part is not DayPart.None)
            return begin.Part is not DayPart.None && to.Part is not DayPart.None && !begin.HasDay ? Between(first, begin, to) with { To = to.To } : null;
        if (begin.Type is WhenType.Date or WhenType.DateRange && to.Type is WhenType.Date or WhenType.DateRange)
            return InOneOrder(begin, to) is var (a, b) && FromDayToDay(first, a, b) is { } range ? WithYearBehind(range, a, b) : null;
        if (begin.Type is WhenType.Time && to.Type is WhenType.Time)
            return Between(first, begin, to);
        if (begin.Type is WhenType.Time && to.Type is WhenType.DateTime)
            return to with { Type = WhenType.DateTimeRange, First = first, From = begin.From, To = to.From };
        if (begin.Type is WhenType.DateTime && to.Type is WhenType.Time)
            return begin with { Type = WhenType.DateTimeRange, First = first, End = to.End, To = to.From };
        if (begin.Type is WhenType.DateTime && to.Type is WhenType.DateTime && PairDays(begin, to) is { Length: > 0 } days)
            return new(WhenType.DateTimeRange, first, to.End) { Days = days, From = begin.From, To = to.From, Grain = to.Grain };
        if (begin.Type is WhenType.DateTime && to.Type is WhenType.Date && PairDays(begin, to) is { Length: > 0 } until)
            return new(WhenType.DateTimeRange, first, to.End) { Days = until, From = begin.From, To = new(24 * 3600), Grain = begin.Grain };
        return null;
    }

    // "12/1 - 13/1": where the one can only be read with its day first, so is the other.
    private (Item Begin, Item To) InOneOrder(Item begin, Item to)
    {
        var (a, b) = (IsDayFirst(begin), IsDayFirst(to));
        return a is null || b is null || a == b ? (begin, to) : a == monthFirst ? (begin, Turned(to)) : (Turned(begin), to);
    }

    /// Whether the first of two numbers was read as the day; null for what is not said in two numbers.
    private bool? IsDayFirst(Item day) => DigitCount(day.First) is 1 or 2 && IsMark(day.First + 1, '/', '-', '.') && DigitCount(day.First + 2) is 1 or 2 && day.Parts is { Month: > 0, Day: > 0 } parts && Digits(day.First) != Digits(day.First + 2) ? Digits(day.First) == parts.Day : null;

    private Item Turned(Item day) => day.Parts is { Month: var month, Day: <= 12 and var number, Year: var year } && Of(day.First, day.End, new(year, number, month)) is { IsImpossible: false } turned ? turned : day;

    private Item? Moments(int first, Item begin, Item to)
    {
        var (start, end) = (begin.Exact?.From ?? begin.Day?.ToDateTime(default), to.Exact?.From ?? to.Day?.ToDateTime(default));
        if (to.Exact is null && to.From is { } clock)
            end = (to.Day ?? _today).ToDateTime(default).AddSeconds((clock.IsTwelve && !Conventions.IsMorning(clock.Hour) ? clock.Afternoon : clock).Seconds);
        // "from now to the end of the month", "between March and now": whole days
        if (begin.Exact is null != to.Exact is null && (begin.Exact ?? to.Exact) == (now, null) && begin.From is null && to.From is null && (begin.Exact is null ? begin : to).Type is WhenType.Date or WhenType.DateRange)
        {
            Item today = OnDay(first, first + 1, new Days(_today));
            return FromDayToDay(first, begin.Exact is null ? begin : today, to.Exact is null ? to : today with { End = to.End });
        }
        if (begin is { Exact: null, From: { } open, To: null, Part: DayPart.None })
            start = (begin.Day ?? _today).ToDateTime(default).AddSeconds((open.IsTwelve && !Conventions.IsMorning(open.Hour) ? open.Afternoon : open).Seconds);
        else if (begin.From is not null)
            return null;
        return start is null || end is null || end < start ? null : new(WhenType.DateTimeRange, first, to.End) { Exact = (start, end), Grain = Grain.Minute };
    }

    private Item? FromDayToDay(int first, Item begin, Item to)
    {
        var days = PairDays(begin, to);
        if (days.Length == 0)
            return begin.Parts is { Month: 2, Day: 29 } || to.Parts is { Month: 2, Day: 29 } ? Impossible(WhenType.DateRange, first, to.End) : null;
        if (to.Type is WhenType.Date)
            return new(WhenType.DateRange, first, to.End) { Days = days, IsEndIncluded = true, Grain = Grain.Day };
        // The named month belongs to it; or it ends where that begins.
        var length = to.Days[0] is { First: { } a, End: { } b } ? b.DayNumber - a.DayNumber : 0;
        var whole = Array.ConvertAll(days, d => d with { End = EndOf(d.End!.Value, to.Grain, length) });
        return new(WhenType.DateRange, first, to.End) { Days = [.. whole, .. days.Where(d => d.First <= d.End)], Grain = to.Grain };
    }

    private static DateOnly EndOf(DateOnly start, Grain grain, int days) => grain switch
    {
        Grain.Month => start.AddMonths(1), Grain.Quarter => start.AddMonths(3), Grain.Year => start.AddYears(1), _ => start.AddDays(days),
    };

    /// The days that may be meant by both, the end not before the beginning.
    private static Days[] PairDays(Item begin, Item to)
    {
        var (a, b) = (begin.Parts, to.Parts);
        var days = new List<Days>(2);
        void Add(DateOnly? x, DateOnly? y)
        {
            if (x is { } start && y is { } end && start <= end && !days.Contains(new(start, end)))
                days.Add(new(start, end));
        }
        if (a.Month == 0 && a.Day > 0 && b.Month > 0)
            foreach (var day in to.Days)
                Add(InOrBefore(day.First!.Value, a.Day), day.First);
        else if (b.Month == 0 && b.Day > 0 && a.Day > 0)
            foreach (var day in begin.Days)
                Add(day.First, InOrAfter(day.First!.Value, b.Day));
        else if (a is { Year: 0, Month: > 0 } && b.Month > 0)
            foreach (var day in to.Days)
                Add(Before(day.First!.Value, a), day.First);
        else if (b is { Year: 0, Month: > 0 })
            foreach (var day in begin.Days)
                Add(day.First, After(day.First!.Value, b));
        else if (b.Weekday > 0 && b.Day == 0)
            foreach (var day in begin.Days)
                Add(day.First, day.First!.Value.AddDays((b.Weekday - Calendar.Weekday(day.First.Value) + 7) % 7));
        else if (a.Weekday > 0 && a.Day == 0)
            foreach (var day in to.Days)
                Add(day.First!.Value.AddDays(-((Calendar.Weekday(day.First.Value) - a.Weekday + 7) % 7)), day.First);
        else
            foreach (var start in begin.Days)
                foreach (var end in to.Days)
                    if (days.Count == 0 && to.Type is WhenType.DateRange && start.First > end.First && start.First < end.End)
                        days.Add(new(start.First, end.First));
                    else if (days.Count == 0)
                        Add(start.First, end.First);
        return [.. days];
    }

    private static DateOnly? InOrBefore(DateOnly day, int number) =>
        number <= day.Day ? Calendar.Day(day.Year, day.Month, number) : day.AddMonths(-1) is var m ? Calendar.Day(m.Year, m.Month, number) : null;

    private static DateOnly? InOrAfter(DateOnly day, int number) =>
        number >= day.Day ? Calendar.Day(day.Year, day.Month, number) : day.AddMonths(1) is var m ? Calendar.Day(m.Year, m.Month, number) : null;

    private static DateOnly? Before(DateOnly day, DateParts parts)
    {
        for (var year = day.Year; year > day.Year - 2; year--)
            if (Calendar.Day(year, parts.Month, Math.Max(1, parts.Day)) is { } found && found <= day)
                return found;
        return null;
    }

    private static DateOnly? After(DateOnly day, DateParts parts)
    {
        for (var year = day.Year; year < day.Year + 2; year++)
            if (Calendar.Day(year, parts.Month, Math.Max(1, parts.Day)) is { } found && found >= day)
                return found;
        return null;
    }
}
