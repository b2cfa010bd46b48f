using BackOfficeBot.Graph;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Invitations;

/// Invitations are found and answered, in words and by buttons.
public sealed class InvitationTests
{
    [Theory]
    [InlineData("quali inviti aspettano una risposta?")]
    [InlineData("which invitations are waiting for my answer?")]
    [InlineData("ho inviti in sospeso?")]
    public async Task Those_that_wait_are_listed_and_answered_one_by_one(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        Assert.Matches("in pari|up to date", (await giulia.SaysAsync(words)).Words);
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        await office.InviteAsync(marco, "Listino", 27, 11, "giulia.romano");

        var list = await giulia.SaysAsync(words);
        Assert.Matches("2 in(viti|vitations)", list.Words);
        var budget = await giulia.PressesAsync(list, "1. Budget");
        Assert.Contains("Marco Rossi", budget.Words, StringComparison.Ordinal);
        var answered = await giulia.PressesAsync(budget, budget.Buttons[0]);

        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Budget", "giulia"));
        Assert.Equal(AttendeeAnswer.None, await office.AnswerAsync(marco, "Listino", "giulia"));
        Assert.Matches("✓ (Hai accettato|You accepted)", answered.Words);
        Assert.Contains("Listino", (await giulia.SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accetta la riunione di giovedì alle 15", AttendeeAnswer.Accepted)]
    [InlineData("accetta quella con Marco", AttendeeAnswer.Accepted)]
    [InlineData("ci sarò alla riunione delle 15", AttendeeAnswer.Accepted)]
    [InlineData("accetta l'invito di Marco Rossi", AttendeeAnswer.Accepted)]
    [InlineData("accept Thursday's meeting", AttendeeAnswer.Accepted)]
    [InlineData("rispondi forse all'invito di Marco", AttendeeAnswer.Tentative)]
    [InlineData("accetta con riserva la riunione di giovedì", AttendeeAnswer.Tentative)]
    [InlineData("mark me as tentative for Thursday's meeting", AttendeeAnswer.Tentative)]
    public async Task One_is_answered_as_people_say_it(string words, AttendeeAnswer answer)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");

        var answered = await giulia.SaysAsync(words);

        Assert.Equal(answer, await office.AnswerAsync(marco, "Budget", "giulia"));
        Assert.Contains("Marco Rossi lo sa.", answered.Words + (answered.Words.Contains("Marco Rossi knows.", StringComparison.Ordinal) ? "Marco Rossi lo sa." : ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forse", AttendeeAnswer.Tentative)]
    [InlineData("maybe", AttendeeAnswer.Tentative)]
    [InlineData("sì", AttendeeAnswer.Accepted)]
    [InlineData("accettala", AttendeeAnswer.Accepted)]
    public async Task A_word_answers_the_one_that_is_shown(string words, AttendeeAnswer answer)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        await giulia.SaysAsync("quali inviti aspettano una risposta?");

        await giulia.SaysAsync(words);

        Assert.Equal(answer, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    [Theory]
    [InlineData("rifiuta quella con Marco, sono in ferie", "sono in ferie")]
    [InlineData("rifiuta la riunione di giovedì alle 15 perché sono a Torino", "sono a Torino")]
    [InlineData("decline the meeting with Marco, I'm on leave", "I'm on leave")]
    public async Task A_no_is_asked_about_with_the_reason_that_was_said_and_then_sent(string words, string reason)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");

        var card = await giulia.SaysAsync(words);
        Assert.Equal(reason, card.Input("reason"));
        Assert.NotNull(await office.SeenAsync(giulia, "Budget"));
        var declined = await giulia.PressesAsync(card, card.Buttons[0], new { reason });

        Assert.Equal(AttendeeAnswer.Declined, await office.AnswerAsync(marco, "Budget", "giulia"));
        Assert.Null(await office.SeenAsync(giulia, "Budget"));
        Assert.Matches("✕ (Hai rifiutato|You declined)", declined.Words);
        Assert.Matches("non è più nel tuo calendario|no longer in your calendar", (await giulia.PressesAsync(card, card.Buttons[0], new { reason })).Words);
    }

    [Fact]
    public async Task A_no_to_a_question_that_nobody_asked_is_taken_kindly()
    {
        await using var office = await InvitedDay.BeginAsync();
        var giulia = await office.Day.OfAsync("giulia.romano");

        Assert.DoesNotContain("invito", (await giulia.SaysAsync("no grazie")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proponi venerdì alle 15")]
    [InlineData("no, venerdì alle 15")]
    [InlineData("propose Friday at 3pm")]
    public async Task Another_time_is_proposed_to_who_invites(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        await giulia.SaysAsync("quali inviti aspettano una risposta?");

        var card = await giulia.SaysAsync(words);
        Assert.Equal(("2026-11-27", "15:00"), (card.Input("day"), card.Input("from")));
        Assert.Matches("Marco Rossi a quell'ora è disponibile|Marco Rossi is free then", card.Words);
        var form = new { day = "2026-11-27", from = "15:00", comment = "Giovedì sono a Torino" };
        var proposed = await giulia.PressesAsync(card, card.Buttons[0], form);

        Assert.Matches("venerdì 27 novembre 2026, 15:00–16:00|Friday 27 November 2026, 15:00–16:00", proposed.Words);
        Assert.Equal(AttendeeAnswer.Tentative, await office.AnswerAsync(marco, "Budget", "giulia"));
        // The second press finds the answer standing.
        Assert.Matches("Avevi già risposto così|your answer already", (await giulia.PressesAsync(card, card.Buttons[0], form)).Words);
    }

    [Fact]
    public async Task The_meeting_is_told_from_the_time_that_is_proposed_for_it()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        await office.InviteAsync(marco, "Listino", 27, 11, "giulia.romano");

        var card = await giulia.SaysAsync("proponi venerdì alle 15 per la riunione di giovedì");

        Assert.Contains("Budget", card.Words, StringComparison.Ordinal);
        Assert.Equal(("2026-11-27", "15:00"), (card.Input("day"), card.Input("from")));
    }

    [Fact]
    public async Task What_is_wrong_with_a_proposed_time_is_said_at_its_field_and_nothing_is_lost()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        var form = await giulia.PressesAsync(await giulia.SaysAsync("quali inviti aspettano una risposta?"), "Proponi altra ora");

        var past = await giulia.PressesAsync(form, "Proponi", new { day = "2026-11-20", from = "15:00", comment = "Ecco" });
        Assert.Contains("è già passata", past.Words, StringComparison.Ordinal);
        Assert.Equal("Ecco", past.Input("comment"));
        Assert.Contains("già a quell'ora", (await giulia.PressesAsync(past, "Proponi", new { day = "2026-11-26", from = "15:00" })).Words, StringComparison.Ordinal);
        Assert.Contains("Scrivi da che ora", (await giulia.PressesAsync(past, "Proponi", new { day = "2026-11-26", from = "" })).Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.None, await office.AnswerAsync(marco, "Budget", "giulia"));
    }

    [Fact]
    public async Task Between_several_that_may_be_meant_the_person_chooses()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        await office.InviteAsync(marco, "Listino", 27, 11, "giulia.romano");

        var which = await giulia.SaysAsync("accetta quella con Marco");

        Assert.Contains("Quale di queste?", which.Words, StringComparison.Ordinal);
        Assert.Equal(AttendeeAnswer.None, await office.AnswerAsync(marco, "Budget", "giulia"));
        await giulia.SaysAsync("accetta la 2");
        Assert.Equal(AttendeeAnswer.Accepted, await office.AnswerAsync(marco, "Listino", "giulia"));
    }

    [Fact]
    public async Task Who_calls_a_meeting_has_nothing_to_answer()
    {
        await using var office = await InvitedDay.BeginAsync();
        var marco = await office.Day.OfAsync("marco.rossi");
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");

        Assert.Contains("l'hai convocata tu", (await marco.SaysAsync("accetta la riunione di giovedì alle 15")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agenda_says_what_waits_and_leads_to_it()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(marco, "Budget", 26, 15, "giulia.romano");
        await office.InviteAsync(marco, "Cliente", 26, 15, "giulia.romano");

        var agenda = await giulia.SaysAsync("agenda di giovedì");
        Assert.Contains("Aspetta la tua risposta", agenda.Words, StringComparison.Ordinal);
        var list = await giulia.PressesAsync(agenda, "Rispondi a 2 inviti");

        // What else stands then is said before one answers.
        Assert.Contains("hai già: Cliente", (await giulia.PressesAsync(list, "1. Budget")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_was_booked_here_is_answered_by_its_number()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marco, giulia) = (await office.Day.OfAsync("marco.rossi"), await office.Day.OfAsync("giulia.romano"));
        await marco.BooksAsync("riunione giovedì alle 15 con Giulia Romano sul budget");

        Assert.Contains("✓ Hai accettato", (await giulia.SaysAsync("accetta MEET-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("l'hai convocata tu", (await marco.SaysAsync("accetta MEET-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo un invito", (await (await office.Day.OfAsync("anna.rossi")).SaysAsync("accetta MEET-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_nobody_s_calendar_is_spoken_of()
    {
        await using var office = await InvitedDay.BeginAsync();
        var group = await office.Day.OfAsync("giulia.romano", OfficeDay.Everyone);

        Assert.Contains("chat personale", (await group.SaysAsync("quali inviti aspettano una risposta?", mention: true)).Words, StringComparison.Ordinal);
    }
}
