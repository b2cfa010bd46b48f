using System.Net;
using System.Net.Sockets;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Entra;
using BackOfficeBot.Sandbox.Faults;
using BackOfficeBot.Sandbox.Graph;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Sandbox.OpenAi;
using BackOfficeBot.Sandbox.WebChat;
using BackOfficeBot.Sandbox.WebChat.Understood;
using Microsoft.Extensions.FileProviders;

namespace BackOfficeBot.Sandbox;

/// <summary>An office on this machine: the sandbox's services and, beside them, the bot, in one process and joined by HTTP alone.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication services;
    private WebApplication? bot;
    private string? temporaryFolder;

    private SandboxHost(WebApplication services, SandboxUrls urls) => (this.services, Urls) = (services, urls);

    internal SandboxUrls Urls { get; }

    /// <summary>The web chat, such as <c>http://localhost:5075</c>, without a slash at its end.</summary>
    public string Address => Urls.Sandbox;

    /// <summary>The bot, such as <c>http://localhost:3978</c>.</summary>
    public string BotAddress => Urls.Bot;

    /// <summary>The services inside, for tests.</summary>
    public IServiceProvider Services => services.Services;

    /// <exception cref="SandboxStartException">A port is taken, or the web chat's files are not there.</exception>
    public static async Task<SandboxHost> StartAsync(SandboxOptions options, CancellationToken ct = default)
    {
        var urls = new SandboxUrls("http://localhost:" + FreePort(options.Port, "--port"), "http://localhost:" + (options.Bot is null ? options.BotPort : FreePort(options.BotPort, "--bot-port")));
        var host = new SandboxHost(Build(options, urls), urls);
        try
        {
            await host.services.StartAsync(ct);
            if (options.Bot is not null) await host.StartBotAsync(options, ct);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Completes when the sandbox is told to stop (Ctrl+C).</summary>
    public Task WaitForShutdownAsync() => services.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        if (bot is not null) await bot.DisposeAsync();
        await services.DisposeAsync();
        if (temporaryFolder is not null && Directory.Exists(temporaryFolder)) Directory.Delete(temporaryFolder, recursive: true);
    }

    private static WebApplication Build(SandboxOptions options, SandboxUrls urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "BackOfficeBot.Sandbox" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(new Uri(urls.Sandbox).Port));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options).AddSingleton(options.Time).AddSingleton(urls)
            .AddSingleton<SigningKeys>().AddSingleton<SandboxTokens>()
            .AddSingleton<SignIns>().AddOffice()
            .AddSingleton<Conversations>().AddSingleton<TeamsActivities>().AddSingleton<BotLine>().AddSingleton<Installations>().AddSingleton<Connector>().AddSingleton<ChatEvents>()
            .AddSingleton<ChatActions>().AddSingleton<ChatApp>().AddSingleton<UnderstoodMessages>().AddSingleton<Uploads>();
        // The bot's address does not change; a lifetime would keep an office that is closed in memory until it ends.
        builder.Services.AddHttpClient(BotLine.Client).ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan).SetHandlerLifetime(Timeout.InfiniteTimeSpan).RemoveAllLoggers();
        // A page elsewhere must not reach the office by a name that points to this machine.
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        var app = builder.Build();
        app.UseHostFiltering();
        var root = options.WebRoot ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (!File.Exists(Path.Combine(root, "lib", "adaptivecards.min.js")))
            throw new SandboxStartException(
                "Manca la web chat: installa Node.js 20 o successivo (https://nodejs.org) e compila di nuovo con \"dotnet build\".",
                "The web chat is missing: install Node.js 20 or later (https://nodejs.org) and build again with \"dotnet build\".");
        var files = new PhysicalFileProvider(root);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = c => c.Context.Response.Headers.CacheControl = "no-cache" });
        app.UseFaults();
        app.UseRouting();
        app.MapLogin();
        app.MapConnector();
        app.MapTokenService();
        app.MapUploads();
        app.MapWebChat();
        app.MapGraph();
        app.MapOffice();
        app.MapOpenAi();
        app.MapFaults();
        return app;
    }

    private async Task StartBotAsync(SandboxOptions options, CancellationToken ct)
    {
        var folder = options.DataFolder ?? (temporaryFolder = Directory.CreateTempSubdirectory("backofficebot-").FullName);
        bot = options.Bot!([.. BotConfiguration.For(Urls, folder).Concat(options.Assistant ? BotConfiguration.Assistant(Urls) : new Dictionary<string, string>()).Concat(options.BotSettings).Select(setting => $"--{setting.Key}={setting.Value}")]);
        bot.Urls.Clear();
        bot.Urls.Add(Urls.Bot);
        await bot.StartAsync(ct);
    }

    private static int last = Random.Shared.Next();

    /// <summary>The wished port where it is free on both loopback addresses; 0 takes any.</summary>
    private static int FreePort(int wished, string option)
    {
        try
        {
            // Below those that the system gives to connections, and one after the other: between this look and the start nothing else takes it.
            var port = wished > 0 ? wished : 15_000 + (int)((uint)Interlocked.Increment(ref last) % 15_000);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            if (!Socket.OSSupportsIPv6) return port;
            using var six = new TcpListener(IPAddress.IPv6Loopback, port);
            six.Start();
            return port;
        }
        catch (SocketException refused) when (refused.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            if (wished == 0) return FreePort(wished, option);
            throw new SandboxStartException(
                $"La porta {wished} è occupata: forse un'altra sandbox è già in esecuzione. Fermala, oppure scegli un'altra porta con {option} NUMERO (0: una libera qualsiasi).",
                $"Port {wished} is taken: perhaps another sandbox is running already. Stop it, or choose another port with {option} NUMBER (0: any free one).");
        }
    }
}
