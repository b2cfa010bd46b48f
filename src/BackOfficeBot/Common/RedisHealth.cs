using BackOfficeBot.Health;
using StackExchange.Redis;

namespace BackOfficeBot.Common;

/// Without Redis turns are answered as by one instance alone: it is told, and no reason to send nobody here.
internal sealed class RedisHealth(IConnectionMultiplexer redis) : IHealthPart
{
    public string Name => "redis";

    public bool IsNeeded => false;

    public Task LookAsync(CancellationToken ct) => redis.GetDatabase().PingAsync();
}
