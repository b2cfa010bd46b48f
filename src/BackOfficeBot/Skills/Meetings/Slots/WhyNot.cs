using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// Who and what stands in the way, and why.
internal static class WhyNot
{
    /// So many are chosen by what they add to the ones before; more than a card shows need not be in order.
    private const int MostInOrder = 8;

    /// Somebody required, or all rooms together.
    private readonly record struct Row(PersonTimes? Person, QuarterSet Blocks);

    /// Over the whole window: first those who together leave nothing, then the others by how much they block.
    public static IReadOnlyList<Blocker> For(Openings openings)
    {
        var counted = Counted(openings);
        var rows = Rows(openings, counted);
        var sole = Sole(rows, counted);
        return [.. InOrder(rows, counted).SelectMany(r => r.Person is null
            ? OfRooms(openings, r.Blocks.CountIn(sole) > 0, t => BlockCauses.Weight(openings.Board.Range(t), counted) > 0)
            : [new(r.Person.Person, null, BlockCauses.Of(openings, r.Person, counted, out var more), more, r.Blocks.CountIn(sole) > 0)])];
    }

    /// At one time that was asked for.
    public static IReadOnlyList<Blocker> At(Proposal asked, Openings openings)
    {
        var people = asked.People.Where(p => p is { Person.IsRequired: true, State: AttendanceState.Busy or AttendanceState.Outside })
            .Select(p => new Blocker(p.Person, null, [p.Cause!.Value], 0, Alone: false));
        Blocker[] blockers = [.. people, .. asked is { NeedsRoom: true, Room: null } ? OfRooms(openings, alone: false, t => t.Overlaps(asked.Span)) : []];
        return blockers is [var only] ? [only with { Alone = true }] : blockers;
    }

    /// The one person, other than the organiser, without whom most quarter hours become possible.
    public static SlotPerson? MostHelpful(Openings openings)
    {
        var rows = Rows(openings, openings.Window);
        var sole = Sole(rows, openings.Window);
        return rows.Where(r => r.Person is { Person.IsOrganizer: false } && r.Blocks.CountIn(sole) > 0).OrderByDescending(r => r.Blocks.CountIn(sole)).FirstOrDefault().Person?.Person;
    }

    /// Nights and weekends explain nothing, unless the window has nothing else: what counts is when at least one of those who are required works.
    private static QuarterSet Counted(Openings openings)
    {
        var nobody = openings.Required.Aggregate(default(QuarterSet), (all, p) => all?.Keep(openings.Hours(p)) ?? openings.Hours(p).Copy());
        return nobody is not null && openings.Window.Copy().Remove(nobody) is { IsEmpty: false } working ? working : openings.Window;
    }

    private static List<Row> Rows(Openings openings, QuarterSet counted)
    {
        List<Row> rows = [.. openings.Required.Select(p => new Row(p, openings.Blocks(p).Keep(counted)))];
        if (openings.NoRoom is { } noRoom)
            rows.Add(new(null, noRoom.Copy().Keep(counted)));
        rows.RemoveAll(r => r.Blocks.IsEmpty);
        return rows;
    }

    private static IEnumerable<Row> InOrder(List<Row> rows, QuarterSet counted)
    {
        var left = counted.Copy();
        for (var i = 0; i < MostInOrder && rows.Count > 0 && !left.IsEmpty; i++)
        {
            var next = rows.MaxBy(r => r.Blocks.CountIn(left));
            if (next.Blocks.CountIn(left) == 0)
                break;
            rows.Remove(next);
            left.Remove(next.Blocks);
            yield return next;
        }
        foreach (var row in rows.OrderByDescending(r => r.Blocks.Count))
            yield return row;
    }

    /// Quarters that exactly one of them blocks.
    private static QuarterSet Sole(List<Row> rows, QuarterSet counted)
    {
        var once = counted.Copy().Remove(counted);
        var twice = once.Copy();
        foreach (var row in rows)
        {
            twice.Add(once.Copy().Keep(row.Blocks));
            once.Add(row.Blocks);
        }
        return once.Remove(twice);
    }

    private static IEnumerable<Blocker> OfRooms(Openings openings, bool alone, Func<Span, bool> counts) => openings.Rooms.Count == 0
        ? [new(null, null, [new(CauseKind.NoRoom, Number: Rooms.Seats(openings.Request))], 0, alone)]
        : openings.Rooms.Select(r => new Blocker(null, r.Room, BlockCauses.Of(openings.Taken[r.Index], counts, out var more), more, alone));
}
