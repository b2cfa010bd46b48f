using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Staff.Offices;

/// What the card says on a day on which an office is closed, whoever asks from wherever.
public sealed class OfficeDaysTests
{
    [Fact]
    public async Task On_the_patron_s_day_of_Milan_who_works_there_is_not_there()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("festa del patrono a Milano lunedì 7 dicembre: Sant'Ambrogio", (await marta.SaysAsync("riunione con Francesca Marino il 7 dicembre 2026 sul budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_from_London_is_told_of_the_Italians_holiday()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        Assert.Contains("holiday on Tuesday 8 December: Immaculate Conception", (await james.SaysAsync("meeting with Anna Rossi on 8 December 2026 about the budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_from_Milan_is_told_of_the_British_and_the_American_holiday()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("festa lunedì 28 dicembre: Santo Stefano", (await marta.SaysAsync("riunione con Priya Nair il 28 dicembre 2026 sul budget")).Words, StringComparison.Ordinal);
        Assert.Contains("festa giovedì 26 novembre: Giorno del Ringraziamento", (await marta.SaysAsync("riunione con Michael O'Brien il 26 novembre 2026 alle 16 sul budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_company_is_closed_it_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("chiusura aziendale giovedì 24 dicembre", (await marta.SaysAsync("riunione con Francesca Marino il 24 dicembre 2026 sul budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_offices_stop_the_start_with_a_sentence()
    {
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() => OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Offices:Places:0:Zone"] = "Mars/Olympus" }));
        Assert.Contains(StartRefusal.Of(wrong), s => s.Contains("Offices:Places:0:Zone must be an IANA zone", StringComparison.Ordinal));
    }
}
