using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;

namespace BackOfficeBot.Sandbox.Graph.Directory;

/// <summary>Rooms, and the lists of rooms: one for each of the firm's offices.</summary>
internal static class PlaceRoutes
{
    private const string Need = "Place.Read";

    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        new("GET", "places/microsoft.graph.room", Need, call => call.Page(call.Office.Rooms.Select(OfRoom), "places/microsoft.graph.room")) { WholeDirectory = true },
        new("GET", "places/microsoft.graph.roomList", Need, call => call.Page(Branches(call).Select(branch => OfList(branch, call.Office)), "places/microsoft.graph.roomList")) { WholeDirectory = true },
        new("GET", "places/{id}", Need, Place) { WholeDirectory = true },
        new("GET", "places/{id}/microsoft.graph.roomList/rooms", Need, Rooms) { WholeDirectory = true },
    ];

    private static GraphReply Place(GraphCall call)
    {
        var id = call["id"];
        if (call.Office.Rooms.FirstOrDefault(room => Same(room.Id, id) || Same(room.Mail, id)) is { } room) return call.Item(Typed(OfRoom(room), "room"), "places");
        return call.Item(Typed(OfList(Branch(call, id), call.Office), "roomList"), "places");
    }

    private static GraphReply Rooms(GraphCall call)
    {
        var branch = Branch(call, call["id"]);
        return call.Page(call.Office.Rooms.Where(room => room.Office == branch).Select(OfRoom), "places/microsoft.graph.room");
    }

    private static IEnumerable<Branch> Branches(GraphCall call) => call.Office.Seed.Offices.Values;

    private static Branch Branch(GraphCall call, string id) => Branches(call).FirstOrDefault(branch => Same(MailOf(branch, call.Office), id) || Same(IdOf(branch, call.Office), id))
        ?? throw GraphProblem.NotFound("NotFound", "The place was not found.");

    private static string MailOf(Branch branch, OfficeState office) => $"sale.{branch.City.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}@{office.Seed.Domain}";

    private static string IdOf(Branch branch, OfficeState office) => $"eeeeeeee-0000-4000-8000-{Array.IndexOf([.. office.Seed.Offices.Values], branch) + 1:D12}";

    private static JsonObject Typed(JsonObject place, string type)
    {
        place.Insert(0, "@odata.type", "#microsoft.graph." + type);
        return place;
    }

    private static JsonObject Address(Branch branch) => new()
    {
        ["street"] = branch.Street,
        ["city"] = branch.City,
        ["countryOrRegion"] = branch.Country,
        ["postalCode"] = branch.PostalCode,
    };

    private static JsonObject OfRoom(Room room) => new()
    {
        ["id"] = room.Id,
        ["displayName"] = room.Name,
        ["address"] = Address(room.Office),
        ["phone"] = room.Office.Phone,
        ["nickname"] = room.Name,
        ["label"] = room.Name,
        ["capacity"] = room.Capacity,
        ["building"] = room.Office.City,
        ["floorNumber"] = room.Floor,
        ["floorLabel"] = room.Floor.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["isWheelChairAccessible"] = room.Accessible,
        ["bookingType"] = "standard",
        ["tags"] = Json.Array(room.Tags.Select(tag => JsonValue.Create(tag))),
        ["audioDeviceName"] = room.Audio,
        ["videoDeviceName"] = room.Video,
        ["displayDeviceName"] = room.Display,
        ["emailAddress"] = room.Mail,
    };

    private static JsonObject OfList(Branch branch, OfficeState office) => new()
    {
        ["id"] = IdOf(branch, office),
        ["displayName"] = $"Sale {branch.City}",
        ["address"] = Address(branch),
        ["phone"] = branch.Phone,
        ["emailAddress"] = MailOf(branch, office),
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
