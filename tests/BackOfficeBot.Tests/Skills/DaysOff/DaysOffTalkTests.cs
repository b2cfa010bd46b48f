using System.Text.Json.Nodes;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Skills.DaysOff;
using BackOfficeBot.Staff.Offices;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory]
    [InlineData("it", "chiudiamo il 3 dicembre per il trasloco", "Salva", "giorni di chiusura", "giovedì 3 dicembre 2026** · trasloco")]
    [InlineData("en", "we are closed on 3 December for moving", "Save", "closing days", "Thursday 3 December 2026")]
    public async Task An_administrator_sets_a_day_and_everybody_has_it_until_it_is_removed(string language, string said, string save, string ask, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marta) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marta.conti"));
        if (language == "en")
            foreach (var chat in new[] { andrea, marta })
                await chat.SaysAsync("english");
        var form = await andrea.SaysAsync(said);
        Assert.Equal(("2026-12-03", language == "it" ? "trasloco" : "moving"), (form.Input("from"), form.Input("name")));
        Assert.DoesNotContain(shown, (await marta.SaysAsync(ask)).Words, StringComparison.Ordinal);
        var set = await andrea.PressesAsync(form, save, new { from = form.Input("from"), name = "trasloco" });
        // Pressed twice it is one.
        await andrea.PressesAsync(form, save, new { from = form.Input("from"), name = "trasloco" });
        Assert.Contains("CLOSE-2026-0000001", set.Words, StringComparison.Ordinal);
        Assert.Contains(shown, (await marta.SaysAsync(ask)).Words, StringComparison.Ordinal);
        Assert.Single(day.Bot.GetRequiredService<GivenClosings>().All);

        await andrea.PressesAsync(await andrea.OpensAsync(await andrea.SaysAsync(ask), language == "it" ? "giovedì 3 dicembre 2026, trasloco ›" : "Thursday 3 December 2026, trasloco ›"), language == "it" ? "Togli" : "Remove");
        Assert.DoesNotContain(shown, (await marta.SaysAsync(ask)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_of_each_year_and_of_one_office_holds_there_only()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, sara, james) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("sara.greco"), await day.OfAsync("james.whitfield"));
        await andrea.PressesAsync(await andrea.SaysAsync("nuova chiusura"), "Salva", new { from = "2026-02-02", to = "2026-02-03", name = "Inventario", office = "Milano", yearly = "true" });
        Assert.Contains("da martedì 2 febbraio 2027 a mercoledì 3 febbraio 2027** · Inventario", (await sara.SaysAsync("giorni di chiusura")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Inventario", (await james.SaysAsync("closing days")).Words, StringComparison.Ordinal);
        Assert.Contains("di ogni anno", (await andrea.SaysAsync("mostra CLOSE-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "", "Scegli un giorno")]
    [InlineData("2026-12-03", "9999-12-31", "", "Scegli un giorno")]
    [InlineData("2026-12-03", "2026-12-02", "", "prima del primo")]
    [InlineData("2026-11-23", null, "", "già passato")]
    [InlineData("2026-12-01", "2027-04-01", "", "Al massimo 92 giorni")]
    [InlineData("2026-12-03", null, "Atlantide", "non è impostata")]
    public async Task What_is_wrong_is_said_and_nothing_is_set(string? from, string? to, string office, string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        var back = await andrea.PressesAsync(await andrea.SaysAsync("nuova chiusura"), "Salva", new { from, to, office, name = "Ponte" });
        Assert.Contains(said, back.Words, StringComparison.Ordinal);
        Assert.Equal(("Ponte", from), (back.Input("name"), back.Input("from")));
        Assert.Empty(day.Bot.GetRequiredService<GivenClosings>().All);
    }

    [Fact]
    public async Task Others_set_and_remove_nothing_whatever_they_write_or_forge()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marta) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marta.conti"));
        await andrea.PressesAsync(await andrea.SaysAsync("nuova chiusura"), "Salva", new { from = "2026-12-03" });
        var set = Assert.Single(day.Bot.GetRequiredService<GivenClosings>().All);
        Assert.Equal(DaysOffTexts.It.OnlyAdministrators, (await marta.SaysAsync("nuova chiusura")).Text);
        var menu = await marta.SaysAsync("giorni di chiusura");
        Assert.Empty(menu.Buttons);
        var seal = day.Bot.GetRequiredService<CardSeals>().For(TestOffice.Acme, marta.Conversation);
        var save = JsonNode.Parse(ClosingVerbs.Save.Button(seal, "x", new(Guid.NewGuid())).Data!.Value.GetRawText())!.AsObject();
        save["from"] = "2026-12-04";
        Assert.Equal(DaysOffTexts.It.OnlyAdministrators, (await marta.ExecutesAsync(menu, ClosingVerbs.Save.Name, save)).Text);
        await marta.ExecutesAsync(menu, ClosingVerbs.Remove.Name, JsonNode.Parse(ClosingVerbs.Remove.Button(seal, "x", new(set.RecordId, 1)).Data!.Value.GetRawText())!.AsObject());
        Assert.Equal(set.RecordId, Assert.Single(day.Bot.GetRequiredService<GivenClosings>().All).RecordId);
    }
}
