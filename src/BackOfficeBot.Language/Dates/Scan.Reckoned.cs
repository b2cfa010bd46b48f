using System.Globalization;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Days in orders that forms and files use: "20261203", "dic/2026/3", "3/2026/dic", "4th of the 5th".
internal sealed partial class Scan
{
    /// "report 20261203"
    private Item? EightDigits(int i)
    {
        if (DigitCount(i) != 8 || IsTight(i) || IsTight(i + 1) && !IsMark(i + 1, '.', ',', ';', ')', '!', '?') || IsNumber(i - 1) || IsNumber(i + 1) || IsReference(i - 1))
            return null;
        var date = int.Parse(At(i).Text, CultureInfo.InvariantCulture);
        return date / 10_000 is >= 1990 and <= 2060 and var year && Calendar.Day(year, date / 100 % 100, date % 100) is not null ? Full(i, i + 1, year, date / 100 % 100, date % 100) : null;
    }

    /// A month's name, a year and a day with marks between them, the year in the middle.
    private Item? YearInside(int i)
    {
        if (!IsMark(i + 1, '/', '-', '.') || !IsMark(i + 3, '/', '-', '.') || DigitCount(i + 2) != 4 || !IsTight(i + 1) || !IsTight(i + 2) || !IsTight(i + 3) || !IsTight(i + 4))
            return null;
        var (month, day) = IsMonth(i) ? (Word(i).Month, Digits(i + 4)) : (Word(i + 4).Month, Digits(i));
        return month > 0 && day is > 0 and <= 31 && Digits(i + 2) is >= 1900 and <= 2100 and var year ? Full(i, i + 5, year, month, day) : null;
    }

    /// "the 4th of the 5th", "4th of the 5th 2026"
    private Item? OfTheNthMonth(int i)
    {
        if (isItalian || !DayNumber(i, out var day, out var end, out var isRank) || !isRank || !Is(end, "of") || !Is(end + 1, "the") || !DayNumber(end + 2, out var month, out var after, out isRank) || !isRank || month > 12 || DigitCount(end + 2) == 0)
            return null;
        return Year(after, out var year, out var over) ? Full(i, over, year, month, day) : IsDayEnd(after) ? Of(i, after, new(0, month, day)) : null;
    }

    // "on 12-15", "on 5.14", "on Friday 5-14": a preposition says that they are no hours; the weekday has to be that day's
    private bool IsDashedDay(int i, int a, int b)
    {
        if (isItalian || a is 0 or > 31 || b is 0 or > 31 || a > 12 && b > 12 || DigitCount(i + 2) > 2 || !IsDayEnd(i + 3) || IsMark(i + 3, '-', '/', ':', '%', '$', '€'))
            return false;
        if (Word(i - 1).Weekday is 0 and var named)
            return IsAny(i - 1, "on") && !Is(i + 3, Role.Or) || IsAny(i - 1, "in") && (a > 12 || b > 12) && IsMark(i + 1, '-');
        named = Word(i - 1).Weekday;
        return IsAny(i - 2, "on", "this") && (a > 12 || b > 18 || b > 12 && a < 7) && Of(i, i + 3, a > 12 ? new(0, b, a) : new(0, a, b)) is { Day: { } day } && Calendar.Weekday(day) == named;
    }

    // "5/14, 2026", "5/14 of 2026"
    private Item? OrderedWithYear(int i, int end, int a, int b)
    {
        var of = IsMark(end, ',') || IsAny(end, "of", "del") ? end + 1 : end;
        return of > end && DigitCount(of) == 4 && Year(of, out var year, out var after) && IsEnd(after) && !IsMark(after, ':', '%', '€', '$') ? Ordered(i, after, a, b, year) : Ordered(i, end, a, b, 0);
    }
}
