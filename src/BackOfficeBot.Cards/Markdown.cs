using System.Buffers;
using System.Text;

namespace BackOfficeBot.Cards;

/// <summary>The small part of Markdown that cards and Teams messages render.</summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features</remarks>
public static class Markdown
{
    // Marks that turn the writing direction of what stands around them: "invoice\u202Efdp.exe" would be read as a document.
    private const string Turning = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    // Emphasis, code, links, tags, entities, the braces of {{DATE(…)}}: everywhere. Lists, headings and quotes: only where a line begins.
    private static readonly SearchValues<char> Special = SearchValues.Create("\\*_`[]<&~{|\r\n#>+-0123456789" + Turning);

    /// <summary>The text so that it is shown as it was typed: nothing in it becomes a link, a heading, a list, emphasis or a function of the card, and nothing turns the writing direction.</summary>
    /// <param name="text">What somebody typed; null is taken as empty.</param>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.AsSpan().IndexOfAny(Special) < 0)
            return text ?? "";
        var escaped = new StringBuilder(text.Length + 8);
        var lineBegins = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Turning.Contains(c))
                continue;
            if (c is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '&' or '~' or '{' or '|' || (lineBegins && c is '#' or '>' or '+' or '-'))
                escaped.Append('\\');
            else if (c is '.' or ')' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && NumberBegins(text, i))
                escaped.Append('\\');
            escaped.Append(c);
            lineBegins = c is '\n' or '\r' || (lineBegins && c is ' ' or '\t');
        }
        return escaped.ToString();
    }

    /// <summary>A link under a title that is shown as it is; no bracket in the address ends it.</summary>
    /// <param name="title">What somebody typed.</param>
    /// <param name="url">Where it leads.</param>
    public static string Link(string title, string url) =>
        $"[{Escape(title)}]({url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})";

    // "1. " and "1) " at the beginning of a line would be a list.
    private static bool NumberBegins(string text, int end)
    {
        var i = end - 1;
        while (i >= 0 && char.IsAsciiDigit(text[i]))
            i--;
        if (i == end - 1)
            return false;
        while (i >= 0 && text[i] is ' ' or '\t')
            i--;
        return i < 0 || text[i] is '\n' or '\r';
    }
}
