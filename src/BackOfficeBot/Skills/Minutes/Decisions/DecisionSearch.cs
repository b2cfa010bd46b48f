using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Minutes.Decisions;

/// "Cosa abbiamo deciso su …": the decisions that its words find; then what minutes that are not approved yet and requests that were decided say of it. Above them, where there is one, the assistant's answer.
internal sealed class DecisionSearch(RecordPages pages, RecordKinds kinds, RecordDesk desk, DecisionAssistant assistant, TimeProvider time) : IMinutesPart
{
    private const int Lines = 5;

    /// Approvals' name for their kind: of other skills only what every record has is used.
    private const string Requests = "APPR";

    public IEnumerable<Route> Routes => [Route.Command("find_decisions", FindAsync)];

    private async ValueTask<Reply> FindAsync(Turn turn, CancellationToken ct)
    {
        var text = (turn.Argument as Understanding)?.Text ?? turn.Text;
        var state = new ListState(DecisionKind.Name, ListPart.All);
        if (AboutOf(text) is not var (said, search))
            return Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, state);
        state = state with { Search = search, Said = said };
        var (records, next) = await pages.OfAsync(turn, state, Lines, ct);
        if (next is null)
            records = [.. records, .. (await OthersAsync(turn, state, ct)).Take(Lines - Math.Min(records.Count, Lines - 1))];
        await desk.RememberAsync(turn, records, ct);
        var answer = await assistant.AnswerAsync(turn, text, records, ct);
        var (place, heading) = (CardPlace.Of(turn, time), DeskTexts.In(turn.Language).Found(said));
        var list = RecordListCard.Of(place, kinds, state, heading, records, answer.Notice, next, pages.IsForReader(turn, state));
        return Reply.Card(DecisionAnswerCard.Of(list, answer, place.Language), heading);
    }

    /// Their decisions have no number yet, or are numbered otherwise.
    private async Task<IEnumerable<Record>> OthersAsync(Turn turn, ListState state, CancellationToken ct)
    {
        var (minutes, _) = await pages.OfAsync(turn, state with { Kind = MinutesKind.Name }, Lines, ct);
        var (requests, _) = await pages.OfAsync(turn, state with { Kind = Requests }, Lines, ct);
        return minutes.Where(m => !MinutesStates.IsApproved(m.State) && m.State != HistoryActions.Undone).Concat(requests.Where(r => !kinds.Of(r).IsOpen(r.State)));
    }

    /// What a question is about, as it was said and as it is searched: small words stand in no record.
    public static (string Said, string Search)? AboutOf(string text)
    {
        var said = About.Match(text) is { Success: true } match ? match.Groups["what"].Value.Trim(' ', '?', '.', '!', '"', '«', '»', '“', '”') : "";
        if (said.Length == 0)
            return null;
        var search = string.Join(' ', RecordWords.Of(said).Where(w => !Small.Contains(w)));
        return (said, search.Length > 0 ? search : said);
    }

    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.Ordinal,
        [.. "il lo la i gli le l un uno una d di del dello della dei degli delle dell a al allo alla ai agli alle all da dal dallo dalla dai dagli dalle dall in nel nello nella nei negli nelle nell con su sul sulla per tra fra e o the an of for to from at with and or our my".Split(' ')]);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex About = new(@"\b(su(l|llo|lla|i|gli|lle)?\s|sull'|sull’|riguardo\s+(a(l|llo|lla|i|gli|lle)?|all')\s*|about\s|on\s|regarding\s)\s*(il\s|lo\s|la\s|i\s|gli\s|le\s|l'|the\s)?(?<what>.+)$", Options);
}
