using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

/// What a button does can also be written, and words without a number mean what the chat spoke of last.
public sealed class MeetingWordsTests
{
    private const string Wish = "riunione con Marco Rossi e Giulia Romano domani pomeriggio sul budget";

    [Fact]
    public async Task A_yes_to_the_question_books_and_a_no_does_not()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(Wish);
        await marta.SaysAsync("scegli 1");
        Assert.Contains("Va bene", (await marta.SaysAsync("no")).Text, StringComparison.Ordinal);
        // What was let go is asked anew before it is booked.
        Assert.Contains("Bene!", (await marta.SaysAsync("sì")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("marta.conti"));
        await marta.SaysAsync(Wish);
        await marta.SaysAsync("scegli 1");
        Assert.Contains("✓ Prenotata", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Contains("Bene!", (await marta.SaysAsync("ok")).Text, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marta.conti"), "Budget");
    }

    [Fact]
    public async Task What_was_decided_is_shown_and_not_proposed_anew_under_the_same_number()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync(Wish);
        await marta.SaysAsync("scegli 1");
        await marta.SaysAsync("prenota");

        foreach (var words in new[] { "scegli 2", "altri orari", "giorno dopo", "modifica", "prenota" })
            Assert.Contains("Eccola com'è adesso", (await marta.SaysAsync(words)).Words, StringComparison.Ordinal);
        Assert.Contains("Eccola com'è adesso", (await marta.PressesAsync(times, times.Buttons[1])).Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marta.conti"), "Budget");
    }

    [Fact]
    public async Task What_is_undone_is_the_meeting_that_was_named_and_not_the_latest()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        foreach (var wish in new[] { Wish, Wish.Replace("budget", "bilancio", StringComparison.Ordinal) })
        {
            await marta.BooksAsync(wish);
        }

        var undone = await marta.SaysAsync("annulla la prenotazione numero MEET-2026-0000001 per favore");
        Assert.Contains("MEET-2026-0000001", undone.Words, StringComparison.Ordinal);
        var left = await day.CalendarAsync("marta.conti");
        Assert.Equal((false, true), (left.Contains("Budget"), left.Contains("Bilancio")));
    }

    [Fact]
    public async Task A_booking_is_undone_by_words_and_proposed_again_without_typing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("niente da annullare", (await marta.SaysAsync("annulla prenotazione")).Text, StringComparison.Ordinal);
        await marta.BooksAsync(Wish);

        var undone = await marta.SaysAsync("annulla prenotazione");
        Assert.Contains("Prenotazione annullata", undone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("giulia.romano"));

        var form = await marta.PressesAsync(undone, "Proponi di nuovo");
        Assert.Equal("Budget", form.Input("subject"));
        Assert.Equal("Budget", (await marta.SaysAsync("modifica")).Input("subject"));
        var times = await marta.PressesAsync(form, "Trova gli orari", new { subject = "Budget", people = form.Input("people"), day = form.Input("day"), minutes = "60" });
        var booked = await marta.PressesAsync(await marta.PressesAsync(times, times.Buttons[0]), "Prenota");
        Assert.Contains("MEET-2026-0000002", booked.Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("giulia.romano"), "Budget");
    }

    [Fact]
    public async Task A_meeting_is_cancelled_without_its_number_only_after_the_question()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("MEET-2026-0000001", (await marta.SaysAsync("disdici la riunione")).Text, StringComparison.Ordinal);
        await marta.BooksAsync(Wish);

        var asked = await marta.SaysAsync("disdici la riunione perché il cliente è malato");

        Assert.Contains("Disdico la riunione?", asked.Words, StringComparison.Ordinal);
        Assert.Equal("il cliente è malato", asked.Input("reason"));
        Assert.Single(await day.CalendarAsync("marta.conti"), "Budget");
        Assert.Contains("Disdetta", (await marta.PressesAsync(asked, "Disdici riunione", new { reason = "il cliente è malato" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_an_agenda_is_turned_over_by_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(Wish);
        Assert.Contains("mercoledì 25", (await marta.SaysAsync("agenda di domani")).Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di giovedì 26", (await marta.SaysAsync("giorno dopo")).Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di mercoledì 25", (await marta.SaysAsync("giorno prima")).Words, StringComparison.Ordinal);
        Assert.Contains("Agenda di mercoledì 25", (await marta.SaysAsync("mostra tutti")).Words, StringComparison.Ordinal);
        Assert.Contains("Budget", (await marta.SaysAsync(Wish)).Words, StringComparison.Ordinal);
        Assert.Contains("gio 26 nov", string.Join(' ', (await marta.SaysAsync("giorno dopo")).Buttons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_times_are_later_ones_and_where_the_hour_is_taken_those_of_the_day()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var first = (await marta.SaysAsync("riunione con Sara Greco giovedì di mezz'ora")).Buttons;
        var second = (await marta.SaysAsync("altri orari")).Buttons;
        Assert.DoesNotContain(first[0], second);

        var none = await marta.SaysAsync("riunione con Sara Greco domenica dalle 9 alle 12");
        Assert.Contains("Nessun orario libero", none.Words, StringComparison.Ordinal);
        Assert.Contains("Sara Greco", (await marta.PressesAsync(none, "Altri orari")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_named_in_the_sentence_and_one_that_does_not_exist_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget in sala Brera");
        Assert.Contains("Sala Brera", times.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget in", times.Words, StringComparison.Ordinal);
        var form = await marta.SaysAsync("riunione con Marco Rossi giovedì in sala Inesistente");
        Assert.Contains("Non trovo «sala Inesistente»", form.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfficeDay.Everyone)]
    [InlineData(OfficeDay.Channel)]
    public async Task In_a_group_only_who_asked_decides_and_the_others_are_told_who_that_is(string where)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", where);
        var luca = await day.OfAsync("luca.moretti", where);
        var times = await marta.SaysAsync(Wish, mention: true);
        Assert.Contains("Solo Marta Conti", (await luca.PressesAsync(times, times.Buttons[0])).Text, StringComparison.Ordinal);
        var confirm = await marta.SaysAsync("scegli 1", mention: true);
        Assert.Contains("Solo Marta Conti", (await luca.PressesAsync(confirm, "Prenota")).Text, StringComparison.Ordinal);

        var booked = await marta.SaysAsync("prenota", mention: true);

        Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
        Assert.Equal((where == OfficeDay.Channel, times.Thread), (booked.Thread is not null, booked.Thread));
        Assert.Contains("Solo Marta Conti", (await luca.PressesAsync(booked, "Annulla prenotazione")).Text, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marta.conti"), "Budget");
        Assert.Contains("Prenotazione annullata", (await marta.PressesAsync(booked, "Annulla prenotazione")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budget", await day.CalendarAsync("giulia.romano"));
    }

    [Fact]
    public async Task In_a_channel_words_mean_what_their_own_thread_spoke_of()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", OfficeDay.Channel);
        await marta.SaysAsync(Wish, mention: true);
        await marta.SaysAsync("scegli 1", mention: true);
        var elsewhere = await day.OfAsync("marta.conti", OfficeDay.Channel, signedIn: false);
        Assert.Contains("non c'è una proposta aperta", (await elsewhere.SaysAsync("prenota", mention: true)).Text, StringComparison.Ordinal);
        await elsewhere.SaysAsync("riunione con Marco Rossi giovedì sul bilancio", mention: true);
        await elsewhere.SaysAsync("scegli 1", mention: true);

        Assert.Contains("Budget", (await marta.SaysAsync("prenota", mention: true)).Words, StringComparison.Ordinal);

        Assert.Single(await day.CalendarAsync("marta.conti"), "Budget");
        Assert.DoesNotContain("Bilancio", await day.CalendarAsync("marta.conti"));
    }

    [Fact]
    public async Task What_is_proposed_is_changed_by_words_and_what_was_never_shown_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("non c'è una proposta aperta", (await marta.SaysAsync("spostala alle 16")).Text, StringComparison.Ordinal);
        await marta.SaysAsync(Wish);
        Assert.Contains("16:00", string.Join(' ', (await marta.SaysAsync("spostala alle 16")).Buttons), StringComparison.Ordinal);
        Assert.Contains("Sara Greco", (await marta.SaysAsync("aggiungi anche Sara Greco")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("riunione con Marco Rossi il 30 febbraio", "«il 30 febbraio» non c'è sul calendario")]
    [InlineData("riunione con Marco Rossi domani alle 25", "«alle 25» non è un'ora")]
    [InlineData("riunione con Marco Rossi domani per -3 ore", "«-3 ore» non va come durata")]
    public async Task What_was_said_and_not_understood_is_asked_for_at_its_field(string sentence, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync(sentence);
        Assert.Contains(words, form.Words, StringComparison.Ordinal);
        Assert.Contains("Trova gli orari", form.Buttons);
    }

    [Fact]
    public async Task The_day_stays_where_the_hour_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Equal("2026-11-25", (await marta.SaysAsync("riunione con Marco Rossi domani alle 25")).Input("day"));
    }

    [Fact]
    public async Task What_it_is_about_is_nobody_also_where_it_is_a_surname()
    {
        await using var day = await OfficeDay.BeginAsync();
        var giulia = await day.OfAsync("giulia.romano");
        var proposal = await giulia.SaysAsync("riunione con Marco Rossi domani alle 15 su Conti settimanali");
        Assert.Contains("Conti settimanali", proposal.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Marta Conti", proposal.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prendi la 2")]
    [InlineData("scegli 2")]
    [InlineData("la 2")]
    public async Task A_number_is_a_time_only_where_the_times_were_shown_last(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(Wish);
        await marta.PressesAsync(await marta.SaysAsync("ricordami di comprare la carta"), "Annota");
        Assert.Contains("non è un elenco", (await marta.SaysAsync(said)).Words, StringComparison.Ordinal);
        await marta.SaysAsync(Wish);
        Assert.Contains("Prenoto questa riunione?", (await marta.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_before_midnight_is_that_hour()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Equal("mer 25 nov, 23:00", (await marta.SaysAsync("riunione con Marco Rossi domani alle 23")).Buttons[0]);
    }

    [Fact]
    public async Task Somebody_is_taken_off_a_proposal_and_who_is_not_on_it_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync(Wish);
        Assert.DoesNotContain("Marco Rossi", (await marta.SaysAsync("togli Marco dalla riunione")).Words, StringComparison.Ordinal);
        var asked = await marta.SaysAsync("togli Sara dalla riunione");
        Assert.Contains("«Sara» non è tra gli invitati", asked.Words, StringComparison.Ordinal);
        Assert.Equal((await day.OfAsync("giulia.romano", signedIn: false)).PersonId, asked.Input("people"));
        var swapped = await marta.SaysAsync("togli Giulia e aggiungi Anna Rossi");
        Assert.Contains("Anna Rossi", swapped.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Giulia Romano", swapped.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_named_with_blanks_and_booking_it_again_shows_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        foreach (var wish in new[] { Wish, Wish.Replace("budget", "bilancio", StringComparison.Ordinal) })
        {
            await marta.BooksAsync(wish);
        }
        foreach (var words in new[] { "MEET 2026 0000001", "mostra meet 2026 0000001", "prenota MEET-2026-0000001" })
            Assert.Contains("MEET-2026-0000001", (await marta.SaysAsync(words)).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo questa riunione", (await marta.SaysAsync("MEET 2026 0000009")).Text, StringComparison.Ordinal);
        Assert.Contains("Disdico la riunione?", (await marta.SaysAsync("disdici MEET 2026 0000002")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_the_sign_in_is_not_changed_before_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        Assert.NotNull((await marta.SaysAsync(Wish)).SignInLink);
        Assert.Contains("premi «Accedi»", (await marta.SaysAsync("spostala alle 16")).Text, StringComparison.Ordinal);
    }
}
