using System.Diagnostics;

namespace BackOfficeBot.Tests.Outbox.Instances;

/// A Redis that a test may kill and start again, empty.
internal sealed class OwnRedis : IDisposable
{
    private readonly int _port = Ports.Free();
    private Process? _server;

    public OwnRedis() => Start();

    public string ConnectionString => $"127.0.0.1:{_port}";

    public void Kill()
    {
        _server!.Kill();
        _server.WaitForExit();
        _server.Dispose();
        _server = null;
    }

    public void Start()
    {
        _server = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
        {
            RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath(),
        })!;
        _server.BeginOutputReadLine();
    }

    public void Dispose() => Kill();
}
