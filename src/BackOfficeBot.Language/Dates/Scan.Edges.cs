using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Where a period begins or ends, as a day to count from: "two days before the end of the month", "una settimana dopo l'inizio dell'anno".
internal sealed partial class Scan
{
    private Item? Edge(int i)
    {
        var j = Skip(i, Role.Article);
        var isEnd = IsAny(j, "end", "fine", "termine");
        if (!isEnd && !IsAny(j, "start", "beginning", "inizio") || WeekendAt(j) > 0)
            return null;
        var of = Skip(j + 1, Role.Of);
        return Whole(Skip(of, Role.Article)) is { } period && period.Days[0] is { First: not null, End: not null }
            ? OnDay(i, period.End, Array.ConvertAll(period.Days, d => new Days(isEnd ? d.End!.Value.AddDays(-1) : d.First))) : null;
    }
}
