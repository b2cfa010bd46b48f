using System.Text;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace BackOfficeBot.Skills.Mail.Reading;

/// What a mail says to whoever reads it, as plain text: what is new in it, and the mails below that it answers.
/// Nothing of it is loaded, and what a reader would not see is left out; of each link stands where it leads.
internal sealed record MailText(string New, string? Quoted)
{
    /// More of a mail is not read.
    private const int Most = 150_000, Deepest = 2_000;

    private static readonly HashSet<string> Blocks = ["p", "div", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "header", "footer", "pre", "center", "address", "dl", "dt", "dd", "body", "form", "fieldset"];
    private static readonly HashSet<string> Unread = ["script", "style", "template", "svg", "math", "textarea", "select", "object", "iframe", "noscript", "audio", "video", "canvas"];

    // No loader: nothing that a mail names is fetched.
    private static readonly AngleSharp.IConfiguration Reader = Configuration.Default.WithCss();

    public static MailText Of(string body, bool isHtml)
    {
        if (body.Length > Most)
            body = body[..Most];
        var (text, quote) = isHtml ? FromHtml(body) : (body, -1);
        if (quote < 0 && Quote.Match(text) is { Success: true } said)
            quote = said.Index;
        var (fresh, old) = quote < 0 ? (text, "") : (text[..quote], text[quote..]);
        (fresh, old) = (Tidy(fresh), Tidy(old));
        // A mail that is nothing but quoted is shown whole.
        return fresh.Length == 0 ? new(old, null) : new(fresh, old.Length == 0 ? null : old);
    }

    private static (string Text, int Quote) FromHtml(string html)
    {
        var mail = BrowsingContext.New(Reader).GetService<IHtmlParser>()!.ParseDocument(Shallow(html));
        var (text, quote, isBegun, unseen) = (new StringBuilder(), -1, false, HtmlLook.UnseenNames(mail));
        // Not by recursion, since a mail may be nested deeper than the stack; by number, since AngleSharp looks for the next sibling from the first.
        var open = new Stack<(INode Node, HtmlLook Look, int From, int Next)>([(mail.Body!, HtmlLook.Page.Inside(mail.Body!, unseen), 0, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                text.Append(Behind((IElement)at.Node, at.Look, at.From, text));
                continue;
            }
            open.Push(at with { Next = at.Next + 1 });
            var node = at.Node.ChildNodes[at.Next];
            if (node is IText words && at.Look.IsSeen)
            {
                text.Append(Line(words.Data));
                isBegun |= !string.IsNullOrWhiteSpace(words.Data);
            }
            if (node is not IElement element || Unread.Contains(element.LocalName))
                continue;
            if (quote < 0 && isBegun && IsQuote(element))
                quote = text.Length;
            text.Append(Before(element));
            var look = at.Look.Inside(element, unseen);
            if (look.IsSeen && element.LocalName == "img" && element.GetAttribute("alt") is { Length: > 0 } alt)
                text.Append('[').Append(Line(alt).Trim()).Append(']');
            open.Push((element, look, text.Length, 0));
        }
        return (text.ToString(), quote);
    }

    // A parser takes time by the square of what stands open: a mail ends where it has opened so much more than it closed.
    private static string Shallow(string html)
    {
        var depth = 0;
        foreach (var tag in Tags.EnumerateMatches(html))
            if ((depth = Math.Max(0, depth + (html[tag.Index + 1] == '/' ? -1 : 1))) > Deepest)
                return html[..tag.Index];
        return html;
    }

    private static string Before(IElement element) => element.LocalName switch
    {
        "p" or "h1" or "h2" or "h3" or "table" => "\n\n",
        "br" or "hr" => "\n",
        "li" => "\n• ",
        "td" or "th" => " ",
        var name => Blocks.Contains(name) ? "\n" : "",
    };

    private static string Behind(IElement element, HtmlLook look, int from, StringBuilder text) => element.LocalName switch
    {
        "a" when look.IsSeen && element.GetAttribute("href") is { } link => Host(text.ToString(from, text.Length - from), link),
        var name => Blocks.Contains(name) || name == "li" ? "\n" : "",
    };

    /// Where a link leads, behind its words: they may name another place.
    private static string Host(string words, string link)
    {
        if (!Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri))
            return "";
        if (uri.Scheme == Uri.UriSchemeMailto)
            return uri.UserInfo.Length == 0 || words.Contains($"{uri.UserInfo}@{uri.Host}", StringComparison.OrdinalIgnoreCase) ? "" : $" (→ {uri.UserInfo}@{uri.IdnHost})";
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return "";
        // An address that is written out as it is needs no second one; one in another's letters is shown in those of the network.
        return words.Trim() is { Length: 0 } || words.Trim().Equals(link.Trim(), StringComparison.OrdinalIgnoreCase) ? "" : $" (→ {uri.IdnHost})";
    }

    private static bool IsQuote(IElement element) => element.LocalName is "hr" or "blockquote"
        || (element.LocalName == "div" && (element.ClassName?.Contains("gmail_quote", StringComparison.Ordinal) == true || element.Id is "divRplyFwdMsg" or "appendonsend" or "mail-editor-reference-message-container"));

    // In HTML a line's end is a blank.
    private static string Line(string text) => Blanks.Replace(text, " ");

    private static string Tidy(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\n' || !(Rune.IsControl(rune) || rune.Value is 0x34F or 0xAD or (>= 0x2000 and <= 0x200C) or (>= 0x200E and <= 0x200F) or 0x2060 or 0xFEFF))
                kept.Append(rune.Value is 0xA0 ? " " : rune.ToString());
        var lines = kept.ToString().Split('\n').Select(line => Address.Replace(Common.PlainText.OneLine(Blanks.Replace(line, " ").Trim()), Told));
        return Gaps.Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    // Readers of cards make links of bare addresses: where one looks as if it led elsewhere, it is said where it leads.
    private static string Told(Match address) =>
        Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && (uri.UserInfo.Length > 0 || !uri.Host.Equals(uri.IdnHost, StringComparison.OrdinalIgnoreCase)) ? $"{address.Value} (→ {uri.IdnHost})" : address.Value;

    // But those that nobody has to close.
    private static readonly Regex Tags = new("</?(?!(?:br|hr|img|p|li|td|th|tr|meta|link|input|wbr|col|dt|dd|option)\\b)[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Address = new(@"https?://[^\s<>()\[\]""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // "Da: … Inviato: …", "On … wrote:", "Il giorno … ha scritto:", "-----Original Message-----", a line of underscores.
    private static readonly Regex Quote = new(@"^[ \t>]*(?:-{2,} ?(?:original message|messaggio originale|messaggio inoltrato|forwarded message)|_{20,}\s*$|(?:da|from): [^\n]+\n(?:[^\n]*\n){0,2}[ \t>]*(?:inviato|data|sent|date): |(?:on|il(?: giorno)?) [^\n]{6,120}(?:\n[^\n]{0,80})?(?:wrote|ha scritto):)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant);

    private static readonly Regex Blanks = new(@"[\s\u00A0]+", RegexOptions.CultureInvariant);

    private static readonly Regex Gaps = new(@"\n{3,}", RegexOptions.CultureInvariant);
}
