using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals.Templates;

internal enum TemplateOrigin { Shipped, Configured, Card }

/// A template as it stands in an organisation. Replaces is what a card's took the place of.
internal sealed record KnownTemplate(TemplateOptions Options, TemplateOrigin Origin, bool IsOn)
{
    public KnownTemplate? Replaces { get; init; }
    public Record? Record { get; init; }
    public string Id => Options.Id;
}

/// What can be asked for in an organisation, and who signs: what a card set comes before what is configured, and that before what is shipped.
internal sealed class TemplateSet(IReadOnlyList<KnownTemplate> known, IReadOnlyList<AuthorityEntry> authority, Record? authorityRecord, Departments departments)
{
    /// Those that are switched off, too.
    public IReadOnlyList<KnownTemplate> Known => known;
    public IReadOnlyList<AuthorityEntry> Authority => authority;

    /// Null where the table is the configured one.
    public Record? AuthorityRecord => authorityRecord;
    public IEnumerable<AuthorityOptions> Signing => authority.Select(a => a.Entry);
    public IEnumerable<TemplateOptions> Offered => known.Where(k => k.IsOn).Select(k => k.Options);

    public KnownTemplate? Named(string? id) => known.FirstOrDefault(k => k.Id == id);

    /// Also where it is switched off: what was asked for by it can still be corrected.
    public TemplateOptions? Of(string? id) => Named(id)?.Options;

    public bool MayAsk(TemplateOptions template, string personId) => Offered.Any(t => t.Id == template.Id) &&
        (template.MayAsk.Count == 0 || template.MayAsk.Exists(who => who == personId || departments.Called(who)?.MemberIds.Contains(personId) == true));

    public IReadOnlyList<TemplateOptions> For(string personId) => [.. Offered.Where(t => MayAsk(t, personId))];

    /// Which of some a sentence speaks of; null where no word says it. The more of its words stand there, and the longer, the likelier.
    public static TemplateOptions? Meant(string text, IEnumerable<TemplateOptions> among)
    {
        var said = " " + string.Join(' ', RecordWords.Of(text));
        return among.Select(t => (Template: t, Weight: t.Words.Where(w => said.Contains(" " + string.Join(' ', RecordWords.Of(w)), StringComparison.Ordinal)).Sum(w => w.Length)))
            .Where(t => t.Weight > 0).OrderByDescending(t => t.Weight).Select(t => t.Template).FirstOrDefault();
    }

    public static TemplateSet Of(ApprovalsOptions options, IEnumerable<Record> records, Departments departments)
    {
        var stands = Configured(options).ToDictionary(k => k.Id);
        List<KnownTemplate> own = [];
        Record? authority = null;
        foreach (var record in records.OrderBy(r => r.CreatedAt).ThenBy(r => r.Id))
        {
            if (record.Kind == AuthorityKind.Name_)
            {
                // Off, the configured one holds again.
                authority = record.State == TemplateStates.On ? record : null;
                continue;
            }
            var data = TemplateData.Of(record);
            stands.Remove(data.Template, out var first);
            if ((data.Options ?? first?.Options) is { } template)
                own.Add(new(template, data.Options is null ? first!.Origin : TemplateOrigin.Card, record.State == TemplateStates.On) { Record = record, Replaces = data.Options is null ? null : first });
        }
        List<KnownTemplate> known = [.. own.Where(k => k.Origin == TemplateOrigin.Card && k.Replaces is null), .. Configured(options).Select(k => own.Find(o => o.Id == k.Id) ?? k)];
        return new(known, authority is null ? ConfiguredAuthority(options, known) : AuthorityData.Of(authority).Entries,
            authority, departments);
    }

    public static IReadOnlyList<AuthorityEntry> ConfiguredAuthority(ApprovalsOptions options, IReadOnlyList<KnownTemplate> known) =>
        [.. options.Authority.Select((a, i) => AuthorityEntry.Of(TemplateData.IdOf($"|authority|{i}"), a, known.FirstOrDefault(k => k.Id == a.Template)?.Options))];

    public static IEnumerable<KnownTemplate> Configured(ApprovalsOptions options) =>
        [.. options.Templates.Select(t => new KnownTemplate(t, TemplateOrigin.Configured, true)), .. ShippedTemplates.All().Where(s => !options.Templates.Exists(t => t.Id == s.Id)).Select(s => new KnownTemplate(s, TemplateOrigin.Shipped, !options.Hidden.Contains(s.Id)))];
}
