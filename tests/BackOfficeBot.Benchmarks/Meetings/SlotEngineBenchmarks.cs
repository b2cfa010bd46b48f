using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff.DaysOff;
using BenchmarkDotNet.Attributes;

namespace BackOfficeBot.Benchmarks.Meetings;

/// Proposed times from calendars that were read: with times that fit, and with none, where it is also said why and what would help.
[MemoryDiagnoser]
public class SlotEngineBenchmarks
{
    private static readonly DateOnly Monday = new(2026, 11, 30);
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly string[] Zones = ["Europe/Rome", "Europe/London", "America/New_York"];

    private SlotRequest _small = null!;
    private SlotRequest _smallFull = null!;
    private SlotRequest _large = null!;
    private SlotRequest _largeFull = null!;
    private SlotRequest _twice = null!;

    [GlobalSetup]
    public void Setup()
    {
        _small = Request(people: 8, rooms: 0, days: 5, busy: 0.25);
        _smallFull = Request(people: 8, rooms: 0, days: 5, busy: 0.8);
        _large = Request(people: 100, rooms: 30, days: 20, busy: 0.02);
        _largeFull = Request(people: 100, rooms: 30, days: 20, busy: 0.4);
        _twice = Request(people: 200, rooms: 30, days: 20, busy: 0.4);
    }

    [Benchmark(Description = "8 people, 5 days")]
    public int Small() => SlotEngine.Find(_small).Proposals.Count;

    [Benchmark(Description = "8 people, 5 days, nothing fits")]
    public int SmallFull() => SlotEngine.Find(_smallFull).Relaxations.Count;

    [Benchmark(Description = "100 people, 30 rooms, 20 days")]
    public int Large() => SlotEngine.Find(_large).Proposals.Count;

    [Benchmark(Description = "100 people, 30 rooms, 20 days, nothing fits")]
    public int LargeFull() => SlotEngine.Find(_largeFull).Relaxations.Count;

    [Benchmark(Description = "200 people, 30 rooms, 20 days, nothing fits")]
    public int Twice() => SlotEngine.Find(_twice).Relaxations.Count;

    /// Half hours of each working day are taken with the given likelihood; a third of the people is optional, one in ten works elsewhere on Earth.
    private static SlotRequest Request(int people, int rooms, int days, double busy)
    {
        var random = new Random(4);
        var last = Monday.AddDays(days / 5 * 7 - 3);
        return new()
        {
            Windows = [new(Monday, last)],
            Duration = TimeSpan.FromHours(1),
            Zone = Zones[0],
            Known = new(At(Monday, 0), At(last.AddDays(4), 0)),
            Room = rooms > 0 ? new(Seats: 10) : null,
            Rooms = [.. Enumerable.Range(0, rooms).Select(r => new SlotRoom($"r{r}", $"Room {r}", 6 + r, Calendar(random, last, busy)))],
            Holidays = [.. ItalianHolidays.Between(Monday, last)],
            People =
            [
                .. Enumerable.Range(0, people).Select(p => new SlotPerson
                {
                    Id = $"p{p}", Name = $"Person {p}", Zone = Zones[p % 10 == 9 ? 1 + p / 10 % 2 : 0], IsOrganizer = p == 0, IsRequired = p % 3 != 2, Country = "IT",
                    Hours = [.. Weekdays.Select(d => new Shift(d, new(9, 0), new(18, 0)))],
                    Lunch = new(new(12, 30), new(14, 30), TimeSpan.FromMinutes(30)),
                    Calendar = Calendar(random, last, busy),
                }),
            ],
        };
    }

    private static List<CalendarEntry> Calendar(Random random, DateOnly last, double busy)
    {
        var entries = new List<CalendarEntry>();
        for (var day = Monday; day <= last.AddDays(4); day = day.AddDays(1))
            for (var half = 18; half < 36; half++)
                if (Weekdays.Contains(day.DayOfWeek) && random.NextDouble() < busy)
                    entries.Add(new(At(day, half), At(day, half + 1), random.Next(10) == 0 ? EntryKind.Tentative : EntryKind.Busy));
        return entries;
    }

    private static DateTimeOffset At(DateOnly day, int half) => WallClock.At(day, new(half / 2, half % 2 * 30), WallClock.Zone(Zones[0]));
}
