using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff.DaysOff;
using CsCheck;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

/// Whatever the calendars, zones, habits and nights are: what the engine says is what a search over every quarter hour finds.
public class SlotEngineProperties
{
    // The nights on which Rome's clock changes, one on which New York's does, and an ordinary Thursday.
    private static readonly Gen<DateOnly> AnyDay = OneOf(new DateOnly(2026, 3, 28), new(2026, 10, 24), new(2026, 3, 7), new(2026, 11, 26));
    private static readonly Gen<string> AnyZone = OneOf("Europe/Rome", "Europe/Rome", "Europe/London", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland");
    private static readonly Gen<TimeOnly> AnyHour = OneOf(0, 6, 8, 9, 12, 14, 18, 20, 22).Select(h => new TimeOnly(h, 0));

    private static readonly Gen<string?> AnyPlace = OneOf(null, "Milano", "Roma", "Torino");

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<CalendarEntry> Entry(DateTimeOffset origin) =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[0, 60], Gen.Enum<EntryKind>(), Gen.Int[0, 100], AnyPlace, (start, length, kind, weight, place) =>
            new CalendarEntry(origin.AddMinutes(start * 5), origin.AddMinutes((start + length) * 5), kind, place, weight));

    private static Gen<SlotPerson> Person(DateTimeOffset origin) =>
        from zone in AnyZone
        from calendar in Entry(origin).List[0, 12]
        from hours in Gen.Select(Gen.Enum<DayOfWeek>(), AnyHour, AnyHour, (d, a, b) => new Shift(d, a, b)).List[1, 12]
        from flags in Gen.Int[0, 4_095]
        from most in Gen.Int[1, 4]
        from office in AnyPlace
        select new SlotPerson
        {
            Id = "", Name = "", Zone = zone, Country = flags % 2 == 0 ? "IT" : null, Office = office,
            IsRequired = flags / 2 % 4 != 0,
            Calendar = flags / 8 % 8 == 0 ? null : calendar,
            Hours = flags / 64 % 4 == 0 ? null : hours,
            Gap = flags / 256 % 2 == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(10),
            Lunch = flags / 512 % 2 == 0 ? null : new(new(12, 0), new(14, 0), TimeSpan.FromMinutes(40)),
            MeetingsPerDay = flags / 1024 % 2 == 0 ? null : most,
            Protected = flags / 2048 % 2 == 0 ? [] : [new([DayOfWeek.Sunday, DayOfWeek.Friday], new(8, 0), new(10, 30), "Block")],
        };

    private static readonly Gen<SlotRequest> AnyRequest =
        from day in AnyDay
        from zone in AnyZone
        let start = WallClock.At(day, default, WallClock.Zone(zone))
        from people in Person(start).List[1, 4]
        from rooms in Gen.Select(Gen.Int[1, 5], Entry(start).List[0, 12], Gen.Int[0, 7], AnyPlace, (seats, calendar, has, place) =>
            new SlotRoom("", "", seats, calendar) { Equipment = [.. has % 2 == 0 ? ["screen"] : Array.Empty<string>(), .. has / 2 % 2 == 0 ? ["video"] : Array.Empty<string>()], Place = place }).List[0, 4]
        from wish in Gen.Int[0, 7]
        from window in Gen.Select(AnyHour, AnyHour, Gen.Int[0, 1], Gen.Int[0, 1])
        from minutes in OneOf(15, 30, 45, 60, 50, 90, 240)
        from excluded in Gen.Int[0, 5]
        from place in AnyPlace
        select new SlotRequest
        {
            Windows = [new(day.AddDays(window.Item3), day.AddDays(window.Item3 + window.Item4), window.Item1, window.Item2)],
            Duration = TimeSpan.FromMinutes(minutes),
            Zone = zone,
            Known = new(start, start.AddDays(3)),
            People = [.. people.Select((p, i) => p with { Id = $"p{i}", Name = $"p{i}", IsOrganizer = i == 0, IsRequired = p.IsRequired || i == 0 })],
            Room = rooms.Count == 0 ? null : new(wish % 2 == 0 ? 3 : null, wish switch { 1 => ["screen"], 2 => ["screen", "video"], _ => null }),
            Rooms = [.. rooms.Select((r, i) => r with { Id = $"r{i}", Name = $"r{i}" })],
            Holidays = excluded switch
            {
                1 => [new(day.AddDays(1), "Festa", "Holiday") { Country = "IT" }],
                3 => [new(day, "Patrono", "Patron") { Office = "Milano", Kind = HolidayKind.Patron }, new(day, "Festa", "Holiday") { Country = "IT" }],
                4 => [new(day.AddDays(1), "Chiusura", "Closed") { Kind = HolidayKind.Closing }],
                _ => [],
            },
            Place = place,
            Journeys = [new("Milano", "Roma", TimeSpan.FromMinutes(45)), new("Torino", "Milano", TimeSpan.FromMinutes(5))],
            ExcludedDays = excluded == 2 ? [day] : [],
        };

    private static void Holds(Action<SlotRequest, SlotAnswer, SlotOracle> property) => AnyRequest.Sample(r => property(r, SlotEngine.Find(r), new(r)), iter: 400);

    [Fact]
    public void No_time_is_proposed_at_which_somebody_required_is_busy_or_no_room_is_free() => Holds((request, answer, oracle) =>
    {
        Assert.All(answer.Proposals, p =>
        {
            Assert.Contains(p.Span, oracle.Windows);
            Assert.All(request.People.Where(x => x.IsRequired), x => Assert.False(oracle.IsBusy(x, p.Span)));
            Assert.True(p.Fits);
            if (request.Room is not null)
                Assert.True(oracle.Suits(p.Room!) && SlotOracle.IsFree(p.Room!, p.Span));
        });
        Assert.All(answer.Proposals.SelectMany((p, i) => answer.Proposals.Skip(i + 1).Select(q => (p, q))), pair => Assert.False(pair.p.Span.Overlaps(pair.q.Span)));
    });

    [Fact]
    public void No_free_time_is_missed() => Holds((_, answer, oracle) =>
    {
        var free = oracle.Free.ToList();
        if (free.Count == 0)
        {
            Assert.All(answer.Proposals, p => Assert.True(p.IsOutsideHours));
            return;
        }
        Assert.All(answer.Proposals, p => Assert.False(p.IsOutsideHours));
        Assert.All(answer.Proposals, p => Assert.Contains(p.Span, free));
        if (answer.Proposals.Count < 5)
            Assert.All(free, f => Assert.Contains(answer.Proposals, p => p.Span.Overlaps(f)));
    });

    [Fact]
    public void The_first_has_the_fewest_doubts_then_the_fewest_missing_and_the_rest_follows() => Holds((_, answer, oracle) =>
    {
        if (oracle.Free.ToList() is not { Count: > 0 } free)
            return;
        var costs = answer.Proposals.Select(p => (oracle.Doubt(p.Span), oracle.Missing(p.Span))).ToList();
        Assert.Equal(free.Min(f => (oracle.Doubt(f), oracle.Missing(f))), costs[0]);
        Assert.Equal(costs.Order(), costs);
    });

    [Fact]
    public void Outside_the_hours_as_few_are_asked_as_possible() => Holds((_, answer, oracle) =>
    {
        if (answer.Proposals is not [{ IsOutsideHours: true } first, ..])
            return;
        Assert.Equal(oracle.Away.Min(), oracle.AwayAt(first.Span));
        Assert.Equal(answer.Proposals.Select(p => oracle.AwayAt(p.Span)).Order(), answer.Proposals.Select(p => oracle.AwayAt(p.Span)));
    });

    [Fact]
    public void What_is_said_of_each_person_is_true() => Holds((request, answer, oracle) =>
        Assert.All(answer.Proposals.SelectMany(p => p.People.Select(a => (p.Span, a))), x =>
        {
            var (span, attendance) = x;
            var state = oracle.IsBusy(attendance.Person, span) ? AttendanceState.Busy
                : !oracle.IsAtWork(attendance.Person, span) ? AttendanceState.Outside
                : (attendance.Person.Calendar ?? []).Where(e => SlotOracle.Overlap(e, span)).Select(e => e.Kind).ToList() switch
                {
                    var kinds when kinds.Contains(EntryKind.Tentative) => AttendanceState.Perhaps,
                    var kinds when kinds.Contains(EntryKind.Elsewhere) => AttendanceState.Elsewhere,
                    _ => attendance.Person.Calendar is null ? AttendanceState.Unknown : AttendanceState.Free,
                };
            Assert.Equal(state, attendance.State);
            Assert.True(attendance.Cause is not { } cause || IsTrue(cause, attendance.Person, request));
        }));

    [Fact]
    public void Where_nothing_fits_every_time_is_blocked_by_somebody_who_is_named_for_a_true_cause() => Holds((request, answer, oracle) =>
    {
        if (oracle.Free.Any())
            return;
        var people = answer.Blockers.Select(b => b.Person).OfType<SlotPerson>().ToList();
        var roomsAreNamed = answer.Blockers.Any(b => b.Person is null);
        // Where at least one of those who are required works: the rest is night.
        var counted = oracle.Windows.Where(w => request.People.Any(p => p.IsRequired && oracle.IsAtWork(p, w))).ToList();
        Assert.All(counted, w => Assert.True(people.Exists(p => oracle.IsBusy(p, w) || !oracle.IsAtWork(p, w)) || (roomsAreNamed && !oracle.RoomIsFree(w))));
        Assert.All(answer.Blockers.Where(b => b.Person is not null), b => Assert.All(b.Causes, c => Assert.True(IsTrue(c, b.Person!, request))));
        Assert.All(answer.Blockers.Where(b => b is { Alone: true, Person: not null }), b =>
            Assert.True(new SlotOracle(request with { People = [.. request.People.Select(p => p == b.Person ? p with { IsRequired = false } : p)] }).Free.Any()));
    });

    [Fact]
    public void A_change_gives_as_many_times_as_it_promises() => Holds((_, answer, _) =>
    {
        var inside = answer.Proposals.Count(p => !p.IsOutsideHours);
        Assert.InRange(answer.Relaxations.Count, 0, 3);
        Assert.All(answer.Relaxations, r =>
        {
            Assert.True(r.Count > inside);
            Assert.Equal(r.Count, SlotEngine.Find(r.Request).Proposals.Count);
        });
    });

    [Fact]
    public void A_time_that_is_asked_for_is_found_to_be_what_it_is() => Gen.Select(AnyRequest, Gen.Int[0, 500]).Sample((request, at) =>
    {
        var asked = new Span(request.Known.Start.AddMinutes(at * 5), request.Known.Start.AddMinutes(at * 5) + request.Duration);
        var answer = SlotEngine.Find(request with { At = asked.Start });
        var oracle = new SlotOracle(request);
        Assert.Equal(oracle.RoomIsFree(asked) && request.People.All(p => !p.IsRequired || !oracle.IsBusy(p, asked)), answer.Asked!.Fits);
        Assert.Equal(oracle.IsFree(asked), answer.Asked is { Fits: true, IsOutsideHours: false });
        if (!answer.Asked.Fits && oracle.Free.ToList() is { Count: > 0 } free)
            Assert.Equal(free.Min(f => (f.Start - asked.Start).Duration()), (answer.Proposals[0].Span.Start - asked.Start).Duration());
    }, iter: 400);

    private static bool IsTrue(Cause cause, SlotPerson person, SlotRequest request) => cause.Kind switch
    {
        CauseKind.Busy or CauseKind.Gap or CauseKind.Travel => IsCovered(cause.Time, EntryKind.Busy, person),
        CauseKind.OutOfOffice => IsCovered(cause.Time, EntryKind.OutOfOffice, person),
        CauseKind.Perhaps => IsCovered(cause.Time, EntryKind.Tentative, person),
        CauseKind.Elsewhere => IsCovered(cause.Time, EntryKind.Elsewhere, person),
        CauseKind.Holiday or CauseKind.Patron or CauseKind.Closing => request.Holidays.Any(h => h.Name == cause.Name && h.Holds(person.Country, person.Office)),
        CauseKind.DayOff => Enumerable.Range(0, 22).All(h => !SlotOracle.IsAtWork(person, request.Holidays, new(cause.Time.Start.AddHours(h), cause.Time.Start.AddHours(h + 1)))),
        CauseKind.OutsideHours => cause.Time == default || SlotOracle.IsAtWork(person, request.Holidays, cause.Time),
        CauseKind.Unknown => person.Calendar is null,
        CauseKind.FullDay => cause.Number >= person.MeetingsPerDay,
        CauseKind.Lunch => person.Lunch is not null,
        CauseKind.Protected => person.Protected.Any(b => b.Name == cause.Name),
        _ => false,
    };

    private static bool IsCovered(Span span, EntryKind kind, SlotPerson person)
    {
        var entries = person.Calendar!.Where(e => e.Kind == kind && e.Start < e.End).OrderBy(e => e.Start).ToList();
        var reached = span.Start;
        foreach (var entry in entries.Where(e => e.Start <= span.End && e.End >= span.Start))
            reached = entry.Start <= reached && entry.End > reached ? entry.End : reached;
        return reached >= span.End;
    }
}
