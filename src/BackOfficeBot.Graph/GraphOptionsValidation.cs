using Microsoft.Extensions.Options;

namespace BackOfficeBot.Graph;

/// <summary>Says at start what is wrong with the section <c>Graph</c>, and what to set.</summary>
internal sealed class GraphOptionsValidation : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        var wrong = new List<string>();
        var isUrl = Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url);
        if (!isUrl || !IsSafe(url!))
            wrong.Add("Graph:BaseUrl must be an https address such as https://graph.microsoft.com/v1.0 (http on this machine only).");
        else if (!options.TrustedHosts.Contains(url!.Host, StringComparer.OrdinalIgnoreCase))
            wrong.Add($"Graph:AllowedHosts must contain the host of Graph:BaseUrl, {url.Host}, or be left out.");
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(5)) wrong.Add("Graph:Timeout must lie between 00:00:01 and 00:05:00.");
        if (options.Retries is < 0 or > 10) wrong.Add("Graph:Retries must lie between 0 and 10.");
        if (options.RetryTime < TimeSpan.FromSeconds(1) || options.RetryTime > TimeSpan.FromMinutes(1)) wrong.Add("Graph:RetryTime must lie between 00:00:01 and 00:01:00.");
        if (options.TokenEndpoint is { } endpoint && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var token) && token.IsLoopback))
            wrong.Add("Graph:TokenEndpoint must be an address on this machine, or be left out: then Entra is asked.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    /// <summary>Where a token may travel: encrypted, or without leaving the machine.</summary>
    public static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
}
