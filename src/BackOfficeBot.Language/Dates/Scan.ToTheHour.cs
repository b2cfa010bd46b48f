using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Times that are told from noon, midnight or an hour: "mezzogiorno", "half past four", "a quarter to noon", "cinque minuti alle 14".
internal sealed partial class Scan
{
    private bool Noon(int i, out Clock clock, out int end)
    {
        (clock, end) = (default, i + 1);
        var j = Digits(i) == 12 && Is(i + 1, Role.Noon | Role.Midnight) ? i + 1 : Is(i, "12") || Is(i, "twelve") && Is(i + 1, Role.Noon | Role.Midnight) ? i + 1 : i;
        if (Is(j, Role.Noon))
            (clock, end) = (new(12 * 3600, false, Grain.Hour), j + 1);
        else if (Is(j, Role.Midnight))
            (clock, end) = (new(24 * 3600, false, Grain.Hour), j + 1);
        else if (IsAny(j, "mezza") && IsAny(j + 1, "notte"))
            (clock, end) = (new(24 * 3600, false, Grain.Hour), j + 2);
        else if (IsAny(j, "mezzo") && IsAny(j + 1, "giorno") && Is(j - 1, Role.At | Role.To | Role.Of | Role.Until | Role.After) )
            (clock, end) = (new(12 * 3600, false, Grain.Hour), j + 2);
        else if (IsAny(j, "meta") && IsAny(j + 1, "giornata"))
            (clock, end) = (new(12 * 3600, false, Grain.Hour), j + 2);
        else if (IsAny(j, "mid") && IsAny(SkipMark(j + 1, '-'), "night", "day"))
            (clock, end) = (new(Is(SkipMark(j + 1, '-'), "day") ? 12 * 3600 : 24 * 3600, false, Grain.Hour), SkipMark(j + 1, '-') + 1);
        else
            return false;
        if (Minutes(end, out var minutes, out var after, out _))
            (clock, end) = (clock with { Seconds = (clock.Seconds + minutes * 60) % 86_400, Grain = Grain.Minute }, after);
        return true;
    }

    // "5 minutes to 4:00"
    private bool IsFull(ref int end)
    {
        if (!IsMark(end, ':') || !IsTight(end + 1) || DigitCount(end + 1) != 2 || Digits(end + 1) != 0 || IsMark(end + 2, ':'))
            return false;
        end += 2;
        return true;
    }

    /// "half past four", "a quarter to noon", "20 minutes past eight", "cinque minuti alle 14", "dieci alle tre", "half four"
    private bool MinutesBeforeHour(int i, bool isAt, out Clock clock, out int end)
    {
        (clock, end) = (default, i);
        var j = IsAny(i, "a", "un", "one") && IsAny(i + 1, "quarter", "quarto", "half") ? i + 1 : i;
        int minutes, after;
        var isSure = true;
        if (IsAny(j, "half"))
            (minutes, after) = (30, IsAny(j + 1, "an") && Is(j + 2, "hour") ? j + 3 : j + 1);
        else if (IsAny(j, "three", "3") && IsAny(j + 1, "quarters", "quarter") && IsAny(j + 2, "past", "to"))
            (minutes, after) = (45, j + 2);
        else if (IsAny(j, "quarto") && IsAny(j + 1, "d") && IsAny(j + 2, "ora") && IsAny(i - 1, "manca", "mancano"))
            (minutes, after) = (15, j + 3);
        else if (IsAny(j, "quarter", "quarto"))
            (minutes, after) = (15, j + 1);
        else if (WholeNumber(j, out minutes, out after) && minutes is > 0 and < 60)
        {
            isSure = UnitAt(after) is Unit.Minute;
            after = isSure ? after + 1 : after;
        }
        else
            return false;
        // "half-past 5"
        after = IsMark(after, '-') && IsAny(after + 1, "past", "to") ? after + 1 : after;
        var sign = IsAny(after, "past", "after") ? 1 : IsAny(after, "to", "of", "till", "til", "before") ? -1 : (IsAny(after, "alle", "all", "alla") || IsAny(after, "a") && Noon(after + 1, out _, out _)) && (isSure && !Is(j, "half") || IsAny(i - 1, "mancano", "manca")) ? -1 : 0;
        // "from 10 to noon" is no ten to twelve.
        if (sign < 0 && !isSure && Is(i - 1, Role.From | Role.Between) && IsAny(after, "to", "till", "til"))
            return false;
        // "half four" is half past four
        if (sign == 0 && Is(j, "half") && j == i && (Word(after).Cardinal is > 0 and <= 12 && UnitAt(after + 1) is Unit.None || Digits(after) is > 0 and <= 12 && DigitCount(after) <= 2 && (HourEnds(after + 1) || IsAny(after + 1, "with", "con"))))
            (sign, after) = (1, after - 1);
        // "sono le dieci alle otto", "venti alle tre"
        isSure |= IsAny(after, "alle") && minutes % 5 == 0 && minutes <= 25 && At(j).Kind is TokenKind.Word && (i == 0 || IsAny(i - 1, "le", "sono", "mancano")) && WholeNumber(after + 1, out var next, out var ends) && next is > 0 and <= 12 && HourEnds(ends);
        sign = isSure && sign == 0 && IsAny(after, "alle") ? -1 : sign;
        // "twenty to six" is no range, "ten to four" may be one, where it is not all that is said.
        isSure |= sign != 0 && IsAny(after, "to", "till", "til", "before", "after", "past", "of") && WholeNumber(after + 1, out var before, out var behind) && before is > 0 and <= 12 && !Is(i - 1, Role.From | Role.Between)
            && (minutes is 15 or 20 or 25 && (HourEnds(behind) || IsMeridiem(behind)) || minutes % 5 == 0 && IsAny(after, "after", "past", "of") && IsMeridiem(behind)
                || isAt && minutes % 5 == 0 && minutes <= 25 && IsAny(after, "of", "after") && HourEnds(behind)
                // "ten to seven in the evening" cannot begin at ten.
                || minutes is 5 or 10 && minutes >= before && IsAny(after, "to") && (IsAny(behind, "in") && Is(behind + 1, "the") && IsAny(behind + 2, "morning", "afternoon", "evening") || IsAny(behind, "tonight") || IsAny(behind, "at") && Is(behind + 1, "night"))
                || minutes is 5 or 10 && At(j).Kind is TokenKind.Word && IsAny(after, "to") && HourEnds(behind) && (minutes == before || IsAny(i - 1, "s", "is", "was") || i == 0 && IsEnd(behind)));
        // "15 after noon", "20 before midnight"
        isSure |= sign != 0 && minutes % 5 == 0 && !isItalian && Noon(after + 1, out _, out _);
        if (sign == 0 || !isSure && sign < 0 && !(minutes % 5 == 0 && minutes <= 25 && isAt) && !IsAny(i - 1, "mancano", "manca") || !isSure && IsAny(after, "after", "of", "before") || Is(j, "half") && sign < 0 && !(IsAny(after, "to", "till") && (isAt || i == 0)))
            return false;
        var hour = after + 1;
        hour = IsAny(hour, "le", "l", "ore") ? hour + 1 : hour;
        if (Noon(hour, out var of, out end))
            clock = of;
        else if (WholeNumber(hour, out var number, out end) && number is >= 0 and <= 24 && (isSure || number > 0) && UnitAt(end) is Unit.None or Unit.Hour && (!IsMark(end, ':', '/') || IsFull(ref end)))
            clock = new(number * 3600, number is > 0 and <= 12, Grain.Hour);
        else
            return false;
        end = Is(end, "h") && IsTight(end) ? end + 1 : end;
        var so = clock;
        if (Behind(end, ref so, out end) && so.Grain is not Grain.Hour)
            return false;
        var seconds = so.Seconds + sign * minutes * 60;
        clock = new(seconds < 0 ? seconds + 86_400 : seconds > 86_400 ? seconds - 86_400 : seconds, so.IsTwelve, Grain.Minute);
        // A quarter to one is after noon or after midnight.
        if (clock.IsTwelve && clock.Hour == 0)
            clock = clock with { Seconds = clock.Seconds + 12 * 3600 };
        return true;
    }
}
