using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// Lists, things to be ticked off, offices, and tasks that are made of something else.
public sealed class TaskListsTests
{
    private static async Task<Message> CardOfAsync(Chat chat, params string[] words) =>
        await chat.UntilAsync(messages => messages.LastOrDefault(m => m.IsBot && words.All(w => m.Words.Contains(w, StringComparison.Ordinal))));

    private static async Task<Message> SendAsync(Chat chat, string text)
    {
        var card = await chat.SaysAsync(text);
        return await chat.PressesAsync(card, card.Buttons[0]);
    }

    [Fact]
    public async Task A_list_is_made_filled_ticked_off_and_emptied_by_words_and_by_its_card()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Aggiunto a «Lista della spesa»: pane, latte.", (await marta.SaysAsync("aggiungi pane e latte alla lista della spesa")).Words, StringComparison.Ordinal);
        Assert.Contains("Aggiunto a «Lista della spesa»: caffè.", (await marta.SaysAsync("metti caffè nella lista della spesa")).Words, StringComparison.Ordinal);
        var card = await marta.SaysAsync("leggi la lista della spesa");
        Assert.Contains("TASK-2026-0000001", card.Words, StringComparison.Ordinal);
        Assert.Contains("Spuntato: latte.", (await marta.SaysAsync("spunta latte dalla lista della spesa")).Words, StringComparison.Ordinal);
        var saved = await marta.PressesAsync(card, "Salva la lista", new { ticked = "1", more = "zucchero" });
        Assert.Equal("1,2", saved.Input("ticked"));
        Assert.Contains("Tolto: caffè.", (await marta.SaysAsync("togli il caffè dalla lista della spesa")).Words, StringComparison.Ordinal);
        Assert.Contains("Tolto: pane, latte, zucchero.", (await marta.SaysAsync("svuota la lista della spesa")).Words, StringComparison.Ordinal);
        Assert.Contains("ritirata", (await marta.SaysAsync("elimina la lista della spesa")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_says_what_it_is_of_and_what_is_to_be_picked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("Le tue attività: in ritardo", (await marta.SaysAsync("attività in ritardo")).Words, StringComparison.Ordinal);
        Assert.Contains("Le tue attività Qui non c'è niente in sospeso", (await marta.SaysAsync("sono bloccato da Chiara Galli")).Words, StringComparison.Ordinal);
        await SendAsync(marta, "ricordami di chiamare la banca lunedì");
        await marta.SaysAsync("agenda");
        var which = (await marta.SaysAsync("sono bloccato da Chiara Galli")).Words;
        Assert.Contains("Quale è bloccata? Apri la sua riga", which, StringComparison.Ordinal);
        Assert.DoesNotContain("Trovati con", which, StringComparison.Ordinal);
        Assert.Equal("tutte-le-attività-2026-11-24.csv", (string?)(await marta.SaysAsync("esporta le attività")).Consent!["name"]);
    }

    [Fact]
    public async Task What_does_not_fit_on_a_list_is_said_and_stays_typed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var card = await marta.SaysAsync("aggiungi pane alla lista della spesa");
        var refused = await marta.PressesAsync(card, "Salva la lista", new { ticked = "1", more = string.Join('\n', Enumerable.Range(1, 50).Select(i => $"voce {i}")) });
        Assert.Equal(400, refused.Status);
        Assert.Contains("al massimo 50 voci", refused.Words, StringComparison.Ordinal);
        Assert.Null(refused.Card);
    }

    [Fact]
    public async Task A_number_alone_is_the_line_of_the_list_that_was_shown_last()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await SendAsync(marta, "ricordami di ordinare la carta domani alle 9");
        await SendAsync(marta, "ricordami di pagare il canone giovedì alle 9");
        await marta.SaysAsync("mostrami le attività");
        Assert.Contains("TASK-2026-0000002", (await marta.SaysAsync("la 2")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("mostrami le attività");
        Assert.Contains("un numero da 1 a 2", (await marta.SaysAsync("la 3")).Words, StringComparison.Ordinal);
        var ask = await marta.SaysAsync("la 1");
        Assert.Contains("TASK-2026-0000001", ask.Words, StringComparison.Ordinal);
        Assert.Contains("Chi aspetti", (await marta.SaysAsync("sono bloccata dal fornitore")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_a_list_is_called_as_people_call_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        Assert.Contains("Added to “Shopping list”: milk, bread.", (await james.SaysAsync("add milk and bread to my shopping list")).Words, StringComparison.Ordinal);
        Assert.Contains("milk", (await james.SaysAsync("what is on my grocery list")).Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Ticked off: milk.", (await james.SaysAsync("check milk off the shopping list")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_done_what_was_asked_and_what_is_late_are_lists()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await SendAsync(marta, "chiedi a Giulia Romano di chiamare il cliente entro giovedì");
        await SendAsync(marta, "ricordami di ordinare il toner venerdì");
        await CardOfAsync(giulia, "Chiamare il cliente");
        await giulia.SaysAsync("accetto TASK-2026-0000001");

        var mine = (await marta.SaysAsync("che cosa devo fare?")).Words;
        Assert.Contains("Ordinare il toner", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiamare il cliente", mine, StringComparison.Ordinal);
        Assert.Contains("Chiamare il cliente", (await marta.SaysAsync("mostra le attività che ho chiesto")).Words, StringComparison.Ordinal);
        Assert.Contains("Chiamare il cliente", (await marta.SaysAsync("what did I ask for?")).Words, StringComparison.Ordinal);
        Assert.Contains("Chiamare il cliente", (await giulia.SaysAsync("mostrami le attività")).Words, StringComparison.Ordinal);
        Assert.Contains("Qui non c'è niente in sospeso", (await giulia.SaysAsync("mostrami le attività in ritardo")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(4));
        Assert.Contains("Chiamare il cliente", (await giulia.SaysAsync("mostrami le attività in ritardo")).Words, StringComparison.Ordinal);
        Assert.Contains("Chiamare il cliente", (await giulia.SaysAsync("cerca tra le attività cliente")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_s_own_is_done_and_taken_away_by_words_of_its_title()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await SendAsync(giulia, "ricordami di ordinare il toner venerdì");
        await SendAsync(giulia, "ricordami di pagare il bollo");
        Assert.Contains("✓ fatta", (await giulia.SaysAsync("ho finito di ordinare il toner")).Words, StringComparison.Ordinal);
        Assert.Contains("ritirata", (await giulia.SaysAsync("elimina l'attività pagare il bollo")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo un'attività aperta", (await giulia.SaysAsync("elimina l'attività pagare il bollo")).Words, StringComparison.Ordinal);

        await SendAsync(marta, "chiedi a Giulia Romano di chiamare il cliente entro giovedì");
        await CardOfAsync(giulia, "Chiamare il cliente");
        Assert.Contains("solo Marta Conti può ritirarla", (await giulia.SaysAsync("elimina l'attività chiamare il cliente")).Words, StringComparison.Ordinal);
        Assert.Contains("ritirata", (await marta.SaysAsync("ritira TASK-2026-0000003")).Words, StringComparison.Ordinal);
        await CardOfAsync(giulia, "Marta Conti ha ritirato la richiesta.");
    }

    [Fact]
    public async Task An_office_is_asked_and_the_first_to_take_it_has_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca, chiara) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"), await day.OfAsync("chiara.galli"));
        await SendAsync(marta, "chiedi all'amministrazione di registrare la fattura entro venerdì");
        var (lucas, chiaras) = (await CardOfAsync(luca, "Registrare la fattura", "la fa chi la prende per primo"), await CardOfAsync(chiara, "Registrare la fattura"));
        Assert.Contains("Registrare la fattura", (await luca.SaysAsync("mostra le attività dell'ufficio")).Words, StringComparison.Ordinal);

        var both = await Task.WhenAll(luca.PressesAsync(lucas, "La prendo io"), chiara.PressesAsync(chiaras, "La prendo io"));
        var winner = Assert.Single(new[] { "Luca Moretti", "Chiara Galli" }, name => both.Any(m => m.Words.Contains($"Già fatto da {name}", StringComparison.Ordinal)));
        Assert.All(both, m => Assert.Contains($"La fa {winner}", m.Words, StringComparison.Ordinal));
        await CardOfAsync(marta, $"{winner} l'ha presa in carico.");
    }

    [Fact]
    public async Task By_words_one_takes_what_waits_for_the_office_also_where_something_else_was_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await SendAsync(luca, "ricordami di pagare il bollo venerdì");
        await SendAsync(marta, "chiedi all'amministrazione di registrare la fattura entro venerdì");
        await CardOfAsync(luca, "Registrare la fattura");
        var taken = await luca.SaysAsync("la prendo io");
        Assert.Contains("Registrare la fattura", taken.Words, StringComparison.Ordinal);
        Assert.Contains("La fa Luca Moretti", taken.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_made_of_a_message_and_leads_back_to_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var message = new JsonObject
        {
            ["linkToMessage"] = "https://teams.microsoft.com/l/message/19:1/1",
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["displayName"] = "Paolo Ferrari" } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Serve il preventivo per Rossi &amp; figli entro venerdì</p>" },
        };
        var dialog = await marta.InvokesAsync("composeExtension/fetchTask", new JsonObject { ["commandId"] = "makeTask", ["commandContext"] = "message", ["messagePayload"] = message });
        var card = dialog["body"]!["task"]!["value"]!["card"]!["content"]!;
        Assert.Contains("Serve il preventivo per Rossi & figli entro venerdì", card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Contains("2026-11-27", card.ToJsonString(), StringComparison.Ordinal);

        var data = card["actions"]![0]!["data"]!.DeepClone().AsObject();
        (data["title"], data["who"]) = ("Preventivo per Rossi", giulia.PersonId);
        await marta.InvokesAsync("composeExtension/submitAction", new JsonObject { ["commandId"] = "makeTask", ["commandContext"] = "message", ["data"] = data });
        var hers = await CardOfAsync(giulia, "Preventivo per Rossi", "Dal messaggio di Paolo Ferrari");
        Assert.Contains("https://teams.microsoft.com/l/message/19:1/1", hers.Card!.ToJsonString(), StringComparison.Ordinal);
        await CardOfAsync(marta, "Preventivo per Rossi", "TASK-2026-0000001");
    }

    [Fact]
    public async Task Half_a_sentence_changes_what_waits_to_be_confirmed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("chiedi a Giulia Romano di chiamare il cliente entro venerdì");
        var changed = await marta.SaysAsync("no, entro giovedì");
        Assert.Contains("giovedì 26 novembre 2026", changed.Words, StringComparison.Ordinal);
        Assert.Contains("Lo chiedo a Giulia Romano?", changed.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_made_of_another_record_and_each_shows_the_other()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.Contains("MEET-2026-0000001", (await marta.BooksAsync("riunione con Giulia Romano giovedì pomeriggio sul budget")).Words, StringComparison.Ordinal);
        var form = await marta.SaysAsync("crea un'attività da MEET-2026-0000001");
        Assert.Contains("Budget", form.Input("title"), StringComparison.Ordinal);
        var made = await marta.PressesAsync(form, "Invia la richiesta", new { title = "Preparare il budget", who = "me" });
        Assert.Contains("MEET-2026-0000001", made.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_says_at_each_field_what_is_wrong_and_keeps_what_was_typed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("nuova attività");
        Assert.Contains("Nuova attività", form.Words, StringComparison.Ordinal);
        var wrong = await marta.PressesAsync(form, "Invia la richiesta", new { title = " ", who = "nobody", day = "2026-11-20", links = "javascript:alert(1)", details = "Con allegati" });
        foreach (var error in new[] { "Scrivi che cosa c'è da fare.", "Scegli una persona o un ufficio.", "È già passato", "«javascript:alert(1)» non è un indirizzo" })
            Assert.Contains(error, wrong.Words, StringComparison.Ordinal);
        Assert.Equal("Con allegati", wrong.Input("details"));
        var unknown = await marta.SaysAsync("chiedi a Zaccaria di chiamare il cliente");
        Assert.Contains("Non trovo nessuno che si chiami «Zaccaria»", unknown.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marta.conti", "esporta TASK-2026-1", @"scadenza: 27/11/2026 \d\d:\d\d → 02/12/2026 12:00", "priorità: alta", "aspetta")]
    [InlineData("james.whitfield", "export TASK-2026-1", @"due: 2026-11-27 \d\d:\d\d → 2026-12-02 12:00", "priority: high", "is waiting for")]
    public async Task The_history_of_a_task_is_a_table_in_plain_words(string person, string said, string moved, string priority, string waits)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (asker, luca) = (await day.OfAsync(person), await day.OfAsync("luca.moretti"));
        await asker.SaysAsync(person == "marta.conti" ? "chiedi a Luca Moretti di preparare il bilancio entro venerdì, priorità alta" : "ask Luca Moretti to prepare the balance by Friday, high priority");
        await asker.SaysAsync(person == "marta.conti" ? "sì" : "yes");
        await luca.ReadsAsync("ti chiede di farlo");
        await luca.SaysAsync("proponi TASK-2026-1 mercoledì 2 dicembre alle 12");
        await asker.ReadsAsync(person == "marta.conti" ? "fa una proposta diversa" : "makes another proposal");
        await asker.SaysAsync("accetta TASK-2026-1");
        await luca.SaysAsync("blocca TASK-2026-1: aspetto la firma di Chiara Galli");

        var (_, file) = await asker.TakesFileAsync(await asker.SaysAsync(said));
        var text = System.Text.Encoding.UTF8.GetString(file);
        Assert.Matches(moved, text);
        Assert.Contains(priority, text, StringComparison.Ordinal);
        Assert.Contains($"Luca Moretti {waits} Chiara Galli", text, StringComparison.Ordinal);
        Assert.All(new[] { "data.", "Normal", "aaaaaaaa", "{", "T12:" }, machine => Assert.DoesNotContain(machine, text, StringComparison.Ordinal));
    }
}
