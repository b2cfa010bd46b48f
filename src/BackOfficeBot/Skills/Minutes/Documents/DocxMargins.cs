using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// Header and footer: a template's own, with {title}, {reference}, {running} and {draft} filled in, else ours.
internal static class DocxMargins
{
    public static void Fill(MainDocumentPart main, SectionProperties section, Paper paper, DocxStyles styles)
    {
        var own = main.HeaderParts.Select(p => (OpenXmlPartRootElement?)p.Header).Concat(main.FooterParts.Select(p => p.Footer)).OfType<OpenXmlPartRootElement>().ToList();
        foreach (var paragraph in own.SelectMany(part => part.Descendants<Paragraph>())) Fill(paragraph, paper);
        if (!section.Elements<FooterReference>().Any())
        {
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new(DocxWriter.Paragraph(styles[DocxStyles.Footer], [DocxText.Run(paper.Reference ?? ""), new Run(new TabChar()), DocxText.Run(PaperTexts.In(paper.Language).Page + " "), .. DocxText.Field("PAGE"),
                DocxText.Run($" {PaperTexts.In(paper.Language).Of} "), .. DocxText.Field("NUMPAGES")]));
            section.PrependChild(new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) });
        }
        if (!section.Elements<HeaderReference>().Any())
        {
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new(DocxWriter.Paragraph(styles[DocxStyles.Header], [DocxText.Run(paper.Running), .. paper.Mark is { } mark ? (OpenXmlElement[])[new Run(new TabChar()), DocxText.Run(mark, bold: true)] : []]));
            section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) });
        }
    }

    /// Word tears a word that was corrected into several runs: then the first takes all of the paragraph's text.
    private static void Fill(Paragraph paragraph, Paper paper)
    {
        var texts = paragraph.Descendants<Text>().ToList();
        var whole = string.Concat(texts.Select(t => t.Text));
        if (!whole.Contains('{', StringComparison.Ordinal)) return;
        var single = texts.All(t => Filled(t.Text, paper) == t.Text) && Filled(whole, paper) != whole;
        if (single)
        {
            texts[0].Text = Filled(whole, paper);
            foreach (var text in texts.Skip(1)) text.Text = "";
        }
        else
            foreach (var text in texts) text.Text = Filled(text.Text, paper);
        foreach (var text in texts) text.Space = SpaceProcessingModeValues.Preserve;
    }

    private static string Filled(string text, Paper paper) => text.Replace("{title}", DocxText.Clean(paper.Title), StringComparison.OrdinalIgnoreCase)
        .Replace("{reference}", paper.Reference ?? "", StringComparison.OrdinalIgnoreCase).Replace("{running}", DocxText.Clean(paper.Running), StringComparison.OrdinalIgnoreCase)
        .Replace("{draft}", paper.Mark ?? "", StringComparison.OrdinalIgnoreCase);
}
