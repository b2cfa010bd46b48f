using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days in digits: "2026-12-03", "3/12", "3.12.2026", "31-Oct-74", "2016-11", "11/2016".
internal sealed partial class Scan
{
    private Item? NumericDay(int i)
    {
        if (EightDigits(i) is { } eight)
            return eight;
        var a = Digits(i);
        if (a < 0 || DigitCount(i) > 4 || IsTight(i) && At(i - 1) is { Kind: TokenKind.Number } || IsDashed(i - 1))
            return null;
        if (Spaced(i) is { } spaced)
            return spaced;
        // "2 - 15": nothing else is said, and no day and no clock goes from 2 to 15.
        if (monthFirst && i == 0 && tokens.Count == 3 && a is >= 1 and <= 12 && IsMark(1, '-') && DigitCount(2) == 2 && Digits(2) is > 12 and <= 31)
            return Of(0, 3, new(0, a, Digits(2)));
        if (!IsMark(i + 1, '/', '-', '.') || !IsTight(i + 1))
            return null;
        if (YearInside(i) is { } inside)
            return inside;
        var mark = At(i + 1).Text[0];
        var b = Digits(i + 2);
        if (b < 0 || !IsTight(i + 2) && DigitCount(i) != 4)
            return null;
        var hasThird = IsMark(i + 3, mark) && IsTight(i + 3) && IsTight(i + 4) && Digits(i + 4) >= 0;
        if (hasThird && IsMark(i + 5, mark) && IsTight(i + 5) && DigitCount(i + 6) > 0 && IsTight(i + 6) && mark != '/')
            return null;
        if (DigitCount(i) == 4)
            return IsMark(i + 3, mark) && IsTight(i + 3) && IsTight(i + 4) && IsMonth(i + 4) ? null : DigitCount(i + 2) > 2 ? null : hasThird && DigitCount(i + 4) <= 2 ? Full(i, i + 5, a, b, Digits(i + 4)) : !hasThird && (mark != '.' || a is >= 1990 and <= 2060 && !Is(i + 3, Role.Money) && !IsMark(i + 3, '€', '$', '%')) ? MonthOf(i, i + 3, a, b) : null;
        if (DigitCount(i) > 2)
            return null;
        if (hasThird && DigitCount(i + 4) is 2 or 4 && DigitCount(i + 2) <= 2)
            return Ordered(i, i + 5, a, b, DigitCount(i + 4) == 4 ? Digits(i + 4) : Conventions.FullYear(Digits(i + 4)));
        if (!hasThird && IsReference(i - 1))
            return null;
        if (DigitCount(i + 2) == 4 && !hasThird && mark != '.')
            return a <= 12 ? MonthOf(i, i + 3, b, a) : null;
        // "24/7", "30/4.85"
        if (a == 24 && b == 7 || IsMark(i + 3, '.', ',') && IsTight(i + 3) && IsTight(i + 4) && DigitCount(i + 4) > 0)
            return null;
        // "dal 10.12 al 15.12", "il 3.12": the article says that they are days
        if (mark == '.' && isItalian && !hasThird && IsAny(i - 1, "il", "dal", "al", "del") && a is > 0 and <= 31 && b is > 0 and <= 12 && DigitCount(i + 2) <= 2)
            return Ordered(i, i + 3, a, b, 0);
        // "il 15-4", "15-04" are no days in a row
        if (mark == '-' && isItalian && !hasThird && a is > 0 and <= 31 && b is > 0 and <= 12 && DigitCount(i + 2) <= 2 && !IsMonth(i + 3) && UnitAt(i + 3) is Unit.None && (IsAny(i - 1, "il") && b < a || a > 12 && (At(i + 2).Text[0] == '0' || IsDayEnd(i + 3))))
            return Ordered(i, i + 3, a, b, 0);
        if (mark is '-' or '.' && !hasThird && IsDashedDay(i, a, b))
            return Ordered(i, i + 3, a, b, 0);
        if (mark != '/' || DigitCount(i + 2) > 2 || hasThird || UnitAt(IsAny(Skip(i + 3, Role.Of), "a", "an") ? Skip(i + 3, Role.Of) + 1 : i + 3) is not Unit.None && DigitCount(i + 4) == 0 || IsAny(i + 3, "d") && UnitAt(i + 4) is Unit.Hour || a == 0 || b == 0)
            return null;
        // "il 12/1 dell'anno prossimo"
        if (Is(i + 3, Role.Of) && Relative(i + 4, out var unit, out var years, out var after) && unit is Unit.Year)
            return Ordered(i, after, a, b, _today.Year + years);
        return IsScore(i, i + 3) ? null : OrderedWithYear(i, i + 3, a, b);
    }

    // "5/5 stars", "voto 4/5", "3/4 dei presenti"
    private bool IsScore(int i, int end) => IsAny(SkipBack(i), "rated", "rating", "score", "scored", "voto", "voti", "punteggio", "valutazione", "grade") || IsAny(end, "stars", "star", "stelle", "points", "punti", "inch", "inches", "pollici", "cup", "cups", "dei", "degli") || IsAny(end, "delle") && !IsNumber(end + 1)
        || isItalian && IsAny(end, "del", "della", "dell") && IsNoun(end + 1) && Digits(i) < Digits(i + 2) && !IsAny(i - 1, "il", "del", "dal", "al", "entro", "per", "di")
        || IsAny(end, "of") && IsAny(end + 1, "the", "our", "all", "my", "them", "us");

    // The word before, or before a colon or a small word
    private int SkipBack(int i) => IsMark(i - 1, ':') || IsAny(i - 1, "di", "of", "a", "it", "is", "e") ? i - 2 : i - 1;

    // "20261203T1430", "20261203T143000Z"
    private Item? Compact(int i)
    {
        if (DigitCount(i) != 8 || !Is(i + 1, "t") || !IsTight(i + 1) || !IsTight(i + 2) || DigitCount(i + 2) is not (4 or 6))
            return null;
        var (date, time) = (int.Parse(At(i).Text, System.Globalization.CultureInfo.InvariantCulture), DigitCount(i + 2) == 6 ? Digits(i + 2) : Digits(i + 2) * 100);
        if (Calendar.Day(date / 10_000, date / 100 % 100, date % 100) is not { } day || time >= 24_00_00 || time / 100 % 100 > 59 || time % 100 > 59)
            return Impossible(WhenType.DateTime, i, i + 3);
        var grain = DigitCount(i + 2) == 6 ? Grain.Second : Grain.Minute;
        var zone = ZoneAt(i + 3, Grain.Second, out var end);
        return new(WhenType.DateTime, i, zone is null ? i + 3 : end)
        {
            Days = [new(day)], From = new(time / 10_000 * 3600 + time / 100 % 100 * 60 + time % 100, false, grain), Grain = grain, Zone = zone,
        };
    }

    // "2026 12 05", "5 12 2026"
    private Item? Spaced(int i)
    {
        if (Digits(i + 1) < 0 || Digits(i + 2) < 0 || DigitCount(i + 1) > 2 || !IsEnd(i + 3) && At(i + 3).Kind is TokenKind.Number || At(i - 1).Kind is TokenKind.Number || IsMark(i + 3, '.', ',', '-', '/', ':') && IsTight(i + 3) && IsTight(i + 4))
            return null;
        if (DigitCount(i) == 4 && DigitCount(i + 1) == 2 && DigitCount(i + 2) == 2 && Digits(i) is >= 1900 and <= 2100)
            return Full(i, i + 3, Digits(i), Digits(i + 1), Digits(i + 2));
        return DigitCount(i) <= 2 && DigitCount(i + 2) == 4 && Digits(i + 2) is >= 1900 and <= 2100 && Digits(i) is > 0 and <= 31 && Digits(i + 1) is > 0 and <= 31 && IsEnd(i + 3) ? Ordered(i, i + 3, Digits(i), Digits(i + 1), Digits(i + 2)) : null;
    }

    // "fattura n. 12/2024", "legge 104/92", "art. 3/2020": numbers of things
    private bool IsReference(int i)
    {
        var at = IsMark(i, '.', '°', '#', ':') ? i - 1 : i;
        at = IsAny(at, "n", "nr", "no", "num", "numero", "number") && at > 0 ? IsMark(at - 1, '.') ? at - 2 : at - 1 : at;
        return at < i && IsAny(i, "n", "nr", "numero") || At(at).Text is "art" or "articolo" or "article" or "legge" or "law" or "decreto" or "lgs" or "circolare" or "delibera" or "determina" or "prot" or "protocollo" or "pratica"
            or "fattura" or "fatture" or "invoice" or "bolla" or "ddt" or "ordine" or "order" or "offerta" or "contratto" or "contract" or "section" or "sezione" or "interno" or "capitolo"
            or "chapter" or "codice" or "code" or "regolamento" or "direttiva" or "sentenza" or "verbale" or "ticket" or "iso" or "norma" or "civico" or "lotto" or "conto";
    }

    /// Part of a longer number with dashes: no date.
    private bool IsDashed(int i) => IsMark(i, '-', '/', '.') && IsTight(i) && IsTight(i + 1) && i > 0 && At(i - 1).Kind is TokenKind.Number && At(i - 1).Text.Length > 2 && !IsMark(i, '/') && !(IsMark(i, '-') && IsMark(i - 2, '/'));

    private Item? Ordered(int i, int end, int a, int b, int year)
    {
        var (month, day) = monthFirst ? (a, b) : (b, a);
        if (month > 12 && day <= 12)
            (month, day) = (day, month);
        return Full(i, end, year, month, day);
    }

    // "Wed 2/12": the order of the numbers that makes it such a weekday, else the usual one.
    private Item OnItsWeekday(Item day, int weekday)
    {
        Item Of(Item said) => said.Parts.Year > 0 ? said : this.Of(said.First, said.End, said.Parts with { Weekday = weekday }) ?? said;
        bool Falls(Item said) => said.Day is { } on && Calendar.Weekday(on) == weekday;
        var usual = Of(day);
        return !isItalian && !Falls(usual) && IsDayFirst(day) is not null && Of(Turned(day)) is var turned && Falls(turned) ? turned : usual;
    }

    // "3/4": where people differ on what comes first, the other order is another meaning.
    private Item OrTurned(Item item)
    {
        if (isItalian || item is not { Type: WhenType.Date or WhenType.DateTime or WhenType.DateTimeRange, Exact: null, IsImpossible: false, Days: [{ End: null }, ..], Parts: { Month: > 0, Day: > 0 and <= 12, Weekday: 0 } })
            return item;
        for (var i = item.First; i + 2 < item.End; i++)
            // "2026-12-09" is said in one order only.
            if (!(i > 1 && IsTight(i) && DigitCount(i - 2) == 4) && item with { First = i } is var numbers && IsDayFirst(numbers) is not null && Turned(numbers).Day is { } other && item.Parts is var parts && (Digits(i), Digits(i + 2)) is var said && (said == (parts.Month, parts.Day) || said == (parts.Day, parts.Month)))
                return item with { Days = [.. item.Days, new(other)] };
        return item;
    }

    private Item? Full(int i, int end, int year, int month, int day) => Of(i, end, new(year, month, day));

    private static Item? MonthOf(int i, int end, int year, int month) =>
        Calendar.Day(year, month, 1) is { } first ? Period(i, end, Grain.Month, new Days(first, first.AddMonths(1))) with { Parts = new(year, month, 0) } : null;

    /// A day by what was said of it: with a year that one, else the next and the last.
    private Item? Of(int first, int end, DateParts parts)
    {
        if (parts.Year > 0)
            return Calendar.Day(parts.Year, parts.Month, parts.Day) is { } day ? OnDay(first, end, new Days(day)) with { Parts = parts } : IsSaid(first, parts) ? Impossible(WhenType.Date, first, end) : null;
        if (parts.Month is < 1 or > 12 || parts.Day < 1 || parts.Day > DateTime.DaysInMonth(2024, parts.Month))
            return IsSaid(first, parts) ? Impossible(WhenType.Date, first, end) : null;
        return OnDay(first, end, Choose(Near(parts, 1, parts.Weekday), Near(parts, -1, parts.Weekday))) with { Parts = parts };
    }

    // "31/02/2026", "30 febbraio", "il 31/6"; not "31/6", "99/99/2026"
    private bool IsSaid(int first, DateParts parts) => parts.Month switch
    {
        > 0 and <= 12 when DigitCount(first) == 0 || !IsMark(first + 1, '/', '-', '.') || IsMonth(first + 2) => parts.Day is > 0 and <= 39,
        > 0 and <= 12 => parts.Day is > 0 and <= 31 && (DigitCount(first) == 4 || DigitCount(first + 4) == 4 || IsMark(first + 1, '/') && (parts.Year > 0 || IsAny(first - 1, "il", "the", "on", "del", "al", "dal", "entro", "by"))),
        > 12 and <= 31 => parts is { Year: > 0, Day: > 0 and <= 31 } && IsMark(first + 1, '/'),
        _ => false,
    };

    /// The next such day, today included, or the last one before today; one of another weekday where no near year has it.
    private DateOnly? Near(DateParts parts, int sign, int weekday)
    {
        for (var (year, tries) = (_today.Year, 0); tries < (weekday == 0 ? 12 : 3); tries++, year += sign)
            if (Calendar.Day(year, parts.Month, parts.Day) is { } day && (sign > 0 ? day >= _today : day < _today) && (weekday == 0 || Calendar.Weekday(day) == weekday))
                return day;
        return weekday == 0 ? null : Near(parts, sign, 0);
    }
}
