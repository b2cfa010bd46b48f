using BackOfficeBot.AppPackage;
using BackOfficeBot.Health;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;

namespace BackOfficeBot.Operation;

/// What the bot's program does instead of running.
internal static class Commands
{
    /// By name, how each is written.
    public static IReadOnlyDictionary<string, string> Usages => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [CheckCommand.Name] = CheckCommand.Shape.Usage, [HealthCommand.Name] = HealthCommand.Usage, [ManifestCommand.Name] = ManifestCommand.Shape.Usage, [UnderstandCommand.Name] = UnderstandCommand.Usage,
        [VerifyCommand.Name] = VerifyCommand.Shape.Usage, [BackupCommand.Name] = BackupCommand.Shape.Usage, [RestoreCommand.Name] = RestoreCommand.Shape.Usage, [ExportCommand.Name] = ExportCommand.Shape.Usage, [PurgeCommand.Name] = PurgeCommand.Shape.Usage,
    };

    /// The command's exit code; null where none is named, so that the bot is to run.
    public static async Task<int?> RunAsync(string[] words, TextWriter output) => words switch
    {
        ["help", ..] => await HelpAsync(words, output),
        _ when words.Any(w => w is "--help" or "-h") => await HelpAsync(words, output),
        [UnderstandCommand.Name] => UnderstandCommand.Run(),
        [VerifyCommand.Name, .. var rest] => await VerifyCommand.RunAsync(rest, output),
        [BackupCommand.Name, .. var rest] => await BackupCommand.RunAsync(rest, output),
        [RestoreCommand.Name, .. var rest] => await RestoreCommand.RunAsync(rest, output),
        [ExportCommand.Name, .. var rest] => await ExportCommand.RunAsync(rest, output),
        [PurgeCommand.Name, .. var rest] => await PurgeCommand.RunAsync(rest, output),
        [ManifestCommand.Name, .. var rest] => ManifestCommand.Run(rest, output),
        [CheckCommand.Name, .. var rest] => await CheckCommand.RunAsync(rest, output),
        [HealthCommand.Name, var address] when Uri.TryCreate(address, UriKind.Absolute, out var bot) && bot.Scheme is "http" or "https" => await HealthCommand.RunAsync(bot),
        [var word, ..] when Usages.TryGetValue(word, out var usage) => await RefusedAsync(OperationTexts.In(Arguments.LanguageOf(words)).Usage(usage), output),
        // What has a sign of equality, or begins with a dash, is a setting.
        [var word, ..] when !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('=', StringComparison.Ordinal) =>
            await RefusedAsync(OperationTexts.In(Arguments.LanguageOf(words)).NoCommand(string.Join(", ", Usages.Keys)), output),
        _ => null,
    };

    private static async Task<int> HelpAsync(string[] words, TextWriter output)
    {
        var t = OperationTexts.In(Arguments.LanguageOf(words));
        await output.WriteLineAsync(t.Help);
        foreach (var (name, usage) in Usages)
            await output.WriteLineAsync($"\n  {usage}\n      {t.About(name)}");
        return 0;
    }

    private static async Task<int> RefusedAsync(string sentence, TextWriter output)
    {
        await output.WriteLineAsync(sentence);
        return Operate.CouldNot;
    }
}
