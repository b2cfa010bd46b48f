using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Mail;

/// What Exchange refuses is said in one sentence, and what was typed goes on from where it was.
public sealed class MailTroubleTests
{
    [Theory]
    [InlineData("marco.rossi", "leggi la posta", "Microsoft 365 ha troppe richieste in questo momento", "non ha una casella di posta")]
    [InlineData("james.whitfield", "read my mail", "Microsoft 365 has too many requests just now", "has no mailbox")]
    public async Task A_busy_exchange_and_no_mailbox_are_told_and_then_it_goes_on(string person, string said, string busy, string none)
    {
        await using var day = await OfficeDay.BeginAsync();
        var chat = await MailReadingTests.ChatAsync(day, person);

        await day.FaultAsync(new { service = "graph", kind = "Throttle", retryAfter = 300, path = "/messages" });
        Assert.Contains(busy, (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
        await day.NoFaultsAsync();
        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 404, code = "MailboxNotEnabledForRESTAPI", path = "/messages" });
        Assert.Contains(none, (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
        await day.NoFaultsAsync();
        Assert.Contains(person == "marco.rossi" ? "Posta in arrivo" : "Inbox", (await chat.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rights_that_were_lost_in_the_middle_lose_nothing_that_was_typed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync("scrivi una mail a Giulia Romano");
        var typed = new { to = form.Input("to"), cc = "", subject = "Preventivo", text = "È pronto." };

        await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 403, path = "/messages" });
        var refused = await marco.PressesAsync(form, "Rileggi", typed);
        Assert.Contains("Non ho il permesso di usare la tua posta", refused.Words, StringComparison.Ordinal);
        // An error leaves the form as it is on the screen.
        Assert.Null(refused.Card);
        await day.NoFaultsAsync();

        var shown = await marco.PressesAsync(form, "Rileggi", typed);
        Assert.Contains("È pronto.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("✓ Inviata", (await marco.PressesAsync(shown, "Invia")).Words, StringComparison.Ordinal);
        Assert.Equal(1, MailWritingTests.Sent(day, "marco.rossi"));
    }

    [Fact]
    public async Task More_than_500_recipients_are_too_many_and_stay_in_the_form()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        var form = await marco.SaysAsync("scrivi una mail a Giulia Romano");
        var all = string.Join("; ", Enumerable.Range(0, 501).Select(n => $"socio{n}@consorzio.example"));

        var wrong = await marco.PressesAsync(form, "Rileggi", new { to = all, subject = "Assemblea", text = "Vi aspettiamo." });

        Assert.Contains("Sono 501 destinatari: al massimo 500", wrong.Words, StringComparison.Ordinal);
        Assert.Equal(all, wrong.Input("to"));
        Assert.Equal("Vi aspettiamo.", wrong.Input("text"));
    }
}
