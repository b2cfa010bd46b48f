using System.Text.RegularExpressions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Minutes.Decisions;

/// Decisions get their numbers with the approval of the minutes, in its transaction; they are found by their words, and end those that they say they revoke.
internal sealed partial class DecisionBook(Access access, CardCopies copies) : IMinutesPart
{
    public IEnumerable<Route> Routes => [Route.Command("find_decisions", (turn, _) => ValueTask.FromResult(Find(turn)))];

    /// The minutes' data with the numbers in it.
    public async Task<MinutesData> EnterAsync(Work work, Record minutes, MinutesData data, CancellationToken ct)
    {
        List<MinutesEntry> entries = [];
        foreach (var entry in data.Entries)
            entries.Add(entry.Type is EntryType.Decision && entry.Reference is null ? entry with { Reference = await EnterAsync(work, minutes, data, entry, ct) } : entry);
        return data with { Entries = entries };
    }

    private async Task<string> EnterAsync(Work work, Record minutes, MinutesData data, MinutesEntry entry, CancellationToken ct)
    {
        var revoked = await RevokedAsync(work, entry.Text, ct);
        var row = new Record
        {
            Id = Guid.CreateVersion7(work.Now), Kind = DecisionKind.Name, State = DecisionStates.InForce,
            Title = entry.Text.Length <= Record.LongestTitle ? entry.Text : entry.Text[..(Record.LongestTitle - 1)] + "…", Body = entry.Text.Length <= Record.LongestTitle ? null : entry.Text,
        };
        row.SetData(new()
        {
            Body = data.Body, Minutes = minutes.Reference, Entry = entry.Number, Item = data.Agenda.FirstOrDefault(i => i.Number == entry.Item)?.Text, On = data.Start, Zone = data.Zone,
            Readers = [.. data.People.Where(p => !p.IsGuest).Select(p => p.Id).Union(MinutesKind.Writers(minutes, data))], Revokes = [.. revoked.Select(r => r.Reference)],
        }, DecisionJson.Default.DecisionData);
        var (decision, _) = await work.CreateAsync(row, "decided", ct);
        await work.LinkAsync(decision, minutes, RecordLinker.From, ct);
        foreach (var old in revoked)
        {
            work.Change(old, "revoked", r =>
            {
                r.State = DecisionStates.Revoked;
                r.SetData(DecisionData.Of(r) with { RevokedBy = decision.Reference }, DecisionJson.Default.DecisionData);
            }, decision.Reference);
            await copies.UpdateAsync(work, old, null, ct);
        }
        return decision.Reference;
    }

    /// Those that are named, in force, and known to who approves.
    private async Task<IReadOnlyList<Record>> RevokedAsync(Work work, string text, CancellationToken ct)
    {
        List<Record> revoked = [];
        if (!Revoking().IsMatch(text))
            return revoked;
        foreach (var reference in Number().Matches(text).Select(m => m.Value.ToUpperInvariant()).Distinct())
            if (await work.Db.Records.Where(r => r.Reference == reference).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct) is { } id && await work.OpenAsync(id, ct) is { State: DecisionStates.InForce } old && access.MaySee(old, work.Actor.PersonId))
                revoked.Add(old);
        return revoked;
    }

    /// "cosa abbiamo deciso su …", "what did we decide about …"
    private static Reply Find(Turn turn)
    {
        var text = turn.Press is null ? (turn.Argument as Understanding)?.Text ?? turn.Text : "";
        var about = About().Match(text) is { Success: true } match ? match.Groups["what"].Value.Trim(' ', '?', '.', '!', '"', '«', '»') : null;
        return Reply.RouteTo(RouteKeys.Command + DeskSkill.ListCommand, new ListState(DecisionKind.Name, ListPart.All) { Search = string.IsNullOrWhiteSpace(about) ? null : about });
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(revoc\w+|sostitu\w+|annull\w+|revok\w+|replac\w+|supersed\w+|repeal\w*)\b", Options)]
    private static partial Regex Revoking();

    [GeneratedRegex(@"\bDEC-\d{4}-\d{7}\b", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(su(l|llo|lla|i|gli|lle)?\s|sull'|sull’|riguardo\s+(a(l|llo|lla|i|gli|lle)?|all')\s*|about\s|on\s|regarding\s)\s*(il\s|lo\s|la\s|i\s|gli\s|le\s|l'|the\s)?(?<what>.+)$", Options)]
    private static partial Regex About();
}
