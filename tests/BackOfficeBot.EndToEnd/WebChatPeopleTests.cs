using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOfficeBot.EndToEnd;

/// <summary>Several people, threads, looks, and what the bot says of its own accord.</summary>
public sealed class WebChatPeopleTests(OfficeBrowser browser) : WebChatOffice
{
    [Fact]
    public async Task In_a_channel_an_answer_stays_in_its_thread()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", General);
        await marta.MentionAsync("primo");
        await marta.WaitForAsync("echo primo");
        await marta.MentionAsync("secondo");
        await marta.WaitForAsync("echo secondo");
        var first = marta.Page.Locator(".thread").First;
        await first.GetByRole(AriaRole.Button, new() { Name = "Rispondi" }).ClickAsync();
        await Expect(marta.Page.Locator(".reply-to")).ToContainTextAsync("Risposta a Marta Conti");
        await marta.MentionAsync("terzo");
        await Expect(first).ToContainTextAsync("echo terzo");
        await Expect(marta.Page.Locator(".thread")).ToHaveCountAsync(2);
        await Expect(marta.Page.Locator(".reply-to")).ToBeHiddenAsync();
        var messages = Bot.Received.Where(one => (string?)one.Activity["type"] == "message").Select(one => one.Activity["conversation"]!["id"]!.GetValue<string>()).ToList();
        Assert.Contains(";messageid=", messages[0], StringComparison.Ordinal);
        Assert.Equal(messages[0], messages[2]);
        Assert.NotEqual(messages[0], messages[1]);
    }

    [Fact]
    public async Task A_proactive_message_is_a_toast_that_leads_to_its_chat()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("ciao");
        await marta.WaitForAsync("echo ciao");
        await marta.Page.ClickAsync("#rail [data-view=tasks]");
        var (activity, _) = Bot.Received.First(one => (string?)one.Activity["type"] == "message");
        var url = $"{activity["serviceUrl"]}v3/conversations/{Uri.EscapeDataString(activity["conversation"]!["id"]!.GetValue<string>())}/activities";
        (await Bot.CallAsync(HttpMethod.Post, url, new JsonObject { ["type"] = "message", ["text"] = "**Promemoria**: firma" })).EnsureSuccessStatusCode();
        await Expect(marta.Page.Locator(".toast")).ToContainTextAsync("Promemoria: firma");
        await Expect(marta.Page.Locator("#rail .badge")).ToContainTextAsync("1");
        await marta.Page.Locator(".toast-body").ClickAsync();
        await marta.WaitForAsync("Promemoria: firma");
        await Expect(marta.Page.Locator(".badge")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_asks_for_the_view_of_each_person_who_opens_it()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        await marta.WaitForAsync("Richiesta di ferie");
        await marta.Page.ReloadAsync();
        await marta.WaitForAsync("Richiesta di ferie");
        await Expect(marta.Page.Locator(".card")).ToHaveCountAsync(1);
        var triggers = Bot.Received.Where(one => (string?)one.Activity["name"] == "adaptiveCard/action").Select(one => (string?)one.Activity["value"]!["trigger"]).ToList();
        Assert.NotEmpty(triggers);
        Assert.All(triggers, trigger => Assert.Equal("automatic", trigger));
    }

    [Fact]
    public async Task A_card_in_a_thread_stays_inside_of_it()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", General, width: 1000);
        await marta.MentionAsync("card");
        await marta.WaitForAsync("Richiesta di ferie");
        // In one look: the chat draws anew when something comes, and an element that was there a moment ago has no place any more.
        Assert.True(await marta.Page.EvaluateAsync<bool>("""
            () => {
              const card = [...document.querySelectorAll(".thread .card")].at(-1);
              return card.getBoundingClientRect().width > 0 && card.getBoundingClientRect().right <= card.closest(".thread").getBoundingClientRect().right;
            }
            """));
    }

    [Fact]
    public async Task The_bot_that_writes_is_seen_to_write()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("typing");
        await Expect(marta.Page.Locator("#typing")).ToContainTextAsync("BackOfficeBot sta scrivendo");
    }

    [Fact]
    public async Task Another_person_is_chosen_in_the_bar()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("ciao");
        await marta.WaitForAsync("echo ciao");
        await marta.Page.GetByRole(AriaRole.Combobox, new() { Name = "Cambia persona" }).SelectOptionAsync("elena.valdoro");
        await Expect(marta.Page).ToHaveTitleAsync("Elena Valdoro · Valdoro & Partner");
        await Expect(marta.Page.Locator(".empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Cards_follow_the_theme_with_what_was_typed_and_a_dialog_has_the_size_it_was_given()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        var card = await marta.WaitForAsync("Richiesta di ferie");
        await card.Locator("input").FillAsync("va bene");
        var heading = card.GetByRole(AriaRole.Heading, new() { Name = "Richiesta di ferie" });
        await marta.Page.GetByRole(AriaRole.Combobox, new() { Name = "Tema" }).SelectOptionAsync("dark");
        await Expect(heading).ToHaveCSSAsync("color", "rgb(255, 255, 255)");
        await marta.Page.GetByRole(AriaRole.Combobox, new() { Name = "Tema" }).SelectOptionAsync("light");
        await Expect(heading).ToHaveCSSAsync("color", "rgb(36, 36, 36)");
        await Expect(card.Locator("input")).ToHaveValueAsync("va bene");
        await marta.PressAsync("Apri dialogo");
        var size = (await marta.Page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!;
        Assert.Equal((480, 320), ((int)Math.Round(size.Width), (int)Math.Round(size.Height)));
    }

    [Fact]
    public async Task What_was_typed_into_a_card_is_there_when_one_comes_back_to_it()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        var card = await marta.WaitForAsync("Richiesta di ferie");
        await card.Locator("input").FillAsync("va bene");
        var chats = marta.Page.Locator("#list button");
        await chats.Nth(1).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
        await chats.Nth(0).ClickAsync();
        await Expect(card.Locator("input")).ToHaveValueAsync("va bene");
        await marta.Page.GetByRole(AriaRole.Combobox, new() { Name = "Lingua" }).SelectOptionAsync("en");
        await Expect(marta.Page.GetByRole(AriaRole.Combobox, new() { Name = "Language" })).ToBeVisibleAsync();
        await Expect(card.Locator("input")).ToHaveValueAsync("va bene");
    }

    [Fact]
    public async Task A_card_that_opens_at_the_bottom_is_brought_into_view()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", height: 560);
        await marta.SayAsync("card");
        await marta.WaitForAsync("Richiesta di ferie");
        await marta.PressAsync("Rifiuta");
        await Expect(marta.Page.GetByRole(AriaRole.Button, new() { Name = "Conferma" })).ToBeInViewportAsync();
    }
}
