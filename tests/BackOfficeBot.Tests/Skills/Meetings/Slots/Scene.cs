using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Slots;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

/// People and rooms around Thursday 26 November 2026 in Rome.
internal static class Scene
{
    public const string Rome = "Europe/Rome";
    public static readonly DateOnly Thursday = new(2026, 11, 26);
    public static readonly TimeZoneInfo RomeZone = WallClock.Zone(Rome);

    public static IReadOnlyList<Shift> Weekdays(int from = 9, int to = 18) =>
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(d => new Shift(d, new(from, 0), new(to % 24, 0)))];

    /// "10" or "10:30" on Thursday, or on another day, in Rome.
    public static DateTimeOffset At(string time, int day = 0, string zone = Rome) =>
        WallClock.At(Thursday.AddDays(day), Time(time), WallClock.Zone(zone));

    private static TimeOnly Time(string time) => time.Contains(':', StringComparison.Ordinal) ? TimeOnly.Parse(time, null) : new(int.Parse(time, null), 0);

    public static CalendarEntry Busy(string from, string to, int day = 0, EntryKind kind = EntryKind.Busy) => new(At(from, day), At(to, day), kind);

    public static SlotPerson Person(string name, params CalendarEntry[] calendar) => new() { Id = name, Name = name, Zone = Rome, Hours = Weekdays(), Calendar = calendar };

    public static SlotRoom Room(string name, int seats, params CalendarEntry[] calendar) => new(name, name, seats, calendar);

    /// An hour on Thursday, at any time of the day.
    public static SlotRequest Request(params SlotPerson[] people) => new()
    {
        Windows = [new(Thursday, Thursday)],
        Duration = TimeSpan.FromHours(1),
        Zone = Rome,
        People = people,
        Known = new(At("0", -1), At("0", 7)),
    };

    public static SlotRequest Between(this SlotRequest request, string from, string to) =>
        request with { Windows = [new(Thursday, Thursday, Time(from), Time(to))] };

    /// "gio 09:00", in Rome.
    public static string Name(Proposal proposal) => proposal.Span.Start.In(RomeZone).ToString("ddd HH:mm", When.Culture("it"));

    public static IEnumerable<string> Times(this SlotAnswer answer) => answer.Proposals.Select(Name);

    public static Cause? Of(this Proposal proposal, string name) => proposal.People.Single(p => p.Person.Name == name).Cause;
}
