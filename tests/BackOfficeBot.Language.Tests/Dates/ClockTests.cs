using System.Globalization;
using BackOfficeBot.Language.Dates;

namespace BackOfficeBot.Language.Tests.Dates;

/// Times of other places' clocks, times that no clock shows, and numbers that are no times.
public sealed class ClockTests
{
    private static readonly DateTime Tuesday = new(2026, 11, 24, 10, 0, 0);

    [Theory]
    [InlineData("tomorrow at 3pm London time", "2026-11-25 16:00")]
    [InlineData("3pm tomorrow (London time)", "2026-11-25 16:00")]
    [InlineData("domani alle 15 ora di Londra", "2026-11-25 16:00")]
    [InlineData("domani alle 15 ora italiana", "2026-11-25 15:00")]
    [InlineData("3 December at 9am Pacific", "2026-12-03 18:00")]
    [InlineData("3 dicembre ore 9 (ora di New York)", "2026-12-03 15:00")]
    [InlineData("Friday at 10:00 EST", "2026-11-27 16:00")]
    [InlineData("domani alle 15 UTC", "2026-11-25 16:00")]
    [InlineData("domani alle 15:00 GMT+2", "2026-11-25 14:00")]
    [InlineData("tomorrow 9pm Tokyo time", "2026-11-25 13:00")]
    [InlineData("2026-12-03T14:30Z", "2026-12-03 15:30")]
    [InlineData("2026-12-03T14:30:00+05:30", "2026-12-03 10:00")]
    [InlineData("2026-12-03T14:30:00-05:00", "2026-12-03 20:30")]
    [InlineData("20261203T143000Z", "2026-12-03 15:30")]
    [InlineData("20261203T1430", "2026-12-03 14:30")]
    [InlineData("3 July 2027 at 10:00 EST", "2027-07-03 16:00")]
    public void A_time_of_another_place_is_told_in_the_time_of_who_speaks(string text, string start)
    {
        var when = Assert.Single(Find(text));
        Assert.Equal((WhenType.DateTime, At(start), new TextSpan(0, text.Length)), (when.Type, when.Value.Start, when.Span));
    }

    [Fact]
    public void A_stretch_of_another_place_is_told_in_the_time_of_who_speaks()
    {
        var value = Assert.Single(Find("venerdì dalle 15 alle 17 ora di Londra")).Value;
        Assert.Equal((At("2026-11-27 16:00"), At("2026-11-27 18:00")), (value.Start, value.End));
    }

    [Fact]
    public void A_time_alone_of_another_place_is_its_next_one()
    {
        Assert.Equal(At("2026-11-25 01:00"), Assert.Single(Find("9am Tokyo time")).Value.Start);
        Assert.Equal(At("2026-11-24 16:00"), Assert.Single(Find("15:00 GMT")).Value.Start);
    }

    [Fact]
    public void Where_nobody_knows_the_zone_of_who_speaks_the_time_stays_as_said_with_its_offset()
    {
        var value = Assert.Single(DateTimes.Find("tomorrow at 3pm New York time", Tuesday, null, "en-US")).Value;
        Assert.Equal((At("2026-11-25 15:00"), TimeSpan.FromHours(-5)), (value.Start, value.Offset));
    }

    [Theory]
    [InlineData("ci vediamo alle 25", "25")]
    [InlineData("ci vediamo alle 25:30", "25:30")]
    [InlineData("riunione alle 10:75", "10:75")]
    [InlineData("riunione 25:70", "25:70")]
    [InlineData("alle 10.75 in sala", "10.75")]
    [InlineData("call me at 13pm", "13pm")]
    [InlineData("call me at 15:00 am", "15:00 am")]
    [InlineData("the night train at 24:30", "24:30")]
    [InlineData("domani alle 26", "26")]
    public void A_time_that_no_clock_shows_is_said_to_be_impossible(string text, string said)
    {
        var when = Find(text).Single(w => w.IsImpossible);
        Assert.Equal((said, WhenType.Time), (text.Substring(when.Span.Start, when.Span.Length), when.Type));
    }

    [Theory]
    [InlineData("domani alle 26", "domani")]
    [InlineData("tomorrow at 25:30", "tomorrow")]
    [InlineData("alle 26 di domani", "domani")]
    public void The_day_stays_where_no_clock_shows_the_hour(string text, string day)
    {
        var when = Find(text).Single(w => !w.IsImpossible);
        Assert.Equal((day, DateOnly.FromDateTime(Tuesday).AddDays(1)), (text.Substring(when.Span.Start, when.Span.Length), when.Value.FirstDay));
    }

    [Theory]
    [InlineData("ne ho 2")]
    [InlineData("costa 15,30")]
    [InlineData("costa 12.50 euro")]
    [InlineData("sala 1130")]
    [InlineData("interno 1530")]
    [InlineData("versione 2.30")]
    [InlineData("articolo 3.45")]
    [InlineData("formato 16:9")]
    [InlineData("le 3 offerte")]
    [InlineData("alle 50 unità")]
    [InlineData("via Roma 13a")]
    [InlineData("a che ora")]
    [InlineData("al momento della firma")]
    [InlineData("$9.30")]
    [InlineData("a 1:1 meeting")]
    [InlineData("at 10 Downing Street")]
    [InlineData("at one point")]
    [InlineData("at 100")]
    [InlineData("2-4 people")]
    [InlineData("have a nice evening")]
    public void A_number_or_a_wish_is_no_time(string text) => Assert.Empty(Find(text));

    private static DateTime At(string time) => DateTime.Parse(time, CultureInfo.InvariantCulture);

    private static IReadOnlyList<When> Find(string text) => DateTimes.Find(text, Tuesday, TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"), "it-IT");
}
