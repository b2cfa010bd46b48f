using BackOfficeBot.Common;
using BackOfficeBot.Skills.Digests;

namespace BackOfficeBot.Tests.Skills.Digests;

/// When a digest is due: the arithmetic of days, hours and two nights of each year.
public sealed class DigestSlotsTests
{
    private static readonly DigestPlan Plan = new() { IsOn = true, Days = DigestData.Weekdays, At = new(8, 0), Zone = WallClock.Zone("Europe/Rome") };

    private static DateTimeOffset Rome(int month, int day, int hour, int minute = 0, int year = 2026) => WallClock.At(new(year, month, day), new(hour, minute), WallClock.Zone("Europe/Rome"));

    [Fact]
    public void The_next_one_is_later_today_or_on_the_next_of_its_days()
    {
        Assert.Equal(Rome(11, 24, 8), DigestSlots.Next(Plan, Rome(11, 24, 7, 59))!.At);
        Assert.Equal(Rome(11, 25, 8), DigestSlots.Next(Plan, Rome(11, 24, 8))!.At);
        Assert.Equal(Rome(11, 30, 8), DigestSlots.Next(Plan, Rome(11, 27, 8))!.At);
        Assert.Null(DigestSlots.Next(Plan with { IsOn = false }, Rome(11, 24, 7)));
        Assert.Null(DigestSlots.Next(Plan with { Days = [] }, Rome(11, 24, 7)));
    }

    [Fact]
    public void Before_the_day_after_it_and_of_the_week_each_have_their_hour()
    {
        var plan = Plan with { Evening = new(17, 30), Weekly = DayOfWeek.Friday, WeeklyAt = new(16, 0) };
        List<DigestSlot> slots = [];
        for (var slot = DigestSlots.Next(plan, Rome(11, 26, 12)); slots.Count < 4; slot = DigestSlots.Next(plan, slot!.At))
            slots.Add(slot!);
        Assert.Equal([DigestPart.Evening, DigestPart.Morning, DigestPart.Weekly, DigestPart.Evening], slots.Select(s => s.Part));
        Assert.Equal([Rome(11, 26, 17, 30), Rome(11, 27, 8), Rome(11, 27, 16), Rome(11, 27, 17, 30)], slots.Select(s => s.At));
    }

    [Fact]
    public void Whoever_is_away_has_the_next_one_on_the_day_of_coming_back() =>
        Assert.Equal(Rome(1, 8, 8, year: 2027), DigestSlots.Next(Plan with { PausedUntil = new(2027, 1, 8) }, Rome(12, 20, 9))!.At);

    [Fact]
    public void Before_a_pause_that_is_yet_to_begin_they_come_as_ever()
    {
        var plan = Plan with { PausedFrom = new(2026, 12, 22), PausedUntil = new(2027, 1, 8) };
        Assert.Equal(Rome(12, 21, 8), DigestSlots.Next(plan, Rome(12, 20, 9))!.At);
        Assert.Equal(Rome(1, 8, 8, year: 2027), DigestSlots.Next(plan, Rome(12, 21, 18))!.At);
        Assert.NotNull(DigestSlots.Of(plan, DigestPart.Morning, new(2026, 12, 21), Rome(12, 21, 7)));
        Assert.Null(DigestSlots.Of(plan, DigestPart.Morning, new(2026, 12, 22), Rome(12, 22, 7)));
    }

    /// On 29 March 2026 the clocks of Rome jump from two to three.
    [Fact]
    public void An_hour_that_a_night_skips_comes_once_when_the_clocks_have_jumped()
    {
        var plan = Plan with { At = new(2, 30), Days = DigestData.Week };
        var night = DigestSlots.Next(plan, Rome(3, 28, 12))!;
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), night.At);
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 0, 30, 0, TimeSpan.Zero), DigestSlots.Next(plan, night.At)!.At);
    }

    /// On 25 October 2026 the hour from two to three comes twice.
    [Fact]
    public void An_hour_that_comes_twice_has_one_digest_the_first_time()
    {
        var plan = Plan with { At = new(2, 30), Days = DigestData.Week };
        var night = DigestSlots.Next(plan, Rome(10, 24, 12))!;
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), night.At);
        Assert.Equal(new DateOnly(2026, 10, 26), DigestSlots.Next(plan, night.At)!.Day);
    }

    [Fact]
    public void Each_day_of_a_year_has_one_slot_in_any_zone()
    {
        foreach (var zone in new[] { "Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia" })
            foreach (var hour in new TimeOnly[] { new(0, 0), new(2, 15), new(8, 0), new(23, 45) })
            {
                var plan = Plan with { At = hour, Days = DigestData.Week, Zone = WallClock.Zone(zone) };
                var days = new List<DateOnly>();
                for (var slot = DigestSlots.Next(plan, Rome(1, 1, 12)); days.Count < 366; slot = DigestSlots.Next(plan, slot!.At))
                    days.Add(slot!.Day);
                Assert.Equal(Enumerable.Range(0, 366).Select(days[0].AddDays), days);
            }
    }

    [Fact]
    public void After_days_without_the_bot_the_latest_one_is_left()
    {
        Assert.Equal(Rome(11, 26, 8), DigestSlots.Latest(Plan, Rome(11, 24, 8), Rome(11, 26, 9))!.At);
        Assert.Equal(Rome(11, 24, 8), DigestSlots.Latest(Plan, Rome(11, 24, 8), Rome(11, 24, 8))!.At);
        Assert.Null(DigestSlots.Latest(Plan, Rome(11, 24, 8, 1), Rome(11, 24, 9)));
    }

    [Fact]
    public void What_is_new_is_new_since_the_one_before() =>
        Assert.Equal(Rome(11, 27, 8), DigestSlots.Before(Plan, new(DigestPart.Morning, new(2026, 11, 30), Rome(11, 30, 8))));

    [Fact]
    public void A_review_of_the_week_begins_where_the_last_one_that_came_ended()
    {
        List<DateOnly> asked = [];
        var plan = Plan with { Weekly = DayOfWeek.Friday, WeeklyAt = new(16, 0), IsOff = day => { asked.Add(day); return day is { Month: 12, Day: 25 } or { Month: 1, Day: 1 }; } };
        Assert.Equal(Rome(12, 18, 16), DigestSlots.Before(plan, new(DigestPart.Weekly, new(2027, 1, 8), Rome(1, 8, 16, year: 2027))));
        Assert.DoesNotContain(asked, d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(Rome(1, 1, 16, year: 2027), DigestSlots.Before(plan with { Days = DigestData.Week }, new(DigestPart.Weekly, new(2027, 1, 8), Rome(1, 8, 16, year: 2027))));
    }
}
