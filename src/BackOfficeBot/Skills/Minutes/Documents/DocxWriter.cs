using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// A paper as a document of Word, made from a template: its styles, its page, its header and footer; what it lacks is added.
internal static class DocxWriter
{
    private const int TextWidth = 9638;

    /// <param name="template">Null for the one that is shipped.</param>
    /// <param name="at">When it is made, for the document's properties.</param>
    public static byte[] Write(Paper paper, byte[]? template, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        if (template is not null) stream.Write(template);
        using (var package = template is null ? WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document) : WordprocessingDocument.Open(stream, isEditable: true))
        {
            if (package.DocumentType != WordprocessingDocumentType.Document) package.ChangeDocumentType(WordprocessingDocumentType.Document);
            var main = package.MainDocumentPart ?? package.AddMainDocumentPart();
            var section = Empty(main);
            var styles = DocxStyles.Of(main, paper.Language);
            var numbers = new DocxNumbers(main);
            var body = main.Document!.Body!;
            body.Append(Elements(paper, styles, numbers));
            // Word wants a paragraph behind the last table: one of a point, so that no empty page comes of it.
            if (body.LastChild is Paragraph { InnerText: "" } last && last.PreviousSibling() is Table)
                last.PrependChild(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }));
            DocxMargins.Fill(main, section, paper, styles);
            body.AppendChild(section);
            var properties = package.PackageProperties;
            (properties.Title, properties.Creator, properties.LastModifiedBy, properties.Language) = (DocxText.Clean(paper.Title), Property(paper.Author), Property(paper.Author), paper.Language == "it" ? "it-IT" : "en-GB");
            (properties.Subject, properties.Created, properties.Modified) = (Property(paper.Reference), at.UtcDateTime, at.UtcDateTime);
        }
        return stream.ToArray();
    }

    private static string Property(string? text) => DocxText.Clean(text ?? "");

    /// Takes out what stands in a template and keeps its page.
    private static SectionProperties Empty(MainDocumentPart main)
    {
        var body = (main.Document ??= new Document()).Body ??= new Body();
        var section = body.Elements<SectionProperties>().LastOrDefault()?.CloneNode(true) as SectionProperties
            ?? new(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1417, Bottom = 1134, Left = 1134, Right = 1134, Header = 709, Footer = 567, Gutter = 0 });
        body.RemoveAllChildren();
        return section;
    }

    private static IEnumerable<OpenXmlElement> Elements(Paper paper, DocxStyles styles, DocxNumbers numbers)
    {
        yield return Paragraph(styles[DocxStyles.Title], DocxText.Run(paper.Title));
        foreach (var element in paper.Blocks.SelectMany(block => Elements(block, styles, numbers))) yield return element;
    }

    private static IEnumerable<OpenXmlElement> Elements(Block block, DocxStyles styles, DocxNumbers numbers)
    {
        switch (block)
        {
            case Heading heading:
                yield return Paragraph(styles[heading.Level == 1 ? DocxStyles.Heading1 : DocxStyles.Heading2], DocxText.Run(heading.Text));
                break;
            case Line line:
                var text = Paragraph(line.Style == LineStyle.Text ? null : styles[Style(line.Style)]);
                if (line.Lead is { } lead) text.AppendChild(DocxText.Run(lead, bold: true));
                text.AppendChild(DocxText.Run(line.Text));
                yield return text;
                break;
            case NumberedList list:
                var number = numbers.Start(list.From);
                foreach (var item in list.Items)
                {
                    var paragraph = Paragraph(styles[DocxStyles.Number], DocxText.Run(item));
                    paragraph.ParagraphProperties!.NumberingProperties = new(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number });
                    yield return paragraph;
                }
                break;
            case Grid grid:
                yield return Table(grid, styles);
                // Two tables without a paragraph between them are one to Word.
                yield return Paragraph(null);
                break;
            case Signatures signatures:
                yield return Signing(signatures);
                yield return Paragraph(null);
                break;
        }
    }

    private static string Style(LineStyle style) => style switch { LineStyle.Resolution => DocxStyles.Resolution, LineStyle.Source => DocxStyles.Quote, LineStyle.Subtitle => DocxStyles.Subtitle, _ => DocxStyles.Note };

    private static Table Table(Grid grid, DocxStyles styles)
    {
        var widths = grid.Widths.Select(w => TextWidth * w / grid.Widths.Sum()).ToArray();
        var table = new Table(
            new TableProperties(new TableStyle { Val = styles[DocxStyles.Grid] }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLook { Val = "0020", FirstRow = true }, new TableCaption { Val = DocxText.Clean(grid.Caption) }),
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        // Repeated on each page, and told as the header by a screen reader.
        table.AppendChild(Row(grid.Columns, widths, header: true));
        foreach (var row in grid.Rows) table.AppendChild(Row(row, widths, header: false));
        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, int[] widths, bool header)
    {
        var row = new TableRow(header ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        for (var i = 0; i < cells.Count; i++) row.AppendChild(Cell(widths[i], new Paragraph(new ParagraphProperties(new SpacingBetweenLines { After = "0" }), DocxText.Run(cells[i], header))));
        return row;
    }

    private static Table Signing(Signatures signatures)
    {
        var width = TextWidth / Math.Max(1, signatures.People.Count);
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        foreach (var (role, name, signed) in signatures.People)
            row.AppendChild(Cell(width, new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "480", After = "600" }), DocxText.Run(role)),
                new Paragraph(new ParagraphProperties(new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = "595959" }), new SpacingBetweenLines { After = "0" }), DocxText.Run(signed is null ? name : $"{name}\n{signed}"))));
        if (signatures.People.Count == 0) row.AppendChild(Cell(width, new Paragraph()));
        return new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Enumerable.Repeat(width, Math.Max(1, signatures.People.Count)).Select(w => new GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) })), row);
    }

    private static TableCell Cell(int width, params Paragraph[] paragraphs)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }));
        cell.Append(paragraphs);
        return cell;
    }

    internal static Paragraph Paragraph(string? style, params OpenXmlElement[] runs)
    {
        var paragraph = style is null ? new Paragraph() : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }
}
