namespace BackOfficeBot.Graph;

/// <summary>Subscriptions: Graph calls an address of ours when something changes. A notification is a hint to look, and carries no data but ids.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/change-notifications-delivery-webhooks"/>. A subscription belongs to whoever made it: only the same caller renews and deletes it.
/// Mail and events of a mailbox that is not the caller's own are told to the app only. All members throw <see cref="GraphException"/>.</remarks>
public interface ISubscriptions
{
    /// <summary>Makes one. Before it answers, Graph asks the address whether it is there (validationToken, 10 seconds). It is sent once: without an answer
    /// (<see cref="GraphFailure.Uncertain"/>) another one with another <see cref="NewSubscription.ClientState"/> may be made, and the first one's notifications be ignored until it ends.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/subscription-post-subscriptions"/>, with immutable ids.</remarks>
    Task<Subscribed> CreateAsync(GraphCaller caller, NewSubscription wish, CancellationToken ct = default);

    /// <summary>Lets it live until then; may be repeated. One that ended or was removed is <see cref="GraphFailure.NotFound"/>.</summary>
    /// <returns>When it ends.</returns>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/subscription-update"/></remarks>
    Task<DateTimeOffset> RenewAsync(GraphCaller caller, string id, DateTimeOffset until, CancellationToken ct = default);

    /// <summary>Answers a reauthorizationRequired: shows with a fresh token that the caller still may. Its end stays.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/subscription-reauthorize"/></remarks>
    Task ReauthorizeAsync(GraphCaller caller, string id, CancellationToken ct = default);

    /// <summary>Ends it; one that is gone already is no error.</summary>
    /// <remarks><see href="https://learn.microsoft.com/graph/api/subscription-delete"/></remarks>
    Task DeleteAsync(GraphCaller caller, string id, CancellationToken ct = default);
}

/// <summary>What is subscribed to.</summary>
public sealed record NewSubscription
{
    /// <summary>Such as <c>users/{id}/events</c>, <c>users/{id}/messages</c>, <c>me/todo/lists/{id}/tasks</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>created, updated, deleted: one or several, with commas.</summary>
    public required string Changes { get; init; }

    /// <summary>The address that is called, for changes and for what happens to the subscription itself (lifecycle).</summary>
    public required Uri Url { get; init; }

    /// <summary>A secret of at most 128 characters that comes back with each notification.</summary>
    public required string ClientState { get; init; }

    /// <summary>When it ends; at most <see cref="SubscriptionLimits"/> from now.</summary>
    public required DateTimeOffset Until { get; init; }
}

/// <summary>A subscription that stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Until">When it ends.</param>
public sealed record Subscribed(string Id, DateTimeOffset Until);

/// <summary>How long subscriptions may live, with some minutes for clocks that differ.</summary>
/// <remarks><see href="https://learn.microsoft.com/graph/api/resources/subscription"/>: 10,080 minutes for mail and events, 4,230 for tasks of To Do.</remarks>
public static class SubscriptionLimits
{
    /// <summary>Mail and events.</summary>
    public static readonly TimeSpan Outlook = TimeSpan.FromMinutes(10_080 - 10);

    /// <summary>Tasks of To Do.</summary>
    public static readonly TimeSpan Todo = TimeSpan.FromMinutes(4_230 - 10);
}
