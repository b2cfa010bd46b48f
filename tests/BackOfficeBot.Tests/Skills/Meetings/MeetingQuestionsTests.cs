using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Questions about people's time, rooms and what stands in the calendar.
public sealed class MeetingQuestionsTests
{
    [Theory]
    [InlineData("mostrami l'agenda di Elena Valdoro", "Elena Valdoro")]
    [InlineData("agenda di elena valdoro di domani", "Elena Valdoro")]
    [InlineData("show me Giulia's calendar for tomorrow", "Giulia Romano")]
    public async Task The_agenda_of_somebody_else_is_theirs_as_free_time_only(string sentence, string name)
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        var card = await luca.SaysAsync(sentence);
        Assert.Contains(name, card.Words, StringComparison.Ordinal);
        Assert.Contains("non che cosa fa", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda di", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_in_the_directory_or_could_be_several_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        Assert.Contains("Non trovo «Zeno Tappo»", (await luca.SaysAsync("mostrami l'agenda di Zeno Tappo")).Text, StringComparison.Ordinal);
        Assert.Contains("Anna Rossi", (await luca.SaysAsync("mostrami l'agenda di Rossi")).Text, StringComparison.Ordinal);
        Assert.Contains("«30 febbraio» non c'è sul calendario", (await luca.SaysAsync("agenda 30 febbraio")).Text, StringComparison.Ordinal);
        Assert.Contains("Di chi?", (await luca.SaysAsync("chi è libero adesso?")).Text, StringComparison.Ordinal);
        Assert.Contains("Agenda di mercoledì 25", (await luca.SaysAsync("agenda di domani")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_free_is_answered_for_each_and_for_all_and_leads_to_a_meeting()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");

        var card = await luca.SaysAsync("Giulia Romano e Marco Rossi sono liberi giovedì pomeriggio?");
        Assert.Contains("**Giulia Romano**", card.Words, StringComparison.Ordinal);
        Assert.Contains("**Marco Rossi**", card.Words, StringComparison.Ordinal);
        Assert.Contains("**Tutti insieme** · tempo libero", card.Words, StringComparison.Ordinal);
        Assert.Contains("venerdì 27", (await luca.PressesAsync(card, "Giorno dopo")).Words, StringComparison.Ordinal);

        var form = await luca.PressesAsync(card, "Nuova riunione");
        Assert.Equal(("2026-11-26", "13:00"), (form.Input("day"), form.Input("from")));
        Assert.Contains((await day.OfAsync("giulia.romano", signedIn: false)).PersonId, form.Input("people"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quando è libera giulia domani?", "Giulia Romano")]
    [InlineData("quando è libera priya domani?", "Priya Nair")]
    [InlineData("quando sono liberi marco e paolo domani?", "Marco Rossi", "Paolo Ferrari")]
    [InlineData("sono libere domani pomeriggio giulia romano e anna rossi?", "Giulia Romano", "Anna Rossi")]
    public async Task Names_in_small_letters_behind_the_verb_are_names_too(string sentence, params string[] names)
    {
        await using var day = await OfficeDay.BeginAsync();
        var card = await (await day.OfAsync("luca.moretti")).SaysAsync(sentence);
        Assert.All(names, name => Assert.Contains($"**{name}**", card.Words, StringComparison.Ordinal));
        Assert.DoesNotContain("Luca Moretti", card.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("agenda della settimana")]
    [InlineData("show me the agenda of the week")]
    public async Task The_week_by_itself_is_the_one_that_runs(string sentence)
    {
        await using var day = await OfficeDay.BeginAsync();
        var agenda = await (await day.OfAsync("luca.moretti")).SaysAsync(sentence);
        Assert.Contains("lunedì 23 novembre 2026 – domenica 29 novembre 2026", agenda.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_is_answered_day_by_day_with_who_asks_among_them()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        var card = await luca.SaysAsync("quando siamo liberi io e giulia la prossima settimana?");
        Assert.Contains("Luca Moretti, Giulia Romano", card.Words, StringComparison.Ordinal);
        Assert.Contains("**lun 30 nov**", card.Words, StringComparison.Ordinal);
        Assert.Contains("**ven 4 dic**", card.Words, StringComparison.Ordinal);

        var agenda = await luca.SaysAsync("che cosa ho la prossima settimana?");
        Assert.Contains("Agenda di lunedì 30 novembre 2026 – domenica 6 dicembre 2026", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di lunedì 30", (await luca.PressesAsync(agenda, "Giorno per giorno")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_hour_is_a_yes_or_a_no()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        Assert.Contains("✕", (await luca.SaysAsync("sono libero mercoledì alle 10?")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ disponibile", (await luca.SaysAsync("sono libero giovedì alle 11?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rooms_that_are_free_are_listed_and_one_is_booked_for_oneself()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        var rooms = await luca.SaysAsync("quali sale sono libere giovedì alle 10?");
        Assert.Contains("**Sala Navigli (Milano)** · ✓ disponibile", rooms.Words, StringComparison.Ordinal);
        Assert.Contains("Quale sala?", (await luca.PressesAsync(rooms, "Nuova riunione")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo «sala Pallino»", (await luca.SaysAsync("prenota la sala Pallino giovedì alle 10")).Words, StringComparison.Ordinal);

        Assert.Contains("Sala Navigli", (await luca.SaysAsync("prenota la sala Navigli giovedì alle 10")).Words, StringComparison.Ordinal);
        await luca.SaysAsync("scegli 1");
        Assert.Contains("✓ Prenotata", (await luca.SaysAsync("prenota")).Words, StringComparison.Ordinal);
        Assert.Contains("Riunione Luca Moretti – Sala Navigli", await day.CalendarAsync("luca.moretti"));
        Assert.Contains("**Sala Navigli (Milano)** · ✕", (await luca.SaysAsync("quali sale sono libere giovedì alle 10?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_days_rooms_are_told_for_the_first_and_the_others_are_a_press_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        var rooms = await luca.SaysAsync("quali sale sono libere la prossima settimana?");
        Assert.Contains("lunedì 30 novembre 2026 **", rooms.Words, StringComparison.Ordinal);
        Assert.Contains("martedì 1 dicembre 2026 **", (await luca.PressesAsync(rooms, "Giorno dopo")).Words, StringComparison.Ordinal);
        Assert.Contains("martedì 24 novembre 2026 **", (await luca.SaysAsync("quali sale sono libere questa settimana?")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_name_can_be_is_not_told_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        Assert.InRange((await luca.SaysAsync("mostrami l'agenda di " + new string('A', 100_000))).Words.Length, 1, 1_000);
    }

    [Fact]
    public async Task A_meeting_of_a_day_is_found_to_be_cancelled_and_of_several_one_is_chosen()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        Assert.Contains("non ne trovo", (await luca.SaysAsync("annulla la riunione di giovedì")).Words, StringComparison.Ordinal);
        foreach (var who in new[] { "Giulia Romano sul budget", "Marco Rossi sulle ferie" })
        {
            await luca.BooksAsync($"riunione giovedì con {who}");
        }

        Assert.Contains("Budget", (await luca.SaysAsync("annulla la riunione di giovedì con Giulia")).Words, StringComparison.Ordinal);
        Assert.Contains("Quale di queste", (await luca.SaysAsync("annulla la riunione di questa settimana")).Words, StringComparison.Ordinal);
        var which = await luca.SaysAsync("annulla la riunione di giovedì");
        Assert.Contains("Quale di queste", which.Words, StringComparison.Ordinal);
        var asked = await luca.PressesAsync(which, "Budget");
        Assert.Contains("Disdetta", (await luca.PressesAsync(asked, "Disdici riunione", new { reason = "a\u0007b\uFFFEc\nsecondo" })).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("giulia.romano"));
    }

    [Fact]
    public async Task What_was_set_up_elsewhere_is_not_told_in_a_group()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        await luca.BooksAsync("riunione giovedì con Giulia Romano sul riassetto");

        var group = await day.OfAsync("luca.moretti", OfficeDay.Everyone);
        Assert.Contains("Quale riunione?", (await group.SaysAsync("annulla la riunione di giovedì", mention: true)).Words, StringComparison.Ordinal);
        await group.SaysAsync("riunione giovedì con Marco Rossi sulle ferie", mention: true);
        await group.SaysAsync("scegli 1", mention: true);
        await group.SaysAsync("prenota", mention: true);
        var asked = await group.SaysAsync("annulla la riunione di giovedì", mention: true);
        Assert.Contains("Ferie", asked.Words, StringComparison.Ordinal);
        Assert.Contains("Quale riunione?", (await group.SaysAsync("annulla la riunione di venerdì", mention: true)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_meeting_to_be_cancelled_is_the_one_that_was_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        await luca.BooksAsync("riunione giovedì con Marco Rossi sulle ferie");
        Assert.Contains("«30 febbraio» non c'è sul calendario", (await luca.SaysAsync("annulla la riunione del 30 febbraio")).Words, StringComparison.Ordinal);
        Assert.Contains("Quale riunione?", (await luca.SaysAsync("annulla la riunione con Giulia Romano")).Words, StringComparison.Ordinal);
        Assert.Contains("Ferie", (await luca.SaysAsync("annulla la riunione con Marco")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_the_next_meeting_is_one_press_away()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        Assert.Contains("Non trovo una riunione con il collegamento", (await luca.SaysAsync("collegami alla riunione di giovedì")).Words, StringComparison.Ordinal);
        await luca.BooksAsync("riunione giovedì con Giulia Romano sul budget");
        var next = await luca.SaysAsync("collegami alla riunione di giovedì");
        Assert.Contains("Budget", next.Words, StringComparison.Ordinal);
        Assert.Contains("Partecipa", next.Buttons);
    }

    [Fact]
    public async Task What_cannot_be_done_from_here_shows_the_day_and_the_way_to_Outlook()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        var card = await luca.SaysAsync("sposta la riunione di giovedì alle 16");
        Assert.Contains("già in calendario", card.Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di giovedì 26", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_a_meeting_by_its_number_is_answered_with_that_one()
    {
        const string sentence = "collegami a MEET-2026-0000001";
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        await luca.BooksAsync("riunione giovedì con Giulia Romano sul budget");
        var card = await luca.SaysAsync(sentence);
        Assert.Contains("✓ Prenotata", card.Words, StringComparison.Ordinal);
        Assert.Contains("MEET-2026-0000001", card.Words, StringComparison.Ordinal);
        Assert.Contains("Partecipa", card.Buttons);
        Assert.Contains("Non trovo questa riunione", (await (await day.OfAsync("anna.rossi")).SaysAsync(sentence)).Words, StringComparison.Ordinal);
    }
}
