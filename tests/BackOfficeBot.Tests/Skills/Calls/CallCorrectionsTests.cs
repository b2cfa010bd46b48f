using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Calls;

/// What a clerk says while the slip waits for a yes: the slip that leaves is the corrected one.
public sealed class CallCorrectionsTests
{
    private const string Call = "chiamata da Brambilla, 02 4455667, per Marco Rossi: chiede il preventivo";

    [Theory]
    [InlineData("correggi: il numero è 02 4455668", "445 5668", "445 5667")]
    [InlineData("il numero giusto è 02 3334446", "333 4446", "445 5667")]
    [InlineData("no aspetta, il numero è 02 6667779", "666 7779", "445 5667")]
    [InlineData("correct it: the number is 02 4455668", "445 5668", "445 5667")]
    [InlineData("no, è per Giulia Romano", "Giulia Romano", "Marco Rossi")]
    [InlineData("non per Marco, per Giulia Romano", "Giulia Romano", "Marco Rossi")]
    [InlineData("it's for Giulia Romano, not for Marco", "Giulia Romano", "Marco Rossi")]
    [InlineData("si chiama Brambati", "Brambati", "Brambilla")]
    [InlineData("è urgente", "urgente", "–––")]
    public async Task What_is_corrected_before_the_yes_is_on_the_slip(string said, string now, string before)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("giulia.romano"));
        await sara.SaysAsync(Call);

        var corrected = await sara.SaysAsync(said);
        Assert.Contains("Va bene così?", corrected.Words, StringComparison.Ordinal);
        await sara.SaysAsync("sì");

        var slip = (await sara.SaysAsync("mostra CALL-2026-1")).Words;
        Assert.Contains(now, slip, StringComparison.Ordinal);
        Assert.DoesNotContain(before, slip, StringComparison.Ordinal);
        if (now == "Giulia Romano")
            await giulia.ReadsAsync("Brambilla");
    }

    [Theory]
    [InlineData("scusa, per favore mostrami l'agenda", "Agenda")]
    [InlineData("aspetta, le mie attività", "Le tue attività")]
    public async Task What_is_no_correction_is_done_as_ever(string said, string answer)
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync(Call);

        Assert.Contains(answer, (await sara.SaysAsync(said)).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_number_that_is_said_while_the_form_is_open_stands_in_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync(Call);
        await sara.SaysAsync("correggi");

        Assert.Contains("555 6662", (await sara.SaysAsync("02 5556662")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_is_not_understood_lets_nothing_leave()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync(Call);

        Assert.Contains("il biglietto non è ancora partito", (await sara.SaysAsync("correggi: voleva il listino")).Words, StringComparison.Ordinal);
    }
}
