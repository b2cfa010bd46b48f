using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;

namespace BackOfficeBot.Skills.Meetings;

/// A day of the person's own calendar.
internal sealed class Agenda(ICalendar calendar, MeetingMemory memory, PersonZone zones, TimeProvider time)
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("find_meeting", async (turn, ct) =>
        {
            var zone = await zones.OfAsync(turn, ct);
            return await ShowAsync(turn, new(MeetingWish.DayOf(turn.Argument) ?? WallClock.Day(time.GetUtcNow(), zone), false), zone, ct);
        }),
        Route.Command("show_all", (turn, ct) => LatestAsync(turn, d => d with { All = true }, "else", ct)),
        Route.Command("day_before", (turn, ct) => LatestAsync(turn, d => new(d.Day.AddDays(-1), false), "find_meeting", ct)),
        Route.Command("next_day", (turn, ct) => LatestAsync(turn, d => new(d.Day.AddDays(1), false), "propose_next_day", ct)),
        MeetingVerbs.Agenda.Handle(async (turn, day, _, ct) => await ShowAsync(turn, day, await zones.OfAsync(turn, ct), ct)),
    ];

    /// What was shown last, turned over; where it was no agenda, the other command.
    private async ValueTask<Reply> LatestAsync(Turn turn, Func<AgendaDay, AgendaDay> turned, string otherwise, CancellationToken ct) =>
        await memory.LatestDayAsync(turn, ct) is { } day
            ? await ShowAsync(turn, turned(day), await zones.OfAsync(turn, ct), ct)
            : Reply.RouteTo(RouteKeys.Command + otherwise);

    private async Task<Reply> ShowAsync(Turn turn, AgendaDay day, TimeZoneInfo zone, CancellationToken ct)
    {
        var t = AgendaTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var (from, to) = (WallClock.At(day.Day, TimeOnly.MinValue, zone), WallClock.At(day.Day.AddDays(1), TimeOnly.MinValue, zone));
        var events = await calendar.ViewAsync(turn.Caller(), turn.PersonId(), from, to, ct: ct);
        var shown = events.Where(e => !e.IsCancelled && (e.IsAllDay ? e.FirstDay <= day.Day && day.Day <= e.LastDay : e.End > from && e.Start < to))
            .OrderBy(e => !e.IsAllDay).ThenBy(e => e.Start).ToList();
        await memory.KeepDayAsync(turn, day, ct);
        return Reply.Card(AgendaCard.Build(CardPlace.Of(turn, time), day, zone, shown), t.Of(When.Day(day.Day, turn.Language)));
    }
}
