using System.Diagnostics;

namespace BackOfficeBot.Tests.Outbox.Instances;

/// The bot in a process of its own.
internal sealed class BotInstance : IDisposable
{
    private readonly Process _process;

    public BotInstance(OwnPostgreSql database, OwnRedis redis, CountingChannel channel, params string[] settings)
    {
        string[] all =
        [
            "environment=Development", "urls=http://127.0.0.1:0", "Bot:AllowAnonymous=true", $"Bot:OpenIdMetadata={channel.Url}/openid", $"Bot:TokenServiceUrl={channel.Url}", "Storage:Provider=PostgreSql",
            $"ConnectionStrings:Office={database.ConnectionString}", $"ConnectionStrings:Redis={redis.ConnectionString}", .. settings,
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(BotHost).Assembly.Location, .. all.Select(s => "--" + s)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// What it logged, for whoever has to find out why a test failed.
    public List<string> Log { get; } = [];

    /// kill -9.
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// As a new version is rolled out: what is being sent is sent to its end.
    public async Task<int> StopAsync()
    {
        await Command.RunAsync("kill", "-TERM", $"{_process.Id}");
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (Log)
            Log.Add(line.Data ?? "");
    }
}
