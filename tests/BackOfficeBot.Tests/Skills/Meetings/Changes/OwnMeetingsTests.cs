using BackOfficeBot.Graph;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Invitations;

namespace BackOfficeBot.Tests.Skills.Meetings.Changes;

/// Meetings that a person called in Outlook, named by day, hour, people or title, are moved and called off as those that were booked here.
public sealed class OwnMeetingsTests
{
    [Theory]
    [InlineData("sposta la riunione di giovedì alle 10 alle 16", 26, 16)]
    [InlineData("sposta la riunione di giovedì alle 10 a venerdì alle 16", 27, 16)]
    [InlineData("sposta quella di giovedì alle 16", 26, 16)]
    [InlineData("sposta la riunione con Giulia a venerdì alle 11", 27, 11)]
    [InlineData("sposta la riunione sul Listino a venerdì alle 11", 27, 11)]
    [InlineData("sposta la riunione di giovedì alle 10 alle 9", 26, 9)]
    [InlineData("move my meeting on Thursday at 10am to 9am", 26, 9)]
    [InlineData("move my Thursday 10am meeting to 4pm", 26, 16)]
    [InlineData("move the listino meeting to Friday at 11", 27, 11)]
    public async Task It_is_named_and_moved(string words, int day, int hour)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");

        var card = await luca.SaysAsync(words);

        Assert.Contains("Listino", card.Words, StringComparison.Ordinal);
        Assert.Contains("giovedì 26 novembre 2026, 10:00–11:00", card.Words, StringComparison.Ordinal);
        var moved = await luca.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));
        Assert.Contains("Spostata", moved.Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(day, hour), (await office.SeenAsync(luca, "Listino"))!.Start);
        Assert.Contains("com'era prima", (await luca.PressesAsync(moved, "Annulla modifica")).Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(26, 10), (await office.SeenAsync(luca, "Listino"))!.Start);
        // It was not booked here: there is no booking to be undone.
        await luca.SaysAsync("annulla");
        Assert.NotNull(await office.SeenAsync(luca, "Listino"));
    }

    [Fact]
    public async Task What_was_spoken_of_gets_its_people_room_and_title_in_the_same_way()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");
        await luca.SaysAsync("sposta la riunione di giovedì alle 10 alle 16");

        await luca.PressesAsync(await luca.SaysAsync("cambia l'oggetto in Listino 2027"), "Aggiorna");
        await luca.PressesAsync(await luca.SaysAsync("metti la sala Duomo"), "Aggiorna");

        var there = await office.SeenAsync(luca, "Listino 2027");
        Assert.Equal(InvitedDay.At(26, 10), there!.Start);
        Assert.Single(there.Attendees, a => a is { Kind: AttendeeKind.Resource, Answer: AttendeeAnswer.Accepted });
    }

    [Fact]
    public async Task The_room_and_title_of_one_that_is_named_change_too()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");

        Assert.Contains("Quale sala?", (await luca.SaysAsync("cambia la sala della riunione di giovedì alle 10")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_that_may_be_meant_are_asked_about()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");
        await office.InviteAsync(luca, "Sconti", 26, 15, "giulia.romano");

        var which = await luca.SaysAsync("sposta la riunione di giovedì con Giulia a venerdì");

        Assert.Equal(["10:00 Listino", "15:00 Sconti"], which.Buttons);
        var card = await luca.PressesAsync(which, "15:00 Sconti");
        Assert.Contains("venerdì 27 novembre 2026, 15:00–16:00", card.Words, StringComparison.Ordinal);
        await luca.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));
        Assert.Equal(InvitedDay.At(27, 15), (await office.SeenAsync(luca, "Sconti"))!.Start);
        Assert.Equal(InvitedDay.At(26, 10), (await office.SeenAsync(luca, "Listino"))!.Start);
    }

    [Theory]
    [InlineData("sposta tutte le riunioni di giovedì a venerdì", "una alla volta")]
    [InlineData("move everything on Thursday to Friday", "una alla volta")]
    public async Task All_of_a_day_are_moved_one_at_a_time(string words, string said)
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");
        await office.InviteAsync(luca, "Sconti", 26, 15, "giulia.romano");

        var card = await luca.SaysAsync(words);

        Assert.Contains(said, card.Words, StringComparison.Ordinal);
        Assert.Equal(["10:00 Listino", "15:00 Sconti"], card.Buttons);
        Assert.Contains("venerdì 27 novembre 2026, 10:00–11:00", (await luca.PressesAsync(card, "10:00 Listino")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_the_day_that_is_shown()
    {
        await using var office = await InvitedDay.BeginAsync();
        var luca = await office.Day.OfAsync("luca.moretti");
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");
        Assert.Contains("non hai riunioni tue", (await luca.SaysAsync("sposta tutto a lunedì")).Words, StringComparison.Ordinal);

        await luca.SaysAsync("che cosa ho giovedì?");
        var card = await luca.SaysAsync("sposta tutto a lunedì");

        Assert.Contains("lunedì 30 novembre 2026, 10:00–11:00", (await luca.PressesAsync(card, "10:00 Listino")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_series_is_moved_and_the_others_stay()
    {
        await using var office = await InvitedDay.BeginAsync();
        var paolo = await office.Day.OfAsync("paolo.ferrari");

        var card = await paolo.PressesAsync(await paolo.SaysAsync("sposta la riunione di giovedì alle 9:30 alle 17"), "Solo questa");

        Assert.Contains("cambia solo questa", card.Words, StringComparison.Ordinal);
        await paolo.PressesAsync(card, card.Buttons.First(b => b.StartsWith("Sposta", StringComparison.Ordinal)));
        var all = (await office.Calendar.ViewAsync(InvitedDay.Of(paolo), paolo.PersonId, InvitedDay.At(25, 0), new(2026, 12, 5, 0, 0, 0, default))).Where(e => e.Subject == "Allineamento commerciale").Select(e => e.Start).ToList();
        Assert.Contains(InvitedDay.At(26, 17), all);
        Assert.DoesNotContain(InvitedDay.At(26, 9).AddMinutes(30), all);
        Assert.Contains(new(2026, 12, 1, 8, 30, 0, default), all);
    }

    [Fact]
    public async Task It_is_called_off_by_who_called_it()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, giulia) = (await office.Day.OfAsync("luca.moretti"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");

        Assert.DoesNotContain("Disdici", string.Join(' ', (await giulia.SaysAsync("disdici la riunione di giovedì alle 10")).Buttons), StringComparison.Ordinal);
        var asked = await luca.SaysAsync("disdici la riunione di giovedì alle 10");
        Assert.Contains("Listino", asked.Words, StringComparison.Ordinal);
        await luca.PressesAsync(asked, asked.Buttons[0], new { reason = "Fiera" });

        Assert.Null(await office.SeenAsync(luca, "Listino"));
        Assert.Null(await office.SeenAsync(giulia, "Listino"));
    }

    [Fact]
    public async Task Who_is_only_invited_does_not_move_it()
    {
        await using var office = await InvitedDay.BeginAsync();
        var (luca, giulia) = (await office.Day.OfAsync("luca.moretti"), await office.Day.OfAsync("giulia.romano"));
        await office.InviteAsync(luca, "Listino", 26, 10, "giulia.romano");

        var answer = await giulia.SaysAsync("sposta la riunione di giovedì alle 10 a venerdì alle 16");

        Assert.Contains("le cambia chi le ha organizzate", answer.Words, StringComparison.Ordinal);
        Assert.Equal(InvitedDay.At(26, 10), (await office.SeenAsync(luca, "Listino"))!.Start);
    }
}
