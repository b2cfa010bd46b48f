using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// Somebody who is invited, with calendar and habits.
internal sealed record SlotPerson
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// IANA zone in which hours and days are meant.
    public required string Zone { get; init; }
    public bool IsRequired { get; init; } = true;

    /// Who invites can't be left out.
    public bool IsOrganizer { get; init; }

    /// Null where the calendar can't be read: then it is said to be unknown, and blocks nothing.
    public IReadOnlyList<CalendarEntry>? Calendar { get; init; }

    /// Null where nothing is known of working hours: then all hours do.
    public IReadOnlyList<Shift>? Hours { get; init; }
    public string? Country { get; init; }
    public string? Office { get; init; }

    /// The least time between two meetings.
    public TimeSpan Gap { get; init; }
    public LunchBreak? Lunch { get; init; }
    public IReadOnlyList<ProtectedBlock> Protected { get; init; } = [];
    public int? MeetingsPerDay { get; init; }

    /// No meeting begins before, none ends after, by the person's own clock and whatever the working hours are.
    public TimeOnly? Earliest { get; init; }
    public TimeOnly? Latest { get; init; }

    /// How often this person had the bad hour of a recurring meeting before: it weighs so much more the next time.
    public int BadHoursBefore { get; init; }
}

/// A working time on one day of the week; an end that is not after the start is on the next day.
internal sealed record Shift(DayOfWeek Day, TimeOnly From, TimeOnly To);

/// A time that is kept free on these days of the week.
internal sealed record ProtectedBlock(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, string Name);

internal enum EntryKind { Busy, OutOfOffice, Tentative, Elsewhere, Free }

/// What stands in a calendar. A tentative entry has a weight: how likely it takes place, in percent.
internal sealed record CalendarEntry(DateTimeOffset Start, DateTimeOffset End, EntryKind Kind = EntryKind.Busy, string? Place = null, int Weight = 50);

/// A room, with its seats where they are known; null for a calendar that can't be read.
internal sealed record SlotRoom(string Id, string Name, int? Seats, IReadOnlyList<CalendarEntry>? Calendar)
{
    public IReadOnlyList<string> Equipment { get; init; } = [];
    public string? Place { get; init; }
}
