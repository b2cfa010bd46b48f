using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Calls;
using BackOfficeBot.Tests.Skills.Minutes;
using BackOfficeBot.Tests.Storage;

namespace BackOfficeBot.Tests.Due;

/// What holds for the reminders of every kind, from Tuesday 24 November 2026 at nine on. What is a kind's own stands in the tests of its skill.
public sealed class RemindersTests
{
    private static async Task SendAsync(Chat chat, string text)
    {
        var card = await chat.SaysAsync(text);
        await chat.PressesAsync(card, card.Buttons[0]);
    }

    private static async Task DaysPassAsync(OfficeDay day, int days)
    {
        for (var i = 0; i < days; i++)
            await day.ElapseAsync(TimeSpan.FromDays(1));
    }

    private static async Task<int> CountAsync(Chat chat, string words) => (await chat.MessagesAsync()).Count(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal));

    private static async Task NoneAsync(string[] reminders, params Chat[] chats)
    {
        foreach (var chat in chats)
            foreach (var words in reminders)
                Assert.Equal((chat.PersonId, words, 0), (chat.PersonId, words, await CountAsync(chat, words)));
    }

    [Fact]
    public async Task Of_tasks_calls_and_requests_that_are_done_decided_or_taken_back_nobody_is_reminded()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia, sara, marco, paolo) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"), await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        foreach (var task in new[] { "chiamare il cliente", "spedire il listino", "leggere la gara" })
            await SendAsync(marta, $"chiedi a Giulia Romano di {task} entro giovedì");
        await giulia.ReadsAsync("Leggere la gara");
        foreach (var number in new[] { 1, 2 })
            await giulia.SaysAsync($"accetta TASK-2026-000000{number}");
        await giulia.SaysAsync("fatta TASK-2026-0000001");
        await marta.SaysAsync("ritira TASK-2026-0000002");
        await giulia.SaysAsync("rifiuta TASK-2026-0000003: non posso");
        await giulia.PressesAsync(await giulia.SaysAsync("ricordami di comprare i francobolli domani alle 9"), "Annota");
        await giulia.SaysAsync("fatta TASK-2026-0000004");
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await CallTalkTests.SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("lo richiamo tra un'ora");
        await marco.PressesAsync(await marco.SaysAsync("mostra CALL-2026-0000001"), "Non è per me");
        await SendAsync(marco, "mi serve l'ok di Paolo Ferrari per 300 euro di sedie");
        await SendAsync(marco, "mi serve l'ok di Paolo Ferrari per 90 euro di carta");
        await paolo.ReadsAsync("Carta");
        await paolo.SaysAsync("approva APPR-2026-0000001");
        await marco.SaysAsync("ritira APPR-2026-0000002");

        await DaysPassAsync(day, 5);

        await NoneAsync(
            ["Promemoria.", "È passata la scadenza", "non ha ancora risposto", "Hai promesso di richiamare", "avevi promesso di richiamare", "non ha richiamato", "aspetta ancora una risposta"], marta, giulia, sara, marco, paolo);
    }

    [Fact]
    public async Task Minutes_that_were_concluded_before_their_time_are_concluded_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, davide) = (await day.OfAsync("chiara.galli"), await day.OfAsync("davide.rinaldi"));
        await ConcludedAsync(chiara, davide);
        await DaysPassAsync(day, 3);
        await NoneAsync(["Il tempo per le correzioni"], chiara, davide);
    }

    [Fact]
    public async Task What_is_moved_is_reminded_of_at_its_new_time_alone()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, giulia, sara, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("giulia.romano"), await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await SendAsync(marta, "chiedi a Giulia Romano di chiamare il cliente entro giovedì");
        await giulia.ReadsAsync("Chiamare il cliente");
        await giulia.SaysAsync("accetta TASK-2026-0000001");
        await giulia.SaysAsync("rinvia TASK-2026-0000001 a venerdì 4 dicembre");
        await marta.ReadsAsync("propone");
        await marta.SaysAsync("accetta TASK-2026-0000001");
        await CallTalkTests.LogsAsync(sara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await CallTalkTests.SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("lo richiamo tra un'ora");
        var moved = await marco.PressesAsync(await marco.SaysAsync("mostra CALL-2026-0000001"), "Richiamo alle…");
        await marco.PressesAsync(moved, "Prometti", new { day = "2026-11-24", time = "16:00" });

        await day.ElapseAsync(TimeSpan.FromHours(3));
        await NoneAsync(["Hai promesso di richiamare", "avevi promesso di richiamare"], marco);
        await day.ElapseAsync(TimeSpan.FromHours(3.8));
        await marco.ReadsAsync("Hai promesso di richiamare");
        await DaysPassAsync(day, 5);
        await NoneAsync(["Promemoria.", "È passata la scadenza"], giulia, marta);
        await DaysPassAsync(day, 5);
        await giulia.ReadsAsync("Promemoria.");
    }

    [Fact]
    public async Task Calls_and_minutes_are_put_off_too_and_come_back_only_while_they_wait()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (chiara, marco) = (await day.OfAsync("chiara.galli"), await day.OfAsync("marco.rossi"));
        await ReviewedAsync(chiara, await day.OfAsync("davide.rinaldi"), marco.PersonId);
        await marco.ReadsAsync("rileggere");
        await marco.SaysAsync("rinvia MIN-2026-0000001 di un'ora");
        await day.ElapseAsync(TimeSpan.FromMinutes(65));
        await marco.ReadsAsync("Mi hai chiesto di ricordartelo adesso");
        await CallTalkTests.LogsAsync(chiara, "chiamata da Bianchi della ditta Sereno 02 1234567 per Marco Rossi: vuole il contratto");
        await CallTalkTests.SlipAsync(marco, "Bianchi");
        await marco.SaysAsync("rinvia CALL-2026-0000001 di un'ora");
        await day.ElapseAsync(TimeSpan.FromMinutes(65));
        await marco.ReadsAsync("Bianchi", 2);
        await marco.SaysAsync("rinvia MIN-2026-0000001 di un'ora");
        await marco.SaysAsync("rinvia CALL-2026-0000001 di un'ora");
        await marco.PressesAsync(await marco.SaysAsync("mostra MIN-2026-0000001"), "Va bene");
        await marco.SaysAsync("chiudi CALL-2026-0000001: parlato");
        // The cards that said it before have changed.
        await Until.TrueAsync(async () => await CountAsync(marco, "Mi hai chiesto di ricordartelo adesso") == 0);
        await day.ElapseAsync(TimeSpan.FromMinutes(65));
        Assert.Equal(0, await CountAsync(marco, "Mi hai chiesto di ricordartelo adesso"));
    }

    private static async Task<Message> ReviewedAsync(Chat chiara, Chat davide, string member = "")
    {
        var draft = await MinutesReviewTests.DraftAsync(chiara, davide.PersonId, member, $"{davide.PersonId},{chiara.PersonId},{member}");
        return await chiara.PressesAsync(await chiara.PressesAsync(draft, "Manda in revisione"), "Manda in revisione", new { day = "2026-11-26", time = "12:00" });
    }

    private static async Task ConcludedAsync(Chat chiara, Chat davide) => await chiara.PressesAsync(await chiara.PressesAsync(await ReviewedAsync(chiara, davide), "Concludi revisione"), "Approva");
}
