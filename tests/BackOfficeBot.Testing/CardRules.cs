using BackOfficeBot.Cards;

namespace BackOfficeBot.Testing;

/// <summary>What the renderer does not mind, but Teams and people do.</summary>
internal static class CardRules
{
    public const int MostBytes = 25 * 1024;
    private const int MostActions = 6;
    private const int LongestTitle = 20;
    private const int LongestUnwrapped = 30;

    public static IEnumerable<string> Problems(AdaptiveCard card)
    {
        var elements = (card.Body ?? []).SelectMany(Within).ToList();
        foreach (var twice in elements.Select(e => e.Id).OfType<string>().GroupBy(id => id).Where(g => g.Count() > 1))
            yield return $"the id {twice.Key} is there {twice.Count()} times";
        if (elements.FirstOrDefault(e => e is not (Container or ColumnSet or Column)) is not TextBlock { Style: TextBlockStyle.Heading })
            yield return "the first text is no heading";
        foreach (var text in elements.OfType<TextBlock>().Where(t => t.Wrap != true && t.Text.Length > LongestUnwrapped))
            yield return $"is cut off: {text.Text}";
        foreach (var input in elements.OfType<CardInput>())
            foreach (var problem in Problems(input))
                yield return $"{input.Id}: {problem}";
        var actions = (card.Actions ?? []).Concat(elements.OfType<ActionSet>().SelectMany(s => s.Actions)).ToList();
        if (card.Actions?.Count > MostActions)
            yield return $"{card.Actions.Count} actions are more than {MostActions}";
        foreach (var action in actions)
            foreach (var problem in Problems(action))
                yield return $"{action.Title}: {problem}";
    }

    private static IEnumerable<string> Problems(CardInput input)
    {
        if (input.Label.Trim().Length == 0)
            yield return "no label";
        if (input.IsRequired == true && string.IsNullOrWhiteSpace(input.ErrorMessage))
            yield return "required, without an error message";
        if (input.IsRequired == true && !input.Label.Contains("obbligatorio", StringComparison.Ordinal) && !input.Label.Contains("required", StringComparison.Ordinal))
            yield return "required, and the label doesn't say so";
    }

    private static IEnumerable<string> Problems(CardAction action)
    {
        if (string.IsNullOrWhiteSpace(action.Title))
            yield return "no title";
        if (action.Title?.Length > LongestTitle)
            yield return $"longer than {LongestTitle} characters";
        if (action is ActionExecute execute && (execute.Fallback is not ActionSubmit submit || submit.Title != execute.Title || submit.Data?.GetRawText() != execute.Data?.GetRawText()))
            yield return "an Execute without a Submit of the same data as its fallback";
    }

    private static IEnumerable<CardElement> Within(CardElement element) => element switch
    {
        Container c => c.Items.SelectMany(Within).Prepend(c),
        ColumnSet s => s.Columns.SelectMany(Within).Prepend(s),
        Column c => c.Items.SelectMany(Within).Prepend(c),
        Table t => t.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Items).SelectMany(Within).Prepend(t),
        _ => [element],
    };
}
