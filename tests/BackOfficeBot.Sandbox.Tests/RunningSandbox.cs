using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Sandbox.Tests;

/// <summary>A sandbox on free ports with a small bot beside it, <see cref="TestBot"/> where no other is named; one for each test.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    private RunningSandbox(SandboxHost host, TestBot? bot) => (Host, Bot, Http) = (host, bot!, new HttpClient { BaseAddress = new Uri(host.Address) });

    public SandboxHost Host { get; }

    public TestBot Bot { get; }

    public HttpClient Http { get; }

    public Person Marta => Office.Person("marta.conti")!;

    public OfficeState Office => Host.Services.GetRequiredService<OfficeState>();

    public string Chat => Conversations.PersonalId(Marta);

    public string Activities(string conversation) => $"{Host.Urls.Connector}v3/conversations/{Uri.EscapeDataString(conversation)}/activities";

    public static async Task<RunningSandbox> StartAsync(TimeSpan? turnTimeout = null, TimeProvider? time = null)
    {
        TestBot? bot = null;
        var options = new SandboxOptions { Port = 0, BotPort = 0, Time = time ?? TimeProvider.System, Bot = TestBot.Factory(made => bot = made) };
        var host = await SandboxHost.StartAsync(turnTimeout is { } timeout ? options with { TurnTimeout = timeout } : options);
        return new(host, bot);
    }

    public static async Task<RunningSandbox> StartAsync(Func<string[], WebApplication> bot) => new(await SandboxHost.StartAsync(new SandboxOptions { Port = 0, BotPort = 0, Bot = bot }), null);

    public async Task OpenAsync(string? chat = null, string who = "marta.conti") => (await Http.PostAsync($"/chat/{chat ?? Chat}/open?as={who}", null)).EnsureSuccessStatusCode();

    public async Task SayAsync(string text, string? chat = null, string who = "marta.conti", params string[] mentions) =>
        (await Http.PostAsJsonAsync($"/chat/{chat ?? Chat}/messages?as={who}", new { text, mentions })).EnsureSuccessStatusCode();

    public async Task<JsonNode> InvokeAsync(string name, JsonNode? value, string? replyToId = null, string who = "marta.conti")
    {
        using var response = await Http.PostAsJsonAsync($"/chat/{Chat}/invoke?as={who}", new { name, value, replyToId });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>Signs Marta in and consents on the page of a sign-in link; the code that it ends with.</summary>
    public async Task<string> ConsentAsync(string link)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["session"] = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..], ["account"] = Marta.Id });
        using var accepted = await Http.PostAsync("/login/consent", form);
        return Regex.Match(await accepted.Content.ReadAsStringAsync(), "code\">(\\d{6})<").Groups[1].Value;
    }

    /// <summary>The messages as the person's web chat would show them.</summary>
    public async Task<JsonArray> MessagesAsync(string? chat = null, string who = "marta.conti")
    {
        var state = await Http.GetFromJsonAsync<JsonNode>($"/chat/state?as={who}");
        return state!["chats"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == (chat ?? Chat))!["messages"]!.AsArray();
    }

    /// <summary>Waits until a message fits; fails after ten seconds.</summary>
    public async Task<JsonNode> SeesAsync(Func<JsonNode, bool> fits, string? chat = null, string who = "marta.conti")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var wait = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        do
            if ((await MessagesAsync(chat, who)).FirstOrDefault(message => fits(message!)) is { } found) return found;
        while (await wait.WaitForNextTickAsync(patience.Token));
        throw new InvalidOperationException("No such message came.");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }
}
