using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// What happens to a request between its sending and its end.
public sealed class ApprovalChangesTests
{
    [Fact]
    public async Task A_change_of_the_amount_after_an_approval_voids_it_and_an_old_card_decides_nothing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie"), "Invia");
        var first = await paolo.ReadsAsync("Decidi tu perché");
        await paolo.PressesAsync(first, "Approva");
        Assert.Contains("Hai già deciso tu", (await paolo.PressesAsync(first, "Approva")).Words, StringComparison.Ordinal);
        var old = await davide.ReadsAsync("puoi approvare fino a");

        var form = await marco.SaysAsync("modifica APPR-2026-1");
        Assert.Contains("chi ha già approvato dovrà decidere di nuovo", form.Words, StringComparison.Ordinal);
        var preview = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Sedie", ["f-amount"] = "950", ["who-0"] = paolo.PersonId });
        await marco.PressesAsync(preview, "Invia di nuovo");

        Assert.Contains("prima decide Paolo Ferrari", (await davide.PressesAsync(old, "Approva")).Words, StringComparison.Ordinal);
        Assert.Contains("Importo in euro: prima 800,00 €, adesso 950,00 €", (await paolo.ReadsAsync("Marco Rossi l'ha cambiata")).Words, StringComparison.Ordinal);
        Assert.Contains("cambiata: guarda com'è adesso", (await paolo.PressesAsync(first, "Approva")).Words, StringComparison.Ordinal);
        await paolo.SaysAsync("approva APPR-2026-1");
        await davide.ReadsAsync("puoi approvare fino a", 2);
        Assert.Contains("✓ approvata", (await davide.SaysAsync("approva APPR-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_path_of_what_is_corrected_shows_who_has_decided_and_who_has_it_now()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, davide, elena) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("elena.valdoro"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie"), "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        await davide.ReadsAsync("puoi approvare fino a");
        await davide.SaysAsync("passa APPR-2026-1 a Elena Valdoro");
        await elena.ReadsAsync("te l'ha passata");
        await elena.SaysAsync("rimanda indietro APPR-2026-1: manca il motivo");

        var form = await marco.PressesAsync(await marco.ReadsAsync("c'è qualcosa da cambiare"), "Modifica");
        Assert.Contains("Da cambiare: manca il motivo (Elena Valdoro)", form.Words, StringComparison.Ordinal);
        var preview = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Sedie", ["f-amount"] = "800", ["f-note"] = "Sono rotte", ["who-0"] = paolo.PersonId });
        Assert.Contains("1) già deciso da Paolo Ferrari", preview.Words, StringComparison.Ordinal);
        Assert.Contains("2) Elena Valdoro – passata da Davide Rinaldi", preview.Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Elena Valdoro", (await marco.PressesAsync(preview, "Invia di nuovo")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_again_as_it_was_is_not_called_changed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        await marco.SaysAsync("ritira APPR-2026-1");
        var form = await marco.SaysAsync("modifica APPR-2026-1");
        await marco.PressesAsync(await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-type"] = "holiday", ["f-days"] = "2026-12-21", ["t-days"] = "2026-12-23" }), "Invia di nuovo");
        await paolo.ReadsAsync("Marco Rossi l'ha inviata di nuovo.");
    }

    [Fact]
    public async Task It_is_passed_on_only_to_who_may_decide_and_the_old_card_says_to_whom_it_went()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, davide, elena) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("elena.valdoro"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie"), "Invia");
        var card = await paolo.ReadsAsync("Decidi tu perché");

        var ask = await paolo.PressesAsync(card, "Passa ad altri");
        Assert.Contains("non può decidere da sé", (await paolo.PressesAsync(ask, "Passa ad altri", new { person = marco.PersonId })).Words, StringComparison.Ordinal);
        Assert.Contains("adesso non tocca più a te", (await paolo.PressesAsync(ask, "Passa ad altri", new { person = elena.PersonId })).Words, StringComparison.Ordinal);
        Assert.Contains("è passata ad Elena Valdoro", (await paolo.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
        await elena.PressesAsync(await elena.ReadsAsync("te l'ha passata Paolo Ferrari"), "Approva");

        // Who signs passes it only to somebody who may sign as much.
        await davide.ReadsAsync("puoi approvare fino a");
        Assert.Contains("non può approvare 800,00 €", (await davide.SaysAsync("passa la 1 a Paolo Ferrari")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recalled_it_waits_for_its_requester_and_cancelled_it_is_over()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        var sent = await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        var card = await paolo.ReadsAsync("Decidi tu perché");

        Assert.Contains("Sollecito inviato.", (await marco.PressesAsync(sent, "Sollecita")).Words, StringComparison.Ordinal);
        await paolo.ReadsAsync("Marco Rossi ti ricorda questa richiesta.");
        Assert.Contains("Hai già sollecitato", (await marco.SaysAsync("sollecita APPR-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("Ritirata", (await marco.SaysAsync("ritira APPR-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("Marco Rossi l'ha ritirata", (await paolo.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
        Assert.Contains("Lo può fare solo Marco Rossi", (await paolo.SaysAsync("cancella APPR-2026-1: basta")).Words, StringComparison.Ordinal);
        Assert.Contains("Richiesta annullata.", (await marco.SaysAsync("cancella APPR-2026-1: non servono più")).Words, StringComparison.Ordinal);
        Assert.Contains("È stata annullata", (await paolo.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_along_with_a_yes_is_read_on_the_card_and_what_was_cancelled_before_any_answer_names_nobody()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await marco.PressesAsync(await marco.SaysAsync("ferie il 28 dicembre"), "Invia");
        await paolo.ReadsAsync("28 dicembre");
        await paolo.SaysAsync("approva APPR-2026-1 perché se le merita");
        Assert.Matches("✓ Paolo Ferrari, oggi alle [0-9:]+: se le merita", (await marco.ReadsAsync("Paolo Ferrari ha approvato.")).Words);

        var cancelled = (await marco.PressesAsync(await marco.SaysAsync("cancella APPR-2026-2"), "Annulla richiesta")).Words;
        Assert.Contains("annullata", cancelled, StringComparison.Ordinal);
        Assert.DoesNotContain("Chi decide", cancelled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_back_is_taken_back_by_a_button_and_who_asked_hears_of_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        var back = await paolo.SaysAsync("rimanda indietro APPR-2026-1: manca il sostituto");
        await marco.ReadsAsync("c'è qualcosa da cambiare");

        Assert.Contains("Decidi tu perché", (await paolo.PressesAsync(back, "Annulla")).Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari", (await marco.ReadsAsync("ha annullato quello che aveva appena fatto")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passing_on_that_is_taken_back_is_no_news_to_who_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        var passed = await paolo.SaysAsync("passa APPR-2026-1 a Davide Rinaldi");
        await davide.ReadsAsync("Paolo Ferrari te l'ha passata.");
        var back = await paolo.PressesAsync(passed, "Annulla");
        Assert.Contains("in attesa di Paolo Ferrari", back.Words, StringComparison.Ordinal);
        await paolo.SaysAsync("approva APPR-2026-1");
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.Words.Contains("ha annullato quello che aveva appena fatto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_refused_is_asked_for_again_as_a_request_of_its_own()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        Assert.DoesNotContain("Chiedi di nuovo", (await paolo.SaysAsync("respingi APPR-2026-1 perché chiudiamo il bilancio")).Buttons);
        await marco.ReadsAsync("chiudiamo il bilancio");

        var form = await marco.PressesAsync(await marco.SaysAsync("mostra APPR-2026-1"), "Chiedi di nuovo");
        Assert.Contains("con quello che avevi scritto in APPR-2026-0000001", form.Words, StringComparison.Ordinal);
        Assert.Equal("2026-12-21", form.Input("f-days"));
        var preview = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-type"] = "holiday", ["f-days"] = "2026-12-28", ["t-days"] = "2026-12-30" });
        var sent = await marco.PressesAsync(preview, "Invia");

        Assert.Contains("APPR-2026-0000002", sent.Words, StringComparison.Ordinal);
        Assert.Contains("APPR-2026-0000001", sent.Words, StringComparison.Ordinal);
        await paolo.ReadsAsync("28–30 dicembre");
        Assert.Contains("✕ respinta", (await marco.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a che punto è la richiesta del computer?", "in attesa di")]
    [InlineData("ritira la richiesta del computer portatile", "Intendi questa?")]
    [InlineData("what happened to my computer request?", "waiting for")]
    [InlineData("annulla la richiesta del computer", "Intendi questa?")]
    public async Task A_request_is_called_by_what_it_is_about(string said, string answer)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.PressesAsync(await marco.SaysAsync("vorrei comprare un computer portatile da 900 euro"), "Invia");
        await marco.PressesAsync(await marco.SaysAsync("vorrei comprare una scrivania da 300 euro"), "Invia");
        if (answer == "waiting for")
            await marco.SaysAsync("english");

        var found = await marco.SaysAsync(said);

        Assert.Contains(answer, found.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("APPR-2026-0000001", found.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("APPR-2026-0000002", found.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "annulla le mie ferie", "Ecco l'ultima: è già stata approvata da Paolo Ferrari")]
    [InlineData(false, "ritira la richiesta di ferie", "Ecco l'ultima: è già stata approvata da Paolo Ferrari")]
    [InlineData(true, "cancel my leave", "Here is the latest: it was already approved by Paolo Ferrari")]
    [InlineData(true, "nudge my leave request", "Here is the latest: it was already approved by Paolo Ferrari")]
    public async Task What_is_approved_already_is_shown_to_who_would_cancel_it(bool english, string said, string answer)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        await paolo.SaysAsync("approva APPR-2026-1");
        await marco.ReadsAsync("Paolo Ferrari ha approvato.");
        if (english)
            await marco.SaysAsync("english please");
        var shown = (await marco.SaysAsync(said)).Words;
        Assert.Contains(answer, shown, StringComparison.Ordinal);
        Assert.Contains("APPR-2026-0000001", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_minutes_what_was_approved_at_once_stays_so_and_that_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var what in new[] { "120 euro di carta", "80 euro di penne" })
            await marco.PressesAsync(await marco.SaysAsync($"mi serve l'ok di Paolo Ferrari per {what}"), "Invia");
        foreach (var what in new[] { "Carta", "Penne" })
            await paolo.ReadsAsync(what);
        var bulk = await paolo.SaysAsync("approva tutte le richieste");
        var done = await paolo.PressesAsync(bulk, "Approva le scelte", new { items = bulk.Input("items") });

        day.Time.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        Assert.Contains("Sono passati più di cinque minuti", (await paolo.PressesAsync(done, "Annulla tutte")).Words, StringComparison.Ordinal);
        foreach (var said in new[] { "annulla", "undo" })
            Assert.Contains("Sono passati più di cinque minuti", (await paolo.SaysAsync(said)).Words, StringComparison.Ordinal);
        // Whoever comes back to the card has no such button any more.
        var anew = done.Card!["refresh"]!["action"]!;
        var later = await paolo.ExecutesAsync(done, (string)anew["verb"]!, (System.Text.Json.Nodes.JsonObject)anew["data"]!.DeepClone());
        Assert.Contains("200,00 €", later.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Annulla tutte", later.Buttons);
        Assert.Contains("✓ approvata", (await marco.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
        day.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains("non c'è niente da annullare", (await paolo.SaysAsync("annulla")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_small_ones_are_approved_at_once_and_undone_at_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var what in new[] { "120 euro di carta", "80 euro di penne", "900 euro di sedie" })
            await marco.PressesAsync(await marco.SaysAsync($"mi serve l'ok di Paolo Ferrari per {what}"), "Invia");
        foreach (var what in new[] { "Carta", "Penne", "Sedie" })
            await paolo.ReadsAsync(what);

        var bulk = await paolo.SaysAsync("approva tutte le richieste");
        Assert.Contains("2 richieste, 200,00 €", bulk.Words, StringComparison.Ordinal);
        Assert.Contains("Un'altra va guardata da sola.", bulk.Words, StringComparison.Ordinal);
        var done = await paolo.PressesAsync(bulk, "Approva le scelte", new { items = bulk.Input("items") });
        Assert.Contains("2 approvate", done.Words, StringComparison.Ordinal);
        await marco.ReadsAsync("Paolo Ferrari ha approvato.", 2);
        done = await paolo.PressesAsync(bulk, "Approva le scelte", new { items = bulk.Input("items") });
        Assert.Contains("2 approvate", done.Words, StringComparison.Ordinal);

        Assert.Contains("annullate: tutto come prima", (await paolo.PressesAsync(done, "Annulla tutte")).Words, StringComparison.Ordinal);
        await marco.ReadsAsync("Paolo Ferrari ha annullato quello che aveva appena fatto", 2);
        Assert.Contains("andata avanti", (await paolo.PressesAsync(done, "Annulla tutte")).Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari", (await marco.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);
        var office = day.Bot.GetRequiredService<Office>();
        await using var db = await office.ReadAsync(BackOfficeBot.Sandbox.SandboxIds.Tenant, TestContext.Current.CancellationToken);
        foreach (var record in await day.Bot.GetRequiredService<RecordLists>().ListAsync(BackOfficeBot.Sandbox.SandboxIds.Tenant, new([paolo.PersonId], ConcernRole.Acts) { Kind = "APPR" }) is var page ? page.Records : [])
            Assert.True((await HistoryVerifier.VerifyAsync(db, record.Id)).Intact);
    }

    [Theory]
    [InlineData(false, "approva a condizione che il contratto sia chiuso", "il contratto sia chiuso")]
    [InlineData(true, "approve on condition that the stock check is done", "the stock check is done")]
    [InlineData(false, "chiedi: perché non bastano quelle che ci sono?", "perché non bastano quelle che ci sono?")]
    [InlineData(true, "ask: why is there no other offer?", "why is there no other offer?")]
    public async Task Words_without_a_number_right_behind_several_at_once_are_of_the_only_one_or_it_is_asked_which(bool english, string said, string kept)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        if (english)
            await paolo.SaysAsync("english please");
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 120 euro di carta"), "Invia");
        await paolo.ReadsAsync("APPR-2026-0000001");
        await paolo.SaysAsync(english ? "approve all requests" : "approva tutte le richieste");
        var first = (await paolo.SaysAsync(said)).Words;
        Assert.True(first.Contains("APPR-2026-0000001", StringComparison.Ordinal) && first.Contains(kept, StringComparison.Ordinal), first);

        foreach (var what in new[] { "80 euro di penne", "90 euro di buste" })
            await marco.PressesAsync(await marco.SaysAsync($"mi serve l'ok di Paolo Ferrari per {what}"), "Invia");
        await paolo.ReadsAsync("APPR-2026-0000003");
        await paolo.SaysAsync(english ? "approve all requests" : "approva tutte le richieste");
        var which = (await paolo.SaysAsync(said)).Words;
        Assert.Contains(english ? "Which one do you mean?" : "Quale intendi?", which, StringComparison.Ordinal);
        var example = which[(which.IndexOf(english ? '“' : '«', StringComparison.Ordinal) + 1)..which.IndexOf(english ? '”' : '»', StringComparison.Ordinal)];
        var done = (await paolo.SaysAsync(example)).Words;
        Assert.True(example.Contains("APPR-2026-", StringComparison.Ordinal) && done.Contains(kept, StringComparison.Ordinal), $"{example}: {done}");
    }

    [Fact]
    public async Task What_became_too_dear_to_be_one_of_several_is_looked_at_by_itself()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var what in new[] { "120 euro di carta", "80 euro di penne" })
            await marco.PressesAsync(await marco.SaysAsync($"mi serve l'ok di Paolo Ferrari per {what}"), "Invia");
        var form = await marco.SaysAsync("modifica APPR-2026-2");
        await marco.PressesAsync(await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Penne", ["f-amount"] = "900", ["who-0"] = paolo.PersonId }), "Invia di nuovo");
        await paolo.ReadsAsync("Carta");
        await paolo.ReadsAsync("Marco Rossi l'ha cambiata");

        var bulk = await paolo.SaysAsync("approva tutte le richieste");
        Assert.Contains("1 richiesta, 120,00 €", bulk.Words, StringComparison.Ordinal);
        Assert.Contains("Un'altra va guardata da sola.", bulk.Words, StringComparison.Ordinal);
        await marco.SaysAsync("cancella APPR-2026-1: non servono più");
        Assert.Contains("È stata annullata", (await paolo.PressesAsync(bulk, "Approva le scelte", new { items = bulk.Input("items") })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_hear_the_same_as_for_a_number_that_does_not_exist_and_a_person_finds_what_is_theirs()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, sara) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("sara.greco"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        var card = await paolo.ReadsAsync("Decidi tu perché");

        Assert.Equal((await sara.SaysAsync("approva APPR-2026-9")).Words, (await sara.SaysAsync("approva APPR-2026-1")).Words);
        Assert.Contains("Marco Rossi", (await paolo.SaysAsync("richieste da approvare")).Words, StringComparison.Ordinal);
        Assert.Contains("Intendi questa?", (await paolo.SaysAsync("approva le ferie di Marco")).Words, StringComparison.Ordinal);
        foreach (var said in new[] { "le richieste che ho fatto", "novità sulle mie ferie?" })
            Assert.Contains("Ferie e permessi", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        await paolo.PressesAsync(card, "Approva");
        Assert.Contains("approvata", (await paolo.SaysAsync("le richieste che ho deciso")).Words, StringComparison.Ordinal);
        var kinds = await marco.SaysAsync("mostra i tipi di richiesta");
        Assert.Contains("Ferie e permessi", kinds.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nuovo tipo", kinds.Words, StringComparison.Ordinal);
        Assert.Contains("Rimborso spese", (await (await day.OfAsync("andrea.fontana")).SaysAsync("mostra i tipi di richiesta")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_forwarded_into_another_chat_decides_nothing_and_shows_how_it_is()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        var (group, stranger) = (await day.OfAsync("paolo.ferrari", OfficeDay.Everyone), await day.OfAsync("sara.greco", OfficeDay.Everyone));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        var card = await paolo.ReadsAsync("Decidi tu perché");

        var shown = await group.PressesAsync(card, "Approva");
        Assert.Contains("veniva da un'altra chat", shown.Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferie", (await stranger.PressesAsync(card, "Approva")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saw_it_stands_in_its_history_once_for_each_version()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        await paolo.SaysAsync("mostra APPR-2026-1");
        await paolo.SaysAsync("mostra APPR-2026-1");

        var office = day.Bot.GetRequiredService<Office>();
        var record = (await office.FindAsync(BackOfficeBot.Sandbox.SandboxIds.Tenant, new Reference("APPR", 2026, 1)))!;
        Assert.Single(await office.HistoryAsync(record.Organisation, record.Id), h => h.Action == "viewed" && h.PersonId == paolo.PersonId);
    }

    [Fact]
    public async Task Another_file_of_the_same_name_after_an_approval_voids_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"));
        var preview = await marco.SendsAsync("mi serve l'ok di Paolo Ferrari per 800 euro di sedie", ("preventivo.txt", "800 euro"u8.ToArray()));
        Assert.Contains("preventivo.txt (1 KB, ", preview.Words, StringComparison.Ordinal);
        await marco.PressesAsync(preview, "Invia");
        await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
        await davide.ReadsAsync("puoi approvare fino a");

        await marco.SendsAsync("modifica APPR-2026-1", ("preventivo.txt", "900 euro"u8.ToArray()));
        // What tells of the approval may arrive just now, too.
        var form = await marco.UntilAsync(messages => messages.LastOrDefault(m => m.Input("f-amount") is not null));
        Assert.Equal("preventivo.txt", form.Input("f-file"));
        await marco.PressesAsync(await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-what"] = "Sedie", ["f-amount"] = "800", ["f-file"] = "preventivo.txt", ["who-0"] = paolo.PersonId }), "Invia di nuovo");

        Assert.Contains("Preventivo: prima preventivo.txt (1 KB, ", (await paolo.ReadsAsync("Marco Rossi l'ha cambiata")).Words, StringComparison.Ordinal);
        var record = (await day.Bot.GetRequiredService<Office>().FindAsync(BackOfficeBot.Sandbox.SandboxIds.Tenant, new Reference("APPR", 2026, 1)))!;
        Assert.Equal(64, Assert.Single(record.Attachments).Sha256.Length);
    }

    [Fact]
    public async Task In_a_group_nobody_sends_corrects_or_drops_what_somebody_else_prepares()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, luca) = (await day.OfAsync("marco.rossi", OfficeDay.Everyone), await day.OfAsync("luca.moretti", OfficeDay.Everyone));
        var preview = await marco.SaysAsync("ferie dal 21 al 23 dicembre", mention: true);

        foreach (var button in new[] { "Invia", "Modifica", "Lascia perdere" })
            Assert.Contains("la sta preparando Marco Rossi", (await luca.PressesAsync(preview, button)).Words, StringComparison.Ordinal);
        Assert.Contains("APPR-2026-0000001 · Marco Rossi", (await marco.PressesAsync(preview, "Invia")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_named_by_bank_coordinates_goes_along_with_them_covered()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        var preview = await marco.SendsAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie", ("bonifico IT60X0542811101000000123456.txt", "300 euro"u8.ToArray()));
        Assert.Contains("IT60 •••• 3456.txt", preview.Words, StringComparison.Ordinal);

        var form = await marco.PressesAsync(preview, "Modifica");
        preview = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string?> { ["f-what"] = "Sedie", ["f-amount"] = "300", ["f-file"] = form.Input("f-file"), ["who-0"] = paolo.PersonId });
        Assert.Contains("IT60 •••• 3456.txt (1 KB", (await marco.PressesAsync(preview, "Invia")).Words, StringComparison.Ordinal);

        // Whoever looks for them finds it, and they are not repeated.
        var found = (await marco.SaysAsync("cerca IT60X0542811101000000123456")).Words;
        Assert.Contains("APPR-2026-0000001", found, StringComparison.Ordinal);
        Assert.DoesNotContain("0542811101", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_card_says_of_itself_is_still_there_when_the_client_asks_for_it_anew()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");

        var refused = await marco.SaysAsync("rispondi APPR-2026-1 mi sostituisce Giulia");
        Assert.Contains("Non c'è nessuna domanda", refused.Words, StringComparison.Ordinal);
        var again = await AnewAsync(refused);
        Assert.Contains("Non c'è nessuna domanda", again.Words, StringComparison.Ordinal);
        day.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.DoesNotContain("Non c'è nessuna domanda", (await AnewAsync(again)).Words, StringComparison.Ordinal);

        Task<Message> AnewAsync(Message card) => marco.ExecutesAsync(card, (string)card.Card!["refresh"]!["action"]!["verb"]!, (System.Text.Json.Nodes.JsonObject)card.Card["refresh"]!["action"]!["data"]!.DeepClone());
    }
}
