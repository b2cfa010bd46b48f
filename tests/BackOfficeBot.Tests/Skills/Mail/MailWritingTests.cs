using System.Text.Json.Nodes;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Mail.Writing;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Files;

namespace BackOfficeBot.Tests.Skills.Mail;

/// Mails from a sentence or a press to what is shown, corrected and sent once.
public sealed class MailWritingTests
{
    [Theory]
    [InlineData("marco.rossi", "scrivi a Giulia Romano che il preventivo è pronto", "Il preventivo è pronto.", "in azienda", "Invia", "Inviata")]
    [InlineData("marco.rossi", "manda una mail a giulia.romano@valdoro.example con oggetto \"Sala\": ci vediamo alle 15 in sala Brera", "Ci vediamo alle 15 in sala Brera.", "in azienda", "Invia", "Inviata")]
    [InlineData("james.whitfield", "write to Priya Nair that the report is ready", "The report is ready.", "inside the company", "Send", "Sent")]
    public async Task A_sentence_becomes_a_mail_that_is_shown_before_it_leaves(string person, string said, string text, string goes, string send, string sent)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);

        var shown = await chat.SaysAsync(said);
        Assert.Contains(text, shown.Words, StringComparison.Ordinal);
        Assert.Contains(goes, shown.Words, StringComparison.Ordinal);
        Assert.Equal(0, Sent(day, person));

        Assert.Contains(sent, (await chat.PressesAsync(shown, send)).Words, StringComparison.Ordinal);
        Assert.Equal(1, Sent(day, person));
    }

    [Theory]
    [InlineData("marco.rossi", "scrivi una mail", "sì", "Scrivi almeno un destinatario")]
    [InlineData("james.whitfield", "new email", "yes", "Write at least one recipient")]
    public async Task A_mail_to_nobody_is_not_offered_to_be_sent(string person, string said, string yes, string missing)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);
        await chat.SaysAsync(said);

        Assert.Contains(missing, (await chat.SaysAsync(yes)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sent_once_however_often_it_is_pressed_or_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await marco.SaysAsync("scrivi a Giulia Romano che arrivo tardi");

        await Task.WhenAll(marco.PressesAsync(shown, "Invia"), marco.PressesAsync(shown, "Invia"), marco.PressesAsync(shown, "Invia"));

        Assert.Equal(1, Sent(day, "marco.rossi"));
        Assert.Contains("già stata inviata", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Contains("già stata inviata", (await marco.PressesAsync(shown, "Lascia perdere")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("invia");
        Assert.Equal(1, Sent(day, "marco.rossi"));
    }

    [Fact]
    public async Task A_sending_without_an_answer_is_looked_after_and_not_repeated()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await marco.SaysAsync("scrivi a Giulia Romano che arrivo tardi");
        await day.FaultAsync(new { kind = "serverError", path = "/send", status = 504, count = 1, afterCarriedOut = true });

        Assert.Contains("Inviata", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Equal(1, Sent(day, "marco.rossi"));
    }

    [Fact]
    public async Task One_that_did_not_leave_waits_and_then_goes()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await marco.SaysAsync("scrivi a Giulia Romano che arrivo tardi");
        await day.FaultAsync(new { kind = "serverError", path = "/send", status = 504, count = 1 });

        Assert.Contains("la bozza c'è ancora", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Contains("già inviando", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        day.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Contains("Inviata", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Equal(1, Sent(day, "marco.rossi"));
    }

    [Fact]
    public async Task An_answer_names_those_outside_and_is_corrected_by_the_form()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        var shown = await marco.SaysAsync("rispondi a tutti alla mail di Alpine Parts che va bene");
        Assert.Contains("RE: Ordine 4471", shown.Words, StringComparison.Ordinal);
        Assert.Contains("di cui 1 FUORI dall'azienda", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Alpine Parts <ordini@alpineparts.example> (esterno)", shown.Words, StringComparison.Ordinal);

        var form = await marco.PressesAsync(shown, "Modifica");
        Assert.Equal("Va bene.", form.Input("text"));
        var wrong = await marco.PressesAsync(form, "Rileggi", new { to = "chi@", subject = "Ordine", text = "Confermiamo." });
        Assert.Contains("non è un indirizzo", wrong.Words, StringComparison.Ordinal);
        Assert.Equal("Confermiamo.", wrong.Input("text"));
        var again = await marco.PressesAsync(wrong, "Rileggi", new { to = "ordini@alpineparts.example", cc = "", subject = "RE: Ordine 4471", text = "Confermiamo." });
        Assert.Contains("Confermiamo.", again.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Va bene.", again.Words, StringComparison.Ordinal);
        Assert.Contains("Inviata", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_passed_on_with_its_attachments()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        // Nothing is missing, so there is no form.
        var shown = await marco.SaysAsync("inoltra la mail di Anna Rossi a Luca Moretti");
        Assert.Contains("Luca Moretti", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Relazione Tiberina.docx", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Inviata", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Contains("Scrivi almeno un destinatario", (await marco.PressesAsync(await marco.SaysAsync("inoltra la mail di Anna Rossi"), "Rileggi", new { to = "", text = "" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_that_was_opened_is_passed_on_and_answered_though_a_form_of_it_was_shown_since()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await MailReadingTests.ChatAsync(day, "james.whitfield");
        await james.SaysAsync("read the latest email from Jane");
        await james.SaysAsync("save the attachments");

        var shown = await james.SaysAsync("forward it to Priya");

        Assert.Contains("Priya Nair", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Quote.pdf", shown.Words, StringComparison.Ordinal);
        await james.SaysAsync("forget it");
        Assert.Contains("Jane Cole", (await james.SaysAsync("reply that we agree")).Words, StringComparison.Ordinal);
        await james.SaysAsync("forget it");
        Assert.Contains("Save the mail from Jane Cole", (await james.SaysAsync("save the attachments")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marco.rossi", "leggi l'ultima mail di Alpine Parts", "rispondi a tutti che ci sarò", "Ci sarò.")]
    [InlineData("marco.rossi", "leggi l'ultima mail di Alpine Parts", "rispondi a tutti che accetto la riunione di domani", "Accetto la riunione di domani.")]
    [InlineData("james.whitfield", "read the latest email from Jane", "reply to everybody that I accept", "I accept.")]
    public async Task What_is_answered_while_a_mail_is_open_is_the_mail(string person, string open, string said, string text)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);
        await chat.SaysAsync(open);

        Assert.Contains(text, (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rispondi sì all'invito")]
    [InlineData("rispondi di no alla riunione di domani")]
    [InlineData("rispondi in inglese")]
    [InlineData("inoltra Portfolio.txt a Priya Nair")]
    [InlineData("reply in English")]
    [InlineData("answer yes to the invitation")]
    public async Task What_is_said_of_another_thing_is_not_the_open_mail_s(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await MailReadingTests.ChatAsync(day, "marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");

        var answer = (await marco.SaysAsync(said)).Words;
        Assert.False(answer.Contains("Non ancora inviata", StringComparison.Ordinal) || answer.Contains("Ordine 4471", StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task A_question_that_came_since_is_answered_though_a_mail_was_opened_before()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 120 euro di carta"), "Invia");
        await paolo.ReadsAsync("Carta");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");
        await paolo.SaysAsync("domanda APPR-2026-1: perché di più?");
        await marco.ReadsAsync("ha una domanda");

        Assert.Contains("Risposta: perché è finita", (await marco.SaysAsync("rispondi: perché è finita")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marco.rossi", "mostrami le mail", "rispondi alla 3: va bene, ci sono alle 15", "Va bene, ci sono alle 15.", "Preventivo Nord Logistica")]
    [InlineData("marco.rossi", "mostrami le mail", "rispondi a tutti alla terza che va bene", "Va bene.", "Preventivo Nord Logistica")]
    [InlineData("marco.rossi", "mostrami le mail", "inoltra la 3 a Luca Moretti", "Luca Moretti", "Preventivo Nord Logistica")]
    [InlineData("james.whitfield", "show my emails", "reply to 2: we agree", "We agree.", "Contract renewal")]
    [InlineData("james.whitfield", "show my emails", "forward the 2nd to Priya Nair", "Priya Nair", "Contract renewal")]
    public async Task One_of_a_list_is_answered_and_passed_on_by_its_number(string person, string list, string said, string words, string subject)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);
        await chat.SaysAsync(list);

        var shown = (await chat.SaysAsync(said)).Words;
        Assert.Contains(subject, shown, StringComparison.Ordinal);
        Assert.Contains(words, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marco.rossi", "mostrami le mail", "rispondi alla 2", "Oggetto")]
    [InlineData("james.whitfield", "show my emails", "reply to number 2", "Subject")]
    public async Task Without_words_the_number_opens_the_form_of_the_answer(string person, string list, string said, string field)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);
        await chat.SaysAsync(list);

        Assert.Contains(field, (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_not_there_is_no_other_mail_s()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("marco.rossi", "Listini/Listino Verde.txt");
        day.Puts("marco.rossi", "Listini/Listino Rosso.txt");
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");
        await marco.SaysAsync("cerca il file listino");

        Assert.Contains("Quale mail intendi?", (await marco.SaysAsync("inoltra la 2 a Luca Moretti")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_is_answered_though_a_mail_is_open()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await MailReadingTests.ChatAsync(day, "marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");

        Assert.Contains("solo per questa o per tutta la serie?", (await marco.SaysAsync("rispondi all'invito di Paolo che va bene")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_to_the_form_shows_the_mail_as_the_form_has_it_and_the_next_yes_sends_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync("scrivi una mail a Giulia Romano");
        await marco.PressesAsync(form, "Usa il modello", new { to = form.Input("to"), subject = "Grazie", template = "thanks.it", text = "" });

        var shown = await marco.SaysAsync("invia");
        Assert.Contains("Giulia Romano", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Invia", shown.Buttons);
        Assert.Equal(0, Sent(day, "marco.rossi"));

        Assert.Contains("Inviata", (await marco.SaysAsync("invia")).Words, StringComparison.Ordinal);
        Assert.Equal(1, Sent(day, "marco.rossi"));
    }

    [Fact]
    public async Task A_template_is_filled_in_and_keeps_what_was_typed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync("scrivi una mail a Giulia Romano");

        var filled = await marco.PressesAsync(form, "Usa il modello", new { to = form.Input("to"), template = "away.it", text = "A presto" });
        Assert.Contains("Buongiorno Giulia Romano,", filled.Input("text"), StringComparison.Ordinal);
        Assert.EndsWith("A presto", filled.Input("text"), StringComparison.Ordinal);
        Assert.Contains("un posto da riempire", (await marco.PressesAsync(filled, "Rileggi", new { to = form.Input("to"), text = filled.Input("text") })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_comes_along_is_attached_and_too_large_a_one_is_told()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        var shown = await marco.SendsAsync("manda una mail a Giulia Romano dicendo che ecco il listino", ("Listino.txt", [1, 2, 3]), ("Disegni.pdf", new byte[3_400_000]), ("Filmato.mp4", new byte[25_000_001]));

        Assert.Contains("Listino.txt (1 KB)", shown.Words, StringComparison.Ordinal);
        // Over 3 MB it goes into the draft in pieces.
        Assert.Matches(@"Disegni\.pdf \(3[.,]\d MB\)", shown.Words);
        Assert.Contains("«Filmato.mp4» non ci sta in una mail", shown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_in_outlook_is_shown_before_it_leaves()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await marco.SaysAsync("scrivi a Giulia Romano che arrivo tardi");
        In(day, "marco.rossi", "drafts").Single()["bccRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = "grant@client.example" } });

        var changed = await marco.PressesAsync(shown, "Invia");

        Assert.Contains("La bozza è cambiata in Outlook", changed.Words, StringComparison.Ordinal);
        Assert.Contains("Ccn grant@client.example", changed.Words, StringComparison.Ordinal);
        Assert.Equal(0, Sent(day, "marco.rossi"));
        Assert.Contains("✓ Inviata", (await marco.PressesAsync(changed, "Invia")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_dropped_is_not_sent_and_no_hostile_mail_sends_anything()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var shown = await marco.SaysAsync("scrivi a Giulia Romano che arrivo tardi");

        Assert.Contains("non ho inviato nulla", (await marco.PressesAsync(shown, "Lascia perdere")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("leggi l'ultima mail di Assistenza IT");
        Assert.Contains("bozza non c'è più", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Equal(0, Sent(day, "marco.rossi"));
    }

    [Theory]
    [InlineData("scrivi a Luca che va bene", "Luca", "Va bene.")]
    [InlineData("email Priya saying we are late", "Priya", "We are late.")]
    [InlineData("scrivi a Luca: ecco i disegni", "Luca", "Ecco i disegni.")]
    [InlineData("scrivi a Luca con oggetto \"Re: prezzo\"", "Luca", null)]
    public void Words_behind_that_are_the_mails(string text, string who, string? says)
    {
        var at = text.IndexOf(who, StringComparison.Ordinal);
        var read = MailWriteSentence.Read(text, new() { Text = text, People = [new(who, new(at, who.Length))] });
        Assert.Equal((who, says), (read.To, read.Text));
    }

    [Theory]
    [InlineData("scrivi a Anna Neri e luca@x.example che va bene", "Anna Neri; luca@x.example")]
    [InlineData("scrivi a Anna Neri <luca@x.example> che va bene", "luca@x.example")]
    [InlineData("scrivi a luca@x.example, Anna Neri: va bene", "luca@x.example; Anna Neri")]
    [InlineData("scrivi a Anna Neri che il mio indirizzo è luca@x.example", "Anna Neri")]
    [InlineData("write to Anna Neri that my address is luca@x.example", "Anna Neri")]
    public void Names_and_addresses_are_recipients_together(string text, string to)
    {
        BackOfficeBot.Language.Found<string> At(string value) => new(value, new(text.IndexOf(value, StringComparison.Ordinal), value.Length));
        Assert.Equal(to, MailWriteSentence.Read(text, new() { Text = text, People = [At("Anna Neri")], Addresses = [At("luca@x.example")] }).To);
    }

    [Fact]
    public void Recipients_read_as_they_are_written() =>
        Assert.Equal("Anna Rossi <anna@x.example>; b@y.example", MailRecipients.Written([new MailAddress("anna@x.example", "Anna Rossi"), new("b@y.example")]));

    internal static int Sent(OfficeDay day, string person) => In(day, person, "sentitems").Count();

    internal static IEnumerable<JsonObject> In(OfficeDay day, string person, string folder)
    {
        var office = (Sandbox.Office.OfficeState)day.Sandbox.GetService(typeof(Sandbox.Office.OfficeState))!;
        var box = office.Mailbox($"{person}@{office.Seed.Domain}")!;
        return box.Messages.All.Where(m => (string?)m["parentFolderId"] == $"AAMkfolder-{folder}-{box.Id}");
    }
}
