using System.Text.Json.Nodes;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Skills.Help;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Help;

/// What somebody meets who does not know the bot yet.
public sealed class HelpTalkTests
{
    [Fact]
    public async Task Courtesies_are_answered_as_a_colleague_would()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        foreach (var thanks in new[] { "grazie", "Grazie mille!", "perfetto" })
            Assert.Contains("Prego", (await marta.SaysAsync(thanks)).Text, StringComparison.Ordinal);
        foreach (var no in new[] { "no", "lascia perdere", "annulla" })
            Assert.Contains("Va bene", (await marta.SaysAsync(no)).Text, StringComparison.Ordinal);
        await marta.SaysAsync("english please");
        Assert.Contains("welcome", (await marta.SaysAsync("thank you")).Text, StringComparison.Ordinal);
        Assert.Contains("All right", (await marta.SaysAsync("never mind")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_is_welcomed_once_and_a_group_in_its_own_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        await marta.SaysAsync("ciao");
        await marta.SaysAsync("ciao");
        Assert.Single(await marta.MessagesAsync(), m => m.Words.Contains("Ciao Marta, sono BackOfficeBot", StringComparison.Ordinal));

        var all = await day.OfAsync("marta.conti", OfficeDay.Everyone, signedIn: false);
        var menu = await all.SaysAsync("ciao", mention: true);
        Assert.Contains("“@BackOfficeBot riunione con Marco Rossi domani pomeriggio”", menu.Words, StringComparison.Ordinal);
        var welcome = Assert.Single(await all.MessagesAsync(), m => m.IsWelcome);
        Assert.Contains("Vi aiuto", welcome.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("agenda", welcome.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_adds_the_app_again_is_welcomed_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        await marta.SaysAsync("ciao");
        await marta.InstallsAsync(false);
        await marta.InstallsAsync(true);
        await marta.UntilAsync(messages => messages.FindAll(m => m.IsWelcome) is [_, var again] ? again : null);
    }

    [Fact]
    public async Task Help_names_what_can_be_done_and_how_to_say_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        var help = (await marta.SaysAsync("aiuto")).Words;
        Assert.All(["Sposta una riunione", "Disdici una riunione", "Tieni gli orari", "Sondaggio", "I miei inviti", "Riunione che torna", "Esci dal calendario"], named => Assert.Contains(named, help, StringComparison.Ordinal));
        Assert.DoesNotContain("Esci dal calendario", (await marta.SaysAsync("fammi un caffè")).Buttons);
        Assert.Contains("aiuto", (await marta.SaysAsync("qwerty asdf zxcv")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_entry_of_the_menu_leads_on_when_it_is_pressed_without_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var menu = await marta.SaysAsync("aiuto");
        var seal = day.Bot.GetRequiredService<CardSeals>().For("11111111-1111-4111-8111-111111111111", marta.Conversation);
        foreach (var command in MeetingMenu.Of("it", isPersonal: true).Select(e => e.Command).Distinct())
        {
            var answer = await marta.ExecutesAsync(menu, HelpCards.Menu.Name, JsonNode.Parse(HelpCards.Menu.Button(seal, "Menu", new(command)).Data!.Value.GetRawText())!.AsObject());
            Assert.True(answer.Status is 200 or 400 && answer.Words.Trim().Length > 0 && !answer.Words.Contains("non l'ho capita", StringComparison.Ordinal), $"{command}: {answer.Status} {answer.Words}");
        }
    }

    [Fact]
    public async Task A_button_of_an_old_card_for_what_is_there_no_more_opens_the_menu()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var menu = await marta.SaysAsync("aiuto");
        var seal = day.Bot.GetRequiredService<CardSeals>().For("11111111-1111-4111-8111-111111111111", marta.Conversation);
        var answer = await marta.ExecutesAsync(menu, HelpCards.Menu.Name, JsonNode.Parse(HelpCards.Menu.Button(seal, "Menu", new("gone_since")).Data!.Value.GetRawText())!.AsObject());
        Assert.Equal(menu.Words, answer.Words);
    }

    [Fact]
    public async Task Who_signed_out_is_signed_in_again_by_the_button_only()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("esci");

        var asked = await marta.SaysAsync("che cosa ho domani?");

        Assert.NotNull(asked.SignInLink);
        Assert.Null(asked.Card!["tokenExchangeResource"]);
        await marta.SignInAsync();
        Assert.Contains("✓ attivo", (await marta.SaysAsync("chi sono")).Words, StringComparison.Ordinal);
        // Who signed in again is in: where the token is lost elsewhere, the client may sign in by itself.
        await day.Bot.GetRequiredService<BackOfficeBot.Channel.SignIn.UserTokens>().SignOutAsync($"29:{marta.PersonId}", "msteams", TestContext.Current.CancellationToken);
        day.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.NotNull((await marta.SaysAsync("che cosa ho domani?")).Card!["tokenExchangeResource"]);
    }

    [Fact]
    public async Task Who_am_I_says_what_a_clerk_understands_and_offers_to_leave_only_where_one_is_in()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        var before = await marta.SaysAsync("chi sono");
        Assert.Contains("Marta Conti", before.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Esci dal calendario", before.Buttons);
        await marta.SignInAsync();
        Assert.Contains("Esci dal calendario", (await marta.SaysAsync("chi sono")).Buttons);
    }

    [Theory]
    [InlineData("ask_task", "chiedi a Zenobia Sconosciuta di guardare la fattura Verdi entro venerdì", "guardare la fattura Verdi", "Completa con l'AI")]
    [InlineData("send_mail", "scrivi a Giulia Romano che la fattura è pronta", "la fattura è pronta", null)]
    [InlineData("find_decisions", "cosa abbiamo deciso sul furgone", "furgone", null)]
    public async Task Of_two_ideas_the_chosen_one_goes_on_with_the_sentence(string command, string said, string stands, string? ai)
    {
        await using var day = await OfficeDay.BeginAsync(assistant: true);
        var marco = await day.OfAsync("marco.rossi");
        var menu = await marco.SaysAsync("aiuto");
        var seal = day.Bot.GetRequiredService<CardSeals>().For("11111111-1111-4111-8111-111111111111", marco.Conversation);

        var opened = await marco.ExecutesAsync(menu, HelpCards.Menu.Name, JsonNode.Parse(HelpCards.Menu.Button(seal, "Menu", new(command, said)).Data!.Value.GetRawText())!.AsObject());

        Assert.Contains(stands, opened.Words, StringComparison.OrdinalIgnoreCase);
        if (ai is not null) Assert.Contains(ai, opened.Buttons);
    }
}
