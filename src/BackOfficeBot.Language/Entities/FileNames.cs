using System.Collections.Frozen;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Names of files, known by what they end with.</summary>
internal static class FileNames
{
    private const int Longest = 100;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "zip", "eml", "msg", "jpg", "jpeg", "png", "odt", "ods", "p7m", "xml", "rtf", "vsdx")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static List<Found<string>> Find(string text, List<Token> tokens)
    {
        // Only a quoted name may hold blanks.
        var found = tokens.Where(t => t.Kind is TokenKind.Quoted && t.Text.LastIndexOf('.') is > 0 and var point && Endings.Contains(t.Text.AsSpan(point + 1))).Select(t => new Found<string>(t.Text, t.Span)).ToList();
        var (quoted, before) = (found.Count, 0);
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            var end = dot + 1;
            while (end < text.Length && end - dot < 6 && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            var start = dot;
            while (start > 0 && dot - start < Longest && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '.' or '(' or ')'))
                start--;
            if (start < dot && Endings.Contains(text.AsSpan((dot + 1)..end)) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                AddUnquoted(new(start, end - start));
        }
        return found;

        void AddUnquoted(TextSpan span)
        {
            while (before < quoted && found[before].Span.End <= span.Start)
                before++;
            if (before == quoted || !found[before].Span.Overlaps(span))
                found.Add(new(text.Substring(span.Start, span.Length), span));
        }
    }
}
