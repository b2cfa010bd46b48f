using BackOfficeBot.Operation;

namespace BackOfficeBot.Tests.Operation;

/// What is said to whoever writes a command wrongly.
public sealed class CommandsTests
{
    [Theory]
    [InlineData("verify-history --organization x", "\"--organization\" is not known. It is written: verify-history [--organisation ID]")]
    [InlineData("verify-history --organisation", "--organisation needs a value.")]
    [InlineData("verify-history --organisation --language it", "--organisation ha bisogno di un valore. Si scrive: verify-history")]
    [InlineData("verify-history now", "\"now\" is not known.")]
    [InlineData("verify-history --language de", "--language may be it or en, not \"de\".")]
    [InlineData("backup one.db two.db", "\"two.db\" is not known.")]
    [InlineData("restore", "Say which backup to restore. It is written: restore FILE")]
    [InlineData("restore --language=it", "Indica quale copia ripristinare. Si scrive: restore FILE")]
    [InlineData("verfy", "There is no such command. There are: backup, check, ")]
    [InlineData("health", "It is written: health http://ADDRESS")]
    [InlineData("health localhost", "It is written: health http://ADDRESS")]
    [InlineData("health not-an-address", "It is written: health http://ADDRESS")]
    [InlineData("understand riunione domani", "It is written: understand (lines on its input")]
    [InlineData("check everything", "\"everything\" is not known. It is written: check")]
    [InlineData("check --verbose", "\"--verbose\" is not known.")]
    [InlineData("manifest --nope", "\"--nope\" is not known. It is written: manifest [FILE.zip]")]
    [InlineData("verify --language it", "Questo comando non c’è.")]
    public async Task What_is_wrong_is_said_in_a_sentence_and_nothing_is_done(string line, string sentence)
    {
        await using var output = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(line.Split(' '), output));
        Assert.StartsWith(sentence, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_away_is_named()
    {
        await using var output = new StringWriter();
        Assert.Equal(2, await Commands.RunAsync(["verify-history", "--Storage:Provider=PostgreSql", "--ConnectionStrings:Office=Host=127.0.0.1;Port=1;Username=nobody"], output));
        Assert.StartsWith("Database: nobody listens at its address and port.", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "copies the SQLite database")]
    [InlineData("--help", "copies the SQLite database")]
    [InlineData("purge -h", "copies the SQLite database")]
    [InlineData("help --language it", "copia il database SQLite")]
    public async Task Whoever_asks_for_help_is_told_each_command_and_how_it_is_written(string line, string says)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await Commands.RunAsync(line.Split(' '), output));
        Assert.Contains(says, output.ToString(), StringComparison.Ordinal);
        Assert.All(Commands.Usages, usage => Assert.Contains($"  {usage.Value}\n", output.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--Bot:AppId=x")]
    [InlineData("urls=http://localhost:5001")]
    public async Task Where_only_settings_are_given_the_bot_runs(string line) =>
        Assert.Null(await Commands.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextWriter.Null));

    [Fact]
    public void Options_stand_before_and_behind_settings_and_with_either_sign()
    {
        var arguments = Arguments.Of(["--Storage:Path", "a.db", "--kind=CALL", "--environment", "Development", "out.zip", "--yes"], new("", ["kind"], ["yes"], TakesFile: true), OperationTexts.In("en"));
        Assert.Equal(("out.zip", "CALL", true), (arguments.File, arguments["kind"], arguments.Has("yes")));
        Assert.Equal(["--Storage:Path=a.db", "--environment=Development"], arguments.Settings);
    }
}
