using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Infra;

/// entra.sh with --do, before an Azure that is a script: what it asks for is written down, and nothing is there yet.
public sealed class EntraTests : IDisposable
{
    private const string App = "5b0f6a0e-0a0f-4a55-9c9e-8d0c8f3f7b11";

    private const string Azure = """
        #!/usr/bin/env bash
        echo "$*" >> "$(dirname "$0")/calls"
        case "$*" in
          "ad app create "*"--query appId"*) echo 5b0f6a0e-0a0f-4a55-9c9e-8d0c8f3f7b11 ;;
          "ad sp show --id 00000003-"*) echo 9e2f0c7d-4c1b-4f0e-8f55-2a6f7f1c0d22 ;;
          "ad sp show "*) exit 3 ;;
          "rest --method POST "*) [ ! -e "$(dirname "$0")/may-not" ] ;;
        esac
        """;

    private static readonly string[] Ids = ["--bot-app-id", "3f2c8a54-1f4d-4b0e-9a51-0c7d3e1b2a90", "--bot-object-id", "9b1d6c1e-52a7-4c58-8a0f-7d1f0f6f5f11", "--tenant", "c0a4b3c2-7a0e-4f53-b7a4-2f1f9f0f7a22"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public EntraTests()
    {
        File.WriteAllText(In("az"), Azure);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(In("az"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_shown_is_done_with_the_ids_that_Azure_gives()
    {
        var (code, said, _) = await RunAsync([.. Ids, "--do"]);
        Assert.Equal(0, code);
        Assert.EndsWith($"\nsignInAppId={App}\n", said, StringComparison.Ordinal);
        var calls = File.ReadAllLines(In("calls"));
        Assert.DoesNotContain(calls, call => call.Contains('<', StringComparison.Ordinal));
        // Made once: it is no second registration whose id is taken.
        Assert.Single(calls, call => call.StartsWith("ad app create ", StringComparison.Ordinal));
        Assert.Equal(3, calls.Count(call => call.StartsWith($"rest --method PATCH --url https://graph.microsoft.com/v1.0/applications(appId='{App}')", StringComparison.Ordinal)));
        Assert.Contains(calls, call => call.StartsWith($"ad app permission admin-consent --id {App}", StringComparison.Ordinal));
        Assert.Single(calls, call => call.StartsWith("rest --method POST ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_let_the_bot_itself_read_has_all_the_rest_and_reads_who_may()
    {
        File.WriteAllText(In("may-not"), "");
        var (code, said, wrong) = await RunAsync([.. Ids, "--do"]);
        Assert.Equal(0, code);
        Assert.Contains("Privileged Role Administrator", wrong, StringComparison.Ordinal);
        Assert.EndsWith($"\nsignInAppId={App}\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no skill mails.", "--skills", "mails meetings", "--do")]
    [InlineData("\"contoso\" is no id", "--tenant", "contoso", "--do")]
    [InlineData("infra/entra.sh --bot-app-id ID", "--do", "--name")]
    [InlineData("infra/entra.sh --bot-app-id ID", "--all")]
    public async Task What_is_written_wrongly_is_said_and_nothing_is_done(string sentence, params string[] wrong)
    {
        var (code, _, said) = await RunAsync([.. Ids, .. wrong]);
        Assert.Equal(2, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.False(File.Exists(In("calls")));
    }

    private string In(string file) => Path.Combine(_folder.FullName, file);

    private Task<(int Code, string Out, string Err)> RunAsync(string[] arguments) =>
        Programs.RunAsync("env", [$"PATH={_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}", "bash", Repository.At("infra", "entra.sh"), .. arguments]);
}
