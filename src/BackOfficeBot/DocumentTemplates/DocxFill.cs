using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.DocumentTemplates;

/// A template with its fields filled in, and everything else as it was.
internal static partial class DocxFill
{
    /// <param name="template">A .docx or .dotx that <see cref="TemplateReader"/> took.</param>
    /// <param name="value">What goes in where the document has this field; null leaves it as it is.</param>
    /// <param name="language">"it" or "en", for Word's spelling.</param>
    public static byte[] Fill(ReadOnlyMemory<byte> template, Func<WrittenField, string?> value, string title, string author, string language, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        stream.Write(template.Span);
        using (var package = WordprocessingDocument.Open(stream, isEditable: true))
        {
            if (package.DocumentType != WordprocessingDocumentType.Document) package.ChangeDocumentType(WordprocessingDocumentType.Document);
            var main = package.MainDocumentPart!;
            foreach (var root in DocxFields.Roots(main))
            {
                foreach (var control in DocxFields.Controls(root).ToList())
                    if (DocxFields.KindOf(control) is not null && DocxFields.NameOf(control) is { } name && FieldSyntax.Name(name).Field is { } field && value(field) is { } said) Put(control, Clean(said));
                foreach (var paragraph in root.Descendants<Paragraph>().ToList()) Put(paragraph, value);
            }
            // Whoever gets the letter would have Word look for the firm's own template.
            if (main.DocumentSettingsPart is { } settings)
            {
                settings.Settings?.RemoveAllChildren<AttachedTemplate>();
                foreach (var link in settings.ExternalRelationships.Where(r => r.RelationshipType.EndsWith("/attachedTemplate", StringComparison.Ordinal)).ToList()) settings.DeleteExternalRelationship(link);
            }
            var properties = package.PackageProperties;
            (properties.Title, properties.Creator, properties.LastModifiedBy, properties.Language, properties.Created, properties.Modified) = (Clean(title), Clean(author), Clean(author), language == "it" ? "it-IT" : "en-GB", at.UtcDateTime, at.UtcDateTime);
        }
        return stream.ToArray();
    }

    private static void Put(Paragraph paragraph, Func<WrittenField, string?> value)
    {
        var texts = DocxFields.Texts(paragraph);
        var text = string.Concat(texts.Select(t => t.Text));
        if (!text.Contains("{{", StringComparison.Ordinal)) return;
        var (parts, all) = (texts.Select(t => t.Text).ToArray(), true);
        foreach (var match in DocxFields.Placeholders(text).Reverse())
        {
            if (FieldSyntax.Read(match.Groups[1].Value).Field is not { } field || value(field) is not { } said)
            {
                all = false;
                continue;
            }
            all &= said.Length == 0;
            Replace(parts, match.Index, match.Length, Clean(field.InWords && Article.IsMatch(text[..match.Index]) ? OwnArticle.Replace(said, "") : said));
        }
        // A line that held nothing but a field that stays empty is no line.
        if (all && parts.All(string.IsNullOrWhiteSpace) && MayGo(paragraph)) paragraph.Remove();
        else for (var i = 0; i < parts.Length; i++) if (parts[i] != texts[i].Text) Put(texts[i], parts[i]);
    }

    /// Word splits a placeholder as it likes: what is put in looks like its first letter.
    private static void Replace(string[] parts, int start, int length, string said)
    {
        var (at, end) = (0, start + length);
        for (var i = 0; i < parts.Length; i++)
        {
            var (from, to, part) = (at, at + parts[i].Length, parts[i]);
            at = to;
            if (to <= start || from >= end) continue;
            parts[i] = (start >= from ? part[..(start - from)] + said : "") + (end <= to ? part[(end - from)..] : "");
        }
    }

    // A day in letters has its article, "l'otto dicembre", which stands before the field already in "il {{Scadenza in lettere}}".
    private static readonly Regex Article = new(@"\b(?:il|lo|al|del|dal|nel|sul|the)\s+$|\b(?:l|all|dell|dall|nell|sull)['’]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex OwnArticle = new("^(?:il |l'|the )", RegexOptions.CultureInvariant);

    private static bool MayGo(Paragraph paragraph) => paragraph.ParagraphProperties?.SectionProperties is null && paragraph.Parent!.Elements<Paragraph>().Skip(1).Any()
        && !paragraph.Descendants<Drawing>().Any() && !paragraph.Descendants<Picture>().Any() && paragraph.NextSibling() is Paragraph or SectionProperties;

    private static void Put(SdtElement control, string said)
    {
        var properties = control.SdtProperties!;
        if (properties.GetFirstChild<ShowingPlaceholder>() is { } showing)
        {
            showing.Remove();
            foreach (var style in control.Descendants<RunStyle>().ToList()) style.Remove();
        }
        // Bound to other data, Word would show those instead.
        properties.RemoveAllChildren<DataBinding>();
        var texts = control.Descendants<Text>().ToList();
        foreach (var text in texts.Skip(1)) text.Text = "";
        if (texts is [var first, ..]) Put(first, said);
        else if (control.Descendants<Run>().FirstOrDefault() is { } run) Put(run.AppendChild(new Text()), said);
        else if (control.Descendants<Paragraph>().FirstOrDefault() is { } paragraph) Put(paragraph.AppendChild(new Run()).AppendChild(new Text()), said);
        else if (control.Descendants<SdtContentRun>().FirstOrDefault() is { } content) Put(content.AppendChild(new Run()).AppendChild(new Text()), said);
    }

    private static void Put(Text text, string said)
    {
        var lines = said.Split('\n');
        (text.Text, text.Space) = (lines[0], SpaceProcessingModeValues.Preserve);
        OpenXmlElement after = text;
        foreach (var line in lines.Skip(1))
        {
            after = after.InsertAfterSelf(new Break());
            after = after.InsertAfterSelf(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    /// Without what XML cannot hold, as a pasted text may have: control characters, halves of pairs.
    public static string Clean(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\v', '\n').Replace('\t', ' ');
        if (text.All(c => XmlConvert.IsXmlChar(c))) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value != 0xFFFD && (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))) clean.Append(rune.ToString());
        return clean.ToString();
    }
}
