using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Digests;

/// A digest that could not leave in its hour: what comes is true when it comes, or nothing does.
public sealed class DigestAgainTests
{
    private const string Wednesday = "Il tuo riepilogo di mercoledì 25 novembre 2026";
    private static readonly TimeSpan UntilEight = TimeSpan.FromHours(23);

    [Fact]
    public async Task One_that_failed_is_sent_again_with_what_is_true_by_then()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Digests:IsOn"] = "true" });
        var (marta, marco, andrea) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("andrea.fontana"));
        await AsksAsync(day, marta, marco, "chiamare il cliente");
        await day.FaultAsync(new { service = "connector", method = "POST", path = Of(marco), kind = "ServerError", status = 400 });
        await day.ElapseAsync(UntilEight);
        await LedgerAsync(day, OutboxState.Refused);
        await day.NoFaultsAsync();
        await marta.SaysAsync("ritira TASK-2026-0000001");
        await AsksAsync(day, marta, marco, "spedire il listino");

        Assert.Contains("1 messaggio riparte ora.", (await andrea.SaysAsync("riprova i messaggi falliti")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.Zero);

        var digest = await marco.ReadsAsync(Wednesday);
        Assert.Contains("Spedire il listino", digest.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Chiamare il cliente", digest.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Arriva in ritardo", digest.Words, StringComparison.Ordinal);
        Assert.Contains("Non c'è nulla da rimandare.", (await andrea.SaysAsync("riprova i messaggi falliti")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.FromHours(1));
        Assert.Equal(1, await DigestsAsync(marco));
    }

    [Fact]
    public async Task One_of_yesterday_is_dropped_and_stands_so_in_the_ledger()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Digests:IsOn"] = "true" });
        var (marta, marco, andrea) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"), await day.OfAsync("andrea.fontana"));
        await AsksAsync(day, marta, marco, "chiamare il cliente");
        await day.FaultAsync(new { service = "connector", method = "POST", path = Of(marco), kind = "ServerError", status = 400 });
        await day.ElapseAsync(UntilEight);
        await LedgerAsync(day, OutboxState.Refused);
        await day.NoFaultsAsync();
        await day.ElapseAsync(TimeSpan.FromHours(25));

        var said = await andrea.SaysAsync("riprova i messaggi falliti");

        Assert.Contains("1 non è più attuale e non viene rimandato.", said.Words, StringComparison.Ordinal);
        Assert.Contains("1 messaggio lasciato cadere", said.Words, StringComparison.Ordinal);
        Assert.Contains("non più attuale", (await andrea.OpensAsync(said, "1 messaggio lasciato cadere")).Words, StringComparison.Ordinal);
        await day.ElapseAsync(TimeSpan.Zero);
        Assert.DoesNotContain(await marco.MessagesAsync(), m => m.Words.Contains(Wednesday, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mark", 1)]
    [InlineData("Drop", 0)]
    public async Task One_that_becomes_late_in_the_queue_is_marked_or_dropped_as_configured(string late, int come)
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Digests:IsOn"] = "true", ["Digests:Late"] = late });
        var (marta, marco) = (await day.OfAsync("marta.conti"), await day.OfAsync("marco.rossi"));
        await AsksAsync(day, marta, marco, "chiamare il cliente");
        await day.FaultAsync(new { service = "connector", method = "POST", path = Of(marco), kind = "Throttle", retryAfter = 3 * 3600, count = 1 });
        await day.ElapseAsync(UntilEight);
        Assert.Equal(0, await DigestsAsync(marco));
        await marco.SaysAsync("accetta TASK-2026-0000001");

        await day.ElapseAsync(TimeSpan.FromHours(4));

        if (come == 1)
        {
            var digest = await marco.ReadsAsync(Wednesday);
            Assert.Contains("Arriva in ritardo: era per oggi alle 8:00.", digest.Words, StringComparison.Ordinal);
            Assert.Contains("da fare", digest.Words, StringComparison.Ordinal);
        }
        else
            await LedgerAsync(day, OutboxState.Refused);
        await day.ElapseAsync(TimeSpan.FromHours(3));
        Assert.Equal(come, await DigestsAsync(marco));
    }

    private static async Task AsksAsync(OfficeDay day, Chat marta, Chat marco, string what)
    {
        await DigestOffice.SettledAsync(day, marta, marco);
        var card = await marta.SaysAsync($"chiedi a Marco Rossi di {what} entro venerdì");
        await marta.PressesAsync(card, card.Buttons[0]);
        await marco.ReadsAsync(char.ToUpperInvariant(what[0]) + what[1..]);
    }

    // What a chat's address has of its name.
    private static string Of(Chat chat) => chat.Conversation[2..];

    private static async Task<int> DigestsAsync(Chat chat) => (await chat.MessagesAsync()).Count(m => m.IsBot && m.Words.Contains("Il tuo riepilogo di", StringComparison.Ordinal));

    private static Task LedgerAsync(OfficeDay day, OutboxState state) => Until.TrueAsync(async () =>
    {
        await using var db = await day.Bot.GetRequiredService<Office>().ReadAsync(SandboxIds.Tenant, TestContext.Current.CancellationToken);
        return await db.Outbox.AnyAsync(m => m.State == state && m.IdempotencyKey!.StartsWith(MadeAnew.Keys), TestContext.Current.CancellationToken);
    });
}
