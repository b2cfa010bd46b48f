using System.Collections;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BackOfficeBot.Operation;

/// Which records: of a kind, made from an instant on, and before another one; all where none is named.
internal sealed record ExportFilter(string? Kind = null, DateTimeOffset? From = null, DateTimeOffset? Before = null);

internal sealed record ExportedFile(string Name, long Rows, string Sha256);

/// What stands in a pack, with the hash of each of its files. History is what the verifier says of all of the organisation.
internal sealed record ExportManifest(string Organisation, DateTimeOffset MadeAt, string Version, ExportFilter Filter, ExportedHistory History, IReadOnlyList<ExportedFile> Files);

internal sealed record ExportedHistory(int Records, int Events, IReadOnlyList<string> Findings);

/// What the database holds of one organisation, as lines of JSON and as tables, in a zip. All of one moment, row by row: the memory that it takes does not grow.
internal sealed class OfficeExport(OfficeDatabase database, char separator, TimeProvider time)
{
    public const string Manifest = "manifest.json";

    private const int MostFindings = 1000;

    /// Records with their histories and links; with everything, all that is kept of the organisation besides.
    public async Task<ExportManifest> WriteAsync(string organisation, ExportFilter filter, bool everything, Stream to, CancellationToken ct = default)
    {
        var findings = new List<string>();
        var verdict = await new OfficeVerifier(database).VerifyAsync([organisation], finding => { if (findings.Count < MostFindings) findings.Add(finding); return Task.CompletedTask; }, ct);
        await using var db = await database.ReadAsync(organisation, ct);
        await using var moment = await db.MomentAsync(ct);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var pack = new Pack(db, zip, separator, ct);
        var records = Records(db, filter);
        await pack.AddAsync("records", records.OrderBy(r => r.Reference));
        await pack.AddAsync("history", records.Join(db.History, r => r.Id, h => h.RecordId, (r, h) => new { r.Reference, Event = h }).OrderBy(x => x.Reference).ThenBy(x => x.Event.Sequence).Select(x => x.Event));
        await pack.AddAsync("links", records.Join(db.Links, r => r.Id, l => l.FromId, (r, l) => new { r.Reference, Link = l }).OrderBy(x => x.Reference).ThenBy(x => x.Link.At).Select(x => x.Link));
        if (everything)
        {
            await pack.AddAsync("numbers", db.Counters);
            await pack.AddAsync("people", db.PersonSettings);
            await pack.AddAsync("chats", db.Conversations);
            await pack.AddAsync("messages", db.Outbox.OrderBy(m => m.Sequence));
            await pack.AddAsync("cards", db.CardCopies);
            await pack.AddAsync("due", db.Due);
            await pack.AddAsync("drafts", db.Drafts);
        }
        var manifest = new ExportManifest(organisation, time.GetUtcNow(), typeof(OfficeExport).Assembly.GetName().Version!.ToString(3), filter, new(verdict.Records, verdict.Events, findings), pack.Files);
        await using var entry = zip.CreateEntry(Manifest).Open();
        await JsonSerializer.SerializeAsync(entry, manifest, ExportJson.Default.ExportManifest, ct);
        return manifest;
    }

    private static IQueryable<Record> Records(OfficeDb db, ExportFilter filter)
    {
        IQueryable<Record> records = db.Records;
        if (filter.Kind is { } kind)
            records = records.Where(r => r.Kind == kind);
        if (filter.From is { } from)
            records = records.Where(r => r.CreatedAt >= from);
        return filter.Before is { } before ? records.Where(r => r.CreatedAt < before) : records;
    }

    private sealed class Pack(OfficeDb db, ZipArchive zip, char separator, CancellationToken ct)
    {
        private readonly List<ExportedFile> _files = [];

        public IReadOnlyList<ExportedFile> Files => _files;

        public async Task AddAsync<T>(string name, IQueryable<T> rows)
            where T : class, IOfOrganisation
        {
            var columns = db.Model.FindEntityType(typeof(T))!.GetProperties().Select(p => new Column(p)).ToList();
            await AddAsync($"{name}.jsonl", async stream =>
            {
                var count = 0L;
                await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
                {
                    // A writer ends with its value; a line is one.
                    using (var json = new Utf8JsonWriter(stream))
                        Write(json, columns, row);
                    stream.WriteByte((byte)'\n');
                    count++;
                }
                return count;
            });
            await AddAsync($"{name}.csv", async stream =>
            {
                var count = 0L;
                using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { Separator = separator, Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true);
                csv.WriteRecord([.. columns.Select(c => c.Name)]);
                await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
                {
                    csv.WriteRecord([.. columns.Select(c => c.Text(row) ?? "")]);
                    count++;
                }
                return count;
            });
        }

        private async Task AddAsync(string name, Func<Stream, Task<long>> write)
        {
            using var sha = SHA256.Create();
            await using var entry = zip.CreateEntry(name).Open();
            await using var hashed = new CryptoStream(entry, sha, CryptoStreamMode.Write);
            var rows = await write(hashed);
            await hashed.FlushFinalBlockAsync(ct);
            _files.Add(new(name, rows, Convert.ToHexStringLower(sha.Hash!)));
        }

        private static void Write<T>(Utf8JsonWriter json, IReadOnlyList<Column> columns, T row)
            where T : class
        {
            json.WriteStartObject();
            foreach (var column in columns)
                if (column.Text(row) is { } text)
                {
                    json.WritePropertyName(column.Name);
                    if (column.IsPlain)
                        json.WriteRawValue(text);
                    else
                        json.WriteStringValue(text);
                }
            json.WriteEndObject();
        }
    }

    /// A column by the name of its property, with its value as a text that says the same in each database.
    private sealed class Column(IProperty property)
    {
        public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(property.Name);

        /// Written into JSON as it is: a number, or what is JSON already.
        public bool IsPlain { get; } = property.ClrType == typeof(int) || property.ClrType == typeof(long) || property.ClrType == typeof(int?) || property.ClrType == typeof(bool)
            || (property.ClrType != typeof(byte[]) && property.ClrType != typeof(string) && property.ClrType.IsAssignableTo(typeof(IEnumerable))) || (property.DeclaringType.ClrType == typeof(Record) && property.Name == nameof(Record.Data));

        public string? Text(object row) => property.GetGetter().GetClrValue(row) switch
        {
            null => null,
            string text => text,
            bool yes => yes ? "true" : "false",
            DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            byte[] bytes => Convert.ToHexStringLower(bytes),
            IReadOnlyList<FieldChange> changes => JsonSerializer.Serialize(changes, RecordJson.Default.IReadOnlyListFieldChange),
            IReadOnlyList<RecordAttachment> files => JsonSerializer.Serialize(files, RecordJson.Default.IReadOnlyListRecordAttachment),
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var value => throw new NotSupportedException($"{property.Name} is a {value.GetType().Name}."),
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(ExportManifest))]
internal sealed partial class ExportJson : JsonSerializerContext;
