using System.Net.Http.Headers;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Files;

/// <summary>Puts a file where a person has agreed to have it: into the upload session that came with <c>fileConsent/invoke</c>.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#upload-the-file,
/// https://learn.microsoft.com/graph/api/driveitem-createuploadsession#upload-bytes-to-the-upload-session. The address is authenticated already: no token goes there.</remarks>
public sealed class FileUploads(IOptions<BotOptions> options) : IDisposable
{
    /// <summary>A part, in bytes: a multiple of 320 KiB, as the service wants all parts but the last.</summary>
    internal const int Part = 32 * 320 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Uploads the whole file in parts of 10 MiB, one after the other.</summary>
    /// <param name="place">From the activity. What a person's client sends may be anything: see <see cref="BotOptions.FileHosts"/>.</param>
    /// <param name="bytes">The file; not empty.</param>
    /// <param name="ct">Ends the call.</param>
    /// <exception cref="FileUploadException">The address is not one of the allowed hosts, or the service did not take the file.</exception>
    public async Task UploadAsync(FileUploadInfo place, ReadOnlyMemory<byte> bytes, CancellationToken ct = default)
    {
        if (bytes.IsEmpty || !Uri.TryCreate(place.UploadUrl, UriKind.Absolute, out var url) || !options.Value.Allow(url))
            throw new FileUploadException(null);
        for (var at = 0; at < bytes.Length; at += Part)
        {
            var part = bytes.Slice(at, Math.Min(Part, bytes.Length - at));
            using var content = new ReadOnlyMemoryContent(part);
            content.Headers.ContentType = new("application/octet-stream");
            content.Headers.ContentRange = new ContentRangeHeaderValue(at, at + part.Length - 1, bytes.Length);
            try
            {
                using var response = await _http.PutAsync(url, content, ct);
                if (!response.IsSuccessStatusCode)
                    throw new FileUploadException((int)response.StatusCode);
            }
            catch (HttpRequestException e)
            {
                throw new FileUploadException((int?)e.StatusCode, e);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}

/// <summary>Whether an address that came in an activity is a drive's: a client could name any other, also inside the bot's own network.</summary>
internal static class FileHosts
{
    public static bool Allow(this BotOptions options, Uri url)
    {
        IEnumerable<string> hosts = options.FileHosts is { Count: > 0 } set ? set : BotOptions.UsualFileHosts;
        return SafeUrl.IsSafe(url) && url.UserInfo.Length == 0
            && hosts.Any(host => url.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith('.' + host, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A file did not arrive.</summary>
/// <param name="status">The HTTP status; null where nothing was sent, or nothing came back.</param>
/// <param name="cause">What went wrong below.</param>
public sealed class FileUploadException(int? status, Exception? cause = null) : Exception($"The file was not taken: {status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not sent"}.", cause)
{
    /// <summary>The HTTP status, if there was an answer.</summary>
    public int? Status { get; } = status;
}
