using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// A delegate whose right ends, whose meeting the owner changes meanwhile, and what the owner keeps private.
public sealed class DelegatesStrangerTests
{
    [Theory]
    [InlineData("sposta la riunione di Davide Rinaldi di giovedì alle 12 alle 16")]
    [InlineData("annulla la riunione di Davide Rinaldi di giovedì alle 12")]
    [InlineData("aggiungi l'ordine del giorno alla riunione di Davide Rinaldi di giovedì alle 12")]
    [InlineData("allega https://valdoro.sharepoint.com/a.xlsx alla riunione di Davide Rinaldi di giovedì alle 12")]
    public async Task What_is_private_is_not_named_to_a_delegate(string words)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        await office.Calendar.CreateAsync(InvitedDay.Of(davide), davide.PersonId, new()
        {
            TransactionId = Guid.NewGuid(), Subject = "Visita dal cardiologo", Start = InvitedDay.At(26, 12), End = InvitedDay.At(26, 13), Zone = "Europe/Rome", IsPrivate = true, Attendees = [new("luca.moretti@valdoro.example")],
        }, TestContext.Current.CancellationToken);

        var said = await sara.SaysAsync(words);

        Assert.DoesNotContain("cardiologo", said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Moretti", said.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mostra MEET-2026-0000001", false)]
    [InlineData("sposta MEET-2026-0000001 alle 18", false)]
    [InlineData("annulla MEET-2026-0000001", true)]
    [InlineData("allega https://valdoro.sharepoint.com/a.xlsx a MEET-2026-0000001", false)]
    public async Task What_is_private_is_not_had_by_its_number_either(string words, bool isGone)
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        var made = await office.Calendar.CreateAsync(InvitedDay.Of(davide), davide.PersonId, new()
        {
            TransactionId = Guid.NewGuid(), Subject = "Visita dal cardiologo", Start = InvitedDay.At(26, 12), End = InvitedDay.At(26, 13), Zone = "Europe/Rome", IsPrivate = true, Attendees = [new("luca.moretti@valdoro.example")],
        }, TestContext.Current.CancellationToken);
        await davide.SaysAsync("sposta la riunione di giovedì alle 12 alle 16");
        Assert.Contains("cardiologo", (await davide.SaysAsync("mostra MEET-2026-0000001")).Words, StringComparison.Ordinal);
        if (isGone)
            await office.Calendar.DeleteAsync(InvitedDay.Of(davide), davide.PersonId, made.Id, TestContext.Current.CancellationToken);

        var said = await sara.SaysAsync(words);

        Assert.DoesNotContain("cardiologo", said.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Moretti", said.Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo questa riunione", said.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_right_ends_between_card_and_press_moves_and_attaches_nothing()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        await office.InviteAsync(davide, "Fornitori", 26, 10, "luca.moretti");
        var moving = await sara.SaysAsync("sposta la riunione di Davide Rinaldi di giovedì alle 10 alle 16");
        var attaching = await sara.SaysAsync("allega https://valdoro.sharepoint.com/a.xlsx alla riunione di Davide Rinaldi di giovedì alle 10");
        var agenda = await sara.SaysAsync("aggiungi l'ordine del giorno alla riunione di Davide Rinaldi di giovedì alle 10");
        await office.Day.FaultAsync(new { service = "graph", path = davide.PersonId, kind = "serverError", status = 403, count = 99 });
        office.Day.Time.Advance(TimeSpan.FromMinutes(5));

        foreach (var (card, button, inputs) in new (Message, string, object?)[] { (moving, moving.Buttons[0], null), (attaching, "Allega", null), (agenda, "Aggiungi all'invito", new { agenda = "Altro" }) })
            Assert.Matches("Davide Rinaldi|non ha il permesso", (await sara.PressesAsync(card, button, inputs)).Text);

        await office.Day.NoFaultsAsync();
        var there = await office.SeenAsync(davide, "Fornitori");
        Assert.Equal(InvitedDay.At(26, 10), there!.Start);
        var text = await office.Calendar.TextAsync(InvitedDay.Of(davide), davide.PersonId, there.Id, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("sharepoint", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Altro", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_owner_changed_in_Outlook_meanwhile_is_shown_to_the_delegate_before_it_is_overwritten()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (sara, davide) = (await office.Day.OfAsync("sara.greco"), await office.Day.OfAsync("davide.rinaldi"));
        var made = await office.InviteAsync(davide, "Fornitori", 26, 10, "luca.moretti");
        var moving = await sara.SaysAsync("sposta la riunione di Davide Rinaldi di giovedì alle 10 alle 16");
        await office.Calendar.UpdateAsync(InvitedDay.Of(davide), davide.PersonId, made.Id, new() { Start = InvitedDay.At(27, 9), End = InvitedDay.At(27, 10), Zone = "Europe/Rome" }, null, TestContext.Current.CancellationToken);

        var shown = await sara.PressesAsync(moving, moving.Buttons[0]);

        Assert.Contains("venerdì 27 novembre 2026, 09:00", shown.Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(27, 9), (await office.SeenAsync(davide, "Fornitori"))!.Start);
    }

    [Fact]
    public async Task A_move_that_was_agreed_to_is_not_made_by_who_may_not_write_there_any_more()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        var card = await marta.SaysAsync("sposta la riunione di Elena Valdoro di giovedì alle 15 alle 16");
        await marta.PressesAsync(card, card.Buttons[0]);
        var question = await elena.ReadsAsync("vorrebbe spostare");
        await office.Day.FaultAsync(new { service = "graph", method = "PATCH", path = "/events", kind = "serverError", status = 403, count = 99 });

        Assert.Contains("resta dov'è", (await elena.PressesAsync(question, "Sì, spostala")).Words, StringComparison.Ordinal);

        await marta.ReadsAsync("Elena Valdoro ha detto di sì. Nel frattempo però");
        await office.Day.NoFaultsAsync();
        Assert.Equal(InvitedDay.At(26, 15), (await office.SeenAsync(elena, "Fornitori"))!.Start);
    }

    [Fact]
    public async Task Two_presses_at_once_of_an_executive_count_once()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (marta, elena) = (await office.Day.OfAsync("marta.conti"), await office.Day.OfAsync("elena.valdoro"));
        await office.InviteAsync(elena, "Fornitori", 26, 15, "luca.moretti");
        var card = await marta.SaysAsync("sposta la riunione di Elena Valdoro di giovedì alle 15 alle 16");
        await marta.PressesAsync(card, card.Buttons[0]);
        var question = await elena.ReadsAsync("vorrebbe spostare");
        var whom = await elena.PressesAsync(question, "Delega");

        await Task.WhenAll(elena.PressesAsync(question, "Sì, spostala"), elena.PressesAsync(question, "No, resta lì"), elena.PressesAsync(whom, "Delega", new { person = marta.PersonId }), elena.PressesAsync(question, "Sì, spostala"));
        await marta.UntilAsync(messages => messages.Find(IsOutcome));
        await office.Day.ElapseAsync(TimeSpan.FromMinutes(2));

        var outcomes = (await marta.MessagesAsync()).Where(IsOutcome).ToList();
        Assert.Single(outcomes);
        Assert.Equal(outcomes[0].Words.Contains("resta dov'è", StringComparison.Ordinal) ? InvitedDay.At(26, 15) : InvitedDay.At(26, 16), (await office.SeenAsync(elena, "Fornitori"))!.Start);
    }

    private static bool IsOutcome(Message m) => m.Words.Contains("Elena Valdoro ha detto di", StringComparison.Ordinal) || m.Words.Contains("Elena Valdoro lascia", StringComparison.Ordinal);
}
