using System.Diagnostics;
using BackOfficeBot.Health;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests;

public sealed class BotHostTests
{
    [Theory]
    [InlineData("Production", "http://127.0.0.1:0", "works in Development only")]
    [InlineData("Development", "http://0.0.0.0:0", "works on this machine only")]
    [InlineData("Development", "http://*:0;http://localhost:0", "works on this machine only")]
    public async Task The_bot_does_not_start_where_anybody_could_speak_to_it_without_a_token(string environment, string urls, string says) =>
        Assert.Contains(says, await RefusalAsync($"--environment={environment}", $"--urls={urls}", "--Bot:AllowAnonymous=true"), StringComparison.Ordinal);

    [Fact]
    public async Task Whatever_is_wrong_in_its_settings_is_said_at_once()
    {
        var refusal = await RefusalAsync("--environment=Production", "--Bot:Timeout=00:10:00");
        Assert.All(new[] { "Set Bot:AppId", "Bot:Timeout must lie" }, says => Assert.Contains(says, refusal, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Bot:Timeout=00:10:00", "Set Bot:AppId to the client id")]
    [InlineData("--Bot:AppType=Several", "'Bot:AppType'")]
    [InlineData("--Storage:Provider=Oracle", "'Storage:Provider'")]
    [InlineData("--Storage:Zone=Padania", "Storage:Zone must be an IANA time zone")]
    [InlineData("--ConnectionStrings:Redis=redis:6379,nothing=1", "ConnectionStrings:Redis cannot be read")]
    public async Task An_administrator_reads_sentences_and_no_stack(string setting, string says)
    {
        using var bot = Process.Start(new ProcessStartInfo("dotnet", [typeof(BotHost).Assembly.Location, "--environment=Production", "--urls=http://127.0.0.1:0", setting])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var (said, logged) = (bot.StandardError.ReadToEndAsync(), bot.StandardOutput.ReadToEndAsync());
        await bot.WaitForExitAsync();

        Assert.Equal(1, bot.ExitCode);
        Assert.Contains(says, await said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await said + await logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_without_a_shell_can_ask_whether_the_bot_answers()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using (var bot = BotHost.Build(["--environment=Development", "--urls=http://127.0.0.1:0", "--Bot:AllowAnonymous=true", $"--Storage:Path={Path.Combine(folder.FullName, "office.db")}"]))
        {
            await bot.StartAsync();
            var address = bot.Urls.Single();
            Assert.Equal(0, await HealthCommand.RunAsync(new(address)));
            await bot.StopAsync();
            Assert.Equal(1, await HealthCommand.RunAsync(new(address)));
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static async Task<string> RefusalAsync(params string[] settings) => (await Assert.ThrowsAsync<OptionsValidationException>(async () =>
    {
        await using var bot = BotHost.Build(settings);
        await bot.StartAsync();
    })).Message;
}
