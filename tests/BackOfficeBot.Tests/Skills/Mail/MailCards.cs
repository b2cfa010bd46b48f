using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Mail;
using BackOfficeBot.Tests.Common;

namespace BackOfficeBot.Tests.Skills.Mail;

/// The cards of mails, in every state that looks different.
internal static class MailCards
{
    private static readonly string[] Own = ["valdoro.example"];

    public static IEnumerable<(string Name, AdaptiveCard Card)> In(CardPlace place, string hostile)
    {
        var it = place.Language == "it";
        var line = new MailLine(new string('A', 152), it ? "Ordine 4471: tempi di consegna" : "Order 4471: delivery times", new("ordini@alpineparts.example", "Alpine Parts"), AllCards.Now.AddHours(-1),
            it ? "Buongiorno Marco, ci serve la vostra conferma entro venerdì." : "Good morning Marco, we need your confirmation by Friday.", "c1") { IsImportant = true, HasFiles = true };
        var worst = new MailLine("m2", hostile, new("a@b.example", hostile), AllCards.Now.AddDays(-40), hostile, null) { IsRead = true, IsFlagged = true };
        var bare = new MailLine("m3", "", null, AllCards.Now.AddDays(-1), "", null);
        var list = new MailList(new() { From = "Alpine" });
        yield return ("mail: list", MailListCard.Of(place, list, [line, worst, bare, line with { IsRead = true }, worst], true, MailTexts.In(place.Language).Found, MailTexts.In(place.Language).Narrow));
        yield return ("mail: nothing found", MailListCard.Of(place, list, [], false, MailTexts.In(place.Language).Found));
        yield return ("mail: search", MailListCard.Search(place, list, new() { From = hostile, Since = "2026-11-20", Until = "2026-11-10", Only = "unread,files" }, new() { ["until"] = MailTexts.In(place.Language).PeriodWrong, ["all"] = MailTexts.In(place.Language).SearchEmpty }));
        var body = it ? "<p>Buongiorno Marco,</p><p>ci serve la vostra conferma <b>entro venerdì 27 novembre</b>. Trovate tutto nella <a href='https://ordini.alpineparts.example/4471'>pagina dell'ordine</a>:</p><ul><li>conferma</li><li>listino</li></ul><p>Karin Huber<br>Alpine Parts</p><blockquote>Ci risentiamo lunedì.</blockquote>"
            : "<p>Good morning Marco,</p><p>we need your confirmation <b>by Friday 27 November</b>. Everything is on the <a href='https://ordini.alpineparts.example/4471'>order page</a>:</p><ul><li>confirmation</li><li>price list</li></ul><p>Karin Huber<br>Alpine Parts</p><blockquote>Let us speak on Monday.</blockquote>";
        yield return ("mail: read", MailCard.Of(place, new(line, body, true)
        {
            To = [new("marco.rossi@valdoro.example", "Marco Rossi")], Cc = [new("giulia.romano@valdoro.example", "Giulia Romano"), new("k.huber@alpineparts.example", "Karin Huber")],
            Files = [new("f1", "Conferma ordine 4471.pdf", 182_000), new("f2", "Listino 2027.xlsx", 2_400_000)], WebLink = "https://outlook.office365.com/owa/?ItemID=1",
        }, null, Own));
        yield return ("mail: read, at its worst", MailCard.Of(place, new(worst, string.Concat(Enumerable.Repeat($"<p>{hostile} & <script>x</script>1. uno</p>\n", 120)), true)
        {
            To = [.. Enumerable.Range(0, 500).Select(i => new MailAddress($"socio{i}@consorzio.example", hostile))], Files = [.. Enumerable.Range(0, 30).Select(i => new MailFile($"f{i}", hostile, i))],
        }, null, Own, hostile));
        yield return ("mail: read, with nothing in it", MailCard.Of(place, new(bare, "", false), null, []));
        yield return ("mail: conversation", MailThreadCard.Of(place, new("m1"), [line, worst], MailTexts.In(place.Language).ThreadOf(line.Subject)));
        yield return ("mail: away", MailCard.Away(place, new(line, "", false), new("m1", "inbox"), MailTexts.In(place.Language).Deleted));
    }
}
