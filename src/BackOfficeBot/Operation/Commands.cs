using BackOfficeBot.AppPackage;
using BackOfficeBot.Health;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;

namespace BackOfficeBot.Operation;

/// What the bot's program does instead of running.
internal static class Commands
{
    public static readonly string[] Names =
        [CheckCommand.Name, HealthCommand.Name, ManifestCommand.Name, UnderstandCommand.Name, VerifyCommand.Name, BackupCommand.Name, RestoreCommand.Name, ExportCommand.Name, PurgeCommand.Name];

    /// The command's exit code; null where none is named, so that the bot is to run.
    public static async Task<int?> RunAsync(string[] words, TextWriter output) => words switch
    {
        [UnderstandCommand.Name] => UnderstandCommand.Run(),
        [VerifyCommand.Name, .. var rest] => await VerifyCommand.RunAsync(rest, output),
        [BackupCommand.Name, .. var rest] => await BackupCommand.RunAsync(rest, output),
        [RestoreCommand.Name, .. var rest] => await RestoreCommand.RunAsync(rest, output),
        [ExportCommand.Name, .. var rest] => await ExportCommand.RunAsync(rest, output),
        [PurgeCommand.Name, .. var rest] => await PurgeCommand.RunAsync(rest, output),
        [ManifestCommand.Name, .. var rest] => ManifestCommand.Run(rest, output),
        [CheckCommand.Name, .. var rest] => await CheckCommand.RunAsync(rest, output),
        [HealthCommand.Name, var address] => await HealthCommand.RunAsync(address),
        // What has a sign of equality, or begins with a dash, is a setting.
        [var word, ..] when !word.StartsWith('-') && !word.StartsWith('/') && !word.Contains('=', StringComparison.Ordinal) => await RefusedAsync(words, output),
        _ => null,
    };

    private static async Task<int> RefusedAsync(string[] words, TextWriter output)
    {
        await output.WriteLineAsync(OperationTexts.In(Arguments.LanguageOf(words)).NoCommand(string.Join(", ", Names.Order())));
        return Operate.CouldNot;
    }
}
