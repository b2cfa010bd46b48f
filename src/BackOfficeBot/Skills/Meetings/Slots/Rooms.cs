using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// The rooms that would do, the smallest first; those of which seats or calendar are not known come last.
internal static class Rooms
{
    public static IReadOnlyList<(SlotRoom Room, int Index)> For(SlotRequest request) => request.Room is not { } wish ? [] :
    [
        .. request.Rooms.Select((room, index) => (Room: room, Index: index))
            .Where(r => Suits(r.Room, wish, request))
            .OrderBy(r => r.Room.Calendar is null).ThenBy(r => r.Room.Seats ?? int.MaxValue).ThenBy(r => r.Room.Name, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Index),
    ];

    public static int Seats(SlotRequest request) => request.Room?.Seats ?? request.People.Count;

    /// What is only tentative in a room is taken: whoever asked first has it.
    public static bool Takes(CalendarEntry entry) => entry.Kind != EntryKind.Free && entry.End > entry.Start;

    public static SlotRoom? Free(IReadOnlyList<(SlotRoom Room, int Index)> rooms, Span meeting) =>
        rooms.FirstOrDefault(r => r.Room.Calendar?.Any(e => Takes(e) && new Span(e.Start, e.End).Overlaps(meeting)) != true).Room;

    private static bool Suits(SlotRoom room, RoomWish wish, SlotRequest request) => wish.OnlyId is { } only
        ? room.Id.Equals(only, StringComparison.OrdinalIgnoreCase)
        : !(room.Seats < Seats(request))
            && (request.Place is not { } place || room.Place is null || place.Equals(room.Place, StringComparison.OrdinalIgnoreCase))
            && (wish.Equipment ?? []).All(e => room.Equipment.Contains(e, StringComparer.OrdinalIgnoreCase));
}
