using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOfficeBot.EndToEnd;

/// <summary>The switch that shows below each message what was understood of it.</summary>
public sealed class WebChatUnderstoodTests(OfficeBrowser browser) : WebChatOffice
{
    [Fact]
    public async Task The_switch_shows_what_was_understood_remembers_it_and_takes_it_away_again()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("fissa una riunione con Giulia Romano il 3 dicembre 2030 alle 15");
        await marta.WaitForAsync("echo");
        var mine = marta.Page.Locator(".message.mine").First;
        await Expect(mine).Not.ToContainTextAsync("Capito:");
        await Expect(Switch(marta, "Cosa ha capito")).ToHaveAttributeAsync("aria-pressed", "false");
        await Switch(marta, "Cosa ha capito").ClickAsync();
        await Expect(Switch(marta, "Cosa ha capito")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(mine).ToContainTextAsync("Capito: Fissa una riunione (");
        await Expect(mine.GetByRole(AriaRole.Term)).ToHaveTextAsync(["Persona:", "Giorno e ora:"]);
        await Expect(mine.GetByRole(AriaRole.Definition)).ToHaveTextAsync(["Giulia Romano", "martedì 3 dicembre 2030, 15:00"]);
        await marta.SayAsync("aiuto");
        await Expect(marta.Page.Locator(".message.mine").Last).ToContainTextAsync("Capito: Aiuto");
        await marta.Page.ReloadAsync();
        await Expect(mine).ToContainTextAsync("Capito: Fissa una riunione (");
        await Switch(marta, "Cosa ha capito").ClickAsync();
        await Expect(mine).Not.ToContainTextAsync("Capito:");
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task A_half_filled_card_and_a_half_changed_message_stay_when_it_is_switched()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        var card = await marta.WaitForAsync("Richiesta di ferie");
        await card.Locator("input").FillAsync("va bene");
        var mine = marta.Page.Locator(".message.mine").First;
        await mine.GetByRole(AriaRole.Button, new() { Name = "Altre azioni" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Modifica" }).ClickAsync();
        await mine.Locator("textarea").FillAsync("scheda per");
        await Switch(marta, "Cosa ha capito").ClickAsync();
        await Expect(mine).ToContainTextAsync("Capito:");
        await Expect(card.Locator("input")).ToHaveValueAsync("va bene");
        await Expect(mine.Locator("textarea")).ToHaveValueAsync("scheda per");
    }

    [Fact]
    public async Task A_page_of_messages_is_asked_for_once_and_the_end_stays_in_sight()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", height: 500);
        for (var i = 0; i < 6; i++)
        {
            await marta.SayAsync($"riunione con Giulia Romano il {i + 1} dicembre 2030");
            await marta.WaitForAsync($"echo riunione con Giulia Romano il {i + 1} dicembre 2030");
        }
        var asked = 0;
        marta.Page.Request += (_, request) => asked += request.Url.Contains("/understood", StringComparison.Ordinal) ? 1 : 0;
        await Switch(marta, "Cosa ha capito").ClickAsync();
        await Expect(marta.Page.Locator(".understood dl")).ToHaveCountAsync(6);
        Assert.Equal(1, asked);
        await Expect(marta.Last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task In_English_among_others_only_what_was_said_to_the_bot_is_shown()
    {
        var james = await browser.OpenAsync(Host, "james.whitfield", Everyone, locale: "en-GB");
        await Switch(james, "What it understood").ClickAsync();
        await james.SayAsync("see you tomorrow");
        await james.MentionAsync("set up a meeting with Priya Nair on 3 December 2030");
        await Expect(james.Page.Locator(".message.mine").Last).ToContainTextAsync("Understood: Set up a meeting (");
        await Expect(james.Page.Locator(".message.mine").Last.GetByRole(AriaRole.Definition)).ToHaveTextAsync(["Priya Nair", "Tuesday 3 December 2030"]);
        await Expect(james.Page.Locator(".message.mine").First).Not.ToContainTextAsync("Understood");
    }

    [Fact]
    public async Task What_cannot_be_had_is_said_and_the_message_stays()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("aiuto");
        await marta.WaitForAsync("echo");
        await marta.Page.RouteAsync("**/understood?*", route => route.AbortAsync());
        await Switch(marta, "Cosa ha capito").ClickAsync();
        await Expect(marta.Page.Locator(".message.mine").First).ToContainTextAsync("Ora non riesco a mostrare che cosa è stato capito.");
        await Expect(marta.Page.Locator(".message.mine .text").First).ToHaveTextAsync("aiuto");
    }

    [Fact]
    public async Task At_320_px_the_switch_and_the_lines_are_whole()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", width: 320, height: 640);
        await Switch(marta, "Cosa ha capito").ClickAsync();
        await marta.Page.Locator(".entry").First.ClickAsync();
        await marta.SayAsync("fissa una riunione con Giulia Romano il 3 dicembre 2030 alle 15 per parlare di Donaudampfschifffahrtsgesellschaftskapitänsmützen");
        await Expect(marta.Page.Locator(".understood dd").Last).ToBeVisibleAsync();
        Assert.Equal(320, await marta.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await marta.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#bar > *, #bar button, #bar select, .log *')].filter(e => e.getClientRects().length && e.getBoundingClientRect().right > 321).map(e => e.outerHTML.slice(0, 120))"));
    }

    private static ILocator Switch(ChatPage page, string name) => page.Page.GetByRole(AriaRole.Button, new() { Name = name });
}
