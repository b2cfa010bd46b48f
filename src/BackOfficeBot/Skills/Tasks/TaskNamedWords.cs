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
    private const int MostLookedAt = 50, Longest = 300;

    public async ValueTask<Reply?> TakeAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Text.Length > Longest)
            return null;
        // Behind a yes, a comma begins a condition.
        if (Accepted.Match(turn.Text) is { Success: true } accepted && (accepted.Groups["no"].Success || !accepted.Groups["why"].Success))
            return await OpenAsync(turn, r => r.State == TaskStates.Requested && r.OwnerId == turn.PersonId() && NameLikeness.IsCalled(r.Task().Asker.Name, accepted.Groups["who"].Value.Trim()), ct) is not [var asked] ? null
                // "Quella di Giulia" may as well be an invitation: it is shown, and not done.
                : accepted.Groups["no"].Success ? Reply.RouteTo(RouteKeys.Command + "task.refuse", new TwinCall("refuse", asked, accepted.Groups["why"].Value.Trim()))
                : accepted.Groups["task"].Success ? Reply.RouteTo(RouteKeys.Command + "task.accept", new TwinCall("accept", asked, "")) : await desk.AskAsync(turn, new("accept", asked, ""), ct);
        if (Passed.Match(turn.Text) is { Success: true } passed && RecordWords.Telling(passed.Groups["what"].Value) is { Count: > 0 } words)
            return await OpenAsync(turn, r => r.OwnerId == turn.PersonId() && RecordWords.Of(r.Title).ToList() is var title && words.All(w => title.Exists(x => x.StartsWith(w, StringComparison.Ordinal))), ct) is not [var own] ? null
                : Reply.RouteTo(RouteKeys.Command + "task.assign", new TwinCall("assign", own, "a " + passed.Groups["who"].Value.Trim()));
        // "Chiedi a Luca invece", behind a no; "ok, lo faccio" to what is asked.
        var instead = Instead.Match(turn.Text);
        if (!(instead.Success || Doing.IsMatch(turn.Text)) || await desk.ShownAsync(turn, ct) is not { Kind: TaskRecords.Kind } shown || shown.IsOwn())
            return null;
        if (instead.Success)
            return shown.Task().Asker.Id == turn.PersonId() ? await desk.DoAsync(turn, new("assign", shown, "a " + instead.Groups["who"].Value), ct) : null;
        return shown.State == TaskStates.Requested && shown.OwnerId == turn.PersonId() ? await desk.DoAsync(turn, new("accept", shown, ""), ct) : null;
    }

    private async Task<List<Record>> OpenAsync(Turn turn, Func<Record, bool> fits, CancellationToken ct) =>
        [.. (await lists.ListAsync(turn.Organisation, new([turn.PersonId()], ConcernRole.Acts) { Kind = TaskRecords.Kind, IsOpen = true, Take = MostLookedAt }, ct)).Records.Where(fits)];

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly Regex Accepted = new(@"^\s*(?:(?:ok|sì|si|va bene|yes),?\s+)?(?:(?:accetto|i accept|accept|prendo|i(?:'ll| will) take|(?<no>rifiuto|declino|i decline|i refuse|(?:rifiuta|declina|decline|refuse)(?=\s+(?:l['’]attività|il compito|the task)\b))(?!\s+(?:quell[ao]|the one)\b))\s+(?:(?<task>la richiesta|l['’]attività|il compito|the request|the task)|quell[ao]|the one)\s+(?:di|da|from|of|by)\s+(?<who>\p{L}[\p{L}'’ ]{1,60}?)|(?:i accept|accept)\s+(?<who>\p{L}[\p{L} ]{1,60}?)['’]s(?<task>\s+(?:request|task))?)(?:\s*[,:;]\s*(?<why>.+?))?[.!\s]*$", Loosely);

    private const string Who = @"(?<who>\p{L}[\p{L}'’]*(?: (?-i:\p{Lu})[\p{L}'’]*){0,2})";

    private static readonly Regex Instead = new(@"^\s*(?:(?:ok|va bene|allora|then|no)[\s,]+)*(?:chiedi(?:lo|la)?\s+invece\s+(?:ad?|al|alla)\s+" + Who + @"|chiedi(?:lo|la)?\s+(?:ad?|al|alla)\s+" + Who + @"\s+invece|ask\s+" + Who + @"\s+instead)[.!\s]*$", Loosely);

    private static readonly Regex Doing = new(@"^\s*(?:(?:ok|va bene|sì|si|certo|yes|sure)[\s,]+)+(?:l[oa] faccio|i['’]?ll do it|i will do it)[.!\s]*$", Loosely);

    private static readonly Regex Passed = new(@"^\s*(?:(?:delega|passa|riassegna)(?:re)?\s+(?:a|ad)\s+(?<who>\p{L}[\p{L}'’]*(?:\s+(?-i:\p{Lu})[\p{L}'’]*)?)\s+(?<what>(?:(?:il|lo|la|i|gli|le|l['’])\s*)?\p{L}.{1,80}?)|(?:delegate|hand over|hand|pass|reassign)\s+(?<what>(?:the|my)\s+\p{L}.{1,80}?)\s+to\s+(?<who>\p{L}[\p{L}'’ ]{1,60}?))[.!\s]*$", Loosely);
}
