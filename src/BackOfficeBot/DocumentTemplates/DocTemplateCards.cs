using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.DocumentTemplates;

/// What an administrator sees of the templates of documents: which there are, one of them, and what was found in a document that is to become one.
internal static class DocTemplateCards
{
    public const string New = "new";
    private const int Buttons = 4;

    public static AdaptiveCard All(CardPlace place, IReadOnlyList<DocTemplate> templates, string? notice = null)
    {
        var t = DocTemplateTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Title,
            Notice = notice,
            Ask = t.ListAsk,
            Body = [.. templates.Select((template, i) => new Container
            {
                Separator = i > 0,
                Spacing = Spacing.Medium,
                SelectAction = DocTemplateVerbs.Show.Button(place.Seal, t.Open, new(template.Id)) with { Tooltip = template.Name(place.Language) },
                Items =
                [
                    new TextBlock { Text = Markdown.Escape(template.Name(place.Language)), Weight = TextWeight.Bolder, Wrap = true },
                    new TextBlock { Text = Markdown.Escape(string.Join(" · ", new[] { template.IsOn ? null : t.Off, template.Use == TemplateUse.Letter ? Languages(template, t) : null, template.IsOwn ? t.Own : t.Shipped, template.Use == TemplateUse.Letter ? t.Count(Asked(template)) : null }.OfType<string>())), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
                ],
            })],
            Actions = [DocTemplateVerbs.How.Button(place.Seal, t.NewButton, new(), ActionStyle.Positive)],
        }.Card();
    }

    /// As a record where an administrator has set something of it, else as it was shipped.
    public static AdaptiveCard One(CardPlace place, DocTemplate template, IRecordKind? kind = null, RecordView? view = null, string? notice = null)
    {
        var t = DocTemplateTexts.In(place.Language);
        var heading = template.It == template.En ? template.It : $"{template.It} / {template.En}";
        var isLetter = template.Use == TemplateUse.Letter;
        IReadOnlyList<(string, string)> facts = [(t.UseLabel, t.Uses(template.Use)), .. template.HasIt || template.HasEn ? [(t.LanguagesLabel, Languages(template, t))] : Array.Empty<(string, string)>(), (t.From, template.IsOwn ? t.Own : t.Shipped)];
        IReadOnlyList<CardElement> body = [.. isLetter ? Fields(template.Fields, t) : [Line(t.MinutesNote)], .. Said(template.Findings, t)];
        DocTemplatePick pick = new(template.Id);
        IReadOnlyList<CardAction> actions =
        [
            .. isLetter && template.IsOn ? [DocTemplateVerbs.Try.Button(place.Seal, t.Try, pick, ActionStyle.Positive)] : Array.Empty<CardAction>(),
            .. template.HasIt ? [DocTemplateVerbs.Get.Button(place.Seal, t.GetIt, pick with { Language = "it" })] : Array.Empty<CardAction>(),
            .. template.HasEn ? [DocTemplateVerbs.Get.Button(place.Seal, t.GetEn, pick with { Language = "en" })] : Array.Empty<CardAction>(),
            .. isLetter || template.IsOwn ? [(template.IsOn ? DocTemplateVerbs.Off : DocTemplateVerbs.On).Button(place.Seal, template.IsOn ? t.TurnOff : t.TurnOn, pick)] : Array.Empty<CardAction>(),
            .. template is { IsOwn: true, IsShipped: true } ? [DocTemplateVerbs.Reset.Button(place.Seal, t.Reset, pick)] : Array.Empty<CardAction>(),
            .. view is null ? [] : (CardAction[])[DeskVerbs.History.Button(place.Seal, t.History, RecordSeen.Of(view.Record))],
            DocTemplateVerbs.List.Button(place.Seal, t.Back, new()),
        ];
        return kind is null || view is null
            ? new Frame { Heading = heading, State = State(template.IsOn ? DocTemplateStates.On : DocTemplateStates.Off, place.Language), Notice = notice, Facts = facts, Body = body, Actions = [.. actions.Select((a, i) => i < Buttons ? a : a with { Mode = ActionMode.Secondary })] }.Card()
            : RecordCard.Of(place, kind, view, facts.Select(f => (f.Item1, (string?)f.Item2)), null, body, actions, heading);
    }

    /// A document that was sent, before it becomes a template.
    public static AdaptiveCard Add(CardPlace place, Guid key, SentTemplate sent, TemplateReading read, AddTemplateForm form, IReadOnlyList<DocTemplate> known, FormErrors errors, IReadOnlyList<Finding>? joined = null)
    {
        var t = DocTemplateTexts.In(place.Language);
        var findings = read.Findings.Concat(joined ?? []).Distinct().ToList();
        var isWrong = read.Findings.Any(f => f.IsWrong);
        return new Frame
        {
            Heading = t.AddTitle(sent.Name),
            Notice = isWrong ? t.AddWrong : errors.Count > 0 || findings.Exists(f => f.IsWrong) ? t.FormWrong : t.AddAsk,
            Body =
            [
                .. Fields([.. read.Fields.Select(f => new TemplateField(f.Name, f.Other ?? f.Name, f.Kind) { IsOptional = f.IsOptional, ChoicesIt = f.Choices, ChoicesEn = f.Choices })], t),
                .. Said(findings, t),
                .. isWrong ? [] : (IEnumerable<CardElement>)
                [
                    .. errors.At(new InputChoiceSet
                    {
                        Id = "which", Label = t.Which, Style = ChoiceStyle.Compact, Value = form.Which ?? New,
                        Choices = [new() { Title = t.WhichNew, Value = New }, .. known.Select(k => new Choice { Title = k.Name(place.Language), Value = k.Id })],
                    }),
                    .. errors.At(new InputText { Id = "it", Label = t.NameIt, Value = form.It, MaxLength = form.It?.Length > 60 ? null : 60 }),
                    .. errors.At(new InputText { Id = "en", Label = t.NameEn, Value = form.En, MaxLength = form.En?.Length > 60 ? null : 60 }),
                    .. errors.At(new InputChoiceSet { Id = "language", Label = t.Language, Style = ChoiceStyle.Expanded, Value = form.Language ?? read.Language, Choices = [new() { Title = t.Italian, Value = "it" }, new() { Title = t.English, Value = "en" }] }),
                ],
            ],
            Actions = isWrong ? [] : [DocTemplateVerbs.Add.Button(place.Seal, t.Add, new(key), ActionStyle.Positive)],
        }.Card();
    }

    public static (Tone Tone, string Word) State(string state, string language)
    {
        var t = DocTemplateTexts.In(language);
        return state switch { DocTemplateStates.On => (Tone.Done, t.On), DocTemplateStates.Off => (Tone.Quiet, t.Off), _ => (Tone.Quiet, t.Undone) };
    }

    private static int Asked(DocTemplate template) => template.Fields.Count(f => f.Kind != FieldKind.Today);

    private static string Languages(DocTemplate template, DocTemplateTexts t) => string.Join(", ", new[] { template.HasIt ? t.Italian : null, template.HasEn ? t.English : null }.OfType<string>());

    private static IEnumerable<CardElement> Fields(IReadOnlyList<TemplateField> fields, DocTemplateTexts t) => fields.Count == 0 ? [] :
        [new TextBlock { Text = t.FieldsTitle, Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Wrap = true }, .. fields.Select(f => Line(t.Field(f)))];

    private static IEnumerable<CardElement> Said(IReadOnlyList<Finding> findings, DocTemplateTexts t) => findings.Count == 0 ? [] :
        [new TextBlock { Text = t.FoundTitle, Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Wrap = true }, .. findings.Take(20).Select(f => Line((f.IsWrong ? "⚠ " : "• ") + t.Finding(f)))];

    private static TextBlock Line(string text) => new() { Text = Markdown.Escape(text), Wrap = true, Spacing = Spacing.Small };
}
