using BackOfficeBot.Skills.Mail.Reading;
using CsCheck;

namespace BackOfficeBot.Tests.Skills.Mail;

public sealed class MailTextTests
{
    private static readonly string[] Pieces =
        ["<p>", "</p>", "<a href='https://x.example'>", "</a>", "<", ">", "<!--", "-->", "<script>", "</script>", "<b style='display:none'", "'", "\"", "testo", "&#x202e;", "&amp;", "<td>", "\0", "<style>"];

    [Theory]
    [InlineData("<p>Uno</p><p>due<br>tre</p>", "Uno\n\ndue\ntre")]
    [InlineData("<ul><li>mele</li><li>pere</li></ul>", "• mele\n\n• pere")]
    [InlineData("a &lt; b &amp; 3 < 4", "a < b & 3 < 4")]
    [InlineData("<!-- nota --><style>p{color:red}</style><script>x()</script>testo", "testo")]
    [InlineData("<p>Vedi <a href='https://banca.example/x?id=1'>il sito</a>.</p>", "Vedi il sito (→ banca.example).")]
    [InlineData("<a href='https://male.example/'>www.banca.it</a>", "www.banca.it (→ male.example)")]
    [InlineData("<a href='javascript:alert(1)'>premi</a>", "premi")]
    [InlineData("<a href='mailto:anna@x.example'>Anna</a>", "Anna (→ anna@x.example)")]
    [InlineData("<img src='https://traccia.example/1.gif'><img src='x' alt='Il logo'>", "[Il logo]")]
    [InlineData("<table><tr><td>Totale</td><td>12 €</td></tr></table>", "Totale 12 €")]
    [InlineData("<a href='https://banca.example@male.example/'>https://banca.example@male.example/</a>", "https://banca.example@male.example/ (→ male.example)")]
    [InlineData("Vai su https://bаnca.example/x subito", "Vai su https://bаnca.example/x (→ xn--bnca-53d.example) subito")]
    [InlineData("Vai su https://banca.example/x?a=b@c subito", "Vai su https://banca.example/x?a=b@c subito")]
    public void Html_becomes_text_with_the_host_of_each_link(string html, string text) => Assert.Equal(text, MailText.Of(html, isHtml: true).New);

    [Theory]
    [InlineData("<p>visto</p><p style='display:none'>nascosto</p>")]
    [InlineData("<p>visto</p><p style='DISPLAY : none'>nascosto</p>")]
    [InlineData("<p>visto</p><div style='visibility:hidden'><p>nascosto</p></div>")]
    [InlineData("<p>visto</p><span style='font-size:0px'>nascosto</span>")]
    [InlineData("<p>visto</p><span style='color:#FFF'>nascosto</span>")]
    [InlineData("<p>visto</p><font color='white'>nascosto</font>")]
    [InlineData("<p>visto</p><span style='color:rgb(0,0,0);background:#000'>nascosto</span>")]
    [InlineData("<p>visto</p><span style='position:absolute;left:-9999px'>nascosto</span>")]
    [InlineData("<p>visto</p><span hidden>nascosto</span>")]
    [InlineData("<style>.a, p.b { display:none }</style><p>visto</p><p class='x b'>nascosto</p>")]
    [InlineData("<p>visto</p><span style='color:rgba(0,0,0,0)'>nascosto</span>")]
    [InlineData("<p>visto</p><template>nascosto</template>")]
    public void What_a_reader_would_not_see_is_left_out(string html) => Assert.Equal("visto", MailText.Of(html, isHtml: true).New);

    [Fact]
    public void White_on_dark_is_seen() => Assert.Equal("Biglietti", MailText.Of("<table><tr><td bgcolor='003366'><h1 style='color:#fff'>Biglietti</h1></td></tr></table>", isHtml: true).New);

    [Theory]
    [InlineData("<p>Nuovo</p><hr><p>Da: Anna</p>", true)]
    [InlineData("<p>Nuovo</p><blockquote>vecchio</blockquote>", true)]
    [InlineData("Nuovo\n\nIl giorno mar 24 nov 2026 alle ore 10:00 Anna Rossi <anna@x.example> ha scritto:\n> vecchio", false)]
    [InlineData("Nuovo\n\nOn Tue, 24 Nov 2026 at 10:00, Anna <anna@x.example> wrote:\n> vecchio", false)]
    [InlineData("Nuovo\n\n-----Original Message-----\nFrom: Anna", false)]
    [InlineData("Nuovo\n\nDa: Anna\nInviato: martedì 24 novembre", false)]
    public void What_is_answered_stands_apart(string body, bool isHtml)
    {
        var text = MailText.Of(body, isHtml);
        Assert.Equal("Nuovo", text.New);
        Assert.False(string.IsNullOrWhiteSpace(text.Quoted));
    }

    [Theory]
    [InlineData("<style>a", "a", "</style>")]
    [InlineData("<style>", "@media x{", "</style>")]
    [InlineData("<style>", ".a{display:none}", "</style>")]
    [InlineData("", "<style>", "")]
    [InlineData("", "<b>", "")]
    [InlineData("", "<div><p style='color:red'>", "")]
    [InlineData("", "<a href='x", "")]
    [InlineData("", "<div></b>", "")]
    [InlineData("", "</p>", "")]
    public async Task A_mail_that_was_built_to_be_slow_is_read(string before, string again, string behind)
    {
        var mail = "<p>ciao</p>" + before + string.Concat(Enumerable.Repeat(again, 400_000 / again.Length)) + behind;
        // What takes time by the square of the length is not through in minutes.
        var text = await Task.Run(() => MailText.Of(mail, isHtml: true), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Contains("ciao", text.New, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_only_quotes_is_shown_whole() => Assert.Equal(("vecchio", null), (MailText.Of("<blockquote>vecchio</blockquote>", isHtml: true) is var text ? (text.New, text.Quoted) : default));

    [Fact]
    public void Whatever_comes_it_ends_and_no_tag_of_its_is_left() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60]
            .Sample(parts => Assert.DoesNotContain("<script>", MailText.Of(string.Concat(parts), isHtml: true).New, StringComparison.Ordinal));
}
