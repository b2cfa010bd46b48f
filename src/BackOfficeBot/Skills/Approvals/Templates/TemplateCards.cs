using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Approvals.Templates;

/// What an administrator sees of the templates: which there are, and one with its fields, its path and who may ask.
internal static class TemplateCards
{
    public static AdaptiveCard All(CardPlace place, IReadOnlyList<TemplateOptions> templates)
    {
        var t = TemplateTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Title,
            Notice = t.Where,
            Body = [.. templates.Select((template, i) => new Container
            {
                Separator = i > 0, Spacing = Spacing.Medium,
                SelectAction = ApprovalVerbs.Template.Button(place.Seal, t.Open, new(template.Id, null)) with { Tooltip = ApprovalFormCard.Name(template, place.Language) },
                Items =
                [
                    new TextBlock { Text = Markdown.Escape(ApprovalFormCard.Name(template, place.Language)), Weight = TextWeight.Bolder, Wrap = true },
                    new TextBlock { Text = Markdown.Escape($"{template.Id} · {t.Counts(template.Fields.Count, template.Steps.Count)}"), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None },
                ],
            })],
        }.Card();
    }

    public static AdaptiveCard One(CardPlace place, TemplateOptions template, IReadOnlyList<AuthorityOptions> authority, IReadOnlyDictionary<string, string> names)
    {
        var t = TemplateTexts.In(place.Language);
        return new Frame
        {
            Heading = $"{template.It} / {template.En}",
            Facts =
            [
                (t.Who, template.MayAsk.Count == 0 ? t.Everybody : string.Join(", ", template.MayAsk.Select(id => names.GetValueOrDefault(id, id)))),
                (t.Within, When.Duration(template.AnswerWithin, place.Language)), (t.Away, When.Duration(template.AwayFor, place.Language)), (t.Kept, t.Years(template.RetentionYears)),
                (t.Bulk, !template.Bulk ? t.No : template.BulkUpTo is { } most ? t.UpTo(ApprovalWords.Euros(most, place.Language)) : t.Yes),
            ],
            Body =
            [
                Heading(t.Fields), .. template.Fields.Select(f => Line($"{f.It} / {f.En}: {t.Type(f.Type)}{(f.Required ? ", " + t.Required : "")}{(f.Matters ? "" : ", " + t.DoesNotVoid)}")),
                Heading(t.Steps), .. template.Steps.Select((s, i) => Line($"{i + 1}) {Step(s, t, place.Language, names)}")),
                .. authority.Count == 0 ? Array.Empty<CardElement>() : [Heading(t.Authority), .. authority.Select(a => Line(t.Signs(a, a.UpTo is { } most ? ApprovalWords.Euros(most, place.Language) : null)))],
            ],
            Actions = [ApprovalVerbs.Templates.Button(place.Seal, t.Back, new())],
            Footer = template.Id,
        }.Card();
    }

    private static string Step(StepOptions step, TemplateTexts t, string language, IReadOnlyDictionary<string, string> names)
    {
        var who = step.Who switch
        {
            StepWho.Manager => t.Manager, StepWho.OfficeHead => t.Head(step.Office ?? ""), StepWho.Authority => t.ByTable, StepWho.Chosen => t.Chosen,
            _ => string.Join(", ", step.Ids.Select(id => names.GetValueOrDefault(id, id))),
        };
        var needs = step.Needs switch { StepNeeds.All => t.AllOf, StepNeeds.Count => t.SoMany(step.Count), _ => "" };
        return $"{who}{(needs.Length > 0 ? ", " + needs : "")}{(step.Over is { } over ? ", " + t.Over(ApprovalWords.Euros(over, language)) : "")}";
    }

    private static TextBlock Heading(string text) => new() { Text = text, Weight = TextWeight.Bolder, Spacing = Spacing.Medium };

    private static TextBlock Line(string text) => new() { Text = Markdown.Escape(text), Wrap = true, Spacing = Spacing.Small };
}
