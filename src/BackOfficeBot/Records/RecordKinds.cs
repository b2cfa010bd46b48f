namespace BackOfficeBot.Records;

/// The kinds of records that the skills bring.
internal sealed class RecordKinds(IEnumerable<IRecordKind> kinds)
{
    private readonly Dictionary<string, IRecordKind> _kinds = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    public IReadOnlyCollection<IRecordKind> All => _kinds.Values;

    public IRecordKind? Of(string kind) => _kinds.GetValueOrDefault(kind);

    public IRecordKind Of(Record record) => _kinds[record.Kind];

    /// Whether nothing of it is still to come; of a kind that is not known, too.
    public bool IsOver(Record record, DateTimeOffset now) => Of(record.Kind) is not { } kind || kind.OverAt(record) <= now;

    /// One of them that is not over yet: what it belongs to does not go.
    public Record? OpenOf(IEnumerable<LinkedRecord> links, DateTimeOffset now) => links.FirstOrDefault(l => !IsOver(l.Record, now))?.Record;
}
