using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOfficeBot.EndToEnd;

/// <summary>Message extensions, suggested actions and the commands above the compose box.</summary>
public sealed class WebChatExtensionsTests(OfficeBrowser browser) : WebChatOffice
{
    [Fact]
    public async Task What_a_search_found_waits_in_the_compose_box_until_it_is_sent()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", Everyone);
        await SearchAsync(marta, "fattura");
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "TASK-2026-0000001" }).First.ClickAsync();
        await Expect(marta.Page.Locator(".compose .chip")).ToContainTextAsync("TASK-2026-0000001");
        await Expect(marta.Page.Locator(".message")).ToHaveCountAsync(0);
        await marta.Page.FillAsync("#compose-text", "ecco");
        await marta.Page.PressAsync("#compose-text", "Enter");
        await Expect(marta.Last.Locator(".card")).ToContainTextAsync("TASK-2026-0000001");
        await Expect(marta.Last).ToContainTextAsync("ecco");
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task A_search_that_needs_a_sign_in_goes_on_by_itself_after_it()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await SearchAsync(marta, "private");
        var popup = await marta.Page.RunAndWaitForPopupAsync(() => marta.Page.Locator(".results").GetByRole(AriaRole.Button, new() { Name = "Accedi" }).ClickAsync());
        await popup.GetByRole(AriaRole.Link, new() { Name = "Marta Conti" }).ClickAsync();
        await popup.GetByRole(AriaRole.Button, new() { Name = "Accetta" }).ClickAsync();
        await Expect(marta.Page.Locator(".results")).ToContainTextAsync("Trovato: private");
    }

    [Fact]
    public async Task An_action_on_a_message_carries_the_message()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("ricordami la fattura");
        var mine = marta.Page.Locator(".message.mine").First;
        await mine.GetByRole(AriaRole.Button, new() { Name = "Altre azioni" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Crea attività" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Dialog).Locator("input").FillAsync("Fattura");
        await marta.PressAsync("Salva");
        await marta.WaitForAsync("Action: {\"subject\":\"Fattura\"}");
        var value = Bot.Received.Single(one => (string?)one.Activity["name"] == "composeExtension/submitAction").Activity["value"]!;
        Assert.Equal("make", value["commandId"]!.GetValue<string>());
        Assert.Equal("ricordami la fattura", value["messagePayload"]!["body"]!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_suggested_action_is_said_with_one_press_and_then_gone()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.Page.Locator(".commands button").First.ClickAsync();
        await marta.Page.PressAsync("#compose-text", "Enter");
        await marta.WaitForAsync("Che cosa vuoi fare?");
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "Agenda di oggi" }).ClickAsync();
        await marta.WaitForAsync("echo agenda oggi");
        await Expect(marta.Page.GetByRole(AriaRole.Button, new() { Name = "Agenda di oggi" })).ToHaveCountAsync(0);
    }

    private static async Task SearchAsync(ChatPage who, string text)
    {
        await who.Page.GetByRole(AriaRole.Button, new() { Name = "Estensioni" }).ClickAsync();
        await who.Page.GetByRole(AriaRole.Button, new() { Name = "Cerca attività" }).ClickAsync();
        await who.Page.GetByRole(AriaRole.Searchbox).FillAsync(text);
    }
}
