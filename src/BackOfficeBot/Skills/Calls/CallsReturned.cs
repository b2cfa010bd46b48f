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
        if (text.Length > Longest || Said.Match(text) is not { Success: true } said)
            return null;
        var shown = await desk.ShownAsync(turn, ct);
        var waiting = (await lists.ListAsync(turn.Organisation, new(access.IdsOf(turn.Organisation, turn.PersonId()), ConcernRole.Acts) { Kind = CallRecords.Kind, Take = MostLookedAt }, ct)).Records;
        var who = RecordWords.Telling(said.Groups["who"].Value).Where(w => !CallWords.Titles.Contains(w)).ToList();
        var meant = who.Count > 0 ? waiting.Where(r => IsFrom(CallData.Of(r), who)).ToList()
            : shown is { Kind: CallRecords.Kind } && waiting.FirstOrDefault(r => r.Id == shown.Id) is { } same ? [same] : shown is null or { Kind: CallRecords.Kind } ? waiting : [];
        // Of several from one caller the last is meant; the others end with it.
        if (meant.Count == 0 || meant.Select(r => CallData.Of(r).Caller).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            return null;
        return Reply.RouteTo(RouteKeys.Command + "call.close", new TwinCall("close", meant.MaxBy(r => r.CreatedAt)!, said.Groups["out"].Value.Trim()));
    }

    private static bool IsFrom(CallData data, List<string> who) =>
        RecordWords.Of(data.Caller).Concat(RecordWords.Of(data.Company)).ToHashSet() is var its && who.TrueForAll(w => its.Any(x => x.StartsWith(w, StringComparison.Ordinal)));

    private const string Name = @"(?<who>\p{L}[\p{L}'’. ]{1,60}?)";

    // A time behind it ("alle 15", "yesterday") says when it was: that is logged.
    private static readonly Regex Said = new(
        @"^(?:(?:ok|fatto|ecco|done|ciao)[\s,.:]+)*(?:(?:l['’]ho|(?:li|le|la|lo) ho|ho)(?: già| appena| poi)? richiamat[oaie](?: (?:io|adesso|ora))?(?: (?:il |lo |la |i |il signor |la signora |l['’])?" + Name + @")?|(?:gli|le|ci) ho (?:già |appena )?(?:parlato|telefonato)|ho (?:già |appena )?(?:parlato con|sentito)(?: (?:il |lo |la |l['’]))? ?" + Name
        + @"|(?:i(?:['’]ve| have)? )?(?:just )?(?:called|phoned|rang|rung) (?:(?:him|her|them|you)|" + Name + @") back|(?:i(?:['’]ve| have)? )?(?:just )?(?:spoke|spoken|talked) (?:to|with) (?:(?:him|her|them)|" + Name + @"))(?:\s*[,;:–]\s*(?<out>.+?)|\s+-\s+(?<out>.+?)|\.\s+(?<out>.+?))?[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
}
