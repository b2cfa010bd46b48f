using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Times with their reasons, and what is said and offered where there are none.
public sealed class MeetingTimesTests
{
    [Fact]
    public async Task A_time_that_clashes_is_shown_with_its_cause_and_the_nearest_that_do_not()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Marco Rossi giovedì alle 15 sul budget");

        var clash = await marta.SaysAsync("riunione con Marco Rossi giovedì alle 15 sui prezzi");

        Assert.Contains("Giovedì 26 novembre 2026, 15:00–16:00 non va bene", clash.Words, StringComparison.Ordinal);
        // An invitation that is not answered yet is tentative: only who sent it is busy.
        Assert.Contains("Marta Conti: ha un impegno 15:00–16:00", clash.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("gio 26 nov, 15:00", clash.Buttons);
        Assert.Contains("gio 26 nov, 16:00", clash.Buttons);
        Assert.Contains("Prenoto questa riunione?", (await marta.PressesAsync(clash, "gio 26 nov, 16:00")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evening_that_is_asked_for_is_given_and_marked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Sara Greco giovedì alle 21");
        Assert.Equal("gio 26 nov, 21:00", times.Buttons[0]);
        Assert.Contains("fuori orario: lavora", times.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_fits_it_is_said_why_and_a_button_or_words_change_what_helps()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var none = await marta.SaysAsync("riunione con Sara Greco domenica sul bilancio");

        Assert.Contains("Nessun orario libero", none.Words, StringComparison.Ordinal);
        Assert.Contains("non lavora domenica 29 novembre", none.Words, StringComparison.Ordinal);
        Assert.Contains("Anche lunedì 30 novembre", none.Words, StringComparison.Ordinal);
        var monday = await marta.PressesAsync(none, none.Buttons.First(b => b.StartsWith("Anche lun 30", StringComparison.Ordinal)));
        Assert.StartsWith("lun 30 nov", monday.Buttons[0], StringComparison.Ordinal);
        await marta.SaysAsync("riunione con Sara Greco domenica sul bilancio");
        Assert.Equal(monday.Buttons, (await marta.SaysAsync("scegli 1")).Buttons);
    }

    [Fact]
    public async Task Other_times_are_never_those_that_were_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var first = await marta.SaysAsync("riunione con Sara Greco giovedì di mezz'ora");
        var second = await marta.SaysAsync("altri orari");
        Assert.Equal(5, first.Buttons.Count(b => b.Contains(", ", StringComparison.Ordinal)));
        Assert.DoesNotContain(first.Buttons.Intersect(second.Buttons), b => b.Contains(", ", StringComparison.Ordinal));
    }
}
