using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace BackOfficeBot.Graph.Http;

/// <summary>One answer of a batch: a value, or why there is none.</summary>
internal readonly record struct BatchAnswer<T>(T? Value, GraphException? Failure) where T : class;

/// <summary>Reads in lots of 20. The answer to the whole says 200 while single ones inside may be throttled, and the SDK does not repeat these: it is done here,
/// as long as the wait that Graph asks for fits into <see cref="GraphOptions.RetryTime"/>.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/json-batching"/></remarks>
internal static class GraphBatch
{
    private const int Most = 20;

    public static async Task<IReadOnlyList<BatchAnswer<IParsable>>> BatchAsync(
        this GraphConnection graph, GraphCaller caller, IReadOnlyList<(Func<GraphServiceClient, RequestInformation> Request, ParsableFactory<IParsable> Read)> requests, CancellationToken ct)
    {
        var answers = new BatchAnswer<IParsable>[requests.Count];
        var open = Enumerable.Range(0, requests.Count).ToList();
        var waited = TimeSpan.Zero;
        for (var attempt = 0; ; attempt++)
        {
            foreach (var lot in open.Chunk(Most)) await SendAsync(graph, caller, requests, lot, answers, ct);
            open = [.. open.Where(i => answers[i].Failure is { Failure: GraphFailure.Busy })];
            if (open.Count == 0 || attempt >= graph.Options.Retries) return answers;
            var until = open.Max(i => answers[i].Failure!.RetryAt) ?? graph.Time.GetUtcNow();
            var wait = until - graph.Time.GetUtcNow();
            if (waited + wait > graph.Options.RetryTime) return answers;
            if (wait > TimeSpan.Zero) await Task.Delay(wait, graph.Time, ct);
            waited += wait;
        }
    }

    private static Task<bool> SendAsync(GraphConnection graph, GraphCaller caller, IReadOnlyList<(Func<GraphServiceClient, RequestInformation> Request, ParsableFactory<IParsable> Read)> requests,
        int[] lot, BatchAnswer<IParsable>[] answers, CancellationToken ct) => graph.ReadAsync(caller, async (client, token) =>
    {
        var batch = new BatchRequestContentCollection(client);
        var ids = new Dictionary<int, string>();
        foreach (var i in lot) ids[i] = await batch.AddBatchRequestStepAsync(requests[i].Request(client));
        var content = await client.Batch.PostAsync(batch, token);
        foreach (var i in lot)
        {
            using var response = await content.GetResponseByIdAsync(ids[i]);
            answers[i] = response is null ? new(null, new(GraphFailure.Unavailable, "NoAnswer")) : await ReadAsync(response, requests[i].Read, caller, graph.Time.GetUtcNow(), token);
        }
        return true;
    }, ct);

    private static async Task<BatchAnswer<IParsable>> ReadAsync(HttpResponseMessage response, ParsableFactory<IParsable> read, GraphCaller caller, DateTimeOffset now, CancellationToken ct)
    {
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        if (response.IsSuccessStatusCode) return new(await KiotaJsonSerializer.DeserializeAsync(body, read, ct), null);
        var error = body.Length == 0 ? null : await KiotaJsonSerializer.DeserializeAsync(body, ODataError.CreateFromDiscriminatorValue, ct);
        var retryAt = Errors.RetryAt(response.Headers.TryGetValues("Retry-After", out var values) ? values.First() : null, now)
            ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? now.AddSeconds(1) : null);
        return new(null, Errors.OfStatus(response.StatusCode, error?.Error?.Code, retryAt, caller, GraphFailure.Unavailable));
    }
}
