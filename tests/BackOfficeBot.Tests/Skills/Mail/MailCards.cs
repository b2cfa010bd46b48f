using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Mail;
using BackOfficeBot.Skills.Mail.Shared;
using BackOfficeBot.Skills.Mail.Writing;
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
        var draft = new MailMessage(line, $"<p>{(it ? "Buongiorno Karin,<br>confermiamo l'ordine." : "Good morning Karin,<br>we confirm the order.")}</p>{body}", true) { To = [new("ordini@alpineparts.example", "Alpine Parts")], Cc = [new("giulia.romano@valdoro.example", "Giulia Romano")], Files = [new("f", "Ordine.pdf", 20_000)], IsDraft = true };
        var writing = new MailWriting("m1", DraftKind.Reply) { Form = new() { To = "Alpine Parts <ordini@alpineparts.example>", Subject = "RE: Ordine 4471", Text = it ? "Confermiamo l'ordine." : "We confirm the order." } };
        var wt = MailWriteTexts.In(place.Language);
        yield return ("mail: write", MailWriteCards.Form(place, Guid.Empty, writing, MailTemplates.Shipped, []));
        yield return ("mail: write, wrong", MailWriteCards.Form(place, Guid.Empty, new("m1", DraftKind.New) { Form = new() { To = hostile, Cc = hostile, Subject = hostile, Text = new string('x', 9_000) } }, [new("own.0", hostile, hostile)],
            new() { ["to"] = wt.SeveralCalled(hostile, hostile), ["cc"] = wt.NobodyCalled(hostile), ["text"] = wt.TooLong, ["template"] = wt.TemplateMissing }));
        yield return ("mail: before sending", MailWriteCards.Confirm(place, Guid.Empty, draft, Own, wt.Changed));
        var linked = writing with { Links = [new("d", "i", it ? "Disegni del capannone.zip" : "Drawings of the hall.zip", 48_000_000, "https://valdoro-my.sharepoint.example/personal/marco/Documents/Disegni.zip")] };
        yield return ("mail: write, with a file as a link", MailWriteCards.Form(place, Guid.Empty, linked, MailTemplates.Shipped, [], wt.Linked(linked.Links[0].Name)));
        yield return ("mail: before sending with a file as a link", MailWriteCards.Confirm(place, Guid.Empty, draft, Own, wt.Linked(linked.Links[0].Name), linked, new() { ["outside"] = wt.OutsideMissing }));
        yield return ("mail: before sending to many", MailWriteCards.Confirm(place, Guid.Empty, draft with { Line = worst, To = [.. Enumerable.Range(0, 500).Select(i => new MailAddress($"socio{i}@consorzio.example", hostile))], Cc = [] }, Own));
        var ai = new MailAiDraft(it ? "rispondi che accettiamo ma chiediamo lo sconto" : "reply that we accept but ask for a discount", [it ? "Potete confermare entro venerdì?" : "Could you confirm by Friday?"], ["4471", "27"]) { Typed = "accettiamo" };
        yield return ("mail: drafted by the assistant", MailWriteCards.Form(place, Guid.Empty, writing with { Ai = ai }, MailTemplates.Shipped, [], isAiOn: true));
        yield return ("mail: drafted by the assistant, at its worst", MailWriteCards.Form(place, Guid.Empty, writing with { Ai = new(hostile, [hostile, hostile, hostile], [.. Enumerable.Range(0, 40).Select(n => $"{n}")]) }, [new("own.0", hostile, hostile)], [], MailAiTexts.In(place.Language).Unavailable(BackOfficeBot.Assistant.AssistantProblem.Busy), isAiOn: true));
        yield return ("mail: before sending what the assistant drafted", MailWriteCards.Confirm(place, Guid.Empty, draft, Own, null, writing with { Ai = ai }));
        yield return ("mail: sent", MailWriteCards.Sent(place, draft, Own, wt.SentAlready));
        yield return ("mail: summary", MailSummaries.Card(place, line, new("m1"), [new(it ? "Potete confermare entro venerdì?" : "Could you confirm by Friday?", true, true, new(2026, 11, 27), new(12_400, "EUR")), new(hostile, false, true, null, null)]));
        yield return ("mail: nothing to sum up", MailSummaries.Card(place, worst, new("m1"), []));
        yield return ("mail: list with a shared mailbox", MailListCard.Of(place, new(new()), [line], false, MailTexts.In(place.Language).Inbox, null, [new() { Name = hostile, Address = "info@valdoro.example" }]));
        yield return ("mail: taken by somebody", MailCard.Of(place, new(line, body, true) { To = [new("info@valdoro.example")] }, "info@valdoro.example", Own, null, new("x", "Sara Greco", AllCards.Now.AddMinutes(-5), AllCards.Now.AddHours(2)), "me"));
        yield return ("mail: taken by oneself", MailCard.Of(place, new(line, body, true) { To = [new("info@valdoro.example")] }, "info@valdoro.example", Own, null, new("me", hostile, AllCards.Now.AddMinutes(-5), AllCards.Now.AddHours(2)), "me"));
        yield return ("mail: a claim", new MailClaimKind().Card(place, new(Claim(MailClaimStates.Taken, line.Subject), "me")));
        yield return ("mail: a claim that was dealt with in Outlook", new MailClaimKind().Card(place, new(Claim(MailClaimStates.Handled, hostile), "me") { Notice = MailClaimTexts.In(place.Language).HandledThere }));
        yield return ("mail: away", MailCard.Away(place, new(line, "", false), new("m1", "inbox"), MailTexts.In(place.Language).Deleted));
    }

    private static Record Claim(string state, string title)
    {
        var record = new Record { Id = Guid.Empty, Kind = MailClaimKind.Name, Title = title, State = state, OwnerId = state == MailClaimStates.Taken ? "me" : null, OwnerName = "Sara Greco", Reference = "MAIL-2026-0000001" };
        record.SetData(new("info@valdoro.example", "Informazioni", "m1", AllCards.Now, AllCards.Now.AddHours(2), ["me"]) { Link = "https://outlook.office365.com/owa/?ItemID=1" }, MailClaimJson.Default.MailClaimData);
        return record;
    }
}
