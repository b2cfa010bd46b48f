using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BackOfficeBot.EndToEnd;

/// <summary>What people do in the windows on the office, without the bot.</summary>
public sealed class OfficeWindowTests(OfficeBrowser browser) : WebChatOffice
{
    [Fact]
    public async Task A_task_is_added_and_ticked_off_by_keyboard()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "Attività" }).ClickAsync();
        await marta.Page.GetByLabel("Nuova attività").FillAsync("Ordinare la carta");
        await marta.Page.GetByLabel("Scadenza", new() { Exact = true }).FillAsync("2027-01-15");
        await marta.Page.Keyboard.PressAsync("Enter");
        var task = marta.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Ordinare la carta" });
        await Expect(task).Not.ToBeCheckedAsync();
        await Expect(marta.Page.GetByLabel("Nuova attività")).ToBeFocusedAsync();
        await Expect(marta.Page.GetByLabel("Scadenza: Ordinare la carta")).ToHaveValueAsync("2027-01-15");
        await task.PressAsync(" ");
        await Expect(marta.Page.Locator(".lines li").Filter(new() { HasText = "Ordinare la carta" })).ToContainTextAsync("Fatto");
        await Expect(task).ToBeCheckedAsync();
        await Expect(task).ToBeFocusedAsync();
        Assert.Empty(marta.Errors);
    }

    [Fact]
    public async Task A_file_is_uploaded_and_downloaded_again()
    {
        var marta = await browser.OpenAsync(Host, "marta.conti");
        await marta.Page.GetByRole(AriaRole.Button, new() { Name = "File", Exact = true }).ClickAsync();
        var choosing = await marta.Page.RunAndWaitForFileChooserAsync(() => marta.Page.GetByRole(AriaRole.Button, new() { Name = "Carica un file" }).ClickAsync());
        await choosing.SetFilesAsync(new FilePayload { Name = "listino 2027.txt", MimeType = "text/plain", Buffer = "Carta: 4 €"u8.ToArray() });
        var link = marta.Page.GetByRole(AriaRole.Link, new() { Name = "listino 2027.txt" });
        var download = await marta.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal(("listino 2027.txt", "Carta: 4 €"), (download.SuggestedFilename, await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken)));
        Assert.Empty(marta.Errors);
    }
}
