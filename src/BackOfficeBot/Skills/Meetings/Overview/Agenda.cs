using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Overview;

/// A day, or some, of the person's own calendar, or of one that somebody shares with the person.
internal sealed class Agenda(ICalendar calendar, FreeTimes free, NextMeeting next, MeetingMemory memory, PersonZone zones, TimeProvider time) : IMeetingPart
{
    private const int MostDays = 7;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("find_meeting", FindAsync),
        Route.Command("join_meeting", JoinAsync),
        Route.Command("show_all", (turn, ct) => LatestAsync(turn, d => d with { All = true }, "else", ct)),
        Route.Command("day_before", (turn, ct) => LatestAsync(turn, d => d with { Day = d.Day.AddDays(-1), All = false }, "find_meeting", ct)),
        Route.Command("next_day", (turn, ct) => LatestAsync(turn, d => d with { Day = d.Day.AddDays(1), All = false }, "propose_next_day", ct)),
        MeetingVerbs.Agenda.Handle(async (turn, day, _, ct) => await SharedAsync(day.Whose, () => ShowAsync(turn, day, null, ct)) ?? Reply.Error(FreeTexts.In(turn.Language).NotShared(day.Whose!.Name))),
    ];

    /// The meeting or the day that is spoken of, with what cannot be done from here: each meeting leads to where it can.
    public async ValueTask<Reply> InsteadAsync(Turn turn, string notice, CancellationToken ct) => Named(turn) ?? await SaidAsync(turn, null, notice, ct);

    /// "e venerdì?": the same agenda on the days that are said.
    public async ValueTask<Reply> AgainAsync(Turn turn, AgendaDay shown, Understanding understood, CancellationToken ct) =>
        await SharedAsync(shown.Whose, () => SaidAsync(turn with { Argument = understood }, shown.Whose, null, ct)) ?? Reply.Message(FreeTexts.In(turn.Language).NotShared(shown.Whose!.Name));

    private async ValueTask<Reply> FindAsync(Turn turn, CancellationToken ct) =>
        InvitationWords.IsOfInvitations(turn.Text) ? Reply.RouteTo(RouteKeys.Command + InvitationAnswers.WaitingCommand)
        : await next.ByWordsAsync(turn, ct) ?? await OfOthersAsync(turn, ct) ?? await SaidAsync(turn, null, null, ct);

    /// Of those whose agenda is asked for: what stands in it, where it is shared, else when they have time; null where it is one's own.
    private async Task<Reply?> OfOthersAsync(Turn turn, CancellationToken ct)
    {
        var (t, named) = (FreeTexts.In(turn.Language), await free.NamedAsync(turn, ct));
        if (named.Found.Count == 0)
            return named.Notice is null ? null : Reply.Message(named.Notice);
        if (named.Found is not [var only] || !turn.Conversation.IsPersonal)
            return await free.OfAsync(turn, named.Found, t.OnlyTimes, ct);
        var whose = new AgendaOwner(only.Id!, only.Name);
        return await SharedAsync(whose, async () => await next.OfAsync(turn, whose, ct) ?? await SaidAsync(turn, whose, null, ct)) ?? await free.OfAsync(turn, named.Found, t.NotShared(only.Name), ct);
    }

    /// Null where the calendar is not shared, or no longer.
    private static async Task<Reply?> SharedAsync(AgendaOwner? whose, Func<Task<Reply>> show)
    {
        try
        {
            return await show();
        }
        catch (GraphException e) when (whose is not null && e.Failure is (GraphFailure.NotAllowed or GraphFailure.NotFound))
        {
            return null;
        }
    }

    private static Reply? Named(Turn turn) => MeetingWish.ReferenceOf(turn.Argument) is null ? null : Reply.RouteTo(RouteKeys.Command + "show_meeting", turn.Argument);

    private async Task<Reply> SaidAsync(Turn turn, AgendaOwner? whose, string? notice, CancellationToken ct)
    {
        if (UnclearWords.Impossible(turn.Text, turn.Argument as Understanding ?? new()) is { } day)
            return Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(day));
        var zone = await zones.OfAsync(turn, ct);
        if (notice is null && MeetingWish.Of(turn.Argument) is { Day: { } first, LastDay: { } last } && last > first && turn.Conversation.IsPersonal)
            return await PeriodAsync(turn, whose, first, last, zone, ct);
        if (notice is null && MeetingWish.DayOf(turn.Argument) is null && SaysWeek(turn.Text) && turn.Conversation.IsPersonal && WallClock.Day(time.GetUtcNow(), zone) is var today)
            return await PeriodAsync(turn, whose, today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today.AddDays(6 - (((int)today.DayOfWeek + 6) % 7)), zone, ct);
        return await ShowAsync(turn, new(MeetingWish.DayOf(turn.Argument) ?? WallClock.Day(time.GetUtcNow(), zone), false) { Whose = whose }, notice, ct);
    }

    // "l'agenda della settimana", "my week": the one that runs, which is no date by itself.
    private static bool SaysWeek(string text) =>
        text.Split([' ', '\'', '’', '?', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Any(w => w.Equals("settimana", StringComparison.OrdinalIgnoreCase) || w.Equals("week", StringComparison.OrdinalIgnoreCase));

    private async Task<Reply> PeriodAsync(Turn turn, AgendaOwner? whose, DateOnly first, DateOnly last, TimeZoneInfo zone, CancellationToken ct)
    {
        List<DateOnly> days = [.. Enumerable.Range(0, Math.Min(last.DayNumber - first.DayNumber + 1, MostDays)).Select(first.AddDays)];
        var events = await next.ViewAsync(turn, whose, WallClock.At(days[0], default, zone), WallClock.At(days[^1].AddDays(1), default, zone), ct);
        await memory.KeepDayAsync(turn, new(first, false) { Whose = whose }, ct);
        return Reply.Card(AgendaCard.Period(CardPlace.Of(turn, time), [.. days.Select(d => (d, On(events, d, zone)))], zone, whose), AgendaTexts.In(turn.Language).MyAgenda);
    }

    /// What was shown last, turned over; where it was no agenda, the other command.
    private async ValueTask<Reply> LatestAsync(Turn turn, Func<AgendaDay, AgendaDay> turned, string otherwise, CancellationToken ct) =>
        await memory.LatestDayAsync(turn, ct) is not { } day ? Reply.RouteTo(RouteKeys.Command + otherwise)
            : await SharedAsync(day.Whose, () => ShowAsync(turn, turned(day), null, ct)) ?? Reply.Message(FreeTexts.In(turn.Language).NotShared(day.Whose!.Name));

    private async Task<Reply> ShowAsync(Turn turn, AgendaDay day, string? notice, CancellationToken ct)
    {
        var t = AgendaTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var zone = await zones.OfAsync(turn, ct);
        var shown = await DayAsync(turn, day, zone, ct);
        await memory.KeepDayAsync(turn, day, ct);
        return Reply.Card(AgendaCard.Build(CardPlace.Of(turn, time), day, zone, shown, notice), t.Of(When.Day(day.Day, turn.Language)));
    }

    /// The link of the meeting that is under way or comes next, on the day and at the time that are said.
    private async ValueTask<Reply> JoinAsync(Turn turn, CancellationToken ct)
    {
        if (Named(turn) is { } named)
            return named;
        var t = AgendaTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var zone = await zones.OfAsync(turn, ct);
        var wish = MeetingWish.Of(turn.Argument);
        var now = time.GetUtcNow();
        var online = (await DayAsync(turn, new(wish.Day ?? WallClock.Day(now, zone), false), zone, ct)).Where(e => e.JoinUrl is not null && e.End > now).ToList();
        var meant = wish is { IsExact: true, From: { } at } ? online.FirstOrDefault(e => WallClock.Time(e.Start, zone) == at) : null;
        return (meant ?? online.FirstOrDefault()) is { } one
            ? Reply.Card(AgendaCard.One(CardPlace.Of(turn, time), one, zone), one.Subject)
            : await SaidAsync(turn, null, t.NotOnline, ct);
    }

    /// What stands on some days, each once; of another's what is private has no name here.
    public async Task<IReadOnlyList<CalendarEvent>> OfAsync(Turn turn, DateOnly first, DateOnly last, CancellationToken ct, string? mailbox = null)
    {
        var zone = await zones.OfAsync(turn, ct);
        var events = await calendar.ViewAsync(turn.Caller(), mailbox ?? turn.PersonId(), WallClock.At(first, default, zone), WallClock.At(last.AddDays(1), default, zone), ct: ct);
        return [.. events.Where(e => !e.IsCancelled && (mailbox is null || !e.IsPrivate)).OrderBy(e => e.Start)];
    }

    private async Task<IReadOnlyList<CalendarEvent>> DayAsync(Turn turn, AgendaDay day, TimeZoneInfo zone, CancellationToken ct)
    {
        var (from, to) = (WallClock.At(day.Day, TimeOnly.MinValue, zone), WallClock.At(day.Day.AddDays(1), TimeOnly.MinValue, zone));
        return On(await next.ViewAsync(turn, day.Whose, from, to, ct), day.Day, zone);
    }

    public static IReadOnlyList<CalendarEvent> On(IReadOnlyList<CalendarEvent> events, DateOnly day, TimeZoneInfo zone)
    {
        var (from, to) = (WallClock.At(day, TimeOnly.MinValue, zone), WallClock.At(day.AddDays(1), TimeOnly.MinValue, zone));
        return [.. events.Where(e => !e.IsCancelled && (e.IsAllDay ? e.FirstDay <= day && day <= e.LastDay : e.End > from && e.Start < to))
            .OrderBy(e => !e.IsAllDay).ThenBy(e => e.Start)];
    }
}
