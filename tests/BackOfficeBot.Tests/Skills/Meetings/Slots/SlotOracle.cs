using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

/// The same questions answered the long way: every quarter hour, every five minutes of the meeting, by the clock on each person's wall.
internal sealed class SlotOracle(SlotRequest request)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    /// All times that lie in a window.
    public IReadOnlyList<Span> Windows { get; } = [.. Quarters(request).Where(s => Ticks(s).All(t => InWindow(request, t)))];

    public IEnumerable<Span> Free => Windows.Where(IsFree);

    public bool IsFree(Span s) => RoomIsFree(s) && request.People.All(p => !p.IsRequired || (!IsBusy(p, s) && IsAtWork(p, s)));

    public bool RoomIsFree(Span s) => request.Room is null || request.Rooms.Any(r => Suits(r) && IsFree(r, s));

    public bool Suits(SlotRoom room) => !(room.Seats < (request.Room!.Seats ?? request.People.Count))
        && (request.Room.Equipment ?? []).All(room.Equipment.Contains) && (request.Place is null || room.Place is null || room.Place == request.Place);

    public static bool IsFree(SlotRoom room, Span s) => room.Calendar?.Any(e => e.Kind != EntryKind.Free && Overlap(e, s)) != true;

    public bool IsBusy(SlotPerson p, Span s) =>
        Hard(p).Any(e => Overlap(e, s)) || IsTooNear(p, s) || IsProtected(p, s) || TakesLunch(p, s) || IsFull(p, s);

    public static bool IsAtWork(SlotPerson p, IReadOnlyList<Holiday> holidays, Span s) => p.Hours is not { } hours || Ticks(s).All(t =>
    {
        var local = t.In(WallClock.Zone(p.Zone));
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        return hours.Any(h => h.Day == day.DayOfWeek && time >= h.From && (time < h.To || h.To <= h.From) && !Off(day))
            || hours.Any(h => h.Day == day.AddDays(-1).DayOfWeek && h.To <= h.From && time < h.To && !Off(day.AddDays(-1)));

        bool Off(DateOnly d) => holidays.Any(h => h.Day == d && h.Holds(p.Country, p.Office));
    });

    public bool IsAtWork(SlotPerson p, Span s) => IsAtWork(p, request.Holidays, s);

    /// All times at which everybody could be asked, in the hours or a little outside them, by how many of those who are needed would be outside.
    public IEnumerable<int> Away => Windows.Where(s => RoomIsFree(s) && request.People.All(p => !p.IsRequired || (!IsBusy(p, s) && IsNear(p, s)))).Select(AwayAt);

    public int AwayAt(Span s) => request.People.Count(p => p.IsRequired && !IsAtWork(p, s));

    // Shifts that touch are one stretch of work, which is asked for three hours before and five after.
    private bool IsNear(SlotPerson p, Span s) => new PersonTimes(p, request, new(p.Zone, request.Known), 0).Stretched.Any(w => w.Start <= s.Start && s.End <= w.End);

    public int Doubt(Span s) => request.People.Where(p => p.IsRequired).Sum(p => (p.Calendar ?? []).Where(e => e.Kind == EntryKind.Tentative && Overlap(e, s)).Sum(e => e.Weight));

    public int Missing(Span s) => request.People.Count(p => !p.IsRequired && (IsBusy(p, s) || !IsAtWork(p, s)));

    public static bool Overlap(CalendarEntry e, Span s) => e.Start < e.End && e.Start < s.End && s.Start < e.End;

    private static IEnumerable<CalendarEntry> Hard(SlotPerson p) => (p.Calendar ?? []).Where(e => e.Kind is EntryKind.Busy or EntryKind.OutOfOffice && e.Start < e.End);

    private bool IsTooNear(SlotPerson p, Span s) => Hard(p).Any(e => e.Kind == EntryKind.Busy && Max(p.Gap, Way(e)) is var gap && e.Start - gap < s.End && s.Start < e.End + gap);

    private TimeSpan Way(CalendarEntry e) => request.Place is { } place && e.Place is { } there && place != there
        ? request.Journeys.Where(j => (j.From, j.To) == (place, there) || (j.To, j.From) == (place, there)).Select(j => j.Length).FirstOrDefault() : TimeSpan.Zero;

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static bool IsProtected(SlotPerson p, Span s) => Ticks(s).Any(t =>
        t.In(WallClock.Zone(p.Zone)) is var local && p.Protected.Any(b => b.Days.Contains(local.DayOfWeek) && TimeOnly.FromDateTime(local.DateTime).IsBetween(b.From, b.To)));

    private static bool TakesLunch(SlotPerson p, Span s) => p.Lunch is { } lunch && new[] { s.Start, s.End }.Select(i => WallClock.Day(i, WallClock.Zone(p.Zone))).Distinct().Any(day =>
    {
        var zone = WallClock.Zone(p.Zone);
        var (from, to) = (WallClock.At(day, lunch.From, zone), WallClock.At(day, lunch.To, zone));
        var lunches = new List<Span>();
        for (var at = from; at + lunch.Length <= to; at += Tick)
            if (new Span(at, at + lunch.Length) is var l && !Hard(p).Any(e => Overlap(e, l)))
                lunches.Add(l);
        return lunches.Count > 0 && lunches.TrueForAll(l => l.Overlaps(s));
    });

    private static bool IsFull(SlotPerson p, Span s) => p.MeetingsPerDay is { } most && Ticks(s).Select(t => WallClock.Day(t, WallClock.Zone(p.Zone))).Distinct().Any(day =>
        (p.Calendar ?? []).Count(e => e.Kind is EntryKind.Busy or EntryKind.Tentative && e.Start < e.End && e.End - e.Start < TimeSpan.FromHours(12) && WallClock.Day(e.Start, WallClock.Zone(p.Zone)) == day) >= most
        && (p.Calendar ?? []).Any(e => WallClock.Day(e.Start, WallClock.Zone(p.Zone)) == day));

    private static bool InWindow(SlotRequest request, DateTimeOffset tick)
    {
        var local = tick.In(WallClock.Zone(request.Zone));
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        return request.Windows.Any(w =>
            (Holds(w, day) && time >= w.From && (time < w.To || w.To <= w.From)) || (Holds(w, day.AddDays(-1)) && w.To <= w.From && time < w.To));

        bool Holds(SlotWindow w, DateOnly d) => d >= w.First && d <= w.Last && !request.ExcludedDays.Contains(d);
    }

    private static IEnumerable<Span> Quarters(SlotRequest request)
    {
        for (var start = request.Known.Start; start + request.Duration <= request.Known.End; start += TimeSpan.FromMinutes(15))
            yield return new(start, start + request.Duration);
    }

    private static IEnumerable<DateTimeOffset> Ticks(Span s)
    {
        for (var t = s.Start; t < s.End; t += Tick)
            yield return t;
    }
}
