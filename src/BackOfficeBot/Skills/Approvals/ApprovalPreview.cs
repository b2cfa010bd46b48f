using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;

namespace BackOfficeBot.Skills.Approvals;

/// What will be sent, and who will decide on it, before it goes.
internal sealed class ApprovalPreview(ApprovalDrafts drafts, ApprovalForms forms, ApprovalPaths paths, Outlooks outlooks, IPeople people, Office office) : IApprovalPart
{
    public IEnumerable<Route> Routes => [ApprovalVerbs.Preview.Handle(PreviewAsync)];

    private async ValueTask<Reply> PreviewAsync(Turn turn, FormState state, NoForm form, CancellationToken ct) => await drafts.WithAsync(turn, state, async (draft, template) =>
    {
        draft = await TypedAsync(turn, template, draft, ct);
        var reader = drafts.Reader(turn, template, draft);
        var fields = reader.Fields();
        reader.Chosen(turn.PersonId());
        return reader.Errors.Count > 0 ? await forms.FormAsync(turn, template, draft, reader.Errors, ct) : await ShowAsync(turn, template, draft, fields, null, ct);
    }, ct);

    /// The draft with what was typed into its form.
    public async Task<ApprovalDraft> TypedAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, CancellationToken ct)
    {
        var (typed, isMasked) = ApprovalDraft.Masked(turn.Press!.Data, template);
        return draft with { Typed = typed, Known = await KnownAsync(turn, template, draft, typed, ct), Notice = isMasked ? ApprovalFormTexts.In(turn.Language).Masked : null };
    }

    public async ValueTask<Reply> ShowAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, IReadOnlyList<ApprovalField> fields, Person? named, CancellationToken ct)
    {
        var t = ApprovalFormTexts.In(turn.Language);
        fields = await outlooks.CountedAsync(turn.Organisation, template, fields, turn.PersonId(), ApprovalDrafts.Zone(turn).Id, ct);
        var (steps, problem) = await PathAsync(turn, template, draft, fields, ct);
        if (problem is not null)
        {
            var input = problem.Who == StepWho.Chosen ? ApprovalDraft.Who(0) : template.Fields.Find(f => f.Type == FieldType.Money) is { } money && problem.Who == StepWho.Authority ? ApprovalDraft.Field(money) : null;
            return await forms.FormAsync(turn, template, input is null ? draft with { Notice = t.Nobody(problem) } : draft, input is null ? [] : new() { [input] = t.Nobody(problem) }, ct);
        }
        if (named is not null && steps.All(s => s.Seats.All(x => x.Id != named.Id)))
            draft = draft with { Notice = t.DecidesAnyway(named.Name, ApprovalWords.Who(steps[0], turn.Language)) };
        draft = draft with { Path = PathOf(steps) };
        var key = await drafts.KeepAsync(turn, draft, ct);
        // Who is away now is named with who decides instead; by the time it is sent that is looked up anew.
        var sketch = new ApprovalData { Template = template.Id, It = template.It, En = template.En, RequesterId = turn.PersonId(), RequesterName = turn.PersonName(), Fields = fields, Steps = steps, Zone = ApprovalDrafts.Zone(turn).Id };
        // What was decided already and still counts is not asked again.
        var confidentiality = ApprovalSending.ConfidentialityOf(template);
        if (draft.Reference is not null && await office.FindAsync(turn.Organisation, draft.Id, ct) is { } sent)
            (confidentiality, sketch) = (sent.Confidentiality, ApprovalMoves.Revised(ApprovalData.Of(sent), fields, steps, sent.State is ApprovalStates.SentBack or ApprovalStates.Recalled, Outlook.Nothing, sent.Version + 1));
        sketch = ApprovalMoves.Handed(sketch, await outlooks.OfAsync(turn.Organisation, sketch, sketch.At, ct));
        var title = ApprovalWords.Title(ApprovalFormCard.Name(template, turn.Language), fields, turn.Language);
        return Reply.Card(ApprovalPreviewCard.Of(drafts.Place(turn), new(key), draft, title, turn.PersonName(), fields, sketch, confidentiality), title);
    }

    public Task<(IReadOnlyList<ApprovalStep>, PathProblem?)> PathAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, IReadOnlyList<ApprovalField> fields, CancellationToken ct)
    {
        var reader = drafts.Reader(turn, template, draft);
        return paths.OfAsync(turn.Caller(), template, ApprovalData.AmountOf(fields), turn.PersonId(), reader.Chosen(turn.PersonId()), ct);
    }

    public static IReadOnlyList<string> PathOf(IReadOnlyList<ApprovalStep> steps) => [.. steps.Select(s => $"{s.Needed}:{string.Join(',', s.Seats.Select(x => x.Id))}")];

    private async Task<IReadOnlyList<NamedPerson>> KnownAsync(Turn turn, TemplateOptions template, ApprovalDraft draft, Dictionary<string, string> typed, CancellationToken ct)
    {
        List<string> ids = [.. ApprovalDraft.PeopleInputs(template).SelectMany(i => (typed.GetValueOrDefault(i) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Where(id => id != "-" && draft.Known.All(k => k.Id != id)).Distinct().Take(20)];
        return ids.Count == 0 ? draft.Known : [.. draft.Known, .. (await people.FindAllAsync(turn.Caller(), ids, ct)).Select(p => new NamedPerson(p.Id, p.Name))];
    }
}
