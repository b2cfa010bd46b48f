using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// A day that is told of the one before it: "not tomorrow, the day after", "lunedì e il giorno dopo", "from Monday to the day after".
internal sealed partial class Scan
{
    private const int WidestGap = 3;

    private void TellOfOthers(List<Item> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
            if (Plus(items[i - 1], items[i]) is { } sum)
            {
                items[i - 1] = sum;
                items.RemoveAt(i);
            }
        for (var i = 1; i < items.Count; i++)
        {
            ShareDay(items, i);
            if (InSameMonth(items[i - 1], items[i]) is { } other)
                items[i] = other;
            if (IsThat(items[i].First) && items[i] is { Type: WhenType.DateRange } that && items[i - 1] is { Type: not WhenType.Set, IsImpossible: false, Exact: null, Day: { } named })
                items[i] = that with { Days = [Around(named, UnitAt(that.First + 1))], Parts = default };
            if (AfterThat(items[i - 1], items[i]) is { } behind)
                items[i] = behind;
            if (items[i].First - items[i - 1].End <= WidestGap && items[i] is { Type: WhenType.Date } next && NeighbourAt(next.First, next.End) is { } shift && items[i - 1] is { Type: WhenType.Date, IsImpossible: false } of && !AreApart(of.End, next.First))
                items[i] = BesideThat(next, of, shift);
        }
    }

    // "July 5th and 6th", "il 5 luglio e il 6"
    private Item? InSameMonth(Item a, Item b) => a is { Type: WhenType.Date, Parts: { Month: > 0, Day: > 0 and var first } } && b is { Type: WhenType.Date, Parts: { Month: 0, Weekday: 0, Day: var day } } && day > first
        && (Is(a.End, Role.And | Role.Or) || IsMark(a.End, '&', ',')) && b.First <= a.End + 2 && a.Days.All(d => d.First is { } at && Calendar.Day(at.Year, at.Month, day) is not null)
        ? b with { Days = Array.ConvertAll(a.Days, d => new Days(d.First!.Value.AddDays(day - first))), Parts = a.Parts with { Day = day, Weekday = 0 } } : null;

    // "2028-02-13 +2 weeks", "next Tuesday + 10 days"
    private Item? Plus(Item day, Item more) => day is { Type: WhenType.Date, IsImpossible: false } && day.End == more.First && IsMark(more.First, '+') && Measure(more.First + 1, out var length, out var end) && end == more.End && !length.IsClock
        ? day with { End = end, Parts = default, Days = Array.ConvertAll(day.Days, d => new Days(DateOnly.FromDateTime(length.From(d.First!.Value.ToDateTime(default))))) } : null;

    // "that week", "quel mese"
    private bool IsThat(int i) => IsAny(i, "that", "quella", "quel", "quell") && UnitAt(i + 1) is >= Unit.Week and not Unit.Fortnight && !IsNumber(i + 2) && !Is(i + 2, Role.Of);

    private static Days Around(DateOnly day, Unit unit) => unit is Unit.Weekend ? Calendar.Monday(day).AddDays(5) is var saturday ? new(saturday, saturday.AddDays(2)) : default
        : Calendar.StartOf(day, unit) is var start ? new(start, Calendar.AddDays(start, 1, unit)) : default;

    /// "at 9 or 10 tomorrow", "domani alle 7 o alle 9", "Friday 9-10 or 11-12": both on that day.
    private void ShareDay(List<Item> items, int i)
    {
        var (a, b) = (items[i - 1], items[i]);
        if (!IsOrAt(a.End, b.First))
            return;
        if (IsClock(a) && IsDated(b))
            items[i - 1] = a with { Type = b.Type is WhenType.DateTime ? WhenType.DateTime : WhenType.DateTimeRange, Days = b.Days, Parts = b.Parts };
        else if (IsDated(a) && IsClock(b))
            items[i] = b with { Type = b.Type is WhenType.Time ? WhenType.DateTime : WhenType.DateTimeRange, Days = a.Days, Parts = a.Parts };

        static bool IsClock(Item item) => item is { Type: WhenType.Time or WhenType.TimeRange, From: not null, Part: DayPart.None, IsImpossible: false } && (item.Type is WhenType.Time || item.To is not null);

        static bool IsDated(Item item) => item is { Type: WhenType.DateTime or WhenType.DateTimeRange, From: not null, Exact: null, Part: DayPart.None, IsImpossible: false, Days: [{ First: not null }, ..] } && (item.Type is WhenType.DateTime || item.To is not null);
    }

    // "or", "o alle", "oppure dalle", "and at"
    private bool IsOrAt(int i, int end) => Is(i, Role.Or) && (end == i + 1 || end == i + 2 && Is(i + 1, Role.At | Role.From)) || Is(i, Role.And) && end == i + 2 && IsAny(i + 1, "at", "alle", "all", "dalle");

    /// Behind "at 9 or": another hour.
    private Item? OrAtAnother(int i) => _last is { Type: WhenType.Time or WhenType.DateTime, From: not null, Exact: null } && _done == i - 1 && Is(i - 1, Role.Or) && Time(i, true) is { IsWeak: true } hour && HourEnds(hour.End) && !IsMark(hour.End, '-', '–', '/', ':', '%', '€', '$')
        ? WithDay(hour with { IsWeak = false }) : null;

    // "Tuesday or the Thursday after", "martedì o il giovedì dopo"
    private Item? AfterThat(Item a, Item b)
    {
        if (a is not { Type: WhenType.Date, IsImpossible: false, Days: [{ First: not null }, ..] } || b is not { Type: WhenType.Date, IsImpossible: false } || !Is(a.End, Role.Or) || b.First - a.End > WidestGap)
            return null;
        var isInside = b.End == b.First + 3 && IsAny(b.First, "il", "la") && IsAny(b.End - 1, "dopo");
        var end = isInside ? b.End : !IsAny(b.First - 1, "the") || !IsAny(b.End, "after", "following") ? 0 : IsAny(b.End + 1, "that") ? b.End + 2 : IsEnd(b.End + 1) ? b.End + 1 : 0;
        var weekday = isInside ? Word(b.First + 1).Weekday : b.End == b.First + 1 ? b.Parts.Weekday : 0;
        return end == 0 || weekday == 0 ? null : b with { End = end, Days = Array.ConvertAll(a.Days, d => new Days(Strictly(d.First!.Value, weekday, 1))), Parts = default };
    }

    private bool AreApart(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!IsMark(i, ',', '-') && !IsAny(i, "but", "ma", "and", "e", "or", "o", "anzi", "bensi", "then", "rather"))
                return true;
        return false;
    }

    /// "the day after", "il giorno prima", "the next day": how many days from the one that was said before.
    private int? NeighbourAt(int i, int end)
    {
        var j = Skip(i, Role.Article);
        return j + 2 != end ? null : IsAny(j, "day", "giorno") && IsAny(j + 1, "after", "dopo", "successivo", "seguente") || IsAny(j, "next", "following") && IsAny(j + 1, "day") ? 1
            : IsAny(j, "day", "giorno") && IsAny(j + 1, "before", "prima", "precedente") || IsAny(j, "previous") && IsAny(j + 1, "day") ? -1 : null;
    }

    private static Item BesideThat(Item next, Item of, int shift) => next with { Days = Array.ConvertAll(of.Days, d => new Days(d.First?.AddDays(shift))), Parts = default };
}
