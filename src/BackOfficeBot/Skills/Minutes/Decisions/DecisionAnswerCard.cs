using BackOfficeBot.Cards;

namespace BackOfficeBot.Skills.Minutes.Decisions;

/// The list of what was found, with the assistant's sentences above it: each with its numbers and how those stand.
internal static class DecisionAnswerCard
{
    public static AdaptiveCard Of(AdaptiveCard list, DecisionAnswer answer, string language)
    {
        if (answer.Sentences.Count == 0)
            return list;
        var t = DecisionTexts.In(language);
        var body = list.Body!;
        return list with
        {
            Body =
            [
                body[0],
                new Container
                {
                    Style = ContainerStyle.Emphasis,
                    Items =
                    [
                        new TextBlock { Text = $"◷ {Markdown.Escape(t.ByAssistant)}", Weight = TextWeight.Bolder, Color = TextColor.Accent, Wrap = true },
                        .. answer.Sentences.Select(s => new TextBlock { Text = Markdown.Escape($"{s.Text} ({string.Join("; ", s.References.Select(r => $"{r}: {Stands(answer, r)}"))})"), Wrap = true }),
                    ],
                },
                new TextBlock { Text = Markdown.Escape(t.Found), Weight = TextWeight.Bolder, Wrap = true, Spacing = Spacing.Medium },
                .. body.Skip(1),
            ],
        };
    }

    private static string Stands(DecisionAnswer answer, string reference) => answer.Sources.First(s => s.Reference == reference).State;
}
