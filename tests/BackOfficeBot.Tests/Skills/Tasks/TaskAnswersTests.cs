using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// What is asked before a task is sent, answered by words.
public sealed class TaskAnswersTests
{
    [Theory]
    [InlineData("marta.conti", "chiedi a Giulia Romano di controllare il preventivo entro venerdì", "sì, invia", "TASK-2026-0000001")]
    [InlineData("james.whitfield", "ask Giulia Romano to check the quote by Friday", "yes, send it", "TASK-2026-0000001")]
    public async Task Yes_sends_it_once(string person, string wish, string yes, string sent)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (asker, giulia) = (await day.OfAsync(person), await day.OfAsync("giulia.romano"));
        if (person.StartsWith("james", StringComparison.Ordinal))
            await asker.SaysAsync("english please");
        await asker.SaysAsync(wish);
        Assert.Contains(sent, (await asker.SaysAsync(yes)).Words, StringComparison.Ordinal);
        await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains(sent, StringComparison.Ordinal)));
        // The card of whoever asked is kept true.
        await giulia.SaysAsync($"accetta {sent}");
        await asker.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains(sent, StringComparison.Ordinal) && (m.Words.Contains("ha accettato", StringComparison.Ordinal) || m.Words.Contains("accepted", StringComparison.Ordinal))));
        Assert.DoesNotContain("TASK-2026-0000002", (await asker.SaysAsync("ok")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_has_just_arrived_is_what_words_mean_and_no_yes_is_taken_for_one_to_what_came_before_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marco.SaysAsync("ricordami di fare le fotocopie domani");
        await marco.SaysAsync("sì");
        await marco.SaysAsync("ricordami di chiamare la banca domani alle 9");
        await marta.SaysAsync("chiedi a Marco Rossi di controllare il preventivo entro venerdì");
        Assert.Contains("TASK-2026-0000002", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        await marco.ReadsAsync("Controllare il preventivo");
        Assert.Contains("non so a che cosa dici di sì", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromMinutes(1));
        await marta.SaysAsync("chiedi a Marco Rossi di spedire il listino entro venerdì");
        await marta.SaysAsync("sì");
        await marco.ReadsAsync("Spedire il listino");
        var accepted = (await marco.SaysAsync("accetto")).Words;
        Assert.True(accepted.Contains("TASK-2026-0000003", StringComparison.Ordinal) && accepted.Contains("da fare", StringComparison.Ordinal), accepted);
    }

    [Fact]
    public async Task A_yes_after_something_else_arrived_books_no_meeting()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marta.SaysAsync("riunione con Giulia Romano domani alle 15 sul bilancio");
        await marco.SaysAsync("chiedi a Marta Conti di spedire il listino entro venerdì");
        await marco.SaysAsync("sì");
        await marta.ReadsAsync("Spedire il listino");

        Assert.Contains("non so a che cosa dici di sì", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Bilancio", await day.CalendarAsync("marta.conti"));
        await marta.PressesAsync(await marta.SaysAsync("scegli 1"), "Prenota");
        Assert.Contains("Bilancio", await day.CalendarAsync("marta.conti"));
    }

    [Fact]
    public async Task What_is_said_about_a_task_stays_on_its_card_and_another_day_is_proposed_before_it_is_accepted()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await marta.SaysAsync("chiedi a Giulia Romano di controllare il preventivo entro venerdì");
        await marta.SaysAsync("sì");
        var cannot = await marta.SaysAsync("fatto TASK-2026-1");
        Assert.Contains("non si può fare", cannot.Words, StringComparison.Ordinal);
        Assert.Contains("Ho chiesto la nuova data", (await giulia.SaysAsync("rinvia TASK-2026-1 a mercoledì prossimo")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_linked_by_one_written_number_and_exported_by_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await marta.SaysAsync("chiedi a Marco Rossi di controllare il preventivo entro venerdì");
        await marta.SaysAsync("sì");
        await marco.SaysAsync("accetta TASK-2026-1");
        await marco.SaysAsync("ricordami di fare le fotocopie domani");
        await marco.SaysAsync("sì");
        foreach (var words in new[] { "collega la 2 a TASK-2026-0000001", "collegala a TASK-2026-0000001", "collega task 2 con TASK-2026-0000001" })
        {
            var linked = (await marco.SaysAsync(words)).Words;
            Assert.True(linked.Contains("TASK-2026-0000002", StringComparison.Ordinal) && linked.Contains("TASK-2026-0000001", StringComparison.Ordinal), linked);
        }
        Assert.NotNull((await marco.SaysAsync("esporta le mie attività")).Consent);
    }

    [Fact]
    public async Task No_sends_nothing_and_correcting_opens_the_form_that_is_shown_whole_before_it_is_sent()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("chiedi a Giulia Romano di controllare il preventivo entro venerdì");
        Assert.Contains("non ho inviato nulla", (await marta.SaysAsync("no, lascia perdere")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("TASK-", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);

        await marta.SaysAsync("ricordami di chiamare la banca domani alle 9");
        Assert.Equal("Chiamare la banca", (await marta.SaysAsync("correggi")).Input("title"));
        Assert.Contains("L'annoto tra le tue cose da fare?", (await marta.SaysAsync("va bene")).Words, StringComparison.Ordinal);
        Assert.Contains("TASK-2026-0000001", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", "chiedi a Giulia Romano di preparare l'offerta per CALL-2026-0000001", "Preparare l'offerta")]
    [InlineData("it", "chiedi a Giulia Romano di preparare l'offerta entro venerdì per la chiamata CALL-2026-0000001", "Preparare l'offerta")]
    [InlineData("en", "ask Giulia Romano to prepare the offer for CALL-2026-0000001", "Prepare the offer")]
    [InlineData("en", "ask Giulia Romano to prepare the offer by Friday for call CALL-2026-0000001", "Prepare the offer")]
    public async Task Whom_and_what_is_kept_where_it_is_asked_because_of_a_call(string language, string said, string title)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("giulia.romano"));
        await sara.PressesAsync(await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto"), "Lascia il biglietto");
        if (language == "en")
            await sara.SaysAsync("english");
        var asked = await sara.SaysAsync(said);
        Assert.Contains("Giulia Romano", asked.Words, StringComparison.Ordinal);
        Assert.Contains(title, asked.Words, StringComparison.Ordinal);
        await sara.PressesAsync(asked, asked.Buttons[0]);
        Assert.Contains("CALL-2026-0000001", (await giulia.ReadsAsync(title)).Words, StringComparison.Ordinal);
        Assert.Contains("TASK-2026-0000001", (await sara.SaysAsync("mostra CALL-2026-0000001")).Words, StringComparison.Ordinal);
    }
}
