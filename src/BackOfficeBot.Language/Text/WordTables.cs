namespace BackOfficeBot.Language.Text;

/// <summary>
/// The words of time, of both languages, folded (small letters, no accents). One line for each meaning: its name, a colon, its words. A word may stand in
/// several lines. What stands in <see cref="Slips"/> is also known with one slip of the finger.
/// </summary>
internal static class WordTables
{
    public const string Roles = """
        This: questo questa quest questi queste this these current corrente correnti present presente attuale
        Next: prossimo prossima prossimi prossime prox pross next following coming upcoming successivo successiva successivi successive seguente seguenti entrante venturo ventura venturi nxt
        Last: scorso scorsa scorsi scorse ultimo ultima ultimi ultime last past previous precedente precedenti passato passata passati passate prev preceding
        Every: ogni ciascun ciascuna every each qualsiasi tutti tutte everyday
        All: all whole entire tutto tutta intero intera full
        Other: other altro altra altri altre alternate
        From: from da dal dalla dalle dall dai dagli
        To: to al alla alle all ad a till til until untill through thru fino sino
        Between: between tra fra
        And: and e ed
        Or: or o oppure
        Before: before prima precedente antecedente
        After: after dopo following later
        Since: since dal da dall dalla dalle
        Until: until untill till til fino sino through thru entro
        By: by entro
        Within: within entro
        At: at alle all alla a ad ore h per le verso around @
        On: on il di del nel per nello
        In: in nel nella nelle nei negli nell during durante within tra fra per entro
        Of: of d di del della dello dell dei degli delle in nel
        Article: the il lo la l i gli le un una uno a an
        Ago: ago fa addietro
        Later: later hence after dopo avanti
        Half: half mezzo mezza mezz
        Quarter: quarter quarto quarti quarters qtr qtrs
        Hours: ore ora h hrs hr o
        Am: am a ante antimeridiane
        Pm: pm p pomeridiane
        Minus: meno minus less before to of
        Past: past after e passate
        About: sulle sull about around circa verso approximately roughly near intorno attorno approx suppergiu indicativamente nearly almost quasi incirca
        Early: early presto primo prima inizio
        Late: late tardi tardo tarda inoltrata inoltrato fonda
        Beginning: beginning start inizio inizi primi
        End: end fine eoy eom eod termine
        Middle: middle mid meta mezzo
        Rest: rest remaining resto remainder restante
        Now: now adesso ora subito immediatamente immediately
        Couple: couple paio pair coppia
        Few: few some several alcuni alcune qualche pochi poche diversi diverse vari varie parecchi parecchie po
        Suffix: st nd rd th
        Exactly: sharp exactly punto esatte precise esattamente prompt
        For: for per
        One: a an un una uno one
        Noon: noon mezzogiorno midday noontime noonish
        Midnight: midnight mezzanotte midnite
        Times: once volta times time volte
        Business: business working work lavorativo lavorativi lavorativa feriale feriali
        Start: starting partire beginning commencing decorrere effective partendo iniziando from
        Money: euro eur dollari dollars usd gbp euros percento percent cents kg km gb mb pounds sterline persone people copie copies pezzi pagine pages posti seats piano
        Lead: prior advance sooner cy ending just right proprio more less fewer piu meno almeno no non later earlier ending partire once twice mancano manca penultimo penultima avant eow q t mezzora mezzoretta weekdays workdays weekday workday same stesso stessa volta volte ytd mtd qtd wtd fiscal financial fy esercizio penultimate terzultimo terzultima antepenultimate alternate decorrenza as closest nearest bi semi not up on al oltre noughties aughts nineties eighties seventies sixties fifties twenties thirties forties settimana another oh close cob eob over poco attimo momento moment pausa currently attualmente straight ier bom boy ides idi sto sta season stagione under above school academic scolastico accademico calendar termina terminano finisce finiscono ponte cw kw ii iii iv xix xx xxi latter former
        Shy: may march sat sun mar wed mer dom second secondo secondi secs fall mon set ven lun gio mag apr dec mesi autumn fri a p m d y w s mart that quel quell quella
        """;

    public const string Months = """
        1: gennaio january jan gen genn janv
        2: febbraio february feb febb febr
        3: marzo march mar
        4: aprile april apr
        5: maggio may mag magg
        6: giugno june jun giu
        7: luglio july jul lug lugl
        8: agosto august aug ago
        9: settembre september sep sept set sett
        10: ottobre october oct ott
        11: novembre november nov
        12: dicembre december dec dic dece
        """;

    public const string Weekdays = """
        1: lunedi luned monday mon lun
        2: martedi marted tuesday tue tues mar mart
        3: mercoledi mercoled wednesday wensday wendsday wendesday wensdey wed weds wedn mer merc
        4: giovedi gioved thursday thrusday thursady thu thur thurs gio giov
        5: venerdi venerd friday fri ven vener
        6: sabato saturday sat sab
        7: domenica sunday sun dom
        """;

    /// <summary>Several of a weekday: it comes back.</summary>
    public const string WeekdayPlurals = """
        1: mondays
        2: tuesdays
        3: wednesdays
        4: thursdays
        5: fridays
        6: saturdays sabati
        7: sundays domeniche
        """;

    public const string Units = """
        Second: second seconds sec secs secondo secondi s
        Minute: minute minutes min mins minuto minuti minutino minutini mn m
        Hour: hour hours hr hrs h ora ore oretta orette
        Day: day days giorno giorni d gg giornata giornate dd
        Week: workweek workweeks week weeks wk wks settimana settimane settimanella w sett
        Month: month months mese mesi mesetto mesetti mos mo mth mths
        Bimester: bimestre bimestri
        Quarter: quarter quarters trimestre trimestri qtr qtrs
        Semester: semestre semestri semester semesters
        Year: year years anno anni annetto annetti yr yrs y
        Fortnight: fortnight fortnights quindicina
        Decade: decade decades decadi decennio decenni
        Century: century centuries secolo secoli
        Weekend: weekend weekends wkend wkends
        """;

    public const string Parts = """
        Morning: mattina mattino mattinata morning mornings midmorning mattine matt stamattina stamane stamani domattina morn
        Lunch: pranzo lunch lunchtime
        Breakfast: colazione breakfast
        Dinner: cena dinner dinnertime supper suppertime
        Afternoon: pomeriggio pom afternoon afternoons midafternoon pomeriggi arvo dopopranzo afternoonish
        Evening: sera serata stasera evening evenings sere tonight tonite tonights dopocena
        Night: notte night nights notti stanotte nottata overnight nite nighttime
        Daytime: daytime
        """;

    public const string FromToday = """
        0: oggi today oggidi odierna odierno stamattina stamane stamani stasera stanotte tonight tonite 2day todays tonights
        1: domani tomorrow tmrw tmr domattina doman tomorow tommorow tommorrow 2morrow tomoz 2moro indomani dmn tomorrows
        2: dopodomani
        -1: ieri yesterday yday yest yesterdays
        -2: altroieri avantieri altrieri ierlaltro ieraltro
        """;

    public const string Rates = """
        Day 1: daily giornaliero giornaliera giornalmente quotidiano quotidiana quotidianamente everyday giornalieri quotidiani nightly
        Week 1: weekly settimanale settimanali settimanalmente
        Week 2: biweekly bisettimanale fortnightly quindicinale
        Month 1: monthly mensile mensili mensilmente
        Month 2: bimestrale bimestrali bimestralmente bimonthly
        Month 3: quarterly trimestrale trimestrali trimestralmente
        Month 6: semestrale semestrali semestralmente biannual biannually semiannual semiannually
        Year 1: yearly annually annual annuale annualmente
        Hour 1: hourly
        """;

    public const string Seasons = """
        Spring: spring primavera
        Summer: summer estate
        Autumn: autumn fall autunno
        Winter: winter inverno
        """;

    /// <summary>Long words, known also with one letter wrong, missing, added or two swapped.</summary>
    public const string Slips = """
        lunedi martedi mercoledi giovedi venerdi sabato domenica monday tuesday wednesday thursday friday saturday sunday
        gennaio febbraio settembre ottobre novembre dicembre january february september october november december
        domani dopodomani tomorrow yesterday settimana settimane pomeriggio mattina stamattina domattina stasera mezzogiorno mezzanotte
        prossimo prossima scorso scorsa afternoon morning evening midnight tonight minuti minutes giorni months weekend
        """;

    /// <summary>Other words that are one slip away from one of these.</summary>
    public const string NoSlips = "martina domenico prossimi prossime scorsi scorse marina mattino mattine minute minuto lunedi mourning moaning stesera giorno month monthly sunder scorta scorte scorsero mandai prosa mottina";

    /// <summary>Words of no time that may stand behind a small word in an expression.</summary>
    public const string Behind = "altr additional extra further single buona buono buone buoni least most qui massimo max lavoro office orario orari corso arco data date than longer my our giornata si dot giro";

    /// <summary>The words of a line with their name.</summary>
    public static IEnumerable<NamedWord> Lines(string table)
    {
        foreach (var line in table.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return new(line[..Math.Max(0, colon)].Trim(), word);
        }
    }
}

/// <summary>A word, and what it is listed under.</summary>
internal sealed record NamedWord(string Name, string Word);
