using BackOfficeBot.Sandbox;
using BackOfficeBot.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOfficeBot.EndToEnd;

/// <summary>A bot made with the real channel behind the web chat: what the sandbox's own test bot shows with answers of its own making.</summary>
public sealed class RealChannelTests(OfficeBrowser browser) : IAsyncLifetime
{
    private SandboxHost host = null!;

    public async ValueTask InitializeAsync() => host = await SandboxHost.StartAsync(new SandboxOptions
    {
        Port = 0,
        BotPort = 0,
        Bot = ChannelBot.Build,
        Manifest = Path.Combine(AppContext.BaseDirectory, "test-manifest.json"),
    });

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_dialog_is_gone_through_by_keyboard_and_the_focus_is_back_where_it_was_opened()
    {
        var marta = await browser.OpenAsync(host, "marta.conti");
        await marta.SayAsync("permesso");
        var open = (await marta.WaitForAsync("Vuoi un permesso?")).GetByRole(AriaRole.Button, new() { Name = "Chiedi un permesso" });
        await open.PressAsync("Enter");
        var dialog = marta.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByLabel("Giorni")).ToBeFocusedAsync();
        await marta.Page.Keyboard.TypeAsync("2");
        await marta.Page.Keyboard.PressAsync("Tab");
        await marta.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToContainTextAsync("Il calendario non risponde.");
        await Expect(marta.Page.GetByRole(AriaRole.Button, new() { Name = "Riprova" })).ToBeFocusedAsync();
        await marta.Page.Keyboard.PressAsync("Enter");
        await Expect(marta.Page.GetByLabel("Nota")).ToBeFocusedAsync();
        await marta.Page.Keyboard.TypeAsync("visita");
        await marta.Page.Keyboard.PressAsync("Tab");
        await marta.Page.Keyboard.PressAsync("Enter");
        await marta.WaitForAsync("Permesso di 2 giorni: visita");
        await Expect(marta.Page.Locator("#toasts")).ToContainTextAsync("Richiesta inviata.");
        await Expect(open).ToBeFocusedAsync();
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task More_results_are_asked_for_and_the_chosen_one_is_fetched_and_sent()
    {
        var marta = await browser.OpenAsync(host, "marta.conti");
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "Estensioni" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "Cerca attività" }).ClickAsync();
        await marta.Page.GetByRole(AriaRole.Searchbox).FillAsync("task");
        var results = marta.Page.GetByRole(AriaRole.Group, new() { Name = "Risultati" }).GetByRole(AriaRole.Button);
        await Expect(results).ToHaveCountAsync(26);
        await results.Last.ClickAsync();
        await Expect(results).ToHaveCountAsync(40);
        await Expect(results.Nth(25)).ToBeFocusedAsync();
        await marta.Page.Keyboard.PressAsync("Enter");
        await Expect(marta.Page.Locator(".compose .chip")).ToContainTextAsync("TASK-26");
        await marta.Page.PressAsync("#compose-text", "Enter");
        await Expect(marta.Page.Locator(".message.mine .card")).ToContainTextAsync("TASK-26, per intero");
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task A_file_that_is_agreed_to_is_in_the_chat_and_in_the_window_of_files()
    {
        var marta = await browser.OpenAsync(host, "marta.conti");
        await marta.SayAsync("verbale");
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "Consenti" }).ClickAsync();
        await Expect(marta.Page.Locator(".message a.file")).ToHaveTextAsync("verbale.txt");
        await Expect(marta.Page.Locator(".message .deleted")).ToBeVisibleAsync();
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "File", Exact = true }).ClickAsync();
        await Expect(marta.Page.Locator(".window a")).ToHaveTextAsync("/Microsoft Teams Chat Files/verbale.txt");
        Assert.Empty(marta.Errors);
    }
}
