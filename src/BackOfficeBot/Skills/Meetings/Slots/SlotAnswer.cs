using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

internal sealed record SlotAnswer
{
    /// At most five that do not overlap, the best first; where a time was asked for and clashes, the nearest first.
    public required IReadOnlyList<Proposal> Proposals { get; init; }

    /// The time that was asked for, as it stands.
    public Proposal? Asked { get; init; }

    /// Who or what stands in the way, where little or nothing fits: who blocks most is named first.
    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    /// At most three changes of the request, and how many times each would give.
    public IReadOnlyList<Relaxation> Relaxations { get; init; } = [];
}

/// A time with how everybody stands to it, and the room that is free.
internal sealed record Proposal(Span Span, IReadOnlyList<Attendance> People, SlotRoom? Room, bool NeedsRoom)
{
    /// Nobody who is required, and no room, is in the way; outside somebody's hours it may be.
    public bool Fits => !(NeedsRoom && Room is null) && !People.Any(p => p.Person.IsRequired && p.State == AttendanceState.Busy);

    /// Somebody who is needed would come outside the hours, or has something there that may be called off.
    public bool IsDoubtful => IsOutsideHours || People.Any(p => p.Person.IsRequired && p.State == AttendanceState.Perhaps);

    public bool IsOutsideHours => People.Any(p => p.Person.IsRequired && p.State == AttendanceState.Outside);
}

internal enum AttendanceState { Busy, Outside, Perhaps, Elsewhere, Unknown, Free }

/// How one person stands to one time; the cause says why it is not simply free.
internal sealed record Attendance(SlotPerson Person, Cause? Cause)
{
    public AttendanceState State => Cause is not { } cause ? AttendanceState.Free : cause.Kind switch
    {
        CauseKind.Holiday or CauseKind.Patron or CauseKind.Closing or CauseKind.DayOff or CauseKind.OutsideHours => AttendanceState.Outside,
        CauseKind.Perhaps => AttendanceState.Perhaps,
        CauseKind.Elsewhere => AttendanceState.Elsewhere,
        CauseKind.Unknown => AttendanceState.Unknown,
        _ => AttendanceState.Busy,
    };
}

/// In the order in which they are told: where two hold at once, the first is said.
internal enum CauseKind { OutOfOffice, Busy, Travel, Gap, Protected, Lunch, FullDay, Limits, Holiday, Patron, Closing, DayOff, OutsideHours, Perhaps, Elsewhere, Unknown, NoRoom }

/// Why somebody can't: the time that is in the way, its name, and a number (minutes of a journey, gap or lunch; meetings a day; percent; seats).
internal readonly record struct Cause(CauseKind Kind, Span Time = default, string? Name = null, string? EnglishName = null, int Number = 0);

/// A person or a room in the way (without a room: that there is none), why, and how much more there would be to say. Alone: without it something fits.
internal sealed record Blocker(SlotPerson? Person, SlotRoom? Room, IReadOnlyList<Cause> Causes, int More, bool Alone);

/// From the smallest sacrifice to the greatest.
internal enum RelaxationKind { Shorter, OtherDay, AnyHour, WithoutRoom, WithoutOptional, WithoutPerson, OutsideHours }

/// A changed request and how many times it gives (at most the five that are proposed), with what was changed.
internal sealed record Relaxation(RelaxationKind Kind, SlotRequest Request, int Count)
{
    public DateOnly? Day { get; init; }
    public IReadOnlyList<SlotPerson> People { get; init; } = [];
}
