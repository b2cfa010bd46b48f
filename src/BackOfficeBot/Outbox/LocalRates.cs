using System.Collections.Concurrent;

namespace BackOfficeBot.Outbox;

/// The rates of one instance, in its own memory.
internal sealed class LocalRates(TimeProvider time) : IRates
{
    private const int Most = 10_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Sent> _names = new(StringComparer.Ordinal);

    public ValueTask<Places> TakeAsync(string name, IReadOnlyList<RateLimit> limits, int wanted) => ValueTask.FromResult(Of(name).Take(time.GetUtcNow(), limits, wanted));

    public ValueTask GiveBackAsync(string name, int places)
    {
        Of(name).GiveBack(places);
        return ValueTask.CompletedTask;
    }

    public ValueTask RestAsync(string name, TimeSpan wait)
    {
        Of(name).Rest(time.GetUtcNow() + wait);
        return ValueTask.CompletedTask;
    }

    private Sent Of(string name)
    {
        if (_names.Count >= Most)
            foreach (var (idle, _) in _names.Where(n => n.Value.IsIdle(time.GetUtcNow() - Idle)))
                _names.TryRemove(idle, out _);
        return _names.GetOrAdd(name, static _ => new());
    }

    private sealed class Sent
    {
        // The newest is the last.
        private readonly List<DateTimeOffset> _at = [];
        private DateTimeOffset _restUntil;

        public Places Take(DateTimeOffset now, IReadOnlyList<RateLimit> limits, int wanted)
        {
            lock (_at)
            {
                if (_restUntil > now)
                    return new(0, _restUntil - now);
                var kept = limits.Max(l => l.Count);
                for (var taken = 0; ; taken++)
                {
                    var wait = limits.Where(l => _at.Count >= l.Count).Select(l => _at[^l.Count] + l.Within - now).Append(TimeSpan.Zero).Max();
                    if (taken == wanted || wait > TimeSpan.Zero)
                        return new(taken, wait);
                    if (_at.Count >= 2 * kept)
                        _at.RemoveRange(0, _at.Count - kept);
                    _at.Add(now);
                }
            }
        }

        public void GiveBack(int places)
        {
            lock (_at)
                _at.RemoveRange(_at.Count - Math.Min(places, _at.Count), Math.Min(places, _at.Count));
        }

        public void Rest(DateTimeOffset until)
        {
            lock (_at)
                _restUntil = until > _restUntil ? until : _restUntil;
        }

        public bool IsIdle(DateTimeOffset since)
        {
            lock (_at)
                return _restUntil < since && (_at.Count == 0 || _at[^1] < since);
        }
    }
}
