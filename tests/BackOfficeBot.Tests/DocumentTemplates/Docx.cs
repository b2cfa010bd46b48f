using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BackOfficeBot.Tests.DocumentTemplates;

/// Documents of Word for tests, from the lines that stand in them.
internal static class Docx
{
    /// Each line a paragraph; "¦" begins a new run, as Word splits them.
    public static byte[] Of(params string[] lines) => With([.. lines.Select(l => new Paragraph(l.Split('¦').Select((part, i) => Run(part, i > 0))))]);

    public static byte[] With(OpenXmlElement[] body, string? header = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new(new Body(body));
            if (header is not null)
            {
                var part = main.AddNewPart<HeaderPart>();
                part.Header = new(new Paragraph(Run(header, false)));
                main.Document.Body!.AppendChild(new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(part) }));
            }
        }
        return stream.ToArray();
    }

    public static SdtBlock Control(string? title, string shown, OpenXmlElement? kind = null)
    {
        var properties = new SdtProperties();
        if (title is not null) properties.AppendChild(new SdtAlias { Val = title });
        properties.AppendChild(new SdtId { Val = 17 + shown.Length });
        properties.AppendChild(new ShowingPlaceholder());
        if (kind is not null) properties.AppendChild(kind);
        return new(properties, new SdtContentBlock(new Paragraph(Run(shown, false))));
    }

    public static IReadOnlyList<string> Lines(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants().Select(e => e is Text t ? t.Text : e is Break ? "\n" : "")))];
    }

    public static IEnumerable<string> Faults(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }

    public static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }

    private static Run Run(string text, bool isBold) => isBold ? new(new RunProperties(new Bold()), new Text(text) { Space = SpaceProcessingModeValues.Preserve }) : new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
