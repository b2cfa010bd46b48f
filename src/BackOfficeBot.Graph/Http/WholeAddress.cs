namespace BackOfficeBot.Graph.Http;

/// <summary>What an empty id names is not there. Sent, its address would be that of something else: of a whole collection, or of nothing that the contract knows.</summary>
internal sealed class WholeAddress : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { AbsolutePath: var path } && (path.Contains("//", StringComparison.Ordinal) || path.EndsWith('/'))
            ? throw new GraphException(GraphFailure.NotFound, "EmptyId")
            : base.SendAsync(request, cancellationToken);
}
