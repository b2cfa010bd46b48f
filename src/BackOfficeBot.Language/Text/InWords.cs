using System.Globalization;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language;

/// <summary>Numbers, days and hours written out, as formal documents have them: Italian ("duemilaventisei", "il giorno ventisei del mese di novembre") and English.</summary>
/// <remarks>Italian in one word, with the accent on a final "tré" (<see href="https://www.treccani.it/vocabolario/tre/"/>); English as in British documents ("two thousand and twenty-six").</remarks>
public static class InWords
{
    /// <summary>The largest number that is written out.</summary>
    public const int Largest = 999_999_999;

    private static readonly string[] ItalianMonths = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A whole number.</summary>
    /// <param name="number">From minus to plus <see cref="Largest"/>.</param>
    /// <param name="language">"it", or English.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is larger.</exception>
    public static string Number(int number, string language)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, -Largest);
        if (number < 0) return (language == "it" ? "meno " : "minus ") + Number(-number, language);
        return language == "it" ? Italian(number) : English(number);
    }

    /// <summary>How many of something that is feminine ("una astensione"; "ventuno astensioni") or masculine ("un voto"): one agrees with its noun.</summary>
    /// <param name="number">As for <see cref="Number(int, string)"/>.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for any other number.</param>
    /// <param name="language">"it", or English.</param>
    /// <param name="feminine">Whether the noun is feminine in Italian.</param>
    public static string Count(int number, string one, string many, string language, bool feminine = false) =>
        number == 1 ? (language == "it" ? feminine ? "una " : "un " : "one ") + one : $"{Number(number, language)} {many}";

    /// <summary>"L'anno duemilaventisei, il giorno ventisei del mese di novembre"; "On the twenty-sixth day of November in the year two thousand and twenty-six".</summary>
    public static string Day(DateOnly day, string language) => language == "it"
        ? $"L'anno {Italian(day.Year)}, il giorno {(day.Day == 1 ? "primo" : Italian(day.Day))} del mese di {ItalianMonths[day.Month - 1]}"
        : $"On the {Rank(day.Day)} day of {EnglishMonths[day.Month - 1]} in the year {English(day.Year)}";

    /// <summary>"il ventisei novembre duemilaventisei"; "the twenty-sixth of November two thousand and twenty-six".</summary>
    public static string ShortDay(DateOnly day, string language) => language == "it"
        ? $"{(day.Day is 8 or 11 ? "l'" : "il ")}{(day.Day == 1 ? "primo" : Italian(day.Day))} {ItalianMonths[day.Month - 1]} {Italian(day.Year)}"
        : $"the {Rank(day.Day)} of {EnglishMonths[day.Month - 1]} {English(day.Year)}";

    /// <summary>"alle ore quindici e trenta", "alle ore una"; "at three thirty in the afternoon", "at three o'clock in the afternoon", "at midnight".</summary>
    public static string Hour(TimeOnly hour, string language)
    {
        var (h, m) = (hour.Hour, hour.Minute);
        if (language == "it") return "alle ore " + (h == 1 ? "una" : Italian(h)) + (m == 0 ? "" : " e " + (m == 1 ? "un minuto" : Italian(m)));
        var (named, part) = h switch { 0 => ("midnight", "at night"), 12 => ("noon", "in the afternoon"), < 12 => (null, "in the morning"), < 18 => (null, "in the afternoon"), < 22 => (null, "in the evening"), _ => (null, "at night") };
        var spoken = English(h % 12 == 0 ? 12 : h % 12);
        return "at " + m switch
        {
            0 => named ?? $"{spoken} o'clock {part}",
            < 10 => $"{English(m)} {(m == 1 ? "minute" : "minutes")} past {named ?? $"{spoken} {part}"}",
            _ => $"{spoken} {English(m)} {part}",
        };
    }

    /// <summary>A number with what stands behind its point: "sette virgola zero cinque", "seven point zero five". Null where it is larger than <see cref="Largest"/>.</summary>
    public static string? Number(decimal number, string language)
    {
        if (Math.Abs(number) > Largest) return null;
        var (whole, behind) = ((int)Math.Truncate(Math.Abs(number)), Math.Abs(number) % 1);
        var digits = behind == 0 ? "" : behind.ToString("0.############", CultureInfo.InvariantCulture)[2..];
        return (number < 0 ? language == "it" ? "meno " : "minus " : "") + Number(whole, language)
            + (digits.Length == 0 ? "" : (language == "it" ? " virgola " : " point ") + string.Join(' ', digits.Select(d => Number(d - '0', language))));
    }

    /// <summary>An amount as contracts have it: "euro milleduecentocinquanta/50"; "one thousand two hundred and fifty euros and fifty cents". Null where it is below nothing or larger than <see cref="Largest"/>.</summary>
    public static string? Amount(Money sum, string language)
    {
        var rounded = decimal.Round(sum.Value, 2, MidpointRounding.AwayFromZero);
        if (rounded is < 0 or > Largest) return null;
        var (whole, cents) = ((int)rounded, (int)(rounded % 1 * 100));
        if (language == "it")
            return $"{sum.Currency switch { "EUR" => "euro", "USD" => "dollari USA", "GBP" => "sterline", var other => other }} {Italian(whole)}/{cents:00}";
        return sum.Currency switch
        {
            "EUR" => Coins("euro", "euros", "cent", "cents"),
            "USD" => Coins("US dollar", "US dollars", "cent", "cents"),
            "GBP" => Coins("pound", "pounds", "penny", "pence"),
            var other => $"{other} {English(whole)}" + (cents == 0 ? "" : $" and {cents:00}/100"),
        };
        string Coins(string one, string many, string cent, string more) => Count(whole, one, many, language) + (cents == 0 ? "" : " and " + Count(cents, cent, more, language));
    }

    /// <summary>An English rank: "twenty-sixth".</summary>
    /// <param name="number">1 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    internal static string Rank(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        if (number <= 20) return NumberWords.EnglishRanks[number];
        var ten = NumberWords.EnglishTens[(number / 10) - 2];
        return number % 10 == 0 ? ten[..^1] + "ieth" : $"{ten}-{NumberWords.EnglishRanks[number % 10]}";
    }

    /// <summary>Below a million in one word; "tre" at the end of a longer word has an accent.</summary>
    private static string Italian(int number)
    {
        if (number >= 1_000_000)
        {
            var (millions, rest) = (number / 1_000_000, number % 1_000_000);
            return (millions == 1 ? "un milione" : Million(millions) + " milioni") + (rest == 0 ? "" : " e " + Italian(rest));
        }
        var word = Small(number);
        return number > 3 && word.EndsWith("tre", StringComparison.Ordinal) ? word[..^1] + "é" : word;
    }

    /// <summary>"ventun milioni"</summary>
    private static string Million(int millions) => millions % 10 == 1 && millions % 100 != 11 ? Small(millions)[..^1] : Italian(millions);

    private static string Small(int number) => number switch
    {
        < 100 => NumberWords.InItalian(number),
        < 1000 => (number / 100 == 1 ? "" : NumberWords.InItalian(number / 100)) + Hundred(number % 100),
        _ => (number / 1000 == 1 ? "mille" : Small(number / 1000) + "mila") + (number % 1000 == 0 ? "" : Small(number % 1000)),
    };

    /// <summary>"cento" loses its vowel before "ottanta" only, by custom.</summary>
    private static string Hundred(int rest) => rest == 0 ? "cento" : rest is >= 80 and < 90 ? "cent" + NumberWords.InItalian(rest) : "cento" + NumberWords.InItalian(rest);

    private static string English(int number) => number switch
    {
        < 20 => NumberWords.English[number],
        < 100 => NumberWords.EnglishTens[(number / 10) - 2] + (number % 10 == 0 ? "" : "-" + NumberWords.English[number % 10]),
        < 1000 => Joined(number, 100, "hundred"),
        < 1_000_000 => Joined(number, 1000, "thousand"),
        _ => Joined(number, 1_000_000, "million"),
    };

    private static string Joined(int number, int unit, string name) =>
        $"{English(number / unit)} {name}" + (number % unit == 0 ? "" : (number % unit < 100 ? " and " : " ") + English(number % unit));
}
