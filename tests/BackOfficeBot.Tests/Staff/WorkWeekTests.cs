using BackOfficeBot.Staff;

namespace BackOfficeBot.Tests.Staff;

public class WorkWeekTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    // Monday to Friday, nine to six; the 8 December is a holiday.
    private static readonly WorkWeek Week = new(Rome, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(9, 0), new(18, 0), d => d is { Month: 12, Day: 8 });

    private static DateTimeOffset At(int month, int day, int hour, int minute = 0) => new DateTimeOffset(2026, month, day, hour, minute, 0, Rome.GetUtcOffset(new DateTime(2026, month, day, hour, minute, 0))).ToUniversalTime();

    [Fact]
    public void An_hour_late_in_the_day_ends_the_next_morning() => Assert.Equal(At(11, 25, 9, 30), Week.Add(At(11, 24, 17, 30), TimeSpan.FromHours(1)));

    [Fact]
    public void A_working_day_from_Friday_s_noon_is_Monday_s_noon() => Assert.Equal(At(11, 30, 12), Week.AddDays(At(11, 27, 12), 1));

    [Fact]
    public void A_working_day_asked_for_at_night_is_the_end_of_the_next_day() => Assert.Equal(At(11, 25, 18), Week.AddDays(At(11, 24, 23), 1));

    [Fact]
    public void A_holiday_is_passed_over() => Assert.Equal(At(12, 9, 10), Week.Add(At(12, 7, 17), TimeSpan.FromHours(2)));

    [Fact]
    public void No_time_at_all_is_the_next_instant_of_work()
    {
        Assert.Equal(At(11, 24, 10), Week.Add(At(11, 24, 10), TimeSpan.Zero));
        Assert.Equal(At(11, 30, 9), Week.Add(At(11, 28, 10), TimeSpan.Zero));
    }

    [Fact]
    public void Between_Friday_and_Monday_only_hours_of_work_count()
    {
        Assert.Equal(TimeSpan.FromHours(2), Week.Between(At(11, 27, 17), At(11, 30, 10)));
        Assert.Equal(TimeSpan.Zero, Week.Between(At(11, 28, 8), At(11, 29, 20)));
        Assert.Equal(TimeSpan.Zero, Week.Between(At(11, 30, 10), At(11, 27, 17)));
    }

    /// The clock goes back on 25 October and forward on 29 March: working hours are those of the wall.
    [Theory]
    [InlineData(3, 27, 30)]
    [InlineData(10, 23, 26)]
    public void Over_a_changed_clock_a_day_is_a_day(int month, int friday, int monday) => Assert.Equal(At(month, monday, 12), Week.AddDays(At(month, friday, 12), 1));

    [Fact]
    public void Adding_and_measuring_agree()
    {
        var from = At(11, 24, 10);
        foreach (var minutes in Enumerable.Range(1, 400).Select(i => i * 13))
            Assert.Equal(TimeSpan.FromMinutes(minutes), Week.Between(from, Week.Add(from, TimeSpan.FromMinutes(minutes))));
    }

    [Fact]
    public void Whoever_never_works_has_things_due_by_the_clock() =>
        Assert.Equal(At(11, 24, 12), new WorkWeek(Rome, [], new(9, 0), new(18, 0), _ => false).Add(At(11, 24, 10), TimeSpan.FromHours(2)));
}
