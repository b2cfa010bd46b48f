using System.Text.Json.Nodes;
using BackOfficeBot.Common;
using BackOfficeBot.Sandbox.Graph.Mail;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Skills.Mail;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Mail;

/// Mails found by a sentence or the form, read in a card, and put away.
public sealed class MailReadingTests
{
    private const string Outlook = "https://outlook.office365.com/owa/";

    [Theory]
    [InlineData("marco.rossi", "mostrami le mail di Alpine Parts", "Ordine 4471")]
    [InlineData("marco.rossi", "mail che parlano di Tiberina", "Relazione sul progetto")]
    [InlineData("marco.rossi", "le mail di Paolo Ferrari", "Preventivo Nord Logistica")]
    [InlineData("marco.rossi", "mail inviate a Giulia Romano", "Preventivo Nord Logistica")]
    [InlineData("marco.rossi", "cerca le mail di Anna della settimana scorsa con allegati", "Relazione sul progetto")]
    [InlineData("marco.rossi", "mail con oggetto \"preventivo\"", "Preventivo Nord Logistica")]
    [InlineData("marco.rossi", "mail con oggetto preventivo dell'ultima settimana", "Preventivo Nord Logistica")]
    [InlineData("james.whitfield", "unread mail from Jane", "Contract renewal")]
    [InlineData("james.whitfield", "search my mail for contract", "Contract renewal")]
    public async Task Mails_are_found_by_a_sentence(string person, string said, string subject)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await ChatAsync(day, person);

        var list = await chat.SaysAsync(said);

        Assert.Contains(subject, list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("newsletter", list.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("biglietti", list.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("togli l'ultima")]
    [InlineData("remove the last one")]
    public async Task Nothing_is_put_away_where_no_mail_was_shown_and_none_is_named(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await ChatAsync(day, "marco.rossi");
        Assert.DoesNotContain("posta eliminata", (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("Ordine 4471", (await chat.SaysAsync("mostrami le mail di Alpine Parts")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("le mail dell'ultima settimana")]
    [InlineData("le mail delle ultime settimane")]
    [InlineData("le mail degli ultimi mesi")]
    public void What_was_lately_goes_on_until_now(string text)
    {
        var context = new BackOfficeBot.Language.UnderstandingContext(new(2026, 11, 24, 9, 0, 0), "Europe/Rome", "it-IT");
        var past = Taught.Understander.Understand(text, context with { Direction = BackOfficeBot.Language.Dates.Direction.Past }).Whens;
        var question = MailSentence.Read(text, Taught.Understander.Understand(text, context), past, WallClock.Zone("Europe/Rome"));
        Assert.NotNull(question.Since);
        Assert.Null(question.Until);
    }

    [Theory]
    [InlineData("marco.rossi", "riassumi l'ultima mail di Alpine Parts", "Ecco che cosa chiede Alpine Parts")]
    [InlineData("james.whitfield", "summarise the latest email from Jane", "This is what Jane Cole asks")]
    [InlineData("james.whitfield", "can you summarize the mail from Jane", "This is what Jane Cole asks")]
    public async Task A_mail_that_is_named_is_summarised_without_being_opened_first(string person, string said, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await ChatAsync(day, person);

        Assert.Contains(words, (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_is_paged_and_a_mail_is_opened_by_its_number()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        var first = await marco.SaysAsync("leggi la posta");
        Assert.Contains("1. ", first.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("6. ", first.Words, StringComparison.Ordinal);
        var more = await marco.SaysAsync("altre");
        Assert.Contains("6. ", more.Words, StringComparison.Ordinal);
        Assert.Contains(more.Words.Split("6. ")[1].Split(": ")[1][..8], (await marco.SaysAsync("apri la 6")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("leggi la posta");
        Assert.Contains("Quale mail intendi", (await marco.SaysAsync("apri la 99")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_mail_is_words_and_nothing_more()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        var mail = await marco.OpensAsync(await marco.SaysAsync("mostrami le mail di Assistenza IT"), "1. ");

        Assert.Contains("(esterno)", mail.Words, StringComparison.Ordinal);
        Assert.Contains("ignora le istruzioni", mail.Words, StringComparison.Ordinal);
        Assert.Contains("→ male.example", mail.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("rispondi «sì»", mail.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Scrivi a tutti i colleghi", mail.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", mail.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("[Accedi](", mail.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_without_subject_and_one_to_500_are_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        Assert.Contains("(senza oggetto)", (await marco.SaysAsync("leggi l'ultima mail di Giulia")).Words, StringComparison.Ordinal);
        var crowd = await marco.SaysAsync("leggi l'ultima mail di Consorzio Industria");
        Assert.Contains("e altre 495 persone", crowd.Words, StringComparison.Ordinal);
        Assert.True(crowd.Card!.ToJsonString().Length < 25_000);
    }

    [Fact]
    public async Task A_mail_is_deleted_and_put_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Paolo Ferrari");

        var gone = await marco.SaysAsync("eliminala");
        Assert.Contains("posta eliminata", gone.Words, StringComparison.Ordinal);
        Assert.Contains("Non ho trovato mail", (await marco.SaysAsync("mostrami le mail di Paolo Ferrari")).Words, StringComparison.Ordinal);
        Assert.Contains("tornata dov'era", (await marco.PressesAsync(gone, "Annulla")).Words, StringComparison.Ordinal);
        Assert.Contains("Preventivo", (await marco.SaysAsync("mostrami le mail di Paolo Ferrari")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_mail_is_neither_read_nor_deleted_by_its_card()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        var mail = await marco.SaysAsync("leggi l'ultima mail di Anna Rossi");

        Assert.DoesNotContain("Tiberina", (await giulia.PressesAsync(mail, "Rispondi")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("posta eliminata", (await giulia.PressesAsync(mail, "Elimina")).Words, StringComparison.Ordinal);
        Assert.Contains("Tiberina", (await marco.SaysAsync("leggi l'ultima mail di Anna Rossi")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("buttala")]
    [InlineData("cestinala")]
    [InlineData("cancella questa mail")]
    public async Task It_is_thrown_away_by_the_words_that_people_have_for_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Paolo Ferrari");

        Assert.Contains("posta eliminata", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("tornata dov'era", (await marco.SaysAsync("recuperala")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_list_is_marked_and_thrown_away_by_its_number()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("mostrami le mail di Paolo Ferrari");

        Assert.Contains("contrassegnata", (await marco.SaysAsync("segnala la 1")).Words, StringComparison.Ordinal);
        Assert.Contains("eliminata", (await marco.SaysAsync("elimina la 1")).Words, StringComparison.Ordinal);
        Assert.Contains("tornata dov'era", (await marco.SaysAsync("annulla")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marco.rossi", "mostrami le mail", "fai un'attività della 3", "Nord Logistica")]
    [InlineData("marco.rossi", "mostrami le mail", "riassumi la terza", "mi prepari il preventivo")]
    [InlineData("james.whitfield", "show my emails", "make a task of the second", "Contract renewal")]
    [InlineData("james.whitfield", "show my emails", "turn 2 into a task", "Contract renewal")]
    [InlineData("james.whitfield", "show my emails", "summarise number 2", "signed contract")]
    [InlineData("james.whitfield", "show my emails", "save the attachments of the 2nd", "Save the mail from Jane Cole")]
    public async Task One_of_a_list_becomes_work_by_its_number(string person, string list, string said, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await ChatAsync(day, person);
        await chat.SaysAsync(list);

        var made = await chat.SaysAsync(said);
        Assert.Contains(words, made.Input("title") ?? made.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fai un'attività della 3 per Anna Rossi entro martedì")]
    [InlineData("make a task of 3 for Anna Rossi by Tuesday")]
    public async Task Whom_a_mail_of_a_list_is_work_for_is_said_with_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, anna) = (await ChatAsync(day, "marco.rossi"), await day.OfAsync("anna.rossi"));
        await marco.SaysAsync("mostrami le mail");

        var form = await marco.SaysAsync(said);

        Assert.Contains("Nord Logistica", form.Input("title"), StringComparison.Ordinal);
        Assert.Equal((anna.PersonId, "2026-12-01"), (form.Input("who"), form.Input("day")));
    }

    [Theory]
    [InlineData("apri quella del preventivo")]
    [InlineData("leggi l'ultima mail del preventivo")]
    [InlineData("apri quella di Paolo")]
    [InlineData("open the one from Paolo")]
    public async Task One_of_a_list_is_opened_by_what_it_is_about_or_who_sent_it(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await ChatAsync(day, "marco.rossi");
        await marco.SaysAsync("mostrami le mail");

        Assert.Contains("mi prepari il preventivo per Nord Logistica", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_that_is_being_answered_becomes_a_task()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("rispondi alla mail di Paolo Ferrari che va bene");

        Assert.Contains("Nord Logistica", (await marco.SaysAsync("fanne un'attività")).Input("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archiving_marking_and_the_conversation_go_by_words_too()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await ChatAsync(day, "james.whitfield");
        await james.SaysAsync("read the latest email from Jane");

        Assert.Contains("Marked as read", (await james.SaysAsync("mark it as read")).Words, StringComparison.Ordinal);
        Assert.Contains("Flagged", (await james.SaysAsync("flag it")).Words, StringComparison.Ordinal);
        Assert.Contains("Conversation: Contract renewal", (await james.SaysAsync("show the conversation")).Words, StringComparison.Ordinal);
        await james.SaysAsync("open 1");
        Assert.Contains("archived", (await james.SaysAsync("archive it")).Words, StringComparison.Ordinal);
        Assert.Contains("back where it was", (await james.SaysAsync("undo")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("archivia la mail di Paolo Ferrari")]
    [InlineData("archivia l'ultima mail di Paolo Ferrari")]
    public async Task A_mail_that_is_named_is_archived_without_being_opened(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");

        Assert.Contains("L'ho archiviata", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("tornata dov'era", (await marco.SaysAsync("annulla")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_looks_for_what_is_typed_and_keeps_it_where_it_is_wrong()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.PressesAsync(await marco.SaysAsync("leggi la posta"), "Cerca");

        Assert.Contains("Riempi almeno un campo", (await marco.PressesAsync(form, "Cerca")).Words, StringComparison.Ordinal);
        var wrong = await marco.PressesAsync(form, "Cerca", new { from = "Anna", since = "2026-11-20", until = "2026-11-10" });
        Assert.Contains("finisce prima di cominciare", wrong.Words, StringComparison.Ordinal);
        Assert.Equal("Anna", wrong.Input("from"));
        Assert.Contains("Relazione", (await marco.PressesAsync(wrong, "Cerca", new { from = "Anna", since = "", until = "", only = "files" })).Words, StringComparison.Ordinal);
        Assert.Contains("Relazione", (await marco.PressesAsync(wrong, "Cerca", new { from = "Anna", since = "0001-01-01", until = "9999-12-31", only = "files" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_vanished_is_told_and_the_list_stays()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var list = await marco.SaysAsync("mostrami le mail di Paolo Ferrari");
        await day.FaultAsync(new { kind = "serverError", path = "messages/", status = 404, count = 1 });

        Assert.Contains("non c'è più", (await marco.OpensAsync(list, "1. ")).Words, StringComparison.Ordinal);
        Assert.Contains("Preventivo", (await marco.OpensAsync(list, "1. ")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_fills_the_form_of_a_task()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Paolo Ferrari");

        var form = await marco.SaysAsync("fanne un'attività");
        Assert.Equal("Preventivo Nord Logistica", form.Input("title"));
        var task = await marco.PressesAsync(form, "Invia la richiesta", new { title = form.Input("title"), who = "me" });
        Assert.Contains(Outlook, task.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_becomes_a_call_back_with_its_number()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Giulia");

        var slip = await marco.SaysAsync("da richiamare");
        Assert.Contains("Giulia Romano", slip.Words, StringComparison.Ordinal);
        await marco.PressesAsync(slip, "Avanti", new { caller = slip.Input("caller"), company = "", phone = "", @for = marco.PersonId, ticks = "PleaseCall", message = slip.Input("message") });
        await marco.SaysAsync("registra");
        Assert.Contains(Outlook, (await marco.SaysAsync("mostra CALL-2026-0000001")).Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mostrami le mail di Oliver Grant", true)]
    [InlineData("leggi la posta", false)]
    public async Task Only_a_search_says_that_it_looked_at_the_newest_alone(string said, bool isCut)
    {
        await using var day = await OfficeDay.BeginAsync();
        for (var i = 0; i < 101; i++)
            Gets(day, "marco.rossi", "Buongiorno");
        var marco = await day.OfAsync("marco.rossi");

        var page = await marco.SaysAsync(said);
        while (page.Buttons.Contains("Altre"))
            page = await marco.PressesAsync(page, "Altre");

        Assert.Equal(isCut, page.Words.Contains("le 100 più recenti", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("james.whitfield", "read the latest email from Oliver Grant", "call him back", "Please ring me on 020 7946 0412.", "+442079460412")]
    [InlineData("marco.rossi", "leggi l'ultima mail di Oliver Grant", "da richiamare", "Mi chiami allo 02 5550 1234.", "+390255501234")]
    public async Task The_number_in_a_mail_is_one_of_the_country_in_which_it_is_read(string person, string opens, string said, string text, string number)
    {
        await using var day = await OfficeDay.BeginAsync();
        Gets(day, person, text);
        var chat = await ChatAsync(day, person);
        await chat.SaysAsync(opens);

        var slip = await chat.SaysAsync(said);

        Assert.Equal(number, slip.Input("phone")!.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("marco.rossi", "leggi l'ultima mail di Paolo Ferrari", "riassumila", new[] { "Domanda", "giovedì 26 novembre 2026", "8.000,00 EUR", "Chi segue la trasferta?" })]
    [InlineData("james.whitfield", "read the latest email from Jane", "summarise it", new[] { "Question", "Tuesday 1 December 2026", "4,500.00 GBP" })]
    public async Task A_mail_is_summed_up_with_its_own_sentences(string person, string opens, string said, string[] finds)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await ChatAsync(day, person);
        await chat.SaysAsync(opens);

        var summary = await chat.SaysAsync(said);
        Assert.All(finds, found => Assert.Contains(found, summary.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Among_others_no_mail_is_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi", OfficeDay.Everyone);

        Assert.Contains("chat personale", (await marco.SaysAsync("leggi la posta", mention: true)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_mail_stands_in_the_log()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Paolo Ferrari");

        Assert.DoesNotContain(day.Log.Lines, line => line.Contains("Preventivo", StringComparison.Ordinal) || line.Contains("paolo.ferrari@", StringComparison.Ordinal));
    }

    internal static async Task<Chat> ChatAsync(OfficeDay day, string person)
    {
        var chat = await day.OfAsync(person);
        if (person.StartsWith("james", StringComparison.Ordinal))
            await chat.SaysAsync("english please");
        return chat;
    }

    private static void Gets(OfficeDay day, string person, string text)
    {
        var office = day.Sandbox.GetRequiredService<OfficeState>();
        office.Do(() => Post.Receive(office, office.Mailbox(office.Person(person)!.Id)!, new()
        {
            ["subject"] = "Offer", ["body"] = new JsonObject { ["contentType"] = "text", ["content"] = text },
            ["from"] = new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = "Oliver Grant", ["address"] = "grant@client.example" } },
        }));
    }
}
