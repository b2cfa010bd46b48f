using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Desk;

/// Reminders at other hours than they were made for, from Tuesday 24 November 2026 at nine on.
public sealed class SnoozesTests
{
    private static async Task SendAsync(Chat chat, string text)
    {
        var card = await chat.SaysAsync(text);
        await chat.PressesAsync(card, card.Buttons[0]);
    }

    private static async Task<int> CountAsync(Chat chat, string words) => (await chat.MessagesAsync()).Count(m => m.IsBot && m.Words.Contains(words, StringComparison.Ordinal));

    [Fact]
    public async Task A_request_comes_again_in_an_hour_to_who_asked_for_it_and_not_once_it_is_decided()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
        await SendAsync(marco, "mi serve l'ok di Paolo Ferrari per 300 euro di sedie");
        await paolo.ReadsAsync("Sedie");
        Assert.Contains("te lo ricordo oggi alle 10:0", (await paolo.SaysAsync("rinvia di un'ora")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromMinutes(50));
        Assert.Equal(0, await CountAsync(paolo, "Mi hai chiesto di ricordartelo adesso"));
        await day.ElapseAsync(TimeSpan.FromMinutes(15));
        await paolo.ReadsAsync("Mi hai chiesto di ricordartelo adesso");
        Assert.Contains("te lo ricordo domani alle 9:00", (await paolo.SaysAsync("rinvia a domani")).Words, StringComparison.Ordinal);
        await paolo.SaysAsync("approva");
        await day.ElapseAsync(TimeSpan.FromDays(1));
        // The card that came before says what became of the request by now.
        await Until.TrueAsync(async () => await CountAsync(paolo, "Mi hai chiesto di ricordartelo adesso") == 0);
        Assert.Contains("è già chiusa", (await paolo.SaysAsync("rinvia APPR-2026-0000001 di un'ora")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_and_without_a_time_it_asks_for_one()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, james) = (await day.OfAsync("marta.conti"), await day.OfAsync("james.whitfield"));
        await SendAsync(marta, "chiedi a James Whitfield di chiamare il cliente entro venerdì");
        await james.ReadsAsync("Chiamare il cliente");
        await james.SaysAsync("accept");
        Assert.Contains("I remind you today at", (await james.SaysAsync("snooze for two hours")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromMinutes(125));
        await james.ReadsAsync("You asked me to remind you now.");
    }

    /// The channel takes nothing of it for a while, and somebody else does something about the record meanwhile.
    [Fact]
    public async Task A_card_whose_record_changes_before_it_leaves_still_says_why_it_comes()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente");
        await marco.ReadsAsync("Chiamare il cliente");
        await marco.SaysAsync("accetta TASK-2026-0000001");
        await marco.SaysAsync("rinvia TASK-2026-0000001 di un'ora");
        await marta.SaysAsync("commenta TASK-2026-0000001: chiede di Anna");
        await marco.ReadsAsync("chiede di Anna");
        await day.FaultAsync(new { service = "connector", kind = "Throttle", retryAfter = 60, method = "POST", path = $"*{marco.Conversation}*" });
        await day.ElapseAsync(TimeSpan.FromMinutes(65));
        await marta.SaysAsync("commenta TASK-2026-0000001: ha già chiamato lui");
        await marta.SaysAsync("sposta TASK-2026-0000001 a venerdì");
        await day.NoFaultsAsync();
        await day.ElapseAsync(TimeSpan.FromMinutes(5));
        await marco.ReadsAsync("Mi hai chiesto di ricordartelo adesso");
        await marco.ReadsAsync("ha già chiamato lui");
    }

    /// It is due at eight in the evening, when whoever does it has gone home, by the hours of the mailbox.
    [Fact]
    public async Task Nobody_is_reminded_at_night_and_the_reminder_waits_for_the_morning()
    {
        const string Overdue = "È passata la scadenza";
        await using var day = await OfficeDay.BeginAsync();
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await SendAsync(marta, "chiedi a Marco Rossi di chiamare il cliente entro oggi alle 20");
        await marco.ReadsAsync("Chiamare il cliente");
        await marco.SaysAsync("accetta");
        await day.ElapseAsync(TimeSpan.FromHours(10));
        var before = await CountAsync(marco, "Chiamare il cliente");
        await day.ElapseAsync(TimeSpan.FromHours(3));
        await using (var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant))
        {
            var row = await db.Due.SingleAsync(d => d.Task == TaskDues.Overdue);
            // At 20:00 it fell due, at 22:00 it waits for nine o'clock.
            Assert.Equal(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero), row.NotBefore > row.At ? row.NotBefore : row.At);
        }
        Assert.Equal((0, before), (await CountAsync(marco, Overdue), await CountAsync(marco, "Chiamare il cliente")));
        await day.ElapseAsync(TimeSpan.FromHours(12));
        await marco.ReadsAsync(Overdue);
        await marta.ReadsAsync(Overdue);
    }
}
