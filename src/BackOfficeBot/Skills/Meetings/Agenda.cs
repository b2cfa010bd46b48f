using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// A day of the person's own calendar.
internal sealed class Agenda(ICalendar calendar, PersonZone zones, TimeProvider time)
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("find_meeting", async (turn, ct) =>
        {
            var zone = await zones.OfAsync(turn, ct);
            return await ShowAsync(turn, new(MeetingWish.DayOf(turn.Argument) ?? WallClock.Day(time.GetUtcNow(), zone), false), zone, ct);
        }),
        MeetingVerbs.Agenda.Handle(async (turn, day, _, ct) => await ShowAsync(turn, day, await zones.OfAsync(turn, ct), ct)),
    ];

    private async Task<Reply> ShowAsync(Turn turn, AgendaDay day, TimeZoneInfo zone, CancellationToken ct)
    {
        var t = MeetingTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.AgendaPrivate);
        var (from, to) = (WallClock.At(day.Day, TimeOnly.MinValue, zone), WallClock.At(day.Day.AddDays(1), TimeOnly.MinValue, zone));
        var events = await calendar.ViewAsync(turn.Caller(), turn.PersonId(), from, to, ct: ct);
        var shown = events.Where(e => !e.IsCancelled && (e.IsAllDay ? e.FirstDay <= day.Day && day.Day <= e.LastDay : e.End > from && e.Start < to))
            .OrderBy(e => !e.IsAllDay).ThenBy(e => e.Start).ToList();
        return Reply.Card(AgendaCard.Build(CardPlace.Of(turn, time), day, zone, shown), t.AgendaOf(When.Day(day.Day, turn.Language)));
    }
}
