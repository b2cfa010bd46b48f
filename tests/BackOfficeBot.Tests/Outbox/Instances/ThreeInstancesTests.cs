using BackOfficeBot.Outbox;
using BackOfficeBot.Tests.Storage;

namespace BackOfficeBot.Tests.Outbox.Instances;

/// Servers and processes of their own, which take the machine and its ports: nothing else runs beside them.
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;

[Collection<Alone>]
public sealed class ThreeInstancesTests
{
    private const int AtOnce = 16;

    /// Three processes on a PostgreSQL and a Redis of their own compute the digests and send them, and everything goes wrong that can go wrong on one morning.
    [Fact]
    public async Task Ten_thousand_people_get_their_digest_once_whatever_dies_meanwhile_or_it_is_listed_as_uncertain()
    {
        const int everybody = 10_000, failed = 20, silent = 10;
        await using var database = await OwnPostgreSql.StartAsync();
        using var redis = new OwnRedis();
        await using var channel = await CountingChannel.StartAsync();
        await using var ledger = await Ledger.OpenAsync(database);
        var now = TimeProvider.System.GetUtcNow();
        var due = new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        await ledger.WriteDigestsAsync(channel, everybody, due);

        string[] settings = ["Delivery:PerSecond=1000", $"Delivery:AtOnce={AtOnce}", "Delivery:GiveUp=00:00:05", "Bot:Timeout=00:00:02"];
        using BotInstance first = new(database, redis, channel, settings), second = new(database, redis, channel, settings), third = new(database, redis, channel, settings);
        await channel.ReachedAsync(everybody / 5);
        first.Kill();
        await channel.ReachedAsync(everybody * 3 / 10);
        redis.Kill();
        await channel.ReachedAsync(everybody * 4 / 10);
        redis.Start();
        await channel.ReachedAsync(everybody / 2);
        await database.RestartAsync();
        await channel.ReachedAsync(everybody * 6 / 10);
        channel.Next(100, Answer.TooMany);
        await channel.ReachedAsync(everybody * 7 / 10);
        channel.Next(failed, Answer.TakenAndFailed);
        channel.Next(silent / 2, Answer.TakenAndSilent);
        channel.Next(silent / 2, Answer.Silent);
        await Until.TrueAsync(async () =>
        {
            await ledger.LeasesEndAsync(due);
            return await ledger.IsFinishedAsync(due);
        }, TimeSpan.FromMinutes(2));

        var written = await ledger.ReadAsync();
        Assert.Equal(everybody, written.Count);
        Assert.Equal(everybody, written.Select(m => m.Target).Distinct().Count());
        Assert.All(written, m => Assert.True(m.State is OutboxState.Sent or OutboxState.Uncertain, $"{m.State} {m.Cause}"));
        Assert.All(written.Where(m => m.State == OutboxState.Sent), m => Assert.Equal(1, channel.Received.GetValueOrDefault(m.Target)));
        var uncertain = written.Where(m => m.State == OutboxState.Uncertain).ToList();
        Assert.All(uncertain, m => Assert.InRange(channel.Received.GetValueOrDefault(m.Target), 0, 1));
        // What nobody answered for, and what the killed one was sending: no more than it may send at once.
        Assert.InRange(uncertain.Count, failed + silent, failed + silent + AtOnce);
        Assert.Equal(0, await second.StopAsync());
        Assert.Equal(0, await third.StopAsync());
    }
}
