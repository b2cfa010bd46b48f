using System.Text.Json.Nodes;
using static BackOfficeBot.Graph.Tests.GraphServer;

namespace BackOfficeBot.Graph.Tests.Rooms;

public sealed class GraphRoomsTests
{
    [Fact]
    public async Task All_pages_of_rooms_come_by_building_and_name_and_are_remembered()
    {
        await using var graph = await StartAsync();
        graph.Answer = (request, _) => Task.FromResult<object?>(request.Query.Contains("$skiptoken", StringComparison.Ordinal)
            ? Samples.Collection([Room("2", "Sala Alfa", "Milano"), Room("3", "Sala Zeta", "Bari")])
            : Samples.Collection([Room("1", "Sala Verdi", "Milano")], $"{graph.Root}/places/microsoft.graph.room?$skiptoken=2"));
        var rooms = graph.Port<IRooms>();

        var all = await rooms.ListAsync(User);
        await rooms.ListAsync(User);

        Assert.Equal(["Sala Zeta", "Sala Alfa", "Sala Verdi"], all.Select(room => room.Name));
        Assert.Equal(2, graph.Requests.Count);
        var verdi = all[2];
        Assert.Equal(("sala1@contoso.example", "2", 12, "Surface Hub", true), (verdi.Address, verdi.Floor, verdi.Capacity, verdi.Video, verdi.IsAccessible));
        Assert.Equal(["lavagna"], verdi.Tags);
    }

    private static JsonObject Room(string id, string name, string building) => new()
    {
        ["id"] = id,
        ["displayName"] = name,
        ["emailAddress"] = $"sala{id}@contoso.example",
        ["building"] = building,
        ["floorNumber"] = 2,
        ["capacity"] = 12,
        ["videoDeviceName"] = "Surface Hub",
        ["tags"] = new JsonArray("lavagna"),
        ["isWheelChairAccessible"] = true,
    };
}
