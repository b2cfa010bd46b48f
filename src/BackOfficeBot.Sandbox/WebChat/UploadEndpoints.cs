using System.Net.Http.Headers;
using BackOfficeBot.Sandbox.BotService;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.WebChat;

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
        // As in Teams, what somebody sends lies in a folder of their OneDrive; without a sender it is only there to be fetched.
        routes.MapPost("/chat/files", async (string name, string? @as, HttpRequest request, Uploads uploads, OfficeState office, CancellationToken ct) =>
        {
            var place = uploads.Prepare(name);
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, ct);
            uploads.Append(place.Id, buffer.ToArray(), null);
            var link = @as is not null && office.Person(@as) is { } sender && office.Mailbox(sender.Id) is { } mailbox && DriveItems.IsName(name) ? office.Do(() => Keep(mailbox, name, buffer.ToArray(), office.Now)) : null;
            return Results.Json(new { id = place.Id, name, contentUrl = place.ContentUrl, link });
        });
        routes.MapPost("/chat/uploads", (string name, string @as, Uploads uploads, OfficeState office) =>
        {
            if (office.Person(@as) is not { } owner) return Results.NotFound();
            if (!DriveItems.IsName(name)) return Results.BadRequest(new { error = "A drive takes no file of this name." });
            var place = uploads.Prepare(name, owner.Id);
            return Results.Json(new { contentUrl = place.ContentUrl, name, uploadUrl = place.UploadUrl, uniqueId = place.Id, fileType = Path.GetExtension(name).TrimStart('.') });
        });
    }

    private static string Keep(Mailbox mailbox, string name, byte[] bytes, DateTimeOffset now)
    {
        var (folder, file) = DriveItems.Place(mailbox, "root:/Microsoft Teams Chat Files/" + name, now);
        return (string)DriveItems.View(DriveItems.Write(mailbox, folder, file, bytes, now), mailbox)["webUrl"]!;
    }
}
