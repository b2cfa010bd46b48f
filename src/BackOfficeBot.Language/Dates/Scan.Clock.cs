using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Times of day: "alle 15 e 30", "15.30", "15h30", "alle 0700", "le tre e un quarto", "half past four", "a quarter to noon", "3 pm".
internal sealed partial class Scan
{
    /// <param name="i">Where.</param>
    /// <param name="bare">Whether a plain number is a time here ("from 3 to 4").</param>
    private Item? Time(int i, bool bare)
    {
        var j = i;
        while (Is(j, Role.About) && j < i + 2)
            j++;
        var isAbout = j > i;
        // "poco prima delle 15", "poco dopo mezzogiorno"
        var isNear = IsAny(i, "poco") && (IsAny(i + 1, "dopo") || Is(i + 1, "prima") && Is(i + 2, Role.Of));
        if (isNear)
            (j, isAbout) = (IsAny(i + 2, "di", "il") ? i + 3 : i + 2, true);
        var (start, isAsked, isAround) = (j, bare, isNear || isAbout && IsAny(j - 1, "around", "sulle", "sull"));
        // "alle", "at", "per le", "verso le", "ore", "h", "@"
        for (var n = 0; n < 3; n++)
        {
            if (n > 0 && IsAny(j, "exactly", "precisely", "esattamente"))
                isAsked = true;
            else if (IsElidedDay(j))
                break;
            else if (IsAny(j, "at", "alle", "all", "alla", "ore", "@", "h") && !(Is(j, "h") && (IsTight(j) && j > 0 && At(j - 1).Kind is TokenKind.Number || IsCapital(j) && IsTight(j + 1) && DigitCount(j + 1) == 1)))
                isAsked = true;
            else if (IsAny(j, "per", "le", "l", "for", "a", "ad", "dalle", "delle", "around", "verso", "circa", "about") && (n > 0 || !IsAny(j, "a", "ad") || Is(j + 1, Role.Noon | Role.Midnight)))
                isAsked |= IsAny(j, "for") && IsAny(j - 1, "alarm", "alarms", "reminder", "wakeup") || IsAny(j, "le") && (Is(j - 1, Role.About | Role.For | Role.Before | Role.After | Role.Until | Role.Between | Role.To | Role.From | Role.At) || IsAny(j - 1, "sono", "erano"))
                    || IsAny(j, "verso", "around", "circa", "about") && !isAbout && (isAbout = true);
            else
                break;
            j = SkipMark(j + 1, '.');
        }
        // "è l'una e dieci"
        isAsked |= IsAny(j, "una") && IsAny(j - 1, "l") && (IsAny(j - 2, "e", "era", "verso") && j == 2 || IsAny(j - 2, "era", "per", "verso") || Minutes(j + 1, out _, out _, out _));
        if (NoSuchTime(j, isAsked && !bare) || !ClockAt(j, isAsked, isAsked && !bare, out var clock, out var end, out var isStrong))
            return null;
        // "la riunione delle 15"
        var hasArticle = j > start && IsAny(j - 1, "le", "l", "delle");
        // "alle 18 h"
        if (isAsked && clock.Grain is Grain.Hour && DigitCount(end - 1) > 0 && IsAny(end, "h") && HourEnds(end + 1))
            end++;
        (var said, end) = (end, Precisely(end));
        isStrong |= end > said && !Is(said, "ora");
        if (IsMark(end, '-') && IsAny(end + 1, "ish") || IsAny(end, "ish"))
        {
            (isStrong, isAbout) = (true, true);
            Meridiem(IsMark(end, '-') ? end + 2 : end + 1, ref clock, out end);
        }
        isStrong |= clock.IsTwelve && (IsPartNext(end) || isAround && HourEnds(end));
        TimeZoneInfo? zone = null;
        if ((isStrong || isAsked) && (zone = ZoneAt(end, clock.Grain, out var zoned)) is not null)
            (end, isStrong) = (zoned, true);
        if (!isStrong && !isAsked && !(hasArticle && HourEnds(end)))
            return null;
        if (!isStrong && (IsAny(end, "point", "time", "stage") || IsAny(end + 1, "street", "road", "avenue", "lane", "square", "drive") || UnitAt(end) is not Unit.None and not Unit.Hour || Is(end, Role.Money) || Is(end, Role.Suffix) && IsTight(end) || isItalian && IsThing(end) || Word(end).Month > 0 || IsMark(end, '%', '€', '$', '/') || IsMark(end, '.', ',', ':') && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) > 0))
            return null;
        return new(WhenType.Time, isNear ? i : j, end) { From = clock, Grain = clock.Grain, IsWeak = !isStrong && !(isAsked && !bare) && !hasArticle, IsApproximate = isAbout, Zone = zone };
    }

    // "l'8", "all'11": the hour would be "le 8"; only one o'clock has no plural
    private bool IsElidedDay(int i) => IsAny(i, "l", "all", "dell", "dall") && DigitCount(i + 1) is 1 or 2 && Digits(i + 1) is 8 or 11 && !IsMark(i + 2, ':', '.') && !IsPartNext(i + 2) && !IsMeridiem(i + 2);

    /// The hour to which something is moved: "move the call to 5", "change the 3pm meeting to four".
    private Item? MovedTo(int i)
    {
        if (isItalian || !IsAny(i, "to") || !(IsAny(i - 1, "meeting", "call", "appointment", "conference", "interview", "it", "this", "that") || IsAny(i - 2, "from")) || Time(i + 1, true) is not { IsWeak: true } hour || !HourEnds(hour.End))
            return null;
        if (_done > 0 && _done == i - 1)
            return WithDay(hour with { IsWeak = false });
        for (var j = i - 1; j >= 0 && j > i - 10; j--)
            if (IsAny(j, "move", "moved", "shift", "push", "change", "reschedule", "postpone", "bring", "set"))
                return WithDay(hour with { IsWeak = false });
        return null;
    }

    // "le 3" is a time where no noun follows
    private bool HourEnds(int end) => IsEnd(end) || Is(end, Role.And | Role.Or | Role.On | Role.Of | Role.Minus | Role.Exactly | Role.For) || IsAny(end, "circa", "alle", "all") || IsAny(end, "a", "al") && (Word(end + 1).FromToday is not null || Word(end + 1).Weekday > 0) || Word(end).Part is not DayPart.None || Word(end).FromToday is not null || Word(Skip(end, Role.Next | Role.Last | Role.This)).Weekday > 0;

    // "in the morning", "di sera", "tonight", "tomorrow morning" make an hour of a plain number.
    private bool IsPartNext(int i)
    {
        if (Word(i).FromToday is not null || Is(i, Role.This))
            return (Word(i).FromToday is null ? Word(i + 1).Part : Word(i).Part is DayPart.None ? Word(i + 1).Part : Word(i).Part) is not DayPart.None and var part && !Conventions.IsMeal(part);
        var at = IsAny(i, "in", "of", "di", "del", "della", "dell", "at") ? i + 1 : i;
        return at > i && Word(IsAny(at, "the") ? at + 1 : at) is { Part: not DayPart.None, FromToday: null } word && !Conventions.IsMeal(word.Part);
    }

    private int Precisely(int end) => Is(end, "on") && Is(end + 1, "the") && Is(end + 2, "dot") ? end + 3 : Is(end, "in") && Is(end + 1, "punto") || IsAny(end, "ora") && Is(end + 1, Role.Of) && Word(end + 2).Part is DayPart.Lunch ? Is(end, "in") ? end + 2 : end + 3
        : IsAny(end, "sharp", "esatte", "precise", "spaccate", "tonde", "lunchtime", "prompt") || IsAny(end, "exactly", "precisely") ? end + 1 : end;

    private bool ClockAt(int i, bool isAsked, bool isAt, out Clock clock, out int end, out bool isStrong)
    {
        (isStrong, clock, end) = (true, default, i);
        if (MinutesBeforeHour(i, isAt, out clock, out end) || Noon(i, out clock, out end) || Hundreds(i, isAsked, out clock, out end))
            return true;
        if (At(i).Kind is TokenKind.Number)
            return InDigits(i, isAsked, out clock, out end, out isStrong);
        // "sette", "ten thirty", "nine fifty nine", "tre e venti"
        if (Word(i).Cardinal is not (>= 0 and <= 24) || IsAny(i, "un", "zero") || IsAny(i, "una") && IsAny(i + 1, "decina", "diecina", "dozzina", "ventina", "trentina", "quarantina", "cinquantina"))
            return false;
        if (!WholeNumber(i, out var hour, out end) || hour > 24)
            return false;
        isStrong = false;
        var minutes = SkipMark(end, '-');
        // "seven oh five", "three zero five pm", "five-oh-eight"
        if (hour > 0 && IsAny(minutes, "o", "oh", "zero") && SkipMark(minutes + 1, '-') is var ones && Word(ones).Cardinal is > 0 and < 10 and var few && (isAsked || HourEnds(ones + 1) || IsMeridiem(ones + 1)))
        {
            clock = new(hour * 3600 + few * 60, hour <= 12);
            Meridiem(ones + 1, ref clock, out end);
            return isStrong = true;
        }
        if (WholeNumber(minutes, out var said, out var after) && said is >= 10 and < 60 && At(minutes).Kind is TokenKind.Word && UnitAt(after) is Unit.None)
        {
            clock = new(hour * 3600 + said * 60, hour is > 0 and <= 12);
            // "three thirty"; "twelve fifty" may be a price.
            isStrong = Meridiem(after, ref clock, out end) || clock.IsTwelve && (i == 0 && after == tokens.Count || said is 15 or 30 or 45 && (HourEnds(after) || Date(after) is not null) && !IsNumber(i - 1) && !Is(i - 1, Role.Money) || IsPartNext(after));
            return isStrong || isAsked;
        }
        clock = new(hour * 3600, hour is > 0 and <= 12, Grain.Hour);
        isStrong = Behind(end, ref clock, out end);
        return true;
    }

    private bool InDigits(int i, bool isAsked, out Clock clock, out int end, out bool isStrong)
    {
        (clock, end, isStrong) = (default, i + 1, true);
        var (number, count) = (Digits(i), DigitCount(i));
        if (i > 0 && IsTight(i) && IsMark(i - 1, '$', '€', '£', '#') || number < 0)
            return false;
        var hour = count <= 2 ? number : number / 100;
        var isTwelve = hour is > 0 and <= 12 && At(i).Text[0] != '0';
        // "0700", "1140 a.m.", "730 in the evening"
        if (count is 3 or 4)
        {
            clock = new(hour * 3600 + number % 100 * 60, isTwelve);
            if (hour > 24 || number % 100 > 59)
                return false;
            if (count == 4 && (Is(end, "h") && IsTight(end) || IsAny(end, "hours", "hrs") && (isAsked || Is(end, "hrs") || At(i).Text[0] == '0' || number % 100 > 0)))
            {
                clock = clock with { IsTwelve = false };
                end++;
                return true;
            }
            isStrong = Meridiem(end, ref clock, out end);
            return isStrong || isAsked && (count == 3 || At(i).Text[0] == '0' || number is < 1900 or > 2100 || IsAny(i - 1, "alle", "at", "ore", "h", "le")) && UnitAt(end) is Unit.None && !(IsMark(end, '.', ',', '/', '-') && IsTight(end) && IsTight(end + 1) && !(IsMark(end, '-') && count == 4 && DigitCount(end + 1) == 4 && Digits(end + 1) is < 2400 and var other && other % 100 < 60))
                && !IsMark(end, '€', '$', '%') && !IsNoun(end) && !(count == 3 && number % 100 == 0);
        }
        if (count > 2 || hour > 24)
            return false;
        if (IsMark(end, ':') && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) == 2 && Digits(end + 1) < 60 && !(IsTight(i) && IsMark(i - 1, ':') && i > 1 && IsTight(i - 1) && DigitCount(i - 2) is 1 or 2)
            || IsMark(end, '.') && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) == 2 && Digits(end + 1) < 60 && IsDotted(i, isAsked)
            || IsMark(end, ',') && isItalian && isAsked && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) == 2 && Digits(end + 1) < 60 && !Is(end + 2, Role.Money) && !IsMark(end + 2, '€', '%', '$') && UnitAt(end + 2) is Unit.None
            || (Is(end, "h") && (IsTight(end) || isAsked) || Is(end, "e") && IsTight(end)) && DigitCount(end + 1) == 2 && Digits(end + 1) < 60 && (isAsked || hour >= 7))
        {
            if (hour == 24 && Digits(end + 1) > 0)
                return false;
            var seconds = hour * 3600 + Digits(end + 1) * 60;
            var separator = At(end).Text[0];
            end += 2;
            var grain = Grain.Minute;
            if (IsMark(end, separator) && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) == 2 && Digits(end + 1) < 60)
            {
                (seconds, grain) = (seconds + Digits(end + 1), Grain.Second);
                end += 2;
                if (IsMark(end, '.') && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) > 0)
                    end += 2;
            }
            clock = new(seconds, isTwelve && separator != 'h' && grain is Grain.Minute, grain);
            clock = clock with { IsTwelve = isTwelve && separator != 'h' };
            if (IsTight(end) && IsAny(end, "h"))
                end++;
            Behind(end, ref clock, out end);
            return true;
        }
        // "5 30 pm", "alle 9 30"
        if (DigitCount(end) == 2 && Digits(end) < 60 && hour <= 23 && !IsTight(end))
        {
            clock = new(hour * 3600 + Digits(end) * 60, isTwelve);
            if (Meridiem(end + 1, ref clock, out var after) || isAsked && isItalian && HourEnds(end + 1))
            {
                end = Math.Max(after, end + 1);
                return true;
            }
        }
        // "at 3 fifteen", "8 thirty pm"
        if (At(end).Kind is TokenKind.Word && WholeNumber(end, out var spoken, out var spokenEnd) && spoken is >= 10 and < 60 && UnitAt(spokenEnd) is Unit.None && !IsNoun(spokenEnd) && !Is(spokenEnd, Role.Money))
        {
            clock = new(hour * 3600 + spoken * 60, isTwelve);
            if (Meridiem(spokenEnd, ref clock, out var meridiem) || isAsked || i == 0 && spokenEnd == tokens.Count)
            {
                end = Math.Max(meridiem, spokenEnd);
                return true;
            }
        }
        clock = new(hour * 3600, isTwelve, Grain.Hour);
        // "from 9a to 11a"
        if (isAsked && !isItalian && isTwelve && IsAny(end, "a") && IsTight(end) && !IsNoun(end + 1))
        {
            (clock, end) = (clock.Morning, end + 1);
            return true;
        }
        // "15h", "ore 15 h"
        if (Is(end, "h") && (hour is >= 13 and < 24 || isAsked) && IsTight(end) && DigitCount(end + 1) != 2)
        {
            (clock, end) = (clock with { IsTwelve = false }, end + 1);
            return true;
        }
        isStrong = Behind(end, ref clock, out end);
        return true;
    }

    // "15.30" is a time in Italian, elsewhere where something says so.
    private bool IsDotted(int i, bool isAsked) =>
        !(IsMark(i + 3, '.', ',', '/') && IsTight(i + 3) && IsTight(i + 4) && DigitCount(i + 4) > 0 && DigitCount(i + 4) != 2) && !(IsTight(i) && IsMark(i - 1, '.', ',') && IsTight(i - 1)) && (isAsked || IsMeridiem(i + 3) || !(IsTight(i) && IsMark(i - 1, '-') && IsTight(i - 1)))
        && (isAsked || IsMeridiem(i + 3) || IsDottedStretch(i) || (Word(i - 1).Weekday > 0 || Word(i - 1).FromToday is not null) && HourEnds(i + 3) || isItalian && !Is(i + 3, Role.Money) && !IsMark(i + 3, '€', '%', '$') && UnitAt(i + 3) is Unit.None && !IsAny(i - 1, "euro", "sala", "aula", "stanza", "room", "ufficio", "versione", "version", "v", "articolo", "art", "paragrafo", "sezione", "capitolo", "comma", "punto", "numero", "nr", "importo", "totale", "prezzo", "costa", "costano", "vale", "pari") && !IsMark(i - 1, '€', '$'));

    // "10.00-10.30" is a stretch of time everywhere.
    private bool IsDottedStretch(int i) => IsMark(i + 3, '-', '–') && DigitCount(i + 4) is 1 or 2 && Digits(i + 4) <= 24 && IsMark(i + 5, '.') && IsTight(i + 5) && IsTight(i + 6) && DigitCount(i + 6) == 2 && Digits(i + 6) < 60 && (IsEnd(i + 7) && !IsMark(i + 7, '%', '€', '$', '.', '-') || IsMeridiem(i + 7)) && !IsMark(i - 1, '$', '€', '£');

    private bool IsNoun(int i) => At(i).Kind is TokenKind.Word && At(i).Lexeme is null && !IsAny(i, "con", "with");

    /// What may follow an hour: minutes in words, "o'clock", am, pm. True where it makes sure that it is a time.
    private bool Behind(int i, ref Clock clock, out int end)
    {
        end = i;
        if (Is(i, "o") && Is(i + 1, "clock"))
            end = i + 2;
        else if (IsAny(i, "oclock"))
            end = i + 1;
        else if (clock.Grain is Grain.Hour && Minutes(i, out var minutes, out var after, out var isSure) && (isSure || !IsMeridiem(i)))
        {
            (clock, end) = (clock with { Seconds = clock.Seconds + minutes * 60, Grain = Grain.Minute }, after);
            return Meridiem(end, ref clock, out end) || isSure;
        }
        return Meridiem(end, ref clock, out end) || end > i;
    }

    // Italian: "e mezza", "e un quarto", "e tre quarti", "meno dieci", "e 30", "e quindici minuti"
    private bool Minutes(int i, out int minutes, out int end, out bool isSure)
    {
        (minutes, end, isSure) = (30, i + 1, true);
        if (IsAny(i, "emezza", "emezzo"))
            return true;
        (minutes, end) = (0, i);
        var sign = IsAny(i, "e", "and") ? 1 : IsAny(i, "meno") ? -1 : 0;
        if (sign == 0)
            return false;
        var j = i + 1;
        if (IsAny(j, "mezza", "mezzo", "half", "meza") && !(Is(j, "half") && Word(j + 1).Cardinal is > 0 and <= 12))
            (minutes, end) = (30, j + 1);
        else if (IsAny(j, "un", "a") && IsAny(j + 1, "quarto", "quarter") && !IsAny(j + 2, "d"))
            (minutes, end) = (15, j + 2);
        else if (IsAny(j, "quarto"))
            (minutes, end) = (15, j + 1);
        else if (IsAny(j, "tre") && IsAny(j + 1, "quarti"))
            (minutes, end) = (45, j + 2);
        else if (Is(i, "e") && At(j).Text is "3" && IsMark(j + 1, '/') && At(j + 2).Text is "4")
            (minutes, end) = (45, j + 3);
        else if (Is(i, "e") && Is(j, "zero") && Word(j + 1).Cardinal is >= 0 and < 10)
            (minutes, end) = (Word(j + 1).Cardinal, j + 2);
        else if (Is(i, "and") || !WholeNumber(j, out minutes, out end) || minutes is <= 0 or >= 60 || IsMark(end, ':', '.') && IsTight(end) && DigitCount(end + 1) > 0 || UnitAt(end) is not (Unit.None or Unit.Minute)
            || Is(end, Role.Money) || Word(end).Month > 0 || IsNoun(end) && !IsMeridiem(end) || IsMark(end, '-', '–') && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) > 0)
            return false;
        else
            (isSure, end) = (sign < 0 || UnitAt(end) is Unit.Minute, UnitAt(end) is Unit.Minute ? end + 1 : end);
        minutes *= sign;
        return true;
    }

    private bool IsMeridiem(int i)
    {
        Clock clock = default;
        return Meridiem(i, ref clock, out _);
    }

    /// "am", "p.m.", "a m", "pomeridiane", "ampm"; "a", "p" only at a digit.
    private bool Meridiem(int i, ref Clock clock, out int end)
    {
        end = i;
        var j = IsMark(i, '-', '.') && IsTight(i) && IsTight(i + 1) && IsAny(i + 1, "am", "pm") ? i + 1 : IsAny(i, "in") && Is(i + 1, "the") && IsAny(i + 2, "am", "pm", "a", "p") ? i + 2 : i;
        bool isPm;
        if (IsAny(j, "am", "pm", "antimeridiane", "pomeridiane"))
            (isPm, end) = (Is(j, Role.Pm), j + 1);
        else if (IsAny(j, "ampm"))
        {
            end = j + 1;
            return true;
        }
        else if (IsAny(j, "a", "p") && SkipMark(j + 1, '.') is var m && Is(m, "m") && (m == j + 1 || IsTight(m) || IsMark(j + 1, '.')))
            (isPm, end) = (Is(j, "p"), IsMark(m + 1, '.') && IsTight(m + 1) && (m > j + 1) ? m + 2 : m + 1);
        else if (IsAny(j, "a", "p") && IsTight(j) && clock.Grain is not Grain.Hour && At(j - 1).Kind is TokenKind.Number)
            (isPm, end) = (Is(j, "p"), j + 1);
        // "8a-5p"
        else if (IsAny(j, "a") && IsTight(j) && At(j - 1).Kind is TokenKind.Number && (IsMark(j + 1, '-', '–') || IsAny(j + 1, "to", "till", "until", "thru", "through")) && DigitCount(j + 2) is 1 or 2 && IsAny(j + 3, "a", "p") && IsTight(j + 3))
            (isPm, end) = (false, j + 1);
        else if (IsAny(j, "p") && IsTight(j) && At(j - 1).Kind is TokenKind.Number && !IsMark(j + 1, '.'))
            (isPm, end) = (true, j + 1);
        else
            return false;
        if (clock.IsTwelve || clock.Hour is > 0 and <= 12)
            clock = isPm ? clock.Afternoon : clock.Morning;
        return true;
    }
}
