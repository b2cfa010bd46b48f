using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOfficeBot.EndToEnd;

/// <summary>What the project is for, as somebody who has just cloned it would try it.</summary>
public sealed partial class MeetingFlowTests(OfficeBrowser browser) : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private SandboxHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        var time = ShiftedTime.Tuesday();
        _host = await SandboxHost.StartAsync(new()
        {
            Port = 0,
            BotPort = 0,
            Time = time,
            Bot = settings => BotHost.Build(settings, bot => bot.Services.AddSingleton<TimeProvider>(time)),
        });
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_sentence_in_Italian_becomes_a_meeting_in_all_three_calendars_and_is_undone()
    {
        var marta = await browser.OpenAsync(_host, "marta.conti");
        await marta.SayAsync("vorrei una riunione con Marco Rossi e Giulia Romano domani pomeriggio sul budget 2027");
        await SignInAsync(marta, "Accedi", "Marta Conti", "Accetta");
        var times = await marta.WaitForAsync("Tutti sono liberi");
        await PictureAsync(marta, "times");
        await times.Locator(".ac-pushButton").Filter(new() { HasTextRegex = Hour() }).First.ClickAsync();
        await marta.WaitForAsync("Prenoto questa riunione?");
        await marta.PressAsync("Prenota");
        await marta.WaitForAsync("Prenotata");
        await marta.WaitForAsync("MEET-");
        await PictureAsync(marta, "booked");

        foreach (var person in new[] { "marta.conti", "marco.rossi", "giulia.romano" })
            Assert.Single(await SubjectsAsync(person), "Budget 2027");

        await marta.PressAsync("Annulla prenotazione");
        await marta.WaitForAsync("Prenotazione annullata");
        foreach (var person in new[] { "marta.conti", "marco.rossi", "giulia.romano" })
            Assert.DoesNotContain("Budget 2027", await SubjectsAsync(person));
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task What_is_rare_in_the_form_opens_when_it_is_pressed_and_sends_nothing()
    {
        var marta = await browser.OpenAsync(_host, "marta.conti");
        await marta.SayAsync("riunione");
        await SignInAsync(marta, "Accedi", "Marta Conti", "Accetta");
        await marta.WaitForAsync("Altre opzioni");
        var agenda = marta.Page.GetByLabel("Ordine del giorno");
        Assert.False(await agenda.IsVisibleAsync());
        var sent = new List<string>();
        marta.Page.Request += (_, request) =>
        {
            if (request.Method == "POST")
                sent.Add(request.Url);
        };
        await marta.PressAsync("Altre opzioni");
        await agenda.WaitForAsync();
        await agenda.FillAsync("Le cifre del 2027");
        Assert.Empty(sent);
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task A_sentence_in_English_becomes_a_meeting_in_all_three_calendars_and_is_cancelled_by_words()
    {
        var james = await browser.OpenAsync(_host, "james.whitfield", locale: "en-GB");
        await james.SayAsync("set up a meeting with Priya Nair and Paolo Ferrari tomorrow afternoon about prices");
        await SignInAsync(james, "Sign in", "James Whitfield", "Accept");
        var times = await james.WaitForAsync("Everybody is free");
        await times.Locator(".ac-pushButton").Filter(new() { HasTextRegex = Hour() }).First.ClickAsync();
        await james.WaitForAsync("Shall I book this meeting?");
        await james.PressAsync("Book");
        var booked = await james.WaitForAsync("MEET-");

        foreach (var person in new[] { "james.whitfield", "priya.nair", "paolo.ferrari" })
            Assert.Single(await SubjectsAsync(person), "Prices");

        var reference = System.Text.RegularExpressions.Regex.Match(await booked.InnerTextAsync(), @"MEET-\d{4}-\d{7}").Value;
        await james.SayAsync($"cancel {reference} because the client is ill");
        await james.WaitForAsync("Cancelled");
        Assert.DoesNotContain("Prices", await SubjectsAsync("paolo.ferrari"));
        Assert.Empty(james.Errors);
    }

    [Fact]
    public async Task The_form_finds_people_while_one_types_and_keeps_what_was_typed_when_something_is_wrong()
    {
        var marta = await browser.OpenAsync(_host, "marta.conti");
        await marta.SayAsync("riunione");
        await SignInAsync(marta, "Accedi", "Marta Conti", "Accetta");
        var form = await marta.WaitForAsync("Dimmi di che cosa si parla");
        await PictureAsync(marta, "form");
        await form.GetByLabel("Oggetto").FillAsync("Contratto <b>X</b> & *Y*");
        await form.GetByLabel("Giorno").First.FillAsync("2020-01-07");
        await marta.PressAsync("Trova gli orari");
        var again = await marta.WaitForAsync("Invita almeno una persona");
        await Expect(again.GetByLabel("Oggetto")).ToHaveValueAsync("Contratto <b>X</b> & *Y*");
        await Expect(again.GetByLabel("Giorno").First).ToHaveValueAsync("2020-01-07");
        await Expect(again).ToContainTextAsync("già passato");

        await again.Locator(".picker input").First.FillAsync("valent");
        await again.GetByText("Valentina De Luca").First.ClickAsync();
        await again.GetByLabel("Giorno").First.FillAsync("2026-12-01");
        await marta.PressAsync("Trova gli orari");
        var times = await marta.WaitForAsync("Tutti sono liberi");
        await Expect(times).ToContainTextAsync("Contratto <b>X</b> & *Y*");
        await Expect(times).ToContainTextAsync("Valentina De Luca");
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task In_a_group_chat_only_who_asked_decides()
    {
        var marta = await browser.OpenAsync(_host, "marta.conti", "19:00000000000000000000000000000001@thread.v2");
        await marta.MentionAsync("riunione con Marco Rossi domani pomeriggio");
        await SignInAsync(marta, "Accedi", "Marta Conti", "Accetta");
        await marta.WaitForAsync("Tutti sono liberi");
        var marco = await browser.OpenAsync(_host, "marco.rossi", "19:00000000000000000000000000000001@thread.v2");
        var seen = await marco.WaitForAsync("Tutti sono liberi");
        await seen.Locator(".ac-pushButton").Filter(new() { HasTextRegex = Hour() }).First.ClickAsync();
        await marco.WaitForAsync("Solo Marta Conti");
        Assert.DoesNotContain(await SubjectsAsync("marco.rossi"), s => s.Contains("Marta Conti", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_menu_shows_the_day_and_speaks_the_other_language()
    {
        var luca = await browser.OpenAsync(_host, "luca.moretti");
        await luca.SayAsync("ciao");
        await luca.WaitForAsync("Che cosa posso fare per te");
        await PictureAsync(luca, "menu");
        // A card that needs a sign-in asks for it, and is pressed again by the client afterwards.
        await luca.PressAsync("Nuova riunione");
        await Expect(luca.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Accedi una volta sola");
        await PictureAsync(luca, "sign-in");
        await SignInAsync(luca, "Accedi", "Luca Moretti", "Accetta");
        await luca.WaitForAsync("Oggetto");
        await luca.SayAsync("agenda");
        await luca.WaitForAsync("Agenda di");
        await luca.PressAsync("Giorno dopo");
        await PictureAsync(luca, "agenda");
        await luca.SayAsync("english please");
        await luca.WaitForAsync("I will write in English");
        await luca.SayAsync("che tempo fa?");
        await luca.WaitForAsync("I did not understand that");
        Assert.Empty(luca.Errors);
    }

    [Fact]
    public async Task A_form_that_is_pressed_after_signing_out_asks_for_the_sign_in_and_goes_on_with_what_was_typed()
    {
        var marco = await browser.OpenAsync(_host, "marco.rossi");
        await marco.SayAsync("richiesta di acquisto");
        await SignInAsync(marco, "Accedi", "Marco Rossi", "Accetta");
        var form = await marco.WaitForAsync("Nuova richiesta: acquisto");
        await form.GetByLabel("Che cosa").FillAsync("Sedie");
        await form.GetByLabel("Importo in euro").FillAsync("300");
        await marco.SayAsync("esci");
        await marco.WaitForAsync("non ho più accesso");
        await marco.PressAsync("Vedi il percorso");
        await SignInAsync(marco, "Accedi", "Marco Rossi", "Accetta");
        await marco.WaitForAsync("Acquisto: Sedie, 300,00 €");
        Assert.Empty(marco.Errors);
    }

    // A proposed time.
    [System.Text.RegularExpressions.GeneratedRegex(@"\d\d:\d\d")]
    private static partial System.Text.RegularExpressions.Regex Hour();

    private static async Task SignInAsync(ChatPage page, string button, string account, string accept)
    {
        await page.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.WaitForAsync();
        var popup = await page.Page.RunAndWaitForPopupAsync(() => page.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync());
        await popup.GetByRole(AriaRole.Link, new() { Name = account }).ClickAsync();
        await popup.GetByRole(AriaRole.Button, new() { Name = accept }).ClickAsync();
    }

    private async Task<List<string>> SubjectsAsync(string person)
    {
        var people = await Http.GetFromJsonAsync<JsonArray>($"{_host.Address}/chat/people");
        var id = people!.Single(p => (string?)p!["key"] == person)!["id"];
        var calendar = await Http.GetFromJsonAsync<JsonArray>($"{_host.Address}/office/people/{id}/calendar");
        return [.. calendar!.Select(e => (string?)e!["subject"] ?? "")];
    }

    // Pictures for the README are taken where a folder for them is named.
    private static async Task PictureAsync(ChatPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
            await page.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
