using BackOfficeBot.Language.Text;
using CsCheck;

namespace BackOfficeBot.Language.Tests.Text;

public sealed class InWordsTests
{
    [Theory]
    [InlineData(0, "zero", "zero")]
    [InlineData(3, "tre", "three")]
    [InlineData(21, "ventuno", "twenty-one")]
    [InlineData(23, "ventitré", "twenty-three")]
    [InlineData(28, "ventotto", "twenty-eight")]
    [InlineData(100, "cento", "one hundred")]
    [InlineData(103, "centotré", "one hundred and three")]
    [InlineData(108, "centootto", "one hundred and eight")]
    [InlineData(180, "centottanta", "one hundred and eighty")]
    [InlineData(1000, "mille", "one thousand")]
    [InlineData(1008, "milleotto", "one thousand and eight")]
    [InlineData(1980, "millenovecentottanta", "one thousand nine hundred and eighty")]
    [InlineData(2026, "duemilaventisei", "two thousand and twenty-six")]
    [InlineData(21_000, "ventunomila", "twenty-one thousand")]
    [InlineData(103_003, "centotremilatré", "one hundred and three thousand and three")]
    [InlineData(1_000_000, "un milione", "one million")]
    [InlineData(21_250_000, "ventun milioni e duecentocinquantamila", "twenty-one million two hundred and fifty thousand")]
    [InlineData(-4, "meno quattro", "minus four")]
    public void A_number_is_written_out(int number, string italian, string english)
    {
        Assert.Equal(italian, InWords.Number(number, "it"));
        Assert.Equal(english, InWords.Number(number, "en"));
    }

    [Theory]
    [InlineData("2026-11-26", "L'anno duemilaventisei, il giorno ventisei del mese di novembre", "On the twenty-sixth day of November in the year two thousand and twenty-six")]
    [InlineData("2027-05-01", "L'anno duemilaventisette, il giorno primo del mese di maggio", "On the first day of May in the year two thousand and twenty-seven")]
    [InlineData("2028-10-31", "L'anno duemilaventotto, il giorno trentuno del mese di ottobre", "On the thirty-first day of October in the year two thousand and twenty-eight")]
    [InlineData("2000-06-30", "L'anno duemila, il giorno trenta del mese di giugno", "On the thirtieth day of June in the year two thousand")]
    public void A_day_is_written_out(string day, string italian, string english)
    {
        Assert.Equal(italian, InWords.Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "it"));
        Assert.Equal(english, InWords.Day(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "en"));
    }

    [Theory]
    [InlineData("2026-11-26", "il ventisei novembre duemilaventisei", "the twenty-sixth of November two thousand and twenty-six")]
    [InlineData("2026-03-08", "l'otto marzo duemilaventisei", "the eighth of March two thousand and twenty-six")]
    [InlineData("2026-03-11", "l'undici marzo duemilaventisei", "the eleventh of March two thousand and twenty-six")]
    public void A_day_is_written_out_within_a_sentence(string day, string italian, string english)
    {
        Assert.Equal(italian, InWords.ShortDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "it"));
        Assert.Equal(english, InWords.ShortDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "en"));
    }

    [Theory]
    [InlineData("15:30", "alle ore quindici e trenta", "at three thirty in the afternoon")]
    [InlineData("15:00", "alle ore quindici", "at three o'clock in the afternoon")]
    [InlineData("03:00", "alle ore tre", "at three o'clock in the morning")]
    [InlineData("01:05", "alle ore una e cinque", "at five minutes past one in the morning")]
    [InlineData("00:01", "alle ore zero e un minuto", "at one minute past midnight")]
    [InlineData("00:00", "alle ore zero", "at midnight")]
    [InlineData("12:00", "alle ore dodici", "at noon")]
    [InlineData("12:10", "alle ore dodici e dieci", "at twelve ten in the afternoon")]
    [InlineData("20:45", "alle ore venti e quarantacinque", "at eight forty-five in the evening")]
    [InlineData("23:00", "alle ore ventitré", "at eleven o'clock at night")]
    public void An_hour_is_written_out(string hour, string italian, string english)
    {
        Assert.Equal(italian, InWords.Hour(TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture), "it"));
        Assert.Equal(english, InWords.Hour(TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture), "en"));
    }

    [Theory]
    [InlineData("1250.50", "EUR", "euro milleduecentocinquanta/50", "one thousand two hundred and fifty euros and fifty cents")]
    [InlineData("1", "EUR", "euro uno/00", "one euro")]
    [InlineData("0.01", "GBP", "sterline zero/01", "zero pounds and one penny")]
    [InlineData("21000", "USD", "dollari USA ventunomila/00", "twenty-one thousand US dollars")]
    [InlineData("300.05", "CHF", "CHF trecento/05", "CHF three hundred and 05/100")]
    [InlineData("2.999", "EUR", "euro tre/00", "three euros")]
    [InlineData("1000000000", "EUR", null, null)]
    [InlineData("-1", "EUR", null, null)]
    public void An_amount_is_written_out(string value, string currency, string? italian, string? english)
    {
        var sum = new Money(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), currency);
        Assert.Equal(italian, InWords.Amount(sum, "it"));
        Assert.Equal(english, InWords.Amount(sum, "en"));
    }

    [Theory]
    [InlineData("12", "dodici", "twelve")]
    [InlineData("7.5", "sette virgola cinque", "seven point five")]
    [InlineData("7.05", "sette virgola zero cinque", "seven point zero five")]
    [InlineData("-0.5", "meno zero virgola cinque", "minus zero point five")]
    [InlineData("1000000000", null, null)]
    public void A_number_with_a_point_is_written_out(string number, string? italian, string? english)
    {
        Assert.Equal(italian, InWords.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), "it"));
        Assert.Equal(english, InWords.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), "en"));
    }

    [Fact]
    public void One_agrees_with_its_noun()
    {
        Assert.Equal("una astensione", InWords.Count(1, "astensione", "astensioni", "it", feminine: true));
        Assert.Equal("un voto contrario", InWords.Count(1, "voto contrario", "voti contrari", "it"));
        Assert.Equal("ventuno voti contrari", InWords.Count(21, "voto contrario", "voti contrari", "it"));
        Assert.Equal("one vote against", InWords.Count(1, "vote against", "votes against", "en"));
    }

    [Fact]
    public void No_two_numbers_are_written_alike()
    {
        foreach (var language in new[] { "it", "en" })
            Gen.Select(Gen.Int[0, InWords.Largest], Gen.Int[0, InWords.Largest]).Sample((one, other) =>
                Assert.Equal(one == other, InWords.Number(one, language) == InWords.Number(other, language)));
        Assert.Equal(100_000, Enumerable.Range(0, 100_000).Select(n => InWords.Number(n, "it")).Distinct().Count());
        Assert.Equal(100_000, Enumerable.Range(0, 100_000).Select(n => InWords.Number(n, "en")).Distinct().Count());
    }

    [Fact]
    public void What_is_written_is_read_again_where_it_can_be_read()
    {
        var known = NumberWords.Cardinals().GroupBy(c => c.Word).ToDictionary(g => g.Key, g => g.First().Number);
        foreach (var n in Enumerable.Range(0, 200).Concat(Enumerable.Range(1900, 200)).Where(n => n % 10 != 3))
            Assert.Equal(n, known[InWords.Number(n, "it")]);
    }

    [Fact]
    public void An_english_number_tells_its_own_parts() => Gen.Int[1, 99].Sample(n =>
    {
        var words = InWords.Rank(n);
        Assert.Matches("(st|nd|rd|th)$", words);
        Assert.StartsWith(n < 21 ? "" : InWords.Number(n, "en").Split('-')[0][..^1], words, StringComparison.Ordinal);
    });

    [Fact]
    public void What_is_too_large_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InWords.Number(InWords.Largest + 1, "it"));
        Assert.Throws<ArgumentOutOfRangeException>(() => InWords.Number(int.MinValue, "en"));
    }
}
