using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph.Http;

/// <summary>Sends a file in pieces to the address of an upload session, which carries its own permission and must be sent no token.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/driveitem-createuploadsession"/>, <see href="https://learn.microsoft.com/graph/outlook-large-attachments"/></remarks>
internal sealed class UploadSession(GraphConnection graph)
{
    /// <summary>10 MiB; all but the last must be multiples of 320 KiB.</summary>
    public const int Piece = 32 * 320 * 1024;

    /// <summary>Outlook takes less than 4 MB at once.</summary>
    public const int OutlookPiece = 10 * 320 * 1024;

    private static readonly TimeSpan PieceTime = TimeSpan.FromMinutes(1);

    /// <returns>The file; null where the session is gone before its end was told: whoever asked looks whether the file is there.</returns>
    /// <param name="caller">In whose name the session was opened.</param>
    /// <param name="address">Of the session.</param>
    /// <param name="content">What is sent.</param>
    /// <param name="ct">Ends the call.</param>
    /// <param name="piece">Bytes of a request.</param>
    public async Task<Models.DriveItem?> SendAsync(GraphCaller caller, Uri address, Stream content, CancellationToken ct, int piece = Piece)
    {
        if (!GraphOptionsValidation.IsSafe(address)) throw new GraphException(GraphFailure.NotAllowed, "HostNotAllowed");
        var buffer = new byte[Math.Min(piece, content.Length)];
        for (var (at, failures) = (0L, 0); ;)
        {
            GraphException failure;
            try
            {
                var (item, next) = await PutAsync(caller, address, content, at, buffer, ct);
                if (item is not null) return item;
                (failures, at) = (next > at ? 0 : failures, next);
                continue;
            }
            catch (GraphException e) when (e.Failure is GraphFailure.Busy or GraphFailure.Unavailable or GraphFailure.Uncertain || e.Status == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                if (++failures > graph.Options.Retries) throw;
                failure = e;
            }
            var wait = failure.RetryAt is { } until ? until - graph.Time.GetUtcNow() : TimeSpan.FromSeconds(failures - 1);
            if (wait > graph.Options.RetryTime) throw failure;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, graph.Time, ct);
            try
            {
                if (await NextAsync(caller, address, ct) is not { } from) return null;
                at = from;
            }
            catch (GraphException e) when (e.Failure is GraphFailure.Busy or GraphFailure.Unavailable or GraphFailure.Uncertain)
            {
                if (++failures > graph.Options.Retries) throw;
            }
        }
    }

    private Task<(Models.DriveItem? Item, long Next)> PutAsync(GraphCaller caller, Uri address, Stream content, long at, byte[] buffer, CancellationToken ct) => SendAsync<(Models.DriveItem?, long)>(caller, async token =>
    {
        content.Position = at;
        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, token);
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(buffer, 0, length) };
        request.Content.Headers.ContentRange = new(at, at + length - 1, content.Length);
        request.Content.Headers.ContentType = new("application/octet-stream");
        using var response = await graph.Preauthenticated.SendAsync(request, token);
        await CheckAsync(response, caller, token);
        var told = await response.Content.ReadAsStringAsync(token);
        // While pieces are missing a drive says 202, Outlook 200.
        if (told.Length > 0 && Next(told) is { } next) return (null, next);
        if (response.StatusCode == HttpStatusCode.Accepted) return (null, at + length);
        // An attachment is only told by where it is now.
        if (told.Length == 0) return (new(), content.Length);
        var item = await KiotaJsonSerializer.DeserializeAsync(told, Models.DriveItem.CreateFromDiscriminatorValue, token);
        return (item ?? throw new JsonException(), content.Length);
    }, ct);

    /// <summary>Where to go on; null where the session is no more.</summary>
    private Task<long?> NextAsync(GraphCaller caller, Uri address, CancellationToken ct) => SendAsync<long?>(caller, async token =>
    {
        using var response = await graph.Preauthenticated.GetAsync(address, token);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return null;
        await CheckAsync(response, caller, token);
        return Next(await response.Content.ReadAsStringAsync(token));
    }, ct);

    private async Task<T> SendAsync<T>(GraphCaller caller, Func<CancellationToken, Task<T>> send, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(PieceTime, graph.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, limit.Token);
        try
        {
            return await send(both.Token);
        }
        catch (Exception e) when (Errors.Map(e, caller, changes: true, graph.Time.GetUtcNow()) is { } mapped)
        {
            ct.ThrowIfCancellationRequested();
            throw mapped;
        }
    }

    private async Task CheckAsync(HttpResponseMessage response, GraphCaller caller, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode) return;
        var retryAt = Errors.RetryAt(response.Headers.RetryAfter?.ToString(), graph.Time.GetUtcNow());
        throw Errors.OfStatus(response.StatusCode, Code(await response.Content.ReadAsStringAsync(ct)), retryAt, caller, GraphFailure.Uncertain);
    }

    private static string? Code(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("error", out var error) && error.TryGetProperty("code", out var code) ? code.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary><c>"nextExpectedRanges": ["10485760-"]</c>: the first byte that is missing.</summary>
    private static long? Next(string status)
    {
        using var document = JsonDocument.Parse(status);
        return document.RootElement.TryGetProperty("nextExpectedRanges", out var ranges) && ranges.GetArrayLength() > 0
            && long.TryParse(ranges[0].GetString()!.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture, out var next) ? next : null;
    }
}
