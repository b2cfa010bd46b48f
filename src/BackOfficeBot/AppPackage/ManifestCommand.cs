using BackOfficeBot.Channel.Auth;

namespace BackOfficeBot.AppPackage;

/// "manifest", for the administrator: makes the Teams app package from the bot's settings. Ends with 0, or with 1 and a sentence for each setting that is missing.
internal static class ManifestCommand
{
    public const string Name = "manifest";

    private const string Usual = "backofficebot-teams.zip";

    /// A file name, if another one is wanted, and settings.
    public static int Run(string[] arguments, TextWriter output)
    {
        var (file, settings) = arguments is [var named, .. var rest] && !named.StartsWith('-') ? (named, rest) : (Usual, arguments);
        var configuration = Host.CreateApplicationBuilder(settings).Configuration;
        try
        {
            var bot = configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new();
            var manifest = configuration.GetSection("Manifest").Get<ManifestOptions>() ?? new();
            List<string> wrong = [.. manifest.Wrong(bot)];
            if (wrong.Count > 0)
                return Refused(output, wrong);
            File.WriteAllBytes(file, TeamsPackage.Zip(manifest, bot));
            output.WriteLine($"{Path.GetFullPath(file)}: version {manifest.Version} of {manifest.Name}. Upload it in the Teams admin center under Teams apps, Manage apps.");
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refused(output, [$"{file} cannot be written: {error.Message}"]);
        }
        catch (Exception error) when (StartRefusal.Of(error) is { Count: > 0 } sentences)
        {
            return Refused(output, sentences);
        }
    }

    private static int Refused(TextWriter output, IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            output.WriteLine(sentence);
        return 1;
    }
}
