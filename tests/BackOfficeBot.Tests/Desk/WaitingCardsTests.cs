using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Desk;

/// What waits for whoever never opened the chat with the bot.
public sealed class WaitingCardsTests
{
    [Fact]
    public async Task Who_sends_is_told_and_what_waits_is_sent_once_the_chat_is_opened()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, marco) = (await day.OfAsync("sara.greco"), await day.OfAsync("marco.rossi"));
        await sara.SaysAsync("chiamata da Bianchi della ditta Sereno 02 1234567 per Paolo Ferrari: vuole il contratto");
        await sara.SaysAsync("sì");
        await sara.ReadsAsync("Non posso scrivere a Paolo Ferrari");
        await sara.SaysAsync("chiedi a Paolo Ferrari di controllare il preventivo entro venerdì");
        Assert.Contains("Avvisa tu", (await sara.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Contains("non ha aperto la chat con me", (await sara.SaysAsync("mostra TASK-2026-1")).Words, StringComparison.Ordinal);
        await marco.SaysAsync("ferie dal 21 al 23 dicembre");
        Assert.Contains("avvisa tu", (await marco.SaysAsync("sì")).Words, StringComparison.Ordinal);
        Assert.Contains("non ha ancora una chat con me", (await marco.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.Ordinal);

        var paolo = await day.OfAsync("paolo.ferrari");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        foreach (var waiting in new[] { "CALL-2026-0000001", "TASK-2026-0000001", "APPR-2026-0000001" })
            await paolo.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("Questa ti aspettava", StringComparison.Ordinal) && m.Words.Contains(waiting, StringComparison.Ordinal)));
        await day.ElapseAsync(TimeSpan.FromSeconds(10));
        await sara.UntilAsync(messages => messages.FirstOrDefault(m => m.Words.Contains("CALL-2026-0000001", StringComparison.Ordinal) && m.Words.Contains("consegnata", StringComparison.Ordinal) && !m.Words.Contains("Non posso scrivere", StringComparison.Ordinal)));
        Assert.DoesNotContain("avvisa tu", (await marco.SaysAsync("mostra APPR-2026-1")).Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("✓ approvata", (await paolo.SaysAsync("approva APPR-2026-1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_before_is_sent_nothing_twice()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (sara, paolo) = (await day.OfAsync("sara.greco"), await day.OfAsync("paolo.ferrari"));
        await sara.SaysAsync("chiedi a Paolo Ferrari di controllare il preventivo entro venerdì");
        await sara.SaysAsync("sì");
        await paolo.ReadsAsync("TASK-2026-0000001");
        await paolo.InstallsAsync(false);
        await paolo.InstallsAsync(true);
        await paolo.SaysAsync("ciao");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        Assert.DoesNotContain(await paolo.MessagesAsync(), m => m.Words.Contains("Questa ti aspettava", StringComparison.Ordinal));
    }
}
