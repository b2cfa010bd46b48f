using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Hours counted in hundreds: "at fifteen hundred", "zero eight hundred hours".
internal sealed partial class Scan
{
    private bool Hundreds(int i, bool isAsked, out Clock clock, out int end)
    {
        (clock, end) = (default, i);
        if (At(i).Kind is not TokenKind.Word)
            return false;
        int hour;
        var hasZero = IsAny(i, "o", "oh", "zero");
        if (hasZero && Word(i + 1).Cardinal is >= 0 and < 10 and var digit && Is(i + 2, "hundred"))
            (hour, end) = (digit, i + 3);
        // "oh 600", "o 730 hours"
        else if (hasZero && DigitCount(i + 1) == 3 && Digits(i + 1) % 100 < 60)
        {
            (clock, end) = (new(Digits(i + 1) / 100 * 3600 + Digits(i + 1) % 100 * 60, false), i + 2);
            var isNamed = IsAny(end, "hours", "hrs");
            end = isNamed ? end + 1 : end;
            return isNamed || isAsked && UnitAt(end) is Unit.None;
        }
        else if (Word(i).Cardinal is > 0 and <= 24 && WholeNumber(i, out var hundreds, out end) && Is(end - 1, "hundred") && hundreds is >= 100 and <= 2400)
            hour = hundreds / 100;
        else
            return false;
        var hours = IsAny(end, "hours", "hrs");
        if (!(isAsked || hasZero && hours))
            return false;
        (clock, end) = (new(hour * 3600, false), hours ? end + 1 : end);
        return hours || IsEnd(end) || HourEnds(end);
    }
}
