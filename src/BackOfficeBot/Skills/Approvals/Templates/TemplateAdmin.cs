using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// The templates as they stand, for administrators.
internal sealed class TemplateAdmin(ApprovalTemplates templates, IOptions<ApprovalsOptions> options, Access access, IPeople people, TimeProvider time) : IApprovalPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("show_templates", (turn, ct) => All(turn)),
        ApprovalVerbs.Templates.Handle((turn, _, _, ct) => All(turn)),
        ApprovalVerbs.Template.Handle((turn, state, _, ct) => OneAsync(turn, state.Template, ct)),
    ];

    private ValueTask<Reply> All(Turn turn)
    {
        var t = TemplateTexts.In(turn.Language);
        return ValueTask.FromResult<Reply>(!access.IsAdministrator(turn.PersonId()) ? Reply.Message(t.OnlyAdministrators) : Reply.Card(TemplateCards.All(CardPlace.Of(turn, time), templates.All), t.Title));
    }

    private async ValueTask<Reply> OneAsync(Turn turn, string id, CancellationToken ct)
    {
        if (!access.IsAdministrator(turn.PersonId()) || templates.Of(id) is not { } template)
            return await All(turn);
        List<string> ids = [.. template.Steps.SelectMany(s => s.Ids).Concat(template.MayAsk.Where(who => Guid.TryParse(who, out _))).Distinct()];
        var names = ids.Count == 0 ? [] : (await people.FindAllAsync(turn.Caller(), ids, ct)).ToDictionary(p => p.Id, p => p.Name);
        IReadOnlyList<AuthorityOptions> authority = template.Steps.Exists(s => s.Who == StepWho.Authority) ? [.. options.Value.Authority.Where(a => a.Template is null || a.Template == id)] : [];
        return Reply.Card(TemplateCards.One(CardPlace.Of(turn, time), template, authority, names), ApprovalFormCard.Name(template, turn.Language));
    }
}
