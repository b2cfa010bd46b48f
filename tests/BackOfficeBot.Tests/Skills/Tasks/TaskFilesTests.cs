using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// What comes along with a request, and what a plain yes or no says to its card.
public sealed class TaskFilesTests
{
    private static readonly (string, byte[]) Contract = ("contratto.pdf", "testo"u8.ToArray());

    [Fact]
    public async Task A_file_that_comes_with_a_request_is_there_for_who_is_asked_and_more_can_be_sent_for_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var asked = await marta.SendsAsync("chiedi a Giulia Romano di controllare questo contratto entro venerdì", Contract);
        Assert.Contains("contratto.pdf", asked.Words, StringComparison.Ordinal);
        Assert.Contains("«manda contratto.pdf a Giulia Romano»", asked.Words, StringComparison.Ordinal);
        await marta.PressesAsync(asked, "Invia la richiesta");
        Assert.Contains("[contratto.pdf](http", (await giulia.ReadsAsync("Accetti?")).Words, StringComparison.Ordinal);

        await giulia.SaysAsync("accetto");
        Assert.Contains("[note.pdf](http", (await giulia.SendsAsync("allego questo a TASK-2026-0000001", ("note.pdf", "due"u8.ToArray()))).Words, StringComparison.Ordinal);
        Assert.Contains("[contratto.pdf](http", (await marta.ReadsAsync("Giulia Romano ha allegato note.pdf.")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_for_the_meeting_is_none_for_the_task_that_was_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await marta.PressesAsync(await marta.SaysAsync("chiedi a Giulia Romano di controllare il contratto"), "Invia la richiesta");
        await giulia.ReadsAsync("Accetti?");
        await giulia.SaysAsync("accetto");
        var reply = await giulia.SendsAsync("allega questo alla riunione", Contract);
        Assert.DoesNotContain("TASK-", reply.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("contratto.pdf", (await giulia.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_answers_the_card_that_arrived_last_and_a_no_asks_why()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        var asked = await marta.SaysAsync("chiedi a Giulia Romano di mandarmi il preventivo entro venerdì");
        // What was shown at sign-in is asked no more.
        await day.ElapseAsync(TimeSpan.FromMinutes(20));
        await marta.PressesAsync(asked, "Invia la richiesta");
        await giulia.ReadsAsync("Accetti?");
        var why = (await giulia.SaysAsync("no")).Words;
        Assert.Contains("Perché non puoi?", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Scrivi il motivo", why, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromMinutes(1));
        await giulia.SaysAsync("proponi TASK-2026-0000001 lunedì");

        await marta.ReadsAsync("Giulia Romano fa una proposta diversa.");
        Assert.Contains("lunedì 30 novembre 2026", (await marta.SaysAsync("va bene")).Words, StringComparison.Ordinal);
        await giulia.ReadsAsync("Marta Conti ha accettato la tua proposta.");
        await day.ElapseAsync(TimeSpan.FromMinutes(1));
        await giulia.SaysAsync("fatto");
        await marta.ReadsAsync("Giulia Romano ha finito.");
        Assert.Contains("✓ fatta", (await marta.SaysAsync("sì")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_to_a_comment_is_none_to_the_card_that_brings_it_nor_to_a_card_that_came_while_something_else_was_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await marta.PressesAsync(await marta.SaysAsync("chiedi a Giulia Romano di mandarmi il preventivo entro venerdì"), "Invia la richiesta");
        await giulia.ReadsAsync("Accetti?");
        await day.ElapseAsync(TimeSpan.FromMinutes(1));
        await marta.SaysAsync("commenta: hai già i prezzi?");
        await giulia.ReadsAsync("Marta Conti commenta: hai già i prezzi?");
        await giulia.SaysAsync("sì");
        Assert.Contains("◷ richiesta", (await giulia.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);

        await giulia.SaysAsync("chiedi a Marco Rossi di ordinare la carta");
        await day.ElapseAsync(TimeSpan.FromMinutes(1));
        await marta.PressesAsync(await marta.SaysAsync("chiedi a Giulia Romano di chiamare la banca"), "Invia la richiesta");
        await giulia.ReadsAsync("Chiamare la banca");
        await giulia.SaysAsync("sì");
        Assert.Contains("◷ richiesta", (await giulia.SaysAsync("mostra TASK-2026-0000002")).Words, StringComparison.Ordinal);
    }
}
