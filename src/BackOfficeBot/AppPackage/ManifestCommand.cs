using BackOfficeBot.Channel.Auth;
using BackOfficeBot.Operation;

namespace BackOfficeBot.AppPackage;

/// "manifest", for the administrator: makes the Teams app package from the bot's settings. Ends with 0, or with 1 and a sentence for each setting that is missing, or with 2 where it is written wrongly.
internal static class ManifestCommand
{
    public const string Name = "manifest";

    public static readonly Shape Shape = new("manifest [FILE.zip]", [], [], TakesFile: true);

    private const string Usual = "backofficebot-teams.zip";

    /// A file name, if another one is wanted, and settings.
    public static int Run(string[] words, TextWriter output)
    {
        var file = Usual;
        try
        {
            var arguments = Arguments.Of(words, Shape, OperationTexts.In("en"));
            file = arguments.File ?? Usual;
            var configuration = Host.CreateApplicationBuilder(arguments.Settings).Configuration;
            var bot = configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new();
            var manifest = configuration.GetSection("Manifest").Get<ManifestOptions>() ?? new();
            List<string> wrong = [.. manifest.Wrong(bot)];
            if (wrong.Count > 0)
                return Refused(output, wrong);
            File.WriteAllBytes(file, TeamsPackage.Zip(manifest, bot));
            output.WriteLine($"{Path.GetFullPath(file)}: version {manifest.Version} of {manifest.Name}. Upload it in the Teams admin center under Teams apps, Manage apps.");
            return 0;
        }
        catch (Refusal refusal)
        {
            output.WriteLine(refusal.Message);
            return Operate.CouldNot;
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
