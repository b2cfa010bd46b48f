using BackOfficeBot.Outbox;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace BackOfficeBot.Tests.Outbox;

public sealed class RatesTests
{
    private static readonly IReadOnlyList<RateLimit> Conversation = new DeliveryOptions().OfConversation;

    [Fact]
    public async Task Seven_go_at_once_and_the_eighth_a_second_later()
    {
        var time = new FakeTimeProvider();
        var rates = new LocalRates(time);
        Assert.Equal(new Places(7, TimeSpan.FromSeconds(1)), await rates.TakeAsync("c", Conversation, 20));
        Assert.Equal(new Places(0, TimeSpan.FromSeconds(1)), await rates.TakeAsync("c", Conversation, 1));
        Assert.Equal(1, (await rates.TakeAsync("another", Conversation, 1)).Taken);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new Places(1, TimeSpan.FromSeconds(1)), await rates.TakeAsync("c", Conversation, 1));
    }

    [Fact]
    public async Task No_window_ever_holds_more_than_the_channel_takes()
    {
        var time = new FakeTimeProvider();
        var rates = new LocalRates(time);
        var start = time.GetUtcNow();
        var sent = new List<TimeSpan>();
        for (var i = 0; sent.Count < 4_000; i++)
        {
            var places = await rates.TakeAsync("c", Conversation, 1 + i % 9);
            sent.AddRange(Enumerable.Repeat(time.GetUtcNow() - start, places.Taken));
            time.Advance(i % 3 == 0 ? places.Wait : TimeSpan.FromMilliseconds(70 * (i % 5)));
        }
        foreach (var (count, within) in Conversation)
            for (var i = count; i < sent.Count; i++)
                Assert.True(sent[i] - sent[i - count] >= within, $"{count + 1} within {within}");
    }

    [Fact]
    public async Task What_was_not_used_is_there_for_the_next()
    {
        var rates = new LocalRates(new FakeTimeProvider());
        await rates.TakeAsync("c", Conversation, 7);
        await rates.GiveBackAsync("c", 5);
        Assert.Equal(5, (await rates.TakeAsync("c", Conversation, 20)).Taken);
    }

    [Fact]
    public async Task Whoever_is_to_be_left_alone_is_for_the_longest_that_was_said()
    {
        var time = new FakeTimeProvider();
        var rates = new LocalRates(time);
        await rates.RestAsync("c", TimeSpan.FromSeconds(30));
        await rates.RestAsync("c", TimeSpan.FromSeconds(5));
        Assert.Equal(new Places(0, TimeSpan.FromSeconds(30)), await rates.TakeAsync("c", Conversation, 1));
        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(1, (await rates.TakeAsync("c", Conversation, 1)).Taken);
    }

    [Fact]
    public async Task Two_instances_on_one_Redis_share_what_is_allowed()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(Environment.GetEnvironmentVariable("TEST_REDIS")!);
        var (here, there) = (Of(redis), Of(redis));
        var name = Guid.NewGuid().ToString();
        RateLimit[] limits = [new(50, TimeSpan.FromHours(1))];

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i => (await (i % 2 == 0 ? here : there).TakeAsync(name, limits, 3)).Taken));
        Assert.Equal(50, taken.Sum());
        var full = await here.TakeAsync(name, limits, 1);
        Assert.Equal(0, full.Taken);
        Assert.InRange(full.Wait, TimeSpan.FromMinutes(55), TimeSpan.FromHours(1));

        await there.GiveBackAsync(name, 2);
        Assert.Equal(2, (await here.TakeAsync(name, limits, 9)).Taken);

        var other = Guid.NewGuid().ToString();
        await here.RestAsync(other, TimeSpan.FromMinutes(5));
        await here.RestAsync(other, TimeSpan.FromMinutes(1));
        var rest = await there.TakeAsync(other, limits, 1);
        Assert.Equal(0, rest.Taken);
        Assert.InRange(rest.Wait, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task While_Redis_is_away_each_instance_takes_its_share_alone()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
        {
            EndPoints = { "127.0.0.1:9" }, AbortOnConnectFail = false, ConnectTimeout = 200, SyncTimeout = 200, AsyncTimeout = 200, BacklogPolicy = BacklogPolicy.FailFast,
        });
        Assert.Equal(16, (await Of(redis).TakeAsync("c", [new(50, TimeSpan.FromHours(1))], 100)).Taken);
    }

    private static RedisRates Of(IConnectionMultiplexer redis) =>
        new(redis, new LocalRates(TimeProvider.System), Options.Create(new DeliveryOptions()), NullLogger<RedisRates>.Instance);
}
