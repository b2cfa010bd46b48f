using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// "L'ho richiamato, il contratto parte lunedì", "I called Ms Jones back, all fine": what became of a call that waits, and no new one. Where none waits, it is one that is to be logged.
internal sealed class CallsReturned(RecordLists lists, RecordDesk desk, Access access) : ILiveWords
{
    private const int MostLookedAt = 50, Longest = 1_500;

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        var text = turn.Text.Trim();
        if (text.Length > Longest || Said.Match(text) is not { Success: true } said || NotReached.IsMatch(said.Groups["out"].Value))
            return null;
        var waiting = (await lists.ListAsync(turn.Organisation, new(access.IdsOf(turn.Organisation, turn.PersonId()), ConcernRole.Acts) { Kind = CallRecords.Kind, Take = MostLookedAt }, ct)).Records;
        var who = RecordWords.Telling(said.Groups["who"].Value).Where(w => !CallWords.Titles.Contains(w)).ToList();
        var shown = who.Count > 0 ? null : await desk.ShownAsync(turn, ct);
        var meant = waiting.Where(r => who.Count > 0 ? IsFrom(CallData.Of(r), who) : shown is null || r.Id == shown.Id).ToList();
        // Of several from one caller the last is meant; the others end with it.
        if (meant.Count == 0 || meant.Select(r => CallData.Of(r)).Select(d => (d.Caller, d.Company, d.Phone)).Distinct().Count() > 1)
            return null;
        var call = new TwinCall("close", meant.MaxBy(r => r.CreatedAt)!, said.Groups["out"].Value.Trim());
        // Whom one has spoken to may be a colleague of that name.
        return said.Groups["spoke"].Success && who.Count > 0 ? await desk.AskAsync(turn, call, ct) : await desk.DoAsync(turn, call, ct);
    }

    private static bool IsFrom(CallData data, List<string> who) =>
        RecordWords.Of(data.Caller).Concat(RecordWords.Of(data.Company)).ToHashSet() is var its && who.TrueForAll(w => its.Any(x => x.StartsWith(w, StringComparison.Ordinal)));

    private const string Name = @"(?<who>\p{L}[\p{L}'’. ]{1,60}?)";

    // A time behind it ("alle 15", "yesterday") says when it was: that is logged.
    private static readonly Regex Said = new(
        @"^(?:(?:ok|fatto|ecco|done|ciao)[\s,.:]+)*(?:(?:l['’]ho|(?:li|le|la|lo) ho|ho)(?: già| appena| poi)? richiamat[oaie](?: (?:io|adesso|ora))?(?: (?:il |lo |la |i |il signor |la signora |l['’])?" + Name + @")?|(?:gli|le|ci) ho (?:già |appena )?(?:parlato|telefonato)|ho (?:già |appena )?(?<spoke>parlato con|sentito)(?: (?:il |lo |la |l['’]))? ?" + Name
        + @"|(?:i(?:['’]ve| have)? )?(?:just )?(?:called|phoned|rang|rung) (?:(?:him|her|them|you)|" + Name + @") back|(?:i(?:['’]ve| have)? )?(?:just )?(?<spoke>spoke|spoken|talked) (?:to|with) (?:(?:him|her|them)|" + Name + @"))(?:\s*[,;:–]\s*(?<out>.+?)|\s+-\s+(?<out>.+?)|\.\s+(?<out>.+?))?[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // Then it still waits.
    private static readonly Regex NotReached = new(@"\b(?:non (?:ha |mi ha )?rispo\w+|non c['’](?:è|era)|occupat[oa]|segreteria|risent\w+|riprov\w+|richiam(?:o|erò|erà|a)\b|no (?:answer|reply)|voice ?mail|busy|try again|(?:call|ring) (?:back|again)|(?:not|wasn['’]t|isn['’]t) (?:there|in|available))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
