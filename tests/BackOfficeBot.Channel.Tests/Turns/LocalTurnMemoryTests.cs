using BackOfficeBot.Channel.Turns;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Channel.Tests.Turns;

public sealed class LocalTurnMemoryTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly LocalTurnMemory _memory;

    public LocalTurnMemoryTests() => _memory = new(_time);

    [Fact]
    public async Task The_second_arrival_gets_the_first_ones_answer()
    {
        Assert.Null(await _memory.BeginAsync("a", default));
        await _memory.EndAsync("a", new(200, "card"u8.ToArray()));
        var again = await _memory.BeginAsync("a", default);
        Assert.Equal("card"u8.ToArray(), again!.Value.Body.ToArray());
    }

    [Fact]
    public async Task Arrivals_at_the_same_time_wait_for_the_one_that_is_at_work()
    {
        var arrivals = Enumerable.Range(0, 50).Select(_ => Task.Run(() => _memory.BeginAsync("a", default).AsTask())).ToArray();
        Assert.Null(await await Task.WhenAny(arrivals));
        await _memory.EndAsync("a", new(200, default));
        var answers = await Task.WhenAll(arrivals);
        Assert.Equal(49, answers.Count(a => a is { Status: 200 }));
    }

    [Fact]
    public async Task When_nothing_was_done_one_of_those_who_wait_is_the_first()
    {
        Assert.Null(await _memory.BeginAsync("a", default));
        var waiting = new[] { _memory.BeginAsync("a", default).AsTask(), _memory.BeginAsync("a", default).AsTask() };
        await _memory.EndAsync("a", null);
        var next = await Task.WhenAny(waiting);
        Assert.Null(await next);
        await _memory.EndAsync("a", new(200, default));
        Assert.Equal(200, (await waiting.Single(w => w != next))!.Value.Status);
    }

    [Fact]
    public async Task Who_goes_away_does_not_wait()
    {
        Assert.Null(await _memory.BeginAsync("a", default));
        using var gone = new CancellationTokenSource();
        var waiting = _memory.BeginAsync("a", gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task The_memory_is_bounded_in_time_number_and_size()
    {
        await Done("old");
        _time.Advance(LocalTurnMemory.Kept + TimeSpan.FromSeconds(1));
        await Done("new");
        Assert.Equal(1, _memory.Count);
        for (var i = 0; i < LocalTurnMemory.MostTurns + 10; i++)
            await Done($"turn {i}");
        Assert.Equal(LocalTurnMemory.MostTurns, _memory.Count);
        for (var i = 0; i < 40; i++)
            await Done($"large {i}", 1024 * 1024);
        Assert.InRange(_memory.Count, 1, 8);
        Assert.NotNull(await _memory.BeginAsync("large 39", default));
    }

    private async Task Done(string key, int bytes = 0)
    {
        Assert.Null(await _memory.BeginAsync(key, default));
        await _memory.EndAsync(key, new(200, new byte[bytes]));
    }
}
