using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Files.Letters;

namespace BackOfficeBot.Tests.DocumentTemplates;

/// An administrator adds a template with a document and a card; from then on everybody drafts letters with it.
public sealed class DocTemplateTalkTests
{
    private static readonly byte[] Italian = Docx.Of("{{Luogo}}, {{Oggi}}", "Spettabile {{Cliente}},", "vi invitiamo all’assemblea del {{Data assemblea / Meeting date}}, tono {{Tono: cortese | fermo}}.", "{{Firma}}");
    private static readonly byte[] English = Docx.Of("{{Place}}, {{Today}}", "Dear {{Client}},", "you are invited to the meeting of {{Meeting date / Data assemblea}}, tone {{Tone / Tono: polite | firm}}.", "{{Signature}}");

    [Fact]
    public async Task A_template_is_added_in_two_languages_and_used_at_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");

        var card = await andrea.SendsAsync("nuovo modello", ("Convocazione.docx", Italian));
        Assert.Contains("Tono: scelta (cortese, fermo)", card.Words, StringComparison.Ordinal);
        Assert.Equal(("Convocazione", "it"), (card.Input("it"), card.Input("language")));
        var added = await andrea.PressesAsync(card, "Aggiungi", new { which = "new", it = "Convocazione", en = "Convocation", language = "it" });
        Assert.Contains("✓ attivo", added.Words, StringComparison.Ordinal);
        Assert.Contains("DTPL-2026-0000001", added.Words, StringComparison.Ordinal);
        await andrea.PressesAsync(card, "Aggiungi", new { which = "new", it = "Convocazione", en = "Convocation", language = "it" });
        var second = await andrea.SendsAsync("nuovo modello", ("Convocation.docx", English));
        Assert.Equal("own-convocazione", second.Input("which"));
        var both = await andrea.PressesAsync(second, "Aggiungi", new { which = "own-convocazione", it = "", en = "", language = "en" });
        Assert.Contains("italiano, inglese", both.Words, StringComparison.Ordinal);
        Assert.Contains("Data assemblea / Meeting date: data", both.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Da sapere", both.Words, StringComparison.Ordinal);

        var luca = await day.OfAsync("luca.moretti");
        var form = await luca.SaysAsync("prepara una convocazione per Bianchi srl in inglese");
        Assert.Equal(("Bianchi srl", "en"), (form.Input("f-cliente"), form.Input("languages")));
        var ready = await luca.PressesAsync(form, "Prepara", new Dictionary<string, string>(LetterTalkTests.Inputs(form)) { ["f-luogo"] = "Milano", ["f-data-assemblea"] = "2026-12-15", ["f-tono"] = "1" });
        await luca.PressesAsync(ready, "Salva in OneDrive");
        var (_, docx) = await luca.TakesFileAsync(await luca.UntilAsync(all => all.LastOrDefault(m => m.Consent is not null)));
        Assert.Contains("you are invited to the meeting of 15 December 2026, tone firm.", Docx.Lines(docx));
    }

    [Fact]
    public async Task A_template_may_ask_for_an_amount_a_number_and_a_day_in_letters()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        await andrea.PressesAsync(await andrea.SendsAsync("nuovo modello", ("Quietanza.docx", Docx.Of("{{Importo}} ({{Importo in lettere}}), in {{Rate}} ({{Rate: in lettere}}) rate, entro {{Scadenza: data in lettere}}."))), "Aggiungi", new { which = "new", it = "Quietanza", en = "Receipt", language = "it" });
        await andrea.PressesAsync(await andrea.SendsAsync("nuovo modello", ("Receipt.docx", Docx.Of("{{Amount}} ({{Amount in words}}), in {{Instalments / Rate}} ({{Instalments: in words}}) instalments, by {{Due date in words}}."))), "Aggiungi", new { which = "own-quietanza", it = "", en = "", language = "en" });

        var form = await andrea.SaysAsync("prepara una quietanza nelle due lingue");
        var large = await andrea.PressesAsync(form, "Prepara", new Dictionary<string, string> { ["f-importo"] = "2.500.000.000 euro", ["f-rate"] = "3", ["f-scadenza"] = "2026-12-08", ["languages"] = "both" });
        Assert.Contains("in lettere scrivo solo fino a 999.999.999", large.Words, StringComparison.Ordinal);
        Assert.Equal("2.500.000.000 euro", large.Input("f-importo"));
        var ready = await andrea.PressesAsync(large, "Prepara", new Dictionary<string, string> { ["f-importo"] = "1.250,50 euro", ["f-rate"] = "3", ["f-scadenza"] = "2026-12-08", ["languages"] = "both" });
        await andrea.PressesAsync(ready, "Salva italiano");
        var (_, italian) = await andrea.TakesFileAsync(await andrea.UntilAsync(all => all.LastOrDefault(m => m.Consent is not null)));
        await andrea.PressesAsync(ready, "Salva inglese");
        var (_, english) = await andrea.TakesFileAsync(await andrea.UntilAsync(all => all.Where(m => m.Consent is not null).Skip(1).LastOrDefault()));

        Assert.Equal(["1.250,50\u00A0€ (euro milleduecentocinquanta/50), in 3 (tre) rate, entro l'otto dicembre duemilaventisei."], Docx.Lines(italian));
        Assert.Equal(["€1,250.50 (one thousand two hundred and fifty euros and fifty cents), in 3 (three) instalments, by the eighth of December two thousand and twenty-six."], Docx.Lines(english));
    }

    [Fact]
    public async Task What_is_wrong_in_a_document_is_said_and_it_does_not_become_a_template()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        await andrea.SaysAsync("speak English");

        var card = await andrea.SendsAsync("new template", ("Bad.docx", Docx.Of("Dear {{Client, hello", "{{When: soon}} {Firm} {{Pla¦ce}}")));
        Assert.Contains("⚠ A }} is missing in “{{Client, hello”.", card.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Of the field “When” I do not know the kind “soon”", card.Words, StringComparison.Ordinal);
        Assert.Contains("• {Firm} has one brace only", card.Words, StringComparison.Ordinal);
        Assert.Contains("• Word had split the field “Place”", card.Words, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
        Assert.Contains("damaged", (await andrea.SendsAsync("new template", ("Cut.docx", Italian[..700]))).Words, StringComparison.Ordinal);
        Assert.Contains("behind a password", (await andrea.SendsAsync("new template", ("Secret.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")]))).Words, StringComparison.Ordinal);
        Assert.Contains("larger than 1 MB", (await andrea.SendsAsync("new template", ("Large.docx", new byte[1_100_000]))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_there_is_asked_for_and_what_one_version_has_alone_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");

        var card = await andrea.SendsAsync("nuovo modello", ("x.docx", Docx.Of("Gentile {{Cliente}}", "{{Importo}}")));
        var taken = await andrea.PressesAsync(card, "Aggiungi", new { which = "new", it = "Lettera", en = "", language = "it" });
        Assert.Contains("C'è già un modello «Lettera»", taken.Words, StringComparison.Ordinal);
        Assert.Equal("Lettera", taken.Input("it"));
        Assert.Contains("Scrivi come si chiama", (await andrea.PressesAsync(card, "Aggiungi", new { which = "new", it = "", en = "", language = "it" })).Words, StringComparison.Ordinal);
        var replaced = await andrea.PressesAsync(card, "Aggiungi", new { which = "reminder", it = "", en = "", language = "it" });
        Assert.Contains("Il campo «Due date» è usato solo nella versione inglese", replaced.Words, StringComparison.Ordinal);

        var back = await andrea.SaysAsync("ripristina DTPL-2026-0000001");
        Assert.Contains("fornito con il bot", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_new_version_no_longer_uses_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        await andrea.PressesAsync(await andrea.SendsAsync("nuovo modello", ("Invito.docx", Docx.Of("{{Cliente}} {{Piano}}"))), "Aggiungi", new { which = "new", it = "Invito", en = "Invitation", language = "it" });

        var next = await andrea.PressesAsync(await andrea.SendsAsync("nuovo modello", ("Invito.docx", Docx.Of("{{Cliente}}"))), "Aggiungi", new { which = "own-invito", it = "", en = "", language = "it" });

        Assert.Contains("Il campo «Piano» c'era nella versione di prima e adesso non è più usato", next.Words, StringComparison.Ordinal);
        Assert.Contains("Piano", (await andrea.SaysAsync("annulla DTPL-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_switched_off_undone_and_got_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");

        var all = await andrea.SaysAsync("modelli di lettera");
        var letter = await andrea.OpensAsync(all, "Sollecito di pagamento");
        await andrea.PressesAsync(letter, "Scarica inglese");
        var (_, docx) = await andrea.TakesFileAsync(await andrea.UntilAsync(m => m.LastOrDefault(x => x.Consent is not null)));
        Assert.Contains(Docx.Lines(docx), l => l.Contains("{{Invoice number}}", StringComparison.Ordinal));
        var off = await andrea.PressesAsync(letter, "Disattiva");
        Assert.Contains("✕ disattivato", off.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sollecito", (await andrea.PressesAsync(await andrea.SaysAsync("prepara una lettera"), "Altro modello")).Words, StringComparison.Ordinal);
        await andrea.SaysAsync("annulla DTPL-2026-0000001");
        Assert.Contains("Sollecito", (await andrea.PressesAsync(await andrea.SaysAsync("prepara una lettera"), "Altro modello")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_change_templates()
    {
        await using var day = await OfficeDay.BeginAsync();
        var luca = await day.OfAsync("luca.moretti");

        Assert.Contains("li cambiano gli amministratori", (await luca.SendsAsync("nuovo modello", ("Convocazione.docx", Italian))).Words, StringComparison.Ordinal);
        Assert.Contains("li cambiano gli amministratori", (await luca.SaysAsync("modelli di lettera")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_whose_owner_left_the_firm_is_still_used_and_changed_by_another_administrator()
    {
        var data = Directory.CreateTempSubdirectory("left").FullName;
        try
        {
            await using (var before = await OfficeDay.BeginAsync(data: data))
            {
                var andrea = await before.OfAsync("andrea.fontana");
                await andrea.PressesAsync(await andrea.SendsAsync("nuovo modello", ("Convocazione.docx", Italian)), "Aggiungi", new { which = "new", it = "Convocazione", en = "Convocation", language = "it" });
            }
            await using var day = await OfficeDay.BeginAsync(data: data, settings: new Dictionary<string, string> { ["Staff:Administrators:0"] = "aaaaaaaa-0000-4000-8000-000000000003" });
            var (davide, luca) = (await day.OfAsync("davide.rinaldi"), await day.OfAsync("luca.moretti"));

            Assert.Equal("Bianchi srl", (await luca.SaysAsync("prepara una convocazione per Bianchi srl")).Input("f-cliente"));
            var card = await davide.SaysAsync("mostra DTPL-2026-0000001");
            Assert.Contains("Andrea Fontana", card.Words, StringComparison.Ordinal);
            var off = await davide.PressesAsync(card, "Disattiva");
            Assert.Contains("Attiva", off.Buttons);
            await davide.PressesAsync(off, "Attiva");
            var both = await davide.PressesAsync(await davide.SendsAsync("nuovo modello", ("Convocation.docx", English)), "Aggiungi", new { which = "own-convocazione", it = "", en = "", language = "en" });
            Assert.Contains("italiano, inglese", both.Words, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
