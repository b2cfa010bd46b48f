using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// <summary>Times of day, stretches between them, and parts of the day as an office keeps them.</summary>
internal static class TimeRules
{
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>A time that begins here, and how many tokens it takes; 0 for none.</summary>
    public static int Read(Reader at, out TimeRange time)
    {
        time = default;
        var taken = Stretch(at, out time);
        if (taken == 0)
            taken = Bound(at, out time);
        if (taken == 0)
            taken = Part(at, out time);
        if (taken == 0)
            taken = Exact(at, out time);
        return taken;
    }

    // "dalle 14 alle 16", "tra le 14 e le 16", "from 2 to 4pm", "between 2 and 4 pm", "14-16" after "ore"
    private static int Stretch(Reader at, out TimeRange time)
    {
        time = default;
        var opening = at.IsAny(0, "dalle", "dalla", "dall", "from", "between") ? 1
            : at.IsAny(0, "tra", "fra") && at.IsAny(1, "le", "l") ? 2
            : at.IsAny(0, "da") && at.IsAny(1, "mezzogiorno") ? 1 : 0;
        if (opening == 0)
            return 0;
        var first = Clock(at.Skip(opening), out var from, out var fromPm);
        if (first == 0)
            return 0;
        var middle = opening + first;
        var joint = at.IsAny(middle, "alle", "alla", "all", "to", "until", "till", "and", "a", "-") ? 1
            : at.IsAny(middle, "e") ? at.IsAny(middle + 1, "le", "l") ? 2 : 1
            : at.IsAny(middle, "fino") ? 2 : 0;
        if (joint == 0)
            return 0;
        var second = Clock(at.Skip(middle + joint), out var to, out var toPm);
        if (second == 0)
            return 0;
        // "from 2 to 4pm": the afternoon is said once.
        if (toPm == true && fromPm is null && from < Noon && from.AddHours(12) < to)
            from = from.AddHours(12);
        time = new(Office(from, fromPm), Office(to, toPm), false);
        if (time.To <= time.From && to < Noon)
            time = time with { To = to.AddHours(12) };
        return middle + joint + second;
    }

    // "dopo le 15", "prima delle 11", "entro le 18", "after 3pm", "before noon"
    private static int Bound(Reader at, out TimeRange time)
    {
        time = default;
        var isFrom = at.IsAny(0, "dopo", "after");
        if (!isFrom && !at.IsAny(0, "prima", "entro", "before", "by"))
            return 0;
        var article = at.IsAny(1, "le", "delle", "della", "l", "dell", "di", "del") ? 2 : 1;
        if (article == 1 && at.IsAny(0, "dopo", "prima", "entro") && !at.Is(1, "mezzogiorno"))
            return 0;
        var taken = Clock(at.Skip(article), out var clock, out var pm);
        if (taken == 0)
            return 0;
        var said = Office(clock, pm);
        time = isFrom ? new(said, null, false) : new(null, said, false);
        return article + taken;
    }

    private static int Part(Reader at, out TimeRange time)
    {
        time = default;
        if (at[0].Kind is not TokenKind.Word)
            return 0;
        var (from, to) = at[0].Text switch
        {
            "mattina" or "mattino" or "mattinata" or "stamattina" or "stamani" or "domattina" or "morning" => (8, 13),
            "pomeriggio" or "afternoon" => (13, 18),
            "sera" or "serata" or "stasera" or "evening" or "tonight" => (18, 22),
            _ => (0, 0),
        };
        // "buona sera", "good morning" are greetings.
        if (to == 0 || at.IsAny(-1, "buon", "buona", "good"))
            return 0;
        time = new(new(from, 0), new(to, 0), false);
        return 1;
    }

    // "alle 15", "alle tre e mezza", "at 3", "ore 15.30", "15:30", "3pm", "mezzogiorno", "half past four"
    private static int Exact(Reader at, out TimeRange time)
    {
        time = default;
        var opening = at.IsAny(0, "alle", "all", "alla", "at", "ore", "h") ? 1 : at.IsAny(0, "per", "for", "verso", "around") && at.IsAny(1, "le", "l") ? 2 : 0;
        opening += opening > 0 && at.IsAny(opening, "ore") ? 1 : 0;
        var taken = Clock(at.Skip(opening), out var clock, out var pm);
        // A bare number is no time: "scegli 2", "3 persone".
        if (taken == 0 || (opening == 0 && taken == 1 && at[0].Kind is TokenKind.Number) || (opening == 0 && pm is null && at[0].Kind is TokenKind.Word && !IsNamed(at)))
            return 0;
        time = new(Office(clock, pm), null, true);
        return opening + taken;
    }

    private static bool IsNamed(Reader at) => at.IsAny(0, "mezzogiorno", "noon", "midday", "half", "quarter", "mezzanotte", "midnight");

    /// <summary>A time on the clock; pm is null where morning or afternoon isn't said.</summary>
    private static int Clock(Reader at, out TimeOnly time, out bool? pm)
    {
        (time, pm) = (default, null);
        if (at.IsAny(0, "mezzogiorno", "noon", "midday"))
        {
            (time, pm) = (Noon, true);
            return Minutes(at, 1, 12, ref time);
        }
        if (at.IsAny(0, "half", "quarter") && at.IsAny(1, "past", "to") && Words.Number(at[2]) is >= 1 and <= 12 and var hour)
        {
            var minutes = at.Is(0, "half") ? 30 : at.Is(1, "past") ? 15 : -15;
            time = new TimeOnly(hour % 24, 0).AddMinutes(minutes);
            return 3 + Meridiem(at, 3, ref time, ref pm);
        }
        var number = at.IsAny(0, "le", "l") ? 1 : 0;
        if (at[number] is { Kind: TokenKind.Number, Text.Length: 4 } military && military.Number is { } four && four / 100 < 24 && four % 100 < 60 && military.Text[0] is '0' or '1')
        {
            (time, pm) = (new(four / 100, four % 100), true);
            return number + 1;
        }
        if (Words.Number(at[number]) is not (>= 0 and <= 24 and var said) || at[number].Text.Length > 2 && at[number].Kind is TokenKind.Number || at.IsAny(number, "a", "an", "un"))
            return 0;
        time = new(said % 24, 0);
        if (at[number].Text is ['0', _])
            pm = true;
        return Minutes(at, number + 1, said, ref time) is var taken ? taken + Meridiem(at, taken, ref time, ref pm) : 0;
    }

    private static int Minutes(Reader at, int taken, int hour, ref TimeOnly time)
    {
        if (at.IsAny(taken, ":", ".", "h") && at[taken + 1] is { Kind: TokenKind.Number, Text.Length: 2 } digits && digits.Number is < 60 and var m)
        {
            time = new(hour % 24, m);
            return taken + 2;
        }
        if (!at.IsAny(taken, "e", "meno"))
            return taken;
        var sign = at.Is(taken, "e") ? 1 : -1;
        var (minutes, more) = at[taken + 1].Text switch
        {
            "mezza" or "mezzo" => (30, 2),
            "un" when at.Is(taken + 2, "quarto") => (15, 3),
            "tre" when at.Is(taken + 2, "quarti") => (45, 3),
            _ when Words.Number(at[taken + 1]) is > 0 and < 60 and var said && !at.IsAny(taken + 2, "persone", "ore", "ora") => (said, 2),
            _ => (0, 0),
        };
        time = more > 0 ? time.AddMinutes(sign * minutes) : time;
        return taken + more;
    }

    // "3 pm", "3pm", "3 p.m.", "3 del pomeriggio", "8 di sera", "o'clock"
    private static int Meridiem(Reader at, int taken, ref TimeOnly time, ref bool? pm)
    {
        var more = 0;
        if (at.Is(taken, "o") && at.Is(taken + 1, "clock"))
            (taken, more) = (taken + 2, 2);
        if (at.IsAny(taken, "pm", "am"))
        {
            pm = at.Is(taken, "pm");
            more++;
        }
        else if (at.IsAny(taken, "p", "a") && at.Is(taken + 1, ".") && at.Is(taken + 2, "m"))
        {
            pm = at.Is(taken, "p");
            more += at.Is(taken + 3, ".") ? 4 : 3;
        }
        else if (at.IsAny(taken, "del", "di") && at.IsAny(taken + 1, "pomeriggio", "sera", "mattino", "mattina"))
        {
            pm = at.IsAny(taken + 1, "pomeriggio", "sera");
            more += 2;
        }
        if (pm == true && time < Noon && more > 0)
            time = time.AddHours(12);
        if (pm == false && time.Hour == 12)
            time = time.AddHours(-12);
        pm ??= null;
        return more;
    }

    // Nobody meets at three in the night: 1 to 7 without a word is the afternoon.
    private static TimeOnly Office(TimeOnly time, bool? pm) => pm is null && time.Hour is >= 1 and <= 7 ? time.AddHours(12) : time;
}
