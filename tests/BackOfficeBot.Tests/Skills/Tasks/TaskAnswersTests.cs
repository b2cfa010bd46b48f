using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// What is asked before a task is sent, answered by words.
public sealed class TaskAnswersTests
{
    [Theory]
    [InlineData("marta.conti", "chiedi a Giulia Romano di controllare il preventivo entro venerdì", "sì, invia", "TASK-2026-0000001")]
    [InlineData("james.whitfield", "ask Giulia Romano to check the quote by Friday", "yes, send it", "TASK-2026-0000001")]
    public async Task Yes_sends_it_once(string person, string wish, string yes, string sent)
    {
        await using var day = await OfficeDay.BeginAsync();
        var (asker, giulia) = (await day.OfAsync(person), await day.OfAsync("giulia.romano"));
        if (person.StartsWith("james", StringComparison.Ordinal))
            await asker.SaysAsync("english please");
        await asker.SaysAsync(wish);
        Assert.Contains(sent, (await asker.SaysAsync(yes)).Words, StringComparison.Ordinal);
        await giulia.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains(sent, StringComparison.Ordinal)));
        // The card of whoever asked is kept true.
        await giulia.SaysAsync($"accetta {sent}");
        await asker.UntilAsync(messages => messages.FirstOrDefault(m => m.Card is not null && m.Words.Contains(sent, StringComparison.Ordinal) && (m.Words.Contains("ha accettato", StringComparison.Ordinal) || m.Words.Contains("accepted", StringComparison.Ordinal))));
        Assert.DoesNotContain("TASK-2026-0000002", (await asker.SaysAsync("ok")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_sends_nothing_and_correcting_opens_the_form_that_is_shown_whole_before_it_is_sent()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("chiedi a Giulia Romano di controllare il preventivo entro venerdì");
        Assert.Contains("non ho inviato nulla", (await marta.SaysAsync("no, lascia perdere")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("TASK-", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);

        await marta.SaysAsync("ricordami di chiamare la banca domani alle 9");
        Assert.Equal("Chiamare la banca", (await marta.SaysAsync("correggi")).Input("title"));
        Assert.Contains("L'annoto tra le tue cose da fare?", (await marta.SaysAsync("va bene")).Words, StringComparison.Ordinal);
        Assert.Contains("TASK-2026-0000001", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }
}
