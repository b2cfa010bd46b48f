using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Rooms;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff.Offices;

namespace BackOfficeBot.Skills.Meetings;

/// What was asked of the slot engine for a draft, and its answer.
internal sealed record Availability(SlotRequest Request, SlotAnswer Answer)
{
    /// Rules of executives that do not hold who asks, and that one of the times would break.
    public IReadOnlyList<(SlotPerson Person, Cause Cause)> Passed { get; init; } = [];

    public IReadOnlyList<Proposal> Times => Answer.Proposals;

    /// The room that is free at each of the times.
    public IReadOnlyList<Invitee?> Rooms => [.. Times.Select(p => p.Room is { } room ? MeetingCalendars.Of(room) : null)];

    public IReadOnlyList<string> Unknown => [.. Request.People.Where(p => p.Calendar is null).Select(p => p.Name), .. Request.Rooms.Where(r => r.Calendar is null && r.Id == Request.Room?.OnlyId).Select(r => r.Name)];

    /// What each change that would help makes of the draft.
    public IReadOnlyList<MeetingDraft> Changes(MeetingDraft draft) => [.. Answer.Relaxations.Select(r => Changed(draft, r.Request))];

    private static MeetingDraft Changed(MeetingDraft draft, SlotRequest request) => request.Windows[0] is var window ? draft with
    {
        Day = window.First,
        LastDay = window.Last,
        From = window.From == default ? null : window.From,
        To = window.To == default ? null : window.To,
        Minutes = (int)request.Duration.TotalMinutes,
        Room = request.Room is null ? null : draft.Room,
        AnyRoom = request.Room is null ? null : draft.AnyRoom,
        // Who is left out of the request is not invited.
        People = [.. draft.People.Where(p => request.People.Any(r => r.Id.Equals(p.Address, StringComparison.OrdinalIgnoreCase)))],
        Optional = [.. request.People.Where(p => !p.IsRequired).Select(p => p.Id)],
        OutsideHours = [.. request.OutsideHours],
    } : draft;
}

/// Asks the calendars of all who are invited and looks for times that suit them.
internal sealed class MeetingCalendars(ICalendar calendar, RoomChoice rooms, OfficeMap offices, ExecutiveRules executives, TimeProvider time)
{
    /// Behind the window, so that a later day can be offered, over a weekend too; before it, one day.
    private const int DaysAfter = 4;

    // Where a mailbox says no hours.
    private static readonly Shift[] OfficeHours =
        [.. new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }.Select(d => new Shift(d, new(9, 0), new(18, 0)))];

    public async Task<Availability> FindAsync(GraphCaller caller, MeetingDraft draft, IReadOnlyList<DateTimeOffset> shown, CancellationToken ct, Func<SlotRequest, SlotRequest>? seen = null)
    {
        var zone = WallClock.Zone(draft.Zone);
        var (now, start, end) = (time.GetUtcNow(), WallClock.At(draft.Day.AddDays(-1), default, zone), WallClock.At(draft.LastDay.AddDays(1 + DaysAfter), default, zone));
        var known = new Span(start > now ? start : now, end > now ? end : now);
        // At three means at three, and where that clashes, near it.
        var at = draft.At > now ? draft.At : null;
        SlotWindow window = at is null
            ? new(draft.Day, draft.LastDay, draft.From ?? default, draft.To ?? default)
            : new(WallClock.Day(known.Start, zone), draft.Day.AddDays(1));
        var request = (await RequestAsync(caller, draft, known, window, ct)) with { At = at, Shown = [.. shown.Select(s => new Span(s, s + draft.Duration))] };
        request = seen?.Invoke(request) ?? request;
        var answer = SlotEngine.Find(request);
        return new(request, answer) { Passed = [.. Passed(draft, request, answer)] };
    }

    /// Whether everybody can still make it at a time that was proposed earlier.
    public async Task<bool> IsFreeAsync(GraphCaller caller, MeetingDraft draft, Span span, CancellationToken ct)
    {
        var request = (await RequestAsync(caller, draft, span, new(draft.Day, draft.LastDay), ct)) with { At = span.Start };
        return SlotEngine.Find(request).Asked is { Fits: true };
    }

    /// A room that does and is free in a stretch, where any will do.
    public async Task<Invitee?> RoomAtAsync(GraphCaller caller, MeetingDraft draft, Span span, CancellationToken ct)
    {
        var request = (await RequestAsync(caller, draft, span, new(draft.Day, draft.LastDay), ct)) with { At = span.Start };
        return SlotEngine.Find(request).Asked?.Room is { } room ? Of(room) : null;
    }

    /// Which of these rooms have nothing in a stretch.
    public async Task<IReadOnlySet<string>> FreeRoomsAsync(GraphCaller caller, IReadOnlyCollection<string> addresses, Span span, CancellationToken ct) =>
        (await calendar.ScheduleAsync(caller, addresses, span.Start, span.End, ct))
            .Where(s => s.Problem is null && !s.Busy.Any(b => b.Status != BusyStatus.Free && b.Start < span.End && b.End > span.Start))
            .Select(s => s.Address).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public async Task<SlotRequest> RequestAsync(GraphCaller caller, MeetingDraft draft, Span known, SlotWindow window, CancellationToken ct)
    {
        // Whoever books a call-back for somebody else need not be there.
        List<Invitee> invited = draft is { CallId: not null, IsAlone: false, People.Count: > 0 } ? [.. draft.People] : [draft.Organizer, .. draft.People];
        var wanted = draft.Room is { } only ? [new SlotRoom(only.Address, only.Name, null, null)] : draft.AnyRoom is { } need ? await rooms.ForAsync(caller, draft, need, ct) : [];
        string[] asked = [.. invited.Where(p => p.Id is not null).Select(p => p.Address).Concat(wanted.Select(r => r.Id)).Distinct(StringComparer.OrdinalIgnoreCase)];
        // How many meetings a day has is counted over the whole of it, and what stands just before or after wants its gap.
        var read = executives.Concern(draft) ? new(WallClock.At(WallClock.Day(known.Start, WallClock.Zone(draft.Zone)), default, WallClock.Zone(draft.Zone)), WallClock.At(WallClock.Day(known.End, WallClock.Zone(draft.Zone)).AddDays(1), default, WallClock.Zone(draft.Zone))) : known;
        var schedules = known.Length > TimeSpan.Zero ? await calendar.ScheduleAsync(caller, asked, read.Start, read.End, ct) : [];
        var byAddress = schedules.ToDictionary(s => s.Address, StringComparer.OrdinalIgnoreCase);
        var days = (First: WallClock.Day(known.Start, WallClock.Zone(draft.Zone)).AddDays(-1), Last: WallClock.Day(known.End, WallClock.Zone(draft.Zone)).AddDays(1));
        // Who can join online needs no journey.
        var place = draft is { Online: false, Room.Office: { } building } ? offices.At(building)?.Name ?? building
            : draft is { Online: false, Room: null, AnyRoom: not null } && wanted.Select(r => r.Place).Distinct().ToList() is [{ } all] ? all : null;
        List<SlotPerson> people = [.. invited.DistinctBy(p => p.Address, StringComparer.OrdinalIgnoreCase).Select(p => Person(p, byAddress.GetValueOrDefault(p.Address), draft, place))];
        return new()
        {
            Windows = [window],
            Duration = draft.Duration,
            Zone = draft.Zone,
            Known = known,
            People = people,
            Room = draft.Room is { } room ? new(OnlyId: room.Address) : draft.AnyRoom is { } any ? new(any.Seats, any.Features) : null,
            Rooms = [.. wanted.Select(r => r with { Calendar = Entries(byAddress.GetValueOrDefault(r.Id)) })],
            Holidays = offices.Holidays(caller.Organisation, people.Select(p => p.Country), people.Select(p => p.Office), days.First, days.Last),
            Place = place,
            Journeys = place is null ? [] : offices.Journeys,
            OutsideHours = draft.OutsideHours ?? [],
        };
    }

    private SlotPerson Person(Invitee invitee, Schedule? schedule, MeetingDraft draft, string? place)
    {
        var office = offices.Of(invitee.Office, invitee.Country);
        var zone = ZoneOf(schedule?.Hours?.Zone ?? office?.Zone, office?.Zone, draft.Zone);
        var person = new SlotPerson
        {
            Id = invitee.Address,
            Name = invitee.Name,
            Zone = zone,
            Country = invitee.Id is null ? null : offices.CountryOf(invitee.Office, invitee.Country, zone),
            Office = office?.Name ?? invitee.Office,
            Gap = offices.Gap,
            Lunch = office?.Lunch,
            IsOrganizer = invitee.Address == draft.OrganizerAddress,
            IsRequired = !draft.IsOptional(invitee),
            // Where a meeting takes place free/busy does not tell: it is taken to be at the person's own office.
            Calendar = place is null || office is null ? Entries(schedule) : Entries(schedule)?.Select(e => e with { Place = office.Name }).ToList(),
            Hours = invitee.Id is null ? null : schedule?.Hours is { } hours ? [.. hours.Days.Select(d => new Shift(d, hours.From, hours.To))] : OfficeHours,
        };
        return executives.Hold(invitee.Id, draft) ? executives.Into(person, invitee.Id) : person;
    }

    private IEnumerable<(SlotPerson, Cause)> Passed(MeetingDraft draft, SlotRequest request, SlotAnswer answer)
    {
        foreach (var invitee in draft.People.Prepend(draft.Organizer).Where(p => executives.Of(p.Id) is not null && !executives.Hold(p.Id, draft)))
        {
            if (request.People.FirstOrDefault(p => p.Id.Equals(invitee.Address, StringComparison.OrdinalIgnoreCase)) is not { } free)
                continue;
            var held = new PersonTimes(executives.Into(free, invitee.Id), request, new(free.Zone, request.Known), 0);
            foreach (var time in answer.Proposals)
                if (held.At(time.Span) is { State: AttendanceState.Busy, Cause: { } cause } && time.People.Any(p => p.Person.Id == free.Id && p.State != AttendanceState.Busy))
                {
                    yield return (free, cause);
                    break;
                }
        }
    }

    // A mailbox tells its zone by the name of Windows, which Rome shares with Berlin: where it may be the office's or the organizer's, it is.
    private static string ZoneOf(string? said, params string?[] likely) =>
        likely.OfType<string>().FirstOrDefault(z => said is null || (TimeZoneInfo.TryConvertIanaIdToWindowsId(said, out var its) && TimeZoneInfo.TryConvertIanaIdToWindowsId(z, out var own) && its == own)) ?? said!;

    public static Invitee Of(SlotRoom room) => new(null, room.Name, room.Id) { Office = room.Place };

    public static IReadOnlyList<CalendarEntry>? Entries(Schedule? schedule) =>
        schedule is not { Problem: null } ? null : [.. schedule.Busy.Select(b => new CalendarEntry(b.Start, b.End, Kind(b.Status)))];

    private static EntryKind Kind(BusyStatus status) => status switch
    {
        BusyStatus.Free => EntryKind.Free,
        BusyStatus.WorkingElsewhere => EntryKind.Elsewhere,
        BusyStatus.Tentative => EntryKind.Tentative,
        BusyStatus.OutOfOffice => EntryKind.OutOfOffice,
        _ => EntryKind.Busy,
    };
}
