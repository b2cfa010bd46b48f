using BackOfficeBot.Graph.Http;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphMessages(GraphConnection graph, GraphCache cache) : IMessages
{
    private const int MostSearched = 100;
    private const int MostInThread = 50;
    public const string ImmutableIds = "IdType=\"ImmutableId\"";

    public async Task<MailPage> FindAsync(GraphCaller caller, string mailbox, MailQuestion question, int skip, int take, CancellationToken ct = default)
    {
        if (question.IsSearch)
        {
            var all = await SearchAsync(caller, mailbox, question, ct);
            return all with { Lines = [.. all.Lines.Skip(skip).Take(take)] };
        }
        var page = await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].MailFolders[MailFolders.Inbox].Messages.GetAsync(request =>
        {
            request.QueryParameters.Filter = MailSearch.Filter(question);
            request.QueryParameters.Orderby = ["receivedDateTime desc"];
            request.QueryParameters.Select = MailMap.Line;
            (request.QueryParameters.Skip, request.QueryParameters.Top) = (skip, take);
            request.Headers.Add("Prefer", ImmutableIds);
        }, token), ct);
        return new([.. (page?.Value ?? []).Select(MailMap.LineOf).OfType<MailLine>()]);
    }

    public async Task<MailMessage> GetAsync(GraphCaller caller, string mailbox, string id, CancellationToken ct = default) =>
        MailMap.Of(await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Messages[id].GetAsync(request =>
        {
            request.QueryParameters.Select = MailMap.Whole;
            request.QueryParameters.Expand = ["attachments($select=id,name,size,isInline)"];
            request.Headers.Add("Prefer", ImmutableIds);
        }, token), ct));

    public async Task<bool> CopyAsync(GraphCaller caller, string mailbox, string id, string? fileId, Stream into, long most, CancellationToken ct = default)
    {
        // The limit of time is for the answer's beginning: a large file takes as long as it takes.
        await using var bytes = await graph.ReadAsync(caller, (client, token) => ContentAsync(client, mailbox, id, fileId, token), ct);
        var (part, length) = (new byte[81_920], 0L);
        try
        {
            while (await bytes.ReadAsync(part, ct) is > 0 and var read)
            {
                if ((length += read) > most) return false;
                await into.WriteAsync(part.AsMemory(0, read), ct);
            }
        }
        catch (HttpRequestException e)
        {
            throw new GraphException(GraphFailure.Unavailable, "NoAnswer", e);
        }
        return true;
    }

    private static async Task<Stream> ContentAsync(GraphServiceClient client, string mailbox, string id, string? fileId, CancellationToken ct)
    {
        var content = client.Users[mailbox].Messages[id].Content;
        // The SDK knows the content of mails only.
        if (fileId is not null)
            content = content.WithUrl($"{client.RequestAdapter.BaseUrl}/users/{Uri.EscapeDataString(mailbox)}/messages/{Uri.EscapeDataString(id)}/attachments/{Uri.EscapeDataString(fileId)}/$value");
        return await content.GetAsync(request => request.Headers.Add("Prefer", ImmutableIds), ct) ?? throw new GraphException(GraphFailure.Unavailable, "NoAnswer");
    }

    public async Task<IReadOnlyList<MailLine>> ThreadAsync(GraphCaller caller, string mailbox, string conversationId, CancellationToken ct = default)
    {
        var page = await graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Messages.GetAsync(request =>
        {
            // Ordered as well, Graph refuses the filter as too complex.
            request.QueryParameters.Filter = $"conversationId eq '{conversationId.Replace("'", "''", StringComparison.Ordinal)}'";
            request.QueryParameters.Select = MailMap.Line;
            request.QueryParameters.Top = MostInThread;
            request.Headers.Add("Prefer", ImmutableIds);
        }, token), ct);
        return [.. (page?.Value ?? []).Where(m => m.IsDraft != true).Select(MailMap.LineOf).OfType<MailLine>().OrderByDescending(m => m.At)];
    }

    public Task MarkAsync(GraphCaller caller, string mailbox, string id, bool? isRead, bool? isFlagged, CancellationToken ct = default)
    {
        var change = new Models.Message();
        if (isRead is { } read) change.IsRead = read;
        if (isFlagged is { } flagged) change.Flag = new() { FlagStatus = flagged ? Models.FollowupFlagStatus.Flagged : Models.FollowupFlagStatus.NotFlagged };
        return graph.ChangeAsync(caller, async (client, token) => { await client.Users[mailbox].Messages[id].PatchAsync(change, Immutable, token); }, ct);
    }

    public async Task<string> MoveAsync(GraphCaller caller, string mailbox, string id, string folder, CancellationToken ct = default) =>
        (await graph.ChangeAsync(caller, (client, token) => client.Users[mailbox].Messages[id].Move.PostAsync(new() { DestinationId = folder }, Immutable, token), ct))?.Id ?? id;

    private async Task<MailPage> SearchAsync(GraphCaller caller, string mailbox, MailQuestion question, CancellationToken ct)
    {
        // Graph puts no order and no filter beside a search: it gives the newest first, and the rest is sorted out here.
        var found = graph.ReadAsync(caller, (client, token) => client.Users[mailbox].Messages.GetAsync(request =>
        {
            request.QueryParameters.Search = MailSearch.Search(question);
            request.QueryParameters.Select = MailMap.Line;
            request.QueryParameters.Top = MostSearched;
            request.Headers.Add("Prefer", ImmutableIds);
        }, token), ct);
        var (deleted, junk) = (FolderAsync(caller, mailbox, MailFolders.Deleted, ct), FolderAsync(caller, mailbox, MailFolders.Junk, ct));
        await Task.WhenAll(found, deleted, junk);
        string[] away = [await deleted, await junk];
        var lines = (await found)?.Value ?? [];
        return new([.. lines.Where(m => m.IsDraft != true).Select(MailMap.LineOf).OfType<MailLine>().Where(m => !away.Contains(m.FolderId) && MailSearch.Fits(question, m))], lines.Count >= MostSearched);
    }

    /// <summary>The id of a folder stays the same.</summary>
    private Task<string> FolderAsync(GraphCaller caller, string mailbox, string folder, CancellationToken ct) => cache.GetAsync(caller, "mailFolder", $"{mailbox.ToLowerInvariant()}\n{folder}", GraphCache.Hours,
        asked => graph.ReadAsync(caller, async (client, token) => (await client.Users[mailbox].MailFolders[folder].GetAsync(request => request.QueryParameters.Select = ["id"], token))?.Id ?? throw new GraphException(GraphFailure.Unavailable, "NoAnswer"), asked), ct).AsTask();

    private static void Immutable<T>(RequestConfiguration<T> request) where T : class, new() => request.Headers.Add("Prefer", ImmutableIds);
}
