using System.Text.RegularExpressions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals;

/// What stands behind a verb and a number: "perché è troppo caro", "a condizione che costi meno", "a Giulia".
internal static partial class ApprovalSaid
{
    public static string? Reason(string? rest)
    {
        var words = Because.Replace(PlainText.Lines(rest), "").Trim();
        return words.Length == 0 ? null : words;
    }

    /// As it was said, without what joins it to the number.
    public static string? Remark(string? rest) => PlainText.Lines(rest).TrimStart(' ', ':', ',', '-', '–') is { Length: > 0 } words ? words : null;

    /// The conditions; null where none are set.
    public static string? Conditions(string? rest)
    {
        var words = PlainText.Lines(rest);
        return If.Match(words) is { Success: true } said && words[said.Length..].Trim() is { Length: > 0 } conditions ? conditions : null;
    }

    /// What a sentence decides; null where that is not plain.
    public static Act? Decision(string text) =>
        Back.IsMatch(text) ? Act.SendBack : No.IsMatch(text) ? Act.Reject : Yes.IsMatch(text) ? Act.Approve : null;

    public static bool IsCancel(string text) => Cancel.IsMatch(text);

    public static bool IsAll(string text) => All.IsMatch(text);

    /// Whether those are asked for that are late, or where nothing goes on for longer than usual.
    public static bool IsStuck(string text) => Stuck.IsMatch(text);

    public static bool IsLate(string text) => Late.IsMatch(text);

    /// Whose list is asked for: what I asked for, what I decided, else what waits for me.
    public static ListState List(string text) =>
        Decided.IsMatch(text) ? new(ApprovalKind.Name_, ListPart.Mine) { IsClosed = true } : new(ApprovalKind.Name_, Asked.IsMatch(text) ? ListPart.Asked : ListPart.Mine) { IsClosed = Closed.IsMatch(text) };

    public static bool IsWaiting(string text) => Waiting.IsMatch(text);

    public static string Name(string rest) => To.Replace(PlainText.OneLine(rest), "").Trim().TrimEnd('.', '!');

    private static readonly Regex Stuck = new(@"\b(ferm[aeio]|bloccat[aeio]|arenat[aeio]|incagliat[aeio]|impantanat[aeio]|stuck|stalled)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Late = new(@"\b(in ritardo|scadut[aeio]|late|overdue)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Because = new(@"^[\s:,\-–]*((back|indietro)\b[\s:,\-–]*)?((perch[ée]'?|poich[ée]|visto che|because( of)?|since|as)\b[\s:,]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex If = new(@"^(ma |però |but )?(solo se|only if|a condizione (che|di)|a patto (che|di)|purch[ée]|con (la |le |questa |queste )?condizion[ei]( che)?|provided( that)?|on (the )?condition(s)?( that)?|with (the )?condition(s)?( that)?)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex To = new(@"^(a|ad|al|alla|all'|to|(on|over|along) to)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Back = new(@"\b(rimand\w*|restitui\w*|indietro|correggere|modifiche|send\b.*\bback|return\w*|back)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex No = new(@"\b(respin\w*|bocci\w*|rifiut\w*|nega\w*|non (la |lo )?(approv|autorizz)\w*|reject\w*|den(y|ied|ies)|declin\w*|refus\w*|turn\w* down|(not|don't|won't|cannot|can't) (approve|authori[sz]e))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Yes = new(@"\b(approv\w*|autorizz\w*|authori[sz]\w*|via libera|benestare|go ahead|green light|sign\w* off|l'ok|ok)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Decided = new(@"\b(ho (gi[àa] )?(deciso|approvato|respinto)|decis[ei]|decided|i approved|i rejected)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Closed = new(@"\b(chius[ei]|closed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Asked = new(@"\b(mie richieste|mia richiesta|(che )?ho (chiesto|fatto|inviato|mandato)|my (\w+ )?requests?|mi hanno|(mie|my) (ferie|leave|holidays?|time off)|(mio|my) (permesso|trip)|i (have )?(asked|made|sent|submitted)|asked by me|a che punto|che fine|status of)\b|^\W*(?:(?:puoi|can you|please|per favore)\W+)?(?:annulla|ritira|sollecita|annullare|ritirare|sollecitare|cancel|withdraw|recall|nudge|chase)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Waiting = new(@"\b(attes\w*|aspett\w*|attend\w*|sospeso|approv\w*|firm\w*|decid\w*|wait\w*|pending|sign|mi[eoa]|my)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Cancel = new(@"\b(annull\w*\s+(la|questa|la mia)\s+richiesta|cancel (the|this|my) request)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex All = new(@"\b(tutt[eio]|all|everything)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
