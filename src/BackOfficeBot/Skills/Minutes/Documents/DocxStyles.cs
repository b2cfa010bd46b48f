using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Skills.Minutes.Documents;

/// The styles that minutes use, found in a template by their names ("heading 1" is called so whatever Word's language), added where it has none. How they look is the template's.
internal sealed class DocxStyles
{
    public const string Title = "Title", Subtitle = "Subtitle", Heading1 = "heading 1", Heading2 = "heading 2", Number = "List Number", Grid = "Table Grid", Header = "header", Footer = "footer",
        Resolution = "Resolution", Quote = "Quote", Note = "Note";

    private readonly Dictionary<string, string> _ids;

    private DocxStyles(Dictionary<string, string> ids) => _ids = ids;

    public string this[string name] => _ids[name];

    public static DocxStyles Of(MainDocumentPart main, string language)
    {
        var styles = (main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>()).Styles ??= Defaults();
        styles.DocDefaults ??= Defaults().DocDefaults!.CloneNode(true) as DocDefaults;
        var run = (styles.DocDefaults!.RunPropertiesDefault ??= new()).RunPropertiesBaseStyle ??= new();
        run.Languages = new() { Val = language == "it" ? "it-IT" : "en-GB", EastAsia = "ja-JP", Bidi = "ar-SA" };
        var ids = styles.Elements<Style>().Where(s => s.StyleName?.Val?.Value is not null && s.StyleId?.Value is not null)
            .GroupBy(s => s.StyleName!.Val!.Value!, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().StyleId!.Value!, StringComparer.OrdinalIgnoreCase);
        foreach (var style in Own().Where(s => !ids.ContainsKey(s.StyleName!.Val!.Value!)))
        {
            while (ids.ContainsValue(style.StyleId!.Value!)) style.StyleId = style.StyleId.Value + "1";
            if (style.BasedOn is { } based) based.Val = ids["Normal"];
            styles.AppendChild(style);
            ids[style.StyleName!.Val!.Value!] = style.StyleId!.Value!;
        }
        return new(ids);
    }

    private static Styles Defaults() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "22" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))));

    private static Style[] Own() =>
    [
        new(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Paragraph(Title, "Title", [new KeepNext(), new SpacingBetweenLines { After = "60" }], [new Bold(), new FontSize { Val = "36" }]),
        Paragraph(Subtitle, "Subtitle", [new SpacingBetweenLines { After = "240" }], [new Color { Val = "595959" }]),
        Paragraph(Heading1, "Heading1", [new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "320", After = "120" }, new OutlineLevel { Val = 0 }], [new Bold(), new FontSize { Val = "28" }]),
        Paragraph(Heading2, "Heading2", [new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "240", After = "80" }, new OutlineLevel { Val = 1 }], [new Bold(), new FontSize { Val = "24" }]),
        Paragraph(Number, "ListNumber", [new SpacingBetweenLines { After = "40" }], []),
        Paragraph(Resolution, "Resolution", [new KeepLines(), new ParagraphBorders(new LeftBorder { Val = BorderValues.Single, Size = 12, Space = 8, Color = "595959" }), new Indentation { Left = "284" }], []),
        Paragraph(Quote, "Quote", [new Indentation { Left = "284" }], [new Italic(), new Color { Val = "404040" }]),
        Paragraph(Note, "Note", [], [new FontSize { Val = "20" }]),
        Paragraph(Header, "Header", [new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 }), new SpacingBetweenLines { After = "0" }], [new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" }]),
        Paragraph(Footer, "Footer", [new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 }), new SpacingBetweenLines { After = "0" }], [new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" }]),
        new(new StyleName { Val = Grid }, new StyleTableProperties(
            new TableBorders(Side<TopBorder>(), Side<LeftBorder>(), Side<BottomBorder>(), Side<RightBorder>(), Side<InsideHorizontalBorder>(), Side<InsideVerticalBorder>()),
            new TableCellMarginDefault(new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa }))) { Type = StyleValues.Table, StyleId = "TableGrid" },
    ];

    private static Style Paragraph(string name, string id, OpenXmlElement[] paragraph, OpenXmlElement[] run)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = name is Resolution or Note ? true : null };
        if (paragraph.Length > 0) style.AppendChild(new StyleParagraphProperties(paragraph));
        if (run.Length > 0) style.AppendChild(new StyleRunProperties(run));
        return style;
    }

    private static T Side<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "A6A6A6" };
}
