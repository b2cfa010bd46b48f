using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Organisations;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// In which kind of step nobody decides, and on which amount.
internal sealed record PathProblem(StepWho Who, decimal? Amount);

/// Who decides on a request, step by step; never the requester.
internal sealed class ApprovalPaths(IPeople people, Departments departments, ApprovalTemplates templates, Clients clients, TimeProvider time)
{
    /// <param name="chosen">Ids of the people that the requester chose, for each step in which that is so.</param>
    public async Task<(IReadOnlyList<ApprovalStep> Steps, PathProblem? Problem)> OfAsync(
        GraphCaller caller, TemplateOptions template, decimal? amount, string requesterId, IReadOnlyList<IReadOnlyList<string>> chosen, CancellationToken ct)
    {
        List<ApprovalStep> steps = [];
        var (entries, all) = await EntriesAsync(caller.Organisation, template.Id, ct);
        var chosenAt = 0;
        foreach (var step in template.Steps)
        {
            var picked = step.Who == StepWho.Chosen ? chosen.ElementAtOrDefault(chosenAt++) ?? [] : [];
            if (step.Over is { } over && !(amount > over) || step.Who == StepWho.Authority && all.Count == 0)
                continue;
            var seats = (await SeatsAsync(caller, entries, step, amount, requesterId, picked, ct)).Where(s => s.Id != requesterId).DistinctBy(s => s.Id).ToList();
            // Nobody is asked twice in a row for the same thing.
            if (seats.Count > 0 && steps.Any(s => s.Seats.Select(x => x.Id).Order().SequenceEqual(seats.Select(x => x.Id).Order())))
                continue;
            var needed = step.Needs switch { StepNeeds.All => seats.Count, StepNeeds.Count => step.Count, _ => 1 };
            if (seats.Count == 0 || seats.Count < needed)
                return (steps, new(step.Who, amount));
            steps.Add(new(step.Who, step.Needs, needed, seats));
        }
        return steps.Count == 0 ? (steps, new(StepWho.Chosen, null)) : (steps, null);
    }

    /// Whether somebody may sign for an amount today.
    public async Task<bool> MaySignAsync(string organisation, string template, string personId, decimal? amount, CancellationToken ct) =>
        (await EntriesAsync(organisation, template, ct)).Today.Any(a => Suffices(a, personId, amount));

    /// Why whoever signs does not today, though it was sent to them: the days from and to of their entries hold when it is decided, too.
    public async Task<Refusal?> RunOutAsync(string organisation, ApprovalData data, Hand hand, CancellationToken ct) =>
        data.Step is { Who: StepWho.Authority } && ApprovalRules.SeatOf(data, hand) is { } seat && await EntriesAsync(organisation, data.Template, ct) is var (today, all)
        && all.Any(a => Suffices(a, seat.Id, data.Amount)) && !today.Any(a => Suffices(a, seat.Id, data.Amount)) ? t => t.RunOut(seat.Name) : null;

    private static bool Suffices(AuthorityOptions entry, string personId, decimal? amount) => entry.Id == personId && !(entry.UpTo < amount);

    private async Task<IEnumerable<Seat>> SeatsAsync(GraphCaller caller, IReadOnlyList<AuthorityOptions> entries, StepOptions step, decimal? amount, string requesterId, IReadOnlyList<string> picked, CancellationToken ct)
    {
        switch (step.Who)
        {
            case StepWho.Manager:
                return await people.ManagerAsync(caller, requesterId, ct) is { } manager ? [new(manager.Id, manager.Name, Why.Manager)] : [];
            case StepWho.OfficeHead:
                var office = departments.Called(step.Office!);
                // Who heads the office asks whoever is above.
                return office?.HeadId == requesterId ? await SeatsAsync(caller, entries, new() { Who = StepWho.Manager }, amount, requesterId, [], ct)
                    : office?.HeadId is { } head ? (await people.FindAllAsync(caller, [head], ct)).Select(p => new Seat(p.Id, p.Name, Why.OfficeHead) { WhyMore = office.Name }) : [];
            case StepWho.Authority:
                return Signing(entries, amount, requesterId);
            case StepWho.Named:
                return (await people.FindAllAsync(caller, step.Ids, ct)).Select(p => new Seat(p.Id, p.Name, Why.Named));
            default:
                var managerId = picked.Count > 0 ? (await people.ManagerAsync(caller, requesterId, ct))?.Id : null;
                return picked.Count == 0 ? [] : (await people.FindAllAsync(caller, picked, ct)).Select(p => new Seat(p.Id, p.Name, p.Id == managerId ? Why.Manager : Why.Chosen));
        }
    }

    /// Those of the lowest limit that suffices.
    private static IEnumerable<Seat> Signing(IReadOnlyList<AuthorityOptions> entries, decimal? amount, string requesterId)
    {
        var may = entries.Where(a => a.Id != requesterId && !(a.UpTo < amount)).ToList();
        var limit = may.Select(a => a.UpTo ?? decimal.MaxValue).DefaultIfEmpty().Min();
        return may.Where(a => (a.UpTo ?? decimal.MaxValue) == limit).Select(a => new Seat(a.Id, a.Name, Why.Authority) { WhyMore = a.UpTo?.ToString(System.Globalization.CultureInfo.InvariantCulture) });
    }

    // Where nobody was ever set to sign, steps by amount are left out; where nobody may today, nobody decides instead.
    private async Task<(IReadOnlyList<AuthorityOptions> Today, IReadOnlyList<AuthorityOptions> All)> EntriesAsync(string organisation, string template, CancellationToken ct)
    {
        var today = WallClock.Day(time.GetUtcNow(), WallClock.Zone(null));
        List<AuthorityOptions> all = [.. (await templates.OfAsync(organisation, ct)).Signing.Where(a => (a.Template is null || a.Template == template) && clients.Serves(organisation, a.Id))];
        return ([.. all.Where(a => !(today < a.From) && !(today > a.To))], all);
    }
}
