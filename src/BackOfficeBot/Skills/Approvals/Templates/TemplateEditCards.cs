using BackOfficeBot.Cards;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// The cards on which a template is written: name and rules, fields, who decides, and all of it before it is saved.
internal static class TemplateEditCards
{
    public static AdaptiveCard Names(CardPlace place, DraftState state, TemplateDraft draft, NamesForm form, IReadOnlyList<string> offices, FormErrors errors)
    {
        var t = TemplateEditTexts.In(place.Language);
        var isMoreWrong = errors.Keys.Any(k => k is "within" or "away" or "bulkUpTo");
        return new Frame
        {
            Heading = Heading(draft, t, place.Language),
            Ask = t.NamesAsk,
            Body =
            [
                .. errors.At(new InputText { Id = "it", Label = t.NameIt, Value = form.It, IsRequired = true, ErrorMessage = t.Wrong(Flaw.Names), MaxLength = TemplateRules.LongestName }),
                .. errors.At(new InputText { Id = "en", Label = t.NameEn, Value = form.En, IsRequired = true, ErrorMessage = t.Wrong(Flaw.Names), MaxLength = TemplateRules.LongestName }),
                .. errors.At(new InputText { Id = "words", Label = t.Words, Value = form.Words, Placeholder = t.WordsHint, MaxLength = 500 }),
                .. errors.At(ApprovalFormCard.People("people", t.People, form.People, draft.Known, false, null, true, ApprovalFormTexts.In(place.Language))),
                .. offices.Count == 0 ? [] : errors.At(new InputChoiceSet { Id = "offices", Label = t.Offices, Value = form.Offices, IsMultiSelect = true, Wrap = true, Choices = [.. offices.Select(o => new Choice { Title = o, Value = o })] }),
                .. errors.At(new InputText { Id = "years", Label = t.Years, Value = form.Years, MaxLength = 10 }),
                new Container
                {
                    Id = "more", IsVisible = isMoreWrong ? null : false,
                    Items =
                    [
                        .. errors.At(new InputText { Id = "within", Label = t.Within, Value = form.Within, MaxLength = 10 }),
                        .. errors.At(new InputText { Id = "away", Label = t.Away, Value = form.Away, MaxLength = 10 }),
                        Toggle("bulk", t.Bulk, form.Bulk, t),
                        .. errors.At(new InputText { Id = "bulkUpTo", Label = t.BulkUpTo, Value = form.BulkUpTo, MaxLength = 20 }),
                        Toggle("confidential", t.Confidential, form.Confidential, t),
                    ],
                },
            ],
            Actions =
            [
                TemplateVerbs.PutNames.Button(place.Seal, t.Next, state, ActionStyle.Positive),
                new ActionToggleVisibility { Title = t.More, TargetElements = [new() { ElementId = "more" }] },
                .. draft.Options.Fields.Count == 0 ? Array.Empty<CardAction>() : [TemplateVerbs.Review.Button(place.Seal, t.Back, state, associatedInputs: AssociatedInputs.None)],
            ],
        }.Card();
    }

    public static AdaptiveCard Fields(CardPlace place, DraftState state, TemplateDraft draft, IReadOnlyList<TemplateFlaw> flaws, string? notice = null)
    {
        var (t, a) = (TemplateEditTexts.In(place.Language), TemplateTexts.In(place.Language));
        var fields = draft.Options.Fields;
        return new Frame
        {
            Heading = Heading(draft, t, place.Language), Notice = notice, Ask = fields.Count == 0 ? t.NoFields : t.FieldsAsk,
            Body =
            [
                TemplateCards.Heading(t.FieldsTitle),
                .. fields.SelectMany((f, i) => Part(TemplateVerbs.Field.Button(place.Seal, a.Open, new(state.Draft, i)), i, f.It == f.En ? f.It : $"{f.It} / {f.En}", TemplateCards.FieldRules(f, a, place.Language), flaws.Where(x => x.Field == i), t)),
                .. fields.Count >= TemplateRules.MostFields ? Array.Empty<CardElement>() : [Kinds(t.NewFieldLabel, Types(draft, fields.Count).Select(x => (x.ToString(), a.Type(x))))],
            ],
            Actions = Moves(place, fields.Count > 0, fields.Count < TemplateRules.MostFields ? TemplateVerbs.NewField.Button(place.Seal, t.AddField, state, fields.Count == 0 ? ActionStyle.Positive : null) : null,
                TemplateVerbs.Steps.Button(place.Seal, t.Next, state, ActionStyle.Positive, AssociatedInputs.None), TemplateVerbs.Names.Button(place.Seal, t.ToNames, state, associatedInputs: AssociatedInputs.None)),
        }.Card();
    }

    public static AdaptiveCard Steps(CardPlace place, DraftState state, TemplateDraft draft, IReadOnlyList<TemplateFlaw> flaws, string? notice = null)
    {
        var (t, a) = (TemplateEditTexts.In(place.Language), TemplateTexts.In(place.Language));
        var steps = draft.Options.Steps;
        return new Frame
        {
            Heading = Heading(draft, t, place.Language), Notice = notice, Ask = steps.Count == 0 ? t.NoSteps : t.StepsAsk,
            Body =
            [
                TemplateCards.Heading(t.StepsTitle),
                .. steps.SelectMany((s, i) => Part(TemplateVerbs.Step.Button(place.Seal, a.Open, new(state.Draft, i)), i, t.StepTitle(i + 1), TemplateCards.Step(s, a, place.Language, draft.Names), flaws.Where(x => x.Step == i), t)),
                .. steps.Count >= TemplateRules.MostSteps ? Array.Empty<CardElement>() : [Kinds(t.NewStepLabel, new[] { StepWho.Manager, StepWho.Chosen, StepWho.Named, StepWho.OfficeHead, StepWho.Authority }.Select(x => (x.ToString(), t.StepKind(x))))],
            ],
            Actions = Moves(place, steps.Count > 0, steps.Count < TemplateRules.MostSteps ? TemplateVerbs.NewStep.Button(place.Seal, t.AddStep, state, steps.Count == 0 ? ActionStyle.Positive : null) : null,
                TemplateVerbs.Review.Button(place.Seal, t.ToReview, state, ActionStyle.Positive, AssociatedInputs.None), TemplateVerbs.Fields.Button(place.Seal, t.ToFields, state, associatedInputs: AssociatedInputs.None)),
        }.Card();
    }

    /// All of it, and the form as who asks will see it.
    /// <param name="isChanged">Whether somebody changed it since it was looked at.</param>
    public static AdaptiveCard Review(CardPlace place, DraftState state, TemplateDraft draft, IReadOnlyList<TemplateFlaw> flaws, string? notice = null, bool isChanged = false)
    {
        var (t, a) = (TemplateEditTexts.In(place.Language), TemplateTexts.In(place.Language));
        var asked = new ApprovalDraft { Id = draft.Id, Template = draft.Options.Id, Typed = new Dictionary<string, string>() };
        // Nothing of it is to be filled in here.
        CardAction Go(Channel.CardActions.CardVerb<DraftState> verb, string title, ActionStyle? style = null) => verb.Button(place.Seal, title, state, style, AssociatedInputs.None);
        return new Frame
        {
            Heading = Heading(draft, t, place.Language), State = (Tone.Open, t.NotSaved), Notice = notice,
            Facts = TemplateCards.Rules(draft.Options, a, place.Language, draft.Names),
            Body =
            [
                .. flaws.Count == 0 ? Array.Empty<CardElement>() : [new TextBlock { Text = "⚠ " + t.Missing, Color = TextColor.Attention, Wrap = true }, .. flaws.Select(f => TemplateCards.Line($"· {At(f, draft, t)}{t.Wrong(f.What)}"))],
                TemplateCards.Heading(a.Steps), .. draft.Options.Steps.Select((s, i) => TemplateCards.Line($"{i + 1}) {TemplateCards.Step(s, a, place.Language, draft.Names)}")),
                TemplateCards.Heading(t.Preview),
                new Container { Style = ContainerStyle.Emphasis, Items = [.. ApprovalFormCard.Inputs(place, draft.Options, asked, [])] },
                .. flaws.Count > 0 ? Array.Empty<CardElement>() : [new TextBlock { Text = t.ReviewAsk, Wrap = true, Spacing = Spacing.Medium }],
            ],
            Actions =
            [
                Go(TemplateVerbs.Save, isChanged ? t.SaveMine : t.Save, ActionStyle.Positive),
                .. isChanged ? [TemplateVerbs.Show.Button(place.Seal, t.AsItIs, new(draft.Options.Id), associatedInputs: AssociatedInputs.None)] : Array.Empty<CardAction>(),
                Go(TemplateVerbs.Fields, t.ToFields), Go(TemplateVerbs.Steps, t.ToSteps), Go(TemplateVerbs.Names, t.ToNames) with { Mode = isChanged ? ActionMode.Secondary : null },
            ],
        }.Card();
    }

    /// Of which type a field of the draft can be: there is one amount.
    public static IEnumerable<FieldType> Types(TemplateDraft draft, int index) =>
        Enum.GetValues<FieldType>().Where(x => x != FieldType.Money || draft.Options.Fields.ElementAtOrDefault(index)?.Type == x || !draft.Options.Fields.Exists(f => f.Type == x));

    public static InputToggle Toggle(string id, string label, string? value, TemplateEditTexts t) => new() { Id = id, Label = label, Title = t.Yes, Value = value ?? "false", Wrap = true };

    public static string Heading(TemplateDraft draft, TemplateEditTexts t, string language) =>
        draft.Template is null ? ApprovalFormCard.Name(draft.Options, language).Length == 0 ? t.NewTitle : $"{t.NewTitle}: {ApprovalFormCard.Name(draft.Options, language)}" : t.EditTitle(ApprovalFormCard.Name(draft.Options, language));

    private static IEnumerable<CardElement> Part(CardAction press, int at, string title, string line, IEnumerable<TemplateFlaw> flaws, TemplateEditTexts t)
    {
        yield return TemplateCards.Row(press, at > 0, title, line);
        foreach (var flaw in flaws)
            yield return new TextBlock { Text = "⚠ " + Markdown.Escape(t.Wrong(flaw.What)), Color = TextColor.Attention, Wrap = true, Spacing = Spacing.None };
    }

    // "Campo 2: "
    private static string At(TemplateFlaw flaw, TemplateDraft draft, TemplateEditTexts t) =>
        flaw.Step is { } step ? t.StepTitle(step + 1) + ": " : flaw.Field is { } field ? $"{draft.Options.Fields[field].It}: " : "";

    private static InputChoiceSet Kinds(string label, IEnumerable<(string Value, string Title)> kinds)
    {
        IReadOnlyList<Choice> choices = [.. kinds.Select(k => new Choice { Title = k.Title, Value = k.Value })];
        return new() { Id = "kind", Label = label, Style = ChoiceStyle.Compact, Value = choices[0].Value, Choices = choices };
    }

    // What comes next is first once there is something; to add is first before.
    private static IReadOnlyList<CardAction> Moves(CardPlace place, bool isAny, CardAction? add, CardAction next, CardAction before) =>
        [.. isAny ? [next] : Array.Empty<CardAction>(), .. add is null ? Array.Empty<CardAction>() : [add], before];
}

/// One field, and one step.
internal static class TemplatePartCards
{
    public static AdaptiveCard Field(CardPlace place, PartState state, TemplateDraft draft, FieldForm form, FormErrors errors, string? notice = null)
    {
        var (t, a) = (TemplateEditTexts.In(place.Language), TemplateTexts.In(place.Language));
        var isNew = state.Index >= draft.Options.Fields.Count;
        var type = isNew ? state.Type : draft.Options.Fields[state.Index].Type;
        return new Frame
        {
            Heading = t.FieldTitle(a.Type(type)), Notice = notice,
            Body =
            [
                .. errors.At(new InputText { Id = "it", Label = t.LabelIt, Value = form.It, IsRequired = true, ErrorMessage = t.Wrong(Flaw.FieldNames), MaxLength = TemplateRules.LongestName }),
                .. errors.At(new InputText { Id = "en", Label = t.LabelEn, Value = form.En, IsRequired = true, ErrorMessage = t.Wrong(Flaw.FieldNames), MaxLength = TemplateRules.LongestName }),
                .. isNew ? [] : errors.At(new InputChoiceSet { Id = "type", Label = t.FieldType, Value = form.Type ?? type.ToString(), Style = ChoiceStyle.Compact, Choices = [.. TemplateEditCards.Types(draft, state.Index).Select(x => new Choice { Title = a.Type(x), Value = x.ToString() })] }),
                TemplateEditCards.Toggle("required", t.Required, form.Required, t),
                TemplateEditCards.Toggle("voids", t.Voids, form.Voids, t),
                .. Rules(type, form, errors, t),
            ],
            Actions =
            [
                TemplateVerbs.PutField.Button(place.Seal, t.KeepField, state, ActionStyle.Positive),
                .. Moves(isNew, state.Index, draft.Options.Fields.Count, (move, title) => TemplateVerbs.PutField.Button(place.Seal, title, state with { Move = move }, associatedInputs: move == PartMove.Remove ? AssociatedInputs.None : null), t, t.RemoveField),
                TemplateVerbs.Fields.Button(place.Seal, t.Back, new(state.Draft), associatedInputs: AssociatedInputs.None),
            ],
        }.Card();
    }

    public static AdaptiveCard Step(CardPlace place, PartState state, TemplateDraft draft, StepForm form, IReadOnlyList<string> offices, FormErrors errors, string? notice = null)
    {
        var t = TemplateEditTexts.In(place.Language);
        var isNew = state.Index >= draft.Options.Steps.Count;
        var who = isNew ? state.Who : draft.Options.Steps[state.Index].Who;
        return new Frame
        {
            Heading = $"{t.StepTitle(Math.Min(state.Index, draft.Options.Steps.Count) + 1)}: {t.StepKind(who)}", Notice = notice,
            Body =
            [
                .. who != StepWho.OfficeHead ? [] : errors.At(new InputChoiceSet { Id = "office", Label = t.Office, Value = form.Office, IsRequired = true, ErrorMessage = t.Wrong(Flaw.Office), Choices = [.. offices.Select(o => new Choice { Title = o, Value = o })] }),
                .. who != StepWho.Named ? [] : errors.At(ApprovalFormCard.People("people", t.Deciding, form.People, draft.Known, true, t.Wrong(Flaw.Nobody), true, ApprovalFormTexts.In(place.Language))),
                .. who is StepWho.Manager or StepWho.OfficeHead ? [] : errors.At(new InputChoiceSet { Id = "needs", Label = t.Needs, Value = form.Needs ?? nameof(StepNeeds.One), Style = ChoiceStyle.Expanded, Choices = [.. Enum.GetValues<StepNeeds>().Select(n => new Choice { Title = t.Need(n), Value = n.ToString() })] }),
                .. who is StepWho.Manager or StepWho.OfficeHead ? [] : errors.At(new InputText { Id = "count", Label = t.Count, Value = form.Count, MaxLength = 10 }),
                .. errors.At(new InputText { Id = "over", Label = t.Over, Value = form.Over, Placeholder = t.OverHint, MaxLength = 20 }),
            ],
            Actions =
            [
                TemplateVerbs.PutStep.Button(place.Seal, t.KeepStep, state, ActionStyle.Positive),
                .. Moves(isNew, state.Index, draft.Options.Steps.Count, (move, title) => TemplateVerbs.PutStep.Button(place.Seal, title, state with { Move = move }, associatedInputs: move == PartMove.Remove ? AssociatedInputs.None : null), t, t.RemoveStep),
                TemplateVerbs.Steps.Button(place.Seal, t.Back, new(state.Draft), associatedInputs: AssociatedInputs.None),
            ],
        }.Card();
    }

    private static IEnumerable<CardElement> Rules(FieldType type, FieldForm form, FormErrors errors, TemplateEditTexts t)
    {
        IEnumerable<CardElement> Text(string id, string label, string? value) => errors.At(new InputText { Id = id, Label = label, Value = value, MaxLength = 20 });
        return type switch
        {
            FieldType.Text => [.. Text("longest", t.Longest, form.Longest), TemplateEditCards.Toggle("lines", t.Lines, form.Lines, t)],
            FieldType.Number or FieldType.Money => [.. Text("min", t.Min, form.Min), .. Text("max", t.Max, form.Max)],
            FieldType.Date => [Days(form, t)],
            FieldType.Range => [.. Text("max", t.MaxDays, form.Max), Days(form, t)],
            FieldType.Choice => errors.At(new InputText { Id = "choices", Label = t.Choices, Value = form.Choices, Placeholder = t.ChoicesHint, IsMultiline = true, IsRequired = true, ErrorMessage = t.Wrong(Flaw.FewChoices), MaxLength = 4_000 }),
            _ => [],
        };
    }

    private static InputChoiceSet Days(FieldForm form, TemplateEditTexts t) => new()
    {
        Id = "days", Label = t.Days, Value = form.Days ?? FieldForm.Any, Style = ChoiceStyle.Expanded,
        Choices = [new() { Title = t.AnyDay, Value = FieldForm.Any }, new() { Title = t.NotPast, Value = FieldForm.Ahead }, new() { Title = t.Past, Value = FieldForm.Gone }],
    };

    private static IEnumerable<CardAction> Moves(bool isNew, int index, int count, Func<PartMove, string, CardAction> button, TemplateEditTexts t, string remove)
    {
        if (isNew)
            yield break;
        if (index > 0)
            yield return button(PartMove.Up, t.Up);
        if (index < count - 1)
            yield return button(PartMove.Down, t.Down);
        yield return button(PartMove.Remove, remove);
    }
}
