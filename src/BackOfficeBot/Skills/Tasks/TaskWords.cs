using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Tasks;

/// What stands behind the number in "rifiuta TASK-2026-0000012 perché sono in ferie", "proponi la 12 per lunedì".
internal sealed class TaskWords(Sentences sentences, PersonZone zones, TimeProvider time)
{
    public static TwinCall Call(Turn turn) => (TwinCall)turn.Argument!;

    public static string? Reason(string rest) => PlainText.Lines(Because.Replace(rest, "")) is { Length: > 0 } said ? said : null;

    public Understanding Understand(Turn turn, string rest) => rest.Length == 0 ? new() : sentences.Understand(turn, rest);

    public async Task<(string? Day, string? Time)> WhenAsync(Turn turn, string rest, CancellationToken ct)
    {
        var when = TaskWhen.Of(rest, Understand(turn, rest), time.GetUtcNow().In(await zones.OfAsync(turn, ct)).DateTime, isOwn: false);
        return (when?.Day.Iso(), when?.Time?.Iso());
    }

    /// A length of less than a day.
    public bool IsInAWhile(Turn turn, string rest) => Understand(turn, rest).Whens is [{ IsImpossible: false, Type: Language.Dates.WhenType.Duration, Value.Length: { } length }] && length < TimeSpan.FromDays(1);

    /// By how many days it is moved, where whole days were said: "di una settimana"; fewer than none where it is brought forward.
    public int? Later(Turn turn, string rest) => Understand(turn, rest).Whens is [{ IsImpossible: false, Type: Language.Dates.WhenType.Duration, Value.Length: { TotalDays: >= 1 } length }] ? (Sooner.IsMatch(turn.Text) ? -1 : 1) * (int)length.TotalDays : null;

    /// "a Giulia Romano", "all'amministrazione", "to Luca": the name alone.
    public string? Who(Turn turn, string rest) => Understand(turn, rest).People is [var person, ..] ? person.Value : To.Replace(rest, "").Trim(' ', '.', '!', '?') is { Length: > 0 } said ? said : null;

    /// A proposal in its parts, which commas and a reason divide: when, who, and the rest as it was said.
    public (string? When, string? Who, string? Scope) Proposal(Turn turn, string rest)
    {
        string? when = null, who = null;
        List<string> scope = [];
        foreach (var part in Parts.Split(Else.Replace(rest, "")).Select(p => p.Trim(' ', ',', ';', '.', '?', '!')).Where(p => p.Length > 0))
        {
            var understood = Understand(turn, part);
            // A name alone is nobody's yet: "a Chiara Galli" is a person.
            if (understood is { People: [], Whens: [] } && FollowUp.IsNameAlone(part))
                understood = Understand(turn, "a " + part);
            var isPlain = FollowUp.IsOnlyWhoOrWhen(part, understood) || (FollowUp.IsNameAlone(part) && understood.People.Count > 0);
            if (isPlain && understood is { People: [var person], Whens: [] } && who is null)
                who = person.Value;
            else if (isPlain && understood is { People: [], Whens: [_, ..] } && when is null)
                when = part;
            else
                scope.Add(part);
        }
        return (when, who, scope.Count == 0 ? null : string.Join(", ", scope));
    }

    /// "di Giulia Romano: mi servono i dati", "by Luca because …": for whom and why. Where no person stands alone, all of it is why.
    public (string? Who, string? Why) Blocked(Turn turn, string rest)
    {
        var said = Why.Match(rest);
        var whom = Of.Replace(said.Success ? said.Groups["who"].Value : rest, "").Trim(' ', '.', '!');
        var people = Understand(turn, rest).People;
        return people is [var first, ..] && string.Equals(first.Value, whom, StringComparison.OrdinalIgnoreCase) ? (first.Value, said.Success ? Reason(said.Groups["why"].Value) : null)
            : (people is [var named, ..] ? named.Value : null, Reason(rest));
    }

    // "by Wednesday instead?", "solo venerdì": the day is what is proposed.
    private static readonly Regex Else = new(@"^\s*(?:solo|soltanto|solamente|only|just)(?=\s+(?:il|la|lo|entro|per|on|by)?\s*\S+[\s?.!]*$)|\b(?:instead|invece|al posto)(?=[\s?.!]*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Sooner = new(@"\banticip|\b(?:forward|earlier|sooner)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Parts = new(@"[,;]\s|\s(?=(?:perché|perche|because|since)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Why = new(@"^(?<who>[^:;,]+?)\s*(?:[:;,]|(?=\s(?:perché|perche|because|since)\b))\s*(?<why>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Of = new(@"^\s*(?:(?:di|del|dello|della|dei|da|dal|dalla|for|by|on)\s+|(?:dell'|dall'))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Because = new(@"^\s*(?:perché|perche|poiché|siccome|motivo|because|since|as|reason)\b[:\s]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex To = new(@"^\s*(?:(?:a|ad|al|allo|alla|ai|agli|alle|to|da|from|for)\s+|(?:all'|dall'))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
