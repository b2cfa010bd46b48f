using System.Globalization;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.Records;

/// What the verifier found; without findings the history is whole.
internal sealed record HistoryVerdict(Guid RecordId, int Events, IReadOnlyList<string> Findings)
{
    public bool Intact => Findings.Count == 0;
}

/// Checks that a record's history is a whole chain, and that the record and its links are what the history says.
internal static class HistoryVerifier
{
    private const string LinkPrefix = "link.";

    /// Names the lines that say nothing any more; no field of the record.
    private const string ForgottenLines = "lines";

    public static async Task<HistoryVerdict> VerifyAsync(OfficeDb db, Guid recordId, CancellationToken ct = default) => (await ReadAsync(db, recordId, ct)).Verdict;

    /// The history and what is to be said of it, all of one moment: what is written between two questions would look like a fault.
    public static async Task<(IReadOnlyList<HistoryEvent> Events, HistoryVerdict Verdict)> ReadAsync(OfficeDb db, Guid recordId, CancellationToken ct = default)
    {
        await using var moment = await db.MomentAsync(ct);
        var record = await db.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Id == recordId, ct) ?? throw new RecordNotFound(recordId.ToString());
        var events = await db.History.AsNoTracking().Where(h => h.RecordId == recordId).OrderBy(h => h.Sequence).ToListAsync(ct);
        var links = await db.Links.AsNoTracking().Where(l => l.FromId == recordId)
            .Join(db.Records, l => l.ToId, r => r.Id, (l, r) => new { l.Relation, r.Reference, l.At }).ToListAsync(ct);
        return (events, Verify(record, events, [.. links.Select(l => (l.Relation, l.Reference, l.At))]));
    }

    /// A link as it stands where a history begins anew: with its instant, which is not that line's.
    public static FieldChange Link(string relation, string reference, DateTimeOffset at) => new(LinkPrefix + relation, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), reference);

    /// Which lines say nothing from here on; no other one may.
    public static FieldChange Lines(IEnumerable<int> sequences) => new(ForgottenLines, null, string.Join(',', sequences));

    /// The events in order of their sequence, and the record's outgoing links.
    public static HistoryVerdict Verify(Record record, IReadOnlyList<HistoryEvent> events, IReadOnlyList<(string Relation, string Reference, DateTimeOffset At)> links)
    {
        var findings = new List<string>();
        var fields = new Dictionary<string, string>();
        var linked = new HashSet<(string, string, DateTimeOffset)>();
        var (previous, version, state, changedAt) = (Array.Empty<byte>(), 0, (string?)null, default(DateTimeOffset));
        // What the record is stands anew where it was erased, and where a person was taken out.
        var erasure = events.ToList().FindLastIndex(e => e.Action is HistoryActions.Erased or HistoryActions.Forgotten);
        var silent = erasure < 0 || events[erasure].Action == HistoryActions.Erased ? null : events[erasure].Changes.FirstOrDefault(c => c.Field == ForgottenLines)?.New?.Split(',').ToHashSet() ?? [];
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            if (e.Sequence != i + 1)
                findings.Add($"event {i + 1} is missing");
            if (!e.PreviousHash.AsSpan().SequenceEqual(previous))
                findings.Add($"event {e.Sequence} does not follow the one before");
            var isErased = i < erasure && silent?.Contains(e.Sequence.ToString(CultureInfo.InvariantCulture)) != false;
            if (!HistoryHash.Of(e).AsSpan().SequenceEqual(e.Hash) || !(isErased ? SaysNothing(e) : e.Salt is not null && HistoryHash.OfContent(e).AsSpan().SequenceEqual(e.ContentHash)))
                findings.Add($"event {e.Sequence} was altered");
            if (e.Version != version && e.Version != version + 1 || e.FromState != state)
                findings.Add($"event {e.Sequence} does not start where the one before ended");
            if (e.Version > version)
                changedAt = e.At;
            (previous, version, state) = (e.Hash, e.Version, e.ToState);
            if (i >= erasure)
                foreach (var change in e.Changes.Where(c => c.Field != ForgottenLines))
                    Apply(change, e, fields, linked, findings);
        }
        if (record.HistoryCount != events.Count || !record.HistoryHash.AsSpan().SequenceEqual(previous))
            findings.Add("the end of the history is missing");
        if (record.Version != version || record.UpdatedAt != changedAt)
            findings.Add("the record is not at the version that the history ends with");
        foreach (var field in RecordFields.Of(record).All())
            if (!fields.Remove(field.Field, out var value) || value != field.New)
                findings.Add($"{field.Field} is not what the history says");
        findings.AddRange(fields.Keys.Select(field => $"{field} is not what the history says"));
        if (!linked.SetEquals(links))
            findings.Add("the links are not what the history says");
        return new(record.Id, events.Count, findings);
    }

    private static bool SaysNothing(HistoryEvent e) =>
        e is { Salt: null, PersonId: "", PersonName: "", OnBehalfOfId: null, OnBehalfOfName: null, Reason: null, ActivityId: null, Changes.Count: 0 };

    private static void Apply(
        FieldChange change, HistoryEvent e, Dictionary<string, string> fields, HashSet<(string, string, DateTimeOffset)> linked, List<string> findings)
    {
        if (change.Field.StartsWith(LinkPrefix, StringComparison.Ordinal))
        {
            linked.Add((change.Field[LinkPrefix.Length..], change.New ?? "", change.Old is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : e.At));
            return;
        }
        if (fields.GetValueOrDefault(change.Field) != change.Old)
            findings.Add($"event {e.Sequence} changes {change.Field} from what it was not");
        if (change.New is null)
            fields.Remove(change.Field);
        else
            fields[change.Field] = change.New;
    }
}
