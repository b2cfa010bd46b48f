using System.Collections.Frozen;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// <summary>
/// Zones by the words that people use for them, folded. The abbreviations of a continent mean its clocks, in summer and winter alike ("EST" in July is
/// New York's summer time); IST is India's, BST London's, CST Chicago's.
/// </summary>
internal static class ZoneTable
{
    // What stands alone behind a time; in capitals, unless it can be nothing else.
    private const string Abbreviations = """
        Etc/UTC: UTC GMT
        Europe/Paris: CET CEST
        Europe/London: BST
        Europe/Lisbon: WET WEST
        Europe/Athens: EET EEST
        Europe/Moscow: MSK
        America/New_York: EST EDT ET
        America/Chicago: CST CDT CT
        America/Denver: MST MDT MT
        America/Los_Angeles: PST PDT PT
        America/Anchorage: AKST AKDT
        Pacific/Honolulu: HST
        America/Sao_Paulo: BRT
        Asia/Kolkata: IST
        Asia/Tokyo: JST
        Asia/Seoul: KST
        Asia/Singapore: SGT
        Asia/Hong_Kong: HKT
        Australia/Sydney: AEST AEDT
        Pacific/Auckland: NZST NZDT
        """;

    // With "time" behind them, or "ora", "ora di" before them.
    private const string Places = """
        Etc/UTC: greenwich, universale, zulu
        Europe/Rome: italian, italiana, italia, italy, rome, roma, milan, milano, central european, europea centrale
        Europe/Paris: paris, parigi, french, francese, france, francia
        Europe/Berlin: berlin, berlino, german, tedesca, germany, germania
        Europe/Madrid: madrid, spanish, spagnola, spain, spagna, barcelona, barcellona
        Europe/Zurich: zurich, zurigo, swiss, svizzera
        Europe/London: london, londra, uk, british, inglese, britannica, england, inghilterra
        Europe/Dublin: dublin, dublino, irish, irlandese
        Europe/Lisbon: lisbon, lisbona
        Europe/Athens: athens, atene, greek, greca
        Europe/Bucharest: bucharest, bucarest
        Europe/Istanbul: istanbul
        Europe/Moscow: moscow, mosca, russian, russa
        America/New_York: new york, ny, nyc, eastern, boston, washington, miami, atlanta, us eastern, eastern standard, eastern daylight, costa est, east coast
        America/Chicago: chicago, central, central standard, central daylight, dallas, houston
        America/Denver: denver, mountain, mountain standard, mountain daylight
        America/Los_Angeles: los angeles, pacific, pacific standard, pacific daylight, san francisco, seattle, california, west coast, costa ovest
        America/Toronto: toronto
        America/Mexico_City: mexico city
        America/Sao_Paulo: sao paulo, san paolo, brasile, brazil
        America/Argentina/Buenos_Aires: buenos aires
        Asia/Dubai: dubai
        Asia/Kolkata: india, indian, indiana, mumbai, delhi
        Asia/Shanghai: china, cina, chinese, cinese, shanghai, beijing, pechino
        Asia/Hong_Kong: hong kong
        Asia/Singapore: singapore
        Asia/Tokyo: tokyo, japan, giappone, japanese, giapponese
        Australia/Sydney: sydney
        Pacific/Auckland: auckland
        """;

    // American zones are said without "time" too: "9am Pacific".
    private static readonly FrozenSet<string> Alone = new[] { "eastern", "central", "mountain", "pacific" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Short = Lines(Abbreviations, ' ').ToFrozenDictionary(l => l.Word.ToLowerInvariant(), l => l.Name);

    private static readonly FrozenDictionary<string, string> Named = Lines(Places, ',').ToFrozenDictionary(l => l.Word, l => l.Name);

    public static TimeZoneInfo? Abbreviation(string folded, bool isCapital) =>
        Short.TryGetValue(folded, out var id) && (isCapital || folded is "utc" or "gmt" or "cet" or "cest") ? Find(id) : null;

    public static TimeZoneInfo? Place(string folded) => Named.TryGetValue(folded, out var id) ? Find(id) : null;

    public static bool StandsAlone(string folded) => Alone.Contains(folded);

    /// <summary>So far ahead of UTC, by up to 14 hours.</summary>
    public static TimeZoneInfo? Offset(int minutes)
    {
        if (Math.Abs(minutes) > 14 * 60)
            return null;
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"UTC{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}");
        return TimeZoneInfo.CreateCustomTimeZone(name, TimeSpan.FromMinutes(minutes), name, name);
    }

    private static TimeZoneInfo? Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private static IEnumerable<NamedWord> Lines(string table, char separator)
    {
        foreach (var line in table.Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                yield return new(line[..colon].Trim(), word);
        }
    }
}
