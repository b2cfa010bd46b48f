using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// From a sentence to an outcome that everybody sees.
public sealed class ApprovalTalkTests
{
    [Fact]
    public async Task Leave_in_one_line_goes_to_the_manager_who_approves_and_the_employee_sees_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));

        var preview = await marco.SaysAsync("ferie dal 21 al 23 dicembre");
        Assert.Contains("Ferie e permessi: ferie, 21–23 dicembre 2026", preview.Words, StringComparison.Ordinal);
        Assert.Contains("1) Paolo Ferrari – è il tuo responsabile", preview.Words, StringComparison.Ordinal);
        var sent = await marco.PressesAsync(preview, "Invia");
        Assert.Contains("Inviata.", sent.Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari", sent.Words, StringComparison.Ordinal);

        var card = await paolo.ReadsAsync("Decidi tu perché sei responsabile di Marco Rossi.");
        Assert.Contains("da lunedì 21 a mercoledì 23 dicembre 2026 (3 giorni)", card.Words, StringComparison.Ordinal);
        var approved = await paolo.PressesAsync(card, "Approva");
        Assert.Contains("✓ approvata", approved.Words, StringComparison.Ordinal);
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");
        await marco.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == sent.Id && m.Words.Contains("✓ approvata", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_purchase_said_in_English_is_decided_by_who_was_named_and_then_by_who_may_sign()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"));
        await marco.SaysAsync("english");

        var preview = await marco.SaysAsync("I need Paolo Ferrari's ok for 800 euros of chairs");
        Assert.Contains("Purchase: Chairs, €800.00", preview.Words, StringComparison.Ordinal);
        Assert.Contains("2) Davide Rinaldi – signs up to €5,000.00", preview.Words, StringComparison.Ordinal);
        await marco.PressesAsync(preview, "Send");

        Assert.Contains("✓ 1. Paolo Ferrari", (await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva")).Words, StringComparison.Ordinal);
        var second = await davide.ReadsAsync("puoi approvare fino a 5.000,00 €");
        var reject = await davide.PressesAsync(second, "Respingi");
        Assert.Contains("Scrivi il motivo.", (await davide.PressesAsync(reject, "Respingi", new { text = " " })).Words, StringComparison.Ordinal);
        Assert.Contains("✕ respinta", (await davide.PressesAsync(reject, "Respingi", new { text = "Troppo care" })).Words, StringComparison.Ordinal);
        await marco.ReadsAsync("Davide Rinaldi rejected the request.");
        await marco.ReadsAsync("Troppo care (Davide Rinaldi)");
    }

    [Fact]
    public async Task Nobody_who_is_named_is_left_out_in_silence()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var free = (await marco.SaysAsync("mi serve l'ok di Davide Rinaldi e Paolo Ferrari per cambiare banca")).Words;
        Assert.Contains("Davide Rinaldi", free, StringComparison.Ordinal);
        Assert.Contains("Paolo Ferrari", free, StringComparison.Ordinal);
        Assert.Contains("Qui decide una persona sola", (await marco.SaysAsync("mi serve l'ok di Davide Rinaldi e Paolo Ferrari per 300 euro di sedie")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rimborso di 42 euro per il taxi del 20 novembre", "Rimborso spese: Taxi, 42,00 €")]
    [InlineData("rimborso di 42 euro per il treno dell'11 novembre", "Rimborso spese: Treno, 42,00 €")]
    [InlineData("I need Paolo Ferrari's approval for a 300 euro course", "Acquisto: Course, 300,00 €")]
    [InlineData("I'd like to buy a monitor for 250 euros", "Acquisto: Monitor, 250,00 €")]
    [InlineData("rimborso di 50 euro per il pranzo di ieri", "Rimborso spese: Pranzo, 50,00 €")]
    [InlineData("rimborso di 50 euro per la cena di lavoro di lunedì", "Rimborso spese: Cena di lavoro, 50,00 €")]
    [InlineData("refund of 42 euros for the taxi on the 20th of November", "Taxi, 42,00 €")]
    public async Task What_is_asked_for_ends_before_its_day(string said, string title)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains(title, (await (await day.OfAsync("marco.rossi")).SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mi servono 3 giorni di ferie dal 21 dicembre", "da lunedì 21 a mercoledì 23 dicembre 2026 (3 giorni)")]
    [InlineData("vorrei due giorni di ferie dall'11 dicembre", "da venerdì 11 a lunedì 14 dicembre 2026")]
    [InlineData("vorrei una settimana di ferie dal 14 dicembre", "da lunedì 14 a domenica 20 dicembre 2026")]
    [InlineData("I'd like three days off from 21 December", "da lunedì 21 a mercoledì 23 dicembre 2026 (3 giorni)")]
    public async Task Leave_of_so_many_days_from_one_on_ends_with_the_last_of_them(string said, string days)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Contains(days, (await (await day.OfAsync("marco.rossi")).SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_some_days_in_a_month_it_is_asked_which_are_meant()
    {
        await using var day = await OfficeDay.BeginAsync();
        var form = await (await day.OfAsync("marco.rossi")).SaysAsync("vorrei tre giorni di ferie a gennaio");
        Assert.DoesNotContain("31 gennaio", form.Words, StringComparison.Ordinal);
        Assert.Contains("Vedi il percorso", form.Buttons);
    }

    [Theory]
    [InlineData("rimborso di 42 euro per il taxi dal 20 al 21 novembre", "da venerdì 20 a sabato 21 novembre 2026")]
    [InlineData("rimborso di 42 euro di taxi, lunedì", "lunedì 23 novembre 2026")]
    [InlineData("rimborso di 42 euro per il treno del 10 dicembre", "giovedì 10 dicembre 2026")]
    [InlineData("rimborso di 42 euro per la cena di lavoro di venerdì", "venerdì 20 novembre 2026")]
    public async Task An_expense_is_of_days_that_were_where_they_are_not_long_ago(string said, string days)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        Assert.Contains(days, (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "ferie dal 4 al 10 gennaio", "da lunedì 4 a domenica 10 gennaio 2027 (7 giorni, 4 lavorativi)", "(7 giorni, 4 lavorativi)")]
    [InlineData(true, "request leave from 24 to 31 December", "Thursday 24 to Thursday 31 December 2026 (8 days, no working days)", "(8 giorni, nessuno lavorativo)")]
    public async Task Of_the_days_of_leave_the_working_days_are_said_too_and_a_firm_that_is_closed_has_none(bool english, string said, string days, string decided)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        if (english)
            await marco.SaysAsync("english");
        var preview = await marco.SaysAsync(said);
        Assert.Contains(days, preview.Words, StringComparison.Ordinal);
        Assert.Contains(days, (await marco.PressesAsync(preview, english ? "Send" : "Invia")).Words, StringComparison.Ordinal);
        Assert.Contains(decided, (await paolo.ReadsAsync("Decidi tu perché")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "chiedo l'approvazione per l'acquisto di tre sedie dalla ditta Sereno Arredi, 300 euro", "Acquisto: Tre sedie, 300,00 €", "Sereno Arredi")]
    [InlineData(false, "mi serve l'ok di Paolo Ferrari per 300 euro di toner da Rossi Forniture S.r.l.", "Acquisto: Toner, 300,00 €", "Rossi Forniture S.r.l.")]
    [InlineData(true, "I need Paolo Ferrari's ok for 300 euros of chairs from Northwind Ltd", "Purchase: Chairs, €300.00", "Northwind Ltd")]
    public async Task From_which_firm_is_a_field_of_its_own_and_nobody_who_decides(bool english, string said, string title, string supplier)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        if (english)
            await marco.SaysAsync("english");
        var preview = await marco.SaysAsync(said);
        Assert.Contains(title, preview.Words, StringComparison.Ordinal);
        Assert.Contains((english ? "Supplier" : "Fornitore") + " " + supplier, preview.Words, StringComparison.Ordinal);
        Assert.Contains("1) Paolo Ferrari", preview.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "mi serve l'ok di Paolo Ferrari per 300 euro di sedie entro venerdì", "Serve entro", "venerdì 27 novembre 2026")]
    [InlineData(false, "mi serve l'ok di Paolo Ferrari per 300 euro di sedie, mi servono entro il 10 dicembre", "Serve entro", "giovedì 10 dicembre 2026")]
    [InlineData(true, "I need Paolo Ferrari's ok for 300 euros of chairs by Friday", "Needed by", "Friday 27 November 2026")]
    public async Task Until_when_it_is_needed_is_in_the_field_that_asks_for_it(bool english, string said, string field, string day)
    {
        await using var office = await OfficeDay.BeginAsync();
        var marco = await office.OfAsync("marco.rossi");
        if (english)
            await marco.SaysAsync("english");
        Assert.Contains($"{field} {day}", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("richiesta libera", "Nuova richiesta: richiesta libera")]
    [InlineData("Richiesta libera: parcheggio in cortile", "Richiesta libera: Parcheggio in cortile")]
    [InlineData("free request", "Nuova richiesta: richiesta libera")]
    [InlineData("chiedo di poter lavorare da casa venerdì", "Richiesta libera: Lavorare da casa")]
    [InlineData("rimborso spese: 40 euro di taxi, ieri", "Rimborso spese: Taxi, 40,00 €")]
    [InlineData("richiesta libera: nuova macchina del caffè, decidono Paolo Ferrari e Davide Rinaldi", "Richiesta libera: Nuova macchina del caffè ")]
    [InlineData("chiedo di poter lavorare da casa tutti i venerdì", "Richiesta libera: Lavorare da casa tutti i venerdì")]
    [InlineData("free request: may I work from home on Fridays?", "Richiesta libera: Work from home on Fridays")]
    [InlineData("chiedo il rilascio del documento Listino 2027 https://valdoro.sharepoint.example/listino.pdf, per i clienti", "Rilascio di un documento: Listino 2027, clienti e fornitori")]
    public async Task A_kind_is_asked_for_by_its_name_and_a_free_request_by_what_one_wants_to_do(string said, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        Assert.Contains(shown, (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "permesso domani dalle 9 alle 11", "Ore, se è meno di un giorno 2 Note 9:00–11:00")]
    [InlineData(false, "permesso di due ore domani", "Ore, se è meno di un giorno 2")]
    [InlineData(false, "permesso domani pomeriggio", "Note Pomeriggio")]
    [InlineData(true, "half a day off tomorrow morning", "Hours, if less than a day 4 Notes Morning")]
    [InlineData(true, "time off tomorrow from 9 to 11", "Hours, if less than a day 2 Notes 9:00–11:00")]
    public async Task Hours_off_are_counted_and_stay_with_the_request(bool english, string said, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        if (english)
            await marco.SaysAsync("english");
        Assert.Contains(shown, (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("permesso di 12 ore domani")]
    [InlineData("permesso domani dalle 8 alle 20")]
    public async Task Twelve_hours_are_no_half_a_day(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Equal("12", (await (await day.OfAsync("marco.rossi")).SaysAsync(said)).Input("f-hours"));
    }

    [Fact]
    public async Task Who_names_oneself_is_told_that_nobody_decides_on_the_own_request()
    {
        await using var day = await OfficeDay.BeginAsync();
        var davide = await day.OfAsync("davide.rinaldi");
        Assert.Contains("Non puoi decidere sulla tua richiesta", (await davide.SaysAsync("mi serve l'ok di Davide Rinaldi per 300 euro di sedie")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_below_nothing_is_none()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync("nuova richiesta");
        form = await marco.OpensAsync(form, "Acquisto");
        Assert.Contains("Scrivi un importo", (await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Sedie", ["f-amount"] = "-300" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_when_on_a_document_is_released_is_not_until_when()
    {
        await using var office = await OfficeDay.BeginAsync();
        var marco = await office.OfAsync("marco.rossi");
        Assert.Null((await marco.SaysAsync("rilascio del documento Manuale qualità per i clienti entro venerdì")).Input("f-from"));
    }

    [Theory]
    [InlineData("it", "rimborso spese per taxi a Roma il 20 novembre, 45 euro", "Rimborso spese: Taxi a Roma, 45,00 €")]
    [InlineData("it", "chiedo un rimborso spese per il treno a Milano di 80 euro, lunedì", "Rimborso spese: Treno a Milano, 80,00 €")]
    [InlineData("en", "ask for an expense refund for the train to Milan on Monday, 80 euros", "Expense refund: Train to Milan, €80.00")]
    [InlineData("it", "mi serve l'ok per 300 euro di volantini a Reggio Emilia", "Acquisto: Volantini a Reggio Emilia, 300,00 €")]
    public async Task A_town_is_nobody_who_decides(string language, string said, string title)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        if (language == "en")
            await marco.SaysAsync("english");

        var preview = await marco.SaysAsync(said);
        Assert.Contains(title, preview.Words, StringComparison.Ordinal);
        Assert.Contains("Paolo Ferrari", preview.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Giulia", preview.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_back_is_corrected_and_sent_again_and_decided_by_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");

        Assert.Contains("Rimandata", (await paolo.SaysAsync("rimanda indietro APPR-2026-1: manca il fornitore")).Words, StringComparison.Ordinal);
        var back = await marco.ReadsAsync("c'è qualcosa da cambiare");
        Assert.Contains("manca il fornitore (Paolo Ferrari)", back.Words, StringComparison.Ordinal);
        var form = await marco.PressesAsync(back, "Modifica");
        Assert.Equal("300", form.Input("f-amount"));
        var preview = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Sedie", ["f-amount"] = "280,50", ["f-supplier"] = "Arredi Bianchi", ["who-0"] = paolo.PersonId });
        Assert.Contains("280,50 €", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Inviata di nuovo", (await marco.PressesAsync(preview, "Invia di nuovo")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Inviata di nuovo", (await marco.PressesAsync(preview, "Invia di nuovo")).Words, StringComparison.Ordinal);

        var again = await paolo.ReadsAsync("Marco Rossi l'ha cambiata");
        Assert.Contains("Che cosa è cambiato:", again.Words, StringComparison.Ordinal);
        Assert.Contains("300,00 €", again.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Cambiata dopo un'approvazione", again.Words, StringComparison.Ordinal);
        Assert.Contains("✓ approvata con condizioni", (await paolo.SaysAsync("approva la 1 a condizione che arrivino entro Natale")).Words, StringComparison.Ordinal);
        await marco.ReadsAsync("arrivino entro Natale (Paolo Ferrari)");

        // The table is for people: what the machine needs stands in the JSON lines.
        var table = System.Text.Encoding.UTF8.GetString((await marco.TakesFileAsync(await marco.SaysAsync("esporta APPR-2026-0000001"))).File);
        Assert.Contains("Importo in euro: 300,00 € → 280,50 €", table, StringComparison.Ordinal);
        Assert.Contains("1. Paolo Ferrari: approvata con condizioni", table, StringComparison.Ordinal);
        Assert.Contains("La storia è intatta", table, StringComparison.Ordinal);
        Assert.DoesNotContain("{", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_released_with_its_file_which_whoever_decides_can_open_and_which_is_sent_anew_by_its_number()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (luca, davide) = (await day.OfAsync("luca.moretti"), await day.OfAsync("davide.rinaldi"));
        var preview = await luca.SendsAsync("rilascio del documento Manuale qualità per i clienti", ("manuale.pdf", "uno"u8.ToArray()));
        Assert.Contains("Rilascio di un documento: Manuale qualità", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Clienti e fornitori", preview.Words, StringComparison.Ordinal);
        Assert.Contains("resta nel tuo OneDrive", preview.Words, StringComparison.Ordinal);
        // What was shown at sign-in is asked no more.
        await day.ElapseAsync(TimeSpan.FromMinutes(20));
        await luca.PressesAsync(preview, "Invia");
        Assert.Contains("manuale.pdf)", (await davide.ReadsAsync("Decidi tu perché")).Words, StringComparison.Ordinal);

        // A yes decides nothing: it shows what there is to decide.
        Assert.Contains("Che cosa decidi?", (await davide.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Contains("Rimandata", (await davide.SaysAsync("rimanda indietro: manca l'indice")).Words, StringComparison.Ordinal);
        await luca.ReadsAsync("c'è qualcosa da cambiare");
        var form = await luca.SendsAsync("ecco il documento per APPR-2026-0000001", ("manuale-2.pdf", "due"u8.ToArray()));
        Assert.Equal("manuale-2.pdf", form.Input("f-file"));
        Assert.Equal("Manuale qualità", form.Input("f-what"));
    }

    [Fact]
    public async Task Who_has_no_chat_with_the_bot_is_named_to_who_asks()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        Assert.Contains("Paolo Ferrari non ha ancora una chat con me", (await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chiedo l'approvazione di 300 euro per due sedie entro venerdì", "venerdì 27 novembre 2026")]
    [InlineData("chiedo l'approvazione di 300 euro per due sedie per il 3 dicembre", "giovedì 3 dicembre 2026")]
    [InlineData("I need approval for 300 euros for two chairs by Friday", "venerdì 27 novembre 2026")]
    [InlineData("I need approval for 300 euros for two chairs before December 3", "mercoledì 2 dicembre 2026")]
    public async Task The_day_by_which_it_is_needed_is_filled_in(string words, string day)
    {
        await using var office = await OfficeDay.BeginAsync();
        var marco = await office.OfAsync("marco.rossi");
        Assert.Contains(day, (await marco.SaysAsync(words)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok ma solo se costano meno di 250", "approvata con condizioni")]
    [InlineData("approvo però a patto che costino meno di 250", "approvata con condizioni")]
    [InlineData("ok but only if they cost less than 250", "approvata con condizioni")]
    [InlineData("ok ma costano troppo", "costano troppo")]
    public async Task A_yes_with_a_but_is_never_a_plain_approval(string said, string becomes)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        var answer = await paolo.SaysAsync(said);
        Assert.True(answer.Words.Contains(becomes, StringComparison.Ordinal) || answer.Input("text") == becomes, answer.Words);
        Assert.DoesNotContain("✓ approvata ", (await paolo.SaysAsync("APPR-2026-0000001")).Words.Replace("approvata con", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_input_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        var form = await marco.SaysAsync("richiesta di acquisto");

        var wrong = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string>
        {
            ["f-what"] = "Sedie, IBAN IT60X0542811101000000123456", ["f-amount"] = "trecento circa", ["f-needed"] = "2026-11-01", ["f-file"] = "preventivo.pdf", ["who-0"] = marco.PersonId,
        });
        foreach (var sentence in new[] { "Scrivi un importo, per esempio 300", "Questo giorno è già passato.", "Incolla il link del file", "Non puoi decidere sulla tua richiesta", "Le coordinate bancarie non passano da qui" })
            Assert.Contains(sentence, wrong.Words, StringComparison.Ordinal);
        Assert.Equal("Sedie, IBAN IT60 •••• 3456", wrong.Input("f-what"));
        Assert.Equal("trecento circa", wrong.Input("f-amount"));

        // Many an id is an IBAN by its check digits.
        var id = await marco.PressesAsync(wrong, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Sedie", ["f-amount"] = "300", ["who-0"] = "ef901b93-2a7c-4880-aa37-53915c76f18a" });
        Assert.DoesNotContain("coordinate bancarie", id.Words, StringComparison.Ordinal);

        var preview = await marco.PressesAsync(wrong, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Sedie", ["f-amount"] = "1.250,50", ["f-file"] = "https://valdoro.example/preventivo.pdf", ["who-0"] = paolo.PersonId });
        Assert.Contains("1.250,50 €", preview.Words, StringComparison.Ordinal);
        Assert.Contains("preventivo.pdf", preview.Words, StringComparison.Ordinal);
        await marco.PressesAsync(preview, "Invia");
        // The same press once more is the same request.
        Assert.Contains("APPR-2026-0000001", (await marco.PressesAsync(preview, "Invia")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo questo numero", (await marco.SaysAsync("mostra APPR-2026-2")).Words, StringComparison.Ordinal);
    }
}
