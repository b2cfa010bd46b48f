using System.Text;
using System.Text.Json;
using BackOfficeBot.Cards;
using Microsoft.Playwright;

namespace BackOfficeBot.Testing;

/// <summary>Cards as the official renderer shows them, in Chromium, with the looks of the sandbox's web chat; and what is wrong with them.</summary>
public sealed class CardCheck : IAsyncDisposable
{
    private const string Address = "http://cards.test/";
    private const string Page = """
        <!doctype html><html lang="it"><head><meta charset="utf-8"><link rel="stylesheet" href="css/base.css"><link rel="stylesheet" href="css/cards.css">
        <script src="lib/adaptivecards.min.js"></script><script src="lib/markdown-it.min.js"></script>
        <style>body { margin: 0; padding: 8px; overflow: auto; background: var(--surface, #fff) }</style></head>
        <body><div class="card"></div><script type="module" src="check.js"></script></body></html>
        """;
    private const string Script = """
        import { hostConfig } from './js/host-config.js';
        import { toHtml } from './js/markdown.js';
        const AC = window.AdaptiveCards;
        AC.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = toHtml(text); result.didProcess = true; };
        const host = document.querySelector('.card');
        window.show = (json) => {
          host.replaceChildren();
          const card = new AC.AdaptiveCard(), context = new AC.SerializationContext();
          card.hostConfig = hostConfig();
          card.parse(JSON.parse(json), context);
          const problems = [];
          for (let i = 0; i < context.eventCount; i++) problems.push('parsing: ' + context.getEventAt(i).message);
          for (const event of card.validateProperties().validationEvents) problems.push('validation: ' + event.message);
          const element = card.render();
          if (!element) problems.push('nothing is rendered');
          else host.append(element);
          return problems;
        };
        // Everything that a person can unfold is unfolded, one after the other.
        window.problems = (json) => {
          const problems = new Set(window.show(json.replaceAll('"isVisible":false', '"isVisible":true')));
          for (const one of unknown(JSON.parse(json))) problems.add(one);
          measure(problems);
          for (const button of host.querySelectorAll('[aria-expanded="false"]')) {
            button.click();
            // The menu of further actions lies above the page.
            for (const menu of document.querySelectorAll('body > div')) if (menu !== host) menu.remove();
            measure(problems);
          }
          return [...problems];
        };
        function measure(problems) {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) problems.add(`wider than ${width} px`);
          for (const one of host.querySelectorAll('*')) {
            const box = one.getBoundingClientRect(), text = one.textContent.slice(0, 40);
            if (box.width > 0 && box.right > width + 1) problems.add(`sticks out of ${width} px: ${text}`);
            if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).overflowX === 'hidden') problems.add(`is cut off: ${text}`);
          }
        }
        // Members that the renderer would pass over without a word. What Teams adds is no fault, and what holds other elements stands in no schema.
        const unlisted = ['type', 'fallback', 'msteams', 'inlines', 'rows', 'columns', 'items', 'actions', 'card'];
        function unknown(node) {
          if (Array.isArray(node)) return node.flatMap(unknown);
          if (node === null || typeof node !== 'object') return [];
          const entry = AC.GlobalRegistry.elements.findByName(node.type) ?? AC.GlobalRegistry.actions.findByName(node.type);
          const inner = Object.entries(node).filter(([name]) => name !== 'data').flatMap(([, value]) => unknown(value));
          if (!entry) return inner;
          const schema = new entry.objectType().getSchema();
          const names = new Set([...unlisted, ...Array.from({ length: schema.getCount() }, (_, i) => schema.getItemAt(i).name)]);
          return [...inner, ...Object.keys(node).filter((name) => !names.has(name)).map((name) => `${node.type} has no member ${name}`)];
        }
        window.ready = true;
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;

    private CardCheck(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, _page) = (playwright, browser, page);

    public static async Task<CardCheck> StartAsync(int width = 320)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await TestBrowser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await page.RouteAsync(Address + "**", Serve);
        await page.GotoAsync(Address);
        await page.WaitForFunctionAsync("window.ready");
        return new(playwright, browser, page);
    }

    /// <summary>Everything that is wrong with a card; nothing for a good one.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(AdaptiveCard card)
    {
        var json = JsonSerializer.Serialize(card, CardJson.Default.AdaptiveCard);
        List<string> problems = [.. CardRules.Problems(card), .. await _page.EvaluateAsync<string[]>("json => window.problems(json)", json)];
        var size = Encoding.UTF8.GetByteCount(json);
        if (size > CardRules.MostBytes)
            problems.Add($"{size} bytes are more than {CardRules.MostBytes}");
        return problems;
    }

    /// <summary>The text that a person reads on the card.</summary>
    public async Task<string> TextAsync(AdaptiveCard card)
    {
        await ShowAsync(card);
        return await _page.Locator(".card").InnerTextAsync();
    }

    /// <summary>How many links, lists, headings and the like a card's texts became.</summary>
    public async Task<int> CountAsync(AdaptiveCard card, string selector)
    {
        await ShowAsync(card);
        return await _page.Locator(".card").Locator(selector).CountAsync();
    }

    /// <summary>A picture of a card, to be looked at.</summary>
    public async Task ScreenshotAsync(AdaptiveCard card, string path, bool dark = false)
    {
        await _page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await ShowAsync(card);
        await _page.ScreenshotAsync(new() { Path = path, FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private Task ShowAsync(AdaptiveCard card) => _page.EvaluateAsync("json => window.show(json)", JsonSerializer.Serialize(card, CardJson.Default.AdaptiveCard));

    private static Task Serve(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath.TrimStart('/');
        var sandbox = Repository.At("src", "BackOfficeBot.Sandbox");
        var file = path switch
        {
            "lib/adaptivecards.min.js" => Path.Combine(sandbox, "node_modules", "adaptivecards", "dist", "adaptivecards.min.js"),
            "lib/markdown-it.min.js" => Path.Combine(sandbox, "node_modules", "markdown-it", "dist", "markdown-it.min.js"),
            _ => Path.Combine(sandbox, "wwwroot", path),
        };
        return path switch
        {
            "" => route.FulfillAsync(new() { Body = Page, ContentType = "text/html" }),
            "check.js" => route.FulfillAsync(new() { Body = Script, ContentType = "text/javascript" }),
            _ => route.FulfillAsync(new() { Path = file }),
        };
    }
}
