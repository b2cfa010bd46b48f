using System.Security.Cryptography;
using BackOfficeBot.Channel.Files;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// The form of a request, empty, filled in by a sentence, or with what was sent and is to be corrected.
internal sealed class ApprovalForms(ApprovalDrafts drafts, ApprovalTemplates templates, RecordDesk desk, SentFiles sentFiles, TimeProvider time) : IApprovalPart
{
    private const int MostFileBytes = 20 * 1024 * 1024;

    public IEnumerable<Route> Routes =>
    [
        Route.Command(ShortAnswer.Command(ApprovalDrafts.Kind, ShortAnswer.Edit), (turn, ct) => drafts.LatestAsync(turn, (draft, template) => FormAsync(turn, template, draft with { Notice = null }, [], ct), ct)),
        ApprovalVerbs.Change.Handle((turn, state, _, ct) => drafts.WithAsync(turn, state, (draft, template) => FormAsync(turn, template, draft with { Notice = null }, [], ct), ct)),
        ApprovalVerbs.Edit.Handle((turn, seen, _, ct) => EditAsync(turn, seen.Id, ct)),
        // "ecco il preventivo per APPR-…": the form, with the file in its field.
        Route.Command("appr.attach", (turn, ct) => EditAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
        Route.Command("appr.edit", (turn, ct) => EditAsync(turn, ((TwinCall)turn.Argument!).Record.Id, ct)),
    ];

    public async ValueTask<Reply> FormAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, FormErrors errors, CancellationToken ct)
    {
        var key = await drafts.KeepAsync(turn, draft with { Path = [] }, ct);
        return Reply.Card(ApprovalFormCard.Of(drafts.Place(turn), new(key), template, draft, errors), ApprovalFormCard.Name(template, turn.Language));
    }

    /// The form again, with what the request says now; of one that was refused, as a new one.
    private async ValueTask<Reply> EditAsync(Turn turn, Guid id, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, id, ct) is not { } record)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var data = ApprovalData.Of(record);
        var again = ApprovalRules.MayAskAgain(record, turn.PersonId());
        if (!again && ApprovalRules.WhyNot(record, Act.Edit, new(turn.PersonId(), turn.PersonName()), null, time.GetUtcNow()) is { } refused)
            return await desk.ShowAsync(turn, record, ct, refused(ApprovalTexts.In(turn)));
        if ((await templates.OfAsync(turn.Organisation, ct)).Of(data.Template) is not { } template)
            return await drafts.WhichAsync(turn, "", ApprovalFormTexts.In(turn.Language).MayNotAsk, ct);
        var typed = new Dictionary<string, string>();
        foreach (var field in template.Fields)
            if (data.Fields.FirstOrDefault(f => f.Id == field.Id && f.Type == field.Type)?.Value is { } value)
            {
                typed[ApprovalDraft.Field(field)] = field.Type == FieldType.Range ? value.Split('/')[0] : field.Type is FieldType.Money or FieldType.Number ? ApprovalWords.Typed(field.Type, value, turn.Language) : value;
                if (field.Type == FieldType.Range)
                    typed[ApprovalDraft.Last(field)] = value.Split('/')[1];
            }
        foreach (var field in template.Fields.Where(f => f.Type == FieldType.File))
            if (record.Attachments.FirstOrDefault(a => a.Sha256 == typed.GetValueOrDefault(ApprovalDraft.Field(field))) is { } kept)
                typed[ApprovalDraft.Field(field)] = kept.Name;
        var (files, links, isFileMissing) = await FilesAsync(turn, template, typed, ct);
        foreach (var field in data.Fields.Where(f => f is { Link: not null, Value: not null }))
            links.TryAdd(field.Value!, field.Link!);
        var chosen = data.Steps.Where(s => s.Who == StepWho.Chosen).ToList();
        for (var i = 0; i < chosen.Count; i++)
            typed[ApprovalDraft.Who(i)] = string.Join(',', chosen[i].Sitting.Select(s => s.Id));
        var known = data.Steps.SelectMany(s => s.Seats).Select(s => new NamedPerson(s.Id, s.Name)).Concat(data.Fields.Where(f => f is { Type: FieldType.Person, Value: not null }).Select(f => new NamedPerson(f.Value!, f.ValueIt!))).DistinctBy(p => p.Id);
        var (t, isDecided) = (ApprovalFormTexts.In(turn.Language), data.Steps.Any(s => s.Seats.Any(x => x.Vote != Vote.None)));
        var draft = new ApprovalDraft
        {
            Id = again ? Guid.CreateVersion7(time.GetUtcNow()) : id, Template = template.Id, Typed = typed, Known = [.. known], Files = [.. files, .. record.Attachments], Links = links, Reference = again ? null : record.Reference, Origin = again ? id : null,
            Notice = isFileMissing ? t.FileUnread : again ? t.Again(record.Reference) : data.ToChange is { } note ? t.Back(note.Text, note.ByName) : isDecided ? t.WillVoid : null,
        };
        return await FormAsync(turn, template, draft, [], ct);
    }

    /// What came along with the message goes into the fields for files.
    public async Task<(IReadOnlyList<RecordAttachment> Files, Dictionary<string, string> Links, bool IsAnyMissing)> FilesAsync(Turn turn, TemplateOptions template, Dictionary<string, string> typed, CancellationToken ct)
    {
        var (read, links) = (new List<RecordAttachment>(), new Dictionary<string, string>());
        var sent = SentFiles.Of(turn.Activity);
        foreach (var file in sent)
            if (await ReadAsync(file, ct) is { } attachment)
            {
                read.Add(attachment);
                if (sentFiles.LiesInDrive(file) && BankData.Mask(file.Link!) == file.Link)
                    links[attachment.Sha256] = new Uri(file.Link!).AbsoluteUri;
            }
        foreach (var (field, file) in template.Fields.Where(f => f.Type == FieldType.File).Zip(read))
            typed[ApprovalDraft.Field(field)] = file.Name;
        return (read, links, read.Count < sent.Count);
    }

    // Its content is not kept: the hash says whether it is still the same one.
    private async Task<RecordAttachment?> ReadAsync(SentFile file, CancellationToken ct)
    {
        try
        {
            return await sentFiles.BytesAsync(file, MostFileBytes, ct) is { } bytes ? new(BankData.Mask(file.Name), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), null) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
