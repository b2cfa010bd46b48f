using BackOfficeBot.Common;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Common;

public sealed class RedisServicesTests
{
    [Fact]
    public async Task What_is_asked_while_Redis_is_away_is_answered_without_waiting_for_it()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddHybridCache();
        RedisServices.Add(services, "127.0.0.1:9,connectTimeout=200,asyncTimeout=600000,syncTimeout=600000");
        await using var provider = services.BuildServiceProvider();
        var cache = provider.GetRequiredService<HybridCache>();
        Assert.Equal("answer", await cache.GetOrCreateAsync("key", _ => ValueTask.FromResult("answer")).AsTask().WaitAsync(TimeSpan.FromMinutes(1)));
    }
}
