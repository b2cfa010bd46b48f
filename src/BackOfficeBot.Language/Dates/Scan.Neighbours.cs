using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// A day that is told of the one before it: "not tomorrow, the day after", "lunedì e il giorno dopo", "from Monday to the day after".
internal sealed partial class Scan
{
    private const int WidestGap = 3;

    private void TellOfOthers(List<Item> items)
    {
        for (var i = 1; i < items.Count; i++)
            if (items[i].First - items[i - 1].End <= WidestGap && items[i] is { Type: WhenType.Date } next && NeighbourAt(next.First, next.End) is { } shift && items[i - 1] is { Type: WhenType.Date, IsImpossible: false } of && !AreApart(of.End, next.First))
                items[i] = BesideThat(next, of, shift);
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
