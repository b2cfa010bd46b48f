using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// Somebody who presses, with the real state of the real card, what is another's.
public sealed class MeetingStrangerTests
{
    [Fact]
    public async Task In_a_group_nobody_but_the_organiser_books_holds_asks_moves_or_cancels_by_the_organisers_buttons()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti", OfficeDay.Everyone), await day.OfAsync("luca.moretti", OfficeDay.Everyone));

        var times = await marta.SaysAsync("riunione sul trasloco con Anna Rossi giovedì pomeriggio", mention: true);
        await AllAsync(luca, times);
        var confirm = await marta.SaysAsync("scegli 1", mention: true);
        await AllAsync(luca, confirm);
        Assert.DoesNotContain("Trasloco", await day.CalendarAsync("luca.moretti"));
        Assert.DoesNotContain("Trasloco", await day.CalendarAsync("marta.conti"));

        var booked = await marta.SaysAsync("prenota", mention: true);
        Assert.Contains("✓ Prenotata", booked.Words, StringComparison.Ordinal);
        await AllAsync(luca, booked);
        var moving = await marta.SaysAsync("spostala a venerdì alle 16", mention: true);
        await AllAsync(luca, moving);
        var cancelling = await marta.SaysAsync("annulla la riunione", mention: true);
        await AllAsync(luca, cancelling);

        var now = await marta.SaysAsync("mostra MEET-2026-0000001", mention: true);
        Assert.Contains("✓ Prenotata", now.Words, StringComparison.Ordinal);
        Assert.Contains("giovedì 26 novembre 2026", now.Words, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marta.conti"), "Trasloco");
        Assert.DoesNotContain("Trasloco", await day.CalendarAsync("luca.moretti"));
    }

    [Fact]
    public async Task What_a_card_of_another_chat_holds_opens_nothing_elsewhere()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        var own = await luca.SaysAsync("riunione con Anna Rossi venerdì alle 11");
        var booked = await marta.BooksAsync("riunione sul trasloco con Anna Rossi giovedì alle 15");

        foreach (var action in booked.Actions.Where(a => a["verb"] is not null))
        {
            var answer = await luca.ExecutesAsync(own, (string)action["verb"]!, (JsonObject)action["data"]!.DeepClone());
            Assert.DoesNotContain("Trasloco", answer.Words, StringComparison.Ordinal);
        }
        Assert.Contains("non è tra le tue", (await luca.SaysAsync("mostra MEET-2026-0000001")).Text, StringComparison.Ordinal);
        Assert.Contains("non è tra le tue", (await luca.SaysAsync("disdici MEET-2026-0000001 perché sì")).Text, StringComparison.Ordinal);
        Assert.Contains("non è tra le tue", (await luca.SaysAsync("MEET-2026-0000001 spostala alle 18")).Text, StringComparison.Ordinal);
        Assert.Single(await day.CalendarAsync("marta.conti"), "Trasloco");
    }

    /// Every button of the card, and each twice.
    private static async Task AllAsync(Chat stranger, Message card)
    {
        foreach (var action in card.Actions.Where(a => a["verb"] is not null).SelectMany(a => new[] { a, a }))
            await stranger.ExecutesAsync(card, (string)action["verb"]!, (JsonObject)action["data"]!.DeepClone());
    }
}
