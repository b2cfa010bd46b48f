using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Digests;

/// From the records of the parts to the sections of a digest; pure.
internal sealed class DigestContent(RecordKinds kinds, IEnumerable<IDigestPart> parts)
{
    public const int MostLines = 5;

    /// A card has room for so many; where there are more sections each has fewer.
    public const int MostInAll = 13;

    private readonly IReadOnlyList<IDigestPart> _parts = [.. parts.OrderBy(p => p.Section)];

    public IReadOnlyList<DigestRange> Ranges(IReadOnlyCollection<DigestSection> without) => [.. _parts.Where(p => !without.Contains(p.Section)).Select(p => p.Range).Distinct()];

    /// A record stands in the first section that has a line for it.
    public IReadOnlyList<SentSection> Of(IReadOnlyDictionary<DigestRange, IReadOnlyList<Record>> rows, DigestMoment moment, IReadOnlyCollection<DigestSection> without)
    {
        var seen = new HashSet<Guid>();
        List<(DigestSection Section, List<Guid> Lines)> sections = [];
        foreach (var section in _parts.GroupBy(p => p.Section).Where(s => !without.Contains(s.Key)))
        {
            var lines = section.SelectMany(part => rows.GetValueOrDefault(part.Range, []).Where(r => Fits(part, r, moment))).Where(r => seen.Add(r.Id))
                .OrderBy(r => r.DueAt ?? DateTimeOffset.MaxValue).ThenBy(r => r.CreatedAt).ToList();
            if (lines.Count > 0)
                sections.Add((section.Key, [.. lines.Select(r => r.Id)]));
        }
        // One section alone has the card to itself.
        var most = sections.Count == 1 && without.Count >= Enum.GetValues<DigestSection>().Length - 1 ? MostInAll : MostLines;
        while (most > 1 && sections.Sum(s => Math.Min(s.Lines.Count, most)) > MostInAll)
            most--;
        return [.. sections.Select(s => new SentSection(s.Section, [.. s.Lines.Take(most)], s.Lines.Count - Math.Min(s.Lines.Count, most)))];
    }

    /// The part that has something to say of a record of this section as it is now; null where nothing waits any more.
    public IDigestPart? PartOf(DigestSection section, Record record, DigestMoment moment) => _parts.FirstOrDefault(p => p.Section == section && Fits(p, record, moment));

    private bool Fits(IDigestPart part, Record record, DigestMoment moment) =>
        record.Kind == part.Range.Kind && kinds.Of(record.Kind) is { } kind && kind.IsOpen(record.State) == part.Range.IsOpen
        && kind.Concerns(record).Any(c => c.Role == part.Range.Role && moment.Ids.Contains(c.PersonId)) && part.Belongs(record, moment);
}
