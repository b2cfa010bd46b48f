using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// <summary>Days: by name, by number, from today, and stretches of days.</summary>
internal static class DayRules
{
    /// <summary>A day that begins here, and how many tokens it takes; 0 for none.</summary>
    public static int Read(Reader at, UnderstandingContext context, out DayRange days)
    {
        var taken = Relative(at, context.Today, out days);
        if (taken == 0)
            taken = Weekday(at, context.Today, out days);
        if (taken == 0)
            taken = Offset(at, context.Today, out days);
        if (taken == 0)
            taken = Stretch(at, context.Today, out days);
        if (taken == 0)
            taken = Numbered(at, context, out days);
        return taken;
    }

    private static int Relative(Reader at, DateOnly today, out DayRange days)
    {
        days = default;
        var (offset, taken) = at[0].Text switch
        {
            "oggi" or "today" or "tonight" or "stamattina" or "stamani" or "stasera" or "odierna" or "odierno" => (0, 1),
            "domani" or "tomorrow" or "domattina" or "tmrw" => (1, 1),
            "dopodomani" => (2, 1),
            "ieri" or "yesterday" => (-1, 1),
            "dopo" when at.Is(1, "domani") => (2, 2),
            "the" when at.Is(1, "day") && at.Is(2, "after") && at.Is(3, "tomorrow") => (2, 4),
            "day" when at.Is(1, "after") && at.Is(2, "tomorrow") => (2, 3),
            "questo" or "questa" or "this" when at.IsAny(1, "pomeriggio", "mattina", "sera", "afternoon", "morning", "evening") => (0, 1),
            _ => (0, 0),
        };
        if (at[0].Kind is not TokenKind.Word || taken == 0)
            return 0;
        days = One(today.AddDays(offset));
        return taken;
    }

    // A weekday is the next one; today's own name means a week ahead, unless "this" is said.
    private static int Weekday(Reader at, DateOnly today, out DayRange days)
    {
        days = default;
        var before = at.IsAny(0, "prossimo", "prossima", "next", "this", "questo", "questa") ? 1 : 0;
        if (at[before].Kind is not TokenKind.Word || !Words.Weekdays.TryGetValue(at[before].Text, out var weekday))
            return 0;
        var isThis = at.IsAny(0, "this", "questo", "questa");
        var after = before == 0 && at.IsAny(1, "prossimo", "prossima", "prox", "next") ? 1 : 0;
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        if (ahead == 0 && !isThis)
            ahead = 7;
        var taken = before + 1 + after;
        // "giovedì 26", "Thursday 26 November": the number says it.
        if (before + after == 0 && at[1].Number is > 0 and <= 31 and var date && !at.IsAny(2, ":", ".", "am", "pm"))
        {
            var rest = Date(at.Skip(1), today, out var named);
            if (rest > 0 && named.First.DayOfWeek == weekday)
            {
                days = named;
                return 1 + rest;
            }
            if (rest == 0 && NextWith(today, date) is { } found && found.DayOfWeek == weekday)
            {
                days = One(found);
                return 2;
            }
        }
        days = One(today.AddDays(ahead));
        return taken;
    }

    // "tra due settimane", "in three days", "a week from Friday", "fra 10 giorni"
    private static int Offset(Reader at, DateOnly today, out DayRange days)
    {
        days = default;
        if (at.IsAny(0, "tra", "fra", "in") && Words.Number(at[1]) is { } count && Unit(at[2].Text) is { } unit)
        {
            days = One(Add(today, count, unit));
            return 3;
        }
        if (at.IsAny(0, "a", "una", "one") && at.IsAny(1, "week", "settimana") && at.IsAny(2, "from", "da"))
        {
            var rest = Read(at.Skip(3), new(today.ToDateTime(default), "", ""), out var from);
            if (rest > 0)
            {
                days = One(from.First.AddDays(7));
                return 3 + rest;
            }
        }
        return 0;
    }

    // "questa settimana", "la settimana prossima", "next week", "fine mese"
    private static int Stretch(Reader at, DateOnly today, out DayRange days)
    {
        days = default;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var (from, to, taken) = (at[0].Text, at[1].Text) switch
        {
            ("questa", "settimana") or ("this", "week") => (today, monday.AddDays(4), 2),
            ("in", "settimana") => (today, monday.AddDays(4), 2),
            ("prossima", "settimana") or ("next", "week") or ("settimana", "prossima") => (monday.AddDays(7), monday.AddDays(11), 2),
            ("fine", "mese") or ("fine", "del") when at.IsAny(1, "mese") || at.Is(2, "mese") => (EndOfMonth(today).AddDays(-6), EndOfMonth(today), at.Is(1, "mese") ? 2 : 3),
            ("end", "of") when at.Is(2, "month") || (at.Is(2, "the") && at.Is(3, "month")) => (EndOfMonth(today).AddDays(-6), EndOfMonth(today), at.Is(2, "month") ? 3 : 4),
            _ => (today, today, 0),
        };
        if (taken == 0 || at[0].Kind is not TokenKind.Word)
            return 0;
        from = from < today ? today : from;
        days = new(from, to < from ? from : to);
        return taken;
    }

    // "3/12", "3/12/2026", "2026-12-03", "3 dicembre", "il 3", "December 3rd", "on the 3rd"
    private static int Numbered(Reader at, UnderstandingContext context, out DayRange days)
    {
        days = default;
        var article = at.IsAny(0, "il", "l", "the") ? 1 : 0;
        var named = Date(at.Skip(article), context.Today, out days);
        if (named > 0)
            return article + named;
        if (article == 0 && at[0].Number is { } a && at.IsAny(1, "/", "-", ".") && at[2].Number is { } b)
        {
            if (a > 31 && at[3].Text == at[1].Text && at[4].Number is { } last)
                return Make(a, b, last, 5, out days);
            var (day, month) = context.MonthFirst && a <= 12 ? (b, a) : (a, b);
            if (at[3].Text == at[1].Text && at[4].Number is { } year)
                return Make(year < 100 ? 2000 + year : year, month, day, 5, out days);
            return at.Is(1, "/") ? Coming(context.Today, month, day, 3, out days) : 0;
        }
        if (article == 1 && at[1].Number is > 0 and <= 31 and var only && !at.IsAny(2, ":", "/", ".") && NextWith(context.Today, only) is { } found)
        {
            days = One(found);
            return at.IsAny(2, "st", "nd", "rd", "th", "°", "º") ? 3 : 2;
        }
        return 0;
    }

    private static int Date(Reader at, DateOnly today, out DayRange days)
    {
        days = default;
        if (at[0].Kind is TokenKind.Word && Words.Months.TryGetValue(at[0].Text, out var month) && at[1].Number is > 0 and <= 31 and var number)
        {
            var suffix = at.IsAny(2, "st", "nd", "rd", "th") ? 1 : 0;
            return WithYear(at, 2 + suffix, today, month, number, out days);
        }
        var day = at[0].Number ?? (at.IsAny(0, "primo", "first") ? 1 : null);
        if (day is not (> 0 and <= 31))
            return 0;
        var next = at.IsAny(1, "st", "nd", "rd", "th", "°", "º") ? 2 : 1;
        next += at.IsAny(next, "of", "di") ? 1 : 0;
        return at[next].Kind is TokenKind.Word && Words.Months.TryGetValue(at[next].Text, out month) ? WithYear(at, next + 1, today, month, day.Value, out days) : 0;
    }

    private static int WithYear(Reader at, int taken, DateOnly today, int month, int day, out DayRange days)
    {
        var comma = at.Is(taken, ",") ? 1 : 0;
        return at[taken + comma].Number is >= 2000 and < 2200 and var year && at[taken + comma].Text.Length == 4
            ? Make(year, month, day, taken + comma + 1, out days)
            : Coming(today, month, day, taken, out days);
    }

    // Without a year: this year's, or the next one's when that is past.
    private static int Coming(DateOnly today, int month, int day, int taken, out DayRange days)
    {
        if (Make(today.Year, month, day, taken, out days) > 0 && days.First >= today)
            return taken;
        for (var year = today.Year + 1; year <= today.Year + 8; year++)
            if (Make(year, month, day, taken, out days) > 0)
                return taken;
        return 0;
    }

    private static int Make(int year, int month, int day, int taken, out DayRange days)
    {
        days = default;
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return 0;
        days = One(new(year, month, day));
        return taken;
    }

    private static DateOnly? NextWith(DateOnly today, int day)
    {
        for (var month = new DateOnly(today.Year, today.Month, 1); month <= today.AddMonths(12); month = month.AddMonths(1))
            if (day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= today)
                return month.AddDays(day - 1);
        return null;
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DayRange One(DateOnly day) => new(day, day);

    private enum DayUnit { Day, Week, Month }

    private static DayUnit? Unit(string? word) => word switch
    {
        "giorno" or "giorni" or "day" or "days" => DayUnit.Day,
        "settimana" or "settimane" or "week" or "weeks" => DayUnit.Week,
        "mese" or "mesi" or "month" or "months" => DayUnit.Month,
        _ => null,
    };

    private static DateOnly Add(DateOnly day, int count, DayUnit unit) => unit switch
    {
        DayUnit.Day => day.AddDays(Math.Min(count, 3650)),
        DayUnit.Week => day.AddDays(7 * Math.Min(count, 520)),
        _ => day.AddMonths(Math.Min(count, 120)),
    };
}
