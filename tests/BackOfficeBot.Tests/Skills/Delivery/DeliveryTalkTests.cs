using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Delivery;

public sealed class DeliveryTalkTests
{
    [Fact]
    public async Task An_administrator_sees_what_did_not_arrive_and_sends_it_again()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        Assert.Contains("Nessun problema di consegna", (await andrea.SaysAsync("messaggi non consegnati")).Words, StringComparison.Ordinal);

        await SetAsideAsync(day, andrea.Conversation);
        var seen = await andrea.SaysAsync("messaggi non consegnati");
        Assert.Contains("1 messaggio non è stato consegnato", seen.Words, StringComparison.Ordinal);
        var sent = await andrea.PressesAsync(seen, "Riprova i falliti");
        Assert.Contains("1 messaggio riparte ora.", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_is_told_by_name_who_cannot_be_reached_and_by_words_too()
    {
        await using var day = await OfficeDay.BeginAsync();
        var andrea = await day.OfAsync("andrea.fontana");
        await andrea.SaysAsync("english");
        var marta = await day.OfAsync("marta.conti");
        await marta.SaysAsync("aiuto");
        await day.Bot.GetRequiredService<Conversations>().UnreachableAsync(TestOffice.Acme, marta.Conversation);
        var seen = await andrea.SaysAsync("who is unreachable?");
        Assert.Contains("Marta Conti", seen.Words, StringComparison.Ordinal);
        Assert.Contains("removed or blocked the bot", seen.Words, StringComparison.Ordinal);
        Assert.Contains("There is nothing to send again.", (await andrea.SaysAsync("retry failed messages")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_told_who_may_see_it()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        foreach (var said in new[] { "chi non è raggiungibile?", "failed deliveries", "riprova i messaggi falliti" })
            Assert.Contains("gli amministratori", (await marta.SaysAsync(said)).Words, StringComparison.Ordinal);
    }

    private static async Task SetAsideAsync(OfficeDay day, string conversation)
    {
        var office = day.Bot.GetRequiredService<Office>();
        await using (var work = await office.BeginAsync(Actor.Bot(TestOffice.Acme)))
        {
            await work.SendAsync(new() { Target = conversation, Conversation = "{", Activity = "{}" });
            await work.CommitAsync();
        }
        await Until.TrueAsync(async () =>
        {
            await using var db = await office.ReadAsync(TestOffice.Acme);
            return db.Outbox.Any(m => m.State == OutboxState.Refused && m.Cause == "unreadable");
        });
    }
}
