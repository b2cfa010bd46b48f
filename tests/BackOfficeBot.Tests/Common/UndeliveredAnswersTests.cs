using BackOfficeBot.Outbox;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Common;

/// The channel does not take an answer: it comes later, or the person is told that it may be missing; never twice.
public sealed class UndeliveredAnswersTests
{
    private const string Words = "prova senza risposta";

    [Fact]
    public async Task An_answer_that_is_throttled_for_longer_than_a_turn_waits_comes_later_and_once()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        await marta.SaysAsync("aiuto");
        await day.FaultAsync(new { service = "connector", kind = "Throttle", retryAfter = 4, method = "POST", path = "/activities", count = 1 });
        var answer = await marta.SaysAsync(Words);
        var after = await marta.SaysAsync("chi sono");
        Assert.NotEqual(answer.Id, after.Id);
        Assert.Single(await marta.MessagesAsync(), m => m.IsBot && m.Words == answer.Words);
        Assert.Equal(OutboxState.Sent, Assert.Single(await KeptAsync(day)).State);
    }

    [Fact]
    public async Task Of_answers_that_may_have_been_seen_the_person_is_told_once_and_later()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", signedIn: false);
        var seen = (await marta.SaysAsync("aiuto")).Words;
        await day.FaultAsync(new { service = "connector", kind = "ServerError", status = 503, method = "POST", path = "/activities", count = 1, afterCarriedOut = true });
        await marta.SaysAsync("aiuto");
        await day.FaultAsync(new { service = "connector", kind = "ServerError", status = 503, method = "POST", path = "/activities", count = 1 });
        var told = marta.SaysAsync("chi sono");
        await Until.TrueAsync(async () => (await KeptAsync(day)).Count == 2);
        day.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("non so se la mia ultima risposta ti è arrivata", (await told).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await marta.MessagesAsync()).Count(m => m.IsBot && m.Words == seen));
        await Until.TrueAsync(async () => (await KeptAsync(day)).Select(m => m.State).Order().SequenceEqual([OutboxState.Sent, OutboxState.Withdrawn]));
    }

    [Fact]
    public async Task A_card_of_a_booking_that_everybody_should_see_is_shown_when_the_channel_is_back()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget", mention: true);
        var confirm = await marta.PressesAsync(times, times.Buttons[0]);
        await day.FaultAsync(new { service = "connector", kind = "ServerError", status = 503, method = "PUT", path = "/activities", count = 3 });
        Assert.Contains("✓ Prenotata", (await marta.PressesAsync(confirm, "Prenota")).Words, StringComparison.Ordinal);
        var marco = await day.OfAsync("marco.rossi", OfficeDay.Everyone, signedIn: false);
        await marco.UntilAsync(messages => messages.Find(m => m.Words.Contains("✓ Prenotata", StringComparison.Ordinal)));
        Assert.Equal(OutboxKind.Update, Assert.Single(await KeptAsync(day)).Kind);
    }

    [Fact]
    public async Task A_card_that_waits_does_not_come_over_a_newer_one()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti", OfficeDay.Everyone);
        var times = await marta.SaysAsync("riunione con Marco Rossi giovedì sul budget", mention: true);
        var confirm = await marta.PressesAsync(times, times.Buttons[0]);
        await day.FaultAsync(new { service = "connector", kind = "Throttle", retryAfter = 3600, method = "PUT", path = "/activities", count = 1 });
        var booked = await marta.PressesAsync(confirm, "Prenota");
        await Until.TrueAsync(async () => (await KeptAsync(day)).Count == 1);

        await marta.PressesAsync(booked, "Annulla prenotazione");
        await Until.TrueAsync(async () => (await KeptAsync(day)) is [{ State: OutboxState.Withdrawn }]);
    }

    private static async Task<List<OutboxMessage>> KeptAsync(OfficeDay day)
    {
        await using var db = await day.Bot.GetRequiredService<OfficeDatabase>().ReadAsync("", TestContext.Current.CancellationToken);
        return await db.Outbox.IgnoreQueryFilters().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }
}
