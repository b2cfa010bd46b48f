namespace BackOfficeBot.Language.Text;

/// <summary>Numbers that are written in one word, of both languages.</summary>
internal static class NumberWords
{
    private static readonly string[] Italian =
    [
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici", "quindici",
        "sedici", "diciassette", "diciotto", "diciannove",
    ];

    internal static readonly string[] English =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] ItalianTens = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
    internal static readonly string[] EnglishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] ItalianRanks = ["", "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim"];

    internal static readonly string[] EnglishRanks =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>Every cardinal in one word: to a hundred, the hundreds, a thousand, and the years from 1900 to 2100 as Italian writes them.</summary>
    public static IEnumerable<(string Word, int Number)> Cardinals()
    {
        for (var n = 0; n < 100; n++)
            yield return (InItalian(n), n);
        for (var n = 0; n < 20; n++)
            yield return (English[n], n);
        for (var n = 0; n < EnglishTens.Length; n++)
            yield return (EnglishTens[n], 20 + 10 * n);
        for (var n = 2; n < 10; n++)
            yield return (Italian[n] + "cento", 100 * n);
        for (var n = 0; n < 100; n++)
        {
            yield return ("millenovecento" + InItalian(n), 1900 + n);
            if (InItalian(n)[0] is 'o')
                yield return ("millenovecent" + InItalian(n), 1900 + n);
            yield return ("duemila" + InItalian(n), 2000 + n);
        }
        for (var n = 1; n < 100; n++)
        {
            yield return ("cento" + InItalian(n), 100 + n);
            yield return ("cent" + InItalian(n), 100 + n);
        }
        (string, int)[] others =
        [
            ("un", 1), ("una", 1), ("fourty", 40), ("cento", 100), ("hundred", 100), ("mille", 1000), ("thousand", 1000), ("duemila", 2000), ("millenovecento", 1900),
            ("mezza", -1), ("dozen", 12), ("dozzina", 12), ("diecina", 10), ("decina", 10), ("ventina", 20), ("trentina", 30), ("quarantina", 40), ("cinquantina", 50), ("centinaio", 100), ("ventiquattr", 24), ("quarantott", 48),
        ];
        foreach (var other in others)
            if (other.Item2 > 0)
                yield return other;
    }

    /// <summary>The ranks in one word, to thirty-one.</summary>
    public static IEnumerable<(string Word, int Rank)> Ordinals()
    {
        for (var n = 1; n < EnglishRanks.Length; n++)
            yield return (EnglishRanks[n], n);
        yield return ("thirtieth", 30);
        for (var n = 1; n <= 31; n++)
            foreach (var ending in "oaie")
                yield return ((n <= 10 ? ItalianRanks[n] : Rank(InItalian(n))) + ending, n);
    }

    internal static string InItalian(int n)
    {
        if (n < 20)
            return Italian[n];
        var (tens, unit) = (ItalianTens[n / 10 - 2], n % 10);
        return unit == 0 ? tens : unit is 1 or 8 ? tens[..^1] + Italian[unit] : tens + Italian[unit];
    }

    private static string Rank(string cardinal) => (cardinal[^1] is 'e' && cardinal.EndsWith("tre", StringComparison.Ordinal) ? cardinal : cardinal[..^1]) + "esim";
}
