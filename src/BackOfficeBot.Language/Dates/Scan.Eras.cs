using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Years of an era that is named: "79 d.C.", "AD 800", "in 1974 A.D.", "2569 BE". What was before Christ no calendar of ours has.
internal sealed partial class Scan
{
    private const int YearsOfBuddha = 543;

    private bool YearOfEra(int i, out int year, out int end)
    {
        var isBehind = DigitCount(i) == 0 && IsAny(i, "ad") && !isItalian && IsAllCapital(i);
        (year, end) = (Digits(isBehind ? i + 1 : i), i + 1);
        if (year < 10 || DigitCount(isBehind ? i + 1 : i) > 4)
            return false;
        if (isBehind)
        {
            end = i + 2;
            return true;
        }
        var letters = At(end).Text;
        if (letters is "ad" or "ce" or "be" or "dc" && end < tokens.Count && IsAllCapital(end) && IsEnd(end + 1))
            end++;
        else if (letters is "a" or "d" && IsMark(end + 1, '.') && IsTight(end + 2) && IsAny(end + 2, letters is "a" ? "d" : "c"))
            end = SkipMark(end + 3, '.');
        else
            return false;
        year -= letters is "be" ? YearsOfBuddha : 0;
        return year >= Calendar.FirstOfAll;
    }

    // "44 BC", "500 b.c.", "44 a.C.", "500 avanti Cristo"
    private bool IsBeforeChrist(int i, out int end)
    {
        end = i + 2;
        if (DigitCount(i) is 0 or > 5)
            return false;
        if (IsAny(i + 1, "bc", "bce") && IsAllCapital(i + 1) || IsAny(i + 1, "avanti") && IsAny(i + 2, "cristo") && ++end > 0)
            return true;
        if (!IsAny(i + 1, "a", "b") || !IsMark(i + 2, '.') || !IsTight(i + 3) || !IsAny(i + 3, "c"))
            return false;
        end = SkipMark(i + 4, '.');
        return true;
    }

    private Item? YearAlone(int first, int i) => IsBeforeChrist(i, out var before) ? Impossible(WhenType.Date, i, before) :
        YearOfEra(i, out var year, out var end) ? Period(first, end, Grain.Year, new Days(new(year, 1, 1), new(year + 1, 1, 1))) with { Parts = new(year, 0, 0) } : null;
}
