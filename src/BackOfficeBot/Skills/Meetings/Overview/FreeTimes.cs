using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Meetings.Slots;
using BackOfficeBot.Skills.Meetings.Words;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Skills.Meetings.Overview;

/// What is asked of whom: the ids of people, or every room.
internal sealed record FreeQuestion(IReadOnlyList<string> Ids, bool Rooms, DateOnly Day, DateOnly LastDay, TimeOnly? From, TimeOnly? To);

/// Somebody or some room, and what is free on each day.
internal sealed record FreeRow(string Name, bool IsKnown, IReadOnlyList<IReadOnlyList<Span>> Days);

/// Who, or which room, is free: read from free/busy, which tells when and never what.
internal sealed class FreeTimes(ICalendar calendar, MeetingPeople people, SpokenRoles roles, ExecutiveRules executives, MeetingMemory memory, PersonZone zones, TimeProvider time) : IMeetingPart
{
    private const int MostDays = 5;
    private const int DaysAhead = 6;
    private static readonly TimeOnly DayBegins = new(9, 0), DayEnds = new(18, 0);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("check_availability", OfAsync),
        MeetingVerbs.Free.Handle(async (turn, question, _, ct) => await ShowAsync(turn, question, null, ct)),
    ];

    public async Task<Reply> OfAsync(Turn turn, IReadOnlyList<Invitee> people, string notice, CancellationToken ct) =>
        await ShowAsync(turn, await QuestionAsync(turn, [.. people.Select(p => p.Id!)], ct), notice, ct);

    private async ValueTask<Reply> OfAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        if (UnclearWords.Impossible(turn.Text, understood) is { } day)
            return Reply.Message(UnclearTexts.In(turn.Language).DayUnclear(day));
        if (understood.Room is not null || NamedRoom.IsWished(turn.Text, null) || Says(turn.Text, "sale", "salette", "stanze", "aule", "rooms"))
        {
            var question = await QuestionAsync(turn, [], ct);
            // Of rooms one day is told; the others are a press away.
            return await ShowAsync(turn, question with { Rooms = true, LastDay = question.Day }, null, ct);
        }
        var (named, me, notice) = await NamedAsync(turn, ct);
        List<string> found = [.. named.Select(p => p.Id!)];
        if (found.Count == 0 && notice is not null)
            return Reply.Message(notice);
        if (found.Count == 0 && Says(turn.Text, "chi", "who", "tutti", "everyone", "everybody", "all", "gruppo", "group", "team", "squadra"))
        {
            await memory.KeepFreeAsync(turn, await QuestionAsync(turn, [], ct), ct);
            return Reply.Message(FreeTexts.In(turn.Language).Whose);
        }
        return await ShowAsync(turn, await QuestionAsync(turn, found.Count == 0 || me ? [turn.PersonId(), .. found] : found, ct), notice, ct);
    }

    /// "e Giulia?", "e venerdì?": the same question of somebody else or of another time; null where neither is said.
    public async Task<Reply?> AgainAsync(Turn turn, FreeQuestion asked, Understanding understood, CancellationToken ct)
    {
        var wish = MeetingWish.Of(understood);
        var named = await people.ByNameAsync(turn.Caller(), wish.Names, MeetingTexts.In(turn.Language), ct);
        var now = await QuestionAsync(turn with { Argument = understood }, [.. named.Found.Select(p => p.Id!)], ct);
        var (hasDay, hasHours) = (wish.Day is not null, wish.From is not null || wish.To is not null);
        var question = new FreeQuestion(
            now.Ids.Count == 0 ? asked.Ids : Says(turn.Text, "anche", "pure", "also", "too") ? [.. asked.Ids.Union(now.Ids)] : now.Ids, asked.Rooms && now.Ids.Count == 0,
            hasDay ? now.Day : asked.Day, hasDay ? now.LastDay : asked.LastDay, hasHours ? now.From : asked.From, hasHours ? now.To : asked.To);
        return question is { Ids: [], Rooms: false } || named.Problem is not null || (now.Ids.Count == 0 && !hasDay && !hasHours) ? null : await ShowAsync(turn, question, null, ct);
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in text.Split([' ', '\'', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries))
            if (words.Contains(word.ToLowerInvariant()))
                return true;
        return false;
    }

    /// Who is asked about, by name, by what they are, or as the group in whose chat it is said.
    public async Task<(IReadOnlyList<Invitee> Found, bool Me, string? Notice)> NamedAsync(Turn turn, CancellationToken ct)
    {
        var (t, m) = (FreeTexts.In(turn.Language), MeetingTexts.In(turn.Language));
        var (meant, unknown) = await roles.OfAsync(turn, [.. MeetingWish.Of(turn.Argument).Roles.Where(r => r is PersonRole.Manager)], ct);
        var here = !turn.Conversation.IsPersonal && IsOfAll(turn) ? (await roles.OfAsync(turn, [PersonRole.Everyone], ct)).Found : [];
        var executive = ExecutiveWords.IsOne(turn.Text) && executives.All is { Count: 1 } all ? await people.AllAsync(turn.Caller(), [all.First().Id], ct) : [];
        var names = SpokenNames.Of(turn.Text, turn.Argument as Understanding ?? new()).Take(10).ToList();
        var found = await Task.WhenAll(names.Select(async n => (n.Name, Is: await people.ByNameAsync(turn.Caller(), [n.Name], m, ct), n.IsSure)));
        var problems = found.Where(f => f.Is.Problem is not null && f.Is.Problem != m.OnlyYou && (f.IsSure || f.Is.Candidates.Count > 1))
            .Select(f => f.Is.Candidates.Count > 1 ? t.Several(f.Name, string.Join(", ", f.Is.Candidates.Select(c => c.Name))) : t.NotFound(f.Name)).ToList();
        if (unknown is not null)
            problems.Add(unknown);
        return ([.. found.SelectMany(f => f.Is.Found).Concat(meant).Concat(executive).Concat(here).Where(p => p.Id != turn.PersonId()).DistinctBy(p => p.Id)],
            here.Count > 0 || SpokenNames.IncludesMe(turn.Text) || found.Any(f => f.Is.Problem == m.OnlyYou), problems.Count > 0 ? string.Join(' ', problems) : null);
    }

    private static bool IsOfAll(Turn turn) => (turn.Argument as Understanding)?.Roles.Any(r => r.Value is PersonRole.Everyone or PersonRole.Team) == true
        || Says(turn.Text, "tutti", "everyone", "everybody", "all", "gruppo", "group", "team", "squadra", "siamo", "possiamo", "we");

    private async Task<FreeQuestion> QuestionAsync(Turn turn, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var zone = await zones.OfAsync(turn, ct);
        var form = MeetingWish.Of(turn.Argument).ToForm([]);
        var today = WallClock.Day(time.GetUtcNow(), zone);
        var day = form.Day is { } said ? DateOnly.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : today;
        // "when" alone is not today only.
        var last = form.LastDay is { } end ? DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)
            : form is { Day: null, From: null, To: null } && ids.Count > 0 && Says(turn.Text, "quando", "when") ? day.AddDays(DaysAhead) : day;
        // Of the week that runs, what is left.
        return new(ids, false, day < today && today <= last ? today : day, last, Time(form.From), Time(form.To));
    }

    private async Task<Reply> ShowAsync(Turn turn, FreeQuestion question, string? notice, CancellationToken ct)
    {
        var zone = await zones.OfAsync(turn, ct);
        IReadOnlyList<Invitee> asked = question.Rooms
            ? [.. (await people.RoomsAsync(turn.Caller(), ct)).Select(MeetingPeople.Of)] : await people.AllAsync(turn.Caller(), question.Ids, ct);
        var days = Days(question);
        var (from, to) = (WallClock.At(days[0], default, zone), WallClock.At(days[^1].AddDays(1), default, zone));
        var schedules = (await calendar.ScheduleAsync(turn.Caller(), [.. asked.Select(a => a.Address)], from, to, ct)).ToDictionary(s => s.Address, StringComparer.OrdinalIgnoreCase);
        var rows = asked.Select(a => schedules.GetValueOrDefault(a.Address) is { Problem: null } schedule
            ? new FreeRow(a.Name, true, [.. days.Select(d => Allowed(turn, a, schedule, Free(schedule, question, d, zone)))])
            : new FreeRow(a.Name, false, [])).ToList();
        if (asked.Where(a => Holds(turn, a)).Select(a => a.Name).ToList() is { Count: > 0 } ruled)
            notice = string.Join(' ', new[] { notice, FreeTexts.In(turn.Language).ByRules(string.Join(", ", ruled)) }.OfType<string>());
        // Of many rooms those that are free come first.
        if (question is { Rooms: true, From: not null })
            rows = [.. rows.OrderBy(r => r is { IsKnown: true, Days: [[{ } only]] } ? only.Length : TimeSpan.Zero, Comparer<TimeSpan>.Create((a, b) => b.CompareTo(a)))];
        await memory.KeepFreeAsync(turn, question, ct);
        return Reply.Card(FreeCard.Build(CardPlace.Of(turn, time), question, days, zone, rows, notice), FreeTexts.In(turn.Language).Title);
    }

    // Working days, unless a day is asked for by itself.
    private static IReadOnlyList<DateOnly> Days(FreeQuestion question)
    {
        if (question.LastDay <= question.Day)
            return [question.Day];
        var all = Enumerable.Range(0, Math.Min(question.LastDay.DayNumber - question.Day.DayNumber + 1, 14)).Select(question.Day.AddDays).ToList();
        var working = all.Where(d => !d.IsWeekend()).Take(MostDays).ToList();
        return working.Count > 0 ? working : [.. all.Take(MostDays)];
    }

    /// What is left of the asked hours, else of the working hours, from now on.
    private List<Span> Free(Schedule schedule, FreeQuestion question, DateOnly day, TimeZoneInfo zone)
    {
        var hours = schedule.Hours;
        var works = question.Rooms || hours?.Days.Contains(day.DayOfWeek) != false;
        var own = hours?.Zone is { } id ? WallClock.Zone(id) : zone;
        var start = question.From is { } from ? WallClock.At(day, from, zone) : WallClock.At(day, question.Rooms ? DayBegins : hours?.From ?? DayBegins, question.Rooms ? zone : own);
        var end = question.To is { } to && to > (question.From ?? default) ? WallClock.At(day, to, zone)
            : question.From is not null ? WallClock.At(day.AddDays(1), default, zone) : WallClock.At(day, question.Rooms ? DayEnds : hours?.To ?? DayEnds, question.Rooms ? zone : own);
        var now = time.GetUtcNow();
        List<Span> left = works && end > start && end > now ? [new(start > now ? start : now, end)] : [];
        foreach (var busy in schedule.Busy.Where(b => b.Status is not (BusyStatus.Free or BusyStatus.WorkingElsewhere)))
            left = [.. left.SelectMany(s => Without(s, busy.Start, busy.End))];
        return left;
    }

    private bool Holds(Turn turn, Invitee person) => executives.Of(person.Id) is { } rules && rules.Id != turn.PersonId() && !rules.MayAlwaysBook.Contains(turn.PersonId());

    /// What an executive's rules leave of it: who asks could book nothing else.
    private List<Span> Allowed(Turn turn, Invitee person, Schedule schedule, List<Span> free)
    {
        if (free.Count == 0 || !Holds(turn, person))
            return free;
        var ruled = executives.Into(new() { Id = person.Address, Name = person.Name, Zone = executives.Of(person.Id)!.Zone, Calendar = MeetingCalendars.Entries(schedule) }, person.Id);
        var kept = Habits.Obstacles(ruled, new(ruled.Zone, new(free[0].Start, free[^1].End))).Select(o => o.Span)
            .Concat(ruled.Calendar!.Where(e => e.Kind is EntryKind.Busy).Select(e => new Span(e.Start - ruled.Gap, e.End + ruled.Gap)));
        return [.. kept.Aggregate(free.AsEnumerable(), (left, away) => left.SelectMany(s => Without(s, away.Start, away.End)))];
    }

    private static IEnumerable<Span> Without(Span span, DateTimeOffset start, DateTimeOffset end)
    {
        if (end <= span.Start || start >= span.End)
            return [span];
        return new[] { new Span(span.Start, start), new Span(end, span.End) }.Where(s => s.End > s.Start);
    }

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
