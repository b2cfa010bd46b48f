using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// <summary>How long: "un'ora e mezza", "mezz'ora", "45 minuti", "an hour and a half", "30-minute", "1h30".</summary>
internal static class DurationRules
{
    /// <summary>A duration that begins here, and how many tokens it takes; 0 for none.</summary>
    public static int Read(Reader at, out TimeSpan duration)
    {
        duration = default;
        if (at.IsAny(0, "mezz", "mezza", "mezzora", "half"))
        {
            var taken = at.Is(0, "mezzora") ? 1 : at.Is(1, "ora") ? 2 : at.Is(1, "an") && at.Is(2, "hour") ? 3 : at.Is(1, "hour") ? 2 : at.Is(1, "a") && at.Is(2, "hour") ? 3 : 0;
            duration = TimeSpan.FromMinutes(30);
            return taken;
        }
        if (at.IsAny(0, "un", "a", "tre", "three") && at.IsAny(1, "quarto", "quarti", "quarter", "quarters") && ((at.IsAny(2, "d", "di") && at.Is(3, "ora")) || (at.Is(2, "of") && at.IsAny(3, "an"))))
        {
            duration = TimeSpan.FromMinutes(at.IsAny(0, "tre", "three") ? 45 : 15);
            return at.Is(3, "ora") ? 4 : 5;
        }
        if (at.IsAny(0, "tra", "fra") || Words.Number(at[0]) is not (> 0 and <= 1440 and var count))
            return 0;
        var unit = at.Is(1, "-") ? 2 : 1;
        if (at.IsAny(unit, "minuti", "minuto", "min", "minute", "minutes", "mins"))
        {
            duration = TimeSpan.FromMinutes(count);
            return unit + 1;
        }
        if (count > 24 || !at.IsAny(unit, "ora", "ore", "hour", "hours", "h", "hr", "hrs"))
            return 0;
        duration = TimeSpan.FromHours(count);
        return unit + 1 + AndMore(at, unit + 1, ref duration);
    }

    private static int AndMore(Reader at, int taken, ref TimeSpan duration)
    {
        var (minutes, more) = (at[taken].Text, at[taken + 1].Text) switch
        {
            ("e", "mezza" or "mezzo") => (30, 2),
            ("e", "un") when at.Is(taken + 2, "quarto") => (15, 3),
            ("and", "a") when at.Is(taken + 2, "half") => (30, 3),
            ("and", "a") when at.Is(taken + 2, "quarter") => (15, 3),
            ("e" or "and", _) when Words.Number(at[taken + 1]) is > 0 and < 60 and var said && at.IsAny(taken + 2, "minuti", "minutes", "min") => (said, 3),
            _ when at.Is(taken - 1, "h") && at[taken] is { Kind: TokenKind.Number, Text.Length: 2 } digits && digits.Number is < 60 and var m => (m, 1),
            _ => (0, 0),
        };
        duration += TimeSpan.FromMinutes(minutes);
        return more;
    }
}
