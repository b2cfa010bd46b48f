using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Tasks.Mirror;

/// Somebody's list in To Do: what is done there wakes the next look, which asks by itself what changed.
internal sealed class TodoWatch(Mirrors mirrors) : IWatch
{
    public const string Watch = "todo";

    public string Name => Watch;

    public TimeSpan Lifetime => SubscriptionLimits.Todo;

    public async Task<IReadOnlyList<WatchCall>> CalledByAsync(string organisation, WatchData watch, IReadOnlyList<string> ids, CancellationToken ct) =>
        await mirrors.FindAsync(organisation, watch.Wish.Mailbox, ct) is { State: not MirrorStates.Off } mirror ? [new(mirror.Id, Mirrors.Due)] : [];

    public async Task<WatchRound> SinceAsync(GraphCaller caller, string organisation, WatchData watch, CancellationToken ct) => new(await CalledByAsync(organisation, watch, [], ct), null);
}

internal static class TodoWishes
{
    /// As long as the mirror is looked at: each look says so anew.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    public static Task WantAsync(this Watches watches, Work work, Record mirror, CancellationToken ct) => mirror.State != MirrorStates.On || mirror.Mirror().ListId is not { } list ? Task.CompletedTask
        : watches.WantAsync(work, new(TodoWatch.Watch, mirror.OwnerId!, $"me/todo/lists/{list}/tasks", "updated,deleted") { PersonId = mirror.OwnerId, Until = work.Now + Ahead }, ct);
}
