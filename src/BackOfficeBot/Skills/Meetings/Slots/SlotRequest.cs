using BackOfficeBot.Common;
using BackOfficeBot.Staff.DaysOff;
using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// All that the engine is told: what is wished, and everything that is known of people, rooms and days. Nothing else comes in.
internal sealed record SlotRequest
{
    public required IReadOnlyList<SlotWindow> Windows { get; init; }
    public required TimeSpan Duration { get; init; }

    /// IANA zone of the windows.
    public required string Zone { get; init; }
    public required IReadOnlyList<SlotPerson> People { get; init; }

    /// The stretch for which the calendars were read: no time outside it is looked at.
    public required Span Known { get; init; }

    /// A time that is asked for: it is checked, and where it clashes the nearest are proposed.
    public DateTimeOffset? At { get; init; }
    public IReadOnlyCollection<DateOnly> ExcludedDays { get; init; } = [];

    /// Times that were shown before: none that overlaps with them is proposed.
    public IReadOnlyList<Span> Shown { get; init; } = [];

    /// Without one, no room is needed.
    public RoomWish? Room { get; init; }
    public IReadOnlyList<SlotRoom> Rooms { get; init; } = [];
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// Where it takes place: rooms elsewhere do not count, and who comes from elsewhere needs the time of the journey.
    public string? Place { get; init; }
    public IReadOnlyList<Journey> Journeys { get; init; } = [];

    /// Kept free around this meeting in the calendars of all who are invited.
    public TimeSpan GapBefore { get; init; }
    public TimeSpan GapAfter { get; init; }

    /// Ids of people who would come outside their hours.
    public IReadOnlyCollection<string> OutsideHours { get; init; } = [];
}

/// Days and the hours of each in which the meeting may lie. An end that is not after the start is on the next day: midnight to midnight is a whole day.
internal sealed record SlotWindow(DateOnly First, DateOnly Last, TimeOnly From = default, TimeOnly To = default)
{
    public bool IsWholeDays => From == default && To == default;
}

/// Any room that holds so many (as many as are invited, where nothing is said) and has all of the equipment; or one room only.
internal sealed record RoomWish(int? Seats = null, IReadOnlyList<string>? Equipment = null, string? OnlyId = null);
