using System.Text;
using System.Text.Json;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Desk;

/// One column of an exported list.
internal sealed record ExportColumn(string Header, Func<Record, string?> Value);

/// What is asked to be exported: a list, or everything that happened to one record.
internal sealed record ExportState
{
    public ListState? List { get; init; }
    public Guid? RecordId { get; init; }
    public bool AsJson { get; init; }
}

/// Lists as tables, and the whole history of a record with the verifier's verdict, for who may see them.
internal sealed class RecordExport(RecordDesk desk, RecordPages pages, RecordKinds kinds, Office office, TimeProvider time) : IFileSource
{
    /// So many lines a table has at most; the last one says so.
    public const int MostLines = 10_000;
    private const int Page = 500;

    // What stands in columns of its own, or says something to a machine only; the lines of JSON have all of it.
    private static readonly HashSet<string> OfMachine = ["state", "organisation", "kind", "reference", "createdBy", "createdByName", "createdAt", "onBehalfOf", "onBehalfOfName", "owner", "dueZone"];

    public string Verb => "record.export";

    public async ValueTask<Reply> OfferAsync(Turn turn, ExportState state, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal)
            return Reply.Message(FileTexts.In(turn.Language).OnlyPersonal);
        return await MakeAsync(turn, state, false, ct) is { } file
            ? FileOffers.Offer(turn, Verb, state, DeskJson.Default.ExportState, file, DeskTexts.In(turn.Language).ExportAsk)
            : Reply.Message(DeskTexts.In(turn.Language).Nothing);
    }

    /// Whoever takes it has seen what it holds.
    public async Task<OfferedFile?> MakeAsync(Turn turn, ReadOnlyMemory<byte> state, CancellationToken ct) =>
        JsonSerializer.Deserialize(state.Span, DeskJson.Default.ExportState) is { } asked ? await MakeAsync(turn, asked, true, ct) : null;

    private async Task<OfferedFile?> MakeAsync(Turn turn, ExportState state, bool isTaken, CancellationToken ct) =>
        state.List is { } list ? await ListAsync(turn, list, isTaken, ct)
        : state.RecordId is { } id && await desk.FindAsync(turn, id, ct) is { } record ? await HistoryAsync(turn, record, state.AsJson, isTaken, ct)
        : null;

    private async Task<OfferedFile?> ListAsync(Turn turn, ListState list, bool isTaken, CancellationToken ct)
    {
        var (zone, day) = (WallClock.Zone(turn.TimeZone), WallClock.Day(time.GetUtcNow(), WallClock.Zone(turn.TimeZone)));
        List<Record> records = [];
        ListState? next = list with { After = null, Skip = 0 };
        while (next is not null && records.Count < MostLines)
        {
            // What is looked for is asked at once: each page of it reads those before, too.
            var page = await pages.OfAsync(turn, next, list.Search is null ? Page : MostLines, ct);
            records.AddRange(page.Records);
            next = page.Next;
        }
        if (records.Count == 0)
            return null;
        var columns = Columns(list.Kind is { } kind ? kinds.Of(kind) : null, turn.Language, zone);
        var rows = records.Take(MostLines).Select(r => (IReadOnlyList<string?>)[.. columns.Select(c => c.Value(r))]).ToList();
        if (isTaken)
            foreach (var record in records.Take(MostLines))
                await desk.NoteViewAsync(turn, record, ct);
        if (next is not null || records.Count > MostLines)
            rows.Add([DeskTexts.In(turn.Language).ExportCut(MostLines)]);
        return new($"{(list.Kind is { } of ? kinds.Of(of)!.ListName(ListPart.All, turn.Language) : DeskTexts.In(turn.Language).Everything).ToLowerInvariant().Replace(' ', '-')}-{day:yyyy-MM-dd}.csv", Csv.Of(turn.Language, [.. columns.Select(c => c.Header)], rows));
    }

    // Of several kinds the list has what they have in common.
    private List<ExportColumn> Columns(IRecordKind? kind, string language, TimeZoneInfo zone)
    {
        var t = DeskTexts.In(language).Columns;
        return
        [
            new(t[0], r => r.Reference), new(t[1], r => r.Title), new(t[2], r => kinds.Of(r).State(r, language).Word), new(t[3], r => r.OwnerName),
            new(t[4], r => r.CreatedByName), new(Csv.Header(t[5], zone, language), r => Csv.Time(r.CreatedAt, zone, language)), new(Csv.Header(t[6], zone, language), r => Csv.Time(r.DueAt, zone, language)),
            .. kind?.Columns(language, zone) ?? [],
        ];
    }

    private async Task<OfferedFile> HistoryAsync(Turn turn, Record record, bool asJson, bool isTaken, CancellationToken ct)
    {
        var (events, verdict) = await office.VerifiedHistoryAsync(turn.Organisation, record.Id, ct);
        if (isTaken)
            await desk.NoteViewAsync(turn, record, ct);
        return asJson
            ? new($"{record.Reference}.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', RecordAudit.JsonLines(record, events, verdict)) + "\n"))
            : new($"{record.Reference}.csv", Csv.Of(turn.Language, AuditColumns(turn), Rows(events, verdict, kinds.Of(record), turn)));
    }

    private static IReadOnlyList<string> AuditColumns(Turn turn) =>
        [.. DeskTexts.In(turn.Language).AuditColumns.Select((name, i) => i == 0 ? Csv.Header(name, WallClock.Zone(turn.TimeZone), turn.Language) : name)];

    private static bool IsWord(string field) => field is "priority" or "confidentiality";

    private static IEnumerable<IReadOnlyList<string?>> Rows(IReadOnlyList<HistoryEvent> events, HistoryVerdict verdict, IRecordKind kind, Turn turn)
    {
        var (t, zone) = (DeskTexts.In(turn.Language), WallClock.Zone(turn.TimeZone));
        foreach (var e in events)
            yield return
            [
                Csv.Time(e.At, zone, turn.Language), e.PersonName, e.OnBehalfOfName, kind.Action(e.Action, turn.Language) ?? t.Action(e.Action), Named(e.FromState), Named(e.ToState),
                string.Join("; ", e.Changes.Where(c => !OfMachine.Contains(c.Field) && !(c is { Old: null, New: "Normal" } && IsWord(c.Field))).SelectMany(c => kind.Told(c, turn.Language, zone) ?? [ChangeWords.Of(t.Field(c.Field), Value(c.Field, c.Old), Value(c.Field, c.New))])), e.Reason, Convert.ToHexStringLower(e.Hash),
            ];
        string? Value(string field, string? value) => field == "due" ? Csv.Time(ChangeWords.Instant(value), zone, turn.Language) : value is not null && IsWord(field) ? t.Value(value) : value;
        string? Named(string? state) => state is { Length: > 0 } ? kind.StateName(state, turn.Language) : state;
        yield return [verdict.Intact ? t.Whole : $"{t.NotWhole} {string.Join("; ", verdict.Findings)}"];
    }
}
