using System.Collections.Concurrent;
using BackOfficeBot.Channel.Activities;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Channel.Turns;

/// <summary>How many turns one person gets: so many at once, and so many a second after that. Whoever wants more rests, and is told so once.</summary>
/// <remarks>By person and not by address, since everybody's turns come from the channel's few addresses. Each instance counts alone: it guards its own time, waits for no other service, and several let through a few times as much.</remarks>
public sealed class PersonLimit(IOptions<TurnOptions> options, TimeProvider time)
{
    internal const int Most = 10_000;
    internal static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly TurnOptions _options = options.Value;
    private readonly ConcurrentDictionary<(string Organisation, string Person), Taken> _people = new();

    /// <summary>What is taken is given back until <paramref name="Full"/>; until <paramref name="RestUntil"/> nothing is had.</summary>
    private readonly record struct Taken(DateTimeOffset Full, DateTimeOffset RestUntil, bool IsTold);

    internal int Count => _people.Count;

    /// <summary>Takes the place of a turn.</summary>
    /// <returns>Null where there is one; else how long the person has to wait, and whether that is still to be said.</returns>
    public (TimeSpan Wait, bool IsNew)? Refuse(Turn turn)
    {
        if (!Counts(turn))
            return null;
        var now = time.GetUtcNow();
        if (_people.Count >= Most)
            foreach (var (idle, taken) in _people.Where(p => p.Value.Full <= now && p.Value.RestUntil <= now))
                _people.TryRemove(new(idle, taken));
        var after = _people.AddOrUpdate((turn.TenantId, turn.User.AadObjectId ?? turn.User.Id!), static (_, s) => s.Limit.Take(default, s.now), static (_, before, s) => s.Limit.Take(before, s.now), (Limit: this, now));
        return after.RestUntil > now ? (after.RestUntil - now, !after.IsTold) : null;
    }

    private Taken Take(Taken before, DateTimeOffset now)
    {
        if (before.RestUntil > now)
            return before with { IsTold = true };
        var each = TimeSpan.FromSeconds(1) / _options.PersonPerSecond;
        var full = (before.Full > now ? before.Full : now) + each;
        return full - now > each * _options.PersonAtOnce ? before with { RestUntil = now + Rest, IsTold = false } : new(full, default, IsTold: false);
    }

    // What is not of the person's own making is not counted: installation and membership, the sign-in that each of their clients sends, a kept turn that is answered again.
    private static bool Counts(Turn turn) => !turn.Detached
        && (turn.Activity.Type is ActivityTypes.Message || (turn.Activity.Type is ActivityTypes.Invoke && turn.Activity.Name?.StartsWith("signin/", StringComparison.Ordinal) is not true));
}

/// <summary>A person's turns come faster than they are answered; this one was not begun.</summary>
public sealed class TooManyTurnsException(TimeSpan wait) : Exception($"A person wants more turns than one gets; the next in {wait.TotalSeconds:0.#} s.")
{
    /// <summary>Until then there is none.</summary>
    public TimeSpan Wait { get; } = wait;
}
