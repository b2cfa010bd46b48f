using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Years, decades and seasons: "nel 2026", "the nineties", "l'estate prossima".
internal sealed partial class Scan
{
    /// "2026", "the year 2011", "nel 2026", "anni 90", "1990s": a bare number only where something says that it is a year.
    private Item? YearAlone(int i, bool isSure)
    {
        var j = IsAny(i, "the", "l", "gli", "il") ? i + 1 : i;
        var named = IsAny(j, "year", "anno") ? Skip(IsAny(j + 1, "fiscale", "solare", "finanziario", "civile", "scolastico", "accademico") ? j + 2 : j + 1, Role.Of)
            : IsAny(j, "fiscal", "financial", "calendar", "school", "academic") && IsAny(j + 1, "year") ? j + 2 : IsAny(j, "fy", "cy", "esercizio") ? j + 1 : j;
        if (YearAlone(named > j ? j : named, named) is { } ofEra)
            return ofEra;
        if (IsAny(j, "anni") && DigitCount(j + 1) is 2 or 4)
            return Decade(j, j + 2, Digits(j + 1));
        if (IsAny(j, "anni") && Word(j + 1).Cardinal is >= 20 and <= 90 and var decade)
            return Decade(j, j + 2, decade);
        // "gli anni duemila", "gli anni duemilaventi"
        if (IsAny(j, "anni") && DigitCount(j + 1) == 0 && Year(j + 1, out var inWords, out var spoken) && inWords % 10 == 0)
            return Decade(j, spoken, inWords);
        // "the nineties", "the 80s"
        if (Decades(j) is > 0 and var nineties && (j > i || Is(j - 1, Role.Early | Role.Late | Role.Middle)))
            return Decade(i, j + 1, nineties);
        // "the nineteen twenties", "the two thousands"
        if (Word(j).Cardinal is >= 18 and <= 20 and var century && Decades(j + 1) is > 0 and < 100 and var twenties)
            return Decade(i, j + 2, 100 * century + twenties);
        if (Is(j, "two") && IsAny(j + 1, "thousands"))
            return Decade(i, j + 2, 2000);
        if (DigitCount(j) == 2 && Is(j + 1, "s") && (IsTight(j + 1) || IsPossessive(j + 1)) && (j > i || Is(IsMark(j - 1, '-') ? j - 2 : j - 1, Role.Early | Role.Late | Role.Middle) || tokens[j].Span.Start is > 0 and var quote && text[quote - 1] is '\'' or '’'))
            return Decade(i, j + 2, Digits(j));
        if (Is(j, "fy") && DigitCount(named) == 2)
            return Period(j, named + 1, Grain.Year, new Days(new(Conventions.FullYear(Digits(named)), 1, 1), new(Conventions.FullYear(Digits(named)) + 1, 1, 1)));
        var hasYear = Year(named, out var year, out var end);
        if (hasYear && named > j && (IsSchool(j) || IsSchool(j + 1)))
            return SchoolYear(j, end, year);
        if (!hasYear || IsTight(named) && IsMark(named - 1, '-', '.', '/', '#', '_') && !isSure)
            return null;
        if (Is(end, "s") && DigitCount(named) == 4 && year % 10 == 0)
            return Decade(named, end + 1, year);
        var isYear = isSure || isItalian && tokens.Count == 1 || DigitCount(named) == 0 && i == 0 && end == tokens.Count || DigitCount(named) == 4 && Behind(end).Bound is not Bound.None || IsAny(i - 1, "circa") && !isItalian && IsEnd(end) || named > j || j > i && Is(i - 1, Role.All) || IsMark(i - 1, '=') || i > 0 && Is(i - 1, Role.In | Role.Of | Role.Since | Role.Until | Role.From | Role.By | Role.Before | Role.After | Role.Between | Role.For) && !IsAny(i - 1, "to", "a")
            || i > 1 && Is(i - 1, Role.And | Role.Or | Role.To) && Year(i - 2, out _, out _);
        if (!isYear || year is < 1900 or > 2100 && named == j && !isSure || IsMark(end, '-', '.', ',', '/', ':') && IsTight(end) && DigitCount(end + 1) > 0 && IsTight(end + 1) && DigitCount(end + 1) != 4
            || UnitAt(end) is not Unit.None || Is(end, Role.Money) || IsMark(end, '€', '%', '$'))
            return null;
        var start = new DateOnly(year, 1, 1);
        return Period(named > j && (IsAny(j, "anno", "year") && !Is(j + 1, Role.Of) || IsAny(j, "fiscal", "financial", "calendar", "fy", "cy", "esercizio")) ? j : IsMark(i - 1, '=') ? named - 1 : named, end, Grain.Year, new Days(start, start.AddYears(1))) with { Parts = new(year, 0, 0) };
    }

    private bool IsSchool(int i) => IsAny(i, "school", "academic", "scolastico", "accademico");

    // From September to August; where only one year was said, perhaps the one in which it ends. "anno scolastico 2026/27"
    private Item SchoolYear(int first, int end, int year)
    {
        Days In(int y) => new(new(y, 9, 1), new(y + 1, 9, 1));
        return IsMark(end, '/', '-') && IsTight(end) && Digits(end + 1) == (DigitCount(end + 1) == 2 ? (year + 1) % 100 : year + 1)
            ? Period(first, end + 2, Grain.Year, In(year)) : Period(first, end, Grain.Year, In(year), In(year - 1));
    }

    /// "this school year", "l'anno scolastico prossimo"
    private Item? NearSchoolYear(int i)
    {
        var j = IsAny(i, "the", "il", "l", "lo") ? i + 1 : i;
        var which = Is(j, Role.This | Role.Next | Role.Last) ? Word(j) : Lexeme.None;
        var at = which == Lexeme.None ? j : j + 1;
        if (!(IsSchool(at) && IsAny(at + 1, "year") || IsAny(at, "anno") && IsSchool(at + 1)))
            return null;
        var end = at + 2;
        if (which == Lexeme.None && Is(end, Role.This | Role.Next | Role.Last))
            which = Word(end++);
        if (which == Lexeme.None && (!IsAny(i, "the", "l") || Year(end, out _, out _)))
            return null;
        var year = _today.Year + (_today.Month >= 9 ? 0 : -1) + (which == Lexeme.None ? 0 : Sign(which));
        return Period(i, end, Grain.Year, new Days(new(year, 9, 1), new(year + 1, 9, 1)));
    }

    private int Decades(int i) => At(i).Text switch
    {
        "twenties" => 20, "thirties" => 30, "forties" => 40, "fifties" => 50, "sixties" => 60, "seventies" => 70, "eighties" => 80, "nineties" => 90, "noughties" or "aughts" => 2000, _ => 0,
    };

    private static Item? Decade(int first, int end, int said)
    {
        var year = said >= 100 ? said : said >= 30 ? 1900 + said : 2000 + said;
        return year % 10 != 0 || year < Calendar.FirstYear ? null : Period(first, end, Grain.Year, new Days(new(year, 1, 1), new(year + 10, 1, 1)));
    }

    /// "summer", "l'estate prossima", "this winter", "spring of 2026"
    private Item? SeasonPeriod(int i)
    {
        var j = IsAny(i, "the", "l", "la") ? i + 1 : i;
        var first = j;
        var which = Is(j, Role.This | Role.Next | Role.Last) ? Word(j++) : Lexeme.None;
        if (which != Lexeme.None && IsAny(j, "season", "stagione"))
            return SeasonOfNow(first, j + 1, Sign(which));
        var season = Word(j).Season;
        if (season is Season.None || which == Lexeme.None && Is(j, "fall") && !Is(j - 1, Role.In | Role.Of | Role.Article | Role.Early | Role.Late | Role.Middle) && !Year(Skip(SkipMark(j + 1, ','), Role.Of), out _, out _) && !(Is(j + 1, Role.This | Role.Next | Role.Last) && UnitAt(j + 2) is Unit.Year) || Is(j, "spring") && which == Lexeme.None && IsEnd(j + 1) && tokens.Count > 3 && !Is(j - 1, Role.In | Role.Article))
            return null;
        var (month, day) = Conventions.Of(season);
        Days In(int year) => new DateOnly(year, month, day) is var start ? new(start, start.AddMonths(3)) : default;
        var of = Skip(SkipMark(j + 1, ','), Role.Of);
        if (which == Lexeme.None && Relative(of, out var unit, out var years, out var end) && unit is Unit.Year)
            return Period(j, end, Grain.Quarter, In(_today.Year + years));
        if (Year(of, out var said, out end))
            return Period(j, end, Grain.Quarter, In(Math.Min(said, Calendar.LastYear - 1)));
        end = j + 1;
        // "the summer before last"
        var isBeyond = Beyond(end, out _, out var over) && which == Lexeme.None;
        if (isBeyond)
            (which, end) = (Word(over - 1), over);
        else if (which == Lexeme.None && Is(end, Role.Next | Role.Last))
            which = Word(end++);
        var year = In(_today.Year).End <= _today ? _today.Year + 1 : _today.Year;
        return Period(first, end, Grain.Quarter,
            which.Is(Role.Next) ? [In((In(year).First <= _today ? year + 1 : year) + (isBeyond ? 1 : 0))] : which.Is(Role.Last) ? [In((In(_today.Year).End <= _today ? _today.Year : _today.Year - 1) - (isBeyond ? 1 : 0))]
            : Choose(In(year), In(year - 1)));
    }

    // "this season", "la stagione scorsa"
    private Item SeasonOfNow(int first, int end, int count)
    {
        var start = new DateOnly(_today.Year - 1, 12, 21);
        while (start.AddMonths(3) <= _today)
            start = start.AddMonths(3);
        return Period(first, end, Grain.Quarter, new Days(start.AddMonths(3 * count), start.AddMonths(3 * count + 3)));
    }
}
