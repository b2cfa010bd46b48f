using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Desk;

/// What the bot answered to typed words stays true where it stands, and what was opened stays open.
public sealed class ShownAnswersTests
{
    private static async Task<(Chat Marta, Chat Marco)> AskedAsync(OfficeDay day, params string[] tasks)
    {
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        foreach (var task in tasks)
        {
            var card = await marta.SaysAsync($"chiedi a Marco Rossi di {task}");
            await marta.PressesAsync(card, card.Buttons[0]);
        }
        return (marta, marco);
    }

    private static Task<Message> BecomesAsync(Chat chat, Message card, string words) => chat.UntilAsync(messages => messages.FirstOrDefault(m => m.Id == card.Id && m.Words.Contains(words, StringComparison.Ordinal)));

    [Theory]
    [InlineData("mostra TASK-2026-0000001")]
    [InlineData("che cosa ho chiesto?")]
    public async Task A_card_that_answered_words_changes_in_place(string said)
    {
        const string word = "da fare";
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = await AskedAsync(day, "chiamare il cliente", "spedire il listino");
        var card = await marta.SaysAsync(said);
        Assert.Contains("Chiamare il cliente", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(word, card.Words, StringComparison.Ordinal);

        await marco.SaysAsync("accetta TASK-2026-0000001");

        Assert.Contains("Chiamare il cliente", (await BecomesAsync(marta, card, word)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_of_approval_change_on_their_list_in_place()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await marco.SaysAsync("chiedi l'approvazione per un acquisto di 300 euro di sedie a Paolo Ferrari");
        await marco.SaysAsync("sì");
        await paolo.ReadsAsync("APPR-2026-0000001");
        var list = await marco.SaysAsync("le mie richieste");
        Assert.Contains("APPR-2026-0000001", list.Words, StringComparison.Ordinal);

        await paolo.SaysAsync("approva APPR-2026-0000001");

        await BecomesAsync(marco, list, "approvata");
    }

    [Fact]
    public async Task Each_line_of_a_list_changes_by_itself_and_the_rest_stays_as_it_was_found()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = await AskedAsync(day, "chiamare il cliente", "spedire il listino");
        var list = await marta.SaysAsync("che cosa ho chiesto?");
        await marco.SaysAsync("accetta TASK-2026-0000001");
        await marco.SaysAsync("accetta TASK-2026-0000002");
        await marco.SaysAsync("chiudi TASK-2026-0000002");
        await marta.SaysAsync("conferma TASK-2026-0000002");

        var after = await BecomesAsync(marta, list, "✓ fatta");

        Assert.Contains("da fare", after.Words, StringComparison.Ordinal);
        Assert.Equal(list.Buttons, after.Buttons);
        Assert.Contains("Spedire il listino", (await marta.OpensAsync(after, "Spedire il listino")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_opened_from_a_list_is_not_covered_by_the_list_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = await AskedAsync(day, "chiamare il cliente", "spedire il listino");
        var list = await marta.SaysAsync("che cosa ho chiesto?");
        await marta.OpensAsync(list, "Spedire il listino");

        await marco.SaysAsync("accetta TASK-2026-0000001");
        await marco.SaysAsync("accetta TASK-2026-0000002");

        var opened = await BecomesAsync(marta, list, "da fare");
        Assert.DoesNotContain("Chiamare il cliente", opened.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_walked_to_another_record_stays_there()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = await AskedAsync(day, "chiamare il cliente", "spedire il listino");
        await marta.SaysAsync("collega TASK-2026-0000001 a TASK-2026-0000002");
        var first = await marco.ReadsAsync("Da TASK-2026-0000002");
        await marco.OpensAsync(first, "Da TASK-2026-0000002");

        await marta.SaysAsync("commenta TASK-2026-0000001: è urgente");
        await day.ElapseAsync(TimeSpan.Zero);
        await marco.SaysAsync("accetta TASK-2026-0000002");

        var walked = await BecomesAsync(marco, first, "da fare");
        Assert.Contains("TASK-2026-0000002 ·", walked.Words, StringComparison.Ordinal);
        await marta.SaysAsync("ritira TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromMinutes(1));
        await marco.ReadsAsync("ritirata");
        Assert.Contains("Spedire il listino", (await marco.MessagesAsync()).Single(m => m.Id == first.Id).Words, StringComparison.Ordinal);
    }
}
