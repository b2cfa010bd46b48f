using System.Text.Json;
using BackOfficeBot.Cards;
using BackOfficeBot.Testing;

namespace BackOfficeBot.Cards.Tests;

/// What the official renderer makes of the library's cards, and what the check finds.
public sealed class RenderedCardsTests : IAsyncLifetime
{
    private CardCheck _check = null!;

    public async ValueTask InitializeAsync() => _check = await CardCheck.StartAsync();

    public ValueTask DisposeAsync() => _check.DisposeAsync();

    [Fact]
    public async Task The_renderer_finds_nothing_wrong_with_a_card_of_everything() => Assert.Empty(await _check.ProblemsAsync(SampleCards.Everything));

    [Fact]
    public async Task What_people_type_is_shown_as_they_typed_it()
    {
        string[] typed =
        [
            "**bold** _italic_ `code` ~~gone~~", "[link](elsewhere)", "# heading", "- point", "1. first", "<b>bold</b> <script>x</script>", "R&amp;D", "{{DATE(2026-01-01T00:00:00Z)}}",
            @"C:\temp\*", "> quoted", "| a | b |", "a\nb\n- c", "😀 שלום", "1) uno",
        ];
        foreach (var text in typed)
        {
            var card = new AdaptiveCard { Body = [Heading, new TextBlock { Text = Markdown.Escape(text), Wrap = true }] };
            Assert.Equal("T\n" + text, Lines(await _check.TextAsync(card)));
            Assert.Equal(0, await _check.CountAsync(card, "a, ul, ol, li, strong, em, code, s, table, blockquote, script, h1, b"));
        }
    }

    [Fact]
    public async Task The_check_finds_what_is_wrong()
    {
        (AdaptiveCard Card, string Problem)[] cases =
        [
            (new() { Body = [new TextBlock { Text = "x" }] }, "no heading"),
            (new() { Body = [Heading, new TextBlock { Id = "a", Text = "x" }, new TextBlock { Id = "a", Text = "y" }] }, "the id a is there 2 times"),
            (new() { Body = [Heading, new TextBlock { Id = "a", Text = "x" }], Actions = [new ActionOpenUrl { Id = "a", Title = "x", Url = "https://x.example" }] }, "the id a is there 2 times"),
            (new() { Body = [Heading, new TextBlock { Text = new string('x', 60) }] }, "is cut off"),
            (new() { Body = [Heading, new Container { IsVisible = false, Items = [new TextBlock { Text = new string('x', 60) }] }] }, "is cut off"),
            (new() { Body = [Heading], Actions = [new ActionShowCard { Title = "x", Card = new() { Body = [new TextBlock { Text = new string('x', 60) }] } }] }, "is cut off"),
            (new() { Body = [Heading, new TextBlock { Text = "x", Unknown = new Dictionary<string, JsonElement> { ["colour"] = JsonElement.Parse("1") } }] }, "no member colour"),
            (new() { Body = [Heading, new ColumnSet { Columns = [.. Enumerable.Range(0, 6).Select(_ => new Column { Width = "90px", Items = [new TextBlock { Text = "x" }] })] }] }, "320 px"),
            (new() { Body = [Heading, new InputText { Id = "i", Label = "x", IsRequired = true }] }, "error message"),
            (new() { Body = [Heading], Actions = [.. Enumerable.Range(0, 7).Select(i => new ActionOpenUrl { Title = $"{i}", Url = "https://x.example" })] }, "more than 6"),
            (new() { Body = [Heading, new ActionSet { Actions = [.. Enumerable.Range(0, 7).Select(i => new ActionOpenUrl { Title = $"{i}", Url = "https://x.example" })] }] }, "more than 6"),
            (new() { Body = [Heading], Actions = [new ActionExecute { Title = "x", Verb = "v" }] }, "fallback"),
            (new() { Body = [Heading, new Container { Items = [], SelectAction = new ActionExecute { Title = "x", Verb = "v" } }] }, "fallback"),
            (new() { Body = [Heading], Actions = [new ActionOpenUrl { Title = "A title that is too long", Url = "https://x.example" }] }, "longer than 20"),
            (new() { Body = [Heading, new TextBlock { Text = new string('x', 30_000), Wrap = true }] }, "bytes"),
            (new() { Body = [Heading, new UnknownElement(JsonElement.Parse("""{"type":"Nonsense"}"""))] }, "parsing"),
        ];
        foreach (var (card, problem) in cases)
            Assert.Contains(problem, string.Join('\n', await _check.ProblemsAsync(card)), StringComparison.Ordinal);
    }

    private static TextBlock Heading => new() { Text = "T", Style = TextBlockStyle.Heading };

    private static string Lines(string text) => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
