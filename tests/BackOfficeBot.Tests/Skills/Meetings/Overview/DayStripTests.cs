using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Meetings.Overview;

namespace BackOfficeBot.Tests.Skills.Meetings.Overview;

public sealed class DayStripTests
{
    private static readonly DateOnly Thursday = new(2026, 11, 26);
    private static readonly TimeZoneInfo Rome = WallClock.Zone("Europe/Rome");

    [Fact]
    public void A_day_is_seen_in_half_hours_with_the_hours_above()
    {
        var strip = Of(Event("9:00", "9:15"), Event("10:45", "12:00"), Event("14:00", "15:00", BusyStatus.Tentative));
        Assert.Equal(["8\u00a0\u00a0\u00a010\u00a0\u00a012\u00a0\u00a014\u00a0\u00a016\u00a0\u00a018", "··▌··▐██····▒▒········"], Drawn(strip));
        Assert.Equal("8–9, 9:15–10:45, 12–14, 15–19", strip.Free());
    }

    [Fact]
    public void What_overlaps_is_marked_and_what_lies_outside_the_hours_makes_the_strip_longer()
    {
        CalendarEvent[] events = [Event("6:30", "8:00"), Event("9:00", "11:00"), Event("10:00", "12:00"), Event("19:30", "20:15")];
        var strip = Of(events);
        Assert.Equal("·███··██▓▓██···············█▌·", Drawn(strip)[1]);
        Assert.Equal([false, true, true, false], events.Select(e => DayStrip.Clashes(e, events)));
    }

    [Fact]
    public void What_does_not_take_the_time_is_not_drawn()
    {
        var strip = Of(Event("9:00", "10:00", BusyStatus.Free), Event("11:00", "12:00") with { IsCancelled = true }, Event("14:00", "15:00") with { Answer = AttendeeAnswer.Declined });
        Assert.Equal("8–19", strip.Free());
    }

    [Fact]
    public void What_began_the_day_before_and_ends_the_day_after_fills_the_day()
    {
        var strip = DayStrip.Of([Event("0:00", "0:00") with { Start = At("0:00").AddDays(-1), End = At("0:00").AddDays(2) }], Thursday, Rome);
        Assert.Equal(new string('█', 48), Drawn(strip)[1]);
        Assert.Equal("", strip.Free());
    }

    [Theory]
    [InlineData(2026, 3, 29, 46)]
    [InlineData(2026, 10, 25, 50)]
    public void A_day_that_is_an_hour_shorter_or_longer_is_drawn_as_long_as_it_is(int year, int month, int day, int cells)
    {
        var date = new DateOnly(year, month, day);
        var whole = Event("0:00", "0:00") with { Start = WallClock.At(date, default, Rome), End = WallClock.At(date.AddDays(1), default, Rome) };
        Assert.Equal(cells, Drawn(DayStrip.Of([whole], date, Rome))[1].Length);
    }

    private static DayStrip Of(params CalendarEvent[] events) => DayStrip.Of(events, Thursday, Rome);

    private static List<string> Drawn(DayStrip strip) => [.. strip.Draw().Cast<RichTextBlock>().Select(line => string.Concat(line.Inlines.Select(run => run.Text)))];

    private static CalendarEvent Event(string start, string end, BusyStatus status = BusyStatus.Busy) => new() { Id = start, Start = At(start), End = At(end), ShowAs = status };

    private static DateTimeOffset At(string time) => WallClock.At(Thursday, TimeOnly.ParseExact(time, "H:mm", System.Globalization.CultureInfo.InvariantCulture), Rome);
}
