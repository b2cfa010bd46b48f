namespace BackOfficeBot.Language.Tests.Entities;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("500 euro", 500, "EUR")]
    [InlineData("due monitor da 300 euro l'uno", 600, "EUR")]
    [InlineData("two nights at 120 euros each", 240, "EUR")]
    [InlineData("cena, 45 euro a persona, 20 persone", 900, "EUR")]
    [InlineData("three chairs at 90 pounds each", 270, "GBP")]
    [InlineData("cena, 30 euro a testa per dodici persone", 360, "EUR")]
    [InlineData("la spesa è di € 1.200,50", 1200.5, "EUR")]
    [InlineData("£1,200.50 for the train", 1200.5, "GBP")]
    [InlineData("1 200 euro", 1200, "EUR")]
    [InlineData("dinner, twenty-five euros", 25, "EUR")]
    [InlineData("I spent two hundred and fifty euros", 250, "EUR")]
    [InlineData("one hundred and twenty-three pounds", 123, "GBP")]
    [InlineData("twelve hundred dollars", 1200, "USD")]
    [InlineData("cento e cinquanta euro", 150, "EUR")]
    [InlineData("mille duecento euro", 1200, "EUR")]
    [InlineData("duemila trecento euro", 2300, "EUR")]
    [InlineData("approval for $3k", 3000, "USD")]
    [InlineData("approve €2.5M", 2500000, "EUR")]
    [InlineData("rimborso 2mila euro", 2000, "EUR")]
    [InlineData("3 mila e 500 euro", 3500, "EUR")]
    [InlineData("un milione di euro", 1000000, "EUR")]
    [InlineData("1,5 milioni di euro", 1500000, "EUR")]
    [InlineData("due milioni trecentomila euro", 2300000, "EUR")]
    [InlineData("half a million dollars", 500000, "USD")]
    [InlineData("mezzo milione di euro", 500000, "EUR")]
    [InlineData("20 euro e 50", 20.5, "EUR")]
    [InlineData("tre euro e venti centesimi", 3.2, "EUR")]
    [InlineData("un milione e mezzo di euro", 1500000, "EUR")]
    [InlineData("2 milioni e mezzo di euro", 2500000, "EUR")]
    [InlineData("a million and a half dollars", 1500000, "USD")]
    [InlineData("duecentocinquanta,50 euro", 250.5, "EUR")]
    [InlineData("five-hundred euros", 500, "EUR")]
    [InlineData("spesa di 1'250 CHF", 1250, "CHF")]
    [InlineData("12 euro 50", 12.5, "EUR")]
    [InlineData("twelve pounds fifty", 12.5, "GBP")]
    [InlineData("fifty bucks for lunch", 50, "USD")]
    [InlineData("costa un euro", 1, "EUR")]
    public void An_amount_is_read_whole(string text, double value, string currency)
    {
        var amount = Assert.Single(Reader.Read(text).Amounts).Value;
        Assert.Equal((decimal)value, amount.Value);
        Assert.Equal(currency, amount.Currency);
    }

    [Theory]
    [InlineData("a couple of hundred dollars")]
    [InlineData("qualche centinaio di euro")]
    [InlineData("the euro zone in 2026")]
    [InlineData("20-30 euro")]
    [InlineData("tra 100 e 200 euro")]
    [InlineData("between 100 and 200 dollars")]
    [InlineData("da 50 a 80 euro")]
    [InlineData("30 or 40 dollars")]
    [InlineData("un paio di centinaia di euro")]
    public void What_is_no_certain_amount_gives_none(string text) => Assert.Empty(Reader.Read(text).Amounts);

    [Theory]
    [InlineData("a room for twenty-five people", 25)]
    [InlineData("thirty-two chairs", 32)]
    [InlineData("2mila copie", 2000)]
    [InlineData("una sala per una decina di persone", 10)]
    [InlineData("sala per una trentina di persone", 30)]
    [InlineData("two dozen chairs", 24)]
    [InlineData("budget 12k", 12000)]
    public void A_count_is_read_whole(string text, int number) => Assert.Equal(number, Assert.Single(Reader.Read(text).Numbers).Value);

    [Theory]
    [InlineData("riunione per una trentina di persone")]
    [InlineData("spesa di 1'250 CHF")]
    public void A_count_and_an_amount_are_no_time(string text) => Assert.Empty(Reader.Read(text).Whens);

    [Fact]
    public void Millions_of_money_are_no_minutes() => Assert.Empty(Reader.Read("approve €2.5M").Whens);

    [Theory]
    [InlineData("un portatile, 800 € entro venerdì")]
    [InlineData("claim 45 £ for Friday")]
    [InlineData("spesa di 20 € il 15 dicembre")]
    public void A_day_behind_an_amount_is_read(string text) => Assert.Single(Reader.Read(text).Whens);
}
