namespace BackOfficeBot.Language.Dates;

/// What is said as a time but that no clock shows: "alle 25", "25:70", "13pm".
internal sealed partial class Scan
{
    private bool NoSuchTime(int i, bool isAsked)
    {
        var (hour, count) = (Digits(i), DigitCount(i));
        if (count is not (1 or 2) || i > 0 && IsTight(i) && IsMark(i - 1, ':', '.', ',', '-', '/', '$', '€', '#', '+'))
            return false;
        var (end, minute) = (i + 1, 0);
        if (IsMark(end, ':', '.') && IsTight(end) && IsTight(end + 1) && DigitCount(end + 1) == 2)
        {
            if (!isAsked && (IsMark(end, '.') || count == 1) || IsMark(end + 2, ':', '.', ',', '/', '-') && IsTight(end + 2) && IsTight(end + 3) && DigitCount(end + 3) > 0)
                return false;
            (minute, end) = (Digits(end + 1), end + 2);
        }
        var none = new Clock(0, false, Grain.Hour);
        var isNoon = Meridiem(end, ref none, out var after) && (after > end + 1 || IsAny(end, "am", "pm"));
        var isPm = IsAny(end, "pm", "p") || IsAny(end + 1, "pm") || IsAny(end + 2, "pm");
        var exists = hour <= 24 && minute < 60 && !(hour == 24 && minute > 0);
        // "15:30 pm" is said twice, "13pm" and "15:30 am" are not to be.
        if (exists ? !(isNoon && hour > 12 && (!isPm || end == i + 1)) : !(isAsked || end > i + 1 || isNoon))
            return false;
        if (!exists && !isNoon && !HourEnds(end) && end == i + 1)
            return false;
        Impossible(WhenType.Time, i, isNoon ? after : end);
        return true;
    }
}
