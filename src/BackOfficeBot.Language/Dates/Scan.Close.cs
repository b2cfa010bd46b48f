namespace BackOfficeBot.Language.Dates;

/// Where a day ends: "EOD Friday", "fine giornata di domani", "close of business".
internal sealed partial class Scan
{
    private const int LastSecond = 24 * 3600 - 1;

    private Item? Close(int i)
    {
        var j = IsAny(i, "the", "la") ? i + 1 : i;
        if (IsAny(j, "eod"))
            return At(i, j + 1, LastSecond);
        if (IsAny(j, "cob", "eob"))
            return At(i, j + 1, Conventions.Closing);
        if (!IsAny(j, "end", "close", "fine"))
            return null;
        var k = IsAny(j + 1, "of", "della", "del") ? j + 2 : j + 1;
        k = IsAny(k, "the") ? k + 1 : k;
        if (IsAny(k, "business", "play") && k > j + 1)
            return At(j, k + 1, Conventions.Closing);
        if (IsAny(k, "business", "working", "work") && IsAny(k + 1, "day"))
            return At(j, k + 2, Conventions.Closing);
        if (IsAny(k, "giornata") && IsAny(k + 1, "lavorativa"))
            return At(j, k + 2, Conventions.Closing);
        return IsAny(k, "day", "giornata", "giorno") && !IsAny(j, "close") ? At(j, k + 1, LastSecond) : null;

        static Item At(int first, int end, int seconds) => new(WhenType.Time, first, end) { From = new(seconds, false, Grain.Hour), Grain = Grain.Hour };
    }

    /// The day that is named behind it, or today.
    private Item OnItsDay(Item close)
    {
        var j = IsAny(close.End, "on", "of", "di", "del") ? close.End + 1 : close.End;
        return Date(j) is { } day ? Join(day, close) with { First = close.First } : Join(OnDay(close.First, close.End, new Days(_today)), close);
    }

    /// From now, or from where it begins, until a part of today ends.
    private Item? RestOfPart(int first, int i)
    {
        var part = Word(i).Part;
        if (part is DayPart.None || Conventions.IsMeal(part))
            return null;
        var (from, to) = Conventions.Of(part);
        var (start, end) = (_today.ToDateTime(default).AddSeconds(from), _today.ToDateTime(default).AddSeconds(to));
        return new(WhenType.DateTimeRange, first, i + 1) { Exact = (now > start && now < end ? now : start, end), Grain = Grain.Hour };
    }
}
