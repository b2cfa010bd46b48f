using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Desk;

/// Records that are called by what they are about, and by no number.
public sealed class NamedRecordsTests
{
    [Theory]
    [InlineData("ritira le sedie")]
    [InlineData("annulla la richiesta delle sedie")]
    [InlineData("withdraw the chairs request")]
    public async Task What_was_asked_for_is_taken_back_after_a_yes_and_not_before(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.SaysAsync(said.StartsWith('w') ? "I need Paolo Ferrari's ok for 300 euros of chairs" : "mi serve l'ok di Paolo Ferrari per 300 euro di sedie");
        await marco.SaysAsync("sì");
        await paolo.ReadsAsync("Decidi tu perché");

        Assert.Contains("Intendi questa?", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("resta com'è", (await marco.SaysAsync("no")).Words, StringComparison.Ordinal);
        Assert.Contains("in attesa di Paolo Ferrari", (await marco.SaysAsync("mostra APPR-2026-0000001")).Words, StringComparison.Ordinal);
        await marco.SaysAsync(said);
        Assert.DoesNotContain("in attesa di Paolo Ferrari", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
        await paolo.ReadsAsync(said.StartsWith('a') ? "annullata" : "ritirata");
    }

    [Theory]
    [InlineData("ritira la stampante")]
    [InlineData("annulla la richiesta a Davide")]
    [InlineData("withdraw the printer")]
    public async Task A_task_that_one_asked_a_colleague_for_is_withdrawn_by_what_it_is(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, davide) = (await day.OfAsync("marco.rossi"), await day.OfAsync("davide.rinaldi"));
        await marco.SaysAsync(said.Contains("printer", StringComparison.Ordinal) ? "ask Davide Rinaldi to repair the printer by December 10" : "chiedi a Davide Rinaldi di riparare la stampante entro il 10 dicembre");
        await marco.SaysAsync("sì");
        await davide.ReadsAsync("TASK-2026-0000001");

        Assert.Contains("Intendi questa?", (await marco.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("ritirata", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_is_no_task_that_speaks_of_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marco = await day.OfAsync("marco.rossi");
        await marco.SaysAsync("chiedi a Davide Rinaldi di preparare la riunione di budget entro il 10 dicembre");
        await marco.SaysAsync("sì");
        Assert.DoesNotContain("Intendi questa?", (await marco.SaysAsync("annulla la riunione di budget")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("respingi le sedie, troppo care")]
    [InlineData("reject the sedie because troppo care")]
    public async Task A_decision_keeps_the_reason_that_was_said(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.SaysAsync("mi serve l'ok di Paolo Ferrari per 300 euro di sedie");
        await marco.SaysAsync("sì");
        await paolo.ReadsAsync("Decidi tu perché");
        await paolo.SaysAsync("agenda");

        Assert.Contains("Intendi questa?", (await paolo.SaysAsync(said)).Words, StringComparison.Ordinal);
        Assert.Contains("✕ respinta", (await paolo.SaysAsync("sì")).Words, StringComparison.Ordinal);
        await marco.ReadsAsync("roppo care");
    }

    [Theory]
    [InlineData("passa la chiamata a Giulia Romano")]
    [InlineData("pass the call to Giulia Romano")]
    public async Task A_call_that_has_just_arrived_is_passed_on(string said)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco, giulia) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await sara.SaysAsync("sì");
        await marco.ReadsAsync("C'è una chiamata per te");

        await marco.SaysAsync(said);
        await giulia.ReadsAsync("Marco Rossi ti passa questa chiamata");
    }

    [Fact]
    public async Task Somebody_else_s_record_is_not_found_by_its_words()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, luca) = (await day.OfAsync("marco.rossi"), await day.OfAsync("luca.moretti"));
        await marco.SaysAsync("chiedi a Davide Rinaldi di riparare la stampante entro il 10 dicembre");
        await marco.SaysAsync("sì");
        Assert.DoesNotContain("TASK-2026-0000001", (await luca.SaysAsync("ritira la stampante")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approva le ferie di Marco", "sì", "✓ approvata")]
    [InlineData("approve Marco's leave", "yes", "✓ approvata")]
    [InlineData("approva le ferie di Marco", "no", "resta com'è")]
    public async Task A_request_that_was_to_be_approved_is_approved_after_the_yes(string said, string answer, string becomes)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
        await paolo.ReadsAsync("Decidi tu perché");
        await paolo.SaysAsync("agenda");

        var asked = (await paolo.SaysAsync(said)).Words;
        Assert.Contains("Intendi questa?", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("✓ approvata", asked, StringComparison.Ordinal);
        Assert.Contains(becomes, (await paolo.SaysAsync(answer)).Words, StringComparison.Ordinal);
        // What was let go is not done by a later word.
        await paolo.SaysAsync("ok grazie");
        Assert.Contains(answer is "no" ? "in attesa" : "✓ approvata", (await marco.SaysAsync("mostra APPR-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_behind_what_has_arrived_meanwhile_is_asked_for()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, davide, giulia) = (await day.OfAsync("marco.rossi"), await day.OfAsync("davide.rinaldi"), await day.OfAsync("giulia.romano"));
        await marco.SaysAsync("chiedi a Davide Rinaldi di riparare la stampante entro il 10 dicembre");
        await marco.SaysAsync("sì");
        await davide.ReadsAsync("TASK-2026-0000001");
        await marco.SaysAsync("ritira la stampante");
        await giulia.SaysAsync("chiedi a Marco Rossi di controllare il listino entro il 10 dicembre");
        await giulia.SaysAsync("sì");
        await marco.ReadsAsync("Controllare il listino");

        await marco.SaysAsync("sì");
        Assert.Contains("richiesta", (await marco.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Accetto", (await marco.SaysAsync("mostra TASK-2026-0000002")).Buttons);
    }
}
