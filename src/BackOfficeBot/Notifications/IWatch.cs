using BackOfficeBot.Graph;

namespace BackOfficeBot.Notifications;

/// What of a mailbox is watched, and which records have to look when something there changes.
internal interface IWatch
{
    /// calendar, todo, mail.
    string Name { get; }

    /// How long Graph lets a subscription to it live.
    TimeSpan Lifetime { get; }

    /// The rows that fall due because of what is said to have changed. The ids are a hint of whoever called, and only compared with what the bot knows.
    Task<IReadOnlyList<WatchCall>> CalledByAsync(string organisation, WatchData watch, IReadOnlyList<string> ids, CancellationToken ct);

    /// The same after a gap, by asking what changed since <see cref="WatchData.Link"/>.
    Task<WatchRound> SinceAsync(GraphCaller caller, string organisation, WatchData watch, CancellationToken ct);
}

/// A record's task that is to be done at once.
internal sealed record WatchCall(Guid RecordId, string Task);

/// <param name="Link">Where the next one goes on.</param>
internal sealed record WatchRound(IReadOnlyList<WatchCall> Calls, string? Link);
