using BackOfficeBot.DocumentTemplates;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Tests.DocumentTemplates;

public sealed class DocxFillTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Fields_are_filled_in_and_everything_else_stays()
    {
        var filled = Fill(Docx.Of("Gentile {{Cli¦ente}}, ¦grazie{{Note?}}.", "{{Cliente}} {{Cliente}} {altro}"), ("cliente", "Bianchi & figli <srl>"), ("note", ""));

        Assert.Equal(["Gentile Bianchi & figli <srl>, grazie.", "Bianchi & figli <srl> Bianchi & figli <srl> {altro}"], Docx.Lines(filled));
        Assert.Empty(Docx.Faults(filled));
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        var bold = document.MainDocumentPart!.Document!.Descendants<Run>().Where(r => r.RunProperties?.Bold is not null).Select(r => r.InnerText);
        Assert.Equal([", ", "grazie."], bold);
    }

    [Fact]
    public void Several_lines_stay_lines_and_what_XML_cannot_hold_goes() =>
        Assert.Equal(["Via Roma 1\n20121 Milano"], Docx.Lines(Fill(Docx.Of("{{Indirizzo}}"), ("indirizzo", "Via Roma 1\r\n20121 Mi\u0001lano"))));

    [Theory]
    [InlineData("entro {{Scadenza in lettere}}", "l'otto dicembre", "entro l'otto dicembre")]
    [InlineData("il {{Scadenza in lettere}}", "il ventisei novembre", "il ventisei novembre")]
    [InlineData("a decorrere dall'{{Scadenza in lettere}}", "l'otto dicembre", "a decorrere dall'otto dicembre")]
    [InlineData("on the {{Scadenza in words}}", "the eighth of December", "on the eighth of December")]
    [InlineData("del {{Scadenza}}", "il Moro", "del il Moro")]
    public void A_day_in_letters_has_one_article(string template, string day, string line) =>
        Assert.Equal([line], Docx.Lines(Fill(Docx.Of(template), ("scadenza", day))));

    [Fact]
    public void A_line_of_an_empty_field_alone_is_no_line() =>
        Assert.Equal(["prima", "dopo"], Docx.Lines(Fill(Docx.Of("prima", "{{Note?}}", "dopo"), ("note", ""))));

    [Fact]
    public void What_is_put_in_is_no_field_itself() =>
        Assert.Equal(["{{Firma}} Anna"], Docx.Lines(Fill(Docx.Of("{{Testo}} {{Firma}}"), ("testo", "{{Firma}}"), ("firma", "Anna"))));

    [Fact]
    public void Content_controls_show_what_was_put_in_and_no_hint_any_more()
    {
        var filled = Fill(Docx.With([Docx.Control("Consegna / Delivery", "Scegli una data", new SdtContentDate()), Docx.Control("Merce", "Fai clic")], header: "Pratica {{Pratica}}"), ("consegna", "15 dicembre 2026"), ("merce", "sedie\ntavoli"), ("pratica", "12/26"));

        Assert.Equal(["15 dicembre 2026", "sedie\ntavoli"], Docx.Lines(filled));
        Assert.Empty(Docx.Faults(filled));
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        Assert.Equal("Pratica 12/26", document.MainDocumentPart!.HeaderParts.Single().Header!.InnerText);
        Assert.Empty(document.MainDocumentPart.Document!.Descendants<ShowingPlaceholder>());
    }

    [Fact]
    public void The_letter_is_its_authors_and_does_not_look_for_the_firms_template()
    {
        using var stream = new MemoryStream();
        stream.Write(Docx.Of("{{Cliente}}"));
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var settings = document.MainDocumentPart!.AddNewPart<DocumentSettingsPart>();
            settings.Settings = new(new AttachedTemplate { Id = "rId9" });
            settings.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new("https://valdoro.example/Normal.dotm"), "rId9");
            document.ChangeDocumentType(DocumentFormat.OpenXml.WordprocessingDocumentType.Template);
        }

        var filled = Fill(stream.ToArray(), ("cliente", "Bianchi"));

        Assert.Empty(Docx.Faults(filled));
        using var letter = WordprocessingDocument.Open(new MemoryStream(filled), isEditable: false);
        Assert.Equal(DocumentFormat.OpenXml.WordprocessingDocumentType.Document, letter.DocumentType);
        Assert.Empty(letter.MainDocumentPart!.DocumentSettingsPart!.ExternalRelationships);
        Assert.Equal(("Lettera Bianchi", "Marta Conti", "it-IT"), (letter.PackageProperties.Title, letter.PackageProperties.Creator, letter.PackageProperties.Language));
    }

    private static byte[] Fill(byte[] template, params (string Field, string Value)[] values) =>
        DocxFill.Fill(template, f => values.Where(v => v.Field == FieldNames.Fold(f.Name)).Select(v => v.Value).FirstOrDefault(), "Lettera Bianchi", "Marta Conti", "it", At);
}
