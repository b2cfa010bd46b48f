using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Series;

namespace BackOfficeBot.Tests.Common;

public sealed class SeriesRuleTests
{
    [Theory]
    [InlineData("FREQ=DAILY", "2026-11-30", "2026-11-30 2026-12-01 2026-12-02")]
    [InlineData("FREQ=WEEKLY", "2026-11-30", "2026-11-30 2026-12-07 2026-12-14")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-11-30", "2026-11-30 2026-12-14 2026-12-28")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR", "2026-12-04", "2026-12-04 2026-12-14 2026-12-18")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-27", "2026-11-27 2026-11-30 2026-12-01")]
    [InlineData("FREQ=MONTHLY", "2026-11-30", "2026-11-30 2026-12-30 2027-01-30 2027-02-28")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30", "2026-11-30 2026-12-31 2027-01-31 2027-02-28")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "2026-12-07", "2026-12-07 2027-01-04 2027-02-01")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "2026-11-27 2026-12-25 2027-01-29")]
    [InlineData("FREQ=MONTHLY;BYDAY=nth", "2026-11-25", "2026-11-25 2026-12-23 2027-01-27")]
    [InlineData("FREQ=MONTHLY;INTERVAL=3", "2026-11-15", "2026-11-15 2027-02-15 2027-05-15")]
    public void It_comes_back_on_its_days(string rule, string first, string days) => Assert.Equal(
        days.Split(' ').Select(Day), SeriesRule.Parse(rule, Day(first))!.Dates(Day(first)).Take(days.Split(' ').Length));

    [Theory]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO,3MO")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0")]
    [InlineData("")]
    [InlineData(null)]
    public void What_no_calendar_here_repeats_is_none(string? rule) => Assert.Null(SeriesRule.Parse(rule, Day("2026-11-30")));

    [Theory]
    [InlineData("FREQ=DAILY;INTERVAL=2")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15")]
    public void A_form_keeps_it_as_text(string rule) => Assert.Equal(rule, SeriesRule.Parse(rule, Day("2026-11-30"))!.Text);

    [Fact]
    public void Its_end_is_a_day_or_a_number()
    {
        var rule = SeriesRule.Parse("FREQ=WEEKLY", Day("2026-11-30"))!;

        Assert.Equal(Day("2027-03-29"), (rule with { Until = Day("2027-03-31") }).LastFrom(Day("2026-11-30")));
        Assert.Equal(6, (rule with { Times = 6 }).Dates(Day("2026-11-30")).Count);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO", "ogni lunedì, fino a lunedì 28 dicembre 2026", "every Monday, until Monday 28 December 2026")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,MO", "ogni 2 settimane, lunedì e martedì, fino a martedì 29 dicembre 2026", "every 2 weeks, Monday and Tuesday, until Tuesday 29 December 2026")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "nei giorni feriali, fino a giovedì 31 dicembre 2026", "on working days, until Thursday 31 December 2026")]
    [InlineData("FREQ=MONTHLY;BYDAY=1MO", "il primo lunedì di ogni mese, fino a lunedì 7 dicembre 2026", "the first Monday of every month, until Monday 7 December 2026")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=15", "il giorno 15 di ogni mese, fino a martedì 15 dicembre 2026", "day 15 of every month, until Tuesday 15 December 2026")]
    public void It_is_said_in_words(string rule, string italian, string english)
    {
        var parsed = SeriesRule.Parse(rule, Day("2026-11-30"))! with { Until = Day("2026-12-31") };
        Assert.Equal((italian, english), (SeriesTexts.It.Of(parsed, Day("2026-11-30")), SeriesTexts.En.Of(parsed, Day("2026-11-30"))));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
