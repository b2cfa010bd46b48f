using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// The early and the late of a day: "early tomorrow", "late Friday afternoon", "stasera tardi", "domani sul presto", "later today"; and "this time tomorrow".
internal sealed partial class Scan
{
    /// "early tomorrow morning", "late Friday", "later today", "earlier today"
    private Item? OnHalfADay(int i)
    {
        if (FirstThing(i) is { } first)
            return first;
        if (IsAny(i, "later", "earlier", "late", "early") && IsAny(i + 1, "in") && IsAny(i + 2, "the") && Is(i + 3, "day"))
        {
            var on = Date(IsAny(i + 4, "on") ? i + 5 : i + 4);
            return on is null && IsAny(i, "later", "earlier") ? OfToday(OnDay(i, i + 4, new Days(_today)), i, i + 4, Is(i, "later")) : Half(on ?? OnDay(i, i + 4, new Days(_today)), i, on?.End ?? i + 4, IsAny(i, "late", "later"));
        }
        // "più tardi oggi"
        if (IsAny(i, "piu") && IsAny(i + 1, "tardi") && Word(i + 2) is { FromToday: 0, Part: DayPart.None } && Date(i + 2) is { } today)
            return OfToday(today, i, today.End, true);
        // "late on Friday"
        if (IsAny(i, "early", "late") && IsAny(i + 1, "on") && Day(i + 2) is { Type: WhenType.Date } named)
            return Half(WithPart(named), i, WithPart(named).End, Is(i, "late"));
        if (!IsAny(i, "early", "late", "later", "earlier") || Word(i + 1).FromToday is null && Word(i + 1).Weekday == 0 && !Is(i + 1, Role.This | Role.Next | Role.Last))
            return null;
        var day = Day(i + 1);
        if (day is not ({ Type: WhenType.Date } or { Type: WhenType.DateTimeRange, Part: not DayPart.None }))
            return PartOfDay(i + 1) is { Type: WhenType.DateTimeRange, Part: not DayPart.None } part ? Half(part, i, part.End, Is(i, Role.Late) || IsAny(i, "later")) : null;
        var whole = day.Type is WhenType.Date ? WithPart(day) : day;
        return IsAny(i, "later", "earlier") && whole.Part is DayPart.None ? OfToday(whole, i, whole.End, IsAny(i, "later")) : Half(whole, i, whole.End, IsAny(i, "late", "later"));
    }

    /// Behind a day: "domani presto", "stasera sul tardi", "oggi più tardi", "tonight late"
    private Item? Halved(Item day)
    {
        var whole = day.Type is WhenType.Date ? WithPart(day) : day;
        var j = IsAny(whole.End, "sul", "al", "di") ? whole.End + 1 : whole.End;
        if (IsAny(j, "presto") || IsAny(j, "early") && IsEnd(j + 1))
            return Half(whole, whole.First, j + 1, false);
        if (IsAny(j, "tardi") || IsAny(j, "late") && IsEnd(j + 1))
            return Half(whole, whole.First, j + 1, true);
        // "tomorrow morning first thing"
        if (IsAny(j, "first") && IsAny(j + 1, "thing") && IsEnd(j + 2) && whole.Part is DayPart.None or DayPart.Morning)
            return FirstThing(whole, whole.First, j + 2);
        return IsAny(j, "piu") && IsAny(j + 1, "tardi") || IsAny(j, "later") && IsEnd(j + 1) && day.Day == _today ? OfToday(whole, whole.First, IsAny(j, "piu") ? j + 2 : j + 1, true) : null;
    }

    /// "first thing tomorrow", "first thing in the morning", "per prima cosa domani"
    private Item? FirstThing(int i)
    {
        var end = IsAny(i, "first") && IsAny(i + 1, "thing") ? i + 2 : IsAny(i, "per", "come") && IsAny(i + 1, "prima") && IsAny(i + 2, "cosa") ? i + 3 : 0;
        if (end == 0)
            return null;
        var j = IsAny(end, "on") ? end + 1 : end;
        var day = Day(j) is { Type: WhenType.Date } date ? WithPart(date) : Day(j) is { Part: DayPart.Morning } part ? part : PartOfDay(end);
        return day is { Type: WhenType.Date or WhenType.DateTimeRange or WhenType.TimeRange, Part: DayPart.None or DayPart.Morning } ? FirstThing(day, i, day.End) : null;
    }

    private static Item FirstThing(Item day, int first, int end) => day with
    {
        Type = day.Days.Length > 0 ? WhenType.DateTimeRange : WhenType.TimeRange, First = first, End = end, Part = DayPart.None, From = new(8 * 3600, false, Grain.Hour), To = new(9 * 3600, false, Grain.Hour), Grain = Grain.Hour,
    };

    /// The first half of the morning, the second of the afternoon, or of the part that was named.
    private static Item? Half(Item day, int first, int end, bool isLate)
    {
        if (day.Days.Length == 0)
            return null;
        var part = day.Part is not DayPart.None ? day.Part : isLate ? DayPart.Afternoon : DayPart.Morning;
        var (from, to) = Conventions.Of(part);
        var middle = (from + to) / 2;
        return day with
        {
            Type = WhenType.DateTimeRange, First = first, End = end, Part = part, Grain = Grain.PartOfDay,
            From = new(isLate ? middle : from, false, Grain.PartOfDay), To = new(isLate ? to : middle, false, Grain.PartOfDay),
        };
    }

    /// From now on, or until now, of today; of another day all of it.
    private Item? OfToday(Item day, int first, int end, bool isLater)
    {
        if (day.Part is not DayPart.None)
            return Half(day, first, end, isLater);
        if (day.Day != _today)
            return isLater ? null : Half(day, first, end, false);
        return isLater ? RestOfDay(first, end) : new(WhenType.DateTimeRange, first, end) { Exact = (_today.ToDateTime(default), now), Grain = Grain.Hour };
    }

    /// "this time", "a quest'ora", "alla stessa ora": the time that it is now; its day stands beside it.
    private Item? SameTime(int i)
    {
        var j = IsAny(i, "at", "a", "alla") ? i + 1 : i;
        j = IsAny(j, "the") ? j + 1 : j;
        return IsAny(j, "this", "same") && Is(j + 1, "time") || IsAny(j, "quest", "stessa", "questa") && Is(j + 1, "ora")
            ? new(WhenType.Time, i, j + 2) { From = new((int)now.TimeOfDay.TotalSeconds, false, Grain.Minute), Grain = Grain.Minute } : null;
    }

    // "(the same day) next week", "la settimana prossima"
    private Item? SameDay(int i) => Relative(Skip(i, Role.Of), out var unit, out var count, out var end) && count != 0 && unit is Unit.Week or Unit.Month or Unit.Year
        ? OnDay(i, end, new Days(Calendar.AddDays(_today, count, unit))) : null;
}
