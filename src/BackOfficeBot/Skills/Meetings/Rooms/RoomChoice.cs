using BackOfficeBot.Graph;
using BackOfficeBot.Staff.Offices;
using BackOfficeBot.Skills.Meetings.Slots;

namespace BackOfficeBot.Skills.Meetings.Rooms;

/// The rooms that would do for a meeting, wherever they are free: in the building that is said, else where the organiser works.
internal sealed class RoomChoice(IRooms rooms, OfficeMap offices)
{
    // Two round trips of calendars at most.
    private const int Most = 40;

    public async Task<IReadOnlyList<SlotRoom>> ForAsync(GraphCaller caller, MeetingDraft draft, RoomNeed need, CancellationToken ct)
    {
        var seats = need.Seats ?? draft.People.Count + 1;
        var all = (await rooms.ListAsync(caller, ct)).Where(r => need.Floor is null || RoomFloors.Of(r) == need.Floor).Select(Of).ToList();
        var place = need.Building is { } building ? Place(building) : offices.Of(draft.Organizer.Office, draft.Organizer.Country)?.Name ?? draft.OrganizerOffice;
        // Where the organiser's office has no such rooms, all are near.
        if (need.Building is null && !all.Exists(r => Same(r.Place, place)))
            place = null;
        return [.. all.Where(r => !(r.Seats < seats) && (place is null || Same(r.Place, place)) && (need.Features ?? []).All(r.Equipment.Contains)).OrderBy(r => r.Seats ?? int.MaxValue).Take(Most)];
    }

    private SlotRoom Of(Room room) => new(room.Address, MeetingPeople.Of(room).Name, room.Capacity, null) { Equipment = RoomFeatures.Of(room), Place = room.Building is { } building ? Place(building) : null };

    private string Place(string building) => offices.At(building)?.Name ?? building;

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
