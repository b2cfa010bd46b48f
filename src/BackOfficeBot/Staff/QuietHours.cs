using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Staff;

/// Nobody is reminded at night or on a day off, unless it is urgent: a reminder waits for the working time of whom it is for.
internal sealed class QuietHours(Office office, WorkWeeks weeks, TimeProvider time)
{
    /// <param name="whom">Who is reminded; null where it is said whatever the hour, such as what somebody asked for at just that time.</param>
    public async ValueTask<DateTimeOffset?> UntilAsync(DueRow due, Func<Record, string?> whom, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { Priority: < Priority.Urgent } record || whom(record) is not { } person)
            return null;
        var now = time.GetUtcNow();
        var week = Departments.IsOffice(person) ? weeks.Usual(due.Organisation, WallClock.Zone(record.DueZone)) : await weeks.OfAsync(GraphCaller.App(due.Organisation), person, ct);
        var next = week.Add(now, TimeSpan.Zero);
        return next > now ? next : null;
    }
}
