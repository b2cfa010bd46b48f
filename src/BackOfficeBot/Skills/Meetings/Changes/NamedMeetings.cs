using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Changes;

/// One of several meetings that may be meant, in whose calendar, and the files that are to go with it.
internal sealed record PickedMeeting(string EventId, AgendaOwner? Whose)
{
    public Guid? Files { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PickedMeeting))]
internal sealed partial class PickedJson : JsonSerializerContext;

/// "alla riunione di Elena di giovedì alle 10": the meeting that is named by its day, hour, people or title, in one's own calendar or in one that one may write.
internal sealed class NamedMeetings(ICalendar calendar, Delegates delegates, Agenda agenda, OwnRecords records, PersonZone zones, TimeProvider time)
{
    private const int DaysAhead = 14;
    private const int MostDays = 31;

    /// Null where the words name none.
    public async Task<(IReadOnlyList<CalendarEvent> Events, AgendaOwner? Whose)?> MeantAsync(Turn turn, Understanding understood, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return null;
        var whose = await delegates.MeantAsync(turn, understood, ct);
        if (whose is not null)
            understood = Delegates.Without(turn.Text, understood);
        var (wish, names) = (MeetingWish.Of(understood), understood.People.Select(p => p.Value).ToList());
        if (whose is null && wish is { Day: null, From: null } && names.Count == 0)
            return null;
        var (zone, now) = (await zones.OfAsync(turn, ct), time.GetUtcNow());
        var first = wish.Day ?? WallClock.Day(now, zone);
        var last = wish.Day is null ? first.AddDays(DaysAhead) : wish.LastDay ?? first;
        var own = (await agenda.OfAsync(turn, first, last.DayNumber - first.DayNumber > MostDays ? first.AddDays(MostDays) : last, ct, whose?.Id))
            .Where(e => e is { IsOrganizer: true, IsAllDay: false, IsCancelled: false } && e.Start > now && e.Attendees.Count > 0 && names.All(n => e.Attendees.Any(a => NameLikeness.Has(a.Name ?? a.Address, n)))
                && (!wish.IsExact || wish.From is not { } said || said == WallClock.Time(e.Start, zone))).ToList();
        var titled = own.Where(e => InvitationWords.Names(turn.Text, e.Subject)).ToList();
        return (titled.Count > 0 ? titled : own, whose);
    }

    public Task<Record> RecordAsync(Turn turn, CalendarEvent one, AgendaOwner? whose, CancellationToken ct) => records.OfAsync(turn, one, ct, whose);

    /// The one that was picked; null where it is gone, or its calendar may not be read any more.
    public async Task<Record?> PickedAsync(Turn turn, PickedMeeting picked, CancellationToken ct)
    {
        try
        {
            return await calendar.GetAsync(turn.Caller(), picked.Whose?.Id ?? turn.PersonId(), picked.EventId, ct) is { IsOrganizer: true, IsCancelled: false } one ? await records.OfAsync(turn, one, ct, picked.Whose) : null;
        }
        catch (GraphException gone) when (gone.Failure is GraphFailure.NotFound or GraphFailure.NotAllowed)
        {
            return null;
        }
    }

    public ValueTask<TimeZoneInfo> ZoneAsync(Turn turn, CancellationToken ct) => zones.OfAsync(turn, ct);
}
