using System.Text.Json.Nodes;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Skills.Administration;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Administration;

public sealed class AdministrationTests
{
    [Theory]
    [InlineData("it", "amministrazione")]
    [InlineData("en", "administration")]
    public async Task One_card_leads_an_administrator_to_all_that_there_is(string language, string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        if (language == "en")
            await andrea.SaysAsync("english");
        var t = AdministrationTexts.In(language);
        var card = await andrea.SaysAsync(said);
        foreach (var (_, command) in AdministrationSkill.Pages)
        {
            Assert.Contains(t.About(command), card.Words, StringComparison.Ordinal);
            var opened = await andrea.OpensAsync(card, t.Title(command));
            Assert.NotNull(opened.Card);
            Assert.DoesNotContain(t.Configured, opened.Words, StringComparison.Ordinal);
        }
        Assert.Contains(said, (await andrea.SaysAsync(language == "it" ? "aiuto" : "help")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_configuration_says_is_shown_by_name_and_comes_back_to_the_whole()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Retention:Months:CALL"] = "24", ["Retention:Holds:0:Name"] = "Rossi ./. Bianchi" });
        var andrea = await day.OfAsync("andrea.fontana");
        var roles = await andrea.SaysAsync("chi amministra il bot?");
        Assert.Contains("Andrea Fontana", roles.Words, StringComparison.Ordinal);
        Assert.Contains("Davide Rinaldi Sostituisce Elena Valdoro", roles.Words, StringComparison.Ordinal);
        Assert.Contains("Come va", (await andrea.PressesAsync(roles, "Amministrazione")).Words, StringComparison.Ordinal);
        var kept = await andrea.SaysAsync("conservazione dei dati");
        Assert.Contains("Retention__Months__CALL=24", kept.Words, StringComparison.Ordinal);
        Assert.Contains("(CALL) 24 mesi", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Tutti i verbali (MIN) per sempre", kept.Words, StringComparison.Ordinal);
        Assert.Contains("(TASK) per sempre", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Rossi", kept.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offices_say_where_they_are_changed_and_count_the_closing_days_that_were_set_by_card()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        var before = await andrea.SaysAsync("sedi");
        Assert.Contains("Offices__Places__0__LunchFrom=12:30", before.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("una chiusura propria", before.Words, StringComparison.Ordinal);
        var form = await andrea.PressesAsync(await andrea.PressesAsync(before, "Giorni di chiusura"), "Aggiungi chiusura");
        Assert.NotNull(form.Card);
        await andrea.PressesAsync(form, "Salva", new { from = "2026-12-07", office = "Roma" });
        Assert.Contains("una chiusura propria", (await andrea.SaysAsync("sedi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_configuration_names_of_another_organisation_is_not_shown()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>
        {
            ["Staff:Administrators:1"] = "99999999-0000-4000-8000-000000000001",
            ["Staff:Readers:1:Kind"] = "APPR", ["Staff:Readers:1:Ids:0"] = "99999999-0000-4000-8000-000000000002",
            ["Staff:Deputies:9:Id"] = "99999999-0000-4000-8000-000000000003", ["Staff:Deputies:9:Name"] = "Nessuno Qui", ["Staff:Deputies:9:DeputyId"] = "99999999-0000-4000-8000-000000000004", ["Staff:Deputies:9:DeputyName"] = "Altrove Anche",
        });
        var roles = (await (await day.OfAsync("andrea.fontana")).SaysAsync("ruoli")).Words;
        Assert.Contains("Andrea Fontana", roles, StringComparison.Ordinal);
        foreach (var other in new[] { "99999999", "Nessuno", "Altrove", "approvazione" })
            Assert.DoesNotContain(other, roles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_told_in_one_sentence_who_may_see_it_whatever_they_write_or_forge()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        foreach (var said in new[] { "amministrazione", "chi amministra il bot", "sedi", "conservazione dei dati" })
            Assert.Equal(AdministrationTexts.It.OnlyAdministrators, (await marta.SaysAsync(said)).Text);
        // A clerk who asks this is told where the own work stands, in words that work.
        Assert.Equal(AdministrationTexts.It.OnlyAdministratorsStuck, (await marta.SaysAsync("cosa è fermo")).Text);
        foreach (var own in new[] { "cosa aspetta me?", "che cosa devo fare?" })
        {
            Assert.Contains(own, AdministrationTexts.It.OnlyAdministratorsStuck, StringComparison.Ordinal);
            Assert.NotNull((await marta.SaysAsync(own)).Card);
        }
        var menu = await marta.SaysAsync("aiuto");
        Assert.DoesNotContain(AdministrationTexts.It.Example, menu.Words, StringComparison.OrdinalIgnoreCase);
        var seal = day.Bot.GetRequiredService<CardSeals>().For(TestOffice.Acme, marta.Conversation);
        foreach (var (_, command) in AdministrationSkill.Pages)
        {
            var forged = AdministrationVerbs.Open.Button(seal, "x", new(command));
            Assert.Equal(AdministrationTexts.It.OnlyAdministrators, (await marta.ExecutesAsync(menu, AdministrationVerbs.Open.Name, JsonNode.Parse(forged.Data!.Value.GetRawText())!.AsObject())).Text);
        }
    }

    [Fact]
    public async Task An_approval_that_is_late_is_stuck_with_its_number_and_what_to_do_and_without_its_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        Assert.Contains("Niente è fermo", (await andrea.SaysAsync("che cosa è fermo?")).Words, StringComparison.Ordinal);
        var marco = await day.OfAsync("marco.rossi");
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await day.ElapseAsync(TimeSpan.FromDays(8));
        var stuck = await andrea.SaysAsync("che cosa è fermo?");
        Assert.Contains("Approvazioni in ritardo (1)", stuck.Words, StringComparison.Ordinal);
        Assert.Contains("APPR-2026-0000001", stuck.Words, StringComparison.Ordinal);
        Assert.Contains("aspetta: Paolo Ferrari", stuck.Words, StringComparison.Ordinal);
        Assert.Contains(AdministrationTexts.It.LateDo, stuck.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("dicembre", stuck.Words, StringComparison.Ordinal);
    }
}
