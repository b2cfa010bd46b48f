using System.Collections.Concurrent;

namespace BackOfficeBot.Channel.Connector;

/// <summary>
/// Keeps what the bot sends of its own accord within the channel's limits for one conversation: 7 messages in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour.
/// Answers are as many as the questions; where the channel finds them too many it says 429.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#per-bot-per-thread-limit</remarks>
public sealed class ConversationRates(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly (int Count, TimeSpan Within)[] Limits =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    private readonly ConcurrentDictionary<string, Sent> _conversations = new(StringComparer.Ordinal);

    /// <summary>Takes the next place in the conversation's queue: how long to wait for it. Beyond <paramref name="most"/> no place is taken.</summary>
    public TimeSpan Take(string conversation, TimeSpan most)
    {
        if (_conversations.Count >= Most)
            _conversations.Clear();
        return _conversations.GetOrAdd(conversation, static _ => new()).Take(time.GetUtcNow(), most);
    }

    private sealed class Sent
    {
        private readonly Queue<DateTimeOffset> _at = new();

        public TimeSpan Take(DateTimeOffset now, TimeSpan most)
        {
            lock (_at)
            {
                while (_at.TryPeek(out var oldest) && now - oldest >= Limits[^1].Within)
                    _at.Dequeue();
                var place = now;
                if (_at.Count >= Limits[0].Count)
                {
                    var times = _at.ToArray();
                    foreach (var (count, within) in Limits)
                        if (times.Length >= count && times[^count] + within > place)
                            place = times[^count] + within;
                }
                if (place - now <= most)
                    _at.Enqueue(place);
                return place - now;
            }
        }
    }
}
