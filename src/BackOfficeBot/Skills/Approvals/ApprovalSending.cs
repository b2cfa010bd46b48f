using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// A request goes to who decides, for the first time or again.
internal sealed class ApprovalSending(ApprovalDrafts drafts, ApprovalForms forms, ApprovalPreview preview, ApprovalKeeper keeper, Outlooks outlooks, RecordDesk desk, Office office, TimeProvider time) : IApprovalPart
{
    public IEnumerable<Route> Routes =>
    [
        Route.Command("send_request", LatestAsync),
        Route.Command(ShortAnswer.Command(ApprovalDrafts.Kind, ShortAnswer.Yes), LatestAsync),
        ApprovalVerbs.Send.Handle((turn, state, _, ct) => drafts.WithAsync(turn, state, (draft, template) => SendAsync(turn, draft, template, ct), ct)),
    ];

    private ValueTask<Reply> LatestAsync(Turn turn, CancellationToken ct) => drafts.LatestAsync(turn, (draft, template) => SendOrShowAsync(turn, draft, template, ct), ct);

    /// What was shown whole is sent; of what is in a form yet the path is shown first.
    private async ValueTask<Reply> SendOrShowAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, CancellationToken ct)
    {
        if (draft.Path.Count > 0)
            return await SendAsync(turn, draft, template, ct);
        var reader = drafts.Reader(turn, template, draft);
        var fields = reader.Fields();
        reader.Chosen(turn.PersonId());
        return reader.Errors.Count > 0 ? await forms.FormAsync(turn, template, draft, reader.Errors, ct) : await preview.ShowAsync(turn, template, draft, fields, null, ct);
    }

    private async ValueTask<Reply> SendAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, CancellationToken ct)
    {
        var t = ApprovalFormTexts.In(turn.Language);
        if (draft.Reference is null && await office.FindAsync(turn.Organisation, draft.Id, ct) is not null)
            return await desk.FindAsync(turn, draft.Id, ct) is { } present ? await desk.ShowAsync(turn, present, ct) : Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var reader = drafts.Reader(turn, template, draft);
        var fields = await outlooks.CountedAsync(turn.Organisation, template, reader.Fields(), turn.PersonId(), ApprovalDrafts.Zone(turn).Id, ct);
        var (steps, problem) = reader.Errors.Count == 0 ? await preview.PathAsync(turn, template, draft, fields, ct) : ([], null);
        if (reader.Errors.Count > 0 || problem is not null)
            return reader.Errors.Count > 0 ? await forms.FormAsync(turn, template, draft, reader.Errors, ct) : await preview.ShowAsync(turn, template, draft, fields, null, ct);
        if (!ApprovalPreview.PathOf(steps).SequenceEqual(draft.Path))
            return await preview.ShowAsync(turn, template, draft with { Notice = t.PathChanged }, fields, null, ct);
        return draft.Reference is null ? await CreateAsync(turn, draft, template, fields, steps, ct) : await ReviseAsync(turn, draft, template, fields, steps, ct);
    }

    private async ValueTask<Reply> CreateAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, IReadOnlyList<ApprovalField> fields, IReadOnlyList<ApprovalStep> steps, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var data = new ApprovalData
        {
            Template = template.Id, It = template.It, En = template.En, RequesterId = turn.PersonId(), RequesterName = turn.PersonName(), Fields = fields, Steps = steps, Zone = ApprovalDrafts.Zone(turn).Id,
            Bulk = template.IsBulk(ApprovalData.AmountOf(fields)), Message = draft.Message, LookFrom = now + ApprovalLookDue.Every, KeepUntil = WallClock.Day(now, ApprovalDrafts.Zone(turn)).AddYears(template.RetentionYears),
        };
        data = ApprovalMoves.Begin(data, await outlooks.OfAsync(turn.Organisation, data, 0, ct));
        var record = new Record
        {
            Id = draft.Id, Kind = ApprovalKind.Name_, Title = ApprovalWords.Title(ApprovalFormCard.Name(template, turn.Language), fields, turn.Language), State = ApprovalStates.Waiting,
            OwnerId = turn.PersonId(), OwnerName = turn.PersonName(), Confidentiality = ConfidentialityOf(template),
        };
        ApprovalKeeper.Put(record, data, ApprovalStates.Waiting);
        record.Attachments = Attached(draft, fields);
        var (created, unreached) = await keeper.CreateAsync(turn.Actor(), record, draft.Origin, turn, ct);
        var t = ApprovalTexts.In(turn.Language);
        return await desk.ShowAsync(turn, created, ct, ApprovalFormTexts.In(turn.Language).Sent + (unreached.Count == 0 ? "" : " " + t.NotReached(unreached)));
    }

    private async ValueTask<Reply> ReviseAsync(Turn turn, ApprovalDraft draft, TemplateOptions template, IReadOnlyList<ApprovalField> fields, IReadOnlyList<ApprovalStep> steps, CancellationToken ct)
    {
        if (await desk.FindAsync(turn, draft.Id, ct) is not { } found)
            return Reply.Error(DeskTexts.In(turn.Language).Unknown);
        var before = ApprovalData.Of(found);
        var after = Revised(found, Outlook.Nothing);
        // The same press once more changes nothing.
        if (found.State == ApprovalStates.Waiting && ApprovalMoves.Changes(before.Fields, fields).Count == 0 && ApprovalPreview.PathOf(after.Steps).SequenceEqual(ApprovalPreview.PathOf(before.Steps)))
            return await desk.ShowAsync(turn, found, ct);
        var outlook = await outlooks.OfAsync(turn.Organisation, after, after.At, ct);
        var done = await keeper.DoAsync(turn.Actor(), found, Act.Edit, null, (r, _, _, _) => (Revised(r, outlook), ApprovalStates.Waiting), null, turn, ct,
            r => (r.Title, r.Attachments) = (ApprovalWords.Title(ApprovalData.Of(r).Name(turn.Language), fields, turn.Language), Attached(draft, fields)));
        return await done.AnswerAsync(desk, turn, Act.Edit, ct);

        ApprovalData Revised(Record r, Outlook outlook) =>
            ApprovalMoves.Revised(ApprovalData.Of(r), fields, steps, r.State is ApprovalStates.SentBack or ApprovalStates.Recalled, outlook, r.Version + 1) with { Bulk = template.IsBulk(ApprovalData.AmountOf(fields)) };
    }

    public static Confidentiality ConfidentialityOf(TemplateOptions template) => template.Confidential ? Confidentiality.Confidential : Confidentiality.Normal;

    private static IReadOnlyList<RecordAttachment> Attached(ApprovalDraft draft, IReadOnlyList<ApprovalField> fields) =>
        [.. draft.Files.Where(f => fields.Any(x => x.Type == FieldType.File && x.Value == f.Sha256)).DistinctBy(f => f.Sha256)];
}
