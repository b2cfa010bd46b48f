using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// The preview of a request, answered by words.
public sealed class ApprovalAnswersTests
{
    [Fact]
    public async Task Several_at_once_are_approved_and_taken_back_by_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var what in new[] { "120 euro di carta", "80 euro di penne" })
        {
            await marco.SaysAsync($"mi serve l'ok di Paolo Ferrari per {what}");
            await marco.SaysAsync("invia");
        }
        await paolo.ReadsAsync("Carta");
        await paolo.ReadsAsync("Penne");

        Assert.Contains("2 richieste, 200,00 €", (await paolo.SaysAsync("approva tutte le richieste")).Words, StringComparison.Ordinal);
        await paolo.SaysAsync("no");
        Assert.DoesNotContain("approvate", (await paolo.SaysAsync("sì")).Words, StringComparison.Ordinal);
        await paolo.SaysAsync("approva tutte le richieste");
        Assert.Contains("2 approvate", (await paolo.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("annullate", (await paolo.SaysAsync("no, grazie")).Words, StringComparison.Ordinal);
        Assert.Contains("annullate: tutto come prima", (await paolo.SaysAsync("annulla")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approva APPR-2026-1 e APPR-2026-2", "Una alla volta: non ho cambiato nulla. Scrivi «approva APPR-2026-1», poi la prossima.")]
    [InlineData("approva la 1, la 2 e la 3", "Una alla volta: non ho cambiato nulla. Scrivi «approva la 1», poi la prossima.")]
    [InlineData("approva la 1 e la 2", "Una alla volta")]
    [InlineData("approve 1 and 2", "Una alla volta")]
    [InlineData("respingi la 1 e la 2", "Una alla volta")]
    public async Task Several_that_are_named_are_never_done_to_the_first_alone(string said, string answer)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var wish in new[] { "ferie il 21 dicembre", "ferie il 22 dicembre", "ferie il 23 dicembre" })
            await marco.PressesAsync(await marco.SaysAsync(wish), "Invia");
        await paolo.ReadsAsync("23 dicembre 2026");
        Assert.Contains(answer, (await paolo.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari", (await paolo.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ approvata", (await paolo.SaysAsync("approva la 1")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("respingi APPR-2026-1: il preventivo era 1.250,50")]
    [InlineData("respingi la 1: costa 300,50.")]
    [InlineData("reject 1 because it costs 1,500")]
    [InlineData("respingi la 1: ne hanno già parlato gli interni 4 e 5")]
    public async Task Numbers_of_a_reason_are_no_further_requests(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie il 21 dicembre"), "Invia");
        await paolo.ReadsAsync("21 dicembre 2026");
        Assert.DoesNotContain("Una alla volta", (await paolo.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("respinta", (await paolo.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refunds_of_days_that_were_are_approved_together_and_leave_in_the_past_is_not()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var wish in new[] { "rimborso di 40 euro per il taxi di ieri", "rimborso di 12 euro per il parcheggio di ieri", "ferie domani" })
            await marco.PressesAsync(await marco.SaysAsync(wish), "Invia");
        await paolo.ReadsAsync("25 novembre 2026");
        await day.ElapseAsync(TimeSpan.FromDays(2));

        var all = (await paolo.SaysAsync("approva tutte le richieste")).Words;
        Assert.Contains("2 richieste, 52,00 €", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferie", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_kinds_one_is_approved_at_once_and_then_the_other()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var wish in new[] { "mi serve l'ok di Paolo Ferrari per 120 euro di carta", "mi serve l'ok di Paolo Ferrari per 80 euro di penne", "ferie dal 21 al 23 dicembre" })
        {
            await marco.SaysAsync(wish);
            await marco.SaysAsync("invia");
        }
        foreach (var what in new[] { "Carta", "Penne", "21–23 dicembre" })
            await paolo.ReadsAsync(what);

        var leave = await paolo.SaysAsync("approva tutte le ferie");
        Assert.Contains("Approva insieme: ferie e permessi", leave.Words, StringComparison.Ordinal);
        Assert.Contains("Acquisto: 2 richieste, 200,00 €", leave.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("da sola", leave.Words, StringComparison.Ordinal);
        var done = await paolo.PressesAsync(leave, "Approva le scelte", new { items = leave.Input("items") });
        Assert.Contains("1 approvata", done.Words, StringComparison.Ordinal);
        Assert.Contains("Si possono approvare insieme anche: Acquisto: 2 richieste, 200,00 €", done.Words.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("2 richieste, 200,00 €", (await paolo.SaysAsync("approve all purchases")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rimanda indietro la 1: manca il sostituto", "Da cambiare manca il sostituto")]
    [InlineData("rimanda la 1: manca il sostituto", "Da cambiare manca il sostituto")]
    [InlineData("rimanda indietro la richiesta 1 perché manca il sostituto", "Da cambiare manca il sostituto")]
    [InlineData("send back 1: who stands in?", "To change who stands in?")]
    [InlineData("send 1 back because of the dates", "To change the dates")]
    [InlineData("fai una domanda sulla 1: chi ti sostituisce?", "Domanda: chi ti sostituisce?")]
    [InlineData("ask a question about request 1: who stands in?", "Question: who stands in?")]
    public async Task The_number_behind_the_words_of_a_button_is_meant_and_not_what_was_shown_last(string said, string done)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        if (done.StartsWith("To ", StringComparison.Ordinal) || done.StartsWith("Question", StringComparison.Ordinal))
            await paolo.SaysAsync("english please");
        foreach (var wish in new[] { "ferie il 21 dicembre", "ferie il 22 dicembre" })
            await marco.PressesAsync(await marco.SaysAsync(wish), "Invia");
        await paolo.ReadsAsync("APPR-2026-0000002");
        await paolo.SaysAsync("mostra APPR-2026-2");
        var card = (await paolo.SaysAsync(said)).Words;
        Assert.Contains("APPR-2026-0000001", card, StringComparison.Ordinal);
        Assert.Contains(done, card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("annulla la richiesta 1", "Vuoi annullarla?")]
    [InlineData("cancel the request 1", "Vuoi annullarla?")]
    [InlineData("annulla la richiesta di acquisto", "Intendi questa?")]
    [InlineData("withdraw my purchase request", "Intendi questa?")]
    public async Task What_is_cancelled_is_what_was_named_and_not_what_was_shown_last(string said, string asked)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        foreach (var wish in new[] { "mi serve l'ok di Paolo Ferrari per 120 euro di carta", "ferie il 22 dicembre" })
            await marco.PressesAsync(await marco.SaysAsync(wish), "Invia");
        await marco.SaysAsync("mostra APPR-2026-2");
        var answer = (await marco.SaysAsync(said)).Words;
        Assert.Contains("APPR-2026-0000001", answer, StringComparison.Ordinal);
        Assert.Contains(asked, answer, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari", (await marco.SaysAsync("mostra APPR-2026-2")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cosa è successo alla mia richiesta?")]
    [InlineData("where is my leave request?")]
    public async Task Who_asks_after_the_own_request_sees_what_was_asked_for(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.PressesAsync(await marco.SaysAsync("ferie il 21 dicembre"), "Invia");
        Assert.Contains("APPR-2026-0000001", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sollecita la mia richiesta", "Scrivi il suo numero, per esempio «sollecita APPR-2026-0000001»", "richieste che ho deciso", "Richieste che hai deciso")]
    [InlineData("nudge my request", "Write its number, for example “nudge APPR-2026-0000001”", "requests I decided", "Requests that you decided")]
    public async Task Of_several_that_one_asked_for_it_is_asked_which_and_what_was_decided_is_called_so(string said, string which, string list, string heading)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var wish in new[] { "ferie il 21 dicembre", "ferie il 22 dicembre" })
            await marco.PressesAsync(await marco.SaysAsync(wish), "Invia");
        foreach (var chat in said.StartsWith('n') ? [marco, paolo] : Array.Empty<Chat>())
            await chat.SaysAsync("english please");
        Assert.Contains(which, (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);

        await paolo.SaysAsync("approva APPR-2026-1");
        var decided = await paolo.SaysAsync(list);
        Assert.Contains(heading, decided.Words, StringComparison.Ordinal);
        var open = await paolo.PressesAsync(decided, said.StartsWith('n') ? "Show open ones" : "Mostra gli aperti");
        Assert.Contains(heading, (await paolo.PressesAsync(open, said.StartsWith('n') ? "Show closed ones" : "Mostra i chiusi")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("le mie richieste chiuse", "Richieste che hai fatto: già chiuse", true)]
    [InlineData("le richieste chiuse che ho fatto", "Richieste che hai fatto: già chiuse", true)]
    [InlineData("le richieste chiuse", "Richieste che hai deciso", false)]
    [InlineData("le richieste che ho deciso", "Richieste che hai deciso", false)]
    public async Task Closed_ones_that_one_made_are_not_those_that_one_decided(string said, string heading, bool isThere)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie"), "Invia");
        await paolo.SaysAsync("respingi APPR-2026-1: troppo care");

        var list = (await marco.SaysAsync(said)).Words;

        Assert.Contains(heading, list, StringComparison.Ordinal);
        Assert.Equal(isThere, list.Contains("APPR-2026-0000001", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("it", "richieste di acquisto di questo mese", true)]
    [InlineData("it", "richieste di acquisto di ottobre", false)]
    [InlineData("en", "purchase requests of this month", true)]
    [InlineData("en", "purchase requests in October", false)]
    public async Task Requests_of_a_kind_and_a_month_are_found_whatever_became_of_them(string language, string said, bool isThere)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie"), "Invia");
        await paolo.SaysAsync("respingi APPR-2026-2: troppo care");
        if (language == "en")
            await marco.SaysAsync("english please");

        var found = (await marco.SaysAsync(said)).Words;

        Assert.Contains(said, found, StringComparison.Ordinal);
        Assert.Equal(isThere, found.Contains("APPR-2026-0000002", StringComparison.Ordinal));
        Assert.DoesNotContain("APPR-2026-0000001", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_kept_as_it_was_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 120 euro di carta"), "Invia");
        await paolo.ReadsAsync("Carta");
        var asked = (await paolo.SaysAsync("domanda APPR-2026-1: perché di più?")).Words;
        Assert.Contains("Domanda: perché di più?", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Fai una domanda", asked, StringComparison.Ordinal);
        await marco.ReadsAsync("ha una domanda");
        Assert.Contains("Risposta: perché è finita", (await marco.SaysAsync("rispondi: perché è finita")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_decides_now_hears_of_it_and_of_the_answer_though_somebody_else_had_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        await paolo.SaysAsync("domanda APPR-2026-1: chi ti sostituisce?");
        Assert.Contains("Passata", (await paolo.SaysAsync("passa APPR-2026-1 a Davide Rinaldi")).Words, StringComparison.Ordinal);
        await davide.ReadsAsync("Paolo Ferrari te l'ha passata.");

        await marco.SaysAsync("rispondi APPR-2026-1: Giulia");
        await davide.ReadsAsync("Marco Rossi ha risposto alla domanda di Paolo Ferrari.");
        Assert.DoesNotContain(await paolo.MessagesAsync(), m => m.Words.Contains("ha risposto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asked_cancels_it_by_the_words_of_the_button()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 120 euro di carta"), "Invia");
        await paolo.ReadsAsync("Carta");
        Assert.Contains("Domanda: quanta?", (await paolo.SaysAsync("ho una domanda: quanta?")).Words, StringComparison.Ordinal);
        await marco.ReadsAsync("ha una domanda");
        foreach (var said in new[] { "annulla la richiesta APPR-2026-1", "annulla la richiesta", "cancel the request" })
            Assert.Contains("Vuoi annullarla?", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ferie dal 21 al 23 dicembre", "sì", "correggi", "non ho inviato nulla")]
    [InlineData("I need Paolo Ferrari's ok for 800 euros of chairs", "yes, send it", "change it", "I sent nothing")]
    public async Task It_is_sent_corrected_or_dropped(string wish, string yes, string correct, string dropped)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        if (yes.StartsWith('y'))
            await marco.SaysAsync("english");
        await marco.SaysAsync(wish);
        Assert.Contains(dropped, (await marco.SaysAsync("no")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("APPR-", (await marco.SaysAsync(yes)).Words, StringComparison.Ordinal);

        var preview = await marco.SaysAsync(wish);
        Assert.Contains(preview.Buttons[1] == "Modifica" ? "Vedi il percorso" : "See the path", (await marco.SaysAsync(correct)).Buttons);
        Assert.Equal(preview.Buttons, (await marco.SaysAsync("ok")).Buttons);
        Assert.Contains("APPR-2026-0000001", (await marco.SaysAsync(yes)).Words, StringComparison.Ordinal);
        await paolo.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains("APPR-2026-0000001", StringComparison.Ordinal)));
        Assert.DoesNotContain("APPR-2026-0000002", (await marco.SaysAsync(yes)).Words, StringComparison.Ordinal);
    }
}
