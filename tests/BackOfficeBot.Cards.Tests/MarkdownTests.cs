using BackOfficeBot.Cards;
using CsCheck;

namespace BackOfficeBot.Cards.Tests;

public sealed class MarkdownTests
{
    [Fact]
    public void Plain_text_stays_as_it_is() =>
        Assert.All(new[] { "", "Riunione con Anna-Maria, h. 9.30 (sala 2)!", "1.000,50 €", "😀 שלום", "a > b + c" }, text => Assert.Equal(text, Markdown.Escape(text)));

    [Fact]
    public void What_Markdown_would_read_is_escaped()
    {
        (string Typed, string Escaped)[] cases =
        [
            ("**bold** _x_", @"\*\*bold\*\* \_x\_"),
            ("[click](http://x)", @"\[click\](http://x)"),
            ("<b>&amp;</b>", @"\<b>\&amp;\</b>"),
            ("# heading", @"\# heading"),
            ("1. first", @"1\. first"),
            ("a\n- b\n 2) c", "a\n\\- b\n 2\\) c"),
            ("{{DATE(2026-01-01)}}", @"\{\{DATE(2026-01-01)}}"),
            (@"C:\x", @"C:\\x"),
        ];
        Assert.All(cases, c => Assert.Equal(c.Escaped, Markdown.Escape(c.Typed)));
    }

    [Fact]
    public void Without_the_backslashes_any_text_is_what_was_typed() =>
        Gen.String.Sample(text => Unescape(Markdown.Escape(text)) == text);

    private static string Unescape(string escaped)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
            text.Append(escaped[i] is '\\' && i + 1 < escaped.Length ? escaped[++i] : escaped[i]);
        return text.ToString();
    }
}
