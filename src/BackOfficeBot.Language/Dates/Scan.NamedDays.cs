using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days with the name of their month: "3 dicembre 2026", "December 3rd", "2015 June 4", "Oct.23"; months; and days by their number alone: "il 3", "the 21st".
internal sealed partial class Scan
{
    private Item? NamedDay(int i)
    {
        var j = Skip(i, Role.Article);
        var isNamed = IsAny(j, "giorno");
        j = isNamed ? j + 1 : j;
        // Written out, the article stays outside: "il | due di agosto".
        var first = j > i && !isNamed && (IsAny(i, "the", "l") || At(j).Kind is TokenKind.Word && IsAny(j + 1, "di")) ? j : i;
        if (IsAny(j, "ides", "idi") && Is(j + 1, Role.Of) && Word(j + 2).Month is > 0 and var roman)
            return WithYear(j, j + 3, roman, roman is 3 or 5 or 7 or 10 ? 15 : 13);
        if (DayNumber(j, out var day, out var after, out _) && MonthAfter(after, out var month, out var end))
            return WithYear(first, end, month, day);
        if (Digits(j) is > 31 and < 40 and var none && MonthAfter(j + 1, out month, out end) && !Is(end - 1, Role.Shy))
            return WithYear(first, end, month, none);
        if ((IsMonth(j) ? YearInside(j) : OfTheNthMonth(j)) is { } reckoned)
            return reckoned;
        if (IsMonth(j) && DayAfterMonth(j, out day, out end) && !IsTuesday(j, day, end))
            return WithYear(j, end, Word(j).Month, day);
        // "2015 June 4", "2014 ott 3"
        if (DigitCount(j) == 4 && Year(j, out var year, out var named) && SkipMark(named, '-', '/', '.', ',') is var m && IsMonth(m) && DayNumber(SkipMark(m + 1, '-', '/', '.'), out day, out end, out _))
            return Full(j, end, year, Word(m).Month, day);
        // "2027/7/dic"
        if (DigitCount(j) == 4 && IsMark(j + 1, '/', '-') && IsTight(j + 1) && DigitCount(j + 2) is 1 or 2 && IsMark(j + 3, '/', '-') && IsTight(j + 3) && IsTight(j + 4) && IsMonth(j + 4))
            return Full(j, j + 5, Digits(j), Word(j + 4).Month, Digits(j + 2));
        // "2027 15 December"
        return DigitCount(j) == 4 && Digits(j) is >= 1900 and <= 2100 and var ahead && DayNumber(SkipMark(IsAny(j + 1, "the", "il") ? j + 2 : j + 1, '-', '/', ','), out day, out after, out _) && MonthAfter(after, out month, out end) && (DigitCount(end) == 0 || IsMark(end, ','))
            ? Full(j, end, ahead, month, day) : null;
    }

    /// "lo scorso 3 maggio", "il prossimo 3 maggio", "last June 5"
    private Item? NearNamedDay(int i)
    {
        var j = IsAny(i, "il", "lo", "the") ? i + 1 : i;
        if (!Is(j, Role.Next | Role.Last) || DigitCount(j + 1) == 0 && !IsMonth(j + 1) || NamedDay(j + 1) is not { Parts: { Year: 0, Month: > 0 and var month, Day: > 0 and var number, Weekday: 0 } } day || UnitAt(day.End) is not Unit.None)
            return null;
        var (from, step) = Is(j, Role.Next) ? (_today.Year, 1) : (_today.Year, -1);
        for (var year = from; Math.Abs(year - from) < 9; year += step)
            if (Calendar.Day(year, month, number) is { } found && (step > 0 ? found > _today : found < _today))
                return OnDay(isItalian ? i : j, day.End, new Days(found)) with { Parts = new(year, month, number) };
        return null;
    }

    // "mar 16", "mar. 16 marzo": a Tuesday where the next 16th is one
    private bool IsTuesday(int i, int day, int end) => isItalian && Is(i, "mar") && (IsMonth(Skip(end, Role.Of)) || InMonth(day, 1) is { } next && Calendar.Weekday(next) == 2);

    private bool IsMonth(int i) => Word(i).Month > 0;

    // "3 dicembre", "3rd of December", "3-Dic", "the third day of December", "3 del mese di dicembre"
    private bool MonthAfter(int i, out int month, out int end)
    {
        var j = IsAny(i, "day", "giorno") ? i + 1 : i;
        j = IsMark(j, '-', '/', '.') && IsTight(j) || IsMark(j, ',') || IsMark(j, '.') ? j + 1 : Skip(j, Role.Of);
        j = IsAny(j, "the") && IsAny(j + 1, "month") ? j + 1 : j;
        if (IsAny(j, "month", "mese"))
            j = Skip(j + 1, Role.Of);
        (month, end) = (Word(j).Month, j + 1);
        if (month > 0 && IsMark(end, '.') && At(j).Text.Length <= 4 && (Year(end + 1, out _, out _) || IsTight(end) && At(end + 1).Kind is not TokenKind.None && !IsCapital(end + 1)))
            end++;
        return month > 0 && !(Is(j, "ago") && (!isItalian || i == j && UnitAt(i - 1) is not Unit.None));
    }

    // "December 3rd", "Oct.23", "Feb13", "July the 4th", "set-23", "may twenty-first"
    private bool DayAfterMonth(int i, out int day, out int end)
    {
        var j = SkipMark(i + 1, '.', '-', '/', ',');
        j = IsAny(j, "the", "il") ? j + 1 : j;
        // "Dec '27" is a year.
        if (DigitCount(j) == 2 && text[tokens[j].Span.Start - 1] is '\'' or '’')
        {
            (day, end) = (0, j);
            return false;
        }
        if (!DayNumber(j, out day, out end, out var isRank) || IsMark(end, ':') && !isRank && DigitCount(end + 1) == 2 && DigitCount(end + 2) < 4)
            return false;
        // "marzo 3pm", "set 10 sveglie", "march 20 people"
        return isRank || !(Is(end, Role.Am | Role.Pm) && (IsTight(end) || At(end).Text.Length == 2)) && !(Is(i, "set") && !isItalian && !IsCapital(i)) && (UnitAt(end) is Unit.None || Is(end, "quarter") && Is(end + 1, Role.Minus | Role.Past));
    }

    private Item? WithYear(int first, int end, int month, int day)
    {
        var j = IsMark(end, ',', '-', '/', '.') ? end + 1 : IsAny(end, "of", "del", "dell", "anno", "nel", "in") ? end + 1 : end;
        j = IsAny(j, "anno", "year") ? j + 1 : j;
        if (IsBeforeChrist(j, out var ancient))
            return Impossible(WhenType.Date, first, ancient);
        if (Year(j, out var year, out var after) || Dashed(j, end, out year, out after) || Short(j, end, out year, out after))
            return Full(first, after, year, month, day);
        // "15 April of 87", "3 maggio del novantacinque"
        if (IsAny(j - 1, "of", "del") && j > end && OfCentury(j, out year, out after))
            return Full(first, after, year, month, day);
        // "May 3 of last year"
        if (Relative(Skip(end, Role.Of), out var unit, out var count, out after) && unit is Unit.Year)
            return Full(first, after, _today.Year + count, month, day);
        return Of(first, end, new(0, month, day));
    }

    // Two digits, or as much in words, of which no day is told
    private bool OfCentury(int i, out int year, out int end)
    {
        var isNumber = WholeNumber(i, out var said, out end) && DigitCount(i) is 0 or 2 && said is > 31 and < 100 && IsEnd(end) && !IsMark(end, ':', '%', '€', '$');
        year = isNumber ? Conventions.FullYear(said) : 0;
        return isNumber;
    }

    // "31-Oct-74", "5/Oct/12"
    private bool Dashed(int i, int end, out int year, out int after)
    {
        (year, after) = (Digits(i), i + 1);
        if (DigitCount(i) != 2 || !IsMark(end - 2, '-', '/', '.') || !IsTight(end - 2) || !IsMark(end, '-', '/', '.') || !IsTight(end) || !IsTight(i) || Is(after, Role.Am | Role.Pm))
            return false;
        year = Conventions.FullYear(year);
        return true;
    }

    // "3 Aug 96": more than any hour has
    private bool Short(int i, int end, out int year, out int after)
    {
        (year, after) = (Digits(i) is < 100 and var said && said > (isItalian ? 24 : 19) ? Conventions.FullYear(said) : 0, i + 1);
        return year > 0 && (i == end || IsMark(end, ',')) && DigitCount(i) == 2 && IsEnd(after) && !IsMark(after, '%', '€', '$', '/', ':') && !(IsMark(after, '.', ',', '-') && IsTight(after + 1) && DigitCount(after + 1) > 0);
    }

    /// "dicembre", "next March", "marzo scorso", "ottobre 2014", "2015 June", "in May"
    private Item? Month(int i)
    {
        if (DigitCount(i) == 4 && Year(i, out var year, out var named) && SkipMark(named, '-', ',', '.', '/') is var at && IsMonth(at))
            return MonthOf(i, at + 1, year, Word(at).Month);
        var j = Skip(i, Role.This | Role.Next | Role.Last | Role.Article);
        j = j == i ? i : Is(j, Role.Next | Role.Last | Role.This) ? j + 1 : j;
        var which = j > i && Is(j - 1, Role.This | Role.Next | Role.Last) ? Word(j - 1) : Lexeme.None;
        var isMonthOf = IsAny(j, "mese", "month") && Is(j + 1, Role.Of) && IsMonth(j + 2);
        j = isMonthOf ? j + 2 : j;
        // "the month of September 16th"
        if (isMonthOf && DayAfterMonth(j, out _, out _))
            return null;
        // "32 dicembre" is no December.
        // "sett prox" is the week.
        if (Is(j, "sett") && (which.Is(Role.This | Role.Next | Role.Last) || Is(SkipMark(j + 1, '.'), Role.This | Role.Next | Role.Last)))
            return null;
        if (!IsMonth(j) || Is(j, "may") && which.Is(Role.This) && !IsClearly(j) || j == i && i > _done && DigitCount(i - 1) is 1 or 2 || !(j > i && which.Is(Role.This | Role.Next | Role.Last) || IsClearly(j)) || j == i && IsPerson(j))
            return null;
        // "un set nuovo", "to set up the room"
        if (Is(j, "set") && (IsAny(j + 1, "up", "aside", "out") || !isItalian && DigitCount(j - 1) == 0 && DigitCount(j + 1) == 0))
            return null;
        if (Is(j, "ago") && !isItalian || At(j).Text.Length < 5 && IsAny(j - 1, "un", "uno", "a", "an") && (isItalian || Is(j, "set")) && !IsAny(j - 2, "da") && !(isItalian && IsAny(j - 1, "a")))
            return null;
        var month = Word(j).Month;
        var end = IsMark(j + 1, '.') && Year(j + 2, out _, out _) ? j + 2 : j + 1;
        var of = IsMark(end, ',', '-', '/') || IsAny(end, "of", "del", "dell", "in", "nel") ? end + 1 : end;
        if (Relative(Skip(of, Role.Of), out var unit, out var count, out var after) && unit is Unit.Year)
            return MonthOf(isMonthOf && Is(j - 2, "month") ? i : j, after, _today.Year + count, month);
        of = IsAny(of, "anno", "year") ? of + 1 : of;
        if (Year(of, out year, out after) && !IsMark(after, ':'))
            return MonthOf(isMonthOf && Is(j - 2, "month") ? i : j, after, year, month);
        // "July two years ago"
        if (which == Lexeme.None && Offset(end) is { Type: WhenType.Date, Day: { } away } ago && (Is(ago.End - 1, Role.Ago | Role.Now) || IsAny(end, "in", "tra", "fra") && UnitAt(ago.End - 1) is Unit.Year) && Math.Abs(away.DayNumber - _today.DayNumber) > 300)
            return MonthOf(j, ago.End, away.Year, month);
        // "May of 27"
        if (IsAny(end, "of", "del") && DigitCount(of) == 2 && IsEnd(of + 1) && !IsMark(of + 1, '%', '€', '$', '/', ':', '-', '.'))
            return MonthOf(j, of + 1, Conventions.FullYear(Digits(of)), month);
        var behind = Word(end);
        if (behind.Is(Role.Next | Role.Last) && !behind.Is(Role.Quarter) && !Is(end, "following") && which == Lexeme.None)
            (which, end) = (behind, end + 1);
        var thisYear = new DateOnly(_today.Year, month, 1);
        var coming = thisYear.AddMonths(1) > _today ? thisYear : thisYear.AddYears(1);
        var gone = thisYear <= _today ? thisYear : thisYear.AddYears(-1);
        var first = j > i && Is(j - 1, Role.This | Role.Next | Role.Last) ? IsAny(j - 2, "lo", "il") && j - 2 == i ? i : j - 1 : isMonthOf && Is(j - 2, "month") ? i : j;
        // "last September" in November: of this year or of the last
        var days = which.Is(Role.Next) ? Two(coming.Month == _today.Month && coming.Year == _today.Year ? coming.AddYears(1) : coming, thisYear.AddYears(1))
            : which.Is(Role.Last) ? Two(gone.Month == _today.Month && gone.Year == _today.Year ? gone.AddYears(-1) : gone, thisYear.AddYears(-1))
            : which.Is(Role.This) ? [In(coming)] : gone == coming ? [In(coming), In(gone.AddYears(-1))] : Choose(In(coming), In(gone));
        return Period(first, end, Grain.Month, days) with { Parts = new(0, month, 0) };

        static Days In(DateOnly first) => new(first, first.AddMonths(1));

        static Days[] Two(DateOnly a, DateOnly b) => a == b ? [In(a)] : [In(a), In(b)];
    }

    /// Whether a short or double-meaning word ("may", "mar", "sat") is meant as the calendar's.
    private bool IsClearly(int i)
    {
        if (!Is(i, Role.Shy))
            return true;
        // "This may take longer", "the sun is up"
        if (Is(i, "may") && Is(i - 1, Role.This) && !IsCapital(i) && At(i + 1) is { Kind: TokenKind.Word, Lexeme: null } || IsAny(i, "sun", "sat", "wed") && Is(i - 1, Role.Article) && !IsCapital(i))
            return false;
        return tokens.Count == 1 || IsCapital(i) && (IsMark(i + 1, ',', '.') || IsEnd(i + 1)) || Is(i + 1, Role.Shy) && tokens.Count <= 3 || IsCapital(i) && i > 0 && !IsMark(i - 1, '.', '!', '?')
            || i > 0 && Is(i - 1, Role.On | Role.This | Role.Next | Role.Last | Role.Every | Role.From | Role.To | Role.By | Role.Since | Role.Until | Role.Between | Role.Before
                | Role.After | Role.Of | Role.Early | Role.Late | Role.Article) && !IsAny(i - 1, "a", "e", "i")
            || Word(i).Weekday > 0 && IsAny(i - 1, "a", "e", "o") && Word(i - 2).Weekday > 0
            || IsMonth(i) && IsAny(i - 1, "a", "e", "o") && IsMonth(i - 2)
            || Word(i).Weekday > 0 && (Is(i + 1, Role.And | Role.Or) && Word(i + 2).Weekday > 0 || Is(i + 1, Role.Next | Role.Last) && !IsAny(i, "sat", "sun"))
            || Word(i).Weekday > 0 && (IsMark(i + 1, ',') && At(i + 2).Kind is TokenKind.Number || IsMark(i + 1, '.') && (Word(i + 2).Part is not DayPart.None || Is(i + 2, Role.Next | Role.Last) && !IsAny(i, "sat", "sun")))
            || Word(i).Weekday > 0 && !IsAny(i, "sat", "set") && (IsAny(i + 1, "at", "alle", "ore", "h", "@") || IsMark(i + 1, '.')) && IsNumber(i + 2)
            || Relative(Skip(i + 1, Role.Of), out var unit, out _, out _) && unit is Unit.Year || At(i + 1).Kind is TokenKind.Number || Is(i + 1, Role.From | Role.Between | Role.Of) && DigitCount(Skip(i + 2, Role.Article)) > 0 || IsMark(i + 1, '-', '–') || IsMark(i - 1, '-') || Word(i + 1).Month > 0 || Word(i + 1).Part is not DayPart.None || Is(i + 1, Role.To) && (Word(i + 2).Weekday > 0 || Word(i + 2).Month > 0);
    }

    /// "il 3", "the 21st", "29th", "il giorno 15"; of a month that is near: "the 20th of next month", "il 5 del mese prossimo".
    private Item? DayOfMonth(int i, bool isSure)
    {
        var j = Skip(i, Role.Article);
        var hasArticle = j > i && IsAny(i, "il", "the", "l", "lo");
        var named = IsAny(j, "giorno", "day") ? j + 1 : j;
        if (!DayNumber(named, out var day, out var end, out var isRank) || DigitCount(named) > 0 && IsTight(named) && !IsMark(named - 1, '-', '–', '(', ','))
            return null;
        var dated = IsAny(end, "day", "giorno") ? end + 1 : end;
        if (hasArticle && IsAny(end, "prossimo", "scorso") && Relative(end, out var near, out var away, out var over) && near is Unit.Month)
            return OfMonth(i, over, _today.AddMonths(away), day);
        if (Is(dated, Role.Of | Role.This | Role.Next | Role.Last) || dated > end)
        {
            var of = Skip(Skip(dated, Role.Of), Role.Article);
            if (Relative(of, out var unit, out var count, out var after) && unit is Unit.Month)
                return OfMonth(hasArticle ? i : named, after, _today.AddMonths(count), day);
            if (Relative(Skip(dated, Role.Of), out unit, out count, out after) && unit is Unit.Month)
                return OfMonth(hasArticle ? i : named, after, _today.AddMonths(count), day);
            if (IsAny(of, "mese", "month"))
                return NumberOnly(i, of + 1, day);
        }
        var clear = hasArticle && (DigitCount(named) > 0 || isRank && Is(i, "the") || named > j || IsAny(i, "the") || !isRank && (Is(i, "il") && (day > 12 || IsDayEnd(end) && !Is(end, Role.Or) && day > 1) || Is(i, "l") && IsDayEnd(end))) || isRank && DigitCount(named) > 0 || isSure;
        // "the one", "the two"
        if (!isItalian && !isRank && !isSure && DigitCount(named) == 0 && named == j && day <= 12)
            return null;
        // "the 10 o'clock call"
        if (IsAny(end, "oclock") || Is(end, "o") && Is(end + 1, "clock"))
            return null;
        if (!clear || UnitAt(end) is not Unit.None || Is(end, Role.Money | Role.Suffix) || IsMark(end, '%', '€', '$', '/', ':') || IsMark(end, '.', ',') && IsTight(end + 1) && DigitCount(end + 1) > 0
            || Word(end).Part is not DayPart.None && !(hasArticle && (isItalian ? !isRank : IsDayEnd(end)) && Word(end).FromToday is null) || Is(end, "per") && IsAny(end + 1, "cento", "mille") || Is(end, Role.Am | Role.Pm) && IsTight(end) || isRank && !IsDayEnd(end) && !isSure
            || isRank && DigitCount(named) == 0 && day <= 10 && !isSure && !(Is(i - 1, "on") && IsEnd(end)) // "the first" may be anything
            || !isRank && DigitCount(named) == 0 && !IsDayEnd(end) && !isSure || DigitCount(named) > 0 && IsAny(i, "the") && !isRank && !IsDayEnd(end) && !isSure)
            return null;
        return NumberOnly(hasArticle ? i : named, end, day);
    }

    // After "the third" a noun may follow; a day is followed by nothing, a mark, or a small word.
    private bool IsDayEnd(int end) =>
        IsEnd(end) || Is(end, Role.At | Role.From | Role.To | Role.And | Role.Or | Role.Between | Role.For | Role.Until | Role.On | Role.Before | Role.After) || Is(end, Role.By) || IsAny(end, "with", "con") || Is(end, Role.Noon | Role.Midnight) || DigitCount(end) is 1 or 2 && (IsMeridiem(end + 1) || IsAny(end + 1, "o", "oclock") || IsMark(end + 1, ':', '-') && IsTight(end + 1))
        || Word(end).Part is not DayPart.None && IsEnd(end + 1) || Is(end, Role.In) && Word(Skip(end + 1, Role.Article)).Part is not DayPart.None;

    private Item? OfMonth(int first, int end, DateOnly month, int day) =>
        Calendar.Day(month.Year, month.Month, day) is { } found ? OnDay(first, end, new Days(found)) with { Parts = new(found.Year, found.Month, day) } : Impossible(WhenType.Date, first, end);

    private Item? NumberOnly(int first, int end, int day) =>
        Some(OnDay(first, end, Choose(InMonth(day, 1), InMonth(day, -1))) with { Parts = new(0, 0, day) });

    private DateOnly? InMonth(int day, int sign)
    {
        for (var (month, tries) = (Calendar.StartOf(_today, Unit.Month), 0); tries < 4; tries++, month = month.AddMonths(sign))
            if (Calendar.Day(month.Year, month.Month, day) is { } found && (sign > 0 ? found >= _today : found < _today))
                return found;
        return null;
    }
}
