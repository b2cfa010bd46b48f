using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BackOfficeBot.Channel.Auth;

namespace BackOfficeBot.AppPackage;

/// The Teams app package: what lies in the folder manifest/, with the settings filled in. The same settings make the same bytes.
/// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package
internal static class TeamsPackage
{
    private const string Folder = "manifest/";

    // The first that a zip can say.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Zip(ManifestOptions manifest, BotOptions bot)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in Files(manifest, bot))
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = Always;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    public static IEnumerable<(string Name, byte[] Content)> Files(ManifestOptions manifest, BotOptions bot)
    {
        var assembly = typeof(TeamsPackage).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var content = new MemoryStream();
            assembly.GetManifestResourceStream(resource)!.CopyTo(content);
            yield return (resource[Folder.Length..], resource.EndsWith(".json", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Filled(Encoding.UTF8.GetString(content.ToArray()), manifest, bot)) : content.ToArray());
        }
    }

    private static string Filled(string template, ManifestOptions m, BotOptions bot)
    {
        var filled = new StringBuilder(template);
        foreach (var (field, value) in new (string, string)[]
        {
            ("APP_ID", m.Id ?? bot.AppId!), ("BOT_ID", bot.AppId!), ("SIGN_IN_APP_ID", m.SignInAppId ?? bot.AppId!), ("TOKEN_HOST", new Uri(bot.TokenServiceUrl).Host),
            ("VERSION", m.Version), ("NAME", m.Name.Trim()), ("DEVELOPER", m.Developer!.Trim()), ("WEBSITE", m.Website!), ("PRIVACY", m.Privacy!), ("TERMS", m.Terms!),
        })
            filled.Replace($"${{{{{field}}}}}", JsonEncodedText.Encode(value).Value);
        return filled.ToString();
    }
}
