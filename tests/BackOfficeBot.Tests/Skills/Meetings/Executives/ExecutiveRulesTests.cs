using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Executives;

/// An executive's time has rules: they are kept, said where they are in the way, and passed over by those who may.
public sealed class ExecutiveRulesTests
{
    [Theory]
    [InlineData("riunione con Elena Valdoro venerdì alle 10 sul budget", "tempo riservato 9:00–11:00: Posta")]
    [InlineData("riunione con Elena Valdoro venerdì alle 19 sul budget", "prende riunioni solo 9:00–18:30")]
    [InlineData("meeting with Elena Valdoro on Friday at 10 am about the budget", "time kept free 9:00–11:00: Posta")]
    [InlineData("meeting with Elena Valdoro on Friday at 7 pm about the budget", "takes meetings 9:00–18:30 only")]
    public async Task What_the_rules_do_not_allow_is_said_and_not_proposed(string wish, string why)
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        if (wish.StartsWith('m'))
            await giulia.SaysAsync("english");
        var times = await giulia.SaysAsync(wish);
        Assert.Contains($"Elena Valdoro: {why}", times.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(times.Buttons, b => b.EndsWith(" 10:00", StringComparison.Ordinal) || b.EndsWith(" 19:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_is_full_takes_no_more_meetings_though_some_of_them_are_over()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Executives:People:0:MeetingsPerDay"] = "1" });
        var giulia = await day.OfAsync("giulia.romano");
        Assert.Contains("**Elena Valdoro:** venerdì 27 novembre ha già 1 impegno, il massimo per un giorno", (await giulia.SaysAsync("riunione con Elena Valdoro venerdì alle 15 sul budget")).Words, StringComparison.Ordinal);
        Assert.Contains("**Elena Valdoro:** martedì 24 novembre ha già 2 impegni", (await giulia.SaysAsync("riunione con Elena Valdoro oggi alle 17 sul budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Around_her_meetings_her_minutes_stay_free()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Executives:People:0:Gap"] = "00:10:00" });
        var giulia = await day.OfAsync("giulia.romano");
        Assert.Contains("servono 10 minuti liberi prima e dopo l'impegno 15:00–16:00", (await giulia.SaysAsync("riunione con Elena Valdoro domani alle 16 sul budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_always_book_is_not_held_back_and_is_told_so()
    {
        await using var day = await OfficeDay.BeginAsync();
        var davide = await day.OfAsync("davide.rinaldi");
        var times = await davide.SaysAsync("riunione con Elena Valdoro venerdì alle 10 sul budget");
        Assert.Contains("Di solito qui non si prendono riunioni (Elena Valdoro: tempo riservato", times.Words, StringComparison.Ordinal);
        await davide.PressesAsync(times, times.Buttons[0]);
        Assert.Contains("✓ Prenotata", (await davide.SaysAsync("prenota")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_executive_keeps_the_rules_unless_the_hour_is_her_own_choice()
    {
        await using var day = await OfficeDay.BeginAsync();
        var elena = await day.OfAsync("elena.valdoro");
        var free = await elena.SaysAsync("riunione con Giulia Romano venerdì mattina sul budget");
        Assert.DoesNotContain(free.Buttons, b => b.EndsWith(" 9:30", StringComparison.Ordinal) || b.EndsWith(" 10:00", StringComparison.Ordinal) || b.EndsWith(" 09:30", StringComparison.Ordinal));
        Assert.Contains("tu puoi prenotare lo stesso", (await elena.SaysAsync("riunione con Giulia Romano venerdì alle 10 sul budget")).Words, StringComparison.Ordinal);
    }
}
