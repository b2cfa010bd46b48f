using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What an administrator sees of the templates: which there are, and one with its fields, its path, who may ask and what can be done with it.
internal static class TemplateCards
{
    public static AdaptiveCard All(CardPlace place, IReadOnlyList<KnownTemplate> templates, string? notice = null, int skip = 0)
    {
        var t = TemplateTexts.In(place.Language);
        const int page = ApprovalFormCard.MostOnPage;
        return new Frame
        {
            Heading = t.Title,
            Notice = notice,
            Ask = t.Where,
            Body = [.. templates.Skip(skip).Take(page).Select((known, i) => Row(
                TemplateVerbs.Show.Button(place.Seal, t.Open, new(known.Id)), i > 0, ApprovalFormCard.Name(known.Options, place.Language),
                $"{(known.IsOn ? "" : t.Off + " · ")}{t.Origin(known)} · {t.Counts(known.Options.Fields.Count, known.Options.Steps.Count)}"))],
            Actions =
            [
                TemplateVerbs.New.Button(place.Seal, t.New, new(), ActionStyle.Positive),
                AuthorityVerbs.Table.Button(place.Seal, t.WhoSigns, new()),
                .. templates.Count > skip + page ? [TemplateVerbs.List.Button(place.Seal, ApprovalFormTexts.In(place.Language).More, new("") { Skip = skip + page })] : Array.Empty<CardAction>(),
            ],
        }.Card();
    }

    /// As a record where an administrator has set something of it, else as it was shipped or configured.
    public static AdaptiveCard One(CardPlace place, KnownTemplate known, IReadOnlyDictionary<string, string> names, IRecordKind? kind = null, RecordView? view = null, string? notice = null)
    {
        var t = TemplateTexts.In(place.Language);
        var heading = Both(known.Options);
        IReadOnlyList<(string, string)> facts = [(t.From, t.Origin(known)), .. Rules(known.Options, t, place.Language, names)];
        var actions = Actions(place, known, view, t);
        return kind is null || view is null
            ? new Frame { Heading = heading, State = State(known.IsOn, false, place.Language), Notice = notice, Facts = facts, Body = Parts(known.Options, t, place.Language, names), Actions = [.. actions.Select((a, i) => i < 4 ? a : a with { Mode = ActionMode.Secondary })], Footer = known.Id }.Card()
            : RecordCard.Of(place, kind, view, facts.Select(f => (f.Item1, (string?)f.Item2)), null, Parts(known.Options, t, place.Language, names), actions, heading);
    }

    public static (Tone Tone, string Word) State(bool isOn, bool isUndone, string language)
    {
        var t = TemplateTexts.In(language);
        return isUndone ? (Tone.Quiet, t.Undone) : isOn ? (Tone.Done, t.On) : (Tone.Quiet, t.Off);
    }

    public static string Both(TemplateOptions template) => template.It == template.En ? template.It : $"{template.It} / {template.En}";

    public static IReadOnlyList<(string Label, string Value)> Rules(TemplateOptions template, TemplateTexts t, string language, IReadOnlyDictionary<string, string> names) =>
    [
        (t.Who, template.MayAsk.Count == 0 ? t.Everybody : string.Join(", ", template.MayAsk.Select(id => names.GetValueOrDefault(id, id)))),
        (t.Within, t.WorkingHours(template.AnswerWithin)), (t.Away, t.Hours(template.AwayFor)), (t.Kept, t.Years(template.RetentionYears)),
        (t.Bulk, !template.Bulk ? t.No : template.BulkUpTo is { } most ? t.UpTo(ApprovalWords.Euros(most, language)) : t.Yes),
        .. template.Confidential ? [(t.Confidential, t.Yes)] : Array.Empty<(string, string)>(),
    ];

    public static IReadOnlyList<CardElement> Parts(TemplateOptions template, TemplateTexts t, string language, IReadOnlyDictionary<string, string> names) =>
    [
        Heading(t.Fields), .. template.Fields.Select(f => Line(FieldLine(f, t, language))),
        Heading(t.Steps), .. template.Steps.Select((s, i) => Line($"{i + 1}) {Step(s, t, language, names)}")),
    ];

    /// "Importo / Amount: importo, obbligatorio, da 0,01 € a 5.000,00 €"
    public static string FieldLine(FieldOptions f, TemplateTexts t, string language) => $"{(f.It == f.En ? f.It : $"{f.It} / {f.En}")}: {FieldRules(f, t, language)}";

    public static string FieldRules(FieldOptions f, TemplateTexts t, string language)
    {
        string Shown(decimal value) => ApprovalWords.Value(f.Type, value.ToString(System.Globalization.CultureInfo.InvariantCulture), language);
        return string.Join(", ", new[]
        {
            t.Type(f.Type), f.Required ? t.Required : null,
            f.Type == FieldType.Range ? f.Max is { } days ? t.MostDays((int)days) : null : (f.Min, f.Max) switch { ({ } a, { } b) => t.FromTo(Shown(a), Shown(b)), ({ } a, null) => t.AtLeast(Shown(a)), (null, { } b) => t.UpTo(Shown(b)), _ => null },
            f.Type == FieldType.Choice ? string.Join(" · ", f.Choices.Select(c => language == "it" ? c.It : c.En)) : null,
            f is { Type: FieldType.Date or FieldType.Range, NotPast: true } ? t.NotPast : f is { Type: FieldType.Date or FieldType.Range, Past: true } ? t.Past : null, f.Matters ? null : t.DoesNotVoid,
        }.Where(x => x is not null));
    }

    public static string Step(StepOptions step, TemplateTexts t, string language, IReadOnlyDictionary<string, string> names)
    {
        var who = step.Who switch
        {
            StepWho.Manager => t.Manager, StepWho.OfficeHead => t.Head(step.Office ?? ""), StepWho.Authority => t.ByTable, StepWho.Chosen => t.Chosen,
            _ => ApprovalWords.Names([.. step.Ids.Select(id => names.GetValueOrDefault(id, id))], language),
        };
        var needs = step.Needs switch { StepNeeds.All => t.AllOf, StepNeeds.Count when step.Who == StepWho.Named => t.SoManyOf(step.Count, step.Ids.Count), StepNeeds.Count => t.SoMany(step.Count), _ when step.Ids.Count > 1 => t.OneOf, _ => "" };
        return $"{who}{(needs.Length > 0 ? ", " + needs : "")}{(step.Over is { } over ? ", " + t.Over(ApprovalWords.Euros(over, language)) : "")}";
    }

    public static Container Row(CardAction press, bool separate, string title, string line) => new()
    {
        Separator = separate, Spacing = Spacing.Medium, SelectAction = press with { Tooltip = title },
        Items =
        [
            new TextBlock { Text = Markdown.Escape(title), Weight = TextWeight.Bolder, Wrap = true },
            new TextBlock { Text = Markdown.Escape(line), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
        ],
    };

    public static TextBlock Heading(string text) => new() { Text = text, Weight = TextWeight.Bolder, Spacing = Spacing.Medium };

    public static TextBlock Line(string text) => new() { Text = Markdown.Escape(text), Wrap = true, Spacing = Spacing.Small };

    private static IReadOnlyList<CardAction> Actions(CardPlace place, KnownTemplate known, RecordView? view, TemplateTexts t)
    {
        var (d, record, pick) = (DeskTexts.In(place.Language), view?.Record, new TemplatePick(known.Id));
        var all = TemplateVerbs.List.Button(place.Seal, t.Back, new(""));
        if (record?.State == HistoryActions.Undone)
            return [all, DeskVerbs.History.Button(place.Seal, d.History, RecordSeen.Of(record))];
        var mayUndo = record is not null && TemplateData.Of(record) is var data && data.ById == view!.ReaderId && data.At == record.UpdatedAt && place.Now - record.UpdatedAt < Work.UndoWithin;
        return
        [
            TemplateVerbs.Edit.Button(place.Seal, t.Edit, pick, ActionStyle.Positive),
            known.IsOn ? TemplateVerbs.Off.Button(place.Seal, t.SwitchOff, pick) : TemplateVerbs.On.Button(place.Seal, t.SwitchOn, pick),
            .. mayUndo ? [DeskVerbs.Undo.Button(place.Seal, d.Undo, RecordSeen.Of(record!))] : Array.Empty<CardAction>(),
            all, TemplateVerbs.Copy.Button(place.Seal, t.Copy, pick),
            .. record is null ? [] : mayUndo || known.Replaces is null ? [DeskVerbs.History.Button(place.Seal, d.History, RecordSeen.Of(record))]
                : new CardAction[] { DeskVerbs.History.Button(place.Seal, d.History, RecordSeen.Of(record)), TemplateVerbs.Reset.Button(place.Seal, t.Reset, pick) },
        ];
    }
}
