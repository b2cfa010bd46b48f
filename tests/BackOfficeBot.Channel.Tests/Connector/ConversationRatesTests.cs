using BackOfficeBot.Channel.Connector;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Channel.Tests.Connector;

public sealed class ConversationRatesTests
{
    private static readonly TimeSpan Any = TimeSpan.FromHours(2);

    [Fact]
    public void Seven_go_at_once_and_the_eighth_a_second_later()
    {
        var rates = new ConversationRates(new FakeTimeProvider());
        Assert.All(Enumerable.Range(0, 7), _ => Assert.Equal(TimeSpan.Zero, rates.Take("c", Any)));
        Assert.Equal(TimeSpan.FromSeconds(1), rates.Take("c", Any));
        Assert.Equal(TimeSpan.FromSeconds(2), rates.Take("c", Any));
        Assert.Equal(TimeSpan.Zero, rates.Take("another", Any));
    }

    [Fact]
    public void No_window_ever_holds_more_than_the_channel_takes()
    {
        var time = new FakeTimeProvider();
        var rates = new ConversationRates(time);
        var start = time.GetUtcNow();
        var sent = new List<TimeSpan>();
        for (var i = 0; i < 2_000; i++)
        {
            sent.Add(time.GetUtcNow() - start + rates.Take("c", Any));
            time.Advance(TimeSpan.FromMilliseconds(i % 3 == 0 ? 400 : 0));
        }
        foreach (var (count, within) in new[] { (7, 1), (8, 2), (60, 30), (1800, 3600) })
            for (var i = count; i < sent.Count; i++)
                Assert.True(sent[i] - sent[i - count] >= TimeSpan.FromSeconds(within), $"{count + 1} within {within} s");
    }

    [Fact]
    public void Who_cannot_wait_takes_no_place()
    {
        var rates = new ConversationRates(new FakeTimeProvider());
        for (var i = 0; i < 7; i++)
            rates.Take("c", Any);
        for (var i = 0; i < 5; i++)
            Assert.Equal(TimeSpan.FromSeconds(1), rates.Take("c", TimeSpan.Zero));
    }
}
