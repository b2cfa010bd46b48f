using BackOfficeBot.Sandbox;
using BackOfficeBot.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BackOfficeBot.EndToEnd.OfficeBrowser))]

namespace BackOfficeBot.EndToEnd;

/// <summary>One Chromium for all tests; each page is a person of its own, with storage of its own.</summary>
public sealed class OfficeBrowser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await TestBrowser.LaunchAsync(playwright);
    }

    /// <summary>Opens the web chat as this person (<c>marta.conti</c>) and waits until it can be written in.</summary>
    public async Task<ChatPage> OpenAsync(SandboxHost host, string person, string? chat = null, int width = 1280, int height = 800, string locale = "it-IT")
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = locale });
        var page = await context.NewPageAsync();
        var opened = new ChatPage(page);
        await page.GotoAsync($"{host.Address}/?as={person}{(chat is null ? "" : "&chat=" + Uri.EscapeDataString(chat))}");
        await page.Locator("#list h2, #main h1").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
