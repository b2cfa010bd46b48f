using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// Pieces of periods: "fine mese", "the first half of 2026", "i primi tre giorni di maggio", "prima decade di marzo", "early April", "year to date", "rest of the week".
internal sealed partial class Scan
{
    /// "fine mese", "beginning of next week", "end of 2026", "metà marzo", "early April", "late last week", "rest of the week", "EOM"
    private Item? PartOfPeriod(int i)
    {
        var j = IsAny(i, "the", "la", "il", "l", "i", "alla") ? i + 1 : i;
        if (At(j).Text is "eom" or "eoy" or "eow")
            return Slice(Unitary(j, j + 1, At(j).Text is "eom" ? Unit.Month : At(j).Text is "eoy" ? Unit.Year : Unit.Week, 0), 2, j, j + 1);
        if (At(j).Text is "bom" or "boy" && IsAllCapital(j))
            return Slice(Unitary(j, j + 1, At(j).Text is "bom" ? Unit.Month : Unit.Year, 0), 0, j, j + 1);
        // "by month end", "year-end"; "Year end" may be a title.
        if (UnitAt(j) is (Unit.Month or Unit.Quarter or Unit.Year) and var closing && SkipMark(j + 1, '-') is var last && IsAny(last, "end") && !Is(last + 1, Role.Of) && (last > j + 1 || IsAny(j - 1, "by", "at", "before", "until", "for", "after", "since") || j == 0 && IsEnd(last + 1)))
            return Slice(Unitary(j, last + 1, closing, 0), 2, j, last + 1);
        // "early May bank holiday" is one day.
        if (HolidayAt(j, out var feast) is not null && feast > j + 2)
            return null;
        var which = Is(j, Role.Beginning) || Is(j, Role.Early) && Word(j).Ordinal == 0 ? 0 : Is(j, Role.Middle) ? 1 : Is(j, Role.End) || Is(j, Role.Late) ? 2
            : IsAny(j, "earlier") ? 0 : Is(j, Role.Rest) ? 3 : -1;
        var isLater = IsAny(j, "later") || IsAny(j, "piu") && IsAny(j + 1, "tardi", "avanti");
        which = isLater ? 2 : which;
        if (which < 0 || WeekendAt(j) > 0 || IsAny(j, "presto", "tardi", "starting"))
            return null;
        var k = SkipMark(Is(j, "piu") ? j + 2 : j + 1, '-');
        if (Is(j, "piu") && Is(k, Role.Of) && !Is(k, Role.In))
            return null;
        k = IsAny(k, "giorni") && Is(j, "primi") ? k + 1 : k;
        k = IsAny(k, "in", "on") ? k + 1 : k;
        k = Skip(k, Role.Of);
        k = which == 3 && IsAny(k, "my", "our", "mia", "mio", "nostra") ? k + 1 : k;
        if (Is(j, Role.Half) && k == j + 1 && !IsMark(k - 1, '-'))
            return null;
        if (which == 3 && IsAny(k, "today", "oggi"))
            return RestOfDay(j, k + 1);
        if (which == 3 && IsAny(k, "il", "l") && IsAny(k + 1, "giorno"))
            return RestOfDay(j, k + 2);
        if (which == 3 && (IsAny(k, "day", "giornata", "giorno") || IsAny(k, "the", "current", "this") && IsAny(k + 1, "day")))
            return RestOfDay(j, IsAny(k, "day", "giornata", "giorno") ? k + 1 : k + 2);
        // "end of tomorrow"
        if (which == 2 && Is(j, Role.End) && k > j + 1 && Day(k) is { Type: WhenType.Date, Day: { } day } date)
            return EndOfDay(IsAny(i, "alla") ? i : j, date.End, day);
        var article = IsAny(k, "the", "il", "la", "l") ? k + 1 : k;
        if (which == 3 && RestOfPart(j, IsAny(k, "this", "questa", "questo") ? k + 1 : article) is { } rest)
            return rest;
        // "beginning May 14" opens a range.
        if (IsAny(j, "beginning") && k == j + 1 && NamedDay(k) is not null)
            return null;
        var unit = UnitAt(article);
        var end = article + 1;
        Item? period = Month(k) ?? (k != article ? Month(article) : null);
        if (period is null && !IsAny(article, "anni") && unit is Unit.Week or Unit.Month or Unit.Year or Unit.Quarter or Unit.Decade && !Is(end, Role.Next | Role.Last | Role.This))
            period = Unitary(article, IsAny(end, "corrente") ? end + 1 : end, unit, 0);
        period ??= Relative(k, out unit, out var count, out end) ? Unitary(k, end, unit, count) : QuarterOrWeek(k) ?? YearAlone(k, true) ?? SeasonPeriod(k);
        // "a inizio anno": the next, once this one's is over
        if (which == 0 && direction is Direction.Future && article == k && k == j + 1 && unit is Unit.Month or Unit.Year && Slice(period, which, j, period?.End ?? 0) is { } early && early.Days[^1].End <= _today && Slice(Unitary(article, end, unit, 1), which, j, end) is { } next)
            return next with { End = early.End, Days = [.. next.Days, .. early.Days] };
        var slice = Slice(period, which, j, period?.End ?? 0, isLater || IsAny(j, "earlier"));
        // Early and late may be halves as well.
        return slice is not null && which is 0 or 2 && Is(j, Role.Early | Role.Late) | isLater | IsAny(j, "earlier") && period!.Grain is Grain.Month or Grain.Year
            ? slice with { Days = [.. slice.Days, .. Array.ConvertAll(period.Days, d => Half(d, which == 0 ? 1 : 2))] } : slice;
    }

    private Item? Slice(Item? period, int which, int first, int end, bool untilNow = false)
    {
        if (period is null || period.Days.Length == 0)
            return null;
        var days = Array.ConvertAll(period.Days, d => d is { First: { } from, End: { } to } ? Third(from, to, which, period.Grain, untilNow) : d);
        // The end of a year is its last month, or its last third.
        if (period.Grain is Grain.Year && which is 0 or 2 && period.Days[0] is { First: { } start, End: { } over } && over.Year == start.Year + 1)
            days = [which == 0 ? new(start, start.AddMonths(1)) : new(over.AddMonths(-1), over), .. days];
        return Period(first, end, Grain.Day, days);
    }

    private Days Third(DateOnly from, DateOnly to, int which, Grain grain, bool untilNow)
    {
        if (which == 3)
            return new(from < _today ? _today : from, to);
        if (untilNow && from <= _today && _today < to && which == 0)
            return new(from, _today);
        if (grain is Grain.Month)
            return which switch { 0 => new(from, from.AddDays(10)), 1 => new(from.AddDays(10), from.AddDays(20)), _ => new(from.AddDays(20), to) };
        if (grain is Grain.Week or Grain.Day)
            return which switch { 0 => new(from, from.AddDays(3)), 1 => new(from.AddDays(2), from.AddDays(4)), _ => new(to.AddDays(-4), to) };
        var months = ((to.Year - from.Year) * 12 + to.Month - from.Month) / 3;
        return which switch { 0 => new(from, from.AddMonths(months)), 1 => new(from.AddMonths(months), to.AddMonths(-months)), _ => new(to.AddMonths(-months), to) };
    }

    private static Item EndOfDay(int first, int end, DateOnly day) => new(WhenType.DateTime, first, end) { Exact = (day.ToDateTime(new TimeOnly(23, 59, 59)), null), Grain = Grain.Hour };

    private Item RestOfDay(int first, int end) => new(WhenType.DateTimeRange, first, end) { Exact = (now, _today.ToDateTime(new TimeOnly(23, 59, 59))), Grain = Grain.Hour };

    /// "year to date", "YTD", "month-to-date"
    private Item? ToDate(int i)
    {
        var (unit, end) = At(i).Text switch { "ytd" => (Unit.Year, i + 1), "qtd" => (Unit.Quarter, i + 1), "mtd" => (Unit.Month, i + 1), "wtd" => (Unit.Week, i + 1), _ => (UnitAt(i), 0) };
        if (end == 0 && unit is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year && SkipMark(i + 1, '-') is var to && IsAny(to, "to") && SkipMark(to + 1, '-') is var date && IsAny(date, "date"))
            end = date + 1;
        return end == 0 ? null : Period(i, end, Grain.Day, new Days(Calendar.StartOf(_today, unit), _today));
    }

    /// "the first three days of May", "i primi due mesi dell'anno"
    private Item? Firsts(int i)
    {
        var j = Skip(i, Role.Article);
        if (!IsAny(j, "first", "primi", "prime") || !Measure(j + 1, out var length, out var end) || length.IsClock || !Is(end, Role.Of) || Whole(Skip(end + 1, Role.Article)) is not { Days.Length: > 0 } period)
            return null;
        return Period(i, period.End, GrainOf(length.Smallest), Array.ConvertAll(period.Days, d => new Days(d.First, DateOnly.FromDateTime(length.From(d.First!.Value.ToDateTime(default))))));
    }

    /// "the first half of 2026", "la seconda metà di marzo", "the latter part of June"
    private Item? HalfOf(int i)
    {
        var j = Skip(i, Role.Article);
        // "prima decade di marzo": ten days; "seconda quindicina"
        if (Rank(j, out var nth, out var named) && IsAny(named, "decade", "quindicina") && Is(named + 1, Role.Of) && nth <= (Is(named, "decade") ? 3 : 2) && Month(Skip(named + 2, Role.Article)) is { } month)
        {
            var (length, isLast) = Is(named, "decade") ? (10, nth == 3) : (15, nth == 2);
            return Period(j, month.End, Grain.Day, Array.ConvertAll(month.Days, d => new Days(d.First!.Value.AddDays(length * (nth - 1)), isLast ? d.End : d.First!.Value.AddDays(length * nth))));
        }
        if (IsAny(j, "latter", "former"))
            (nth, named) = (IsAny(j, "latter") ? 2 : 1, j + 1);
        var (which, half) = (nth, named);
        if (which is 0 or > 2 || !IsAny(half, "half", "meta", "part", "parte") || !Is(half + 1, Role.Of) && DigitCount(SkipMark(half + 1, ',')) != 4 || Whole(Skip(Skip(SkipMark(half + 1, ','), Role.Of), Role.Article)) is not { Days.Length: > 0 } period)
            return null;
        return Period(i, period.End, Grain.Day, Array.ConvertAll(period.Days, d => Half(d, which)));
    }

    private static Days Half(Days whole, int which)
    {
        if (whole is not { First: { } from, End: { } to })
            return whole;
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        var middle = months > 1 && months % 2 == 0 ? from.AddMonths(months / 2) : from.AddDays((to.DayNumber - from.DayNumber) / 2);
        return which == 1 ? new(from, middle) : new(middle, to);
    }
}
