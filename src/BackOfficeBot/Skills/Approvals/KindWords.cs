using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// The name of a kind of request, as it stands in the list of what there is to ask for, opens its form: "richiesta libera", "Formazione: un corso di Excel". Administrators choose these names, so no vocabulary has them.
internal sealed class KindWords(ApprovalTemplates templates) : IChosenNames
{
    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var (name, said) = turn.Text.Split(": ", 2) is [var before, var behind] ? (before.Trim(), behind.Trim()) : (turn.Text.Trim().TrimEnd('.', '!'), "");
        if (name.Length is 0 or > TemplateRules.LongestName)
            return null;
        var set = await templates.OfAsync(turn.Organisation, ct);
        if (TemplateSaid.Called(name, set.Known) is not { IsOn: true } known || !set.MayAsk(known.Options, turn.PersonId()))
            return null;
        return Reply.RouteTo(RouteKeys.Command + ApprovalRequests.KindCommand, new TemplateState(known.Id, said.Length == 0 ? "" : (turn.Language == "it" ? "chiedo " : "I ask for ") + said));
    }
}
