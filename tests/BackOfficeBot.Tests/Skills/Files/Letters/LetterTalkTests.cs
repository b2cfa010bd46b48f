using BackOfficeBot.Tests.DocumentTemplates;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Files.Letters;

/// A sentence becomes a form, the form a document of Word, the document a file of its person's or of a folder.
public sealed class LetterTalkTests
{
    [Fact]
    public async Task A_sentence_fills_the_form_and_the_letter_is_saved()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");

        var form = await marta.SaysAsync("prepara un sollecito di pagamento per Bianchi srl, fattura 2026/118 di 1.250,50 euro, in scadenza il 15 ottobre 2026, con bonifico bancario");
        Assert.Equal(("Bianchi srl", "2026/118", "1250.5", "2026-10-15", "0"), (form.Input("f-cliente"), form.Input("f-numero-fattura"), form.Input("f-importo"), form.Input("f-scadenza"), form.Input("f-modalita")));
        Assert.Equal(marta.PersonId, form.Input("f-firma"));
        var missing = await marta.PressesAsync(form, "Prepara", Inputs(form, ("f-data-fattura", "2026-09-15"), ("f-nuovo-termine", "2026-12-10")));
        Assert.Contains("Scrivi «Luogo»: nella lettera serve.", missing.Words, StringComparison.Ordinal);
        Assert.Equal("2026-12-10", missing.Input("f-nuovo-termine"));
        var ready = await marta.PressesAsync(missing, "Prepara", Inputs(missing, ("f-luogo", "Milano")));
        Assert.Contains("✓ pronta", ready.Words, StringComparison.Ordinal);
        Assert.Contains("1.250,50\u00A0€", ready.Words, StringComparison.Ordinal);

        await marta.PressesAsync(ready, "Salva in OneDrive");
        var (said, docx) = await marta.TakesFileAsync(await marta.UntilAsync(all => all.LastOrDefault(m => m.Consent is not null)));

        Assert.Contains("Salvato nel tuo OneDrive", said.Words, StringComparison.Ordinal);
        Assert.Empty(Docx.Faults(docx));
        var lines = Docx.Lines(docx);
        Assert.Equal("Milano, 24 novembre 2026", lines[0]);
        Assert.Contains(lines, l => l.Contains("la fattura 2026/118 del 15 settembre 2026, di 1.250,50\u00A0€ e in scadenza il 15 ottobre 2026", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("entro il 10 dicembre 2026 con bonifico bancario", StringComparison.Ordinal));
        Assert.Equal("Marta Conti", lines[^1]);
        Assert.DoesNotContain(lines, l => l.Contains("{{", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_form_makes_the_letter_in_both_languages_and_both_are_filed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");
        await luca.SaysAsync("speak English");

        var form = await luca.SaysAsync("draft a letter to Alpine Parts Ltd about the delivery of chairs in both languages");
        Assert.Equal(("Alpine Parts Ltd", "both"), (form.Input("f-destinatario"), form.Input("languages")));
        var ready = await luca.PressesAsync(form, "Draft it", Inputs(form, ("f-luogo", "Milan"), ("f-oggetto", "Chairs"), ("f-testo", "The chairs arrive on Monday.\nPlease be there.")));
        Assert.Contains("Lettera Alpine Parts Ltd 2026-11-24.docx, Letter Alpine Parts Ltd 2026-11-24.docx", ready.Words, StringComparison.Ordinal);
        var where = await luca.PressesAsync(ready, "File it");
        await luca.PressesAsync(where, "Save", new { folder = "own", path = "Letters/2026" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await luca.ReadsAsync("✓ saved", 2);

        Assert.Equal("Milan, 24 novembre 2026", Docx.Lines(day.Bytes("luca.moretti", "Letters/2026/Lettera Alpine Parts Ltd 2026-11-24.docx"))[0]);
        var english = Docx.Lines(day.Bytes("luca.moretti", "Letters/2026/Letter Alpine Parts Ltd 2026-11-24.docx"));
        Assert.Equal("Milan, 24 November 2026", english[0]);
        Assert.Contains("The chairs arrive on Monday.\nPlease be there.", english);
        Assert.DoesNotContain("", english);
    }

    [Fact]
    public async Task Who_names_no_template_chooses_one_and_what_was_typed_stays_where_it_is_corrected()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");

        var form = await luca.SaysAsync("scrivi una lettera per Rossi spa");
        var which = await luca.PressesAsync(form, "Altro modello");
        var order = await luca.OpensAsync(which, "Conferma d’ordine");
        Assert.Equal("Rossi spa", order.Input("f-fornitore"));
        var wrong = await luca.PressesAsync(order, "Prepara", Inputs(order, ("f-luogo", "Milano"), ("f-numero-ordine", "7"), ("f-merce", "sedie"), ("f-quantita", "molte"), ("f-prezzo", "caro"), ("f-consegna", "2026-12-15"), ("f-resa", "9")));
        Assert.Contains("Scrivi un numero", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Scrivi un importo", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("Scegli una voce dell'elenco", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(("molte", "caro", "sedie"), (wrong.Input("f-quantita"), wrong.Input("f-prezzo"), wrong.Input("f-merce")));
        var ready = await luca.PressesAsync(wrong, "Prepara", Inputs(wrong, ("f-quantita", "12"), ("f-prezzo", "80 euro"), ("f-resa", "1")));
        Assert.Contains("franco destino", ready.Words, StringComparison.Ordinal);
        var again = await luca.SaysAsync("correggi");
        Assert.Equal("12", again.Input("f-quantita"));
    }

    [Fact]
    public async Task In_a_group_letters_are_drafted_in_the_own_chat()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti", OfficeDay.Everyone);

        Assert.Contains("chat personale", (await luca.SaysAsync("prepara una lettera per Bianchi", mention: true)).Words, StringComparison.Ordinal);
    }

    /// Everything that stands in the form, with what is typed over it.
    internal static Dictionary<string, string> Inputs(Message form, params (string Id, string Value)[] typed)
    {
        var all = new[] { "luogo", "destinatario", "indirizzo", "oggetto", "testo", "firma", "cliente", "numero-fattura", "data-fattura", "importo", "scadenza", "nuovo-termine", "modalita", "note", "fornitore", "numero-ordine", "merce", "quantita", "prezzo", "consegna", "resa" }
            .Select(n => "f-" + n).Append("languages").Select(id => (Id: id, Value: form.Input(id))).Where(i => i.Value is not null).ToDictionary(i => i.Id, i => i.Value!);
        foreach (var (id, value) in typed) all[id] = value;
        return all;
    }
}
