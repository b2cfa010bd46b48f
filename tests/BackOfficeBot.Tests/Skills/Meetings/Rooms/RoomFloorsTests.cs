using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Tests.Harness;

namespace BackOfficeBot.Tests.Skills.Meetings.Rooms;

public sealed class RoomFloorsTests
{
    [Theory]
    [InlineData("una sala al secondo piano", 2)]
    [InlineData("prenota una sala al 3° piano domani alle 10", 3)]
    [InlineData("sala per 6 al piano 4", 4)]
    [InlineData("mi serve una saletta al piano terra", 0)]
    [InlineData("al pianterreno, per favore", 0)]
    [InlineData("nel seminterrato", -1)]
    [InlineData("a room on the 3rd floor", 3)]
    [InlineData("somewhere on the ninth floor", 9)]
    [InlineData("a room on floor two", 2)]
    [InlineData("the ground floor", 0)]
    [InlineData("riunione sul piano industriale 2027", null)]
    [InlineData("il piano ferie di agosto", null)]
    [InlineData("parliamone piano piano", null)]
    public void A_floor_is_heard(string said, int? floor) => Assert.Equal(floor, RoomFloors.Said(said));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Piano 2", 2)]
    [InlineData("3rd floor", 3)]
    [InlineData("Terzo", 3)]
    [InlineData("Piano terra", 0)]
    [InlineData("Ground", 0)]
    [InlineData("-1", -1)]
    [InlineData("Interrato", -1)]
    [InlineData("Mezzanine", null)]
    [InlineData(null, null)]
    public void A_label_is_read(string? label, int? floor) => Assert.Equal(floor, RoomFloors.Of(new Room("r", "Sala", "sala@example.com") { Floor = label }));

    [Fact]
    public async Task A_room_on_the_floor_that_is_wished_is_found_and_kept_in_the_form()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var times = await marta.SaysAsync("riunione con Luca Moretti domani pomeriggio in una sala al terzo piano sul budget");
        Assert.Contains("una sala libera al 3° piano", times.Words, StringComparison.Ordinal);
        Assert.Contains("Sala Duomo (Milano)", times.Words, StringComparison.Ordinal);
        Assert.Equal("3", (await marta.SaysAsync("modifica")).Input("floor"));
        Assert.Contains("una sala libera al 2° piano", (await marta.SaysAsync("meglio al secondo piano")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_room_is_on_that_floor_it_is_said_where_there_are_some()
    {
        await using var day = await OfficeDay.BeginAsync();
        var marta = await day.OfAsync("marta.conti");
        var form = await marta.SaysAsync("prenota una sala a Milano al settimo piano domani alle 10 per 4");
        Assert.Contains("Al 7° piano non ci sono sale: ce ne sono al 2° piano, al 3° piano.", form.Words, StringComparison.Ordinal);
        Assert.Equal("7", form.Input("floor"));
    }
}
