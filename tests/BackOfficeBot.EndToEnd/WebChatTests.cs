using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOfficeBot.EndToEnd;

/// <summary>The web chat itself, with the small test bot behind it.</summary>
public sealed class WebChatTests(OfficeBrowser browser) : WebChatOffice
{
    [Fact]
    public async Task What_is_written_is_answered_and_is_there_after_a_reload()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("<img src=x onerror=alert(1)> **ciao**");
        await Expect(await marta.WaitForAsync("echo")).ToContainTextAsync("<img src=x onerror=alert(1)> ciao");
        await marta.Page.ReloadAsync();
        await marta.WaitForAsync("echo");
        await Expect(marta.Page.Locator(".log img")).ToHaveCountAsync(0);
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task What_is_being_written_stays_when_the_chat_changes_around_it()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await Expect(marta.Page.GetByRole(AriaRole.Button, new() { Name = "Rimuovi l'app" })).ToBeVisibleAsync();
        await marta.Page.FillAsync("#compose-text", "una frase a me");
        await marta.Page.EvaluateAsync("fetch(`/chat/${encodeURIComponent(new URL(location.href).searchParams.get('chat'))}/app?installed=false&as=marta.conti`, { method: 'POST' })");
        await Expect(marta.Page.GetByRole(AriaRole.Button, new() { Name = "Aggiungi app" })).ToBeVisibleAsync();
        await Expect(marta.Page.Locator("#compose-text")).ToBeFocusedAsync();
        await marta.Page.Keyboard.TypeAsync("tà");
        await marta.Page.Locator(".entry").Nth(1).ClickAsync();
        await Expect(marta.Page.Locator("#compose-text")).ToHaveValueAsync("");
        await marta.Page.Locator(".entry").First.ClickAsync();
        await Expect(marta.Page.Locator("#compose-text")).ToHaveValueAsync("una frase a metà");
    }

    [Fact]
    public async Task An_action_that_fails_says_so_at_the_card_and_keeps_what_was_typed()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        var card = await marta.WaitForAsync("Richiesta di ferie");
        await card.Locator("input").FillAsync("va bene");
        await marta.PressAsync("Errore");
        await Expect(card.Locator("[role=alert]")).ToContainTextAsync("Il calendario non risponde");
        await Expect(card.Locator("[role=alert]")).ToBeInViewportAsync();
        await Expect(card.Locator("input")).ToHaveValueAsync("va bene");
        await marta.PressAsync("Approva");
        await marta.WaitForAsync("1 volte");
    }

    [Fact]
    public async Task A_failure_is_said_at_a_card_that_was_drawn_anew_meanwhile()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        var card = await marta.WaitForAsync("Richiesta di ferie");
        await card.Locator("input").FillAsync("va bene");
        var (asked, gate) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await marta.Page.RouteAsync(url => url.Contains("/invoke", StringComparison.Ordinal), async route =>
        {
            asked.TrySetResult();
            await gate.Task;
            await route.AbortAsync();
        });
        await marta.PressAsync("Approva");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await marta.Page.EvaluateAsync("fetch(`/chat/${encodeURIComponent(new URL(location.href).searchParams.get('chat'))}/messages/${[...document.querySelectorAll('.message')].at(-1).dataset.id}/like?as=marta.conti`, { method: 'POST' })");
        await Expect(card.Locator(".likes")).ToBeVisibleAsync();
        gate.SetResult();
        await Expect(card.Locator("[role=alert]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_missing_answer_is_asked_for_and_nothing_is_sent()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        await marta.WaitForAsync("Richiesta di ferie");
        await marta.PressAsync("Invia");
        await Expect(marta.Page.GetByText("Scrivi una nota.")).ToBeVisibleAsync();
        Assert.DoesNotContain(Bot.Received, one => one.Activity["value"]?["what"] is not null);
    }

    [Fact]
    public async Task People_are_picked_by_keyboard()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("people");
        var card = await marta.WaitForAsync("Chi partecipa?");
        var people = card.GetByRole(AriaRole.Combobox, new() { Name = "Persone" });
        foreach (var (typed, arrows) in new[] { ("ros", 1), ("ele", 0) })
        {
            await people.FillAsync(typed);
            await Expect(card.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
            for (var i = 0; i < arrows; i++) await people.PressAsync("ArrowDown");
            await people.PressAsync("Enter");
        }
        await marta.PressAsync("Invia");
        await marta.WaitForAsync("anna rossi,elena valdoro");
    }

    [Fact]
    public async Task A_dialog_takes_the_focus_and_gives_it_back()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        await marta.WaitForAsync("Richiesta di ferie");
        await marta.PressAsync("Apri dialogo");
        var dialog = marta.Page.GetByRole(AriaRole.Dialog, new() { Name = "Nuova richiesta" });
        await Expect(dialog.Locator("input")).ToBeFocusedAsync();
        await dialog.Locator("input").FillAsync("Ferie");
        await marta.PressAsync("Salva");
        await Expect(dialog).ToHaveCountAsync(0);
        await marta.WaitForAsync("Dialog: {\"subject\":\"Ferie\"}");
    }

    [Fact]
    public async Task Consent_in_the_sign_in_window_signs_in_and_the_next_time_is_silent()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("signin");
        await marta.WaitForAsync("Serve il tuo consenso");
        var popup = await marta.Page.RunAndWaitForPopupAsync(() => marta.PressAsync("Accedi"));
        await popup.GetByRole(AriaRole.Link, new() { Name = "Marta Conti" }).ClickAsync();
        await popup.GetByRole(AriaRole.Button, new() { Name = "Accetta" }).ClickAsync();
        await marta.WaitForAsync("signed in");
        await marta.SayAsync("signin");
        await Expect(marta.Page.Locator(".sign-in").Last).ToContainTextAsync("Accesso completato");
        await Expect(marta.Page.Locator(".sign-in").Last.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_is_uploaded_after_consent_and_can_be_opened()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("file");
        await marta.WaitForAsync("verbale.txt");
        await marta.PressAsync("Consenti");
        var link = marta.Page.Locator("a.file");
        await link.WaitForAsync();
        await marta.Page.ClickAsync("#rail [data-view=files]");
        await Expect(marta.Page.Locator(".lines")).ToContainTextAsync("Microsoft Teams Chat Files/verbale.txt");
        await marta.Page.ClickAsync("#rail [data-view=chat]");
        Assert.Equal("Verbale", await (await marta.Page.APIRequest.GetAsync((await link.GetAttributeAsync("href"))!)).TextAsync());
    }

    [Fact]
    public async Task Two_browsers_are_two_people_and_the_other_chat_announces_itself()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", Everyone);
        var luca = await browser.OpenAsync(Host, "luca.moretti");
        await Expect(luca.Page.Locator("#compose-text")).ToBeVisibleAsync();
        await marta.MentionAsync("buongiorno");
        await marta.WaitForAsync("echo buongiorno");
        await Expect(luca.Page.Locator(".toast").First).ToContainTextAsync("Marta Conti");
        await Expect(luca.Page.Locator("#list .badge")).ToContainTextAsync("2");
        await luca.Page.Locator(".toast-body").First.ClickAsync();
        await luca.WaitForAsync("echo buongiorno");
        await Expect(luca.Page.Locator("#list .badge")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_answered_in_place_is_seen_by_the_one_who_pressed()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", Everyone);
        var luca = await browser.OpenAsync(Host, "luca.moretti", Everyone);
        await marta.MentionAsync("card");
        await (await marta.WaitForAsync("Richiesta di ferie")).Locator("input").FillAsync("sì");
        await marta.PressAsync("Approva");
        await marta.WaitForAsync("1 volte");
        await Expect(await luca.WaitForAsync("Richiesta di ferie")).ToContainTextAsync("0 volte");
    }

    [Fact]
    public async Task What_one_wrote_can_be_changed_and_deleted_from_the_menu()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("errore di battitura");
        await marta.WaitForAsync("echo errore di battitura");
        var mine = marta.Page.Locator(".message.mine").First;
        await mine.GetByRole(AriaRole.Button, new() { Name = "Altre azioni" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Modifica" }).ClickAsync();
        await mine.Locator("textarea").FillAsync("corretto");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Salva" }).ClickAsync();
        await Expect(mine).ToContainTextAsync("corretto");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Altre azioni" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Elimina" }).ClickAsync();
        await Expect(mine).ToContainTextAsync("Messaggio eliminato");
        await marta.SayAsync("fatto");
        await marta.WaitForAsync("echo fatto");
        Assert.Contains(Bot.Received, one => one.Activity["type"]!.GetValue<string>() == "messageUpdate");
    }

    [Fact]
    public async Task The_windows_on_the_office_show_what_stands_there()
    {
        var elena = await browser.OpenAsync(Host, "elena.valdoro");
        await elena.Page.ClickAsync("#rail [data-view=calendar]");
        await Expect(elena.Page.Locator(".event").First).ToBeVisibleAsync();
        await elena.Page.ClickAsync("#rail [data-view=mail]");
        await Expect(elena.Page.Locator(".lines li").First).ToBeVisibleAsync();
        await elena.Page.ClickAsync("#rail [data-view=faults]");
        await elena.Page.GetByRole(AriaRole.Button, new() { Name = "Provoca il guasto" }).ClickAsync();
        await Expect(elena.Page.Locator(".lines")).ToContainTextAsync("429");
        Assert.Empty(elena.Errors);
    }

    [Fact]
    public async Task A_message_that_the_bot_changes_or_deletes_changes_on_the_page()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("update");
        await marta.WaitForAsync("after");
        await marta.SayAsync("delete");
        await marta.WaitForAsync("Messaggio eliminato");
    }

    [Fact]
    public async Task A_bot_that_fails_is_told_in_a_banner()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("boom");
        await Expect(marta.Page.Locator(".banner")).ToContainTextAsync("non ha potuto rispondere");
    }

    [Theory]
    [InlineData("card")]
    [InlineData("people")]
    [InlineData("signin")]
    [InlineData("file")]
    public async Task At_320_px_nothing_is_cut_off(string what)
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", width: 320, height: 640);
        await marta.Page.Locator(".entry").First.ClickAsync();
        await marta.SayAsync(what);
        await marta.Page.Locator(".card").WaitForAsync();
        Assert.Equal(320, await marta.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await marta.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.log *')].filter(e => e.getClientRects().length && e.getBoundingClientRect().right > 321).map(e => e.outerHTML.slice(0, 120))"));
    }

    [Fact]
    public async Task At_320_px_the_extensions_and_the_sections_are_whole_and_facts_break_between_words()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti", width: 320, height: 640);
        await marta.Page.Locator(".entry").First.ClickAsync();
        await marta.SayAsync("card");
        await marta.WaitForAsync("Richiesta di ferie");
        // The card asks for itself anew at that moment: an element that was found may be gone when it is measured.
        await marta.Page.WaitForFunctionAsync("() => { const h = [...document.querySelectorAll('.ac-fact-title')].find(e => e.textContent.includes('Premuto'))?.getBoundingClientRect().height; return h >= 1 && h <= 30; }");
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "Estensioni" }).ClickAsync();
        var panel = (await marta.Page.Locator(".extensions").BoundingBoxAsync())!;
        Assert.True(panel.X >= 0 && panel.X + panel.Width <= 320);
        Assert.Empty(await marta.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#rail button > span:not(.badge)')].filter(e => e.getBoundingClientRect().right > e.parentElement.getBoundingClientRect().right + 1).map(e => e.textContent)"));
    }

    [Fact]
    public async Task Who_presses_a_button_by_keyboard_stays_at_the_card_that_answers()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("card");
        var card = await marta.WaitForAsync("Richiesta di ferie");
        await card.Locator("input").FillAsync("va bene");
        await card.GetByRole(AriaRole.Button, new() { Name = "Approva" }).FocusAsync();
        await marta.Page.Keyboard.PressAsync("Enter");
        await marta.WaitForAsync("1 volte");
        await Expect(marta.Page.Locator(".message:focus")).ToContainTextAsync("1 volte");
        await Expect(marta.Page.Locator("#announcer")).ToContainTextAsync("1 volte");
    }

    [Fact]
    public async Task A_like_is_shown_and_a_mail_is_read_to_its_end()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("ciao");
        var echo = await marta.WaitForAsync("echo");
        await echo.HoverAsync();
        await echo.GetByRole(AriaRole.Button, new() { Name = "Altre azioni" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Mi piace" }).ClickAsync();
        await Expect(marta.Last.Locator(".likes")).ToContainTextAsync("Piace a Marta Conti");
        await marta.Page.ClickAsync("#rail [data-view=mail]");
        await marta.Page.GetByLabel("Di chi").SelectOptionAsync("Elena Valdoro");
        await marta.Page.GetByText("Agenda di domani").ClickAsync();
        await Expect(marta.Page.GetByText("ho spostato la telefonata con Londra alle 14.")).ToBeVisibleAsync();
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task What_a_press_could_not_do_is_said()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.SayAsync("resta");
        await marta.WaitForAsync("echo resta");
        await marta.Page.RouteAsync("**/messages/*", route => route.AbortAsync());
        var mine = marta.Page.Locator(".message.mine").First;
        await mine.GetByRole(AriaRole.Button, new() { Name = "Altre azioni" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Elimina" }).ClickAsync();
        await Expect(marta.Page.Locator(".toast")).ToContainTextAsync("Qualcosa è andato storto");
        await Expect(mine).ToContainTextAsync("resta");
    }

    [Fact]
    public async Task The_language_follows_the_person_and_can_be_changed()
    {
        var james = await browser.OpenAsync(Host, "james.whitfield", locale: "en-GB");
        await Expect(james.Page.Locator("#compose-text")).ToHaveAttributeAsync("aria-label", "Type a message");
        await james.Page.GetByRole(AriaRole.Combobox, new() { Name = "Language" }).SelectOptionAsync("it");
        await Expect(james.Page.Locator("#compose-text")).ToHaveAttributeAsync("aria-label", "Scrivi un messaggio");
    }
}
