using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// When an answer is missed, somebody is reminded, something confirms itself: in the working time of whom it concerns. Asked before a transaction begins.
internal sealed class TaskClock(WorkWeeks weeks, TimeProvider time)
{
    private const int DaysToAnswer = 1;
    private const int DaysToConfirm = 3;
    private const int DaysToExpire = 10;
    private const int DaysBack = 14;
    private static readonly TimeSpan Shortly = TimeSpan.FromHours(1);

    public Task<WorkWeek> WeekAsync(GraphCaller caller, string personId, string? zone, CancellationToken ct) =>
        Departments.IsOffice(personId) ? Task.FromResult(weeks.Usual(caller.Organisation, WallClock.Zone(zone))) : weeks.OfAsync(caller, personId, ct);

    /// Of a request that begins now: until when an answer is expected, and when it is over without one.
    public TaskData Asked(TaskData task, DateTimeOffset? due, WorkWeek week)
    {
        var answerBy = week.AddDays(time.GetUtcNow(), DaysToAnswer);
        var expires = due is { } at ? week.AddDays(at > answerBy ? at : answerBy, 1) : week.AddDays(answerBy, DaysToExpire);
        return task with { AnswerBy = answerBy, ExpireAt = expires, IsUnanswered = false, Others = [] };
    }

    /// What is to be done by then: a reminder, and what is said once it is late. What one notes for oneself with an hour is remembered at that hour.
    public TaskData Due(TaskData task, DateTimeOffset? due, bool isTimed, bool isOwn, WorkWeek week)
    {
        if (due is not { } at)
            return task with { IsTimed = false, RemindAt = null, OverdueAt = null };
        var isAlarm = isOwn && isTimed;
        return task with
        {
            IsTimed = isTimed,
            RemindAt = isAlarm ? at : Morning(at, week),
            OverdueAt = isAlarm ? week.AddDays(at, 1) : week.Add(at, TimeSpan.Zero),
        };
    }

    public DateTimeOffset ConfirmBy(WorkWeek week) => week.AddDays(time.GetUtcNow(), DaysToConfirm);

    // The morning of the last working day that leaves time for it; of what is due soon an hour before.
    private DateTimeOffset? Morning(DateTimeOffset due, WorkWeek week)
    {
        var now = time.GetUtcNow();
        var last = WallClock.Day(due, week.Zone);
        for (var i = 0; i < DaysBack; i++)
            if (week.Works(last.AddDays(-i)) && WallClock.At(last.AddDays(-i), week.From, week.Zone) is var morning && morning + Shortly <= due)
                return morning > now ? morning : Latest(due - Shortly, week) is var shortly && shortly > now ? shortly : null;
        return null;
    }

    // An instant of work: what lies outside is the end of the working day before.
    private static DateTimeOffset Latest(DateTimeOffset at, WorkWeek week)
    {
        var day = WallClock.Day(at, week.Zone);
        for (var i = 0; i < DaysBack; i++)
            if (week.Works(day.AddDays(-i)) && WallClock.At(day.AddDays(-i), week.From, week.Zone) <= at)
                return WallClock.At(day.AddDays(-i), week.To, week.Zone) is var end && end <= at ? end - Shortly : at;
        return at;
    }
}
