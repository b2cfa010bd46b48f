using BackOfficeBot.Outbox;

namespace BackOfficeBot.Tests.Outbox;

public sealed class PausesTests
{
    private static readonly Delivery.Later Throttled = new(TimeSpan.FromSeconds(5), "429");

    [Theory]
    [InlineData(1, 5)]
    [InlineData(3, 5)]
    [InlineData(5, 16)]
    [InlineData(11, 1024)]
    [InlineData(12, 1800)]
    [InlineData(29, 1800)]
    public void Each_pause_is_longer_than_the_one_before_and_never_shorter_than_the_channel_said(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<Delivery.Later>(Pauses.Of(Throttled, attempts, chance: 0)).After);

    [Fact]
    public void Not_all_come_back_at_one_moment_and_none_too_early()
    {
        Assert.Equal(TimeSpan.FromSeconds(6), Assert.IsType<Delivery.Later>(Pauses.Of(Throttled, 1, chance: 1)).After);
        Assert.Equal(TimeSpan.FromSeconds(5.5), Assert.IsType<Delivery.Later>(Pauses.Of(Throttled, 1, chance: 0.5)).After);
    }

    [Fact]
    public void What_nothing_takes_is_set_aside_and_what_only_waits_for_its_turn_is_not()
    {
        Assert.Equal(new Delivery.Refused("gave up: 429"), Pauses.Of(Throttled, Pauses.MostAttempts, 0));
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<Delivery.Later>(Pauses.Of(new Delivery.Later(TimeSpan.FromSeconds(1), Pauses.Rate), 100, 0)).After);
    }

    [Fact]
    public void What_has_ended_stays_as_it_ended()
    {
        foreach (var ended in new Delivery[] { new Delivery.Sent("id"), new Delivery.Refused("413"), new Delivery.Uncertain("500") })
            Assert.Same(ended, Pauses.Of(ended, Pauses.MostAttempts, 1));
    }
}
