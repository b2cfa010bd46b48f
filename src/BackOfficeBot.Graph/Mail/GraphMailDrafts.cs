using BackOfficeBot.Graph.Http;
using Microsoft.Kiota.Abstractions;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphMailDrafts(GraphConnection graph) : IMailDrafts
{
    private const int MostRecipients = 500;

    public async Task<string> BeginAsync(GraphCaller caller, string mailbox, DraftKind kind, string? of, CancellationToken ct = default)
    {
        var draft = await graph.ChangeAsync(caller, (client, token) =>
        {
            var messages = client.Users[mailbox].Messages;
            return kind switch
            {
                DraftKind.Reply => messages[of!].CreateReply.PostAsync(new(), Once, token),
                DraftKind.ReplyAll => messages[of!].CreateReplyAll.PostAsync(new(), Once, token),
                DraftKind.Forward => messages[of!].CreateForward.PostAsync(new(), Once, token),
                _ => messages.PostAsync(new() { Subject = "", Body = new() { ContentType = Models.BodyType.Html, Content = "" } }, Once, token),
            };
        }, ct);
        return draft?.Id ?? throw new GraphException(GraphFailure.Uncertain, "NoMessage");
    }

    public async Task WriteAsync(GraphCaller caller, string mailbox, string id, DraftText text, string? instead, CancellationToken ct = default)
    {
        if (text.To.Count + text.Cc.Count is 0 or > MostRecipients) throw new GraphException(GraphFailure.Invalid, "Recipients");
        var before = await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Messages[id].GetAsync(request =>
        {
            request.QueryParameters.Select = ["id", "body", "isDraft"];
            request.Headers.Add("Prefer", GraphMessages.ImmutableIds);
        }, token), ct);
        if (before?.IsDraft == false) throw new GraphException(GraphFailure.Conflict, "NoDraft");
        var change = new Models.Message { Subject = text.Subject, ToRecipients = MailMap.ToGraph(text.To), CcRecipients = MailMap.ToGraph(text.Cc) };
        var body = before?.Body is { Content.Length: > 0 } written ? written : new() { ContentType = Models.BodyType.Html, Content = "" };
        if (EventBody.Above(body, text.Text, instead) is { } above) change.Body = above;
        await graph.ChangeAsync(caller, async (client, token) => { await client.Users[mailbox].Messages[id].PatchAsync(change, Immutable, token); }, ct);
    }

    public Task AttachAsync(GraphCaller caller, string mailbox, string id, EventFile file, CancellationToken ct = default)
    {
        if (file.Bytes.Length > IMailDrafts.LargestFile) throw new ArgumentException("So large a file is not attached to a mail.", nameof(file));
        return file.Bytes.Length > EventFile.Largest ? AttachInPiecesAsync(caller, mailbox, id, file, ct)
            : graph.ChangeAsync(caller, async (client, token) => { await client.Users[mailbox].Messages[id].Attachments.PostAsync(new Models.FileAttachment { Name = file.Name, ContentBytes = file.Bytes }, Once, token); }, ct);
    }

    private async Task AttachInPiecesAsync(GraphCaller caller, string mailbox, string id, EventFile file, CancellationToken ct)
    {
        var session = await graph.ChangeAsync(caller, (client, token) => client.Users[mailbox].Messages[id].Attachments.CreateUploadSession.PostAsync(
            new() { AttachmentItem = new() { AttachmentType = Models.AttachmentType.File, Name = file.Name, Size = file.Bytes.Length } }, Once, token), ct);
        if (!Uri.TryCreate(session?.UploadUrl, UriKind.Absolute, out var address)) throw new GraphException(GraphFailure.Unavailable, "NoAnswer");
        using var content = new MemoryStream(file.Bytes, writable: false);
        if (await new UploadSession(graph).SendAsync(caller, address, content, ct, UploadSession.OutlookPiece) is null) throw new GraphException(GraphFailure.Uncertain, "UploadLost");
    }

    public Task SendAsync(GraphCaller caller, string mailbox, string id, CancellationToken ct = default) =>
        graph.ChangeAsync(caller, (client, token) => client.Users[mailbox].Messages[id].Send.PostAsync(Once, token), ct);

    public Task DiscardAsync(GraphCaller caller, string mailbox, string id, CancellationToken ct = default) =>
        graph.ChangeAsync(caller, (client, token) => client.Users[mailbox].Messages[id].DeleteAsync(Immutable, token), ct);

    private static void Immutable<T>(RequestConfiguration<T> request) where T : class, new() => request.Headers.Add("Prefer", GraphMessages.ImmutableIds);

    private static void Once<T>(RequestConfiguration<T> request) where T : class, new()
    {
        Immutable(request);
        request.Options.Add(GraphConnection.Once);
    }
}
