using BackOfficeBot.Graph.Http;

namespace BackOfficeBot.Graph;

internal sealed class GraphSubscriptions(GraphConnection graph) : ISubscriptions
{
    public async Task<Subscribed> CreateAsync(GraphCaller caller, NewSubscription wish, CancellationToken ct = default)
    {
        var made = await graph.ChangeAsync(caller, (client, token) => client.Subscriptions.PostAsync(
            new()
            {
                Resource = wish.Resource,
                ChangeType = wish.Changes,
                NotificationUrl = wish.Url.AbsoluteUri,
                LifecycleNotificationUrl = wish.Url.AbsoluteUri,
                ClientState = wish.ClientState,
                ExpirationDateTime = wish.Until,
            },
            request =>
            {
                request.Options.Add(GraphConnection.Once);
                request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
            },
            token), ct);
        return made?.Id is { } id ? new(id, made.ExpirationDateTime ?? wish.Until) : throw new GraphException(GraphFailure.Uncertain, "NoId");
    }

    public async Task<DateTimeOffset> RenewAsync(GraphCaller caller, string id, DateTimeOffset until, CancellationToken ct = default) =>
        (await graph.ChangeAsync(caller, (client, token) => client.Subscriptions[id].PatchAsync(new() { ExpirationDateTime = until }, cancellationToken: token), ct))?.ExpirationDateTime ?? until;

    public Task ReauthorizeAsync(GraphCaller caller, string id, CancellationToken ct = default) =>
        graph.ChangeAsync(caller, (client, token) => client.Subscriptions[id].Reauthorize.PostAsync(cancellationToken: token), ct);

    public async Task DeleteAsync(GraphCaller caller, string id, CancellationToken ct = default)
    {
        try
        {
            await graph.ChangeAsync(caller, (client, token) => client.Subscriptions[id].DeleteAsync(cancellationToken: token), ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
        {
        }
    }
}
