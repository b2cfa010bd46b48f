using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.DaysOff;

/// When nobody works: whoever asks is told what reminders and deadlines reckon with.
public sealed class DaysOffTalkTests
{
    [Theory]
    [InlineData("giorni di chiusura")]
    [InlineData("Quando siamo chiusi?")]
    [InlineData("quali sono le chiusure aziendali")]
    [InlineData("when are we closed?")]
    public async Task The_own_office_s_holidays_patron_saint_and_the_firm_s_days_are_shown_without_a_sign_in(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var words = (await (await day.OfAsync("sara.greco", signedIn: false)).SaysAsync(said)).Words;

        Assert.Contains("Giorni di chiusura a Milano", words, StringComparison.Ordinal);
        Assert.Contains("lunedì 7 dicembre 2026** · Sant'Ambrogio, festa del patrono", words, StringComparison.Ordinal);
        Assert.Contains("martedì 8 dicembre 2026** · Immacolata", words, StringComparison.Ordinal);
        Assert.Contains("da giovedì 24 dicembre 2026 a giovedì 31 dicembre 2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_country_has_other_days()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        await james.SaysAsync("english please");

        var words = (await james.SaysAsync("closing days")).Words;
        Assert.Contains("Closing days in London", words, StringComparison.Ordinal);
        Assert.Contains("Boxing Day", words, StringComparison.Ordinal);
        Assert.Contains("Thursday 24 December 2026 to Thursday 31 December 2026", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ambrose", words, StringComparison.Ordinal);
    }
}
