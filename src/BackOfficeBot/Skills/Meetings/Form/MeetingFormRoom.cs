using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Rooms;

namespace BackOfficeBot.Skills.Meetings.Form;

/// The room of a form: one that is chosen, any that does, or none.
internal static class MeetingFormRoom
{
    /// Alone, or with a building: "any:Milano".
    public const string Any = "any";
    public const string AsMany = "all";
    public const int MostSeats = 1_000;

    public static (Invitee? Room, RoomNeed? Need) Read(MeetingForm form, IReadOnlyList<Room> rooms, FormErrors errors, MeetingTexts texts)
    {
        var features = Features(form);
        var seats = Seats(form.Seats);
        var floor = Floor(form.Floor);
        var isNone = string.IsNullOrWhiteSpace(form.Room) || form.Room == MeetingForm.Nobody;
        // Who says what a room shall have wants one.
        if (form.Room == Any || (isNone && (seats is not null || floor is not null || features.Count > 0)))
            return (null, OnFloor(new(seats, features, null, floor), rooms, errors, texts));
        if (isNone)
            return (null, null);
        if (BuildingOf(form.Room, rooms) is { } building)
            return (null, OnFloor(new(seats, features, building, floor), rooms, errors, texts));
        if (Chosen(form.Room, rooms) is { } room)
            return (MeetingPeople.Of(room), null);
        errors["room"] = texts.RoomUnknown;
        return (null, null);
    }

    private static RoomNeed OnFloor(RoomNeed need, IReadOnlyList<Room> rooms, FormErrors errors, MeetingTexts texts)
    {
        var near = rooms.Where(r => need.Building is null || need.Building.Equals(r.Building, StringComparison.OrdinalIgnoreCase));
        if (need.Floor is { } floor && !RoomFloors.In(near).Contains(floor))
            errors["floor"] = FormTexts.Beside(texts).NoRoomOnFloor(floor, [.. RoomFloors.In(near)]);
        return need;
    }

    public static string? Of(MeetingDraft draft) => draft.AnyRoom is not { } any ? draft.Room?.Address : any.Building is { } building ? $"{Any}:{building}" : Any;

    public static int? Seats(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats is > 0 and <= MostSeats ? seats : null;

    public static int? Floor(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var floor) && floor is > -10 and < 100 ? floor : null;

    public static IReadOnlyList<string> Features(MeetingForm form) => [.. RoomFeatures.All.Where(f => (form.Equipment ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(f))];

    public static Room? Chosen(string? address, IReadOnlyList<Room> rooms) => rooms.FirstOrDefault(r => r.Address.Equals(address, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> Buildings(IReadOnlyList<Room> rooms) => rooms.Select(r => r.Building).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    public static string? BuildingOf(string? room, IReadOnlyList<Room> rooms) =>
        room?.StartsWith(Any + ":", StringComparison.Ordinal) == true ? Buildings(rooms).FirstOrDefault(b => b.Equals(room[(Any.Length + 1)..], StringComparison.OrdinalIgnoreCase)) : null;

    /// "una sala libera a Roma per 8 (schermo o proiettore)"
    public static string Words(RoomNeed need, string language)
    {
        var f = FormTexts.In(language);
        return f.AnyRoom(need.Building, need.Seats) + (need.Floor is { } floor ? $" {f.OnFloor(floor)}" : "") + (need.Features is { Count: > 0 } features ? $" ({string.Join(", ", features.Select(f.Feature))})" : "");
    }
}
