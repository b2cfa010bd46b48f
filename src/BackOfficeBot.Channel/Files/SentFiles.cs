using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Auth;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Files;

/// <summary>A file that came with a message.</summary>
/// <param name="Name">As the person calls it.</param>
/// <param name="DownloadUrl">Where the bytes are, for some minutes.</param>
/// <param name="Link">Where it lies for people to open; null where the message does not say.</param>
public sealed record SentFile(string Name, string DownloadUrl, string? Link);

/// <summary>Files that people send in a personal chat, and their bytes.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat</remarks>
public sealed class SentFiles(IOptions<BotOptions> options) : IDisposable
{
    // The address carries its own permission; it leads to a store, and nowhere else.
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Those of a message; none where the client names no address that is https, or on this machine.</summary>
    public static IReadOnlyList<SentFile> Of(Activity activity) =>
    [
        .. from attachment in activity.Attachments ?? []
           where attachment.ContentType == FileDownloadInfo.ContentType && !string.IsNullOrWhiteSpace(attachment.Name)
           let url = Info(attachment)?.DownloadUrl
           where Uri.TryCreate(url, UriKind.Absolute, out var address) && SafeUrl.IsSafe(address)
           select new SentFile(attachment.Name!, url, attachment.ContentUrl),
    ];

    /// <summary>Whether people can open it where it lies: a client could name any place.</summary>
    public bool LiesInDrive(SentFile file) => Uri.TryCreate(file.Link, UriKind.Absolute, out var place) && options.Value.Allow(place);

    /// <summary>The bytes; null where there are more than <paramref name="most"/>.</summary>
    /// <exception cref="HttpRequestException">The file is not to be had, or no longer, or its address is not one of <see cref="BotOptions.FileHosts"/>.</exception>
    public async Task<byte[]?> BytesAsync(SentFile file, int most, CancellationToken ct = default)
    {
        using var bytes = new MemoryStream();
        return await CopyAsync(file, bytes, most, ct) ? bytes.ToArray() : null;
    }

    /// <summary>Writes the bytes into a stream as they come; false where there are more than <paramref name="most"/>.</summary>
    /// <exception cref="HttpRequestException">As for <see cref="BytesAsync"/>.</exception>
    public async Task<bool> CopyAsync(SentFile file, Stream into, long most, CancellationToken ct = default)
    {
        if (!options.Value.Allow(new Uri(file.DownloadUrl)))
            throw new HttpRequestException("The address is no drive's.");
        try
        {
            using var response = await _http.GetAsync(file.DownloadUrl, HttpCompletionOption.ResponseHeadersRead, ct);
            response.EnsureSuccessStatusCode();
            if (response.Content.Headers.ContentLength > most)
                return false;
            await using var body = await response.Content.ReadAsStreamAsync(ct);
            var (part, length) = (new byte[81_920], 0L);
            while (await body.ReadAsync(part, ct) is > 0 and var read)
            {
                if ((length += read) > most)
                    return false;
                await into.WriteAsync(part.AsMemory(0, read), ct);
            }
            return true;
        }
        catch (Exception e) when (e is IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new HttpRequestException("The file did not come.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static FileDownloadInfo? Info(Attachment attachment)
    {
        try
        {
            return attachment.ContentAs(ActivityJson.Default.FileDownloadInfo);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
