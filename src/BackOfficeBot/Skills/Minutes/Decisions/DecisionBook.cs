using System.Text.RegularExpressions;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Skills.Minutes.Decisions;

/// Decisions get their numbers with the approval of the minutes, in its transaction; they end those that they say they revoke, and stand with earlier minutes that they say they amend.
internal sealed class DecisionBook(Access access, CardCopies copies)
{
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
        var revoked = await NamedAsync(work, Revoking, Number, entry.Text, DecisionKind.Name, r => r.State == DecisionStates.InForce, ct);
        var row = new Record
        {
            Id = Guid.CreateVersion7(work.Now), Kind = DecisionKind.Name, State = DecisionStates.InForce,
            Title = entry.Text.Length <= Record.LongestTitle ? entry.Text : entry.Text[..(Record.LongestTitle - 1)] + "…", Body = entry.Text.Length <= Record.LongestTitle ? null : entry.Text,
        };
        row.SetData(new()
        {
            Body = data.Body, Minutes = minutes.Reference, Entry = entry.Number, Item = data.Agenda.FirstOrDefault(i => i.Number == entry.Item)?.Text, On = data.OpenedAt ?? data.Start, Zone = data.Zone,
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
        // Those that this meeting approves are not amended by it: what it changed of them stands in them.
        foreach (var earlier in await NamedAsync(work, Amending, MinutesNumber, entry.Text, MinutesKind.Name, r => MinutesStates.IsApproved(r.State) && r.Id != minutes.Id && data.Agenda.All(i => i.Approves != r.Id), ct))
        {
            MinutesReview.Put(work, earlier, "amended by", null, d => d with { Amendments = [.. d.Amendments, new(decision.Reference, minutes.Reference)] });
            await work.LinkAsync(decision, earlier, RecordLinker.From, ct);
            await copies.UpdateAsync(work, earlier, null, ct);
        }
        return decision.Reference;
    }

    /// Those that are named behind such a word, and known to who approves.
    private async Task<IReadOnlyList<Record>> NamedAsync(Work work, Regex word, Regex number, string text, string kind, Func<Record, bool> fits, CancellationToken ct)
    {
        List<Record> named = [];
        if (!word.IsMatch(text))
            return named;
        foreach (var reference in number.Matches(text).Select(m => Reference.TryParse(m.Value, out var said) ? said.ToString() : null).OfType<string>().Distinct())
            if (await work.Db.Records.Where(r => r.Reference == reference).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(ct) is { } id && await work.OpenAsync(id, ct) is var old && old.Kind == kind && fits(old) && access.MaySee(old, work.Actor.PersonId))
                named.Add(old);
        return named;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static readonly Regex Revoking = new(@"\b(revoc\w+|sostitu\w+|annull\w+|revok\w+|replac\w+|supersed\w+|repeal\w*|non val(?:e|gono) più|no longer (?:valid|applies|apply|in force))\b", Options);

    // Verbs alone: "si approva senza modifiche" and "approved as correct" amend nothing.
    private static readonly Regex Amending = new(@"\b(rettific\w+|corregg\w+|si modifica(no)?|amend(s|ed)?|rectif\w+)\b", Options);

    private static readonly Regex MinutesNumber = new(@"\bMIN-\d{4}-\d{1,7}\b", Options);

    private static readonly Regex Number = new(@"\bDEC-\d{4}-\d{1,7}\b", Options);
}
