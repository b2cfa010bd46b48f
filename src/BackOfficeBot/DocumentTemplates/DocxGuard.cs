using System.IO.Compression;
using System.Xml;

namespace BackOfficeBot.DocumentTemplates;

internal enum DocxProblem { NotWord, OldWord, Locked, Broken, TooMuchInside, TooLarge, Macros, Empty }

/// Looks through a document of Word before anything opens it whole: what others made may be cut off, behind a password, or small only as long as it is packed.
internal static class DocxGuard
{
    /// Bytes of a template; it lies in the database.
    public const int Most = 1024 * 1024;

    private const int Entries = 2_000;
    private const int Deepest = 256;
    private const int LargestPart = 8 * 1024 * 1024;
    private const int Unpacked = 32 * 1024 * 1024;
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// Null where it may be opened.
    public static DocxProblem? Check(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0) return DocxProblem.Empty;
        if (bytes.Length > Most) return DocxProblem.TooLarge;
        // A password puts the whole package into an old kind of file.
        if (bytes.Span.StartsWith(Compound)) return bytes.Span.IndexOf(Encrypted) >= 0 ? DocxProblem.Locked : DocxProblem.OldWord;
        if (!bytes.Span.StartsWith("PK"u8)) return DocxProblem.NotWord;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > Entries) return DocxProblem.TooMuchInside;
            if (archive.GetEntry("[Content_Types].xml") is null || archive.GetEntry("word/document.xml") is null && archive.GetEntry("_rels/.rels") is null) return DocxProblem.NotWord;
            var left = Unpacked;
            foreach (var entry in archive.Entries)
            {
                if (entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) return DocxProblem.Macros;
                var isXml = Path.GetExtension(entry.Name).ToLowerInvariant() is ".xml" or ".rels";
                // What the package says of itself may be a lie: what really comes out is counted.
                if (Read(entry, isXml ? Math.Min(left, LargestPart) : left, keep: isXml) is not var (part, length)) return DocxProblem.TooMuchInside;
                left -= length;
                if (isXml && !IsFlat(part)) return DocxProblem.TooMuchInside;
            }
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return DocxProblem.Broken;
        }
    }

    private static (MemoryStream Part, int Length)? Read(ZipArchiveEntry entry, int most, bool keep)
    {
        using var stream = entry.Open();
        var (part, length, buffer) = (new MemoryStream(), 0, new byte[16 * 1024]);
        while (stream.Read(buffer) is > 0 and var read)
        {
            if ((length += read) > most) return null;
            if (keep) part.Write(buffer, 0, read);
        }
        part.Position = 0;
        return (part, length);
    }

    /// Elements within elements cost memory, and no document needs so many.
    private static bool IsFlat(Stream part)
    {
        using var reader = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
            if (reader.Depth > Deepest) return false;
        return true;
    }
}
