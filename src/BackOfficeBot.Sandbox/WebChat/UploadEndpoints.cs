using System.Collections.Concurrent;
using System.Net.Http.Headers;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.WebChat;

/// <summary>Files that change hands in the chat. The upload address is pre-authenticated, as that of OneDrive is: it takes no token.</summary>
internal sealed class Uploads(SandboxUrls urls, OfficeState office, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Upload> all = [];

    internal sealed record Upload(string Id, string Name, byte[] Content, bool Complete)
    {
        /// <summary>Whose OneDrive the file goes to; null for a file that a person hands to the bot.</summary>
        public string? OwnerId { get; init; }
    }

    /// <summary>A place for a file that somebody agreed to receive.</summary>
    public (string UploadUrl, string ContentUrl, string Id) Prepare(string name, string? ownerId = null)
    {
        var id = Guid.NewGuid().ToString("N");
        all[id] = new(id, name, [], Complete: false) { OwnerId = ownerId };
        return ($"{urls.Sandbox}/files/upload/{id}", $"{urls.Sandbox}/files/{id}/{Uri.EscapeDataString(name)}", id);
    }

    public Upload? Find(string id) => all.GetValueOrDefault(id);

    /// <summary>Takes one part; false where it does not continue what came before.</summary>
    public bool Append(string id, byte[] part, ContentRangeHeaderValue? range)
    {
        if (Find(id) is not { Complete: false } upload || range is not null && range.From != upload.Content.Length) return false;
        byte[] content = [.. upload.Content, .. part];
        var next = upload with { Content = content, Complete = range is null || content.Length >= range.Length };
        if (!all.TryUpdate(id, next, upload)) return false;
        if (next is { Complete: true, OwnerId: { } owner }) Store(owner, next);
        return true;
    }

    private void Store(string ownerId, Upload upload) => office.Do(() =>
    {
        var mailbox = office.Mailbox(ownerId)!;
        var (folder, name) = DriveItems.Place(mailbox, "root:/Microsoft Teams Chat Files/" + upload.Name, time.GetUtcNow());
        return DriveItems.Write(mailbox, folder, name, upload.Content, time.GetUtcNow());
    });
}

internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/files/upload/{id}", async (string id, HttpRequest request, Uploads uploads, CancellationToken ct) =>
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, ct);
            var range = ContentRangeHeaderValue.TryParse(request.Headers.ContentRange, out var parsed) ? parsed : null;
            if (request.Headers.Authorization.Count > 0) return Connector.Error(401, "unauthenticated", "The upload address is authenticated already and must get no token.");
            if (!uploads.Append(id, buffer.ToArray(), range)) return Connector.Error(416, "invalidRange", "The part does not continue the upload.");
            var upload = uploads.Find(id)!;
            return upload.Complete
                ? Results.Json(new { id, name = upload.Name, size = upload.Content.Length }, statusCode: 201)
                : Results.Json(new { nextExpectedRanges = new[] { $"{upload.Content.Length}-" } }, statusCode: 202);
        });
        routes.MapGet("/files/{id}/{name}", (string id, string name, Uploads uploads) => uploads.Find(id) is { Complete: true } file
            ? Results.File(file.Content, "application/octet-stream", file.Name)
            : Results.NotFound());
        routes.MapPost("/chat/files", async (string name, HttpRequest request, Uploads uploads, CancellationToken ct) =>
        {
            var place = uploads.Prepare(name);
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, ct);
            uploads.Append(place.Id, buffer.ToArray(), null);
            return Results.Json(new { id = place.Id, name, contentUrl = place.ContentUrl });
        });
        routes.MapPost("/chat/uploads", (string name, string @as, Uploads uploads, OfficeState office) =>
        {
            if (office.Person(@as) is not { } owner) return Results.NotFound();
            var place = uploads.Prepare(name, owner.Id);
            return Results.Json(new { contentUrl = place.ContentUrl, name, uploadUrl = place.UploadUrl, uniqueId = place.Id, fileType = Path.GetExtension(name).TrimStart('.') });
        });
    }
}
