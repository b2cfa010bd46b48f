using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals;

/// The form of a template, made from its fields; and before it, which template.
internal static class ApprovalFormCard
{
    /// So many rows that can be pressed are well below what a message may have.
    public const int MostOnPage = 10;

    public static AdaptiveCard Which(CardPlace place, IReadOnlyList<TemplateOptions> templates, string? said, string? notice = null, int skip = 0, bool mayEdit = false)
    {
        var t = ApprovalFormTexts.In(place.Language);
        return new Frame
        {
            Heading = t.WhichTitle,
            Notice = notice,
            Ask = t.WhichAsk,
            Body = [.. templates.Skip(skip).Take(MostOnPage).Select((template, i) => new Container
            {
                Separator = i > 0,
                Spacing = Spacing.Medium,
                SelectAction = ApprovalVerbs.Choose.Button(place.Seal, t.Choose, new(template.Id, said)) with { Tooltip = Name(template, place.Language) },
                Items =
                [
                    new TextBlock { Text = Markdown.Escape(Name(template, place.Language)), Weight = TextWeight.Bolder, Wrap = true },
                    new TextBlock { Text = Markdown.Escape(string.Join(", ", template.Fields.Where(f => f.Required).Select(f => f.Name(place.Language)))), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
                ],
            })],
            Actions =
            [
                .. templates.Count > skip + MostOnPage ? [ApprovalVerbs.Choose.Button(place.Seal, t.More, new("", said) { Skip = skip + MostOnPage })] : Array.Empty<CardAction>(),
                .. mayEdit ? [TemplateVerbs.List.Button(place.Seal, TemplateTexts.In(place.Language).Change, new(""))] : Array.Empty<CardAction>(),
            ],
        }.Card();
    }

    public static AdaptiveCard Of(CardPlace place, FormState state, TemplateOptions template, ApprovalDraft draft, FormErrors errors)
    {
        var t = ApprovalFormTexts.In(place.Language);
        return new Frame
        {
            Heading = draft.Reference is { } reference ? t.EditTitle(reference) : t.FormTitle(Name(template, place.Language)),
            Notice = draft.Notice,
            Body = [.. Inputs(place, template, draft, errors)],
            Actions = [ApprovalVerbs.Preview.Button(place.Seal, t.GoOn, state, ActionStyle.Positive), .. MayAsk(template, draft) ? [ApprovalVerbs.Complete.Button(place.Seal, Assistant.AssistantTexts.In(place.Language).Complete, state)] : Array.Empty<CardAction>()],
        }.Card();
    }

    public static IEnumerable<CardElement> Inputs(CardPlace place, TemplateOptions template, ApprovalDraft draft, FormErrors errors)
    {
        var t = ApprovalFormTexts.In(place.Language);
        return [.. template.Fields.SelectMany(f => Field(f, draft, errors, t, place)), .. Who(template, draft, errors, t)];
    }

    public static string Name(TemplateOptions template, string language) => language == "it" ? template.It : template.En;

    /// What the assistant may propose: texts and days, never who decides.
    public static bool MayFill(FieldOptions field, ApprovalDraft draft) => field.Type is FieldType.Text or FieldType.Date or FieldType.Range && string.IsNullOrWhiteSpace(draft.Of(ApprovalDraft.Field(field)));

    private static bool MayAsk(TemplateOptions template, ApprovalDraft draft) => draft.Said is not null && template.Fields.Exists(f => MayFill(f, draft));

    private static IEnumerable<CardElement> Field(FieldOptions field, ApprovalDraft draft, FormErrors errors, ApprovalFormTexts t, CardPlace place)
    {
        var (id, name) = (ApprovalDraft.Field(field), field.Name(place.Language));
        var (label, value, missing) = (name, draft.Of(id), field.Required ? t.Missing(name) : null);
        // What the assistant may be asked for must not keep its button from being pressed.
        bool? required = field.Required && draft.Said is null ? true : null;
        return field.Type switch
        {
            FieldType.Choice => errors.At(new InputChoiceSet { Id = id, Label = label, Value = value, IsRequired = required, ErrorMessage = missing, Placeholder = t.Choose, Choices = [.. field.Choices.Select(c => new Choice { Title = place.Language == "it" ? c.It : c.En, Value = c.Id })] }),
            FieldType.Date => errors.At(new InputDate { Id = id, Label = label, Value = WallClock.Day(value), IsRequired = required, ErrorMessage = missing }),
            FieldType.Range => [Half(errors.At(new InputDate { Id = id, Label = t.First(name), Value = WallClock.Day(value), IsRequired = required, ErrorMessage = missing }),
                errors.At(new InputDate { Id = ApprovalDraft.Last(field), Label = t.Last(name), Value = WallClock.Day(draft.Of(ApprovalDraft.Last(field))) }))],
            FieldType.Person => errors.At(People(id, label, value, draft.Known, required is true, missing, false, t)),
            // Amounts and numbers are typed as people write them, with a comma or a point.
            FieldType.File => errors.At(new InputText { Id = id, Label = label, Value = value, IsRequired = required, ErrorMessage = missing, Placeholder = t.FileHint, Style = InputTextStyle.Url, MaxLength = 2_000 }),
            FieldType.Money or FieldType.Number => errors.At(new InputText { Id = id, Label = label, Value = value, IsRequired = required, ErrorMessage = missing, MaxLength = 40 }),
            _ => errors.At(new InputText { Id = id, Label = label, Value = value, IsRequired = required, ErrorMessage = missing, IsMultiline = field.Lines ? true : null, MaxLength = value?.Length > field.Longest ? null : field.Longest }),
        };
    }

    private static IEnumerable<CardElement> Who(TemplateOptions template, ApprovalDraft draft, FormErrors errors, ApprovalFormTexts t)
    {
        var at = 0;
        foreach (var step in template.Steps.Where(s => s.Who == StepWho.Chosen))
        {
            var id = ApprovalDraft.Who(at++);
            foreach (var element in errors.At(People(id, step.Needs switch { StepNeeds.One => t.Chosen, StepNeeds.Count => t.ChosenCount(step.Count), _ => t.ChosenSeveral }, draft.Of(id), draft.Known, draft.Said is null, t.WhoMissing, step.Needs != StepNeeds.One, t)))
                yield return element;
        }
    }

    // Before anything is typed there has to be a choice, even if it's none.
    public static InputChoiceSet People(string id, string label, string? value, IReadOnlyList<NamedPerson> known, bool required, string? missing, bool several, ApprovalFormTexts t) => new()
    {
        Id = id, Label = label, Value = value, IsRequired = required ? true : null, ErrorMessage = missing, IsMultiSelect = several ? true : null, Style = ChoiceStyle.Filtered, Placeholder = t.TypeName,
        Choices = known.Count == 0 ? [new() { Title = t.TypeName, Value = "-" }] : [.. known.Select(p => new Choice { Title = p.Name, Value = p.Id })],
        ChoicesData = new() { Dataset = Colleagues.Dataset },
    };

    private static ColumnSet Half(IEnumerable<CardElement> left, IEnumerable<CardElement> right) =>
        new() { Columns = [new Column { Width = "stretch", Items = [.. left] }, new Column { Width = "stretch", Items = [.. right] }] };
}

/// What will be sent, and who will decide on it.
internal static class ApprovalPreviewCard
{
    public static AdaptiveCard Of(CardPlace place, FormState state, ApprovalDraft draft, string title, string requester, IReadOnlyList<ApprovalField> fields, ApprovalData data, Confidentiality confidentiality)
    {
        var (t, a) = (ApprovalFormTexts.In(place.Language), ApprovalTexts.In(place.Language));
        return new Frame
        {
            Heading = title,
            State = (Tone.Open, RecordCard.Marked(draft.Reference ?? t.NotSent, confidentiality, place.Language)),
            Notice = draft.Notice,
            Facts = [(a.From, requester), .. fields.Select(f => (f.Name(place.Language), ApprovalWords.Value(f, place.Language))).Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!))],
            Body =
            [
                .. ApprovalCard.Files(fields, a),
                .. fields.Any(f => f.Link is not null) ? [new TextBlock { Text = t.FilesStay, Wrap = true, IsSubtle = true, Spacing = Spacing.Small }] : Array.Empty<TextBlock>(),
                new TextBlock { Text = t.PathLabel, Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
                .. data.Steps.Select((step, i) => new TextBlock { Text = Markdown.Escape($"{(i + 1).ToString(CultureInfo.InvariantCulture)}) {(i < data.At ? t.Decided(ApprovalWords.Names([.. step.Seats.Where(s => s.Vote != Vote.None).Select(s => s.ByName ?? s.Name)], place.Language)) : Who(step, t, place.Language))}"), Wrap = true, Spacing = Spacing.Small }),
                new TextBlock { Text = t.PreviewAsk, Wrap = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                ApprovalVerbs.Send.Button(place.Seal, draft.Reference is null ? t.Send : t.SendAgain, state, ActionStyle.Positive),
                ApprovalVerbs.Change.Button(place.Seal, t.Edit, state),
                ApprovalVerbs.Drop.Button(place.Seal, t.Drop, state),
            ],
        }.Card();
    }

    private static string Who(ApprovalStep step, ApprovalFormTexts t, string language)
    {
        var why = step.Sitting.Select(t.Because).Distinct().ToList();
        var away = string.Concat(step.Open.Where(s => s.DeputyName is not null).Select(s => "; " + t.Away(s.Name, s.DeputyName!)));
        // Why somebody decides is said of whom it is so, not of the deputy.
        var present = step with { Seats = [.. step.Seats.Select(s => s with { DeputyId = null, DeputyName = null })] };
        return ApprovalWords.Who(present, language) + (why.Count == 1 ? $" – {why[0]}" : "") + away;
    }
}
