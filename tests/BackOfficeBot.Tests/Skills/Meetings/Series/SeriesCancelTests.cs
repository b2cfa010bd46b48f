using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Changes;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings.Series;

/// One day of a series is called off, or all of it; whether it was booked here or not.
public sealed class SeriesCancelTests
{
    private const string Title = "Allineamento commerciale";

    [Theory]
    [InlineData("Solo questa", "Disdici solo questa", 1)]
    [InlineData("Tutta la serie", "Disdici la serie", 0)]
    public async Task It_is_asked_which_is_meant(string which, string button, int left)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (paolo, giulia) = (await office.Day.OfAsync("paolo.ferrari"), await office.Day.OfAsync("giulia.romano"));

        var asked = await paolo.SaysAsync("annulla la riunione di giovedì alle 9:30");
        Assert.Contains("solo questa o tutta la serie", asked.Words, StringComparison.Ordinal);
        var card = await paolo.PressesAsync(asked, which);
        Assert.Equal(2, await ThereAsync(office, giulia));
        await paolo.PressesAsync(card, button, new { reason = "Fiera" });
        await paolo.PressesAsync(card, button, new { reason = "Fiera" });

        Assert.Equal(left, await ThereAsync(office, giulia));
        Assert.Equal(left, await ThereAsync(office, paolo));
    }

    [Theory]
    [InlineData("annulla solo quella di giovedì", "Disdici solo questa")]
    [InlineData("disdici tutta la serie di giovedì", "Disdici la serie")]
    public async Task What_is_said_is_not_asked(string words, string button)
    {
        await using var office = await InvitedDay.BeginAsync();
        var paolo = await office.Day.OfAsync("paolo.ferrari");

        Assert.Contains(button, (await paolo.SaysAsync(words)).Buttons);
    }

    [Fact]
    public async Task A_day_of_a_series_that_was_booked_here_is_left_out_of_its_record_too()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        var confirm = await luca.SaysAsync("riunione con Giulia Romano ogni venerdì alle 10 per 3 volte sul budget");
        await luca.PressesAsync(confirm, confirm.Buttons[0]);

        await luca.PressesAsync(await luca.SaysAsync("annulla solo quella di venerdì"), "Disdici solo questa", new { reason = "" });

        Assert.Contains("una volta lasciata fuori", (await luca.SaysAsync("MEET-2026-0000001")).Words, StringComparison.Ordinal);
        await luca.PressesAsync(await luca.SaysAsync("disdici tutta la serie di venerdì 4 dicembre"), "Disdici la serie", new { reason = "" });
        Assert.Equal(MeetingStates.Cancelled, (await MeetingEditTests.RecordAsync(office.Day)).State);
    }

    [Fact]
    public async Task Who_is_only_invited_cannot_call_it_off()
    {
        await using var office = await InvitedDay.BeginAsync();
        var giulia = await office.Day.OfAsync("giulia.romano");

        Assert.DoesNotContain("Tutta la serie", (await giulia.SaysAsync("annulla la riunione di giovedì alle 9:30")).Buttons);
    }

    private static async Task<int> ThereAsync(InvitedDay office, Chat person) =>
        (await office.Calendar.ViewAsync(InvitedDay.Of(person), person.PersonId, InvitedDay.At(26, 0), InvitedDay.At(26, 0).AddDays(7))).Count(e => e.Subject == Title && !e.IsCancelled);
}
