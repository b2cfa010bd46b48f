using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Approvals;

/// "Annulla la richiesta di ferie", "withdraw my leave request", "nudge my request": one of those that somebody asked for, called by what it is and by no number.
internal sealed class OwnRequestWords(ApprovalLists lists) : ILiveWords
{
    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct) =>
        Own.Match(turn.Text.Trim()) is { Success: true } said && said.Groups["of"].Value.Trim().Length > 0 is var isNamed && (isNamed || !ApprovalSaid.IsCancel(turn.Text))
            ? await lists.OwnAsync(turn, said.Groups["verb"].Value.ToLowerInvariant(), isNamed, ct) : null;

    private static readonly Regex Own = new(@"^(?<verb>annulla|cancella|ritira|sollecita|cancel|withdraw|recall|nudge)\s+(la|le|il|la mia|le mie|il mio|my|the)\s+((richiest[ae]|request)(?<of>\s+(di|del|della|per|for|of)\s[^\d:]+)?|(?<of>[^\d:]+\s)request|(?<of>ferie|permesso|leave|holidays?))[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
