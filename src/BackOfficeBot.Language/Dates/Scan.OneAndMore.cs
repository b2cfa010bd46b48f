using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// One of a unit and a part of it: "the next hour and a half", "nell'ultimo anno e mezzo", "within the next day and 5 hours".
internal sealed partial class Scan
{
    private Item? OneAndMore(int i)
    {
        var j = IsAny(i, "the", "il", "la", "l", "lo") ? i + 1 : i;
        if (!Is(j, Role.Next | Role.Last) || Is(j, Role.Quarter) || UnitAt(j + 1) is Unit.None || IsPlural(j + 1) || !Is(j + 2, Role.And))
            return null;
        var unit = UnitAt(j + 1);
        var one = In(1, unit);
        if ((!Tail(j + 3, one, true, out var more, out var end) || Is(end, Role.Of)) && !(unit is Unit.Hour or Unit.Day && Part(j + 3, out more, out end) && more.Smallest < unit && !Is(end, Role.Ago | Role.After | Role.Later) && !IsAny(end, "before", "prima")))
            return null;
        var length = new Length(one.Months + more.Months, one.Seconds + more.Seconds, more.Smallest);
        var ahead = Word(j).Is(Role.Next);
        return length.Months == 0 && length.Seconds < 7 * 24 * 3600 ? new(WhenType.DateTimeRange, j, end) { Exact = ahead ? (now, length.From(now)) : (length.From(now, -1), now), Grain = Grain.Minute }
            : Period(j, end, Grain.Day, ahead ? new Days(_today.AddDays(1), DateOnly.FromDateTime(length.From(now)).AddDays(1)) : new Days(DateOnly.FromDateTime(length.From(now, -1)), _today));
    }
}
