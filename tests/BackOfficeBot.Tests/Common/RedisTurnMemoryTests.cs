using System.Text;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace BackOfficeBot.Tests.Common;

public sealed class RedisTurnMemoryTests
{
    private static string Server => Environment.GetEnvironmentVariable("TEST_REDIS") ?? throw new InvalidOperationException("TEST_REDIS is not set: run tests/run.sh, which starts Redis.");

    [Fact]
    public async Task What_reaches_two_instances_is_answered_by_one_and_the_other_gets_its_answer()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Server);
        var (here, there) = (Of(redis), Of(redis));
        var key = Guid.NewGuid().ToString();

        Assert.Null(await here.BeginAsync(key, default));
        var waiting = there.BeginAsync(key, default).AsTask();
        Assert.False(waiting.IsCompleted);
        await here.EndAsync(key, new(200, Encoding.UTF8.GetBytes("answer")));

        var answer = await waiting;
        Assert.Equal((200, "answer"), (answer!.Value.Status, Encoding.UTF8.GetString(answer.Value.Body.Span)));
        Assert.Equal(200, (await here.BeginAsync(key, default))!.Value.Status);
    }

    [Fact]
    public async Task An_attempt_that_did_nothing_leaves_it_to_the_next()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Server);
        var key = Guid.NewGuid().ToString();
        Assert.Null(await Of(redis).BeginAsync(key, default));
        await Of(redis).EndAsync(key, null);
        Assert.Null(await Of(redis).BeginAsync(key, default));
    }

    [Fact]
    public async Task Whoever_is_at_work_keeps_it_for_a_whole_turn_and_the_sending_of_its_answer()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Server);
        var key = Guid.NewGuid().ToString();
        Assert.Null(await Of(redis).BeginAsync(key, default));
        var turn = new TurnOptions().MessageDeadline + 2 * new Channel.Auth.BotOptions().Timeout;
        Assert.InRange((await redis.GetDatabase().KeyTimeToLiveAsync("turn:" + key))!.Value, turn, RedisTurnMemory.Held);
    }

    [Fact]
    public async Task Without_Redis_each_arrival_is_the_first()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions { EndPoints = { "127.0.0.1:9" }, AbortOnConnectFail = false, ConnectTimeout = 200, SyncTimeout = 200, AsyncTimeout = 200 });
        Assert.Null(await Of(redis).BeginAsync("key", default));
        await Of(redis).EndAsync("key", new(200, default));
        Assert.Null(await Of(redis).BeginAsync("key", default));
    }

    private static RedisTurnMemory Of(IConnectionMultiplexer redis) => new(redis, TimeProvider.System, NullLogger<RedisTurnMemory>.Instance);
}
