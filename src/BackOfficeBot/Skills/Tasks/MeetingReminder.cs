using System.Globalization;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// The meeting before which somebody wants to be reminded.
/// <param name="Lead">How long before.</param>
/// <param name="LookAt">When its event is looked at for the first time.</param>
internal sealed record TaskMeeting(string EventId, string Subject, DateTimeOffset Start, TimeSpan Lead, DateTimeOffset LookAt)
{
    public DateTimeOffset RemindAt => Start - Lead;

    public string Title(TimeZoneInfo zone) => string.Create(CultureInfo.InvariantCulture, $"{Subject} ({Start.In(zone):HH:mm})");
}

/// A reminder moves with its meeting and ends with it: the event is looked at after half of the time that is left, again and again, and a minute before the reminder comes.
internal sealed class MeetingReminder(Office office, TaskClock clock, TaskDesk tasks, CardCopies copies, ICalendar calendar, TimeProvider time) : IDueHandler
{
    public const string Name = "task.meeting";
    private static readonly TimeSpan Last = TimeSpan.FromMinutes(1);

    string IDueHandler.Task => Name;

    public static DateTimeOffset? Next(DateTimeOffset now, DateTimeOffset remindAt) =>
        remindAt - now is var left && left > Last * 4 ? now + (left / 2) : left > Last ? remindAt - Last : null;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } seen || Follows(seen) is not { } meeting)
            return;
        CalendarEvent? there;
        try
        {
            there = await SeeAsync(due.Organisation, seen.OwnerId!, meeting.EventId, ct);
        }
        // Nobody lets the bot look: the reminder comes when it was said.
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.SignInNeeded)
        {
            return;
        }
        var week = there is { Start: var start } && start != meeting.Start ? await clock.WeekAsync(GraphCaller.App(due.Organisation), seen.OwnerId!, seen.DueZone, ct) : null;
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        // Moved by hand or done while it was looked at: it follows no more.
        if (Follows(record) is not null)
            await DoAsync(work, record, meeting, there, week, ct);
        await work.CommitAsync(ct);
    }

    /// Null once it is over, came, or was put to another hour by hand.
    private static TaskMeeting? Follows(Record record) =>
        TaskStates.IsUnderWay(record.State) && record.Task() is { Meeting: { } meeting, RemindAt: { } at } && at == meeting.RemindAt ? meeting : null;

    private async Task DoAsync(Work work, Record record, TaskMeeting meeting, CalendarEvent? there, WorkWeek? week, CancellationToken ct)
    {
        var zone = WallClock.Zone(record.DueZone);
        if (there is null)
        {
            work.Change(record, "cancelled", TaskStates.Cancelled, d => d);
            await tasks.TellAsync(work, record, record.Owner(), t => t.MeetingGone, ct);
        }
        else if (week is not null)
        {
            var moved = meeting with { Start = there.Start };
            // Where it is too late for that, at once.
            var at = moved.RemindAt > work.Now ? moved.RemindAt : work.Now;
            moved = moved with { LookAt = Next(work.Now, at) ?? at };
            work.Change(record, "snoozed", record.State, d => clock.Due(d with { Meeting = moved }, at, isTimed: true, isOwn: true, week), also: r =>
            {
                r.DueAt = at;
                if (r.Title == meeting.Title(zone))
                    r.Title = moved.Title(zone);
            });
            await copies.UpdateAsync(work, record, null, ct);
        }
        else
            await work.DueAsync(record, Name, Next(time.GetUtcNow(), meeting.RemindAt), ct);
    }

    /// In the person's own name while they are signed in, else in the bot's. Null where it was called off.
    private async Task<CalendarEvent?> SeeAsync(string organisation, string person, string eventId, CancellationToken ct)
    {
        try
        {
            return await SeeAsync(GraphCaller.User(organisation, person), person, eventId, ct);
        }
        catch (GraphException e) when (e.Failure is GraphFailure.SignInNeeded)
        {
            return await SeeAsync(GraphCaller.App(organisation), person, eventId, ct);
        }
    }

    private async Task<CalendarEvent?> SeeAsync(GraphCaller caller, string person, string eventId, CancellationToken ct)
    {
        try
        {
            return await calendar.GetAsync(caller, person, eventId, ct) is { IsCancelled: false } there ? there : null;
        }
        catch (GraphException e) when (e.Failure is GraphFailure.NotFound)
        {
            return null;
        }
    }
}
