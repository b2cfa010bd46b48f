using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Documents;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Tests.Skills.Minutes.Documents;

public sealed class DocxWriterTests
{
    private static readonly DateTimeOffset Now = SampleMinutes.At(19, 0);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(false, false, false)]
    public void What_is_written_is_a_document_that_word_takes(bool italian, bool formal, bool draft)
    {
        var docx = Write(SampleMinutes.Of(italian ? "it" : "en", draft ? MinutesStates.Draft : MinutesStates.Filed), formal ? Register.Formal : Register.Short);
        using var document = Open(docx);

        Assert.Empty(Errors(document));
        Assert.Equal(draft ? italian ? "BOZZA" : "DRAFT" : null, document.MainDocumentPart!.HeaderParts.Single().Header!.Descendants<Run>().FirstOrDefault(r => r.RunProperties?.Bold is not null)?.InnerText);
        Assert.Equal("MIN-2026-0000012", document.PackageProperties.Subject);
    }

    [Fact]
    public void Headings_lists_tables_and_page_numbers_are_words_own()
    {
        using var document = Open(Write(SampleMinutes.Of("it"), Register.Formal));
        var body = document.MainDocumentPart!.Document!.Body!;

        Assert.Equal(["Title", "Heading1"], body.Elements<Paragraph>().Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Where(s => s is "Title" or "Heading1").Distinct());
        Assert.Equal(["Bilancio", "Preventivo", "Varie ed eventuali"], body.Elements<Paragraph>().Where(p => p.ParagraphProperties?.NumberingProperties is not null).Select(p => p.InnerText));
        Assert.All(body.Elements<Table>().Where(t => t.GetFirstChild<TableProperties>()!.TableStyle is not null), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        var footer = document.MainDocumentPart.FooterParts.Single().Footer!;
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants<FieldCode>().Select(f => f.Text));
        Assert.Contains("MIN-2026-0000012", footer.InnerText, StringComparison.Ordinal);
        Assert.Contains("it-IT", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_firms_template_gives_its_styles_its_page_and_its_margins_and_loses_its_text()
    {
        using var document = Open(DocxWriter.Write(MinutesPaper.Write(SampleMinutes.Of("it"), Register.Formal), Template(), Now));
        var main = document.MainDocumentPart!;

        Assert.Empty(Errors(document));
        Assert.DoesNotContain("Testo di prova", main.Document!.InnerText, StringComparison.Ordinal);
        // In an Italian Word the style is called so; it is found by its name.
        Assert.Contains(main.Document.Descendants<ParagraphStyleId>(), s => s.Val == "Titolo1");
        Assert.DoesNotContain(main.StyleDefinitionsPart!.Styles!.Elements<Style>(), s => s.StyleId == "Heading1");
        Assert.Equal(2000u, main.Document.Body!.Elements<SectionProperties>().Single().GetFirstChild<PageMargin>()!.Left!.Value);
        Assert.Equal("Ditta Rossi MIN-2026-0000012", main.HeaderParts.Single().Header!.InnerText);
        Assert.Contains("NUMPAGES", main.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
        Assert.Equal(2, main.NumberingDefinitionsPart!.Numbering!.Elements<AbstractNum>().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Behind_the_last_table_no_line_begins_an_empty_page(bool formal)
    {
        using var document = Open(Write(SampleMinutes.Of("it"), formal ? Register.Formal : Register.Short));
        var last = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Last();

        Assert.IsType<Table>(last.PreviousSibling());
        Assert.Equal(("0", "20", LineSpacingRuleValues.Exact), (last.ParagraphProperties!.SpacingBetweenLines!.After!.Value, last.ParagraphProperties.SpacingBetweenLines.Line!.Value, last.ParagraphProperties.SpacingBetweenLines.LineRule!.Value));
    }

    [Fact]
    public void What_was_filed_before_can_be_the_template()
    {
        using var document = Open(DocxWriter.Write(MinutesPaper.Write(SampleMinutes.Of("en"), Register.Short), Write(SampleMinutes.Of("it"), Register.Formal), Now));

        Assert.Empty(Errors(document));
        Assert.DoesNotContain("Bilancio", document.MainDocumentPart!.Document!.Descendants<Paragraph>().First().InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_people_write_the_document_can_be_read() => Gen.String.Sample(text =>
    {
        var sample = SampleMinutes.Of("it");
        var note = sample.Data.Entries[1] with { Text = text + "\u0001\uD800<b>&\n\ttra virgolette \"", Source = text };
        using var document = Open(Write(sample with { Data = sample.Data with { Body = text, Place = text, Entries = [note] } }, Register.Formal));
        Assert.Contains("<b>&", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }, iter: 100);

    [Fact]
    public void A_long_meeting_is_one_document()
    {
        using var document = Open(Write(SampleMinutes.Of("it", items: 300), Register.Formal));

        Assert.Empty(Errors(document));
        Assert.Equal(300, document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Count(p => p.ParagraphProperties?.NumberingProperties is not null));
    }

    private static byte[] Write(MinutesPaper minutes, Register register) => DocxWriter.Write(MinutesPaper.Write(minutes, register), null, Now);

    private static WordprocessingDocument Open(byte[] docx) => WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);

    private static IEnumerable<string> Errors(WordprocessingDocument document) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

    internal static byte[] Template()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new(new Paragraph(new Run(new Text("Ditta Rossi {refe") { Space = SpaceProcessingModeValues.Preserve }), new Run(new Text("rence}"))));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(
                new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normale", Default = true },
                new Style(new StyleName { Val = "heading 1" }, new BasedOn { Val = "Normale" }) { Type = StyleValues.Paragraph, StyleId = "Titolo1" });
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
                new AbstractNum(new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "•" }) { LevelIndex = 0 }) { AbstractNumberId = 4 },
                new NumberingInstance(new AbstractNumId { Val = 4 }) { NumberID = 9 });
            main.Document = new(new Body(new Paragraph(new Run(new Text("Testo di prova"))), new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) }, new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1000, Bottom = 1000, Left = 2000, Right = 1000, Header = 500, Footer = 500, Gutter = 0 })));
        }
        return stream.ToArray();
    }
}
