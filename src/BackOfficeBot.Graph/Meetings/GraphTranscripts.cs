using BackOfficeBot.Graph.Http;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphTranscripts(GraphConnection graph) : ITranscripts
{
    public async Task<IReadOnlyList<Transcript>> OfMeetingAsync(GraphCaller caller, string joinUrl, CancellationToken ct = default)
    {
        try
        {
            var found = await graph.ReadAsync(caller, (client, token) => client.Me.OnlineMeetings.GetAsync(request => request.QueryParameters.Filter = $"joinWebUrl eq '{joinUrl.Replace("'", "''", StringComparison.Ordinal)}'", token), ct);
            return found?.Value?.FirstOrDefault()?.Id is { } id ? await AllAsync(caller, id, ct) : [];
        }
        // A meeting that ended long ago is known no more.
        catch (GraphException e) when (e.Failure == GraphFailure.NotFound)
        {
            return [];
        }
    }

    public async Task<byte[]?> ReadAsync(GraphCaller caller, Transcript transcript, int most, CancellationToken ct = default) => await graph.ReadAsync(caller, async (client, token) =>
    {
        await using var text = await client.Me.OnlineMeetings[transcript.MeetingId].Transcripts[transcript.Id].Content.GetAsync(request => request.Headers.Add("Accept", "text/vtt"), token);
        if (text is null) return [];
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        while (await text.ReadAsync(part, token) is > 0 and var read)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }, ct);

    private async Task<IReadOnlyList<Transcript>> AllAsync(GraphCaller caller, string meetingId, CancellationToken ct)
    {
        List<Models.CallTranscript> all = [];
        string? next = null;
        do
        {
            var at = next;
            var page = await graph.ReadAsync(caller, (client, token) => client.Me.OnlineMeetings[meetingId].Transcripts is var transcripts && at is null
                ? transcripts.GetAsync(cancellationToken: token) : transcripts.WithUrl(at!).GetAsync(cancellationToken: token), ct);
            all.AddRange(page?.Value ?? []);
            next = page?.OdataNextLink;
        }
        while (next is not null);
        return [.. all.Where(t => t is { Id: not null, CreatedDateTime: not null }).Select(t => new Transcript(meetingId, t.Id!, t.CreatedDateTime!.Value)).OrderBy(t => t.At)];
    }
}
