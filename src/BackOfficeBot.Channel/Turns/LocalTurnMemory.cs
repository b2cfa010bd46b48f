using System.Collections.Concurrent;

namespace BackOfficeBot.Channel.Turns;

/// <summary>Remembers the turns of this process: the last two minutes, at most 20,000 of them and 8 MiB of answers.</summary>
public sealed class LocalTurnMemory(TimeProvider time) : ITurnMemory
{
    internal const int MostTurns = 20_000;
    internal const long MostBytes = 8 * 1024 * 1024;
    internal static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<TurnAnswer?>> _turns = new();
    private readonly ConcurrentQueue<(string Key, long Ended, int Bytes)> _ended = new();
    private long _bytes;

    internal int Count => _turns.Count;

    /// <inheritdoc/>
    public async ValueTask<TurnAnswer?> BeginAsync(string key, CancellationToken ct)
    {
        var mine = new TaskCompletionSource<TurnAnswer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (_turns.GetOrAdd(key, mine) is var turn && !ReferenceEquals(turn, mine))
            if (await turn.Task.WaitAsync(ct) is { } answer)
                return answer;
        return null;
    }

    /// <inheritdoc/>
    public ValueTask EndAsync(string key, TurnAnswer? answer)
    {
        if (!_turns.TryGetValue(key, out var turn))
            return default;
        if (answer is { } given)
        {
            Interlocked.Add(ref _bytes, given.Body.Length);
            _ended.Enqueue((key, time.GetTimestamp(), given.Body.Length));
        }
        else
            _turns.TryRemove(key, out _);
        turn.TrySetResult(answer);
        Forget();
        return default;
    }

    private void Forget()
    {
        while (_ended.TryPeek(out var oldest)
            && (_ended.Count > MostTurns || Interlocked.Read(ref _bytes) > MostBytes || time.GetElapsedTime(oldest.Ended) > Kept)
            && _ended.TryDequeue(out var gone))
        {
            Interlocked.Add(ref _bytes, -gone.Bytes);
            _turns.TryRemove(gone.Key, out _);
        }
    }
}
