using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Due;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;

namespace BackOfficeBot.Skills.Meetings.Rooms;

/// Of which room and time the organiser was told that it declined.
internal sealed record RoomRefusal(string Address, DateTimeOffset Start);

/// A room's answer to a meeting that was booked or changed: it comes some time after, from the room's own mailbox or from who keeps it. Of one that declines the
/// organiser is told once, with rooms that are free.
internal sealed class RoomWatch(Office office, MeetingEditor editor, MeetingEditCheck check, Notices notices, TimeProvider time) : IDueHandler
{
    public const string Due = "meeting.room";
    private const string Declined = "room declined";

    // A room that answers by itself does so in a minute; a person who decides on it takes longer.
    private static readonly TimeSpan[] Looks = [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30)];

    public string Task => Due;

    /// Set with the booking and with each change.
    public static Task AppointAsync(Work work, Record record, CancellationToken ct = default) =>
        record.State == MeetingStates.Changing ? System.Threading.Tasks.Task.CompletedTask : work.DueAsync(record, Due, record.State == MeetingStates.Booked ? Next(MeetingBooker.Data(record), work.Now) : null, ct);

    /// The next look; null where there is no room, it was told, or nothing is to come.
    public static DateTimeOffset? Next(MeetingData data, DateTimeOffset now)
    {
        if (data.Draft is not { Room: { } room, Series: null } || data.Start <= now || IsTold(data, room))
            return null;
        var changed = data.Before?.At > data.BookedAt ? data.Before.At : data.BookedAt;
        return Looks.Select(l => changed + l).FirstOrDefault(at => at > now);
    }

    public async Task RunAsync(DueRow due, CancellationToken ct)
    {
        if (await office.FindAsync(due.Organisation, due.RecordId, ct) is not { State: MeetingStates.Booked } seen)
            return;
        var asked = MeetingBooker.Data(seen);
        var others = await MeetingRecovery.SeenAsync(due.Organisation, asked, by => IfDeclinedAsync(by, seen, ct));
        await using var work = await office.BeginAsync(Actor.Bot(due.Organisation), ct);
        if (!await work.TakeAsync(due, ct))
            return;
        var record = await work.OpenAsync(due.RecordId, ct);
        if (others is null || record.Version != seen.Version)
            await AppointAsync(work, record, ct);
        else if (await notices.ToAsync(due.Organisation, asked.Draft.OwnerId, record.Title, place => RoomDeclinedCard.Build(place, record, others), $"{Due}:{record.Id:N}:{asked.Start.UtcTicks}:{asked.Draft.Room!.Address}", ct) is { } notice)
        {
            work.Change(record, Declined, r => r.SetData(asked with { RoomRefused = new(asked.Draft.Room!.Address, asked.Start) }, MeetingJson.Default.MeetingData));
            await work.SendAsync(notice, record, ct);
        }
        await work.CommitAsync(ct);
    }

    /// The same where the meeting is shown: its card says so; null where the room did not decline.
    public async Task<Reply?> ShownAsync(Turn turn, Record record, CancellationToken ct) =>
        record.State == MeetingStates.Booked && await IfDeclinedAsync(turn.Caller(), record, ct) is { } others
            ? Reply.Card(RoomDeclinedCard.Build(CardPlace.Of(turn, time), record, others), record.Title) : null;

    /// Rooms that are free then, where its own has declined.
    private async Task<IReadOnlyList<Invitee>?> IfDeclinedAsync(GraphCaller caller, Record record, CancellationToken ct)
    {
        var data = MeetingBooker.Data(record);
        if (data is not { EventId: not null, Draft: { Room: { } room, Series: null } draft } || data.Start <= time.GetUtcNow() || await editor.SeeAsync(caller, data, ct) is not { } there || !Declines(room, there))
            return null;
        return await check.RoomsAsync(caller, new(record.Id, record.Version, record.Reference, draft, there.Start, draft), new(there.Start, there.End), ct);
    }

    /// Whether there is a refusal of which nobody was told yet.
    public static bool IsNews(MeetingData data, CalendarEvent there) => data.Draft is { Room: { } room, Series: null } && Declines(room, there) && !IsTold(data, room);

    private static bool Declines(Invitee room, CalendarEvent there) =>
        there.Attendees.Any(a => a is { Kind: AttendeeKind.Resource, Answer: AttendeeAnswer.Declined } && a.Address.Equals(room.Address, StringComparison.OrdinalIgnoreCase));

    private static bool IsTold(MeetingData data, Invitee room) => data.RoomRefused is { } told && told.Start == data.Start && told.Address.Equals(room.Address, StringComparison.OrdinalIgnoreCase);
}
