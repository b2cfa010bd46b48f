using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Files;

/// A file is sent by giving just those people a right, after a yes, once.
public sealed class FileSendingTests
{
    private const string Path = "Clienti/Contratto Bianchi.txt";

    [Fact]
    public async Task A_sentence_is_confirmed_and_then_gives_the_right_to_look_and_a_notice()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var (luca, giulia) = (await day.OfAsync("luca.moretti"), await day.OfAsync("giulia.romano"));

        var confirm = await luca.SaysAsync("manda il contratto Bianchi a Giulia Romano");
        Assert.Contains("Giulia Romano", confirm.Words, StringComparison.Ordinal);
        Assert.Contains("Solo vedere", confirm.Words, StringComparison.Ordinal);
        Assert.Empty(day.Rights("luca.moretti", Path));

        Assert.Contains("✓ Inviato", (await luca.PressesAsync(confirm, "Invia")).Words, StringComparison.Ordinal);
        Assert.Contains("✓ Inviato", (await luca.PressesAsync(confirm, "Invia")).Words, StringComparison.Ordinal);

        Assert.Equal(["Giulia Romano: read"], day.Rights("luca.moretti", Path));
        var notice = await giulia.ReadsAsync("Luca Moretti ti ha inviato questo file");
        Assert.Contains("Contratto Bianchi.txt", notice.Words, StringComparison.Ordinal);
        Assert.Contains("Puoi Solo vedere", notice.Words, StringComparison.Ordinal);
        Assert.Single(await giulia.MessagesAsync(), m => m.Words.Contains("ti ha inviato questo file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_who_is_said_to_may_change_it_and_yes_by_words_sends_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var luca = await day.OfAsync("luca.moretti");
        await luca.SaysAsync("speak English");

        await luca.SaysAsync("find the contratto Bianchi file");
        Assert.Contains("View and edit", (await luca.SaysAsync("send it to Giulia Romano, she can edit")).Words, StringComparison.Ordinal);
        Assert.Contains("Sent", (await luca.SaysAsync("yes")).Words, StringComparison.Ordinal);

        Assert.Equal(["Giulia Romano: write"], day.Rights("luca.moretti", Path));
    }

    [Fact]
    public async Task Whoever_is_outside_is_marked_and_gets_one_mail_from_the_service()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var luca = await day.OfAsync("luca.moretti");

        var form = await luca.PressesAsync(await luca.SaysAsync("cerca il contratto Bianchi"), "Invia");
        var confirm = await luca.PressesAsync(form, "Avanti", new { who = "", outside = "anna@cliente.example", right = "Read", note = "Ecco il contratto" });
        Assert.Contains("⚠ anna@cliente.example", confirm.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Invia", confirm.Buttons);
        await luca.PressesAsync(confirm, "Invia anche fuori");
        await luca.PressesAsync(confirm, "Invia anche fuori");

        Assert.Equal(["anna@cliente.example: read"], day.Rights("luca.moretti", Path));
    }

    [Theory]
    [InlineData("invia Contratto Bianchi 2026.docx a Giulia Romano")]
    [InlineData("send the file Contratto Bianchi 2026.docx to Giulia Romano")]
    public async Task A_file_that_is_named_with_its_ending_is_sent_and_no_mail_is_written(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Clienti/Contratto Bianchi 2026.docx");
        var luca = await day.OfAsync("luca.moretti");

        var confirm = await luca.SaysAsync(said);

        Assert.Contains("Invio «Contratto Bianchi 2026.docx»?", confirm.Words, StringComparison.Ordinal);
        Assert.Contains("Giulia Romano", confirm.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mandami una copia del verbale")]
    [InlineData("send me a copy of MIN-2026-0000012")]
    public async Task A_copy_of_minutes_is_no_file_that_is_looked_for(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", "Verbale MIN-2026-0000012.txt");

        Assert.DoesNotContain("Verbale MIN-2026-0000012.txt", (await (await day.OfAsync("luca.moretti")).SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_knows_whether_somebody_outside_was_invited_that_is_said()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var luca = await day.OfAsync("luca.moretti");
        var form = await luca.PressesAsync(await luca.SaysAsync("cerca il contratto Bianchi"), "Invia");
        var confirm = await luca.PressesAsync(form, "Avanti", new { who = "", outside = "anna@cliente.example", right = "Read" });
        await day.FaultAsync(new { kind = "serverError", path = "/invite", status = 504, count = 1 });

        Assert.Contains("Non so se la mail con il file è arrivata a anna@cliente.example", (await luca.PressesAsync(confirm, "Invia anche fuori")).Words, StringComparison.Ordinal);
        Assert.Contains("Non so se la mail con il file è arrivata a anna@cliente.example", (await luca.PressesAsync(confirm, "Invia anche fuori")).Words, StringComparison.Ordinal);
        Assert.Empty(day.Rights("luca.moretti", Path));
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_typed_is_lost()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var luca = await day.OfAsync("luca.moretti");

        var form = await luca.PressesAsync(await luca.SaysAsync("cerca il contratto Bianchi"), "Invia");
        var wrong = await luca.PressesAsync(form, "Avanti", new { who = "", outside = "anna.cliente", right = "Write", note = new string('x', 1_001) });

        Assert.Contains("Non sono indirizzi mail: anna.cliente", wrong.Words, StringComparison.Ordinal);
        Assert.Contains("al massimo 1000", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(("anna.cliente", "Write"), (wrong.Input("outside"), wrong.Input("right")));
        Assert.Contains("Scegli almeno una persona", (await luca.PressesAsync(form, "Avanti", new { who = "", outside = "", right = "Read" })).Words, StringComparison.Ordinal);
        Assert.Contains("Quel file ce l'hai già", (await luca.PressesAsync(form, "Avanti", new { who = luca.PersonId, outside = "", right = "Read" })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_has_opens_the_form_and_a_no_sends_nothing()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var luca = await day.OfAsync("luca.moretti");

        Assert.Contains("Non trovo nessuno che si chiami «Ermenegildo»", (await luca.SaysAsync("manda il contratto Bianchi a Ermenegildo")).Words, StringComparison.Ordinal);
        await luca.SaysAsync("manda il contratto Bianchi a Giulia Romano");
        Assert.Contains("non invio nulla", (await luca.SaysAsync("no")).Words, StringComparison.Ordinal);

        Assert.Empty(day.Rights("luca.moretti", Path));
    }

    [Fact]
    public async Task After_a_no_no_older_card_sends_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var luca = await day.OfAsync("luca.moretti");
        var older = await luca.SaysAsync("manda il contratto Bianchi a Giulia Romano");
        var form = await luca.SaysAsync("modifica");
        var confirm = await luca.PressesAsync(form, "Avanti", new { who = form.Input("who"), outside = "", right = "Write" });

        var dropped = await luca.PressesAsync(confirm, "Lascia stare");
        Assert.Contains("non invio nulla", dropped.Words, StringComparison.Ordinal);
        Assert.Empty(dropped.Buttons);
        Assert.Contains("Questo invio non c'è più", (await luca.PressesAsync(older, "Invia")).Words, StringComparison.Ordinal);

        Assert.Empty(day.Rights("luca.moretti", Path));
    }

    [Theory]
    [InlineData(403, "non lo puoi condividere")]
    [InlineData(404, "Non lo trovo più")]
    [InlineData(423, "")]
    public async Task What_the_drive_refuses_is_said_and_the_same_press_sends_it_later(int status, string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        day.Puts("luca.moretti", Path);
        var luca = await day.OfAsync("luca.moretti");
        var confirm = await luca.SaysAsync("manda il contratto Bianchi a Giulia Romano");
        await day.FaultAsync(new { service = "graph", method = "POST", path = "/drives/*/items/*/invite", kind = "ServerError", status });

        var refused = await luca.PressesAsync(confirm, "Invia");
        Assert.Contains(said, refused.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", refused.Words, StringComparison.Ordinal);
        Assert.Empty(day.Rights("luca.moretti", Path));
        await day.NoFaultsAsync();

        Assert.Contains("✓ Inviato", (await luca.PressesAsync(confirm, "Invia")).Words, StringComparison.Ordinal);
    }
}
