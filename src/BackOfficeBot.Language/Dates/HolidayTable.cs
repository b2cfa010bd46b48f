namespace BackOfficeBot.Language.Dates;

/// <summary>
/// The holidays of Italy and of the English-speaking world: a rule, a colon, the names (folded, an apostrophe is a space, several divided by |). A rule is a
/// fixed day (<c>12-25</c>), days after Easter Sunday (<c>E+1</c>), the nth weekday of a month (<c>11/4/4</c>: the fourth Thursday of November; 1 is Monday, -1 the
/// last), optionally some days later (<c>11/4/4+1</c>), the last such weekday before a day (<c>05-25&lt;1</c>), or a day of the Hebrew (<c>H</c>), the Islamic
/// (<c>I</c>, by the table of Umm al-Qura) or the Chinese (<c>C</c>) calendar.
/// </summary>
internal static class HolidayTable
{
    public const string Text = """
        01-01: capodanno|new year|new years|new year s day|new years day|primo dell anno|primo d anno|anno nuovo
        01-06: epifania|befana|epiphany|three kings day|twelfth night
        01/3/1: martin luther king day|mlk day|martin luther king jr day|mlk jr day|martin luther king s day
        01-26: australia day
        01-25: burns night
        02-02: groundhog day|candelora
        02-06: waitangi day
        02-14: san valentino|valentine|valentines|valentine s day|valentines day|valentine day
        02/1/1: st brigid s day|saint brigid s day
        02/3/1: presidents day|giorno dei presidenti|festa dei presidenti|president s day|presidents s day|washington s birthday|george washington day|family day
        02-29: leap day
        03-08: festa della donna|festa delle donne|women s day|womens day|international women s day
        03-17: san patrizio|st patrick s day|st patricks day|saint patrick s day|saint patricks day|st paddy s day
        03-19: festa del papa|festa del babbo|san giuseppe
        03-14: pi day
        04-01: pesce d aprile|april fools|april fool s|april fool s day|april fools day
        04-15: tax day
        04-22: earth day|giornata della terra
        04-23: st george s day|saint george s day
        04-25: festa della liberazione|anniversario della liberazione|liberazione|anzac day
        05-01: festa del lavoro|festa dei lavoratori|primo maggio|may day|international workers day|lei day
        05-04: star wars day
        05-05: cinco de mayo
        05/1/1: early may bank holiday|may bank holiday
        05/-1/1: memorial day|spring bank holiday|decoration day
        05-25<1: victoria day
        05/2/7: festa della mamma|mother s day|mothers day|mother day
        06-02: festa della repubblica
        06-14: flag day
        06-19: juneteenth
        06/3/7: father s day|fathers day|father day
        06-21: midsummer|festa della musica
        06-24: san giovanni
        06-29: santi pietro e paolo|san pietro e paolo
        07-01: canada day
        07-04: giorno dell indipendenza|festa dell indipendenza|independence day|fourth of july|4th of july
        07-14: bastille day|presa della bastiglia
        08-15: ferragosto|assunzione|assunta|assumption day|assumption
        08/1/1: civic holiday
        08/-1/1: summer bank holiday|august bank holiday
        09/1/1: labor day|labour day
        09-30: truth and reconciliation day
        10-04: san francesco
        10/2/1: columbus day|indigenous peoples day|canadian thanksgiving
        10-31: halloween|vigilia di ognissanti
        10/-1/1: october bank holiday
        11-01: ognissanti|tutti i santi|tutti santi|all saints day|all saints|all hallows
        11-02: giorno dei morti|commemorazione dei defunti|festa dei morti|all souls day|all souls
        11-05: guy fawkes night|guy fawkes day|bonfire night
        11-11: veterans day|veteran s day|remembrance day|armistice day|san martino
        11/1/2+0: melbourne cup day|melbourne cup
        11/4/4: thanksgiving|thanksgiving day|giorno del ringraziamento|ringraziamento|festa del ringraziamento|turkey day
        11/4/4+1: black friday
        11/4/4+4: cyber monday
        11/4/4+5: giving tuesday
        11-30: st andrew s day|sant andrea
        12-06: san nicola
        12-07: sant ambrogio
        12-08: immacolata|immacolata concezione|festa dell immacolata|immaculate conception
        12-13: santa lucia
        12-24: vigilia di natale|vigilia|christmas eve|xmas eve
        12-25: natale|christmas|xmas|christmas day|xmas day|giorno di natale
        12-26: santo stefano|s stefano|boxing day|st stephen s day|saint stephen s day
        12-31: san silvestro|capodanno vigilia|vigilia di capodanno|ultimo dell anno|new year s eve|new years eve|nye
        E-52: giovedi grasso
        E-47: martedi grasso|carnevale|shrove tuesday|pancake day|mardi gras|fat tuesday|pancake tuesday
        E-46: mercoledi delle ceneri|le ceneri|ash wednesday
        E-48: shrove monday
        E-21: mothering sunday
        E-7: domenica delle palme|le palme|palm sunday
        E-3: giovedi santo|maundy thursday|holy thursday
        E-2: venerdi santo|good friday|holy friday
        E-1: sabato santo|holy saturday|easter saturday
        E+0: pasqua|easter|easter sunday|domenica di pasqua
        E+1: pasquetta|lunedi dell angelo|lunedi di pasqua|easter monday
        E+39: ascensione|ascension|ascension day|ascension thursday
        E+49: pentecoste|pentecost|whitsun|whit sunday|whitsunday
        E+50: whit monday|lunedi di pentecoste
        E+60: corpus domini|corpus christi
        04/3/1: patriots day|patriot s day
        09-11: patriot day
        04/-1/3+0: administrative professionals day|secretaries day|administrative professional s day
        10-16: boss s day|bosses day|boss day
        07/4/7: parents day
        11-12<7: remembrance sunday
        01-27: giorno della memoria|holocaust remembrance day
        02-10: giorno del ricordo
        11-04: giorno dell unita nazionale|festa delle forze armate
        12-01<7: prima domenica di avvento|first sunday of advent
        H1-1: rosh hashanah|jewish new year|capodanno ebraico
        H1-10: yom kippur|day of atonement
        H1-15: sukkot|sukkoth|feast of tabernacles
        H3-25: hanukkah|chanukah|hannukah|hanukah
        H7-15: passover|pesach|pasqua ebraica
        H9-6: shavuot|shavuoth
        I9-1: ramadan|inizio ramadan
        I10-1: eid al fitr|eid ul fitr|id al fitr|fine ramadan
        I12-10: eid al adha|eid ul adha|id al adha|id ul adha
        I1-1: islamic new year|muharram|capodanno islamico
        I3-12: mawlid|mawlid al nabi
        C1-1: chinese new year|lunar new year|capodanno cinese
        """;
}
