using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Rooms;

namespace BackOfficeBot.Skills.Meetings.Outside;

/// A booked meeting of whose event is said that it changed: the calendar is looked at, the record says what is there, and its cards with it. What the bot changed itself
/// is there already, so that nothing happens.
internal sealed class MeetingLook(Office office, MeetingEditor editor, CardCopies copies) : IDueHandler
{
    public const string Name = "meeting.look";
    private static readonly TimeSpan Shortly = TimeSpan.FromMinutes(1);

    string IDueHandler.Task => Name;

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { } seen || !MeetingEditor.Stands(seen) || MeetingBooker.Data(seen) is not { EventId: not null } data)
            return;
        // What is being changed here has an end first.
        var isChanging = seen.State == MeetingStates.Changing;
        CalendarEvent? there = null;
        try
        {
            if (!isChanging)
                there = await MeetingRecovery.SeenAsync(due.Organisation, data, by => editor.SeeAsync(by, data, ct));
        }
        // Nobody may look just now: who asks for the card has it looked at.
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed)
        {
            return;
        }
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        var record = await work.OpenAsync(due.RecordId, ct);
        // Said again, or changed here, while it was looked at.
        if (!await work.TakeAsync(due, ct) || isChanging || record.Version != seen.Version)
            await work.DueAsync(record, Name, isChanging ? work.Now + Shortly : work.Now, ct);
        else
            await DoAsync(work, record, data, there, ct);
        await work.CommitAsync(ct);
    }

    private async Task DoAsync(Work work, Record record, MeetingData data, CalendarEvent? there, CancellationToken ct)
    {
        if (IsAnother(data, there))
        {
            await editor.SettleAsync(work, record, there, ct, there is null ? MeetingActions.Gone : MeetingActions.ChangedThere);
            await copies.UpdateAsync(work, record, null, ct);
        }
        if (there is not null && RoomWatch.IsNews(data, there))
            await work.DueAsync(record, RoomWatch.Due, work.Now, ct);
    }

    /// The days of a series are not in its event.
    private static bool IsAnother(MeetingData data, CalendarEvent? there)
    {
        if (there is null)
            return true;
        if (data.Draft.Series is not null)
            return false;
        var now = data.Taken(there);
        return !data.IsAs(now.Draft, now.Start) || data.Draft.Subject != now.Draft.Subject || data.IsPrivate != now.IsPrivate
            || !data.Draft.People.Where(data.Draft.IsOptional).Select(p => p.Address).ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(now.Draft.People.Where(now.Draft.IsOptional).Select(p => p.Address));
    }
}
