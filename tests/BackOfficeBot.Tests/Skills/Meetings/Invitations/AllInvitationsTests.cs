using BackOfficeBot.Graph;

namespace BackOfficeBot.Tests.Skills.Meetings.Invitations;

/// All that wait, accepted on one card.
public sealed class AllInvitationsTests
{
    [Theory]
    [InlineData("accetta tutte")]
    [InlineData("accetta tutti gli inviti")]
    [InlineData("accept all")]
    [InlineData("accept all invitations")]
    public async Task They_are_asked_about_once_and_accepted_once(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 16, "giulia.romano");
        await office.InviteAsync(marco, "Listino", 27, 11, "giulia.romano");

        var asked = await giulia.SaysAsync(words);
        Assert.Contains("Accetto tutti e 2?", asked.Words, StringComparison.Ordinal);
        // At four on Thursday she visits a client.
        Assert.Contains("si sovrappone", asked.Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.None, await office.AnswerAsync(marco, "Budget", "giulia"));

        var done = await giulia.PressesAsync(asked, "Accetta tutti");
        Assert.Contains("✓ 2 inviti accettati", done.Words, StringComparison.Ordinal);
        Assert.Contains("2 inviti accettati", (await giulia.PressesAsync(asked, "Accetta tutti")).Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Budget", "giulia"));
        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Listino", "giulia"));

        Assert.Contains("Risposte ritirate", (await giulia.PressesAsync(done, "Annulla risposte")).Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.Tentative, await office.AnswerAsync(marco, "Listino", "giulia"));
    }

    [Fact]
    public async Task What_was_moved_meanwhile_is_not_accepted_unseen()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        var budget = await office.InviteAsync(marco, "Budget", 26, 11, "giulia.romano");
        await office.InviteAsync(marco, "Listino", 27, 11, "giulia.romano");
        var asked = await giulia.SaysAsync("accetta tutte");
        await office.Calendar.UpdateAsync(InvitedDay.Of(marco), marco.PersonId, budget.Id, new() { Start = InvitedDay.At(26, 12), End = InvitedDay.At(26, 13), Zone = "Europe/Rome" }, null);

        var done = await giulia.PressesAsync(asked, "Accetta tutti");

        Assert.Contains("1 invito accettato", done.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Budget", done.Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.None, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    [Fact]
    public async Task Only_those_of_the_day_or_the_person_that_is_named()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia, luca) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"), await office.Day.OfAsync("luca.moretti"));
        await office.InviteAsync(marco, "Budget", 26, 11, "giulia.romano");
        await office.InviteAsync(luca, "Conti", 26, 12, "giulia.romano");
        await office.InviteAsync(marco, "Listino", 27, 11, "giulia.romano");

        var thursday = (await giulia.SaysAsync("accetta tutte le riunioni di giovedì")).Words;
        Assert.Contains("Budget", thursday, StringComparison.Ordinal);
        Assert.DoesNotContain("Listino", thursday, StringComparison.Ordinal);
        var ofMarco = (await giulia.SaysAsync("accetta tutti gli inviti di Marco")).Words;
        Assert.Contains("Listino", ofMarco, StringComparison.Ordinal);
        Assert.DoesNotContain("Conti", ofMarco, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rifiuta tutte, sono in ferie", "sono in ferie")]
    [InlineData("decline all invitations", null)]
    public async Task They_are_declined_with_one_reason(string words, string? reason)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 11, "giulia.romano");
        await office.InviteAsync(marco, "Listino", 27, 11, "giulia.romano");

        var asked = await giulia.SaysAsync(words);
        Assert.Contains("Rifiuto tutti e 2?", asked.Words, StringComparison.Ordinal);
        Assert.Equal(reason, asked.Input("reason"));
        Assert.Contains("troppo lungo", (await giulia.PressesAsync(asked, "Rifiuta tutti", new { reason = new string('x', 501) })).Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.None, await office.AnswerAsync(marco, "Budget", "giulia"));

        Assert.Contains("✓ 2 inviti rifiutati", (await giulia.PressesAsync(asked, "Rifiuta tutti", new { reason })).Words, StringComparison.Ordinal);
        Assert.Contains("✓ 2 inviti rifiutati", (await giulia.PressesAsync(asked, "Rifiuta tutti", new { reason })).Words, StringComparison.Ordinal);

        Assert.Equal(AttendeeAnswer.Declined, await office.AnswerAsync(marco, "Budget", "giulia"));
        Assert.Equal(AttendeeAnswer.Declined, await office.AnswerAsync(marco, "Listino", "giulia"));
    }
}
