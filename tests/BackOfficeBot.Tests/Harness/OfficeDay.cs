using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Tests.Harness;

/// <summary>A day in the sandbox's office with the bot in it; people write and press as the web chat does for them, by HTTP.</summary>
internal sealed class OfficeDay : IAsyncDisposable
{
    public const string Everyone = "19:00000000000000000000000000000001@thread.v2";
    public const string Channel = "19:00000000000000000000000000000002@thread.tacv2";

    // In steps of the waiting: what has to leave, and what somebody reads who writes next.
    private const int MostSent = 200, MostRead = 20;

    private readonly SandboxHost _host;
    private readonly HttpClient _http;

    private OfficeDay(SandboxHost host, ShiftedTime time) => (_host, _http, Time) = (host, new() { BaseAddress = new(host.Address) }, time);

    /// <summary>The clock of the office and of the bot.</summary>
    public ShiftedTime Time { get; }

    public IServiceProvider Bot { get; private set; } = null!;

    public IServiceProvider Sandbox => _host.Services;

    public string Address => _host.Address;

    public string BotAddress => _host.BotAddress;

    public LogLines Log { get; } = new();

    public static async Task<OfficeDay> BeginAsync(Action<WebApplicationBuilder>? configure = null, IReadOnlyDictionary<string, string>? settings = null, string? data = null, bool assistant = false, bool notifications = false)
    {
        var log = new LogLines();
        var time = ShiftedTime.Tuesday();
        WebApplication? bot = null;
        var host = await SandboxHost.StartAsync(new()
        {
            Port = 0,
            BotPort = 0,
            Time = time,
            DataFolder = data,
            Assistant = assistant,
            // A digest at eight, and what Graph tells, are for those tests that are about it.
            BotSettings = new Dictionary<string, string>([.. settings ?? new Dictionary<string, string>(), .. notifications ? Array.Empty<KeyValuePair<string, string>>() : [new("Notifications:Address", "")]]) { ["Digests:IsOn"] = settings?.GetValueOrDefault("Digests:IsOn") ?? "false" },
            Bot = args => bot = BotHost.Build(args, builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(time);
                builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Information);
                configure?.Invoke(builder);
            }),
        });
        var day = new OfficeDay(host, time) { Bot = bot!.Services };
        day.Log.Follow(log);
        return day;
    }

    /// <summary>Somebody's chat with the bot, already signed in.</summary>
    /// <param name="reads">Not where the database is away, or where nobody else may ask it anything.</param>
    public async Task<Chat> OfAsync(string person, string? conversation = null, bool signedIn = true, bool reads = true)
    {
        var people = await _http.GetFromJsonAsync<JsonArray>("/chat/people");
        var id = (string)people!.Single(p => (string?)p!["key"] == person)!["id"]!;
        var target = conversation ?? $"a:1{id.Replace("-", "", StringComparison.Ordinal)}";
        var chat = new Chat(_http, person, id, target, () => reads ? LeftAsync(MostRead, target) : Task.CompletedTask);
        if (signedIn)
            await chat.SignInAsync();
        return chat;
    }

    /// <summary>Time passes, what falls due meanwhile is done, and what is to leave has left.</summary>
    public async Task ElapseAsync(TimeSpan time)
    {
        Time.Advance(time);
        var worker = Bot.GetServices<IHostedService>().OfType<DueWorker>().Single();
        do
            await worker.RunAsync(TestContext.Current.CancellationToken);
        while (await LeftAsync(MostSent));
    }

    /// Waits for the outbox, or for what it has for one conversation, not for ever; whether it had anything to send, of which more may fall due.
    private async Task<bool> LeftAsync(int most, string? target = null)
    {
        for (var i = 0; i < most; i++)
        {
            var now = Time.GetUtcNow();
            await using (var db = await Bot.GetRequiredService<BackOfficeBot.Records.Office>().ReadAsync(SandboxIds.Tenant, TestContext.Current.CancellationToken))
                if (!await db.Outbox.Open().AnyAsync(m => (target == null || m.Target == target) && (m.State == OutboxState.Sending || m.NotBefore <= now), TestContext.Current.CancellationToken))
                    return i > 0;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
        return false;
    }

    public async Task<List<string>> CalendarAsync(string person)
    {
        var people = await _http.GetFromJsonAsync<JsonArray>("/chat/people");
        var id = people!.Single(p => (string?)p!["key"] == person)!["id"];
        return [.. (await _http.GetFromJsonAsync<JsonArray>($"/office/people/{id}/calendar"))!.Select(e => (string?)e!["subject"] ?? "")];
    }

    /// <summary>The next calls of a service fail so.</summary>
    public async Task FaultAsync(object fault) => (await _http.PostAsJsonAsync("/faults", fault)).EnsureSuccessStatusCode();

    public async Task NoFaultsAsync() => (await _http.DeleteAsync("/faults")).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }
}

/// <summary>What the bot logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();
    private LogLines? _followed;

    public IReadOnlyCollection<string> Lines => _followed?.Lines ?? _lines;

    public void Follow(LogLines log) => _followed = log;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
