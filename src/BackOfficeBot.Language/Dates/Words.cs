using System.Collections.Frozen;

namespace BackOfficeBot.Language.Dates;

/// <summary>The words of the calendar and the small numbers, of both languages, folded.</summary>
internal static class Words
{
    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>
    {
        ["lunedi"] = DayOfWeek.Monday, ["martedi"] = DayOfWeek.Tuesday, ["mercoledi"] = DayOfWeek.Wednesday, ["giovedi"] = DayOfWeek.Thursday,
        ["venerdi"] = DayOfWeek.Friday, ["sabato"] = DayOfWeek.Saturday, ["domenica"] = DayOfWeek.Sunday,
        ["lun"] = DayOfWeek.Monday, ["mar"] = DayOfWeek.Tuesday, ["mer"] = DayOfWeek.Wednesday, ["gio"] = DayOfWeek.Thursday, ["ven"] = DayOfWeek.Friday,
        ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
        ["mon"] = DayOfWeek.Monday, ["tue"] = DayOfWeek.Tuesday, ["tues"] = DayOfWeek.Tuesday, ["wed"] = DayOfWeek.Wednesday, ["thu"] = DayOfWeek.Thursday,
        ["thur"] = DayOfWeek.Thursday, ["thurs"] = DayOfWeek.Thursday, ["fri"] = DayOfWeek.Friday,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Months = Numbered(1,
        "gennaio|january|jan|gen", "febbraio|february|feb", "marzo|march", "aprile|april|apr", "maggio|may|mag", "giugno|june|jun|giu", "luglio|july|jul|lug",
        "agosto|august|aug|ago", "settembre|september|sep|sept|set", "ottobre|october|oct|ott", "novembre|november|nov", "dicembre|december|dec|dic");

    public static readonly FrozenDictionary<string, int> Numbers = Numbered(0,
        "zero", "uno|un|una|one|an|a", "due|two", "tre|three", "quattro|four", "cinque|five", "sei|six", "sette|seven", "otto|eight", "nove|nine", "dieci|ten",
        "undici|eleven", "dodici|twelve", "tredici|thirteen", "quattordici|fourteen", "quindici|fifteen", "sedici|sixteen", "diciassette|seventeen",
        "diciotto|eighteen", "diciannove|nineteen", "venti|twenty", "ventuno", "ventidue", "ventitre", "ventiquattro", "venticinque");

    public static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>
    {
        ["trenta"] = 30, ["quaranta"] = 40, ["cinquanta"] = 50, ["sessanta"] = 60, ["novanta"] = 90, ["quarantacinque"] = 45, ["trentacinque"] = 35,
        ["cinquantacinque"] = 55, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["ninety"] = 90,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Ordinals = Numbered(1,
        "primo|prima|first", "secondo|seconda|second", "terzo|terza|third", "quarto|quarta|fourth", "quinto|quinta|fifth", "sesto|sesta|sixth");

    /// <summary>The number that a token is, in digits or in words.</summary>
    public static int? Number(Text.Token token) =>
        token.Number ?? (token.Kind is not Text.TokenKind.Word ? null : Numbers.TryGetValue(token.Text, out var n) || Tens.TryGetValue(token.Text, out n) ? n : null);

    private static FrozenDictionary<string, int> Numbered(int first, params string[] words)
    {
        var numbered = new Dictionary<string, int>();
        for (var i = 0; i < words.Length; i++)
            foreach (var word in words[i].Split('|'))
                numbered[word] = first + i;
        return numbered.ToFrozenDictionary();
    }
}
