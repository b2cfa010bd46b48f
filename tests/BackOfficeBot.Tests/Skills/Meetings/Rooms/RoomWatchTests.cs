using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Meetings.Changes;

namespace BackOfficeBot.Tests.Skills.Meetings.Rooms;

/// A room that declines: the organiser hears of it once and gets another one.
public sealed class RoomWatchTests
{
    [Fact]
    public async Task The_organiser_is_told_once_and_takes_another_room()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await DeclinedAsync(day);

        Assert.Empty(await ToldAsync(marta));
        await day.ElapseAsync(TimeSpan.FromMinutes(3));
        var told = await marta.UntilAsync(messages => messages.FirstOrDefault(IsTelling));
        Assert.Contains("Sala Duomo (Milano) ha rifiutato", told.Words, StringComparison.Ordinal);
        Assert.Equal(["Sala Brera (Milano)", "Sala Navigli", "Senza sala", "Sposta riunione"], told.Buttons);
        await day.ElapseAsync(TimeSpan.FromMinutes(40));
        await day.ElapseAsync(TimeSpan.FromMinutes(40));
        Assert.Single(await ToldAsync(marta));

        var other = await marta.PressesAsync(told, "Sala Navigli");
        Assert.Contains("Sala Duomo (Milano) → Sala Navigli (Milano)", other.Words, StringComparison.Ordinal);
        Assert.Contains("Aggiornata", (await marta.PressesAsync(other, "Aggiorna")).Words, StringComparison.Ordinal);
        var room = Assert.Single((await MeetingEditTests.EventAsync(day, marta)).Attendees, a => a.Kind == AttendeeKind.Resource);
        Assert.Equal(("Sala Navigli", AttendeeAnswer.Accepted), (room.Name, room.Answer));
        await day.ElapseAsync(TimeSpan.FromMinutes(40));
        // The card that told it became the meeting as it is now.
        Assert.Empty(await ToldAsync(marta));
    }

    [Fact]
    public async Task It_goes_on_without_a_room()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await DeclinedAsync(day);
        await day.ElapseAsync(TimeSpan.FromMinutes(3));
        var told = await marta.UntilAsync(messages => messages.FirstOrDefault(IsTelling));

        await marta.PressesAsync(await marta.PressesAsync(told, "Senza sala"), "Aggiorna");

        Assert.DoesNotContain((await MeetingEditTests.EventAsync(day, marta)).Attendees, a => a.Kind == AttendeeKind.Resource);
        Assert.Contains("Quando?", (await marta.PressesAsync(told, "Sposta riunione")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_said_too_where_the_meeting_is_shown()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await DeclinedAsync(day);

        Assert.Contains("ha rifiutato", (await marta.SaysAsync("mostrala")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_accepts_is_not_spoken_of()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta, room: " in sala Duomo");

        await day.ElapseAsync(TimeSpan.FromMinutes(3));
        await day.ElapseAsync(TimeSpan.FromMinutes(40));

        Assert.Empty(await ToldAsync(marta));
        Assert.Contains("✓ Prenotata", (await marta.SaysAsync("mostrala")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_was_just_booked_is_watched_and_the_next_look_follows_the_latest_change()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        await MeetingEditTests.BookedAsync(marta, room: " in sala Duomo");
        var data = MeetingBooker.Data(await MeetingEditTests.RecordAsync(day));
        var booked = data.BookedAt!.Value;

        Assert.Equal(booked.AddMinutes(2), RoomWatch.Next(data, booked));
        Assert.Equal(booked.AddMinutes(30), RoomWatch.Next(data, booked.AddMinutes(2)));
        Assert.Null(RoomWatch.Next(data, booked.AddMinutes(30)));
        var changed = data with { Before = new(Guid.Empty, booked.AddHours(1), data.Start, data.Draft) };
        Assert.Equal(booked.AddMinutes(62), RoomWatch.Next(changed, booked.AddHours(1)));
        Assert.Null(RoomWatch.Next(changed with { RoomRefused = new(data.Draft.Room!.Address, data.Start) }, booked.AddHours(1)));
        Assert.Null(RoomWatch.Next(data with { Draft = data.Draft with { Room = null } }, booked));
    }

    // Moved on purpose to where the room is taken.
    private static async Task<Chat> DeclinedAsync(OfficeDay day)
    {
        var (marta, luca) = (await day.OfAsync("marta.conti"), await day.OfAsync("luca.moretti"));
        await luca.BooksAsync("riunione con Sara Greco venerdì alle 16 sui prezzi in sala Duomo");
        await MeetingEditTests.BookedAsync(marta, room: " in sala Duomo");
        await marta.PressesAsync(await marta.SaysAsync("spostala a venerdì alle 16"), "Sposta comunque");
        return marta;
    }

    private static bool IsTelling(Message message) => message.IsBot && message.Words.Contains("ha rifiutato", StringComparison.Ordinal);

    private static async Task<List<Message>> ToldAsync(Chat chat) => [.. (await chat.MessagesAsync()).Where(IsTelling)];
}
