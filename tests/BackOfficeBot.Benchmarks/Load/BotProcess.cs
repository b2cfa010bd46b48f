using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BackOfficeBot.Benchmarks.Load;

/// The bot in a process of its own, on one core where taskset is there, with a database of its own.
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _last = new();

    private BotProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public TimeSpan Cpu { get { _process.Refresh(); return _process.TotalProcessorTime; } }

    /// In MB.
    public double Memory { get { _process.Refresh(); return _process.WorkingSet64 / 1048576.0; } }

    /// Open files and sockets, where the system tells.
    public int Handles => Directory.Exists($"/proc/{_process.Id}/fd") ? Directory.GetFiles($"/proc/{_process.Id}/fd").Length : 0;

    /// Each line of its log.
    public Action<string>? Logged { get; set; }

    /// What it said last.
    public IEnumerable<string> Last => _last;

    public bool Ended => _process.HasExited;

    /// <param name="program">A program of the product, or null for the bot with one button more.</param>
    /// <param name="core">Where it may run, or null for anywhere.</param>
    /// <param name="more">Settings that go over the usual ones.</param>
    public static BotProcess Start(ChannelHost channel, string? program, string folder, bool auth, int? core, params string[] more)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        string[] command = program is null ? [Environment.ProcessPath!, "bot"] : program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : [program];
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" && program is null)
            command = ["dotnet", typeof(BotProcess).Assembly.Location, "bot"];
        if (core is { } c && OperatingSystem.IsLinux() && File.Exists("/usr/bin/taskset"))
            command = ["/usr/bin/taskset", "-c", $"{c}", .. command];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. Settings(channel, url, folder, auth), .. more.Select(s => "--" + s)])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var bot = new BotProcess(process, url);
        process.OutputDataReceived += (_, line) => bot.Hear(line.Data ?? "");
        process.BeginOutputReadLine();
        return bot;
    }

    private void Hear(string line)
    {
        const int Kept = 40;
        _last.Enqueue(line);
        if (_last.Count > Kept)
            _last.TryDequeue(out _);
        Logged?.Invoke(line);
    }

    private static IEnumerable<string> Settings(ChannelHost channel, string url, string folder, bool auth)
    {
        string[] settings =
        [
            "environment=Development", $"urls={url}", $"Storage:Path={Path.Combine(folder, "office.db")}", $"Bot:OpenIdMetadata={channel.Url}/openid", $"Bot:TokenServiceUrl={channel.Url}",
            .. auth
                ? [$"Bot:AppId={ChannelHost.AppId}", "Bot:TenantId=11111111-1111-4111-8111-111111111111", "Bot:ClientSecret=secret", $"Bot:TokenEndpoint={channel.Url}/oauth"]
                : new[] { "Bot:AllowAnonymous=true" },
        ];
        return settings.Select(s => "--" + s);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// Until the first connection is taken.
    public async Task ListeningAsync()
    {
        var to = new Uri(Url);
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(to.Host, to.Port);
                return;
            }
            catch (SocketException) when (!Ended)
            {
                await Task.Delay(2);
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
