using BackOfficeBot.Graph;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Skills.Meetings;

/// A booked meeting gets another room, or none, and another title, at its own time.
public sealed class MeetingRoomAndTitleTests
{
    [Theory]
    [InlineData("cambia l'oggetto in Budget 2027", "Budget 2027")]
    [InlineData("cambia il titolo della riunione in revisione dei prezzi", "Revisione dei prezzi")]
    [InlineData("rinominala Piano di maggio", "Piano di maggio")]
    [InlineData("titolo: Budget 2027", "Budget 2027")]
    [InlineData("rename it to Phase 4", "Phase 4")]
    [InlineData("change the title to “Friday review”", "Friday review")]
    public async Task It_is_called_as_people_say(string words, string title)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);

        var card = await marta.SaysAsync(words);

        Assert.Contains($"Budget → {title}", card.Words, StringComparison.Ordinal);
        Assert.Contains("giovedì 26 novembre 2026, 15:00–16:00", card.Words, StringComparison.Ordinal);
        var done = await marta.PressesAsync(card, "Aggiorna");
        Assert.Contains(title, done.Words, StringComparison.Ordinal);
        Assert.Equal(14, (await MeetingEditTests.EventAsync(day, marta, title)).Start.UtcDateTime.Hour);
        Assert.Contains(title, await day.CalendarAsync("giulia.romano"));
        Assert.Equal(title, (await MeetingEditTests.RecordAsync(day)).Title);
        Assert.Contains("com'era prima", (await marta.SaysAsync("annulla")).Words, StringComparison.Ordinal);
        Assert.Contains("Budget", await day.CalendarAsync("giulia.romano"));
    }

    [Theory]
    [InlineData("metti la sala Duomo")]
    [InlineData("mettila in sala Duomo")]
    [InlineData("spostala in sala Duomo")]
    [InlineData("cambia sala, metti Sala Duomo")]
    [InlineData("put it in the Duomo room")]
    public async Task A_room_that_is_free_is_taken_at_its_time(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);

        var card = await marta.SaysAsync(words);

        Assert.Contains("nessuna sala → Sala Duomo (Milano)", card.Words, StringComparison.Ordinal);
        Assert.Contains("Sala Duomo (Milano) è libera a quell'ora", card.Words, StringComparison.Ordinal);
        Assert.Contains("Aggiornata", (await marta.PressesAsync(card, "Aggiorna")).Words, StringComparison.Ordinal);
        Assert.Equal("Sala Duomo", (await RoomAsync(day, marta))?.Name);
        await marta.SaysAsync("annulla");
        Assert.Null(await RoomAsync(day, marta));
    }

    [Theory]
    [InlineData("cambia sala")]
    [InlineData("cambia la sala")]
    [InlineData("un'altra sala")]
    [InlineData("change the room")]
    [InlineData("another room")]
    public async Task Which_room_is_asked_with_those_that_are_free(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta, room: " in sala Duomo");

        var rooms = await marta.SaysAsync(words);

        Assert.Contains("Quale sala?", rooms.Words, StringComparison.Ordinal);
        Assert.Equal(["Sala Brera (Milano)", "Sala Navigli"], rooms.Buttons.Take(2));
        Assert.Contains("Senza sala", rooms.Buttons);
        Assert.DoesNotContain("Sala Duomo (Milano)", rooms.Buttons);
        Assert.Contains("Sala Duomo (Milano) → Sala Brera (Milano)", (await marta.SaysAsync("scegli 1")).Words, StringComparison.Ordinal);
        await marta.SaysAsync("sì");
        Assert.Equal("Sala Brera", (await RoomAsync(day, marta))?.Name);
    }

    [Theory]
    [InlineData("senza sala")]
    [InlineData("togli la sala")]
    [InlineData("without a room")]
    public async Task The_room_is_given_back(string words)
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta, room: " in sala Duomo");

        var card = await marta.SaysAsync(words);

        Assert.Contains("Sala Duomo (Milano) → nessuna sala", card.Words, StringComparison.Ordinal);
        await marta.PressesAsync(card, "Aggiorna");
        Assert.Null(await RoomAsync(day, marta));
        Assert.Contains("non ha una sala", (await marta.SaysAsync("senza sala")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_is_busy_is_told_with_those_that_are_free_and_is_not_booked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await luca.BooksAsync("riunione con Sara Greco giovedì alle 15 sui prezzi in sala Duomo");
        await MeetingEditTests.BookedAsync(marta);

        var card = await marta.SaysAsync("metti la sala Duomo");

        Assert.Contains("Sala Duomo (Milano) è occupata a quell'ora", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Aggiorna", card.Buttons);
        Assert.Equal(["Sala Brera (Milano)", "Sala Navigli", "Senza sala"], card.Buttons.Take(3));
        await marta.PressesAsync(await marta.PressesAsync(card, "Sala Navigli"), "Aggiorna");
        Assert.Equal("Sala Navigli", (await RoomAsync(day, marta))?.Name);
    }

    [Fact]
    public async Task Time_room_and_title_change_together()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);

        var card = await marta.SaysAsync("spostala a venerdì alle 16 in sala Duomo");

        Assert.Contains("venerdì 27 novembre 2026, 16:00–17:00", card.Words, StringComparison.Ordinal);
        Assert.Contains("nessuna sala → Sala Duomo (Milano)", card.Words, StringComparison.Ordinal);
        await marta.PressesAsync(card, "Sposta");
        Assert.Equal("Sala Duomo", (await RoomAsync(day, marta))?.Name);
    }

    [Fact]
    public async Task A_title_that_was_changed_in_Outlook_meanwhile_is_shown_before_it_is_replaced()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);
        var card = await marta.SaysAsync("cambia l'oggetto in Budget 2027");
        var there = await MeetingEditTests.EventAsync(day, marta);
        await day.Bot.GetRequiredService<ICalendar>().UpdateAsync(GraphCaller.User(Tenant, marta.PersonId), marta.PersonId, there.Id, new() { Subject = "Conti" }, there.ETag);

        var again = await marta.PressesAsync(card, "Aggiorna");

        Assert.Contains("Conti → Budget 2027", again.Words, StringComparison.Ordinal);
        await marta.PressesAsync(again, "Aggiorna");
        Assert.Contains("Budget 2027", await day.CalendarAsync("giulia.romano"));
    }

    [Fact]
    public async Task What_is_not_said_is_asked()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta);

        Assert.Contains("Come la chiamo?", (await marta.SaysAsync("cambia il titolo della riunione")).Words, StringComparison.Ordinal);
        Assert.Contains("Non trovo «sala Verdi»", (await marta.SaysAsync("mettila in sala Verdi")).Words, StringComparison.OrdinalIgnoreCase);
    }

    private const string Tenant = "11111111-1111-4111-8111-111111111111";

    private static async Task<Attendee?> RoomAsync(OfficeDay day, Chat chat) =>
        (await MeetingEditTests.EventAsync(day, chat)).Attendees.FirstOrDefault(a => a.Kind == AttendeeKind.Resource);
}
