using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Which small words in front belong to an Italian expression: "il 3 marzo" and "la prima settimana di maggio" have their article, "il | 3" and "il | tre marzo" have not.
internal sealed partial class Scan
{
    private Item Worded(Item item)
    {
        if (item.IsImpossible)
            return item;
        item = Approximately(item);
        var first = item.First;
        if (first > _done + 1 && item is { Type: WhenType.DateRange, IsEndIncluded: true } && IsMonth(first) && (isItalian ? IsAny(first - 1, "a", "in", "nel") : IsAny(first - 1, "in", "on")) && IsDaysOfMonth(first, item.End))
            return item with { First = first - 1 };
        if (!isItalian)
            return item;
        if (item.Parts.Day > 0 && IsAny(first, "il", "l") && (item.Parts.Month == 0 ? IsBareDay(first + 1, item) : DigitCount(first + 1) == 0 && Word(first + 1) is { Cardinal: > 0 } or { Ordinal: > 0 }))
            return item with { First = first + 1 };
        if (first == 0 || first - 1 <= _done)
            return item;
        var isDated = item.HasDay && item.Parts is { Day: > 0, Month: > 0 } && DigitCount(first) is 1 or 2 && IsAny(first - 1, "il", "l");
        var isToday = item.Type is WhenType.Date or WhenType.DateTime && IsAny(first - 1, "in") && (Is(first, "giornata") || Is(first, "questo") && Is(first + 1, "momento"));
        var isClose = item.Type is WhenType.DateTime && Is(first, "fine") && IsAny(first - 1, "alla", "la") && !(Is(first + 1, "giornata"));
        return isDated || isToday || isClose ? item with { First = first - 1 } : item;
    }

    // "around 7pm", "circa alle 7", "verso le 7", "alle 7 circa": about belongs to it where a time follows
    private Item Approximately(Item item)
    {
        var (first, isTime) = (item.First, item.Type is WhenType.Time or WhenType.DateTime && item.From is { Grain: not Grain.PartOfDay });
        if (isTime && isItalian && item.Type is WhenType.Time && item.From!.Value.Seconds % 3600 == 0 && IsAny(item.End, "circa"))
            item = item with { End = item.End + 1 };
        var j = isItalian && isTime && IsAny(first - 1, "alle", "all", "le", "l") ? first - 1 : first;
        if (j - 1 <= _done)
            return IsTight(first) && isTime && Is(first - 1, "t") && IsCapital(first - 1) ? item with { First = first - 1 } : item;
        var about = isItalian ? !isTime ? 0 : IsAny(j - 1, "intorno", "attorno", "verso", "circa") ? 1 : IsAny(j - 1, "meno") && IsAny(j - 2, "o") && IsAny(j - 3, "piu") ? 3 : 0
            : item.Type is not (WhenType.Duration or WhenType.Set) && IsAny(j - 1, "around", "circa") ? 1 : 0;
        return about == 0 || j - about <= _done ? IsTight(first) && isTime && Is(first - 1, "t") && IsCapital(first - 1) ? item with { First = first - 1 } : item : item with { First = j - about };
    }

    // "May from 4 to 9", "maggio 4-9"; not "May 4 to June 9"
    private bool IsDaysOfMonth(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (IsMonth(i))
                return false;
        return end > first + 3;
    }

    // Not "il giorno 3", "il weekend del 3"
    private bool IsBareDay(int i, Item item) => (DigitCount(i) is 1 or 2 ? Digits(i) : Word(i).Cardinal) == item.Parts.Day;
}
