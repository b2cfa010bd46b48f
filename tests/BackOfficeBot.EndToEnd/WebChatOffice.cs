using BackOfficeBot.Sandbox;
using BackOfficeBot.Testing;

namespace BackOfficeBot.EndToEnd;

/// <summary>An office of its own for each test, with the small test bot in it.</summary>
public abstract class WebChatOffice : IAsyncLifetime
{
    protected const string Everyone = "19:00000000000000000000000000000001@thread.v2";
    protected const string General = "19:00000000000000000000000000000002@thread.tacv2";

    protected SandboxHost Host { get; private set; } = null!;

    protected TestBot Bot { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await SandboxHost.StartAsync(new SandboxOptions
    {
        Port = 0,
        BotPort = 0,
        Bot = TestBot.Factory(made => Bot = made),
        Manifest = Path.Combine(AppContext.BaseDirectory, "test-manifest.json"),
    });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
