using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Skills.Meetings.Preparation;

/// A meeting that has no agenda the working day before asks its organiser: add one, move it, cancel it, or leave it so. Once; of a series before each of its days, until one is added or it may stay so.
internal sealed class AgendaGate(Office office, ICalendar calendar, Notices notices) : IDueHandler
{
    public const string Due = "meeting.agenda";
    private const string Asked = "agenda asked for";

    // In the hours in which people are there to answer.
    private static readonly TimeOnly Earliest = new(9, 0);
    private static readonly TimeOnly Latest = new(16, 0);

    public string Task => Due;

    /// Set with the booking, moved with the meeting, gone with it.
    public static Task AppointAsync(Work work, Record record, CancellationToken ct = default)
    {
        if (record.State == MeetingStates.Changing)
            return System.Threading.Tasks.Task.CompletedTask;
        return work.DueAsync(record, Due, record.State == MeetingStates.Booked ? Next(MeetingBooker.Data(record), work.Now) : null, ct);
    }

    /// When it is asked the next time; null where it is not any more.
    public static DateTimeOffset? Next(MeetingData data, DateTimeOffset now) =>
        data.AgendaWaived ? null : Starts(data).Select(start => At(data, start)).FirstOrDefault(at => at > now);

    private static IEnumerable<DateTimeOffset> Starts(MeetingData data) => data.Draft.Series?.Starts(data.Start, WallClock.Zone(data.Draft.Zone)) ?? [data.Start];

    /// The same hour of the working day before; null where nobody else comes or the agenda stands.
    private static DateTimeOffset? At(MeetingData data, DateTimeOffset begins)
    {
        if (data.Draft.Agenda is not null || data.Draft.People.Count == 0)
            return null;
        var zone = WallClock.Zone(data.Draft.Zone);
        var start = begins.In(zone).DateTime;
        var day = DateOnly.FromDateTime(start).WorkingBefore(data.Draft.Zone);
        var hour = TimeOnly.FromDateTime(start);
        return WallClock.At(day, hour < Earliest ? Earliest : hour > Latest ? Latest : hour, zone);
    }

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { State: MeetingStates.Booked } seen)
            return;
        var isMissing = await IsMissingAsync(seen, ct);
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (isMissing && record.State == MeetingStates.Booked && MeetingBooker.Data(record) is { Draft.Agenda: null } data
            && await notices.ToAsync(due.Organisation, data.Draft.OwnerId, record.Title, place => AgendaCards.Ask(place, record), $"{Due}:{record.Id:N}:{due.At.UtcTicks}", ct) is { } notice)
        {
            work.Note(record, Asked);
            await work.SendAsync(notice, record, ct);
        }
        // What was written into a series in Outlook stands on all its days.
        if (isMissing && record.State == MeetingStates.Booked)
            await AppointAsync(work, record, ct);
        await work.CommitAsync(ct);
    }

    /// Whoever wrote something into the invitation in Outlook has written the agenda. A meeting that is gone is asked nothing.
    private async Task<bool> IsMissingAsync(Record record, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        try
        {
            var text = await calendar.TextAsync(GraphCaller.User(record.Organisation, data.Draft.OwnerId), data.Draft.OrganizerId, data.EventId!, ct);
            return AgendaText.IsEmpty(text, record.Reference);
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound)
        {
            return false;
        }
        // Signed out meanwhile: the record, at least, knows of none.
        catch (GraphException unknown) when (unknown.Failure is GraphFailure.SignInNeeded)
        {
            return true;
        }
    }
}
