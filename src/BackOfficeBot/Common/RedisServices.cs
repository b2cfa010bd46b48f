using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Health;
using BackOfficeBot.Outbox;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace BackOfficeBot.Common;

/// One connection for the cache, the memory of answered activities and the rates of delivery. Apart from BotHost, so that a bot without Redis does not load its library.
internal static class RedisServices
{
    public static void Add(IServiceCollection services, string connection)
    {
        var options = Options(connection);
        options.AbortOnConnectFail = false;
        // While Redis is away nothing waits for it to come back: each question would cost a turn five seconds.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(options));
        services.AddStackExchangeRedisCache(_ => { });
        services.AddOptions<RedisCacheOptions>().Configure<IConnectionMultiplexer>((o, redis) => o.ConnectionMultiplexerFactory = () => Task.FromResult(redis));
        services.AddSingleton<ITurnMemory, RedisTurnMemory>();
        services.AddSingleton<IRates, RedisRates>();
        services.AddSingleton<IHealthPart, RedisHealth>();
    }

    public static ConfigurationOptions Options(string connection)
    {
        try
        {
            return ConfigurationOptions.Parse(connection);
        }
        catch (ArgumentException)
        {
            throw new OptionsValidationException("Redis", typeof(ConfigurationOptions), ["ConnectionStrings:Redis cannot be read: it must be like redis:6379, or host:6380,password=…,ssl=true."]);
        }
    }
}
