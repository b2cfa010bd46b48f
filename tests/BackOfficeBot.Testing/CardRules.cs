using BackOfficeBot.Cards;

namespace BackOfficeBot.Testing;

/// <summary>What the renderer does not mind, but Teams and people do.</summary>
internal static class CardRules
{
    public const int MostBytes = 25 * 1024;
    private const int MostActions = 6;
    private const int LongestTitle = 20;

    public static IEnumerable<string> Problems(AdaptiveCard card)
    {
        var elements = Elements(card).ToList();
        var actions = Actions(card).ToList();
        foreach (var twice in elements.Select(e => e.Id).Concat(actions.Select(a => a.Id)).OfType<string>().GroupBy(id => id).Where(g => g.Count() > 1))
            yield return $"the id {twice.Key} is there {twice.Count()} times";
        if (elements.FirstOrDefault(e => e is not (Container or ColumnSet or Column)) is not TextBlock { Style: TextBlockStyle.Heading })
            yield return "the first text is no heading";
        foreach (var input in elements.OfType<CardInput>())
            foreach (var problem in Problems(input))
                yield return $"{input.Id}: {problem}";
        foreach (var row in Rows(card).Where(r => r.Count > MostActions))
            yield return $"{row.Count} actions are more than {MostActions}";
        foreach (var action in actions)
            foreach (var problem in Problems(action))
                yield return $"{action.Title}: {problem}";
    }

    private static IEnumerable<AdaptiveCard> Cards(AdaptiveCard card) =>
        (card.Actions ?? []).Concat((card.Body ?? []).SelectMany(Within).OfType<ActionSet>().SelectMany(s => s.Actions)).OfType<ActionShowCard>().SelectMany(a => Cards(a.Card)).Prepend(card);

    private static IEnumerable<CardElement> Elements(AdaptiveCard card) => Cards(card).SelectMany(c => c.Body ?? []).SelectMany(Within);

    private static IEnumerable<IReadOnlyList<CardAction>> Rows(AdaptiveCard card) =>
        Cards(card).Select(c => c.Actions ?? []).Concat(Elements(card).OfType<ActionSet>().Select(s => s.Actions));

    private static IEnumerable<CardAction> Actions(AdaptiveCard card) => Rows(card).SelectMany(r => r).Concat(Elements(card).Select(Tapped).OfType<CardAction>());

    private static CardAction? Tapped(CardElement element) => element switch
    {
        Container c => c.SelectAction,
        ColumnSet s => s.SelectAction,
        Column c => c.SelectAction,
        Image i => i.SelectAction,
        InputText t => t.InlineAction,
        _ => null,
    };

    private static IEnumerable<string> Problems(CardInput input)
    {
        if (input.Label.Trim().Length == 0)
            yield return "no label";
        if (input.IsRequired == true && string.IsNullOrWhiteSpace(input.ErrorMessage))
            yield return "required, without an error message";
        if (input.IsRequired == true && (input.Label.Contains("obbligatorio", StringComparison.Ordinal) || input.Label.Contains("required", StringComparison.Ordinal)))
            yield return "required is said twice: the client marks the label";
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
