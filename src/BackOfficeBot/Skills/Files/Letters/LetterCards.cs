using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.DocumentTemplates;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Files.Letters;

/// Which letter, its form, and the letter that is ready.
internal static class LetterCards
{
    private const int Most = 12;

    public static AdaptiveCard Which(CardPlace place, IReadOnlyList<DocTemplate> templates, string said)
    {
        var t = LetterTexts.In(place.Language);
        return new Frame
        {
            Heading = t.WhichTitle,
            Ask = templates.Count == 0 ? t.NoTemplates : t.WhichAsk,
            Body = [.. templates.Take(Most).Select((template, i) => new Container
            {
                Separator = i > 0,
                Spacing = Spacing.Medium,
                SelectAction = LetterVerbs.Choose.Button(place.Seal, t.Choose, new(template.Id, said)) with { Tooltip = template.Name(place.Language) },
                Items =
                [
                    new TextBlock { Text = Markdown.Escape(template.Name(place.Language)), Weight = TextWeight.Bolder, Wrap = true },
                    new TextBlock { Text = Markdown.Escape(string.Join(", ", template.Fields.Where(f => f.Kind != FieldKind.Today).Select(f => f.Label(place.Language)))), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
                ],
            })],
        }.Card();
    }

    public static AdaptiveCard Form(CardPlace place, Guid key, DocTemplate template, LetterDraft draft, FormErrors errors, string? notice = null)
    {
        var t = LetterTexts.In(place.Language);
        return new Frame
        {
            Heading = template.Name(place.Language),
            Notice = notice ?? (errors.Count > 0 ? t.FormWrong : t.FormAsk),
            Body =
            [
                .. template.Fields.Where(f => f.Kind != FieldKind.Today).SelectMany(f => errors.At(Input(f, draft, t, place.Language))),
                .. template is { HasIt: true, HasEn: true } ? [new InputChoiceSet
                {
                    Id = "languages", Label = t.Languages, Style = ChoiceStyle.Compact, Value = draft.Languages ?? place.Language,
                    Choices = [new() { Title = t.Italian, Value = "it" }, new() { Title = t.English, Value = "en" }, new() { Title = t.Both, Value = "both" }],
                }] : Array.Empty<CardElement>(),
            ],
            Actions = [LetterVerbs.Make.Button(place.Seal, t.Make, new(key), ActionStyle.Positive), LetterVerbs.Other.Button(place.Seal, t.Other, new(key))],
        }.Card();
    }

    public static AdaptiveCard Made(CardPlace place, Guid key, DocTemplate template, LetterMade made, IReadOnlyDictionary<TemplateField, LetterValue> values)
    {
        var t = LetterTexts.In(place.Language);
        return new Frame
        {
            Heading = template.Name(place.Language),
            State = (Tone.Done, t.Ready),
            Facts = [.. values.Where(v => v.Key.Kind != FieldKind.Today && v.Value.It.Length > 0).Select(v => (v.Key.Label(place.Language), Short(v.Value.In(place.Language)))), (t.File, string.Join(", ", made.Names))],
            Ask = t.ReadyAsk,
            Actions =
            [
                .. made.Languages.Select((language, i) => LetterVerbs.Save.Button(place.Seal, made.Languages.Count == 1 ? t.Save : t.SaveIn(language), new(key, i), i == 0 ? ActionStyle.Positive : null)),
                LetterVerbs.File.Button(place.Seal, t.ToFolder, new(key)), LetterVerbs.Edit.Button(place.Seal, t.Edit, new(made.Draft)),
            ],
        }.Card();
    }

    private static CardInput Input(TemplateField field, LetterDraft draft, LetterTexts t, string language)
    {
        var (id, name, value) = (LetterDraft.Input(field), field.Label(language), draft.Of(field));
        var label = field.IsOptional ? t.Optional(name) : name;
        bool? required = field.IsOptional ? null : true;
        var missing = field.IsOptional ? null : t.Missing(name);
        return field.Kind switch
        {
            FieldKind.Date => new InputDate { Id = id, Label = label, Value = WallClock.Day(value), IsRequired = required, ErrorMessage = missing },
            FieldKind.Choice => new InputChoiceSet { Id = id, Label = label, Value = value, Style = ChoiceStyle.Compact, IsRequired = required, ErrorMessage = missing, Placeholder = t.Choose, Choices = [.. field.Choices(language).Select((c, i) => new Choice { Title = c, Value = i.ToString(CultureInfo.InvariantCulture) })] },
            FieldKind.Person => new InputChoiceSet
            {
                Id = id, Label = label, Value = value, Style = ChoiceStyle.Filtered, IsRequired = required, ErrorMessage = missing, Placeholder = t.TypeName,
                Choices = draft.Known.Count == 0 ? [new() { Title = t.TypeName, Value = "-" }] : [.. draft.Known.Select(p => new Choice { Title = p.Name, Value = p.Id })],
                ChoicesData = new() { Dataset = Colleagues.Dataset },
            },
            FieldKind.Lines => new InputText { Id = id, Label = label, Value = value, IsMultiline = true, IsRequired = required, ErrorMessage = missing },
            // Amounts and numbers are typed as people write them, with a comma or a point.
            FieldKind.Money or FieldKind.Number => new InputText { Id = id, Label = label, Value = value, IsRequired = required, ErrorMessage = missing, MaxLength = value?.Length > 40 ? null : 40 },
            _ => new InputText { Id = id, Label = label, Value = value, IsRequired = required, ErrorMessage = missing, MaxLength = value?.Length > 200 ? null : 200 },
        };
    }

    private static string Short(string value) => value.ReplaceLineEndings(" ") is { Length: > 160 } more ? more[..159].TrimEnd() + "…" : value.ReplaceLineEndings(" ");
}
