using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Organisations;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// Looks at who is there and when they work, at the moment at which it matters.
internal sealed class Outlooks(IMailboxes mailboxes, ICalendar calendar, IPeople people, WorkWeeks weeks, Deputies deputies, ApprovalTemplates templates, Clients clients, TimeProvider time)
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Usual = TimeSpan.FromHours(16);

    /// Of the step at an index; nobody is away and nothing is due where there is none.
    public async Task<Outlook> OfAsync(string organisation, ApprovalData data, int at, CancellationToken ct)
    {
        if (at >= data.Steps.Count)
            return Outlook.Nothing;
        var seats = data.Steps[at].Open.ToList();
        var set = await templates.OfAsync(organisation, ct);
        var template = set.Of(data.Template);
        var looking = Task.WhenAll(seats.Select(seat => LookAsync(organisation, Signs(organisation, set, data.Template, seat.Id), template?.AwayFor ?? TimeSpan.Zero, seat.Id, ct)));
        var seen = await looking;
        // Each of them has the time: an answer is due when the last one's is over, in the working time of whoever sits there.
        var deciders = seats.Select(s => seen.FirstOrDefault(x => x.Id == s.Id).StandIn?.Id ?? s.Id).Distinct().ToList();
        var weeks = await Task.WhenAll((deciders.Count > 0 ? deciders : [data.RequesterId]).Select(id => WeekAsync(organisation, id, data.Zone, ct)));
        return new(seen.Where(s => s.IsKnown).ToDictionary(s => s.Id, s => s.StandIn), weeks.Max(week => week.Add(time.GetUtcNow(), template?.AnswerWithin ?? Usual)));
    }

    /// The working time of who decides now, the first of them.
    public Task<WorkWeek> WeekAsync(string organisation, ApprovalData data, CancellationToken ct) =>
        WeekAsync(organisation, data.Step?.Open.FirstOrDefault() is { } seat ? seat.DeputyId ?? seat.Id : data.RequesterId, data.Zone, ct);

    /// Whether somebody of these works at this moment.
    public async Task<bool> WorksAsync(string organisation, IEnumerable<string> people, string zone, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return (await Task.WhenAll(people.Select(id => WeekAsync(organisation, id, zone, ct)))).Any(week => week.Add(now, TimeSpan.Zero) == now);
    }

    /// Days to come, with how many of them this person works.
    public async Task<IReadOnlyList<ApprovalField>> CountedAsync(string organisation, TemplateOptions template, IReadOnlyList<ApprovalField> fields, string personId, string zone, CancellationToken ct)
    {
        if (!fields.Any(IsCounted))
            return fields;
        var week = await WeekAsync(organisation, personId, zone, ct);
        return [.. fields.Select(f => IsCounted(f) && ApprovalWords.Days(f.Value) is var (first, last) && last > first && Working(week, first, last) is var working
            ? f with { ValueIt = ApprovalWords.Range(first, last, "it", working), ValueEn = ApprovalWords.Range(first, last, "en", working) } : f)];

        bool IsCounted(ApprovalField field) => field.Type == FieldType.Range && template.Fields.Exists(o => o.Id == field.Id && !o.Past);
    }

    private static int Working(WorkWeek week, DateOnly first, DateOnly last) => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Count(n => week.Works(first.AddDays(n)));

    // A decision does not wait for an answer that does not come: whoever is away then is found at the next look.
    private async Task<(string Id, bool IsKnown, StandIn? StandIn)> LookAsync(string organisation, AuthorityOptions? signs, TimeSpan allowed, string personId, CancellationToken ct)
    {
        try
        {
            return (personId, true, await AwayAsync(organisation, signs, allowed, personId, ct).WaitAsync(Patience, time, ct));
        }
        catch (Exception e) when (e is TimeoutException or GraphException)
        {
            return (personId, false, null);
        }
    }

    private async Task<WorkWeek> WeekAsync(string organisation, string personId, string zone, CancellationToken ct)
    {
        try
        {
            return await weeks.OfAsync(GraphCaller.App(organisation), personId, ct).WaitAsync(Patience, time, ct);
        }
        catch (TimeoutException)
        {
            return weeks.Usual(organisation, WallClock.Zone(zone));
        }
    }

    private AuthorityOptions? Signs(string organisation, TemplateSet set, string template, string personId) =>
        set.Signing.FirstOrDefault(a => a.Id == personId && a.DeputyId is { } deputy && clients.Serves(organisation, deputy) && (a.Template is null || a.Template == template));

    /// Who stands in for somebody who is away for longer than a template allows, or whose deputy is set for these days; null for who is there, or has no deputy.
    private async Task<StandIn?> AwayAsync(string organisation, AuthorityOptions? signs, TimeSpan allowed, string personId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var staff = deputies.Of(organisation, personId);
        if ((signs?.DeputyId ?? staff?.DeputyId) is not { } id)
            return null;
        var name = (signs is null ? staff!.DeputyName : signs.DeputyName)!;
        if (staff is { To: { } last, From: not null } && signs is null)
            return new(id, name, WallClock.At(last.AddDays(1), default, WallClock.Zone(null)));
        var caller = GraphCaller.App(organisation);
        var until = await RepliesAsync(caller, personId, now, ct) ?? await OutAsync(caller, personId, now, ct);
        return until is { } end && end - now > allowed ? new(id, name, end == DateTimeOffset.MaxValue ? null : end) : null;
    }

    /// Until when automatic replies go out; null where none do.
    private async Task<DateTimeOffset?> RepliesAsync(GraphCaller caller, string personId, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            return await mailboxes.AwayAsync(caller, personId, ct) is { } away && away.IsOn(now) ? away.To ?? DateTimeOffset.MaxValue : null;
        }
        // A bot that may not read mailboxes goes by the calendar.
        catch (GraphException e) when (e.Failure is GraphFailure.NotAllowed or GraphFailure.NotFound)
        {
            return null;
        }
    }

    /// Until when the calendar says out of office, one entry after the other; null where it does not now.
    private async Task<DateTimeOffset?> OutAsync(GraphCaller caller, string personId, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            if (await people.FindAsync(caller, personId, ct) is not { } person)
                return null;
            var busy = (await calendar.ScheduleAsync(caller, [person.Address], now, now + Ahead, ct))[0].Busy.Where(b => b.Status == BusyStatus.OutOfOffice).OrderBy(b => b.Start);
            var end = busy.Aggregate(now, (until, b) => b.Start <= until && b.End > until ? b.End : until);
            return end > now ? end : null;
        }
        catch (GraphException)
        {
            return null;
        }
    }
}
