using Microsoft.Playwright;

namespace BackOfficeBot.EndToEnd;

/// <summary>What somebody does in the web chat and sees there.</summary>
public sealed class ChatPage
{
    private readonly List<string> errors = [];

    internal ChatPage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the console so far.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <summary>The message that came last.</summary>
    public ILocator Last => Page.Locator(".message").Last;

    public async Task SayAsync(string text)
    {
        await Page.FillAsync("#compose-text", text);
        await Page.PressAsync("#compose-text", "Enter");
    }

    /// <summary>Says it to the bot in a chat with more people: the mention is picked by keyboard.</summary>
    public async Task MentionAsync(string text)
    {
        await Page.ClickAsync("#compose-text");
        await Page.Keyboard.TypeAsync("@bac");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits for a message (or card) with this text.</summary>
    public ILocator Sees(string text) => Page.Locator(".message").Filter(new() { HasText = text }).Last;

    public async Task<ILocator> WaitForAsync(string text)
    {
        var seen = Sees(text);
        await seen.WaitForAsync(new() { Timeout = 10_000 });
        return seen;
    }

    /// <summary>Presses the button of that name on the latest card that has one.</summary>
    public Task PressAsync(string button) => Page.Locator(".card button, dialog button").Filter(new() { HasText = button }).Last.ClickAsync();
}
