using System.Text.Json.Nodes;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// An older card in the chat asks how its meeting stands when its reader comes back to it.
public sealed class MeetingRefreshTests
{
    private const string Wish = "riunione sul budget con Marco Rossi venerdì 27 novembre alle 15";

    [Fact]
    public async Task An_older_card_shows_the_meeting_where_it_was_moved_to_and_that_it_was_cancelled()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var booked = await marta.BooksAsync(Wish);
        Assert.Contains("15:00", booked.Words, StringComparison.Ordinal);

        await marta.SaysAsync("spostala alle 16");
        await marta.SaysAsync("sì");
        var moved = await RefreshAsync(marta, booked);
        Assert.Contains("16:00", moved.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("15:00", moved.Words, StringComparison.Ordinal);

        await marta.SaysAsync("disdici MEET-2026-0000001 perché rimandata");
        var cancelled = await RefreshAsync(marta, booked);
        Assert.Contains("Disdetta", cancelled.Words, StringComparison.Ordinal);
        Assert.Null(cancelled.Card!["refresh"]);
    }

    [Fact]
    public async Task Only_its_readers_own_client_asks_and_a_stranger_who_asks_anyway_sees_nothing()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, anna) = (await day.OfAsync("marta.conti"), await day.OfAsync("anna.rossi"));
        var booked = await marta.BooksAsync(Wish);

        Assert.Equal("29:" + marta.PersonId, (string?)Assert.Single(booked.Card!["refresh"]!["userIds"]!.AsArray()));
        var forged = await anna.ExecutesAsync(booked, "meeting.refresh", (JsonObject)booked.Card["refresh"]!["action"]!["data"]!.DeepClone());
        Assert.DoesNotContain("Budget", forged.Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task In_a_group_it_goes_on_being_true_for_everybody_who_has_it_before_them_with_buttons_for_its_organiser_only()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, anna) = (await day.OfAsync("marta.conti", OfficeDay.Everyone), await day.OfAsync("anna.rossi", OfficeDay.Everyone));
        var times = await marta.SaysAsync(Wish, mention: true);
        var booked = await marta.PressesAsync(await marta.PressesAsync(times, times.Buttons[0]), "Prenota");
        Assert.Null(booked.Card!["refresh"]!["userIds"]);
        await (await day.OfAsync("marta.conti")).SaysAsync("disdici MEET-2026-0000001 perché rimandata");

        Assert.Contains("Disdetta", (await RefreshAsync(marta, booked)).Words, StringComparison.Ordinal);
        var seen = await RefreshAsync(anna, booked);
        Assert.Contains("Disdetta", seen.Words, StringComparison.Ordinal);
        Assert.Empty(seen.Buttons);
    }

    private static Task<Message> RefreshAsync(Chat chat, Message card)
    {
        var action = card.Card!["refresh"]!["action"]!;
        return chat.ExecutesAsync(card, (string)action["verb"]!, (JsonObject)action["data"]!.DeepClone());
    }
}
