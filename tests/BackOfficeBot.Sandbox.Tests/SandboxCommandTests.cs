using System.Net;
using System.Net.Sockets;

namespace BackOfficeBot.Sandbox.Tests;

public sealed class SandboxCommandTests
{
    [Fact]
    public void Options_are_read_in_both_spellings()
    {
        var options = SandboxCommand.Parse(["--port", "6000", "--bot-port=0", "--data", "/somewhere", "--no-bot", "--Storage:Provider=PostgreSql"])!;
        Assert.Equal((6000, 0, Path.GetFullPath("/somewhere")), (options.Port, options.BotPort, options.DataFolder));
        Assert.Null(options.Bot);
        Assert.Equal("PostgreSql", options.BotSettings["Storage:Provider"]);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_is_no_start(string asked) => Assert.Null(SandboxCommand.Parse([asked]));

    [Theory]
    [InlineData("--prot", "1")]
    [InlineData("--port", "many")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "70000")]
    [InlineData("--port")]
    [InlineData("--data")]
    [InlineData("5075")]
    [InlineData("--Storage:Provider")]
    public void What_is_not_understood_is_said(params string[] args) => Assert.Throws<SandboxStartException>(() => SandboxCommand.Parse(args));

    [Fact]
    public async Task A_taken_port_is_named_with_the_option_that_changes_it()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var refused = await Assert.ThrowsAsync<SandboxStartException>(() => SandboxHost.StartAsync(new SandboxOptions { Port = port }, TestContext.Current.CancellationToken));
        Assert.Contains($"{port}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_web_chat_says_what_to_install()
    {
        var empty = Directory.CreateTempSubdirectory();
        var refused = await Assert.ThrowsAsync<SandboxStartException>(() =>
            SandboxHost.StartAsync(new SandboxOptions { Port = 0, BotPort = 0, WebRoot = empty.FullName }, TestContext.Current.CancellationToken));
        Assert.Contains("Node.js", refused.Message, StringComparison.Ordinal);
        empty.Delete();
    }
}
