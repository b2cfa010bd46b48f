using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Meetings.Slots;

/// One look at everybody's time, of which many questions are asked: the request itself, and what would be if it were a little different.
internal sealed class SlotSearch
{
    private readonly Dictionary<string, ZoneDays> _zones = [];
    private readonly Dictionary<TimeSpan, Board> _boards = [];
    private readonly Dictionary<string, PersonTimes> _people;
    private readonly IReadOnlyList<IReadOnlyList<Span>> _taken;
    private readonly Quarters _quarters;
    private readonly Span _known;
    private readonly ZoneDays _days;
    private readonly Ranking _ranking;

    public SlotSearch(SlotRequest request)
    {
        (_known, _taken) = (request.Known, [.. request.Rooms.Select(r => Spans.Of(r.Calendar, Rooms.Takes))]);
        _quarters = new(_known.Start, _known.End);
        _days = Days(request.Zone);
        _people = request.People.Select((person, index) => new PersonTimes(person, request, Days(person.Zone), index)).ToDictionary(p => p.Person.Id);
        _ranking = new(_quarters, _days);
    }

    public Openings Look(SlotRequest request)
    {
        if (!_boards.TryGetValue(request.Duration, out var board))
            _boards[request.Duration] = board = new(_quarters, request.Duration, [.. _people.Values.OrderBy(p => p.Index)], _taken);
        var people = request.People.Select(TimesOf).ToList();
        var rooms = Rooms.For(request);
        var noRoom = request.Room is null ? null : rooms.Aggregate(default(QuarterSet), (none, r) => none?.Keep(board.RoomBusy[r.Index]) ?? board.RoomBusy[r.Index].Copy())
            ?? new QuarterSet(_quarters.Count).Add(0, _quarters.Count - 1);
        var window = board.Within(Windows(request)).Remove(board.Overlapping(request.Shown));
        var openings = new Openings(request, board, people, rooms, _taken) { Window = window, Free = window.Copy(), NoRoom = noRoom };
        if (noRoom is not null)
            openings.Free.Remove(noRoom);
        foreach (var person in openings.Required)
            openings.Free.Remove(board.Busy[person.Index]).Remove(openings.Hours(person));
        return openings;
    }

    public IReadOnlyList<Proposal> Propose(Openings openings) => [.. _ranking.Best(openings).Select(start => See(openings.Request, openings.Board.At(start)))];

    public int Count(SlotRequest request) => _ranking.Best(Look(request)).Count;

    /// How everybody, and the rooms, stand to one time.
    public Proposal See(SlotRequest request, Span meeting) =>
        new(meeting, [.. request.People.Select(p => TimesOf(p).At(meeting))], Rooms.Free(Rooms.For(request), meeting), request.Room is not null);

    /// The earliest day whose calendars are known, and the last.
    public (DateOnly First, DateOnly Last) KnownDays => (_days.DayOf(_known.Start), _days.DayOf(_known.End.AddTicks(-1)));

    private List<Span> Windows(SlotRequest request)
    {
        var spans = new List<Span>();
        foreach (var window in request.Windows)
            for (var day = window.First; day <= window.Last; day = day.AddDays(1))
                if (!request.ExcludedDays.Contains(day) && _days.Between(day, window.From, window.To).Intersect(_known) is { } span)
                    spans.Add(span);
        return Spans.Merge(spans);
    }

    private PersonTimes TimesOf(SlotPerson person) => _people[person.Id] is var known && ReferenceEquals(known.Person, person) ? known : known with { Person = person };

    private ZoneDays Days(string zone) => _zones.TryGetValue(zone, out var days) ? days : _zones[zone] = new(zone, _known);
}
