using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BackOfficeBot.EndToEnd;

/// <summary>Times that are held until one is booked, and times on which others vote, as they are pressed in the web chat.</summary>
public sealed class HoldsAndPollTests(OfficeBrowser browser) : IAsyncLifetime
{
    private const string Wish = "riunione con Marco Rossi tra giovedì e venerdì sul budget 2027";
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
    public async Task Three_times_are_held_one_becomes_the_meeting_and_the_others_vanish()
    {
        var marta = await WithTimesAsync();
        await marta.PressAsync("Tieni i primi tre");
        var held = await marta.WaitForAsync("Tenuti liberi");
        Assert.Equal(3, (await SubjectsAsync("marta.conti")).Count(s => s == "Da confermare: Budget 2027"));
        Assert.DoesNotContain("Budget 2027", await SubjectsAsync("marco.rossi"));

        await held.Locator(".ac-pushButton").First.ClickAsync();
        await marta.WaitForAsync("Prenoto questa riunione?");
        await marta.PressAsync("Prenota");
        await marta.WaitForAsync("Prenotata");

        Assert.Equal(["Budget 2027"], (await SubjectsAsync("marta.conti")).Where(s => s.Contains("Budget", StringComparison.Ordinal)));
        Assert.Single(await SubjectsAsync("marco.rossi"), "Budget 2027");
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task A_colleague_votes_on_the_card_and_the_organiser_books_what_suits()
    {
        var marta = await WithTimesAsync();
        await marta.PressAsync("Chiedi a tutti");
        await marta.WaitForAsync("Votano qui");
        await marta.PressAsync("Invia sondaggio");
        await marta.WaitForAsync("Nessuno ha ancora risposto");

        var marco = await browser.OpenAsync(_host, "marco.rossi");
        var card = await marco.WaitForAsync("chiede quali di questi orari ti vanno bene");
        await card.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Label = "sì" });
        await marco.PressAsync("Vota");
        await marco.WaitForAsync("Ho registrato il tuo voto");

        await marta.WaitForAsync("1 su 1");
        await marta.Page.Locator(".card button").Filter(new() { HasTextRegex = new(@"\d\d:\d\d") }).First.ClickAsync();
        await marta.WaitForAsync("Prenoto questa riunione?");
        await marta.PressAsync("Prenota");
        await marta.WaitForAsync("Prenotata");

        await marco.WaitForAsync("Deciso:");
        Assert.Single(await SubjectsAsync("marco.rossi"), "Budget 2027");
        Assert.Empty(marta.Errors);
        Assert.Empty(marco.Errors);
    }

    private async Task<ChatPage> WithTimesAsync()
    {
        var marta = await browser.OpenAsync(_host, "marta.conti");
        // Whom nobody wrote to yet gets no card: the colleague has a chat with the bot.
        var marco = await browser.OpenAsync(_host, "marco.rossi");
        await marco.SayAsync("ciao");
        await marco.WaitForAsync("Che cosa posso fare per te");
        await marta.SayAsync(Wish);
        var button = marta.Page.GetByRole(AriaRole.Button, new() { Name = "Accedi", Exact = true }).Last;
        await button.WaitForAsync();
        var popup = await marta.Page.RunAndWaitForPopupAsync(() => button.ClickAsync());
        await popup.GetByRole(AriaRole.Link, new() { Name = "Marta Conti" }).ClickAsync();
        await popup.GetByRole(AriaRole.Button, new() { Name = "Accetta" }).ClickAsync();
        await marta.WaitForAsync("Tutti sono liberi");
        return marta;
    }

    private async Task<List<string>> SubjectsAsync(string person)
    {
        var people = await Http.GetFromJsonAsync<JsonArray>($"{_host.Address}/chat/people");
        var id = people!.Single(p => (string?)p!["key"] == person)!["id"];
        return [.. (await Http.GetFromJsonAsync<JsonArray>($"{_host.Address}/office/people/{id}/calendar"))!.Select(e => (string?)e!["subject"] ?? "")];
    }
}
