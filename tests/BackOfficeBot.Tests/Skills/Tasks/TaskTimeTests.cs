using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// What happens when nobody does anything, from Tuesday 24 November 2026 on, in working time.
public sealed class TaskTimeTests
{
    private static async Task<Message> CardOfAsync(Chat chat, params string[] words) =>
        await chat.UntilAsync(messages => messages.LastOrDefault(m => m.IsBot && words.All(w => m.Words.Contains(w, StringComparison.Ordinal))));

    private static async Task SendAsync(Chat chat, string text)
    {
        var card = await chat.SaysAsync(text);
        await chat.PressesAsync(card, card.Buttons[0]);
    }

    [Fact]
    public async Task Without_an_answer_in_a_working_day_who_asked_is_told_and_offered_others()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("giulia.romano"));
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro venerdì");
        await CardOfAsync(marco, "Chiamare il cliente");
        await day.ElapseAsync(TimeSpan.FromHours(10));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains("non ha ancora risposto", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(20));
        var told = await CardOfAsync(marta, "Marco Rossi non ha ancora risposto", "Potresti chiedere a Giulia Romano");
        Assert.Equal("Chiedi ad altri", told.Buttons[0]);
        var form = await marta.PressesAsync(told, "Chiedi ad altri");
        await marta.PressesAsync(form, "Chiedi", new { who = giulia.PersonId });
        await CardOfAsync(giulia, "Chiamare il cliente", "Marta Conti");
    }

    [Fact]
    public async Task A_proposal_that_was_not_agreed_leaves_a_working_day_to_answer_from_then_on()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await SendAsync(marta, "chiedi a Giulia Romano di chiamare il cliente entro venerdì");
        await CardOfAsync(giulia, "Chiamare il cliente");
        await giulia.SaysAsync("proponi TASK-2026-0000001 lunedì");
        await day.ElapseAsync(TimeSpan.FromHours(30));
        await marta.PressesAsync(await CardOfAsync(marta, "Giulia Romano fa una proposta diversa."), "No, come prima");
        await day.ElapseAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(await HistoryAsync(day, 1), h => h.Action == "unanswered");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        await CardOfAsync(marta, "Giulia Romano non ha ancora risposto");
    }

    [Fact]
    public async Task A_request_without_an_answer_until_after_its_day_is_closed_and_said_to_both()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await SendAsync(marta, "chiedi a Giulia Romano di chiamare il cliente entro giovedì");
        await CardOfAsync(giulia, "Chiamare il cliente");
        await day.ElapseAsync(TimeSpan.FromDays(2));
        await day.ElapseAsync(TimeSpan.FromDays(5));
        await CardOfAsync(marta, "scaduta senza risposta", "la richiesta è chiusa");
        await CardOfAsync(giulia, "scaduta senza risposta");
    }

    [Fact]
    public async Task What_is_due_is_remembered_in_the_morning_and_once_more_when_it_is_late()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await SendAsync(marta, "chiedi a Giulia Romano di chiamare il cliente entro giovedì");
        await CardOfAsync(giulia, "Chiamare il cliente");
        await giulia.SaysAsync("accetto TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain(await giulia.MessagesAsync(), m => m.Words.Contains("Promemoria.", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromDays(1));
        await CardOfAsync(giulia, "Promemoria.");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        await CardOfAsync(giulia, "È passata la scadenza: fatta, o la rinvii?");
        await CardOfAsync(marta, "È passata la scadenza e Giulia Romano non l'ha ancora finita.");
    }

    [Fact]
    public async Task What_is_done_confirms_itself_after_three_working_days()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await SendAsync(marta, "chiedi a Giulia Romano di chiamare il cliente entro venerdì");
        await CardOfAsync(giulia, "Chiamare il cliente");
        await giulia.SaysAsync("fatta TASK-2026-0000001");
        await day.ElapseAsync(TimeSpan.FromDays(2));
        Assert.Contains("da confermare", (await marta.SaysAsync("mostra TASK-2026-0000001")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(2));
        await CardOfAsync(giulia, "si è confermata da sola", "✓ fatta");
        await CardOfAsync(marta, "si è confermata da sola", "✓ fatta");
    }

    [Fact]
    public async Task A_reminder_of_one_s_own_comes_at_its_hour_and_can_be_postponed()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var card = await marta.SaysAsync("ricordami di chiamare il commercialista domani alle 9");
        Assert.Contains("mercoledì 25 novembre 2026, 09:00", card.Words, StringComparison.Ordinal);
        await marta.PressesAsync(card, "Annota");
        await day.ElapseAsync(TimeSpan.FromHours(22));
        Assert.DoesNotContain(await marta.MessagesAsync(), m => m.Words.Contains("Promemoria.", StringComparison.Ordinal));
        await day.ElapseAsync(TimeSpan.FromHours(2));
        var reminded = await CardOfAsync(marta, "Promemoria.", "Chiamare il commercialista");
        Assert.Equal(["Fatta", "Rinvia"], reminded.Buttons.Take(2));
        Assert.Contains("giovedì 26 novembre 2026, 15:00", (await marta.SaysAsync("rinvia TASK-2026-0000001 a giovedì alle 15")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromDays(2));
        Assert.Equal(2, (await HistoryAsync(day, 1)).Count(h => h.Action == "reminded"));
    }

    [Theory]
    [InlineData("sposta la consegna del report a lunedì 7 dicembre", "lunedì 7 dicembre 2026")]
    [InlineData("move the report deadline to December 7", "lunedì 7 dicembre 2026")]
    [InlineData("proroga la scadenza del report di una settimana", "giovedì 10 dicembre 2026")]
    [InlineData("anticipa la consegna del report di due giorni", "martedì 1 dicembre 2026")]
    public async Task A_due_date_is_moved_by_the_name_of_the_task(string said, string due)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        foreach (var wish in new[] { "ricordami di consegnare il report giovedì 3 dicembre", "ricordami di pagare la banca giovedì 3 dicembre" })
            await marta.PressesAsync(await marta.SaysAsync(wish), "Annota");
        var moved = (await marta.SaysAsync(said)).Words;
        Assert.Contains("Consegnare il report", moved, StringComparison.Ordinal);
        Assert.Contains(due, moved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_of_what_was_asked_is_moved_by_its_name_by_whoever_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"));
        await marta.SaysAsync("chiedi a Giulia Romano di controllare il preventivo entro giovedì 3 dicembre");
        await marta.SaysAsync("sì");
        await giulia.ReadsAsync("Controllare il preventivo");
        Assert.Contains("lunedì 7 dicembre 2026", (await marta.SaysAsync("rimanda la consegna del preventivo a lunedì 7 dicembre")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_is_no_task_may_stand_in_the_calendar()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        Assert.DoesNotContain("attività", (await marta.SaysAsync("sposta la consegna dei campioni a lunedì")).Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_comes_back_is_made_anew_when_it_is_done_and_only_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var james = await day.OfAsync("james.whitfield");
        var card = await james.SaysAsync("remind me every Monday at 9 to water the plants");
        Assert.Contains("every Monday", card.Words, StringComparison.Ordinal);
        await james.PressesAsync(card, "Note it");
        Assert.Contains("I have made the next one.", (await james.SaysAsync("done TASK-2026-0000001")).Words, StringComparison.Ordinal);
        Assert.Contains("Monday 7 December 2026, 09:00", (await james.SaysAsync("show TASK-2026-0000002")).Words, StringComparison.Ordinal);
        await james.SaysAsync("done TASK-2026-0000001");
        Assert.Contains("can't find", (await james.SaysAsync("show TASK-2026-0000003")).Words, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<HistoryEvent>> HistoryAsync(OfficeDay day, int number)
    {
        var office = day.Bot.GetRequiredService<Office>();
        return await office.HistoryAsync(Sandbox.SandboxIds.Tenant, (await office.FindAsync(Sandbox.SandboxIds.Tenant, new Reference("TASK", 2026, number)))!.Id);
    }
}
