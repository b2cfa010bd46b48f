using System.Globalization;
using System.Text;

namespace BackOfficeBot.Common;

/// What people type into a field of one line, as it is kept and sent on.
internal static class PlainText
{
    /// Somebody's own words, in the quotation marks of whoever reads them.
    public static string Quoted(string text, string language) => language == "it" ? $"«{text}»" : $"“{text}”";

    /// One line without control characters, and without the marks that turn the writing direction of what stands around it.
    public static string OneLine(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsUnseen(rune))
                continue;
            if (Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control)
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else
                line.Append(rune.ToString());
        }
        return line.ToString().TrimEnd();
    }

    /// The same for a field of several lines, which stay.
    public static string Lines(string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(OneLine)).Trim();

    // Marks that turn the writing direction, and what is no character at all (such as U+FFFE).
    private static bool IsUnseen(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE;
}
