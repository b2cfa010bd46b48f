using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Files;

namespace BackOfficeBot.Tests.Skills.Mail;

/// A mail and what hangs on it become documents: in the folder that was chosen, in the register, and with a way back to the mail.
public sealed class MailToDocumentTests
{
    private const string Confirmation = "Conferma ordine 4471.pdf";

    [Theory]
    [InlineData("marco.rossi", "leggi l'ultima mail di Alpine Parts", "salva gli allegati in Fatture/2026", "0,1", "Fatture/2026")]
    [InlineData("marco.rossi", "leggi l'ultima mail di Alpine Parts", "salva la mail", "2", null)]
    [InlineData("marco.rossi", "leggi l'ultima mail di Alpine Parts", "archivia la mail come documento", "2", null)]
    [InlineData("marco.rossi", "leggi l'ultima mail di Alpine Parts", "salvala", "0,1,2", null)]
    [InlineData("james.whitfield", "read the latest email from Jane", "save the attachments in Contracts", "0", "Contracts")]
    [InlineData("james.whitfield", "read the latest email from Jane", "save this mail as a document", "1", null)]
    [InlineData("james.whitfield", "read the latest email from Jane", "archive the attachments", "0", null)]
    public async Task What_is_said_is_ticked_in_the_form(string person, string opens, string said, string ticked, string? path)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);
        await chat.SaysAsync(opens);

        var form = await chat.SaysAsync(said);

        Assert.Equal((ticked, path), (form.Input("files"), form.Input("path")));
    }

    [Fact]
    public async Task An_attachment_and_the_mail_lie_in_the_folder_and_lead_back_to_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");
        var form = await marco.SaysAsync("salvala in Ordini");
        Assert.Contains("Salva la mail di Alpine Parts", form.Words, StringComparison.Ordinal);

        Assert.Contains("Scegli almeno un file", (await marco.PressesAsync(form, "Salva", new { files = "", folder = "own", path = "Ordini" })).Words, StringComparison.Ordinal);
        await marco.PressesAsync(form, "Salva", new { files = "0,2", folder = "own", path = "Ordini" });
        await marco.PressesAsync(form, "Salva", new { files = "0,2", folder = "own", path = "Ordini" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await marco.ReadsAsync("✓ salvato");

        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString(day.Bytes("marco.rossi", "Ordini/" + Confirmation)), StringComparison.Ordinal);
        Assert.Contains("Message-ID:", System.Text.Encoding.UTF8.GetString(day.Bytes("marco.rossi", "Ordini/2026-11-24 RE Ordine 4471 tempi di consegna.eml")), StringComparison.Ordinal);
        Assert.Null(day.File("marco.rossi", "Ordini/Listino 2027.xlsx"));
        var filed = await marco.SaysAsync("mostra DOC-2026-0000001");
        Assert.Contains("Dalla mail di", filed.Words, StringComparison.Ordinal);
        Assert.Contains("Alpine Parts", filed.Words, StringComparison.Ordinal);
        Assert.Contains("Apri la mail", filed.Buttons);
        Assert.Contains("non trovo", (await marco.SaysAsync("mostra DOC-2026-0000003")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_is_ticked_afterwards_is_filed_too_and_nothing_twice()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");
        var form = await marco.SaysAsync("salva gli allegati");

        await marco.PressesAsync(form, "Salva", new { files = "1", folder = "own", path = "" });
        await marco.PressesAsync(form, "Salva", new { files = "0", folder = "own", path = "" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await marco.ReadsAsync("✓ salvato");

        Assert.NotNull(day.File("marco.rossi", Confirmation));
        Assert.NotNull(day.File("marco.rossi", "Listino 2027.xlsx"));
    }

    [Theory]
    [InlineData("/attachments/", 404, "⚠ non salvato", "forse è stata eliminata o spostata")]
    [InlineData("/attachments/", 403, "⚠ non salvato", "non hai (più) il permesso di leggere questa mail")]
    public async Task A_mail_that_is_gone_meanwhile_or_may_no_longer_be_read_is_told(string path, int status, string state, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");
        var form = await marco.SaysAsync("salva gli allegati");
        await day.FaultAsync(new { kind = "serverError", path = $"*{path}*", status });

        await marco.PressesAsync(form, "Salva", new { files = "0", folder = "own", path = "" });
        await day.ElapseAsync(TimeSpan.FromSeconds(1));

        var told = await marco.ReadsAsync(state);
        Assert.Contains(words, told.Words, StringComparison.Ordinal);
        Assert.Null(day.File("marco.rossi", Confirmation));
    }

    [Theory]
    [InlineData("marco.rossi", "leggi l'ultima mail di Giulia", "salva gli allegati", "non ha allegati")]
    [InlineData("james.whitfield", "read the latest email from Priya", "save the attachments", "has no attachments")]
    public async Task Without_attachments_that_is_said_with_what_can_be_done(string person, string opens, string said, string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);
        await chat.SaysAsync(opens);

        Assert.Contains(words, (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marco.rossi", "fai un'attività della mail di Alpine Parts", "Ordine 4471")]
    [InlineData("marco.rossi", "crea una richiesta di approvazione dalla mail di Alpine Parts", "Ordine 4471")]
    [InlineData("marco.rossi", "salva gli allegati della mail di Alpine Parts", "Salva la mail di Alpine Parts")]
    [InlineData("james.whitfield", "make a task of the mail from Jane", "Contract renewal")]
    [InlineData("james.whitfield", "make a call back of the email from Jane", "Contract renewal")]
    [InlineData("james.whitfield", "save the attachments of the latest mail from Jane", "Save the mail from Jane Cole")]
    public async Task A_mail_that_is_named_becomes_work_without_being_opened_first(string person, string said, string shown)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);

        var form = await chat.SaysAsync(said);

        Assert.Contains(shown, form.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make it a call back")]
    [InlineData("call her back")]
    public async Task The_mail_that_is_open_becomes_a_call_back(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await MailReadingTests.ChatAsync(day, "james.whitfield");
        await james.SaysAsync("read the latest email from Jane");

        Assert.Contains("Contract renewal", (await james.SaysAsync(said)).Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marco.rossi", "salva gli allegati in Ordini 2026", "apri prima la mail")]
    [InlineData("james.whitfield", "save the attachments", "open the mail first")]
    public async Task Where_no_mail_is_open_it_is_said_how_to_come_to_its_attachments(string person, string said, string how)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);

        Assert.Contains(how, (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archiving_the_mail_stays_what_it_was()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("leggi l'ultima mail di Alpine Parts");

        Assert.Contains("archiviat", (await marco.SaysAsync("archivia la mail")).Words, StringComparison.Ordinal);
    }
}
