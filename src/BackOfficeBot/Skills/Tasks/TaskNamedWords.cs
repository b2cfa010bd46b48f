using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Tasks;

/// A task that waits for one's answer, called by who asked for it ("accetto la richiesta di Giulia"), and one's own, called by what it is, that another is to do ("delega a Giulia la lampadina").
internal sealed class TaskNamedWords(RecordLists lists, RecordDesk desk) : ILiveWords
{
    private const int MostLookedAt = 50;

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        if (Accepted.Match(turn.Text) is { Success: true } accepted)
            return await OpenAsync(turn, r => r.State == TaskStates.Requested && r.OwnerId == turn.PersonId() && NameLikeness.IsCalled(r.Task().Asker.Name, accepted.Groups["who"].Value.Trim()), ct) is not [var asked] ? null
                // "Quella di Giulia" may as well be an invitation: it is shown, and not done.
                : accepted.Groups["no"].Success ? Reply.RouteTo(RouteKeys.Command + "task.refuse", new TwinCall("refuse", asked, accepted.Groups["why"].Value.Trim()))
                : accepted.Groups["task"].Success ? Reply.RouteTo(RouteKeys.Command + "task.accept", new TwinCall("accept", asked, "")) : await desk.AskAsync(turn, new("accept", asked, ""), ct);
        if (Passed.Match(turn.Text) is { Success: true } passed && RecordWords.Telling(passed.Groups["what"].Value) is { Count: > 0 } words)
            return await OpenAsync(turn, r => r.OwnerId == turn.PersonId() && RecordWords.Of(r.Title).ToList() is var title && words.All(w => title.Exists(x => x.StartsWith(w, StringComparison.Ordinal))), ct) is not [var own] ? null
                : Reply.RouteTo(RouteKeys.Command + "task.assign", new TwinCall("assign", own, "a " + passed.Groups["who"].Value.Trim()));
        // "Chiedi a Luca invece", behind a no.
        return Instead.Match(turn.Text) is { Success: true } instead && await desk.ShownAsync(turn, ct) is { Kind: TaskRecords.Kind } shown && shown.Task().Asker.Id == turn.PersonId() && !shown.IsOwn()
            ? Reply.RouteTo(RouteKeys.Command + "task.assign", new TwinCall("assign", shown, "a " + instead.Groups["who"].Value.Trim())) : null;
    }

    private async Task<List<Record>> OpenAsync(Turn turn, Func<Record, bool> fits, CancellationToken ct) =>
        [.. (await lists.ListAsync(turn.Organisation, new([turn.PersonId()], ConcernRole.Acts) { Kind = TaskRecords.Kind, IsOpen = true, Take = MostLookedAt }, ct)).Records.Where(fits)];

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Accepted = new(@"^\s*(?:(?:ok|sì|si|va bene|yes),?\s+)?(?:(?:accetto|i accept|accept|prendo|i(?:'ll| will) take|(?<no>rifiut[oa]|declin[oa]|(?:i )?decline|(?:i )?refuse)(?!\s+(?:quell[ao]|the one)\b))\s+(?:(?<task>la richiesta|l['’]attività|il compito|the request|the task)|quell[ao]|the one)\s+(?:di|da|from|of|by)\s+(?<who>\p{L}[\p{L}'’ ]{1,60}?)|(?:i accept|accept)\s+(?<who>\p{L}[\p{L} ]{1,60}?)['’]s(?<task>\s+(?:request|task))?)(?:\s*[,:;]\s*(?<why>.+?))?[.!\s]*$", Loosely);

    private static readonly Regex Instead = new(@"^\s*(?:(?:ok|va bene|allora|then|no)[\s,]+)*(?:chiedi(?:lo|la)?\s+invece\s+(?:ad?|al|alla)\s+(?<who>\p{L}[\p{L}'’ ]{1,60}?)|chiedi(?:lo|la)?\s+(?:ad?|al|alla)\s+(?<who>\p{L}[\p{L}'’ ]{1,60}?)\s+invece|ask\s+(?<who>\p{L}[\p{L}'’ ]{1,60}?)\s+instead)[.!\s]*$", Loosely);

    private static readonly Regex Passed = new(@"^\s*(?:(?:delega|passa|riassegna)(?:re)?\s+(?:a|ad)\s+(?<who>\p{L}[\p{L}'’]*(?:\s+(?-i:\p{Lu})[\p{L}'’]*)?)\s+(?<what>(?:(?:il|lo|la|i|gli|le|l['’])\s*)?\p{L}.{1,80}?)|(?:delegate|hand over|hand|pass|reassign)\s+(?<what>(?:the|my)\s+\p{L}.{1,80}?)\s+to\s+(?<who>\p{L}[\p{L}'’ ]{1,60}?))[.!\s]*$", Loosely);
}
