using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Words;

namespace BackOfficeBot.Tests.Skills.Meetings.Words;

public class RoomWordsTests
{
    private static readonly Understander Understander = Taught.Understander;
    private static readonly Room[] Rooms = [new("1", "Sala Blu", "blu@fuori.it") { Building = "Roma" }, new("2", "Sala Oro", "oro@fuori.it") { Building = "New York" }, new("3", "Sala Sud", "sud@fuori.it")];

    private static string? Need(string text, bool isForRoom = false) =>
        RoomWords.Of(text, Understander.Understand(text, new(new DateTime(2026, 11, 24, 10, 0, 0), "Europe/Rome", "it-IT")), isForRoom, Rooms) is { } need
            ? $"{need.Seats} {string.Join('+', need.Features ?? [])} {need.Building}" : null;

    [Theory]
    [InlineData("riunione con Marco domani in una sala per 7 con proiettore", "7 screen ")]
    [InlineData("prenota una saletta da dodici posti con lavagna e videoconferenza giovedì alle 9", "12 video+board ")]
    [InlineData("a room for 14 with a screen and a speakerphone tomorrow at 4", "14 screen+audio ")]
    [InlineData("book a 20-seat room on Friday at 11", "20  ")]
    [InlineData("meeting with Priya tomorrow in a wheelchair accessible room in New York", " accessible New York")]
    [InlineData("incontro con Anna domani alle 10 in una sala a Roma per 2 ore", "  Roma")]
    [InlineData("incontro con Anna domani alle 10, serve una sala con la TV", " screen ")]
    [InlineData("riunione con Marco domani sulla sala nuova per 9", null)]
    [InlineData("riunione con Marco domani in videoconferenza con proiettore", null)]
    [InlineData("riunione con Marco domani in sala Blu", null)]
    public void Seats_equipment_and_building_are_those_of_a_room_that_is_not_named(string text, string? need) => Assert.Equal(need, Need(text));

    [Fact]
    public void Who_books_a_room_wishes_one() => Assert.Equal("6  ", Need("prenota per 6 persone domani", isForRoom: true));

    [Fact]
    public void What_a_room_has_stands_in_its_devices_and_its_tags()
    {
        var room = Rooms[0] with { Display = "55\"", Video = "", Tags = ["Lavagna", "Videoconferenza", "silenziosa"], IsAccessible = true };
        Assert.Equal([RoomFeatures.Screen, RoomFeatures.Video, RoomFeatures.Board, RoomFeatures.Accessible], RoomFeatures.Of(room));
        Assert.Empty(RoomFeatures.Of(Rooms[1]));
    }
}
