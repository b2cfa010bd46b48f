using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Changes;

/// "annullala", "disdici una riunione" where no day and no number is said.
public sealed class MeetingCancelWordsTests
{
    [Fact]
    public async Task Of_a_proposal_nothing_is_booked_and_so_it_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione con Anna Rossi domani alle 15");
        Assert.Contains("non prenoto nulla", (await marta.SaysAsync("annullala")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Rossi", (await marta.SaysAsync("aggiungi Giulia Romano")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_day_the_coming_meetings_are_offered()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione sul budget con Anna Rossi giovedì alle 15");
        await marta.SaysAsync("riunione con Giulia Romano venerdì alle 10");
        var which = await marta.SaysAsync("vorrei disdire una riunione");
        Assert.Contains("Budget", which.Buttons);
        Assert.Contains("Disdico la riunione?", (await marta.PressesAsync(which, "Budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_shown_times_is_picked_by_book_and_its_number()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione sul budget con Anna Rossi giovedì pomeriggio");
        Assert.Contains("Da confermare", (await marta.SaysAsync("prenota il secondo")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_time_not_three_are_held()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("riunione sul budget con Anna Rossi giovedì alle 15");
        Assert.Contains("tieni il primo", (await marta.SaysAsync("tieni questi tre")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("C'è un solo", (await marta.SaysAsync("tieni il primo")).Text, StringComparison.Ordinal);
    }
}
