using System.IO.Compression;
using System.Text;
using System.Xml;

namespace BackOfficeBot.Skills.Minutes.Material;

/// The paragraphs of a Word document, read as they come: nothing of it is run, followed or kept but its text.
internal static class DocxReader
{
    private const int Deepest = 256;
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static MaterialReading Read(ReadOnlyMemory<byte> bytes, bool isOld = false)
    {
        // A password puts the whole package into an old kind of file.
        if (bytes.Span.StartsWith(Compound)) return MaterialReading.Wrong(bytes.Span.IndexOf(Encrypted) >= 0 ? MaterialProblem.Locked : MaterialProblem.OldWord);
        if (isOld) return MaterialReading.Wrong(MaterialProblem.OldWord);
        if (bytes.Length == 0) return MaterialReading.Wrong(MaterialProblem.Empty);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaterialLimits.Entries) return MaterialReading.Wrong(MaterialProblem.TooMuchInside);
            if ((archive.GetEntry("word/document.xml") ?? Document(archive)) is not { } entry) return MaterialReading.Wrong(MaterialProblem.Broken);
            using var stream = new Limited(entry.Open(), MaterialLimits.Unpacked);
            return new(PlainReader.Speakers(Paragraphs(stream)));
        }
        catch (TooMuchException)
        {
            return MaterialReading.Wrong(MaterialProblem.TooMuchInside);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return MaterialReading.Wrong(MaterialProblem.Broken);
        }
    }

    /// Where the package says that its document is.
    private static ZipArchiveEntry? Document(ZipArchive archive)
    {
        if (archive.GetEntry("_rels/.rels") is not { } relations) return null;
        using var reader = Reader(new Limited(relations.Open(), MaterialLimits.Unpacked));
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
                return archive.GetEntry(reader.GetAttribute("Target")?.TrimStart('/') ?? "");
        return null;
    }

    private static List<MaterialLine> Paragraphs(Stream document)
    {
        List<MaterialLine> lines = [];
        using var reader = Reader(document);
        Stack<Draft> open = [];
        var hasBody = false;
        // In a table a row is one line: its cells one behind the other.
        StringBuilder? row = null;
        while (Next(reader))
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "body"): hasBody = true; break;
                // What stands for older programs stands there twice.
                case (XmlNodeType.Element, "Fallback" or "del" or "moveFrom" or "instrText") when !reader.IsEmptyElement: Skip(reader); break;
                case (XmlNodeType.Element, "tr") when !reader.IsEmptyElement: row = new(); break;
                case (XmlNodeType.EndElement, "tr"):
                    if (row?.ToString().Trim(' ', '\t') is { Length: > 0 } cells) lines.Add(new(cells) { IsListed = true });
                    row = null;
                    break;
                case (XmlNodeType.Element, "p") when !reader.IsEmptyElement: open.Push(new()); break;
                case (XmlNodeType.EndElement, "p") when open.Count > 0:
                    var draft = open.Pop();
                    var text = draft.Text.ToString().Trim();
                    if (text.Length == 0) break;
                    if (row is not null) row.Append(row.Length > 0 ? "\t" : "").Append(text.Replace('\n', ' '));
                    else lines.AddRange(text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => new MaterialLine(t) { IsHeading = draft.IsHeading, IsListed = draft.IsListed }));
                    break;
                case (XmlNodeType.Element, _) when open.TryPeek(out var now): Inside(reader, now); break;
            }
        if (!hasBody) throw new InvalidDataException();
        return lines;
    }

    private static void Inside(XmlReader reader, Draft now)
    {
        switch (reader.LocalName)
        {
            case "t": now.Text.Append(reader.IsEmptyElement ? "" : Text(reader)); break;
            case "tab": now.Text.Append(' '); break;
            case "br" or "cr": now.Text.Append('\n'); break;
            case "noBreakHyphen": now.Text.Append('-'); break;
            case "numPr": now.IsListed = true; break;
            case "outlineLvl": now.IsHeading = true; break;
            case "pStyle":
                var style = reader.GetAttribute("val", reader.NamespaceURI) ?? "";
                now.IsHeading |= style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Titolo", StringComparison.OrdinalIgnoreCase);
                break;
        }
    }

    private static string Text(XmlReader reader)
    {
        var text = new StringBuilder();
        while (Next(reader) && reader.NodeType != XmlNodeType.EndElement)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(reader.Value);
        return text.ToString();
    }

    private static void Skip(XmlReader reader)
    {
        var depth = reader.Depth;
        while (Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)) { }
    }

    /// Elements within elements cost memory, and no document needs so many.
    private static bool Next(XmlReader reader) => reader.Read() && (reader.Depth <= Deepest ? true : throw new TooMuchException());

    private static XmlReader Reader(Stream stream) => XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private sealed class Draft
    {
        public StringBuilder Text { get; } = new();
        public bool IsHeading { get; set; }
        public bool IsListed { get; set; }
    }

    private sealed class TooMuchException : Exception;

    /// Counts what really comes out; what the package says of itself may be a lie.
    private sealed class Limited(Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            return (_read += read) > most ? throw new TooMuchException() : read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
