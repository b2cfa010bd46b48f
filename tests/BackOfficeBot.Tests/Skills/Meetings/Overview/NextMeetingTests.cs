using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings.Overview;

/// What runs, how long it still takes, and what comes next.
public sealed class NextMeetingTests
{
    [Theory]
    [InlineData("quanto manca alla fine della riunione?")]
    [InlineData("quando finisce questa riunione?")]
    [InlineData("how much time is left in this meeting?")]
    [InlineData("time left")]
    public async Task The_time_left_in_the_meeting_that_runs(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Bilancio", 24, 10, "giulia.romano");
        office.Day.Time.Advance(InvitedDay.At(24, 10).AddMinutes(35) - office.Day.Time.GetUtcNow());

        var card = await luca.SaysAsync(words);

        Assert.Contains("Bilancio", card.Words, StringComparison.Ordinal);
        Assert.Contains("In corso, ancora 25 minuti", card.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quanto manca alla fine della riunione?")]
    [InlineData("when does this meeting end?")]
    public async Task Where_none_runs_the_next_one_is_shown(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Bilancio", 24, 11, "giulia.romano");

        var card = await luca.SaysAsync(words);

        Assert.Contains("In questo momento non sei in riunione", card.Words, StringComparison.Ordinal);
        Assert.Contains("Bilancio", card.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quanto manca?")]
    [InlineData("quanto manca alla prossima riunione?")]
    [InlineData("how long until my next meeting?")]
    public async Task The_time_until_the_next_one(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Bilancio", 24, 11, "giulia.romano");

        Assert.Contains("Comincia oggi alle 11:00, tra", (await luca.SaysAsync(words)).Words, StringComparison.Ordinal);
    }
}
