using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days from today or from another day: "dopodomani", "the day before yesterday", "tra due settimane", "3 days ago", "a week from Friday", "now".
internal sealed partial class Scan
{
    private Item? RelativeDay(int i)
    {
        var j = Skip(i, Role.Article);
        // "(la mattina) del giorno dopo"
        var isNamed = j > i || isItalian && IsAny(i - 1, "del", "dal");
        var (days, end) = At(j).Text switch
        {
            "next" or "following" or "prossimo" or "primo" or "first" when NextBusinessDay(j) is > 0 and var business => (Calendar.AddBusinessDays(_today, 1).DayNumber - _today.DayNumber, business),
            "dopo" when Is(j + 1, "domani") => (2, j + 2),
            "domani" when IsAny(j + 1, "l") && IsAny(j + 2, "altro") => (2, j + 3),
            "altro" or "altr" when IsAny(j + 1, "ieri") => (-2, j + 2),
            "avant" when IsAny(j + 1, "ieri") => (-2, j + 2),
            "ieri" or "ier" when IsAny(j + 1, "l") && IsAny(j + 2, "altro") => (-2, j + 3),
            "day" when Is(j + 1, "after") && Word(j + 2).FromToday == 1 => (2, j + 3),
            "day" when Is(j + 1, "before") && Word(j + 2).FromToday == -1 => (-2, j + 3),
            "day" when j > i && Is(j + 1, "after") && Is(j + 2, "next") && IsEnd(j + 3) => (2, j + 3),
            "giorno" when isNamed && Is(j + 1, Role.After) && !Is(j + 2, Role.Of) && Date(j + 2) is null => (1, j + 2),
            "giorno" when isNamed && Is(j + 1, "prima") && !Is(j + 2, Role.Of) => (-1, j + 2),
            "giorno" or "day" when isNamed && Is(j + 1, Role.Next) && UnitAt(j + 2) is Unit.None => (1, j + 2),
            "day" when IsAny(i, "the") && IsAny(j + 1, "after", "before") && IsEnd(j + 2) => (Is(j + 1, "after") ? 1 : -1, j + 2),
            "giorno" when isNamed && IsAny(j + 1, "precedente", "passato") => (-1, j + 2),
            "next" or "following" or "prossimo" or "successivo" or "seguente" when j > i && IsAny(j + 1, "day", "giorno") => (1, j + 2),
            "previous" or "preceding" or "precedente" or "scorso" when j > i && IsAny(j + 1, "day", "giorno") => (-1, j + 2),
            "quest" when IsAny(j + 1, "oggi") => (0, j + 2),
            "this" or "questo" or "questa" or "current" when IsAny(j + 1, "day", "giorno", "giornata", "date", "data") => (0, j + 2),
            "giornata" when Is(i - 1, "in") => (0, j + 1),
            "day" when IsAny(i, "the") && IsEnd(j + 1) && !Is(i - 1, Role.Of) && !IsAny(i - 1, "all", "whole") => (0, j + 1),
            _ => (0, 0),
        };
        if (end == 0 && Word(j).FromToday is { } fromToday && (j == i || IsAny(i, "l")))
            (days, end) = (fromToday, j + 1);
        if (end == 0)
            return null;
        var part = end == j + 1 ? Word(j).Part : DayPart.None;
        if (IsAny(end, "stesso"))
            end++;
        if (Is(end, "a") && IsAny(end + 1, "otto", "8", "quindici", "15") && IsEnd(end + 2))
            (days, end) = (days + (IsAny(end + 1, "otto", "8") ? 7 : 14), end + 2);
        else if (IsAny(end, "week", "fortnight") && (days == 1 || days == 0 && IsEnd(end + 1)))
            (days, end) = (days + (Is(end, "week") ? 7 : 14), end + 1);
        var first = j > i && Is(i, Role.Article) && !IsAny(i, "a") ? i : j;
        var day = OnDay(first, end, new Days(_today.AddDays(days)));
        return part is DayPart.None ? day : WithPart(day, part, end);
    }

    // "next working day", "il primo giorno lavorativo utile"
    private int NextBusinessDay(int i) => Is(i + 1, Role.Business) && IsAny(i + 2, "day") && !IsAny(i, "first", "primo") ? i + 3
        : IsAny(i + 1, "giorno") && Is(i + 2, Role.Business) && (IsAny(i, "prossimo") ? !Is(i + 3, Role.Of) : IsAny(i, "primo") && IsAny(i + 3, "utile")) ? IsAny(i + 3, "utile") ? i + 4 : i + 3 : 0;

    private Item? Now(int i)
    {
        var j = IsAny(i, "right", "just", "proprio") && Is(i + 1, Role.Now) ? i + 1 : i;
        // "immediately after lunch" opens a range.
        if (IsAny(j, "immediately", "subito", "immediatamente") && (IsAny(j + 1, "before", "after", "dopo") || Is(j + 1, "prima") && Is(j + 2, Role.Of)))
            return null;
        if (Moment(i) is > 0 and var moment)
            return new(WhenType.DateTime, i, moment) { Exact = (now, null), Grain = Grain.Second };
        if (JustGone(i) is > 0 and var gone)
            return new(WhenType.DateTime, i, gone) { Exact = (now, null), Grain = Grain.Minute, IsApproximate = true };
        if (!Is(j, Role.Now) || Is(j, "ora") && IsAny(j - 1, "che", "quale", "stessa", "qualche") || Is(j, "ora") && !(j > i || i == 0 && tokens.Count == 1 || (IsEnd(j + 1) || Is(j - 1, Role.From) && Is(j + 1, Role.To | Role.In)) && !IsNumber(j - 1) && !Is(j - 1, Role.One | Role.Half | Role.Article | Role.Every | Role.This)))
            return null;
        if (IsMark(j + 1, '+') && Duration(j + 2) is { } later)
            return Moment(i, later.End, later.Length, 1, now);
        return new(WhenType.DateTime, i, j + 1) { Exact = (now, null), Grain = Grain.Second };
    }

    // "this moment", "at the moment", "al momento", "currently"
    private int Moment(int i)
    {
        if (IsAny(i, "currently", "attualmente") || IsAny(i, "right", "straight") && IsAny(i + 1, "away"))
            return IsAny(i, "right", "straight") ? i + 2 : i + 1;
        if (IsAny(i, "al") && Is(i + 1, "momento") && !Is(i + 2, Role.Of))
            return i + 2;
        var j = Is(i, "at") ? i + 1 : i;
        if (j > i && IsAny(j, "present") && IsEnd(j + 1))
            return j + 1;
        if (IsAny(Skip(j, Role.Article), "current") && IsAny(Skip(j, Role.Article) + 1, "time"))
            return Skip(j, Role.Article) + 2;
        return IsAny(j, "this", "questo") && IsAny(j + 1, "moment", "momento", "minute", "instant", "istante") || j > i && (IsAny(j, "the") && IsAny(j + 1, "moment", "minute") || Is(j, "this") && Is(j + 1, "time")) ? j + 2 : 0;
    }

    // "poco fa", "un attimo fa", "a moment ago"
    private int JustGone(int i)
    {
        var j = Is(i, Role.One) ? i + 1 : i;
        return (IsAny(j, "poco") || j > i && IsAny(j, "attimo", "momento", "moment")) && Is(j + 1, Role.Ago) ? j + 2 : 0;
    }

    /// Before or after now, or another day.
    private Item? Offset(int i)
    {
        var opening = IsAny(i, "in", "tra", "fra", "dopo", "after") ? 1 : IsAny(i, "da", "di") && Is(i + 1, "qui") && Is(i + 2, "a") ? 3 : 0;
        var isAhead = opening > 0;
        // "squeeze in 30 minutes" says how long.
        if (Is(i, "in") && IsAny(i - 1, "squeeze", "squeezed", "fit", "pencil", "slot", "book", "get"))
            return null;
        var j = i + opening;
        for (var words = 0; words < 3 && (Is(j, Role.About | Role.Exactly) || Is(j, "altri") || Is(j, "altre") || isAhead && IsAny(j, "le", "i", "gli", "another", "max", "massimo")); words++)
            j++;
        // "the minute after", "the hour before"
        if (IsAny(i, "the") && UnitAt(i + 1) is Unit.Second or Unit.Minute or Unit.Hour && IsAny(i + 2, "after", "later", "before", "earlier") && IsEnd(i + 3))
            return Moment(i, i + 3, In(1, UnitAt(i + 1)), IsAny(i + 2, "after", "later") ? 1 : -1, now);
        // "two Fridays from now", "2 Thursdays ago"
        if (!isAhead && WholeNumber(j, out var ahead, out var which) && ahead is > 0 and < 100 && Word(which).Weekday is > 0 and var day && (IsAny(which + 1, "from", "da") && Is(which + 2, Role.Now) || IsAny(which + 1, "later") || isItalian && IsAny(which + 1, "dopo") && IsEnd(which + 2)))
            return OnDay(j, IsAny(which + 1, "later", "dopo") ? which + 2 : which + 3, new Days(Coming(day).AddDays(7 * (ahead - 1))));
        if (!isAhead && WholeNumber(j, out var n, out var weekday) && n is > 0 and < 100 && Word(weekday).Weekday is > 0 and var named && (Is(weekday + 1, Role.Ago) || IsAny(weekday + 1, "back") && IsEnd(weekday + 2)))
            return OnDay(j, weekday + 2, new Days(Gone(named).AddDays(-7 * (n - 1))));
        // "three Fridays from tomorrow"
        if (!isAhead && WholeNumber(j, out var times, out var of7) && times is > 0 and < 100 && Word(of7).Weekday is > 0 and var counted && IsAny(of7 + 1, "from", "da") && Date(of7 + 2) is { Day: { } beginning } begun)
            return OnDay(j, begun.End, new Days(Strictly(beginning, counted, 1).AddDays(7 * (times - 1))));
        // "tra due lunedì", "in two Fridays"
        if (isAhead && WholeNumber(j, out var coming, out var on) && coming is > 0 and < 100 && Word(on).Weekday is > 0 and var weekly)
            return OnDay(i, on + 1, new Days(Coming(weekly).AddDays(7 * (coming - 1))));
        if (OffsetOfEither(isAhead ? i : j, j, isAhead) is { } either)
            return either;
        if (!Measure(j, out var length, out var end))
            return InMinutes(i, j);
        var first = isAhead ? i : j;
        // "two weekends ago", "tra due weekend"
        if (IsWeekendBefore(end) && WholeNumber(j, out var weekends, out _) && weekends is > 0 and < 100)
            return Is(end, Role.Ago) ? Weekends(j, end + 1, -weekends) : isAhead ? Weekends(i, end, weekends - (Calendar.Weekday(_today) < 6 ? 1 : 0)) : null;
        // "6 mesi or sono"
        if (Is(end, "or") && IsAny(end + 1, "sono"))
            return Moment(j, end + 2, length, -1, now);
        // "a year ago today", "una settimana fa ieri"
        if (Is(end, Role.Ago) && Word(end + 1).FromToday is { } shift && Word(end + 1).Part is DayPart.None && !length.IsClock)
            return Moment(j, end + 2, length, -1, now.AddDays(shift));
        if (Is(end, Role.Ago) && !(Is(end, "ago") && isItalian && DigitCount(end + 1) == 4) || IsAny(end, "before", "prima", "earlier", "addietro", "prior", "back") && (IsEnd(end + 1) || !Is(end + 1, Role.Of) && Date(Skip(end + 1, Role.Of)) is null && !IsAny(end, "before", "prima", "prior", "back")))
            return isAhead && !IsAny(i, "in") ? null : Moment(isAhead ? j : first, end + 1, length, -1, now);
        if (!isAhead && length.Smallest is Unit.Week or Unit.Fortnight && SameDayLater(j, end, length) is { } later)
            return later;
        if (IsAny(end, "prior") && Is(end + 1, "to") && DateBehindArticle(end + 2) is { } prior && Base(prior) is { } until && !isAhead)
            return Moment(j, prior.End, length, -1, until.ToDateTime(default));
        // "two hours in the future"
        if (!isAhead && Is(end, "in") && Is(end + 1, "the") && IsAny(end + 2, "future"))
            return Moment(j, end + 3, length, 1, now);
        if (IsAny(end, "from", "after", "dopo", "before", "prima", "da", "dal", "dalla", "dall", "since", "later", "on") || IsAny(end, "past") && !length.IsClock && !isAhead)
        {
            var sign = IsAny(end, "before", "prima") ? -1 : 1;
            // "30 giorni dalla data di oggi", "from the date of Monday"
            var dated = Skip(end + 1, Role.Article);
            var of = IsAny(dated, "data", "date") && Is(dated + 1, Role.Of) ? dated + 2 : Skip(end + 1, Role.Of);
            // "three hours from tomorrow noon" is a moment, "two hours from 3pm" a stretch.
            if (length.IsClock && IsAny(end, "before", "after", "prima", "dopo", "from") && FromTime(j, SkipOre(of), sign * (int)length.Seconds) is { } shifted && (!Is(end, "from") || shifted.Type is WhenType.DateTime && Date(of) is not null))
                return shifted;
            var from = IsAny(of, "il", "l", "la", "the") ? of + 1 : of;
            if (Is(from, Role.Now) && !Is(end, "on") || IsAny(from, "questo") && IsAny(from + 1, "momento"))
                return length.IsClock || IsAny(end, "from") ? Moment(isAhead && !IsAny(i, "in") ? i : j, Is(from, Role.Now) ? from + 1 : from + 2, length, sign, now) : Moment(j, Is(from, Role.Now) ? from + 1 : from + 2, length, sign, now);
            if ((!Is(end, "on") || length.Smallest is Unit.Week or Unit.Fortnight && Word(from).Weekday > 0) && (Date(of) ?? (from > of ? Date(from) : null) ?? Edge(of) ?? (IsAny(end, "after", "dopo", "from") ? Month(of) : null)) is { } date && Base(date) is { } start && !(length.IsClock && IsAny(end, "from", "da", "dal", "on")))
                return length.IsClock ? Moment(j, date.End, length, sign, start.ToDateTime(default)) : Moment(isAhead && IsAny(end, "since") ? i : j, date.End, length, sign, start.ToDateTime(default));
            // "mezz'ora dopo pranzo" lasts so long
            if (isAhead && Is(end, Role.Later) && !IsAny(end, "dopo") || !isAhead && IsAny(end, "dopo", "later") && !(length.IsClock && Conventions.IsMeal(Word(end + 1).Part)) && !(IsAny(end, "later") && Relative(end + 1, out _, out _, out _)))
                return Moment(first, end + 1, length, 1, now);
        }
        if (!isAhead && (IsAny(end, "hence") || IsAny(end, "after", "out", "forward") && IsEnd(end + 1) || Is(end, "piu") && Is(end + 1, "tardi")))
            return Moment(first, Is(end, "piu") ? end + 2 : end + 1, length, 1, now);
        if (!isAhead || IsAny(i, "dopo", "after") && (length.Months == 0 && length.Seconds == 0))
            return null;
        end = Is(end, "time") ? end + 1 : Is(end, "s") && Is(end + 1, "time") ? end + 2 : end;
        // "tra due settimane lunedì", "in two weeks' time on Monday"
        if (length.Smallest is Unit.Week && Word(IsAny(end, "on") ? end + 1 : end) is { Weekday: > 0 and var thatDay } on7 && !on7.Is(Role.Plural | Role.Shy))
            return OnDay(i, IsAny(end, "on") ? end + 2 : end + 1, new Days(Calendar.Monday(DateOnly.FromDateTime(length.From(now))).AddDays(thatDay - 1)));
        return Moment(i, end, length, 1, now);
    }

    /// "two hours after 5pm", "mezz'ora prima delle 15 di domani"
    private Item? FromTime(int first, int i, int seconds)
    {
        if (Phrase(i, IsTimely(i - 1)) is not { Type: WhenType.Time or WhenType.DateTime, From: { } said, To: null, Exact: null, Part: DayPart.None } of)
            return null;
        const int Day = 24 * 3600;
        var clock = said.IsTwelve && (said.Seconds + seconds) is < 3600 or >= 13 * 3600 ? Conventions.IsMorning(said.Hour) ? said.Morning : said.Afternoon : said;
        var at = clock.Seconds + seconds;
        var days = (int)Math.Floor(at / (double)Day);
        return of with
        {
            First = first, IsWeak = false, Grain = Grain.Minute, From = clock with { Seconds = at - days * Day, Grain = Grain.Minute },
            Days = Array.ConvertAll(of.Days, d => new Days(d.First?.AddDays(days))),
        };
    }

    // "from Saturday", said on a Saturday, counts from today.
    private DateOnly? Base(Item date) => date.Parts is { Weekday: > 0 and var weekday, Day: 0 } && weekday == Calendar.Weekday(_today) && date.Days.Length == 3 ? _today
        : date.Type is WhenType.Date or WhenType.DateRange ? date.Days[0].First : null;

    // "call me in 20": minutes
    private Item? InMinutes(int i, int j) => IsAny(i, "in") && !isItalian && WholeNumber(j, out var minutes, out var end) && minutes is > 1 and <= 60 && (DigitCount(j) > 0 || minutes >= 5) && IsEnd(end) && !IsMark(end, '%', '/', ':', '-', '$', '€', '"') && !(IsMark(end, '.', ',') && IsTight(end + 1) && DigitCount(end + 1) > 0)
        && !IsNumber(i - 1) && Word(j).Ordinal == 0 ? Moment(i, end, In(minutes, Unit.Minute), 1, now) : null;

    /// "+15 minutes", "+1 day 2 hours", "-3 days": so long from now.
    private Item? Signed(int i) => IsSigned(i) && Measure(i + 1, out var length, out var end) ? Moment(i, end, length, IsMark(i, '+') ? 1 : -1, now) : null;

    private bool IsSigned(int i) => IsMark(i, '+', '-') && IsTight(i + 1) && !IsTight(i) && At(i + 1).Kind is TokenKind.Number && (i == 0 || IsMark(i, '+'));

    private static Item Moment(int first, int end, Length length, int sign, DateTime from)
    {
        var moment = length.From(from, sign);
        // Half a day is twelve hours.
        var isBroken = length is { Smallest: Unit.Day, IsBusiness: false } && length.Seconds % Calendar.SecondsOf(Unit.Day) != 0;
        return length.IsClock || isBroken ? new(WhenType.DateTime, first, end) { Exact = (moment, null), Grain = isBroken ? Grain.Hour : GrainOf(length.Smallest) }
            : OnDay(first, end, new Days(DateOnly.FromDateTime(moment)));
    }

    private Item? Holiday(int i)
    {
        var j = Skip(i, Role.Article);
        var which = Is(j, Role.This | Role.Next | Role.Last) ? Word(j) : Lexeme.None;
        var first = j;
        j = which != Lexeme.None ? j + 1 : j;
        // "Giulia è stata assunta" was hired.
        if (HolidayAt(j, out var end) is not { } holiday || Is(j, "assunta") && !IsAny(j - 1, "l", "dell", "all"))
            return null;
        var of = Skip(SkipMark(end, ','), Role.Of);
        if (Year(of, out var year, out var after) && DigitCount(of) == 4)
            return holiday.In(year) is { } known ? OnDay(j, after, new Days(known)) : null;
        if (Relative(of, out var unit, out var count, out after) && unit is Unit.Year)
            return holiday.In(_today.Year + count) is { } near ? OnDay(j, after, new Days(near)) : null;
        if (which == Lexeme.None && Is(end, Role.Next | Role.Last))
            (which, end) = (Word(end), end + 1);
        var weekend = WeekendAt(end);
        var isWeek = Is(end, "week") && weekend == 0;
        var thisYear = holiday.In(_today.Year);
        var coming = thisYear >= _today ? thisYear : holiday.In(_today.Year + 1);
        var gone = thisYear < _today ? thisYear : holiday.In(_today.Year - 1);
        var days = which.Is(Role.Next) ? Choose(coming, null) : which.Is(Role.Last) ? Choose(null, gone) : Choose(coming, gone);
        // "bank holiday Monday"
        if (weekend == 0 && !isWeek && Word(end).Weekday is > 0 and var named && !Is(end, Role.Plural) && days.Length > 0 && Array.TrueForAll(days, d => Calendar.Weekday(d.First!.Value) == named))
            end++;
        if (weekend > 0 && days.Length > 0)
            return Period(first, weekend, Grain.Day, Array.ConvertAll(days, LongWeekend));
        // "Easter week"
        return Some(isWeek ? Period(first, end + 1, Grain.Week, Array.ConvertAll(days, d => Calendar.Monday(d.First!.Value) is var monday ? new Days(monday, monday.AddDays(7)) : d)) : OnDay(first, end, days));
    }

    private HolidayName? HolidayAt(int i, out int end)
    {
        end = i;
        foreach (var name in (IReadOnlyList<HolidayName>?)Word(i).Holidays ?? [])
        {
            // The "s" of "patrick's" may be missing.
            var (at, matched) = (i, 0);
            for (; matched < name.Words.Length; matched++)
                if (Is(at, name.Words[matched]))
                    at++;
                else if (IsMark(at, '-') && Is(at + 1, name.Words[matched]))
                    at += 2;
                else if (IsMark(at, '.') && Is(at + 1, name.Words[matched]))
                    at += 2;
                else
                    break;
            if (matched < name.Words.Length)
                continue;
            end = at;
            return name;
        }
        return null;
    }
}
