using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// The quarter hours at which the meeting of a request may begin, and what was in the way of the others.
internal sealed record Openings(
    SlotRequest Request, Board Board, IReadOnlyList<PersonTimes> People, IReadOnlyList<(SlotRoom Room, int Index)> Rooms, IReadOnlyList<IReadOnlyList<Span>> Taken)
{
    /// Where it may begin as far as windows go.
    public required QuarterSet Window { get; init; }

    /// Where it may begin at all.
    public required QuarterSet Free { get; init; }

    /// Where no room is free; null where none is wanted.
    public QuarterSet? NoRoom { get; init; }

    /// What blocks a person: calendar and habits, and all outside the hours, or only what is far outside them.
    public QuarterSet Blocks(PersonTimes person) => Board.Busy[person.Index].Copy().Add(Hours(person));

    public QuarterSet Hours(PersonTimes person) => Request.OutsideHours.Contains(person.Person.Id) ? Board.Far[person.Index] : Board.Off[person.Index];

    public IEnumerable<PersonTimes> Required => People.Where(p => p.Person.IsRequired);
}
