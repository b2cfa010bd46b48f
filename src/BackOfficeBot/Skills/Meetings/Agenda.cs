using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Invitations;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings;

/// A day of the person's own calendar.
internal sealed partial class Agenda(ICalendar calendar, FreeTimes free, MeetingMemory memory, PersonZone zones, TimeProvider time) : IMeetingPart
{
    private const int MostDays = 7;
    private const int DaysAhead = 14;
    private const int ShortestSubject = 6;

    public IEnumerable<Route> Routes =>
    [
        Route.Command("find_meeting", async (turn, ct) => InvitationWords.IsOfInvitations(turn.Text) ? Reply.RouteTo(RouteKeys.Command + InvitationAnswers.WaitingCommand) : await NamedAsync(turn, ct) ?? await WithAsync(turn, ct) ?? await free.OfOthersAsync(turn, ct) ?? await ShowAsync(turn, null, ct)),
        Route.Command("join_meeting", JoinAsync),
        Route.Command("show_all", (turn, ct) => LatestAsync(turn, d => d with { All = true }, "else", ct)),
        Route.Command("day_before", (turn, ct) => LatestAsync(turn, d => new(d.Day.AddDays(-1), false), "find_meeting", ct)),
        Route.Command("next_day", (turn, ct) => LatestAsync(turn, d => new(d.Day.AddDays(1), false), "propose_next_day", ct)),
        MeetingVerbs.Agenda.Handle(async (turn, day, _, ct) => await ShowAsync(turn, day, await zones.OfAsync(turn, ct), null, ct)),
    ];

    /// The meeting or the day that is spoken of, with what cannot be done from here: each meeting leads to where it can.
    public async ValueTask<Reply> InsteadAsync(Turn turn, string notice, CancellationToken ct) => Named(turn) ?? await ShowAsync(turn, notice, ct);

    private static Reply? Named(Turn turn) => MeetingWish.ReferenceOf(turn.Argument) is null ? null : Reply.RouteTo(RouteKeys.Command + "show_meeting", turn.Argument);

    private async ValueTask<Reply> ShowAsync(Turn turn, string? notice, CancellationToken ct)
    {
        if (UnclearWords.Impossible(turn.Text, turn.Argument as Understanding ?? new()) is { } day)
            return Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(day));
        var zone = await zones.OfAsync(turn, ct);
        if (notice is null && MeetingWish.Of(turn.Argument) is { Day: { } first, LastDay: { } last } && last > first && turn.Conversation.IsPersonal)
            return await PeriodAsync(turn, first, last, zone, ct);
        if (notice is null && MeetingWish.DayOf(turn.Argument) is null && SaysWeek(turn.Text) && turn.Conversation.IsPersonal && WallClock.Day(time.GetUtcNow(), zone) is var today)
            return await PeriodAsync(turn, today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today.AddDays(6 - (((int)today.DayOfWeek + 6) % 7)), zone, ct);
        return await ShowAsync(turn, new(MeetingWish.DayOf(turn.Argument) ?? WallClock.Day(time.GetUtcNow(), zone), false), zone, notice, ct);
    }

    // "l'agenda della settimana", "my week": the one that runs, which is no date by itself.
    private static bool SaysWeek(string text) =>
        text.Split([' ', '\'', '’', '?', ',', '.', '!'], StringSplitOptions.RemoveEmptyEntries).Any(w => w.Equals("settimana", StringComparison.OrdinalIgnoreCase) || w.Equals("week", StringComparison.OrdinalIgnoreCase));

    private async Task<Reply> PeriodAsync(Turn turn, DateOnly first, DateOnly last, TimeZoneInfo zone, CancellationToken ct)
    {
        List<DateOnly> days = [.. Enumerable.Range(0, Math.Min(last.DayNumber - first.DayNumber + 1, MostDays)).Select(first.AddDays)];
        var (from, to) = (WallClock.At(days[0], default, zone), WallClock.At(days[^1].AddDays(1), default, zone));
        var events = await calendar.ViewAsync(turn.Caller(), turn.PersonId(), from, to, ct: ct);
        await memory.KeepDayAsync(turn, new(first, false), ct);
        return Reply.Card(AgendaCard.Period(CardPlace.Of(turn, time), [.. days.Select(d => (d, On(events, d, zone)))], zone), AgendaTexts.In(turn.Language).MyAgenda);
    }

    /// What was shown last, turned over; where it was no agenda, the other command.
    private async ValueTask<Reply> LatestAsync(Turn turn, Func<AgendaDay, AgendaDay> turned, string otherwise, CancellationToken ct) =>
        await memory.LatestDayAsync(turn, ct) is { } day
            ? await ShowAsync(turn, turned(day), await zones.OfAsync(turn, ct), null, ct)
            : Reply.RouteTo(RouteKeys.Command + otherwise);

    private async Task<Reply> ShowAsync(Turn turn, AgendaDay day, TimeZoneInfo zone, string? notice, CancellationToken ct)
    {
        var t = AgendaTexts.In(turn.Language);
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(t.OnlyPersonal);
        var shown = await DayAsync(turn, day.Day, zone, ct);
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
        var online = (await DayAsync(turn, wish.Day ?? WallClock.Day(now, zone), zone, ct)).Where(e => e.JoinUrl is not null && e.End > now).ToList();
        var meant = wish is { IsExact: true, From: { } at } ? online.FirstOrDefault(e => TimeOnly.FromDateTime(e.Start.In(zone).DateTime) == at) : null;
        return (meant ?? online.FirstOrDefault()) is { } next
            ? Reply.Card(AgendaCard.One(CardPlace.Of(turn, time), next, zone), next.Subject)
            : await ShowAsync(turn, t.NotOnline, ct);
    }

    /// What stands on some days, each once.
    public async Task<IReadOnlyList<CalendarEvent>> OfAsync(Turn turn, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var zone = await zones.OfAsync(turn, ct);
        var events = await calendar.ViewAsync(turn.Caller(), turn.PersonId(), WallClock.At(first, default, zone), WallClock.At(last.AddDays(1), default, zone), ct: ct);
        return [.. events.Where(e => !e.IsCancelled).OrderBy(e => e.Start)];
    }

    /// The meeting that is asked for by its subject, or the next one, where no day is said; null where none is meant.
    private async Task<Reply?> NamedAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || turn.Argument is not Understanding { Whens: [], Excluded: [], Impossible: [] } || turn.Text.Length == 0)
            return null;
        var now = time.GetUtcNow();
        var coming = (await calendar.ViewAsync(turn.Caller(), turn.PersonId(), now, now.AddDays(DaysAhead), ct: ct))
            .Where(e => e is { IsCancelled: false, IsAllDay: false } && e.End > now).OrderBy(e => e.Start).ToList();
        var named = coming.Find(e => e.Subject.Length >= ShortestSubject && turn.Text.Contains(e.Subject, StringComparison.OrdinalIgnoreCase));
        var meant = named ?? (Next().IsMatch(turn.Text) ? coming.Find(e => e.Start > now) : null);
        if (meant is null)
            return null;
        var zone = await zones.OfAsync(turn, ct);
        await memory.KeepDayAsync(turn, new(WallClock.Day(meant.Start, zone), false), ct);
        return Reply.Card(AgendaCard.One(CardPlace.Of(turn, time), meant, zone), meant.Subject);
    }

    /// "quali riunioni ho con Marco?": of the days that are said, else of those to come; null where nobody is named so.
    private async Task<Reply?> WithAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || turn.Argument is not Understanding { People: [var first, ..] people, Impossible: [] } || !With().IsMatch(turn.Text[..Math.Min(first.Span.Start, turn.Text.Length)]))
            return null;
        var (zone, wish, names) = (await zones.OfAsync(turn, ct), MeetingWish.Of(turn.Argument), people.Select(p => p.Value).ToList());
        var day = wish.Day ?? WallClock.Day(time.GetUtcNow(), zone);
        var events = (await OfAsync(turn, day, wish.Day is null ? day.AddDays(DaysAhead) : wish.LastDay ?? day, ct)).Where(e => wish.Day is not null || e.End > time.GetUtcNow())
            .Where(e => names.All(n => e.Attendees.Select(a => a.Name).Append(e.Organizer?.Name).Any(name => name is not null && NameLikeness.Has(name, n)))).ToList();
        var days = events.Select(e => WallClock.Day(e.Start, zone)).Distinct().Take(MostDays).Select(d => (d, On(events, d, zone))).ToList();
        await memory.KeepDayAsync(turn, new(days.Count > 0 ? days[0].d : day, false), ct);
        return events.Count == 0 ? Reply.Message(UnclearTexts.In(turn.Language).NoMeetingsWith(string.Join(", ", names)))
            : Reply.Card(events is [var only] ? AgendaCard.One(CardPlace.Of(turn, time), only, zone) : AgendaCard.Period(CardPlace.Of(turn, time), days, zone), events[0].Subject);
    }

    // Not "l'agenda di Marco".
    [GeneratedRegex(@"\b(?:con|with|vedo|incontro|seeing|meeting)\W+(?:il|la|lo|l'|the|\w+\.)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"\b(?:prossim[oa]|next) (?:riunione|incontro|appuntamento|impegno|call|meeting|appointment|event|one)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    private async Task<IReadOnlyList<CalendarEvent>> DayAsync(Turn turn, DateOnly day, TimeZoneInfo zone, CancellationToken ct)
    {
        var (from, to) = (WallClock.At(day, TimeOnly.MinValue, zone), WallClock.At(day.AddDays(1), TimeOnly.MinValue, zone));
        var events = await calendar.ViewAsync(turn.Caller(), turn.PersonId(), from, to, ct: ct);
        return On(events, day, zone);
    }

    private static IReadOnlyList<CalendarEvent> On(IReadOnlyList<CalendarEvent> events, DateOnly day, TimeZoneInfo zone)
    {
        var (from, to) = (WallClock.At(day, TimeOnly.MinValue, zone), WallClock.At(day.AddDays(1), TimeOnly.MinValue, zone));
        return [.. events.Where(e => !e.IsCancelled && (e.IsAllDay ? e.FirstDay <= day && day <= e.LastDay : e.End > from && e.Start < to))
            .OrderBy(e => !e.IsAllDay).ThenBy(e => e.Start)];
    }
}
