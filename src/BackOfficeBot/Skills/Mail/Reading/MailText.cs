using System.Text;
using System.Text.RegularExpressions;

namespace BackOfficeBot.Skills.Mail.Reading;

/// What a mail says to whoever reads it, as plain text: what is new in it, and the mails below that it answers.
/// Nothing of it is loaded, and what a reader would not see is left out; of each link stands where it leads.
internal sealed partial record MailText(string New, string? Quoted)
{
    /// More of a mail is not read.
    private const int Most = 400_000;

    private static readonly HashSet<string> Blocks = ["p", "div", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "header", "footer", "pre", "center", "address", "dl", "dt", "dd", "body", "form", "fieldset"];
    private static readonly HashSet<string> Empty = ["br", "hr", "img", "meta", "link", "input", "wbr", "area", "base", "col", "source", "o:p"];

    public static MailText Of(string body, bool isHtml)
    {
        if (body.Length > Most)
            body = body[..Most];
        var (text, quote) = isHtml ? FromHtml(body) : (body, -1);
        if (quote < 0 && Quote().Match(text) is { Success: true } said)
            quote = said.Index;
        var (fresh, old) = quote < 0 ? (text, "") : (text[..quote], text[quote..]);
        (fresh, old) = (Tidy(fresh), Tidy(old));
        // A mail that is nothing but quoted is shown whole.
        return fresh.Length == 0 ? new(old, null) : new(fresh, old.Length == 0 ? null : old);
    }

    private static (string Text, int Quote) FromHtml(string html)
    {
        var (text, quote, unseen, isBegun) = (new StringBuilder(), -1, HtmlLook.UnseenNames(html), false);
        var open = new Stack<(string Tag, HtmlLook Look, string? Link, int From)>();
        var look = HtmlLook.Page;
        foreach (var piece in HtmlTags.Read(html))
        {
            if (piece.Text is { } words)
            {
                if (look.IsSeen)
                    text.Append(Line(words));
                isBegun |= look.IsSeen && !string.IsNullOrWhiteSpace(words);
                continue;
            }
            if (piece.IsEnd)
            {
                // What was left open inside ends with it.
                while (open.Any(o => o.Tag == piece.Tag) && open.TryPop(out var ended))
                {
                    if (ended.Link is { } link && look.IsSeen)
                        text.Append(Host(text.ToString(ended.From, text.Length - ended.From), link));
                    look = open.TryPeek(out var outer) ? outer.Look : HtmlLook.Page;
                    if (ended.Tag == piece.Tag)
                        break;
                }
                if (Blocks.Contains(piece.Tag) || piece.Tag == "li")
                    text.Append('\n');
                continue;
            }
            if (quote < 0 && isBegun && (piece.Tag == "hr" || IsQuote(piece)))
                quote = text.Length;
            if (Blocks.Contains(piece.Tag) || piece.Tag is "br" or "hr")
                text.Append(piece.Tag is "p" or "h1" or "h2" or "h3" or "table" ? "\n\n" : "\n");
            else if (piece.Tag == "li")
                text.Append("\n• ");
            else if (piece.Tag is "td" or "th")
                text.Append(' ');
            if (piece.Tag == "img" && look.Inside(piece.Attributes, unseen).IsSeen && HtmlTags.Attribute(piece.Attributes, "alt") is { Length: > 0 } alt)
                text.Append('[').Append(Line(alt).Trim()).Append(']');
            if (!Empty.Contains(piece.Tag) && !piece.Attributes.EndsWith('/') && open.Count < 500)
            {
                look = look.Inside(piece.Attributes, unseen);
                open.Push((piece.Tag, look, piece.Tag == "a" ? HtmlTags.Attribute(piece.Attributes, "href") : null, text.Length));
            }
        }
        return (text.ToString(), quote);
    }

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

    private static bool IsQuote(HtmlPiece piece) => piece.Tag == "blockquote" || (piece.Tag == "div"
        && ((HtmlTags.Attribute(piece.Attributes, "class") ?? "").Contains("gmail_quote", StringComparison.Ordinal) || HtmlTags.Attribute(piece.Attributes, "id") is "divRplyFwdMsg" or "appendonsend" or "mail-editor-reference-message-container"));

    // In HTML a line's end is a blank.
    private static string Line(string text) => Blanks().Replace(text, " ");

    private static string Tidy(string text)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\n' || !(Rune.IsControl(rune) || rune.Value is 0x34F or 0xAD or (>= 0x2000 and <= 0x200C) or (>= 0x200E and <= 0x200F) or 0x2060 or 0xFEFF))
                kept.Append(rune.Value is 0xA0 ? " " : rune.ToString());
        var lines = kept.ToString().Split('\n').Select(line => Address().Replace(Common.PlainText.OneLine(Blanks().Replace(line, " ").Trim()), Told));
        return Gaps().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    // Readers of cards make links of bare addresses: where one looks as if it led elsewhere, it is said where it leads.
    private static string Told(Match address) =>
        Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) && (uri.UserInfo.Length > 0 || !uri.Host.Equals(uri.IdnHost, StringComparison.OrdinalIgnoreCase)) ? $"{address.Value} (→ {uri.IdnHost})" : address.Value;

    [GeneratedRegex(@"https?://[^\s<>()\[\]""]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // "Da: … Inviato: …", "On … wrote:", "Il giorno … ha scritto:", "-----Original Message-----", a line of underscores.
    [GeneratedRegex(@"^[ \t>]*(?:-{2,} ?(?:original message|messaggio originale|messaggio inoltrato|forwarded message)|_{20,}\s*$|(?:da|from): [^\n]+\n(?:[^\n]*\n){0,2}[ \t>]*(?:inviato|data|sent|date): |(?:on|il(?: giorno)?) [^\n]{6,120}(?:\n[^\n]{0,80})?(?:wrote|ha scritto):)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Quote();

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
