using BackOfficeBot.Graph;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Time that one keeps for oneself, by one sentence.
public sealed class OwnTimeTests
{
    [Theory]
    [InlineData("blocca due ore domani mattina per concentrarmi", "Tempo per concentrarsi", 120)]
    [InlineData("bloccami un'ora domani pomeriggio per preparare la presentazione", "Preparare la presentazione", 60)]
    [InlineData("riservami due ore domani pomeriggio per il bilancio", "Il bilancio", 120)]
    [InlineData("block two hours tomorrow morning to focus", "Tempo per concentrarsi", 120)]
    [InlineData("focus time tomorrow morning", "Tempo per concentrarsi", 60)]
    [InlineData("block my calendar tomorrow from 9 to 11", "Tempo per concentrarsi", 120)]
    [InlineData("prenota del tempo per me domani dalle 9 alle 11", "Tempo per concentrarsi", 120)]
    public async Task It_is_proposed_where_it_is_free_and_kept_without_anybody_else(string words, string title, int minutes)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");

        var times = await luca.SaysAsync(words);
        Assert.Contains(title, times.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Tutti", times.Words, StringComparison.Ordinal);
        var confirm = await luca.SaysAsync("scegli 1");
        Assert.Contains("Tengo occupato questo tempo", confirm.Words, StringComparison.Ordinal);
        Assert.Contains("✓ Prenotata", (await luca.SaysAsync("prenota")).Words, StringComparison.Ordinal);

        var made = await office.SeenAsync(luca, title, 25);
        Assert.Equal((25, minutes), (made!.Start.Day, (int)(made.End - made.Start).TotalMinutes));
        Assert.Empty(made.Attendees);
        Assert.Null(made.JoinUrl);
    }

    [Fact]
    public async Task It_is_changed_by_words_and_in_the_form_and_still_asks_for_nobody()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await luca.SaysAsync("blocca due ore domani mattina per concentrarmi");

        var friday = await luca.SaysAsync("no, venerdì");
        Assert.Contains("27 nov", friday.Words, StringComparison.Ordinal);
        var form = await luca.SaysAsync("modifica");
        var again = await luca.PressesAsync(form, form.Buttons[0], new { subject = "Studio", day = "2026-11-27", from = "14:00", to = "18:00", minutes = "60" });
        Assert.DoesNotContain("Invita almeno una persona", again.Words, StringComparison.Ordinal);
        Assert.Contains("Studio", again.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blocca la sala Duomo domani alle 10")]
    [InlineData("riunione con Giulia Romano domani per il bilancio")]
    public async Task A_room_or_somebody_else_is_no_time_of_ones_own(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");

        Assert.DoesNotContain("Tempo per concentrarsi", (await luca.SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_past_is_said()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");

        Assert.Contains("già passato", (await luca.SaysAsync("blocca un'ora oggi alle 8 per concentrarmi")).Words, StringComparison.Ordinal);
    }
}
