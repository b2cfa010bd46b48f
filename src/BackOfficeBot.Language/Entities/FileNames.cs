using System.Collections.Frozen;
using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Entities;

/// <summary>Names of files, known by what they end with.</summary>
internal static class FileNames
{
    private const int Longest = 100, MostWords = 5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "zip", "eml", "msg", "jpg", "jpeg", "png", "odt", "ods", "p7m", "xml", "rtf", "vsdx")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // Behind these stands the whole name: "il file listino prezzi.pdf".
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "file", "documento", "document", "allegato", "attachment");
    private static readonly FrozenSet<string> NoPart = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        .. "cerca cercami trova trovami manda mandami mandagli invia inviami spedisci apri aprimi mostra mostrami allega scarica scaricami dammi inoltra condividi firma puoi mi il lo la le i gli un una a ad al alla con da dal e o questo quel mio mia favore di del della dei copia copie".Split(' '),
        .. "find send open show get attach download search for share forward give sign me us him her the an to with from and or this that my can you please of copy copies".Split(' '),
    ]);

    public static List<Found<string>> Find(string text, List<Token> tokens)
    {
        var found = tokens.Where(t => t.Kind is TokenKind.Quoted && t.Text.LastIndexOf('.') is > 0 and var point && Endings.Contains(t.Text.AsSpan(point + 1))).Select(t => new Found<string>(t.Text, t.Span)).ToList();
        var (quoted, before, last) = (found.Count, 0, 0);
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            var end = dot + 1;
            while (end < text.Length && end - dot < 6 && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            var start = dot;
            while (start > 0 && dot - start < Longest && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or '.' or '(' or ')'))
                start--;
            if (start < dot && Endings.Contains(text.AsSpan((dot + 1)..end)) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                start = Beginning(text, start, dot, last);
                AddUnquoted(new(start, end - start));
                last = end;
            }
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

    // "il file listino prezzi 2027.pdf", "verbale 3.docx", "offerta (2).pdf": a number alone is no name.
    private static int Beginning(string text, int start, int dot, int after)
    {
        var isPart = !text[start..dot].Any(char.IsLetter) || text[start] is '(';
        var (at, words) = (start, start);
        for (var n = 0; n < MostWords && at > after + 1 && text[at - 1] is ' '; n++)
        {
            var from = at - 1;
            while (from > after && at - from < Longest / MostWords && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '_' or '-' or '(' or ')'))
                from--;
            var word = text[from..(at - 1)];
            if (Nouns.Contains(word))
                return n > 0 ? at : start;
            if (word.Length == 0 || NoPart.Contains(word))
                break;
            at = from;
            if (isPart)
                words = from;
        }
        return words;
    }
}
