using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace BackOfficeBot.Outbox;

/// The rates of all instances together, by Redis' clock. While Redis is away each instance takes its share of them alone: slower, nothing lost.
internal sealed partial class RedisRates(IConnectionMultiplexer redis, LocalRates alone, IOptions<DeliveryOptions> options, ILogger<RedisRates> log) : IRates
{
    // A list of the instants of what was sent, the newest first; each limit looks at the one that stands as far back as it counts.
    private const string TakeScript =
        """
        local rest = redis.call('PTTL', KEYS[2])
        if rest > 0 then return {0, rest * 1000} end
        local clock = redis.call('TIME')
        local now = clock[1] * 1000000 + clock[2]
        local wanted, taken, wait, most, longest = tonumber(ARGV[1]), 0, 0, 0, 0
        for i = 2, #ARGV, 2 do
          most, longest = math.max(most, tonumber(ARGV[i])), math.max(longest, tonumber(ARGV[i + 1]))
        end
        while true do
          wait = 0
          for i = 2, #ARGV, 2 do
            local at = redis.call('LINDEX', KEYS[1], ARGV[i] - 1)
            if at then wait = math.max(wait, at + ARGV[i + 1] - now) end
          end
          if taken == wanted or wait > 0 then break end
          redis.call('LPUSH', KEYS[1], string.format('%.0f', now))
          taken = taken + 1
        end
        if taken > 0 then
          redis.call('LTRIM', KEYS[1], 0, most - 1)
          redis.call('PEXPIRE', KEYS[1], math.ceil(longest / 1000))
        end
        return {taken, wait}
        """;

    private const string RestScript = "if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '', 'PX', ARGV[1]) end";

    private volatile bool _away;

    public async ValueTask<Places> TakeAsync(string name, IReadOnlyList<RateLimit> limits, int wanted)
    {
        try
        {
            RedisValue[] arguments = [wanted, .. limits.SelectMany(l => new RedisValue[] { l.Count, (long)l.Within.TotalMicroseconds })];
            var answer = (long[])(await redis.GetDatabase().ScriptEvaluateAsync(TakeScript, [Sent(name), Rest(name)], arguments))!;
            _away = false;
            return new((int)answer[0], TimeSpan.FromMicroseconds(answer[1]));
        }
        catch (Exception e) when (IsAway(e))
        {
            return await alone.TakeAsync(name, [.. limits.Select(l => l with { Count = Math.Max(1, l.Count / options.Value.Instances) })], wanted);
        }
    }

    public async ValueTask GiveBackAsync(string name, int places)
    {
        try
        {
            await redis.GetDatabase().ListLeftPopAsync(Sent(name), places);
        }
        catch (Exception e) when (IsAway(e))
        {
            await alone.GiveBackAsync(name, places);
        }
    }

    public async ValueTask RestAsync(string name, TimeSpan wait)
    {
        // Here too, for the case that Redis goes.
        await alone.RestAsync(name, wait);
        try
        {
            await redis.GetDatabase().ScriptEvaluateAsync(RestScript, [Rest(name)], [(long)Math.Ceiling(wait.TotalMilliseconds)]);
        }
        catch (Exception e) when (IsAway(e))
        {
        }
    }

    private bool IsAway(Exception e)
    {
        if (e is not (RedisException or TimeoutException))
            return false;
        if (!_away)
            Away(log, e);
        return _away = true;
    }

    private static RedisKey Sent(string name) => $"sent:{name}";

    private static RedisKey Rest(string name) => $"rest:{name}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis cannot be reached: this instance sends its share of what is allowed, alone.")]
    private static partial void Away(ILogger log, Exception cause);
}
