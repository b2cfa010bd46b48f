using System.Collections.Concurrent;

namespace BackOfficeBot.Storage;

/// Remembers small things for a short while, so that a turn need not ask the database for them.
internal sealed class Memo<TKey, TValue>(TimeSpan lifetime, TimeProvider time)
    where TKey : notnull
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<TKey, (TValue Value, long Until)> _entries = new();

    public bool TryGet(TKey key, out TValue value)
    {
        var known = _entries.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow().UtcTicks;
        value = entry.Value;
        return known;
    }

    public void Set(TKey key, TValue value)
    {
        if (_entries.Count >= Most)
            _entries.Clear();
        _entries[key] = (value, (time.GetUtcNow() + lifetime).UtcTicks);
    }

    public void Forget(TKey key) => _entries.TryRemove(key, out _);
}
