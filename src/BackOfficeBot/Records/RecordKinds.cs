namespace BackOfficeBot.Records;

/// The kinds of records that the skills bring.
internal sealed class RecordKinds(IEnumerable<IRecordKind> kinds)
{
    private readonly Dictionary<string, IRecordKind> _kinds = kinds.ToDictionary(k => k.Kind, StringComparer.Ordinal);

    public IReadOnlyCollection<IRecordKind> All => _kinds.Values;

    public IRecordKind? Of(string kind) => _kinds.GetValueOrDefault(kind);

    public IRecordKind Of(Record record) => _kinds[record.Kind];

    /// One of them that is open yet: what it belongs to does not go.
    public Record? OpenOf(IEnumerable<LinkedRecord> links) => links.FirstOrDefault(l => Of(l.Record.Kind)?.IsOpen(l.Record.State) is true)?.Record;
}
