using BackOfficeBot.Channel.Auth;

namespace BackOfficeBot.AppPackage;

/// Section Manifest: what stands in the Teams app package besides the bot itself.
internal sealed class ManifestOptions
{
    /// The app's id in Teams; the bot's own where none is set.
    public string? Id { get; set; }

    /// Raised with every package that is uploaded over another.
    public string Version { get; set; } = "1.0.0";

    public string Name { get; set; } = "BackOfficeBot";

    public string? Developer { get; set; }

    public string? Website { get; set; }

    public string? Privacy { get; set; }

    public string? Terms { get; set; }

    /// The registration that signs people in, where it is not the bot's own (a bot with a managed identity).
    public string? SignInAppId { get; set; }

    private const int LongestName = 30;
    private const int LongestDeveloper = 32;

    /// What is wrong, each with what to set.
    public IEnumerable<string> Wrong(BotOptions bot)
    {
        if (!Guid.TryParse(bot.AppId, out _))
            yield return "Set Bot:AppId to the bot's client id: the app registration's, or the managed identity's.";
        if (Id is not null && !Guid.TryParse(Id, out _))
            yield return "Manifest:Id must be a GUID; leave it out to take the bot's own.";
        if (SignInAppId is not null && !Guid.TryParse(SignInAppId, out _))
            yield return "Manifest:SignInAppId must be the client id of the app registration that signs people in; leave it out where it is the bot's own.";
        if (!Uri.TryCreate(bot.TokenServiceUrl, UriKind.Absolute, out _))
            yield return "Bot:TokenServiceUrl must be an address, such as https://europe.token.botframework.com.";
        if (!System.Version.TryParse(Version, out var version) || version.Build < 0 || version.Revision >= 0)
            yield return "Manifest:Version must be three numbers with dots, such as 1.0.1.";
        if (Name.Trim().Length is 0 or > LongestName)
            yield return $"Manifest:Name must have 1 to {LongestName} letters.";
        if (Developer?.Trim().Length is null or 0 or > LongestDeveloper)
            yield return $"Set Manifest:Developer to your organisation's name, at most {LongestDeveloper} letters.";
        foreach (var (name, address) in new[] { (nameof(Website), Website), (nameof(Privacy), Privacy), (nameof(Terms), Terms) })
            if (!Uri.TryCreate(address, UriKind.Absolute, out var page) || page.Scheme != Uri.UriSchemeHttps)
                yield return $"Set Manifest:{name} to the address of {Page(name)}, beginning with https://.";
    }

    private static string Page(string name) => name switch
    {
        nameof(Website) => "a page where people find help with the bot",
        nameof(Privacy) => "your privacy notice",
        _ => "your terms of use",
    };
}
