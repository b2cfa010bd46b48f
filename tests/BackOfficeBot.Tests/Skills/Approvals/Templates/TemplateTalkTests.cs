using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Approvals.Templates;

/// Administrators make the kinds of requests that colleagues then ask for.
public sealed class TemplateTalkTests
{
    [Fact]
    public async Task A_template_is_made_card_by_card_asked_for_and_approved_by_two_of_three()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        var (elena, davide, paolo) = (await day.OfAsync("elena.valdoro"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("paolo.ferrari"));

        var saved = await TrainingAsync(andrea, elena, davide, paolo);

        Assert.Contains("Salvato. «Formazione» si può chiedere da adesso", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Prezzo / Price: importo, obbligatorio, fino a 5.000,00 €", saved.Words, StringComparison.Ordinal);
        Assert.Contains("1) Elena Valdoro, Davide Rinaldi e Paolo Ferrari, 2 su 3", saved.Words, StringComparison.Ordinal);
        Assert.Contains("TMPL-2026-0000001", saved.Words, StringComparison.Ordinal);
        var form = await marco.SaysAsync("vorrei chiedere l'approvazione per un corso");
        Assert.Contains("Nuova richiesta: formazione", form.Words, StringComparison.Ordinal);
        var preview = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-price"] = "1.250,50", ["f-days"] = "2026-12-01", ["t-days"] = "2026-12-02" });
        Assert.Contains("1) 2 su 3: Elena Valdoro, Davide Rinaldi e Paolo Ferrari", preview.Words, StringComparison.Ordinal);
        await marco.PressesAsync(preview, "Invia");
        Assert.Contains("manca uno tra Elena Valdoro e Davide Rinaldi", (await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ approvata", (await elena.PressesAsync(await elena.ReadsAsync("Decidi tu perché"), "Approva")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it", true, "chiedo un corso di Excel avanzato a 800 euro", "Corso di Excel avanzato")]
    [InlineData("it", false, "chiedo un corso di tedesco, costa 450 euro", "Corso di tedesco")]
    [InlineData("it", true, "chiedo l'approvazione di un corso di primo soccorso da 90 euro", "Corso di primo soccorso")]
    [InlineData("en", true, "request approval for a training course in public speaking, 800 euros", "Training course in public speaking")]
    [InlineData("it", true, "chiedo l'approvazione per la formazione", "")]
    [InlineData("it", true, "chiedo l'ok di Paolo Ferrari, formazione", "")]
    public async Task What_is_asked_for_is_in_the_field_of_a_configured_template(string language, bool isRequired, string said, string course)
    {
        var training = new Dictionary<string, string>
        {
            ["Approvals:Templates:0:Id"] = "training", ["Approvals:Templates:0:It"] = "Formazione", ["Approvals:Templates:0:En"] = "Training",
            ["Approvals:Templates:0:Words:0"] = "corso", ["Approvals:Templates:0:Words:1"] = "formazione", ["Approvals:Templates:0:Words:2"] = "training",
            ["Approvals:Templates:0:Fields:0:Id"] = "course", ["Approvals:Templates:0:Fields:0:It"] = "Corso", ["Approvals:Templates:0:Fields:0:En"] = "Course", ["Approvals:Templates:0:Fields:0:Required"] = $"{isRequired}",
            ["Approvals:Templates:0:Fields:1:Id"] = "when", ["Approvals:Templates:0:Fields:1:Type"] = "Date", ["Approvals:Templates:0:Fields:1:It"] = "Inizio", ["Approvals:Templates:0:Fields:1:En"] = "Start", ["Approvals:Templates:0:Fields:1:Required"] = "true",
            ["Approvals:Templates:0:Steps:0:Who"] = "Manager",
        };
        await using var day = await OfficeDay.BeginAsync(settings: training);
        var marco = await day.OfAsync("marco.rossi");
        if (language == "en")
            await marco.SaysAsync("english");

        Assert.Equal(course, (await marco.SaysAsync(said)).Input("f-course") ?? "");
    }

    [Fact]
    public async Task The_name_that_an_administrator_gave_it_opens_it_and_a_day_in_what_is_asked_for_stays_where_no_day_is_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        var fields = await andrea.PressesAsync(await andrea.SaysAsync("nuovo modello Rinfresco"), "Avanti", new { it = "Rinfresco", en = "Refreshments", years = "10" });
        fields = await andrea.PressesAsync(await andrea.PressesAsync(fields, "Aggiungi campo", new { kind = "Text" }), "Tieni il campo", new { it = "Che cosa", en = "What", required = "true" });
        var steps = await andrea.PressesAsync(await andrea.PressesAsync(fields, "Avanti"), "Aggiungi passaggio", new { kind = "Manager" });
        await andrea.PressesAsync(await andrea.PressesAsync(await andrea.PressesAsync(steps, "Tieni il passaggio"), "Riepilogo"), "Salva");

        Assert.Contains("Nuova richiesta: rinfresco", (await marco.SaysAsync("rinfresco")).Words, StringComparison.Ordinal);
        Assert.Contains("Rinfresco: Festa di Natale", (await marco.SaysAsync("Rinfresco: la festa di Natale")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("english");
        Assert.Contains("Refreshments: Christmas party", (await marco.SaysAsync("Refreshments: the Christmas party")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("modelli di approvazione", "Chi può firmare", "Che cosa vuoi chiedere?", "Modifica i tipi")]
    [InlineData("approval templates", "Who may sign", "What do you want to ask for?", "Change the kinds")]
    public async Task Asked_for_by_their_name_an_administrator_sees_where_they_are_set_and_everybody_else_what_there_is_to_ask_for(string said, string signs, string which, string change)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        if (signs == "Who may sign")
        {
            await andrea.SaysAsync("english");
            await marco.SaysAsync("english");
        }
        Assert.Contains(signs, (await andrea.SaysAsync(said)).Buttons);
        var kinds = await marco.SaysAsync(said);
        Assert.Contains(which, kinds.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(change, kinds.Buttons);
        // What there is to ask for leads an administrator to where it is set, too.
        Assert.Contains(signs, (await andrea.PressesAsync(await andrea.SaysAsync(said[0] == 'm' ? "chiedi approvazione" : "request approval"), change)).Buttons);
    }

    [Fact]
    public async Task Whoever_is_no_administrator_is_told_so_by_words_and_by_a_forwarded_button()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        var record = await andrea.PressesAsync(await andrea.SaysAsync("mostra modello ferie"), "Disattiva");

        foreach (var words in new[] { "elenca modelli", "nuovo modello", "mostra modello ferie", "disattiva modello ferie" })
            Assert.Contains("li vedono solo gli amministratori", (await marco.SaysAsync(words)).Words, StringComparison.Ordinal);
        foreach (var words in new[] { "chi può firmare", "ripristina chi può firmare", "chi può firmare?" })
            Assert.Contains("La tabella di chi può firmare la vedono solo gli amministratori.", (await marco.SaysAsync(words)).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo questo numero", (await marco.SaysAsync("attiva TMPL-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("TMPL-2026-0000001", record.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_so_many_that_are_needed_fewer_who_were_chosen_are_too_few()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>
        {
            ["Approvals:Templates:0:Id"] = "trip", ["Approvals:Templates:0:It"] = "Trasferta", ["Approvals:Templates:0:En"] = "Trip",
            ["Approvals:Templates:0:Fields:0:Id"] = "where", ["Approvals:Templates:0:Fields:0:It"] = "Dove", ["Approvals:Templates:0:Fields:0:En"] = "Where", ["Approvals:Templates:0:Fields:0:Required"] = "true",
            ["Approvals:Templates:0:Steps:0:Who"] = "Chosen", ["Approvals:Templates:0:Steps:0:Needs"] = "Count", ["Approvals:Templates:0:Steps:0:Count"] = "2",
        });
        var (marco, paolo, davide, elena) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("elena.valdoro"));
        var form = await marco.SaysAsync("trasferta: Milano");
        Assert.Contains("Chi può approvare: ne servono 2", form.Words, StringComparison.Ordinal);
        var few = await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-where"] = "Milano", ["who-0"] = paolo.PersonId });
        Assert.Contains("Ne servono almeno 2: scegli altre persone.", few.Words, StringComparison.Ordinal);

        var preview = await marco.PressesAsync(few, "Vedi il percorso", new Dictionary<string, string> { ["f-where"] = "Milano", ["who-0"] = $"{paolo.PersonId},{davide.PersonId},{elena.PersonId}" });
        Assert.Contains("1) 2 su 3: Paolo Ferrari, Davide Rinaldi ed Elena Valdoro", preview.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nuovo modello Formazione", "it", "Nuovo tipo di richiesta: Formazione")]
    [InlineData("new template Training", "en", "New kind of request: Training")]
    public async Task The_name_that_was_said_is_the_one_in_that_language(string said, string input, string heading)
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        if (input == "en")
            await andrea.SaysAsync("english please");
        var names = await andrea.SaysAsync(said);
        Assert.Contains(heading, names.Words, StringComparison.Ordinal);
        Assert.Equal(said[(said.LastIndexOf(' ') + 1)..], names.Input(input));
        Assert.Equal("", names.Input(input == "en" ? "it" : "en") ?? "");
    }

    [Fact]
    public async Task A_shipped_one_is_switched_off_and_on_and_what_was_sent_goes_on()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco, paolo) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        var waiting = await marco.SaysAsync("ferie dal 28 al 29 dicembre");

        var off = await andrea.SaysAsync("disattiva il modello ferie");
        Assert.Contains("«Ferie e permessi» è disattivato", off.Words, StringComparison.Ordinal);
        Assert.Contains("era già disattivato", (await andrea.SaysAsync("disattiva il modello ferie")).Words, StringComparison.Ordinal);
        Assert.Contains("non è tra i tuoi", (await marco.PressesAsync(waiting, "Invia")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferie e permessi", (await marco.SaysAsync("chiedi approvazione")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ approvata", (await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva")).Words, StringComparison.Ordinal);

        Assert.Contains("è attivo", (await andrea.PressesAsync(off, "Attiva")).Words, StringComparison.Ordinal);
        Assert.Contains("era già attivo", (await andrea.SaysAsync("attiva TMPL-2026-1")).Words, StringComparison.Ordinal);
        Assert.Contains("è disattivato", (await andrea.SaysAsync("disattivala")).Words, StringComparison.Ordinal);
        Assert.Contains("è attivo", (await andrea.SaysAsync("riattivala")).Words, StringComparison.Ordinal);
        Assert.Contains("Ferie e permessi: ferie, 28–29 dicembre 2026", (await marco.SaysAsync("ferie dal 28 al 29 dicembre")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_with_what_was_typed_and_nothing_is_saved_before_it_is_right()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        await andrea.SaysAsync("english");

        var names = await andrea.SaysAsync("new template");
        var wrong = await andrea.PressesAsync(names, "Next", new { it = "Acquisto", en = "", years = "cento", within = "16", away = "4" });
        Assert.Contains("in both languages", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Write a number, for example 4 or 2.5.", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("There is a kind of request of this name already", (await andrea.PressesAsync(wrong, "Next", new { it = "Acquisto", en = "Buying", years = "10" })).Words, StringComparison.Ordinal);
        Assert.Equal("cento", wrong.Input("years"));

        var fields = await andrea.PressesAsync(wrong, "Next", new { it = "Trasferta", en = "Business trip", years = "5" });
        var choice = await andrea.PressesAsync(fields, "Add field", new { kind = "Choice" });
        var few = await andrea.PressesAsync(choice, "Keep the field", new { it = "Mezzo", en = "Means", required = "true", choices = "Treno / Train" });
        Assert.Contains("Write at least two choices, one a line.", few.Words, StringComparison.Ordinal);
        Assert.Equal("Treno / Train", few.Input("choices"));
        Assert.Contains("Each choice is written once", (await andrea.PressesAsync(few, "Keep the field", new { it = "Mezzo", en = "Means", required = "true", choices = "Treno / Train\nTrain" })).Words, StringComparison.Ordinal);
        fields = await andrea.PressesAsync(few, "Keep the field", new { it = "Mezzo", en = "Means", required = "true", choices = "Treno / Train\nAuto / Car" });
        Assert.Contains("choice, required, Train · Car", fields.Words, StringComparison.Ordinal);

        var steps = await andrea.PressesAsync(fields, "Next");
        var named = await andrea.PressesAsync(steps, "Add step", new { kind = "Named" });
        var many = await andrea.PressesAsync(named, "Keep the step", new { people = andrea.PersonId, needs = "Count", count = "2" });
        Assert.Contains("That is more than the people named.", many.Words, StringComparison.Ordinal);
        steps = await andrea.PressesAsync(many, "Keep the step", new { people = andrea.PersonId, needs = "One", over = "500" });
        Assert.Contains("there has to be a field of type amount", steps.Words, StringComparison.Ordinal);
        var review = await andrea.PressesAsync(steps, "Overview");
        Assert.Contains("has to be put right", (await andrea.PressesAsync(review, "Save")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Business trip", (await andrea.SaysAsync("list templates")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_are_usually_past_are_set_on_the_card_and_read_so_in_a_sentence()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        var fields = await andrea.PressesAsync(await andrea.SaysAsync("nuovo modello Straordinari"), "Avanti", new { it = "Straordinari", en = "Overtime", words = "straordinari, overtime", years = "10" });
        var field = await andrea.PressesAsync(fields, "Aggiungi campo", new { kind = "Date" });
        Assert.Equal("any", field.Input("days"));
        fields = await andrea.PressesAsync(field, "Tieni il campo", new { it = "Giorno", en = "Day", required = "true", days = "gone" });
        Assert.Contains("di giorni già passati", fields.Words, StringComparison.Ordinal);
        Assert.Equal("gone", (await andrea.OpensAsync(fields, "Giorno / Day")).Input("days"));
        var steps = await andrea.PressesAsync(fields, "Avanti");
        steps = await andrea.PressesAsync(await andrea.PressesAsync(steps, "Aggiungi passaggio", new { kind = "Manager" }), "Tieni il passaggio");
        await andrea.PressesAsync(await andrea.PressesAsync(steps, "Riepilogo"), "Salva");

        Assert.Contains("lunedì 23 novembre 2026", (await marco.SaysAsync("mi serve l'ok per gli straordinari di lunedì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_the_second_sees_what_the_first_did_and_loses_nothing()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Staff:Administrators:1"] = "aaaaaaaa-0000-4000-8000-000000000003" });
        var (andrea, davide) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("davide.rinaldi"));
        var mine = await Renamed(andrea, "Ferie, permessi e congedi");
        var other = await Renamed(davide, "Assenze");

        Assert.Contains("Salvato.", (await davide.PressesAsync(other, "Salva")).Words, StringComparison.Ordinal);
        Assert.Contains("È già salvato.", (await davide.PressesAsync(other, "Salva")).Words, StringComparison.Ordinal);
        var late = await andrea.PressesAsync(mine, "Salva");
        Assert.Contains("Davide Rinaldi l'ha cambiato nel frattempo", late.Words, StringComparison.Ordinal);
        Assert.Contains("Assenze / Leave", (await andrea.PressesAsync(late, "Vedi com'è adesso")).Words, StringComparison.Ordinal);
        var saved = await andrea.PressesAsync(late, "Salva la mia");
        Assert.Contains("Ferie, permessi e congedi / Leave", saved.Words, StringComparison.Ordinal);
        Assert.Contains("cambiato qui", saved.Words, StringComparison.Ordinal);

        Assert.Contains("Assenze / Leave", (await andrea.PressesAsync(saved, "Annulla")).Words, StringComparison.Ordinal);
        Assert.Contains("Ferie e permessi / Leave", (await andrea.SaysAsync("ripristina modello assenze")).Words, StringComparison.Ordinal);

        static async Task<Message> Renamed(Chat chat, string name)
        {
            var review = await chat.PressesAsync(await chat.SaysAsync("mostra modello ferie"), "Modifica");
            return await chat.PressesAsync(await chat.PressesAsync(review, "Nome e regole"), "Avanti", new { it = name, en = "Leave", words = "ferie, assenze, leave", years = "10" });
        }
    }

    [Fact]
    public async Task A_copy_begins_as_the_other_and_fields_are_moved_and_removed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");

        var names = await andrea.SaysAsync("copia modello acquisto");
        Assert.Equal("Acquisto (copia)", names.Input("it"));
        var review = await andrea.PressesAsync(names, "Avanti", new { it = "Software", en = "Software licence", words = "software, licenza", years = "10" });
        var fields = await andrea.PressesAsync(review, "Campi");
        var supplier = await andrea.OpensAsync(fields, "Fornitore / Supplier");
        fields = await andrea.PressesAsync(supplier, "Sposta su", new { it = "Produttore", en = "Maker", longest = "100" });
        Assert.True(fields.Words.IndexOf("Produttore / Maker", StringComparison.Ordinal) < fields.Words.IndexOf("Importo in euro", StringComparison.Ordinal), fields.Words);
        fields = await andrea.PressesAsync(await andrea.OpensAsync(fields, "Preventivo / Quote"), "Togli il campo");
        Assert.DoesNotContain("Preventivo", fields.Words, StringComparison.Ordinal);
        var saved = await andrea.PressesAsync(await andrea.PressesAsync(await andrea.PressesAsync(fields, "Avanti"), "Riepilogo"), "Salva");
        Assert.Contains("Software / Software licence", saved.Words, StringComparison.Ordinal);
        Assert.Contains("fatto qui", saved.Words, StringComparison.Ordinal);
        var undone = await andrea.PressesAsync(saved, "Annulla");
        Assert.Contains("annullato", undone.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Software", (await andrea.SaysAsync("elenca modelli")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_becomes_of_another_type_and_what_was_asked_before_can_still_be_corrected()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (andrea, marco) = (await day.OfAsync("andrea.fontana"), await day.OfAsync("marco.rossi"));
        var (elena, davide, paolo) = (await day.OfAsync("elena.valdoro"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("paolo.ferrari"));
        await TrainingAsync(andrea, elena, davide, paolo);
        var form = await marco.SaysAsync("vorrei chiedere l'approvazione per un corso");
        await marco.PressesAsync(await marco.PressesAsync(form, "Vedi il percorso", new Dictionary<string, string> { ["f-price"] = "900", ["f-days"] = "2026-12-01", ["t-days"] = "2026-12-02" }), "Invia");

        var fields = await andrea.PressesAsync(await andrea.PressesAsync(await andrea.SaysAsync("mostra modello formazione"), "Modifica"), "Campi");
        var field = await andrea.PressesAsync(await andrea.OpensAsync(fields, "Prezzo / Price"), "Tieni il campo", new { it = "Prezzo", en = "Price", type = "Range", required = "true", voids = "true" });
        Assert.Contains("Adesso è di un altro tipo", field.Words, StringComparison.Ordinal);
        fields = await andrea.PressesAsync(field, "Tieni il campo", new { it = "Prezzo", en = "Price", type = "Range", required = "false", voids = "false", max = "5" });
        Assert.Contains("si può cambiare dopo un'approvazione", fields.Words, StringComparison.Ordinal);
        await andrea.PressesAsync(await andrea.PressesAsync(await andrea.PressesAsync(fields, "Avanti"), "Riepilogo"), "Salva");

        var corrected = await marco.SaysAsync("modifica APPR-2026-1");
        Assert.Equal("2026-12-01", corrected.Input("f-days"));
        Assert.True(string.IsNullOrEmpty(corrected.Input("f-price")), corrected.Words);
    }

    private static async Task<Message> TrainingAsync(Chat andrea, params Chat[] deciding)
    {
        var names = await andrea.SaysAsync("nuovo modello Formazione");
        Assert.Equal("Formazione", names.Input("it"));
        var fields = await andrea.PressesAsync(names, "Avanti", new { it = "Formazione", en = "Training", words = "corso, formazione, training", years = "10" });
        fields = await andrea.PressesAsync(await andrea.PressesAsync(fields, "Aggiungi campo", new { kind = "Money" }), "Tieni il campo", new { it = "Prezzo", en = "Price", required = "true", max = "5.000" });
        fields = await andrea.PressesAsync(await andrea.PressesAsync(fields, "Aggiungi campo", new { kind = "Range" }), "Tieni il campo", new { it = "Giorni", en = "Days", required = "true", max = "10", days = "ahead" });
        var steps = await andrea.PressesAsync(fields, "Avanti");
        steps = await andrea.PressesAsync(await andrea.PressesAsync(steps, "Aggiungi passaggio", new { kind = "Named" }), "Tieni il passaggio", new { people = string.Join(',', deciding.Select(d => d.PersonId)), needs = "Count", count = "2" });
        var review = await andrea.PressesAsync(steps, "Riepilogo");
        Assert.Contains("Giorni: dal", review.Words, StringComparison.Ordinal);
        return await andrea.PressesAsync(review, "Salva");
    }
}
