using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace BackOfficeBot.Tests.Outbox.Instances;

/// A PostgreSQL that a test may restart. Its commits outlive the server, as they do with fsync on a machine that fails.
internal sealed class OwnPostgreSql : IAsyncDisposable
{
    // Debian keeps the programs of each version in a folder of their own; elsewhere they are found by their names.
    private static readonly string Programs = new[] { "/usr/lib/postgresql" }.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
        .Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault("");

    private readonly string _folder = Directory.CreateTempSubdirectory("postgres").FullName;
    private readonly int _port = Ports.Free();

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Maximum Pool Size=20";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<OwnPostgreSql> StartAsync()
    {
        var server = new OwnPostgreSql();
        if (Environment.IsPrivilegedProcess)
            await Command.RunAsync("chown", "postgres", server._folder);
        await RunAsync("initdb", "-D", server.Data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await server.ControlAsync("start");
        return server;
    }

    public async Task RestartAsync()
    {
        await ControlAsync("restart", "-m", "immediate");
        // The test's own connections, which are broken now.
        NpgsqlConnection.ClearAllPools();
    }

    public Task StopAsync() => ControlAsync("stop", "-m", "immediate");

    public Task BackAsync() => ControlAsync("start");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task ControlAsync(params string[] what) =>
        RunAsync("pg_ctl", ["-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -k {_folder} -h 127.0.0.1 -c fsync=off -c full_page_writes=off", .. what]);

    /// PostgreSQL refuses to run as root.
    private static Task RunAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? Command.RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(Programs, program), .. arguments])
        : Command.RunAsync(Path.Combine(Programs, program), arguments);
}

internal static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
