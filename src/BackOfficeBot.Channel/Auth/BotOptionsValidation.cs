using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Auth;

/// Says at start what is wrong with the section Bot, and what to set.
internal sealed class BotOptionsValidation(IHostEnvironment environment, IConfiguration configuration) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var wrong = new List<string>();
        if (options.AllowAnonymous)
            CheckAnonymous(wrong);
        if (!string.IsNullOrWhiteSpace(options.AppId))
            CheckCredential(options, wrong);
        else if (!options.AllowAnonymous)
            wrong.Add("Set Bot:AppId to the client id of the bot's app registration.");
        if (string.IsNullOrWhiteSpace(options.OAuthConnection))
            wrong.Add("Set Bot:OAuthConnection to the name of the OAuth connection of the Bot resource, or leave it out.");
        if (string.IsNullOrWhiteSpace(options.Scope))
            wrong.Add("Set Bot:Scope to https://api.botframework.com/.default, or leave it out.");
        if (string.IsNullOrWhiteSpace(options.Issuer))
            wrong.Add("Set Bot:Issuer to https://api.botframework.com, or leave it out.");
        CheckUrl(wrong, "Bot:OpenIdMetadata", options.OpenIdMetadata);
        CheckUrl(wrong, "Bot:TokenServiceUrl", options.TokenServiceUrl);
        if (options.TokenEndpoint is { Length: > 0 } endpoint && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.IsLoopback))
            wrong.Add("Bot:TokenEndpoint must be an address on this machine, or be left out: then Entra is asked.");
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(1))
            wrong.Add("Bot:Timeout must lie between 00:00:01 and 00:01:00.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static void CheckCredential(BotOptions options, List<string> wrong)
    {
        if (options.AppType is not BotAppType.MultiTenant && string.IsNullOrWhiteSpace(options.TenantId))
            wrong.Add("Set Bot:TenantId to the id of your organisation's tenant, or Bot:AppType to MultiTenant.");
        if (options.AppType is BotAppType.ManagedIdentity)
            return;
        if (options.CertificatePath is { Length: > 0 } path)
        {
            if (!File.Exists(path))
                wrong.Add($"Bot:CertificatePath names a file that is not there: {path}.");
            else if (!HasKey(path, options.CertificatePassword))
                wrong.Add($"Bot:CertificatePath names a file without a readable private key: {path}. Check the file and Bot:CertificatePassword.");
        }
        else if (string.IsNullOrWhiteSpace(options.ClientSecret))
            wrong.Add("Set Bot:ClientSecret or Bot:CertificatePath, or Bot:AppType to ManagedIdentity.");
    }

    private static bool HasKey(string path, string? password)
    {
        try
        {
            using var certificate = BotCredentials.Certificate(path, password);
            return certificate.HasPrivateKey;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // By accident nobody may be let in: not in production, and not where other machines can knock.
    private void CheckAnonymous(List<string> wrong)
    {
        if (!environment.IsDevelopment())
            wrong.Add($"Bot:AllowAnonymous works in Development only, and this is {environment.EnvironmentName}: remove it.");
        if (Listening().FirstOrDefault(address => !IsLoopback(address)) is { } open)
            wrong.Add($"Bot:AllowAnonymous works on this machine only, and the server would listen on {open}: remove it, or listen on http://localhost.");
    }

    private IEnumerable<string> Listening()
    {
        foreach (var address in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return address;
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            if (endpoint["Url"] is { } address)
                yield return address;
        foreach (var ports in new[] { "http_ports", "https_ports" })
            if (configuration[ports] is { Length: > 0 } port)
                yield return $"every address, port {port}";
    }

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback;

    private static void CheckUrl(List<string> wrong, string setting, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || !SafeUrl.IsSafe(url))
            wrong.Add($"{setting} must be an https address (http on this machine only).");
    }
}

internal static class SafeUrl
{
    /// Where a token may travel: encrypted, or without leaving the machine.
    public static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
}
