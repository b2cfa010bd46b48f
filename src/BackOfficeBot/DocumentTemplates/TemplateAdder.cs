using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Storage;

namespace BackOfficeBot.DocumentTemplates;

/// A document that was sent becomes a template: what was found in it is shown first, then it is said which template it is.
internal sealed class TemplateAdder(DocTemplates templates, DocTemplateKeeper keeper, RecordDesk desk, Drafts drafts, TimeProvider time)
{
    private const string Sent = "dtpl.sent";
    private const int LongestName = 60;

    public async ValueTask<Reply> ShowAsync(Turn turn, SentTemplate document, CancellationToken ct)
    {
        var t = DocTemplateTexts.In(turn.Language);
        var read = TemplateReader.Read(document.Bytes);
        if (read.Problem is { } problem)
            return Reply.Message($"{PlainText.Quoted(document.Name, turn.Language)}: {t.Problem(problem)}");
        var key = await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Sent, document, DocTemplateJson.Default.SentTemplate, ct);
        var known = await templates.OfAsync(turn.Organisation, ct);
        var isMinutes = document.Wish is { } wish && (wish.Contains("verbal", StringComparison.OrdinalIgnoreCase) || wish.Contains("minutes", StringComparison.OrdinalIgnoreCase));
        var name = Path.GetFileNameWithoutExtension(document.Name).Replace('_', ' ');
        name = name.Length > LongestName ? name[..LongestName].TrimEnd() : name;
        // "Sollecito (it).docx" is what a template is called that was got from here.
        var meant = known.FirstOrDefault(k => name.Equals($"{k.It} (it)", StringComparison.OrdinalIgnoreCase) || name.Equals($"{k.En} (en)", StringComparison.OrdinalIgnoreCase) || name.Equals(k.It, StringComparison.OrdinalIgnoreCase) || name.Equals(k.En, StringComparison.OrdinalIgnoreCase));
        var form = isMinutes ? new AddTemplateForm { Which = ShippedDocuments.Minutes } : new() { Which = meant?.Id, It = meant is null ? name : null, En = meant is null ? name : null };
        return Reply.Card(DocTemplateCards.Add(CardPlace.Of(turn, time), key, document, isMinutes ? read with { Findings = [] } : read, form, known, []), t.AddTitle(document.Name));
    }

    public async ValueTask<Reply> AddAsync(Turn turn, Guid key, AddTemplateForm form, CancellationToken ct)
    {
        var (t, errors) = (DocTemplateTexts.In(turn.Language), new FormErrors());
        if (await drafts.FindAsync(turn.Organisation, key, DocTemplateJson.Default.SentTemplate, ct) is not { } document)
            return Reply.Error(t.SentGone);
        var (read, known) = (TemplateReader.Read(document.Bytes), await templates.OfAsync(turn.Organisation, ct));
        if (read.Problem is { } problem)
            return Reply.Error(t.Problem(problem));
        var language = form.Language is "it" or "en" ? form.Language : read.Language;
        var (it, en) = (PlainText.OneLine(form.It), PlainText.OneLine(form.En));
        var template = known.FirstOrDefault(k => k.Id == form.Which);
        if (template is null)
        {
            (it, en) = (it.Length > 0 ? it : en, en.Length > 0 ? en : it);
            if (it.Length is 0 or > LongestName || !it.Any(char.IsLetterOrDigit)) errors["it"] = t.NameMissing;
            if (en.Length > LongestName || !en.Any(char.IsLetterOrDigit)) errors["en"] = t.NameMissing;
            if (errors.Count == 0 && known.FirstOrDefault(k => Same(k, it, en)) is { } taken && !await IsOfAsync(turn, taken, key, ct)) errors["it"] = t.NameTaken(taken.Name(turn.Language));
            template = new($"own-{FieldNames.Fold(it).Replace(' ', '-')}", TemplateUse.Letter, it, en, []);
        }
        var (data, said) = await JoinAsync(turn, template, document, read, language, key, ct);
        if (errors.Count > 0 || said.Any(f => f.IsWrong))
            return Reply.Card(DocTemplateCards.Add(CardPlace.Of(turn, time), key, document, template.Use == TemplateUse.Minutes ? read with { Findings = [] } : read, form, known, errors, said), t.FormWrong);
        var record = await keeper.SaveAsync(turn, data, ct);
        return await desk.ShowAsync(turn, record, ct, template.Use == TemplateUse.Letter ? t.WasAdded(template.Name(turn.Language)) : null);
    }

    /// Together with the version in the other language, where there is one.
    private async Task<(DocTemplateData Data, IReadOnlyList<Finding> Said)> JoinAsync(Turn turn, DocTemplate template, SentTemplate document, TemplateReading read, string language, Guid key, CancellationToken ct)
    {
        var other = language == "it" ? "en" : "it";
        var beside = template.Has(other) ? await templates.DocxAsync(turn.Organisation, template, other, ct) : null;
        var data = new DocTemplateData { Template = template.Id, Use = template.Use, It = template.It, En = template.En, DocxIt = language == "it" ? document.Bytes : beside, DocxEn = language == "en" ? document.Bytes : beside, Draft = key };
        if (template.Use == TemplateUse.Minutes)
            return (data, []);
        var fields = beside is null ? null : TemplateReader.Read(beside).Fields;
        var (joined, said) = language == "it" ? TemplateFields.Join(read.Fields, fields) : TemplateFields.Join(fields, read.Fields);
        List<Finding> all = [.. read.Findings, .. said, .. template.Fields.Where(f => joined.All(j => j.Key != f.Key)).Select(f => new Finding(FindingKind.NoLonger, f.Label(language)))];
        return (data with { Fields = joined, Findings = all }, all);
    }

    // The same press a second time.
    private async Task<bool> IsOfAsync(Turn turn, DocTemplate template, Guid key, CancellationToken ct) =>
        template.RecordId is { } id && await desk.FindAsync(turn, id, ct) is { } record && DocTemplateData.Of(record).Draft == key;

    private static bool Same(DocTemplate template, string it, string en)
    {
        var (a, b) = (FieldNames.Fold(it), FieldNames.Fold(en));
        return FieldNames.Fold(template.It) is var x && (x == a || x == b) || FieldNames.Fold(template.En) is var y && (y == a || y == b);
    }
}
