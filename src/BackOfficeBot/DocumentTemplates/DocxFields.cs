using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.DocumentTemplates;

/// Where the fields of a document are: in its text, headers, footers and notes, as plain placeholders and as content controls.
internal static partial class DocxFields
{
    public static IEnumerable<OpenXmlElement> Roots(MainDocumentPart main) => new OpenXmlElement?[]
    {
        main.Document, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes,
    }.Concat(main.HeaderParts.Select(h => h.Header)).Concat(main.FooterParts.Select(f => f.Footer)).OfType<OpenXmlElement>();

    /// The texts of just this paragraph, and not of a text box within it.
    public static IReadOnlyList<Text> Texts(Paragraph paragraph) => [.. paragraph.Descendants<Text>().Where(t => t.Ancestors<Paragraph>().First() == paragraph)];

    public static IEnumerable<Match> Placeholders(string text) => Placeholder.Matches(text);

    /// What Word shows of a control whose text is to be typed, where it is one.
    public static IEnumerable<SdtElement> Controls(OpenXmlElement root) => root.Descendants<SdtElement>().Where(c => c.SdtProperties is { } p
        && p.GetFirstChild<SdtContentDocPartObject>() is null && p.GetFirstChild<SdtContentDocPartList>() is null && p.GetFirstChild<SdtContentGroup>() is null && p.GetFirstChild<SdtContentCitation>() is null && p.GetFirstChild<SdtContentBibliography>() is null
        // One around placeholders, or around other controls, is a frame and no field.
        && !Placeholder.IsMatch(c.InnerText) && !c.Descendants<SdtElement>().Any());

    public static string? NameOf(SdtElement control) => control.SdtProperties!.GetFirstChild<SdtAlias>()?.Val?.Value is { } alias && !string.IsNullOrWhiteSpace(alias) ? alias
        : control.SdtProperties.GetFirstChild<Tag>()?.Val?.Value is { } tag && !string.IsNullOrWhiteSpace(tag) ? tag : null;

    /// Null where nothing can be written into it: a picture, a check box.
    public static (FieldKind? Kind, IReadOnlyList<string> Choices)? KindOf(SdtElement control)
    {
        var p = control.SdtProperties!;
        if (p.GetFirstChild<SdtContentPicture>() is not null || p.ChildElements.Any(e => e.LocalName is "checkbox" or "repeatingSection" or "repeatingSectionItem")) return null;
        if (p.GetFirstChild<SdtContentDate>() is not null) return (FieldKind.Date, []);
        var items = p.GetFirstChild<SdtContentDropDownList>()?.Elements<ListItem>() ?? p.GetFirstChild<SdtContentComboBox>()?.Elements<ListItem>();
        if (items is not null)
            return (FieldKind.Choice, [.. items.Where(i => i.Value?.Value is { Length: > 0 }).Select(i => i.DisplayText?.Value ?? i.Value!.Value!).Distinct()]);
        return p.GetFirstChild<SdtContentText>() is { MultiLine.Value: true } ? (FieldKind.Lines, []) : (null, []);
    }

    private static readonly Regex Placeholder = new(@"\{\{([^{}]*)\}\}");

    public static readonly Regex OneBrace = new(@"(?<!\{)\{\s*(\p{L}[\p{L}\p{N} _'’]{0,40})\s*\}(?!\})");

    public static readonly Regex MergeField = new(@"\bMERGEFIELD\s+(?:""([^""]+)""|(\S+))");
}
