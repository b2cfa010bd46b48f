using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Time.Testing;

namespace BackOfficeBot.Tests.Skills.Tasks;

/// When a task is reminded of and when it is late: never at night, on the patron saint's day, or while the office is closed.
public sealed class TaskClockTests
{
    // Milan: Saint Ambrose on the 7, the Immaculate Conception on the 8; closed from the 24 on.
    private static readonly WorkWeek Week = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome"), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new(9, 0), new(18, 0), d => d is { Month: 12, Day: 7 or 8 or >= 24 });

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new DateTimeOffset(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(1)).ToUniversalTime();

    private static TaskClock ClockAt(DateTimeOffset now) => new(null!, new FakeTimeProvider(now));

    private static TaskData Task => new() { Asker = new("m", "Marta Conti") };

    [Fact]
    public void A_working_day_to_answer_passes_over_the_patron_saint_and_the_holiday() =>
        Assert.Equal(At(9, 15), ClockAt(At(4, 15)).Asked(Task, null, Week).AnswerBy);

    [Fact]
    public void What_is_due_on_a_day_off_is_reminded_of_before_and_late_on_the_next_day_of_work()
    {
        var task = ClockAt(At(1, 10)).Due(Task, At(7, 12), isTimed: true, isOwn: false, Week);
        Assert.Equal((At(4, 9), At(9, 9)), (task.RemindAt!.Value, task.OverdueAt!.Value));
    }

    [Fact]
    public void What_is_due_early_in_the_morning_is_reminded_of_the_evening_before() =>
        Assert.Equal(At(3, 17), ClockAt(At(3, 15)).Due(Task, At(4, 8, 30), isTimed: true, isOwn: false, Week).RemindAt);

    [Fact]
    public void What_is_due_soon_is_reminded_of_an_hour_before() =>
        Assert.Equal(At(3, 14), ClockAt(At(3, 12)).Due(Task, At(3, 15), isTimed: true, isOwn: false, Week).RemindAt);

    [Fact]
    public void Three_working_days_to_confirm_do_not_count_days_on_which_the_office_is_closed() =>
        Assert.Equal(At(9, 18), ClockAt(At(2, 18)).ConfirmBy(Week));
}
