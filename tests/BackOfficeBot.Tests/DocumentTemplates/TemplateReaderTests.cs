using System.Text;
using BackOfficeBot.DocumentTemplates;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Tests.DocumentTemplates;

public sealed class TemplateReaderTests
{
    [Theory]
    [InlineData("{{Cliente}}", "Text")]
    [InlineData("{{Data fattura}}", "Date")]
    [InlineData("{{Due date}}", "Date")]
    [InlineData("{{Importo}}", "Money")]
    [InlineData("{{Quantità}}", "Number")]
    [InlineData("{{Numero fattura}}", "Text")]
    [InlineData("{{Firma}}", "Person")]
    [InlineData("{{Indirizzo}}", "Lines")]
    [InlineData("{{Oggi}}", "Today")]
    [InlineData("{{Termine: data}}", "Date")]
    [InlineData("{{Seguito da: persona}}", "Person")]
    [InlineData("{{ Tono : cortese | fermo }}", "Choice")]
    public void The_kind_of_a_field_follows_from_its_name_or_from_what_is_said(string written, string kind) =>
        Assert.Equal(kind, Assert.Single(TemplateReader.Read(Docx.Of($"Gentile {written},")).Fields).Kind.ToString());

    [Theory]
    [InlineData("€ {{Importo}} ({{Importo in lettere}})", "Importo", "Money")]
    [InlineData("{{Somma: importo}}, {{Somma: in lettere}}", "Somma", "Money")]
    [InlineData("{{Corrispettivo in cifre}} ({{Corrispettivo (in lettere)}})", "Corrispettivo", "Money")]
    [InlineData("in {{Rate in lettere}} rate", "Rate", "Number")]
    [InlineData("by {{Term: date in words}}", "Term", "Date")]
    [InlineData("{{Amount}} ({{Amount in words}})", "Amount", "Money")]
    public void A_field_that_is_written_out_in_letters_is_no_other_field(string line, string name, string kind)
    {
        var read = TemplateReader.Read(Docx.Of(line));

        Assert.Equal((name, kind), (Assert.Single(read.Fields).Name, read.Fields[0].Kind.ToString()));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void A_field_may_be_optional_and_carry_its_name_in_both_languages()
    {
        var field = Assert.Single(TemplateReader.Read(Docx.Of("{{Pratica / Case?}}")).Fields);

        Assert.Equal(("Pratica", "Case", true), (field.Name, field.Other, field.IsOptional));
    }

    [Fact]
    public void What_Word_split_is_one_field_and_is_said()
    {
        var read = TemplateReader.Read(Docx.Of("Gentile {{Cli¦en¦te}}, saluti"));

        Assert.Equal("Cliente", Assert.Single(read.Fields).Name);
        Assert.Equal([new(FindingKind.Split, "Cliente")], read.Findings);
    }

    [Theory]
    [InlineData("Gentile {{Cliente, buongiorno", "Manca }} in «{{Cliente, buongiorno».")]
    [InlineData("Gentile Cliente}} e saluti", "Manca {{ in «Gentile Cliente}} e saluti».")]
    [InlineData("Gentile {{ }},", "non ha un nome")]
    [InlineData("entro {{Termine: quando}}", "Del campo «Termine» non conosco il tipo «quando»")]
    [InlineData("tono {{Tono: fermo |}}", "non conosco il tipo")]
    [InlineData("{{Prezzo: testo}} e {{Prezzo: data}}", "«Prezzo» è scritto con due tipi diversi")]
    public void What_keeps_a_document_from_being_a_template_is_one_plain_sentence(string line, string said)
    {
        var wrong = Assert.Single(TemplateReader.Read(Docx.Of(line)).Findings, f => f.IsWrong);

        Assert.Contains(said, DocTemplateTexts.In("it").Finding(wrong), StringComparison.Ordinal);
        Assert.NotEmpty(DocTemplateTexts.In("en").Finding(wrong));
    }

    [Fact]
    public void One_brace_mail_merge_and_controls_without_a_title_are_worth_a_sentence()
    {
        var read = TemplateReader.Read(Docx.With([
            new Paragraph(new Run(new Text("Gentile {Cliente} {{Data}}"))), new Paragraph(new Run(new FieldCode(" MERGEFIELD Ragione_sociale \\* MERGEFORMAT "))),
            Docx.Control(null, "Fai clic qui"), Docx.Control("Logo", "x", new SdtContentPicture()),
        ]));

        Assert.Equal([new(FindingKind.OneBrace, "Cliente"), new(FindingKind.NamelessControl, "Fai clic qui"), new(FindingKind.OddControl, "Logo"), new(FindingKind.MergeField, "Ragione_sociale")], read.Findings);
        Assert.Contains("scrivi {{Ragione sociale}} al suo posto", DocTemplateTexts.In("it").Finding(read.Findings[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_controls_are_fields_by_their_title_and_kind()
    {
        var read = TemplateReader.Read(Docx.With([
            Docx.Control("Consegna / Delivery", "Scegli una data", new SdtContentDate()),
            Docx.Control("Resa?", "Scegli", new SdtContentDropDownList(new ListItem { DisplayText = "Scegli", Value = "" }, new ListItem { DisplayText = "franco fabbrica", Value = "1" }, new ListItem { Value = "franco destino" })),
            Docx.Control("Merce", "Scrivi", new SdtContentText { MultiLine = true }),
        ], header: "{{Reparto}}"));

        Assert.Empty(read.Findings);
        Assert.Equal([("Consegna", FieldKind.Date, false), ("Resa", FieldKind.Choice, true), ("Merce", FieldKind.Lines, false), ("Reparto", FieldKind.Text, false)], read.Fields.Select(f => (f.Name, f.Kind, f.IsOptional)));
        Assert.Equal(["franco fabbrica", "franco destino"], read.Fields[1].Choices);
    }

    [Fact]
    public void A_document_without_fields_is_taken_and_said_to_be_always_the_same() =>
        Assert.Equal([new(FindingKind.NoFields)], TemplateReader.Read(Docx.Of("Gentili clienti, siamo chiusi ad agosto.")).Findings);

    [Fact]
    public void What_is_no_plain_document_of_Word_is_told_apart()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        Assert.Equal(DocxProblem.Empty, TemplateReader.Read(Array.Empty<byte>()).Problem);
        Assert.Equal(DocxProblem.OldWord, TemplateReader.Read(compound).Problem);
        Assert.Equal(DocxProblem.Locked, TemplateReader.Read((byte[])[.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Problem);
        Assert.Equal(DocxProblem.NotWord, TemplateReader.Read("%PDF-1.7"u8.ToArray()).Problem);
        Assert.Equal(DocxProblem.TooLarge, TemplateReader.Read(new byte[DocxGuard.Most + 1]).Problem);
        Assert.Equal(DocxProblem.Broken, TemplateReader.Read(Docx.Of("{{Cliente}}").AsMemory(0, 900)).Problem);
        Assert.Equal(DocxProblem.NotWord, TemplateReader.Read(Docx.Package(("a.txt", "niente"))).Problem);
        Assert.Equal(DocxProblem.Macros, TemplateReader.Read(Docx.Package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x"))).Problem);
        Assert.Equal(DocxProblem.Broken, TemplateReader.Read(Docx.Package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"))).Problem);
        Assert.All(Enum.GetValues<DocxProblem>(), p => Assert.NotEqual(DocTemplateTexts.In("it").Problem(p), DocTemplateTexts.In("en").Problem(p)));
    }

    [Fact]
    public void A_small_package_that_would_become_a_huge_one_is_not_unpacked()
    {
        var wide = Docx.Package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x>" + new string('a', 70 * 1024 * 1024) + "</x>"));
        var deep = Docx.Package(("[Content_Types].xml", "<Types/>"), ("word/document.xml", string.Concat(Enumerable.Repeat("<x>", 2_000)) + string.Concat(Enumerable.Repeat("</x>", 2_000))));
        var many = Docx.Package([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), .. Enumerable.Range(0, 2_100).Select(i => ($"word/media/{i}.png", ""))]);

        Assert.True(wide.Length < 200_000);
        Assert.All([wide, deep, many], p => Assert.Equal(DocxProblem.TooMuchInside, TemplateReader.Read(p).Problem));
    }

    [Theory]
    [InlineData("it", "Gentile cliente, le confermo che la merce è per voi. Distinti saluti")]
    [InlineData("en", "Dear customer, we confirm that the goods are for you. Yours sincerely")]
    public void The_language_is_guessed(string language, string line) => Assert.Equal(language, TemplateReader.Read(Docx.Of(line)).Language);

    [Fact]
    public void What_comes_with_the_bot_is_a_faultless_template_in_both_languages()
    {
        var letters = ShippedDocuments.All.Where(t => t.Use == TemplateUse.Letter).ToList();

        Assert.Equal(3, letters.Count);
        Assert.All(letters, template =>
        {
            var (it, en) = (TemplateReader.Read(ShippedDocuments.Docx(template.Id, "it")), TemplateReader.Read(ShippedDocuments.Docx(template.Id, "en")));
            Assert.Empty(it.Findings.Concat(en.Findings).Concat(TemplateFields.Join(it.Fields, en.Fields).Findings));
            Assert.Equal(("it", "en"), (it.Language, en.Language));
            Assert.All(template.Fields, f => Assert.True(f is { InIt: true, InEn: true, It: not null, En: not null }, f.Label("it")));
            Assert.Empty(Docx.Faults(ShippedDocuments.Docx(template.Id, "it")!).Concat(Docx.Faults(ShippedDocuments.Docx(template.Id, "en")!)));
        });
    }
}
