using System.Text;

namespace BackOfficeBot.Skills.Minutes.Material;

/// Reads what was attached or pasted. Whatever the bytes are: a text, or one thing that is wrong.
internal static class MaterialReader
{
    public static IReadOnlyList<string> Endings { get; } = [".docx", ".txt", ".md", ".vtt"];

    /// Whether it may be notes, also where it then is of a kind that cannot be read.
    public static bool IsKnown(string name) => Path.GetExtension(name).ToLowerInvariant() is ".docx" or ".doc" or ".docm" or ".txt" or ".md" or ".markdown" or ".vtt";

    public static MaterialReading Read(string name, ReadOnlyMemory<byte> bytes)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is ".docx" or ".doc" or ".docm") return Checked(bytes.Length > MaterialLimits.Docx ? MaterialReading.Wrong(MaterialProblem.TooLarge) : DocxReader.Read(bytes, ending == ".doc"));
        if (ending is not (".txt" or ".md" or ".markdown" or ".vtt")) return MaterialReading.Wrong(MaterialProblem.Unknown);
        if (bytes.Length > MaterialLimits.Text) return MaterialReading.Wrong(MaterialProblem.TooLarge);
        if (Decode(bytes.Span) is not { } text) return MaterialReading.Wrong(MaterialProblem.Broken);
        return Checked(ending == ".vtt" || text.StartsWith("WEBVTT", StringComparison.Ordinal) ? VttReader.Read(text) : new(PlainReader.Read(text, ending is not ".txt")));
    }

    /// What was pasted into the chat.
    public static MaterialReading Read(string text) => Checked(text.TrimStart().StartsWith("WEBVTT", StringComparison.Ordinal) ? VttReader.Read(text.TrimStart()) : new(PlainReader.Read(text, isMarkdown: true)));

    private static MaterialReading Checked(MaterialReading read) => read.Text switch
    {
        null => read,
        { Lines.Count: 0 } => MaterialReading.Wrong(MaterialProblem.Empty),
        { Lines: var lines } when lines.Sum(l => (long)l.Text.Length) > MaterialLimits.Letters => MaterialReading.Wrong(MaterialProblem.TooLarge),
        _ => read,
    };

    /// UTF-8 and UTF-16, else what Windows wrote before them. Null for what is no text.
    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Strict(bytes[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => Strict(bytes),
        };
        return text.AsSpan().ContainsAnyInRange('\0', '\u0008') ? null : text;
    }

    private static string Strict(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}
