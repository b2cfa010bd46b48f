using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Slots;
using static BackOfficeBot.Tests.Skills.Meetings.Slots.Scene;

namespace BackOfficeBot.Tests.Skills.Meetings.Slots;

public class ZonesTests
{
    private const string LosAngeles = "America/Los_Angeles";
    private static readonly SlotPerson Anna = Person("Anna");
    private static readonly SlotPerson Sam = Person("Sam") with { Zone = LosAngeles };

    [Fact]
    public void People_in_two_zones_meet_where_their_hours_overlap() =>
        Assert.Equal(["gio 15:00", "gio 16:00", "gio 17:00"], SlotEngine.Find(Request(Anna, Person("Kim") with { Zone = "America/New_York" })).Times());

    [Fact]
    public void Hours_without_any_overlap_give_the_least_bad_times_marked()
    {
        var best = SlotEngine.Find(Request(Anna, Sam)).Proposals[0];
        Assert.Equal("gio 17:00", Name(best));
        Assert.True(best.IsOutsideHours);
        Assert.Equal(new(CauseKind.OutsideHours, new(At("9", zone: LosAngeles), At("18", zone: LosAngeles))), best.Of("Sam"));
        Assert.Null(best.Of("Anna"));
    }

    [Fact]
    public void Fewer_people_outside_their_hours_are_better_than_fewer_minutes()
    {
        // At one two would come three hours early, at four four would stay an hour longer.
        SlotPerson[] early = [.. Enumerable.Range(0, 4).Select(i => Person($"P{i}", Busy("9", "13"), Busy("14", "16")) with { Hours = Weekdays(8, 16) })];
        SlotPerson[] late = [.. Enumerable.Range(0, 2).Select(i => Person($"Q{i}", Busy("9", "13"), Busy("14", "16")) with { Hours = Weekdays(16) })];
        Assert.Equal(["gio 13:00", "gio 16:00"], SlotEngine.Find(Request([.. early, .. late]).Between("11", "17")).Times());
    }

    [Fact]
    public void Who_had_the_bad_hour_before_has_it_less_the_next_time()
    {
        var best = SlotEngine.Find(Request(Anna, Sam with { BadHoursBefore = 2 })).Proposals[0];
        Assert.Null(best.Of("Sam"));
        Assert.Equal(CauseKind.OutsideHours, best.Of("Anna")?.Kind);
    }

    [Fact]
    public void Nobody_is_asked_in_the_middle_of_the_night()
    {
        var answer = SlotEngine.Find(Request(Anna, Sam, Person("Yuki") with { Zone = "Asia/Tokyo" }));
        Assert.NotEmpty(answer.Proposals);
        Assert.All(answer.Proposals, p => Assert.All(p.People, a =>
            Assert.InRange(p.Span.Start.In(WallClock.Zone(a.Person.Zone)).Hour, 6, 22)));
    }

    [Fact]
    public void A_night_shift_is_met_at_night_across_midnight()
    {
        var guard = Anna with { Hours = Weekdays(22, 6) };
        Assert.Equal(["gio 23:30"], SlotEngine.Find(Request(guard) with { Windows = [new(Thursday, Thursday, new(23, 30), new(0, 30))] }).Times());
        Assert.Equal(["gio 00:00"], SlotEngine.Find(Request(guard) with { Windows = [new(Thursday, Thursday, new(0, 0), new(1, 0))] }).Times());
    }

    [Fact]
    public void Midnight_between_two_days_of_the_window_is_no_border() =>
        Assert.Equal(["gio 23:00"], SlotEngine.Find(Request(Anna with { Hours = [new(DayOfWeek.Thursday, new(23, 0), new(1, 0))] }) with
        { Windows = [new(Thursday, Thursday.AddDays(1))], Duration = TimeSpan.FromHours(2) }).Times());

    [Fact]
    public void A_part_time_day_ends_at_noon() =>
        Assert.Equal(["gio 09:00", "gio 10:00", "gio 11:00"], SlotEngine.Find(Request(Anna, Person("Bea") with { Hours = [new(DayOfWeek.Thursday, new(9, 0), new(12, 30))] })).Times());

    [Fact]
    public void In_the_night_that_loses_an_hour_the_times_are_those_of_the_clock()
    {
        // 28 to 29 March 2026: after 1:59 comes 3:00.
        var night = new DateOnly(2026, 3, 28);
        var request = Night(night) with { Duration = TimeSpan.FromHours(1) };
        Assert.Equal(["23:00", "00:00", "01:00", "03:00", "04:00"], Clock(SlotEngine.Find(request)));
        // Seven hours by the clock's face are six.
        Assert.Single(SlotEngine.Find(request with { Duration = TimeSpan.FromHours(6) }).Proposals);
        Assert.Empty(SlotEngine.Find(request with { Duration = TimeSpan.FromHours(6.25) }).Proposals);
    }

    [Fact]
    public void In_the_night_that_gains_an_hour_no_hour_is_lost()
    {
        // 24 to 25 October 2026: 2:00 to 2:59 comes twice.
        var request = Night(new(2026, 10, 24)) with { Duration = TimeSpan.FromHours(1) };
        Assert.Equal(["23:00", "00:00", "01:00", "02:00", "02:00"], Clock(SlotEngine.Find(request)));
        Assert.Single(SlotEngine.Find(request with { Duration = TimeSpan.FromHours(8) }).Proposals);
        Assert.Empty(SlotEngine.Find(request with { Duration = TimeSpan.FromHours(8.25) }).Proposals);
    }

    [Fact]
    public void After_a_DST_night_people_begin_by_their_clock()
    {
        var monday = new DateOnly(2026, 3, 30);
        var request = Request(Anna) with { Windows = [new(monday, monday)], Known = new(WallClock.At(monday.AddDays(-4), default, RomeZone), WallClock.At(monday.AddDays(1), default, RomeZone)) };
        Assert.Equal("lun 09:00", SlotEngine.Find(request).Times().First());
    }

    /// From 23 on one evening to 6 in the morning, with a guard who works just then.
    private static SlotRequest Night(DateOnly evening) => Request(Anna with { Hours = [new(evening.DayOfWeek, new(23, 0), new(6, 0))] }) with
    {
        Windows = [new(evening, evening, new(23, 0), new(6, 0))],
        Known = new(WallClock.At(evening, default, RomeZone), WallClock.At(evening.AddDays(2), default, RomeZone)),
    };

    private static IEnumerable<string> Clock(SlotAnswer answer) => answer.Proposals.Select(p => p.Span.Start.In(RomeZone).ToString("HH:mm", null));
}
