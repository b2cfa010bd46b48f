namespace BackOfficeBot.Sandbox;

/// <summary>The bot's settings for life in the sandbox: real checks, the sandbox's addresses.</summary>
internal static class BotConfiguration
{
    public static IReadOnlyDictionary<string, string> For(SandboxUrls urls, string dataFolder) => new Dictionary<string, string>
    {
        ["environment"] = "Development",
        // The sandbox signs what it delivers, and that is checked; another client on this machine may come without a token.
        ["Bot:AllowAnonymous"] = "true",
        ["Bot:AppId"] = SandboxIds.App,
        ["Bot:TenantId"] = SandboxIds.Tenant,
        ["Bot:AppType"] = "SingleTenant",
        ["Bot:ClientSecret"] = SandboxIds.Secret,
        ["Bot:OAuthConnection"] = SandboxIds.Connection,
        ["Bot:OpenIdMetadata"] = urls.Login + "/v1/.well-known/openidconfiguration",
        ["Bot:TokenEndpoint"] = $"{urls.Login}/{SandboxIds.Tenant}/oauth2/v2.0/token",
        ["Bot:TokenServiceUrl"] = urls.Token,
        ["Graph:BaseUrl"] = urls.Graph,
        ["Graph:AllowedHosts:0"] = "localhost",
        ["Executives:People:0:Id"] = "aaaaaaaa-0000-4000-8000-000000000001",
        ["Executives:People:0:Name"] = "Elena Valdoro",
        ["Executives:People:0:Protected:0:Days:0"] = "Friday",
        ["Executives:People:0:Protected:0:From"] = "09:00",
        ["Executives:People:0:Protected:0:To"] = "11:00",
        ["Executives:People:0:Protected:0:Name"] = "Posta",
        ["Executives:People:0:Earliest"] = "09:00",
        ["Executives:People:0:Latest"] = "18:30",
        ["Executives:People:0:MeetingsPerDay"] = "6",
        ["Executives:People:0:Brief"] = "17:30",
        ["Executives:People:0:AsksFirst"] = "OnBehalf",
        ["Executives:People:0:MayAlwaysBook:0"] = "aaaaaaaa-0000-4000-8000-000000000003",
        ["Executives:People:0:Assistants:0:Id"] = "aaaaaaaa-0000-4000-8000-000000000002",
        ["Executives:People:0:Assistants:0:Name"] = "Marta Conti",
        ["Offices:Closings:0:From"] = "12-24",
        ["Offices:Closings:0:To"] = "12-31",
        ["Offices:Closings:0:Name"] = "Natale / Christmas",
        ["Offices:Places:0:Name"] = "Milano",
        ["Offices:Places:0:Country"] = "IT",
        ["Offices:Places:0:Zone"] = "Europe/Rome",
        ["Offices:Places:0:LunchFrom"] = "12:30",
        ["Offices:Places:0:LunchTo"] = "14:30",
        ["Offices:Places:0:LunchLength"] = "00:30:00",
        ["Offices:Places:1:Name"] = "Roma",
        ["Offices:Places:1:Country"] = "IT",
        ["Offices:Places:1:Zone"] = "Europe/Rome",
        ["Offices:Journeys:0:From"] = "Milano",
        ["Offices:Journeys:0:To"] = "Roma",
        ["Offices:Journeys:0:Length"] = "03:30:00",
        ["Storage:Provider"] = "Sqlite",
        ["Storage:Path"] = Path.Combine(dataFolder, "office.db"),
    };
}
