using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Overview;
using BackOfficeBot.Staff;
using Microsoft.EntityFrameworkCore;
using Office = BackOfficeBot.Records.Office;

namespace BackOfficeBot.Skills.Meetings.Executives;

/// A meeting of the day with what is known of it; the record where it was booked here.
internal sealed record BriefMeeting(CalendarEvent Event, Record? Record, bool Clashes)
{
    public bool LacksAgenda => Record is not null && MeetingBooker.Data(Record).Draft is { Agenda: null, People.Count: > 0 };
}

/// A working day as its executive should know it the evening before.
internal sealed record BriefDay(DateOnly Day, TimeZoneInfo Zone, IReadOnlyList<CalendarEvent> Events, IReadOnlyList<BriefMeeting> Meetings)
{
    public int Waiting { get; init; }
    public int Polls { get; init; }

    /// Times that are held, with when each ends.
    public IReadOnlyList<(string Title, DateTimeOffset Until)> Holds { get; init; } = [];
    public int Questions { get; init; }
}

/// What stands on the next working day, and what is still open.
internal sealed class Brief(Office office, ICalendar calendar, WorkWeeks weeks, AsksWaiting asks, ExecutiveRules rules, PersonZone zones, TimeProvider time) : IMeetingPart
{
    public const string Command = "tomorrow_brief";
    private const int DaysAhead = 14;

    public IEnumerable<Route> Routes => [Route.Command(Command, ByTextAsync)];

    private async ValueTask<Reply> ByTextAsync(Turn turn, CancellationToken ct)
    {
        var t = BriefTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(AgendaTexts.In(turn.Language).OnlyPersonal);
        var zone = rules.Of(turn.PersonId()) is { } executive ? WallClock.Zone(executive.Zone) : await zones.OfAsync(turn, ct);
        var day = NextWorkingDay(turn.Organisation, WallClock.Day(time.GetUtcNow(), zone), zone);
        return Reply.Card(BriefCard.Of(CardPlace.Of(turn, time), await OfAsync(turn.Caller(), turn.PersonId(), day, zone, ct)), t.Of(When.Day(day, turn.Language)));
    }

    public async Task<BriefDay> OfAsync(GraphCaller caller, string personId, DateOnly day, TimeZoneInfo zone, CancellationToken ct)
    {
        var (now, from, to) = (time.GetUtcNow(), WallClock.At(day, default, zone), WallClock.At(day.AddDays(1), default, zone));
        var viewing = calendar.ViewAsync(caller, personId, from, to, ct: ct);
        var waiting = calendar.ViewAsync(caller, personId, now, now.AddDays(DaysAhead), ct: ct);
        var events = Agenda.On(await viewing, day, zone);
        List<BriefMeeting> meetings = [];
        foreach (var e in events)
            meetings.Add(new(e, Guid.TryParse(e.TransactionId, out var id) ? await office.FindAsync(caller.Organisation, id, ct) : null, DayStrip.Clashes(e, events)));
        string[] open = [MeetingStates.Polling, MeetingStates.Held];
        await using var db = await office.ReadAsync(caller.Organisation, ct);
        var records = (await db.Records.Where(r => r.Kind == MeetingBooker.Kind && open.Contains(r.State) && (r.OwnerId == personId || r.OnBehalfOfId == personId)).ToListAsync(ct))
            .Select(r => (Record: r, Data: MeetingBooker.Data(r))).ToList();
        return new(day, zone, events, meetings)
        {
            Waiting = (await waiting).Where(e => Invitation.IsWaiting(e, now)).DistinctBy(e => e.SeriesId ?? e.Id).Count(),
            Polls = records.Count(r => r.Record.State == MeetingStates.Polling && r.Data.Poll is { IsOpen: true }),
            Holds = [.. records.Where(r => r is { Record.State: MeetingStates.Held, Data.HeldUntil: not null }).OrderBy(r => r.Data.HeldUntil).Select(r => (r.Record.Title, r.Data.HeldUntil!.Value))],
            Questions = (await asks.OfAsync(caller.Organisation, personId, ct)).Count,
        };
    }

    public bool IsWorkingDay(string organisation, DateOnly day, TimeZoneInfo zone) => weeks.Usual(organisation, zone).Works(day);

    public DateOnly NextWorkingDay(string organisation, DateOnly after, TimeZoneInfo zone)
    {
        var day = after.AddDays(1);
        for (var tried = 0; tried < 31 && !IsWorkingDay(organisation, day, zone); tried++)
            day = day.AddDays(1);
        return day;
    }
}
