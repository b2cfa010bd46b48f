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
        Gen.String.Sample(text => Unescape(Markdown.Escape(text)) == Straight(text));

    [Theory]
    [InlineData("Fattura\u202Efdp.exe", "Fatturafdp.exe")]
    [InlineData("\u2066a\u2069", "a")]
    public void Nothing_turns_the_writing_direction(string typed, string shown) => Assert.Equal(shown, Markdown.Escape(typed));

    private static string Straight(string text) => new([.. text.Where(c => c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))]);

    private static string Unescape(string escaped)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
            text.Append(escaped[i] is '\\' && i + 1 < escaped.Length ? escaped[++i] : escaped[i]);
        return text.ToString();
    }
}
