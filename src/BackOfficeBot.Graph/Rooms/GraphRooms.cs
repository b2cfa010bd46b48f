using BackOfficeBot.Graph.Http;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

internal sealed class GraphRooms(GraphConnection graph, GraphCache cache) : IRooms
{
    private static readonly string[] Fields =
    [
        "id", "displayName", "emailAddress", "building", "floorLabel", "floorNumber", "capacity", "audioDeviceName", "videoDeviceName", "displayDeviceName", "tags",
        "isWheelChairAccessible",
    ];

    public async Task<IReadOnlyList<Room>> ListAsync(GraphCaller caller, CancellationToken ct = default) =>
        await cache.GetAsync(caller, "rooms", "", GraphCache.Minutes, token => ReadAsync(caller, token), ct);

    private async Task<Room[]> ReadAsync(GraphCaller caller, CancellationToken ct)
    {
        var rooms = new List<Models.Room>();
        string? next = null;
        do
        {
            var at = next;
            var page = await graph.ReadAsync(caller, (client, token) => at is null
                ? client.Places.GraphRoom.GetAsync(request =>
                {
                    request.QueryParameters.Select = Fields;
                    request.QueryParameters.Top = 100;
                }, token)
                : client.Places.GraphRoom.WithUrl(at).GetAsync(cancellationToken: token), ct);
            rooms.AddRange(page?.Value ?? []);
            next = page?.OdataNextLink;
        }
        while (next is not null);
        return [.. rooms.Where(room => room.EmailAddress is not null).Select(From).OrderBy(room => room.Building, StringComparer.OrdinalIgnoreCase).ThenBy(room => room.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static Room From(Models.Room room) => new(room.Id ?? "", room.DisplayName ?? room.EmailAddress!, room.EmailAddress!)
    {
        Building = room.Building,
        Floor = room.FloorLabel ?? room.FloorNumber?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Capacity = room.Capacity,
        Audio = room.AudioDeviceName,
        Video = room.VideoDeviceName,
        Display = room.DisplayDeviceName,
        Tags = room.Tags ?? [],
        IsAccessible = room.IsWheelChairAccessible == true,
    };
}
