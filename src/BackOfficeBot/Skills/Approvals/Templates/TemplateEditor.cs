using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// A template is written card by card: name and rules, fields, who decides, an overview with the form as it will look, and then it is saved.
internal sealed class TemplateEditor(
    ApprovalTemplates templates, TemplateKeeper keeper, Office office, RecordDesk desk, Access access, Drafts drafts, IPeople people, Departments departments, IOptions<StaffOptions> staff, Sentences sentences, TimeProvider time) : IApprovalPart
{
    private const string Kind = "template";

    /// What is wrong with a step for want of something elsewhere, which can be put right later.
    private static readonly Flaw[] Later = [Flaw.NoAmount, Flaw.NobodySigns];

    public IEnumerable<Route> Routes =>
    [
        TemplateVerbs.Names.Handle((turn, state, _, ct) => WithAsync(turn, state.Draft, (draft, _) => NamesAsync(turn, draft, NamesForm.Of(draft.Options, turn.Language), [], ct), ct)),
        TemplateVerbs.PutNames.Handle((turn, state, form, ct) => WithAsync(turn, state.Draft, (draft, set) => PutNamesAsync(turn, draft, form, set, ct), ct)),
        TemplateVerbs.Fields.Handle((turn, state, _, ct) => WithAsync(turn, state.Draft, (draft, set) => FieldsAsync(turn, draft, set, ct), ct)),
        TemplateVerbs.NewField.Handle((turn, state, form, ct) => WithAsync(turn, state.Draft, (draft, set) => draft.Options.Fields.Count >= TemplateRules.MostFields ? FieldsAsync(turn, draft, set, ct, T(turn).Full)
            : FieldAsync(turn, draft, new(state.Draft, draft.Options.Fields.Count) { Type = Enum.TryParse<FieldType>(form.Kind, out var type) ? type : FieldType.Text }), ct)),
        TemplateVerbs.Field.Handle((turn, state, _, ct) => WithAsync(turn, state.Draft, (draft, set) => state.Index < draft.Options.Fields.Count ? FieldAsync(turn, draft, state) : FieldsAsync(turn, draft, set, ct), ct)),
        TemplateVerbs.PutField.Handle((turn, state, form, ct) => WithAsync(turn, state.Draft, (draft, set) => PutFieldAsync(turn, draft, state, form, set, ct), ct)),
        TemplateVerbs.Steps.Handle((turn, state, _, ct) => WithAsync(turn, state.Draft, (draft, set) => StepsAsync(turn, draft, set, ct), ct)),
        TemplateVerbs.NewStep.Handle((turn, state, form, ct) => WithAsync(turn, state.Draft, (draft, set) => draft.Options.Steps.Count >= TemplateRules.MostSteps ? StepsAsync(turn, draft, set, ct, T(turn).Full)
            : StepAsync(turn, draft, new(state.Draft, draft.Options.Steps.Count) { Who = Enum.TryParse<StepWho>(form.Kind, out var who) ? who : StepWho.Manager }), ct)),
        TemplateVerbs.Step.Handle((turn, state, _, ct) => WithAsync(turn, state.Draft, (draft, set) => state.Index < draft.Options.Steps.Count ? StepAsync(turn, draft, state) : StepsAsync(turn, draft, set, ct), ct)),
        TemplateVerbs.PutStep.Handle((turn, state, form, ct) => WithAsync(turn, state.Draft, (draft, set) => PutStepAsync(turn, draft, state, form, set, ct), ct)),
        TemplateVerbs.Review.Handle((turn, state, _, ct) => WithAsync(turn, state.Draft, (draft, set) => ReviewAsync(turn, draft, set, ct), ct)),
        TemplateVerbs.Save.Handle((turn, state, _, ct) => WithAsync(turn, state.Draft, (draft, set) => SaveAsync(turn, draft, set, ct), ct)),
    ];

    /// A new one, or one that begins as another is.
    public async ValueTask<Reply> NewAsync(Turn turn, KnownTemplate? copied, CancellationToken ct, string name = "")
    {
        var options = copied is null ? turn.Language == "it" ? new TemplateOptions { It = name } : new TemplateOptions { En = name } : TemplateJson.Copy(copied.Options);
        if (copied is not null)
            (options.Id, options.It, options.En, options.Words) = ("", Short(options.It, T(turn).CopyIt), Short(options.En, T(turn).CopyEn), []);
        var draft = new TemplateDraft { Id = Guid.CreateVersion7(time.GetUtcNow()), Options = options, Known = await KnownAsync(turn, options, [], ct) };
        return await NamesAsync(turn, draft, NamesForm.Of(options, turn.Language), [], ct);
    }

    public async ValueTask<Reply> EditAsync(Turn turn, KnownTemplate known, CancellationToken ct)
    {
        var draft = new TemplateDraft
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()), Template = known.Id, Seen = known.Record?.Version ?? 0, Options = TemplateJson.Copy(known.Options), Known = await KnownAsync(turn, known.Options, [], ct),
        };
        return await ReviewAsync(turn, draft, await templates.OfAsync(turn.Organisation, ct), ct);
    }

    private async ValueTask<Reply> PutNamesAsync(Turn turn, TemplateDraft draft, NamesForm form, TemplateSet set, CancellationToken ct)
    {
        FormErrors errors = [];
        var options = form.On(draft.Options, Reader(turn, errors));
        draft = draft with { Options = options, Known = await KnownAsync(turn, options, draft.Known, ct) };
        foreach (var flaw in Flaws(draft, set).Where(f => f is { Field: null, Step: null }))
            if (InputOf(flaw.What, options) is { } input)
                errors.TryAdd(input, T(turn).Wrong(flaw.What));
        if (NameTaken(draft, set) is { } taken)
            errors.TryAdd(taken, T(turn).NameTaken);
        if (errors.Count > 0)
            return await NamesAsync(turn, draft, form, errors, ct);
        return options.Fields.Count == 0 || draft.Template is null && options.Steps.Count == 0 ? await FieldsAsync(turn, draft, set, ct) : await ReviewAsync(turn, draft, set, ct);
    }

    private async ValueTask<Reply> PutFieldAsync(Turn turn, TemplateDraft draft, PartState state, FieldForm form, TemplateSet set, CancellationToken ct)
    {
        var options = TemplateJson.Copy(draft.Options);
        var at = Math.Min(state.Index, options.Fields.Count);
        if (state.Move == PartMove.Remove)
        {
            options.Fields.RemoveAt(Math.Min(at, options.Fields.Count - 1));
            return await FieldsAsync(turn, draft with { Options = options }, set, ct);
        }
        FormErrors errors = [];
        var before = at < options.Fields.Count ? options.Fields[at] : new FieldOptions { Type = state.Type };
        var isOther = form.Kind(before.Type) != before.Type;
        // What was typed are rules of the type before.
        var field = (isOther ? form with { Min = null, Max = null, Longest = null, Choices = null } : form).On(before, options, Reader(turn, errors));
        options.Fields = [.. options.Fields.Take(at), field, .. options.Fields.Skip(at + 1)];
        var changed = draft with { Options = options };
        var flaws = Flaws(changed, set).Where(f => f.Field == at).Select(f => f.What).ToList();
        if (isOther && !flaws.Exists(f => InputOf(f, field) is "it" or "en"))
            return await FieldAsync(turn, changed, state with { Draft = (await KeepAsync(turn, changed, ct)).Draft, Move = PartMove.Keep }, T(turn).TypeChanged);
        foreach (var flaw in flaws)
            if (InputOf(flaw, field) is { } input)
                errors.TryAdd(input, T(turn).Wrong(flaw));
        if (errors.Count > 0)
            return Reply.Card(TemplatePartCards.Field(Place(turn), state, draft, form, errors), T(turn).FieldsTitle);
        Move(options.Fields, at, state.Move);
        return await FieldsAsync(turn, changed, set, ct);
    }

    private async ValueTask<Reply> PutStepAsync(Turn turn, TemplateDraft draft, PartState state, StepForm form, TemplateSet set, CancellationToken ct)
    {
        var options = TemplateJson.Copy(draft.Options);
        var at = Math.Min(state.Index, options.Steps.Count);
        if (state.Move == PartMove.Remove)
        {
            options.Steps.RemoveAt(Math.Min(at, options.Steps.Count - 1));
            return await StepsAsync(turn, draft with { Options = options }, set, ct);
        }
        FormErrors errors = [];
        var before = at < options.Steps.Count ? options.Steps[at] : new StepOptions { Who = state.Who };
        var step = form.On(before, Reader(turn, errors));
        options.Steps = [.. options.Steps.Take(at), step, .. options.Steps.Skip(at + 1)];
        var changed = draft with { Options = options, Known = await KnownAsync(turn, options, draft.Known, ct) };
        foreach (var flaw in Flaws(changed, set).Where(f => f.Step == at && !Later.Contains(f.What)))
            errors.TryAdd(flaw.What switch { Flaw.Office => "office", Flaw.Nobody => "people", _ => "count" }, T(turn).Wrong(flaw.What));
        if (errors.Count > 0)
            return Reply.Card(TemplatePartCards.Step(Place(turn), state, draft with { Known = changed.Known }, form, Offices, errors), T(turn).StepsTitle);
        Move(options.Steps, at, state.Move);
        return await StepsAsync(turn, changed, set, ct);
    }

    private async ValueTask<Reply> SaveAsync(Turn turn, TemplateDraft draft, TemplateSet set, CancellationToken ct)
    {
        var t = T(turn);
        // What this editing has saved already keeps its id.
        if (draft.Template is null)
            draft.Options.Id = set.Known.FirstOrDefault(k => k.Record is { } r && TemplateData.Of(r).Draft == draft.Id)?.Id ?? Typed.IdOf(draft.Options.En, set.Known.Select(k => k.Id), "request");
        if (NameTaken(draft, set) is { } taken)
            return await NamesAsync(turn, draft, NamesForm.Of(draft.Options, turn.Language), new() { [taken] = t.NameTaken }, ct);
        if (Flaws(draft, set).Count > 0)
            return await ReviewAsync(turn, draft, set, ct);
        var (record, kept) = await keeper.SaveAsync(turn, draft, ct);
        if (kept == Kept.ChangedMeanwhile)
        {
            var last = await office.LastChangeAsync(record, ct);
            var notice = t.ChangedBy(last.PersonName, When.Ago(last.At, time.GetUtcNow(), WallClock.Zone(turn.TimeZone), turn.Language));
            return await ReviewAsync(turn, draft with { Template = draft.Options.Id, Seen = record.Version }, await templates.OfAsync(turn.Organisation, ct), ct, notice, isChanged: true);
        }
        return await desk.ShowAsync(turn, record, ct, kept == Kept.Done ? t.Saved(ApprovalFormCard.Name(draft.Options, turn.Language)) : t.SavedAlready);
    }

    private async ValueTask<Reply> NamesAsync(Turn turn, TemplateDraft draft, NamesForm form, FormErrors errors, CancellationToken ct) =>
        Reply.Card(TemplateEditCards.Names(Place(turn), await KeepAsync(turn, draft, ct), draft, form, [.. departments.All.Select(d => d.Name)], errors), TemplateEditCards.Heading(draft, T(turn), turn.Language));

    private async ValueTask<Reply> FieldsAsync(Turn turn, TemplateDraft draft, TemplateSet set, CancellationToken ct, string? notice = null) =>
        Reply.Card(TemplateEditCards.Fields(Place(turn), await KeepAsync(turn, draft, ct), draft, Flaws(draft, set), notice), T(turn).FieldsTitle);

    private async ValueTask<Reply> StepsAsync(Turn turn, TemplateDraft draft, TemplateSet set, CancellationToken ct, string? notice = null) =>
        Reply.Card(TemplateEditCards.Steps(Place(turn), await KeepAsync(turn, draft, ct), draft, Flaws(draft, set), notice), T(turn).StepsTitle);

    private async ValueTask<Reply> ReviewAsync(Turn turn, TemplateDraft draft, TemplateSet set, CancellationToken ct, string? notice = null, bool isChanged = false) =>
        Reply.Card(TemplateEditCards.Review(Place(turn), await KeepAsync(turn, draft, ct), draft, Flaws(draft, set), notice, isChanged), TemplateEditCards.Heading(draft, T(turn), turn.Language));

    private ValueTask<Reply> FieldAsync(Turn turn, TemplateDraft draft, PartState state, string? notice = null)
    {
        var field = state.Index < draft.Options.Fields.Count ? draft.Options.Fields[state.Index] : new FieldOptions { Type = state.Type, Required = true };
        return ValueTask.FromResult<Reply>(Reply.Card(TemplatePartCards.Field(Place(turn), state, draft, FieldForm.Of(field, turn.Language), [], notice), T(turn).FieldsTitle));
    }

    private ValueTask<Reply> StepAsync(Turn turn, TemplateDraft draft, PartState state)
    {
        var step = state.Index < draft.Options.Steps.Count ? draft.Options.Steps[state.Index] : new StepOptions { Who = state.Who };
        return ValueTask.FromResult<Reply>(Reply.Card(TemplatePartCards.Step(Place(turn), state, draft, StepForm.Of(step, turn.Language), Offices, []), T(turn).StepsTitle));
    }

    private async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<TemplateDraft, TemplateSet, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (!access.IsAdministrator(turn.Organisation, turn.PersonId()))
            return Reply.Message(TemplateTexts.In(turn.Language).OnlyAdministrators);
        var set = await templates.OfAsync(turn.Organisation, ct);
        return await drafts.FindAsync(turn.Organisation, key, TemplateJson.Default.TemplateDraft, ct) is { } draft ? await then(draft, set)
            : Reply.Card(TemplateCards.All(Place(turn), set.Known, T(turn).DraftGone), TemplateTexts.In(turn.Language).Title);
    }

    private async Task<DraftState> KeepAsync(Turn turn, TemplateDraft draft, CancellationToken ct) =>
        new(await drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, Kind, draft, TemplateJson.Default.TemplateDraft, ct));

    // A new one gets its id when it is saved.
    private List<TemplateFlaw> Flaws(TemplateDraft draft, TemplateSet set) =>
        [.. ApprovalsValidation.Rules(staff.Value, [.. set.Signing]).Flaws(draft.Options).Where(f => f.What != Flaw.Id || draft.Options.Id.Length > 0)];

    private static string? NameTaken(TemplateDraft draft, TemplateSet set)
    {
        var others = set.Known.Where(k => k.Id != draft.Template && k.Id != draft.Options.Id).ToList();
        return others.Exists(k => NameLikeness.Same(k.Options.It, draft.Options.It)) ? "it" : others.Exists(k => NameLikeness.Same(k.Options.En, draft.Options.En)) ? "en" : null;
    }

    private static string? InputOf(Flaw flaw, TemplateOptions t) => flaw switch
    {
        Flaw.Names => t.It.Length is 0 or > TemplateRules.LongestName ? "it" : "en",
        Flaw.RetentionYears => "years", Flaw.AnswerWithin => "within", Flaw.AwayFor => "away", Flaw.MayAsk => "people", _ => null,
    };

    private static string? InputOf(Flaw flaw, FieldOptions field) => flaw switch
    {
        Flaw.FieldNames => field.It.Length is 0 or > TemplateRules.LongestName ? "it" : "en",
        Flaw.FieldId or Flaw.FieldTwice or Flaw.MoneyTwice => "en", Flaw.MinOverMax => "max", Flaw.Longest => "longest", _ => "choices",
    };

    private static void Move<T>(List<T> parts, int at, PartMove move)
    {
        var to = move switch { PartMove.Up => at - 1, PartMove.Down => at + 1, _ => at };
        if (to >= 0 && to < parts.Count)
            (parts[at], parts[to]) = (parts[to], parts[at]);
    }

    // With the administrator's own name: the search for colleagues leaves it out.
    private async Task<IReadOnlyList<NamedPerson>> KnownAsync(Turn turn, TemplateOptions options, IReadOnlyList<NamedPerson> known, CancellationToken ct)
    {
        List<NamedPerson> all = [.. known.Append(new(turn.PersonId(), turn.PersonName())).DistinctBy(p => p.Id)];
        List<string> ids = [.. options.Steps.SelectMany(s => s.Ids).Concat(options.MayAsk.Where(TemplateRules.IsId)).Where(id => all.TrueForAll(k => k.Id != id)).Distinct().Take(50)];
        return ids.Count == 0 ? all : [.. all, .. (await people.FindAllAsync(turn.Caller(), ids, ct)).Select(p => new NamedPerson(p.Id, p.Name))];
    }

    // Offices whose head can decide.
    private IReadOnlyList<string> Offices => [.. departments.All.Where(d => d.HeadId is { Length: > 0 }).Select(d => d.Name)];

    private Typed Reader(Turn turn, FormErrors errors) => new(errors, typed => TypedNumbers.Money(sentences, turn, typed), turn.Language);

    private static string Short(string name, string more) => name[..Math.Min(name.Length, TemplateRules.LongestName - more.Length)] + more;

    private static TemplateEditTexts T(Turn turn) => TemplateEditTexts.In(turn.Language);

    private CardPlace Place(Turn turn) => CardPlace.Of(turn, time);
}
