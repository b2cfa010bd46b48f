using System.Net;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Mail.Reading;

/// A piece of HTML: text, or a tag that opens or closes.
internal readonly record struct HtmlPiece(string? Text, string Tag, string Attributes, bool IsEnd);

/// HTML cut into texts and tags, as forgiving as browsers are: what is no tag is text, and what scripts and styles hold is neither.
internal static partial class HtmlTags
{
    private static readonly HashSet<string> Unread = ["script", "style", "title", "head", "template", "svg", "math", "textarea", "select", "object", "iframe", "noscript", "audio", "video", "canvas"];

    public static IEnumerable<HtmlPiece> Read(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            if (open > at)
                yield return new(WebUtility.HtmlDecode(html[at..open]), "", "", false);
            if (open == html.Length)
                yield break;
            if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = After(html, "-->", open + 4);
                continue;
            }
            var tag = Tag().Match(html, open);
            if (!tag.Success)
            {
                // "3 < 4", or a declaration such as <!DOCTYPE> and <?xml?>.
                var isDeclaration = open + 1 < html.Length && html[open + 1] is '!' or '?';
                if (!isDeclaration)
                    yield return new("<", "", "", false);
                at = isDeclaration ? After(html, ">", open) : open + 1;
                continue;
            }
            at = tag.Index + tag.Length;
            var (name, isEnd) = (tag.Groups[2].Value.ToLowerInvariant(), tag.Groups[1].Length > 0);
            if (!isEnd && Unread.Contains(name) && !tag.Groups[3].Value.TrimEnd().EndsWith('/'))
                at = After(html, ">", html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length);
            else
                yield return new(null, name, tag.Groups[3].Value, isEnd);
        }
    }

    /// An attribute's value; empty where it has none, null where it does not stand there.
    public static string? Attribute(string attributes, string name)
    {
        foreach (Match match in Attributes().Matches(attributes))
            if (match.Groups[1].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Success ? match.Groups[3].Value : match.Groups[4].Value);
        return null;
    }

    private static int After(string html, string what, int from) => from < html.Length && html.IndexOf(what, from, StringComparison.Ordinal) is >= 0 and var at ? at + what.Length : html.Length;

    // Attributes with a quotation mark too many end at the next bracket.
    [GeneratedRegex("""\G<(/?)([a-zA-Z][a-zA-Z0-9:_-]*)([^>]*)>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();
}
