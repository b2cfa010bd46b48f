using System.Collections.Concurrent;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace BackOfficeBot.DocumentTemplates;

/// The templates of an organisation, as shipped and as administrators set them. Read again as soon as one of their records has changed, by whichever instance; the documents are read only when one is made.
internal sealed class DocTemplates(OfficeDatabase database)
{
    /// The command that opens the form of a template; its argument is the <see cref="DocTemplate"/>.
    public const string Draft = "draft_letter";

    private readonly ConcurrentDictionary<string, (long Versions, IReadOnlyList<DocTemplate> All)> _sets = new();

    public async ValueTask<IReadOnlyList<DocTemplate>> OfAsync(string organisation, CancellationToken ct)
    {
        await using var db = await database.ReadAsync(organisation, ct);
        // Versions only rise, and no record goes away.
        var versions = (await db.ValuesAsync<long>(
            $"""
            SELECT COALESCE(SUM("Version"), 0) FROM "Records"
            WHERE "Kind" = {DocTemplateKind.Name} AND "State" IN ({DocTemplateStates.On}, {DocTemplateStates.Off}, {HistoryActions.Undone}) AND "Organisation" = {organisation}
            """, ct))[0];
        if (_sets.TryGetValue(organisation, out var known) && known.Versions == versions)
            return known.All;
        IReadOnlyList<Record> records = versions == 0 ? []
            : await db.Records.Where(r => r.Kind == DocTemplateKind.Name && (r.State == DocTemplateStates.On || r.State == DocTemplateStates.Off)).ToListAsync(ct);
        var all = Set(records);
        _sets[organisation] = (versions, all);
        return all;
    }

    /// Null where there is none in this language.
    public async Task<byte[]?> DocxAsync(string organisation, DocTemplate template, string language, CancellationToken ct)
    {
        if (!template.IsOwn || template.RecordId is not { } id)
            return ShippedDocuments.Docx(template.Id, language);
        await using var db = await database.ReadAsync(organisation, ct);
        return await db.Records.FirstOrDefaultAsync(r => r.Id == id, ct) is { } record ? DocTemplateData.Of(record).Docx(language) : null;
    }

    /// The firm's own document for minutes, of their language before the other; null where none was set, or it is off.
    public async Task<byte[]?> MinutesAsync(string organisation, string language, CancellationToken ct) =>
        (await OfAsync(organisation, ct)).FirstOrDefault(t => t is { Use: TemplateUse.Minutes, IsOn: true, IsOwn: true }) is { } own ? await DocxAsync(organisation, own, own.Has(language) ? language : own.HasIt ? "it" : "en", ct) : null;

    private static IReadOnlyList<DocTemplate> Set(IReadOnlyList<Record> records)
    {
        var set = ShippedDocuments.All.ToList();
        foreach (var record in records.OrderBy(r => r.Title, StringComparer.OrdinalIgnoreCase))
        {
            var (data, at) = (DocTemplateData.Of(record), set.FindIndex(t => t.Id == DocTemplateData.Of(record).Template));
            var shipped = at < 0 ? null : set[at];
            if (Of(record, data, shipped) is not { } template) continue;
            if (at < 0) set.Add(template);
            else set[at] = template;
        }
        return set;
    }

    public static DocTemplate? Of(Record record, DocTemplateData data, DocTemplate? shipped)
    {
        var first = data.IsOwn ? new(data.Template, data.Use, data.It, data.En, data.Fields) { HasIt = data.DocxIt is not null, HasEn = data.DocxEn is not null, IsOwn = true, IsShipped = shipped is not null, Findings = data.Findings } : shipped;
        return first is null ? null : first with { IsOn = record.State == DocTemplateStates.On, RecordId = record.Id, Version = record.Version };
    }
}
