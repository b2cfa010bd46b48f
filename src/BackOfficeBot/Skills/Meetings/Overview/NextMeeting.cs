using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Meetings.Overview;

/// One meeting that is asked for by what it is called, with whom it is, or as the one that runs or comes next.
internal sealed class NextMeeting(ICalendar calendar, MeetingMemory memory, PersonZone zones, TimeProvider time)
{
    private const int MostDays = 7;
    private const int DaysAhead = 14;
    private const int ShortestSubject = 6;

    /// Null where no single one is meant.
    public async Task<Reply?> ByWordsAsync(Turn turn, CancellationToken ct) => await WithAsync(turn, ct) ?? await NamedAsync(turn, ct);

    /// What stands in somebody's calendar; of what is private in another's no more than that it is there.
    public async Task<IReadOnlyList<CalendarEvent>> ViewAsync(Turn turn, AgendaOwner? whose, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var events = await calendar.ViewAsync(turn.Caller(), whose?.Id ?? turn.PersonId(), from, to, ct: ct);
        return whose is null ? events : [.. events.Select(OfAnother)];
    }

    /// "qual è la prossima riunione di Elena?", of who shares the calendar; null where that is not asked.
    public async Task<Reply?> OfAsync(Turn turn, AgendaOwner whose, CancellationToken ct)
    {
        if (!Next.IsMatch(turn.Text))
            return null;
        var now = time.GetUtcNow();
        return (await ComingAsync(turn, whose, now, ct)).Find(e => e.Start > now) is { } meant ? await OneAsync(turn, meant, whose, null, ct) : null;
    }

    private async Task<List<CalendarEvent>> ComingAsync(Turn turn, AgendaOwner? whose, DateTimeOffset now, CancellationToken ct) =>
        [.. (await ViewAsync(turn, whose, now, now.AddDays(DaysAhead), ct)).Where(e => e is { IsCancelled: false, IsAllDay: false } && e.End > now).OrderBy(e => e.Start)];

    /// By its subject, as the one that runs, or the next one; where no day is said.
    private async Task<Reply?> NamedAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || turn.Argument is not Understanding { Whens: [], Excluded: [], Impossible: [] } understood || turn.Text.Length == 0)
            return null;
        var now = time.GetUtcNow();
        var coming = await ComingAsync(turn, null, now, ct);
        var running = Running.IsMatch(turn.Text) && !Several.IsMatch(turn.Text);
        var meant = coming.Find(e => e.Subject.Length >= ShortestSubject && turn.Text.Contains(e.Subject, StringComparison.OrdinalIgnoreCase))
            ?? (understood.People.Count > 0 ? null : running ? coming.Find(e => e.Start <= now) ?? coming.FirstOrDefault() : Next.IsMatch(turn.Text) ? coming.Find(e => e.Start > now) : null);
        return meant is null ? null : await OneAsync(turn, meant, null, running && meant.Start > now ? AgendaTexts.In(turn.Language).NothingRuns : null, ct);
    }

    private async Task<Reply> OneAsync(Turn turn, CalendarEvent meant, AgendaOwner? whose, string? notice, CancellationToken ct)
    {
        if (meant.JoinUrl is null && Link.IsMatch(turn.Text))
            notice = string.Join(' ', new[] { notice, AgendaTexts.In(turn.Language).NoLink }.OfType<string>());
        var zone = await zones.OfAsync(turn, ct);
        await memory.KeepDayAsync(turn, new(WallClock.Day(meant.Start, zone), false) { Whose = whose }, ct);
        return Reply.Card(AgendaCard.One(CardPlace.Of(turn, time), meant, zone, notice), AgendaCard.Subject(AgendaTexts.In(turn.Language), meant));
    }

    /// "quali riunioni ho con Marco?": of the days that are said, else of those to come; null where nobody is named so.
    private async Task<Reply?> WithAsync(Turn turn, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || turn.Argument is not Understanding { People: [var first, ..] people, Impossible: [] } || !With.IsMatch(turn.Text[..Math.Min(first.Span.Start, turn.Text.Length)]))
            return null;
        var (zone, wish, names, now) = (await zones.OfAsync(turn, ct), MeetingWish.Of(turn.Argument), people.Select(p => p.Value).ToList(), time.GetUtcNow());
        var day = wish.Day ?? WallClock.Day(now, zone);
        var last = wish.Day is null ? day.AddDays(DaysAhead) : wish.LastDay ?? day;
        var events = (await ViewAsync(turn, null, WallClock.At(day, default, zone), WallClock.At(last.AddDays(1), default, zone), ct))
            .Where(e => !e.IsCancelled && (wish.Day is not null || e.End > now)).OrderBy(e => e.Start)
            .Where(e => names.All(n => e.Attendees.Select(a => a.Name).Append(e.Organizer?.Name).Any(name => name is not null && NameLikeness.Has(name, n)))).ToList();
        if (Next.IsMatch(turn.Text) && events.Find(e => e.Start > now) is { } next)
            events = [next];
        var days = events.Select(e => WallClock.Day(e.Start, zone)).Distinct().Take(MostDays).Select(d => (d, Agenda.On(events, d, zone))).ToList();
        await memory.KeepDayAsync(turn, new(days.Count > 0 ? days[0].d : day, false), ct);
        return events.Count == 0 ? Reply.Message(UnclearTexts.In(turn.Language).NoMeetingsWith(string.Join(", ", names)))
            : Reply.Card(events is [var only] ? AgendaCard.One(CardPlace.Of(turn, time), only, zone) : AgendaCard.Period(CardPlace.Of(turn, time), days, zone, null), events[0].Subject);
    }

    private static CalendarEvent OfAnother(CalendarEvent e)
    {
        // It opens in its owner's mailbox only, and waits for nobody else's answer.
        e = e with { WebLink = null, WantsAnswer = false };
        return e.IsPrivate ? e with { Subject = "", Location = null, JoinUrl = null, Organizer = null, Attendees = [] } : e;
    }

    private static readonly Regex Link = new(@"\b(?:link|collegamento|url)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Not "l'agenda di Marco".
    private static readonly Regex With = new(@"\b(?:con|with|vedo|incontro|seeing|meeting)\W+(?:il|la|lo|l'|the|\w+\.)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Next = new(@"\b(?:prossim[oa]|next) (?:riunione|incontro|appuntamento|impegno|evento|call|meeting|appointment|event|one)\b|^\W*(?:tra |fra )?quanto (?:manca|tempo manca|tempo ho)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Several = new(@"\b(?:riunioni|incontri|appuntamenti|impegni|meetings|appointments|events)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Running = new(@"\b(?:fine|finisc\w+|termin\w+|rest[ai]|rimane|rimast[oi]|in corso|attuale|di adesso|end|ends|over|left|remains?|remaining|running|current|under way)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
