using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals;

/// Looks at who is there and when they work, at the moment at which it matters.
internal sealed class Outlooks(IMailboxes mailboxes, WorkWeeks weeks, Deputies deputies, ApprovalTemplates templates, IOptions<ApprovalsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Usual = TimeSpan.FromHours(16);

    /// Of the step at an index; nobody is away and nothing is due where there is none.
    public async Task<Outlook> OfAsync(string organisation, ApprovalData data, int at, CancellationToken ct)
    {
        if (at >= data.Steps.Count)
            return new(new Dictionary<string, StandIn>(), null);
        var seats = data.Steps[at].Open.ToList();
        var template = templates.Of(data.Template);
        var looking = Task.WhenAll(seats.Select(async seat => (seat.Id, StandIn: await AwayAsync(organisation, data.Template, template?.AwayFor ?? TimeSpan.Zero, seat.Id, ct))));
        var week = await weeks.OfAsync(GraphCaller.App(organisation), seats.Count > 0 ? seats[0].Id : data.RequesterId, ct);
        var away = (await looking).Where(a => a.StandIn is not null).ToDictionary(a => a.Id, a => a.StandIn!);
        return new(away, week.Add(time.GetUtcNow(), template?.AnswerWithin ?? Usual));
    }

    /// Who stands in for somebody who is away for longer than a template allows, or whose deputy is set for these days; null for who is there, or has no deputy.
    private async Task<StandIn?> AwayAsync(string organisation, string template, TimeSpan allowed, string personId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var staff = deputies.Of(personId);
        var signs = options.Value.Authority.Find(a => a.Id == personId && a.DeputyId is not null && (a.Template is null || a.Template == template));
        if ((signs?.DeputyId ?? staff?.DeputyId) is not { } id)
            return null;
        var name = (signs is null ? staff!.DeputyName : signs.DeputyName)!;
        if (staff is { To: { } last, From: not null } && signs is null)
            return new(id, name, WallClock.At(last.AddDays(1), default, WallClock.Zone(null)));
        try
        {
            var settings = await mailboxes.SettingsAsync(GraphCaller.App(organisation), personId, ct);
            return settings.Away is { } away && away.IsOn(now) && (away.To is not { } to || to - now > allowed) ? new(id, name, away.To) : null;
        }
        catch (GraphException)
        {
            return null;
        }
    }
}
