using BackOfficeBot.Common;

namespace BackOfficeBot.Tests.Common;

public class WhenTests
{
    private static readonly TimeZoneInfo Rome = WallClock.Zone("Europe/Rome");
    private static readonly DateTimeOffset Three = new(2026, 11, 26, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_meeting_is_told_in_full_in_both_languages()
    {
        Assert.Equal("giovedì 26 novembre 2026, 15:00–16:00", When.Full(new(Three, Three.AddHours(1)), Rome, "it"));
        Assert.Equal("Thursday 26 November 2026, 15:00–16:00", When.Full(new(Three, Three.AddHours(1)), Rome, "en"));
    }

    [Fact]
    public void A_time_fits_a_button() => Assert.All(["it", "en"], l => Assert.InRange(When.Short(Three, Rome, l).Length, 1, 20));

    [Fact]
    public void Where_there_is_room_another_year_is_named()
    {
        Assert.Equal("gio 26 nov, 15:00", When.Short(Three, Rome, "it", Three.AddDays(-300)));
        Assert.Equal("gio 26 nov 2026, 15:00", When.Short(Three, Rome, "it", Three.AddDays(-360)));
    }

    [Theory]
    [InlineData(0, "oggi alle 15:00", "today at 15:00")]
    [InlineData(1, "domani alle 15:00", "tomorrow at 15:00")]
    [InlineData(4, "lunedì 30 novembre alle 15:00", "Monday 30 November at 15:00")]
    [InlineData(50, "venerdì 15 gennaio 2027 alle 15:00", "Friday 15 January 2027 at 15:00")]
    [InlineData(-1, "ieri alle 15:00", "yesterday at 15:00")]
    [InlineData(-20, "6 novembre 2026 alle 15:00", "6 November 2026 at 15:00")]
    public void A_day_that_comes_is_named_with_its_weekday(int days, string it, string en)
    {
        Assert.Equal(it, When.Ago(Three.AddDays(days), Three, Rome, "it"));
        Assert.Equal(en, When.Ago(Three.AddDays(days), Three, Rome, "en"));
    }

    [Theory]
    [InlineData(60, "1 ora", "1 hour")]
    [InlineData(90, "1 ora e 30 minuti", "1 hour 30 minutes")]
    [InlineData(45, "45 minuti", "45 minutes")]
    [InlineData(120, "2 ore", "2 hours")]
    public void Durations_are_words(int minutes, string it, string en)
    {
        Assert.Equal(it, When.Duration(TimeSpan.FromMinutes(minutes), "it"));
        Assert.Equal(en, When.Duration(TimeSpan.FromMinutes(minutes), "en"));
    }

    [Fact]
    public void The_hour_that_the_spring_night_skips_moves_on_and_the_one_that_autumn_repeats_is_the_first()
    {
        Assert.Equal(new(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), WallClock.At(new(2026, 3, 29), new(2, 30), Rome));
        Assert.Equal(new(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), WallClock.At(new(2026, 10, 25), new(2, 30), Rome));
    }
}
