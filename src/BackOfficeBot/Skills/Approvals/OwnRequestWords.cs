using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Approvals;

/// "Annulla la richiesta di ferie", "withdraw my leave request", "a che punto è la richiesta del server?": one of those that somebody asked for, called by what it is and by no number.
internal sealed class OwnRequestWords(ApprovalLists lists) : ILiveWords
{
    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (Own.Match(text) is { Success: true } own)
            return own.Groups["of"].Value.Trim() is var of && (of.Length > 0 || !ApprovalSaid.IsCancel(turn.Text)) ? await lists.OwnAsync(turn, own.Groups["verb"].Value.ToLowerInvariant() is var verb and not "chase" ? verb : "nudge", of, ct) : null;
        return After.Match(text) is { Success: true } after && after.Groups["of"].Value.Trim() is { Length: > 0 } about ? await lists.OwnAsync(turn, null, about, ct) : null;
    }

    private const string Request = @"((richiest[ae]|request)(?<of>\s*\b((di|del|dello|della|dei|delle|degli|per|for|of|about|on)\s|dell['’])[^\d:]+)?|(?<of>[^\d:]+\s)request|(?<of>ferie|permesso|leave|holidays?))";

    private static readonly Regex Own = new(@"^(?<verb>annulla|cancella|ritira|sollecita|cancel|withdraw|recall|nudge|chase)\s+(la|le|il|la mia|le mie|il mio|my|the)\s+" + Request + "[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex After = new(@"^(e\s+)?(a che (punto|stadio) (è|e'|sta|siamo con)|com['’](è|e') (andata|finita)|come (va|procede|sta andando)|che fine ha fatto|(ci sono )?novità (su|per)|(qual è|com['’]è) lo stato|where is|where['’]s|how is|how['’]s|what (happened to|became of)|what(['’]s| is) (the status of|happening with|going on with)|any news (on|about|of))\s+((la|della|sulla|mia|nostra|my|the|our)\s+)*"
        + Request + "[?.! ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
