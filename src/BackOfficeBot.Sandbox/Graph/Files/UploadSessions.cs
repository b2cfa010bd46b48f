using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Files;

/// <summary>The addresses that carry their own permission and want no token: pieces of uploads, and downloads.</summary>
internal static class UploadSessions
{
    public static GraphReply Open(GraphCall call, long? size, Func<byte[], JsonObject?> finish, int lastStatus, int nextStatus = 202)
    {
        var id = Guid.NewGuid().ToString("N");
        var session = new UploadSession(size, call.Office.Now.AddDays(1), finish, lastStatus, nextStatus);
        call.Office.Uploads[id] = session;
        var status = session.Status(Address(call, "uploads", id));
        status.Insert(0, "@odata.context", $"{call.Request.Base}/$metadata#microsoft.graph.uploadSession");
        return new(200, status);
    }

    public static string DownloadUrl(GraphCall call, string itemId)
    {
        var token = Guid.NewGuid().ToString("N");
        call.Office.Downloads[token] = (call.Target.Id, itemId);
        return Address(call, "downloads", token);
    }

    public static void Map(IEndpointRouteBuilder routes, OfficeState office)
    {
        routes.MapGet("/graph/downloads/{token}", (string token) => office.Do(() =>
            office.Downloads.TryGetValue(token, out var item) && office.Mailbox(item.OwnerId)?.Contents.GetValueOrDefault(item.ItemId) is { } bytes
                ? Results.Bytes(bytes, "application/octet-stream") : Results.NotFound()));
        routes.MapGet("/graph/uploads/{id}", (string id) => office.Do(() => office.Uploads.TryGetValue(id, out var session) ? Results.Json(session.Status()) : Results.NotFound()));
        routes.MapDelete("/graph/uploads/{id}", (string id) => office.Do(() => office.Uploads.Remove(id) ? Results.NoContent() : Results.NotFound()));
        routes.MapPut("/graph/uploads/{id}", async (string id, HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            try
            {
                var reply = office.Do(() => Take(office, id, http.Request, body.ToArray()));
                if (reply.Body is null) http.Response.Headers.Location = $"{http.Request.Scheme}://{http.Request.Host}/graph/uploads/{id}/item";
                return reply.Body is null ? Results.StatusCode(reply.Status) : Results.Json(reply.Body, statusCode: reply.Status);
            }
            catch (GraphProblem problem)
            {
                return Results.Json(new { error = new { code = problem.Code, message = problem.Message } }, statusCode: problem.Status);
            }
        });
    }

    private static GraphReply Take(OfficeState office, string id, HttpRequest request, byte[] piece)
    {
        if (request.Headers.Authorization.Count > 0) throw new GraphProblem(401, "unauthenticated", "The upload address is pre-authenticated: it must not be sent a token.");
        if (!office.Uploads.TryGetValue(id, out var session)) throw GraphProblem.NotFound("itemNotFound", "The upload session was not found.");
        if (!ContentRangeHeaderValue.TryParse(request.Headers.ContentRange, out var range) || range is not { From: { } from, To: { } to, Length: { } whole })
            throw GraphProblem.BadRequest("invalidRequest", "The Content-Range header is missing or is not readable.");
        var reply = session.Take(from, to, whole, piece);
        if (session.IsComplete) office.Uploads.Remove(id);
        return reply;
    }

    private static string Address(GraphCall call, string what, string token) => $"{new Uri(call.Request.Base).GetLeftPart(UriPartial.Authority)}/graph/{what}/{token}";
}
