using BackOfficeBot.Cards;
using BackOfficeBot.Common;

namespace BackOfficeBot.Skills.Delivery;

/// What did not arrive, by its cause; and one cause's people or messages.
internal static class DeliveryCards
{
    public const int Page = 10;

    public static AdaptiveCard Overview(CardPlace place, IReadOnlyDictionary<DeliveryCause, int> counts, string? notice = null)
    {
        var t = DeliveryTexts.In(place.Language);
        List<DeliveryCause> causes = [.. Enum.GetValues<DeliveryCause>().Where(c => counts.GetValueOrDefault(c) > 0)];
        // What waits will arrive by itself, and nobody misses what was dropped.
        var isWell = causes.TrueForAll(c => c is DeliveryCause.Throttled or DeliveryCause.Dropped);
        return new Frame
        {
            Heading = t.Title,
            State = isWell ? (Tone.Done, t.AllWell) : (Tone.Problem, t.Look),
            Notice = notice,
            Body = [.. causes.Select((cause, i) => Row(i, t.Count(cause, counts[cause]), t.Meaning(cause), DeliveryVerbs.Show.Button(place.Seal, t.Open, new() { Cause = cause })))],
            Actions =
            [
                .. counts.GetValueOrDefault(DeliveryCause.Failed) > 0 ? [DeliveryVerbs.Retry.Button(place.Seal, t.Retry, new(), ActionStyle.Positive)] : Array.Empty<CardAction>(),
                DeliveryVerbs.Show.Button(place.Seal, t.Refresh, new()),
            ],
            Footer = t.Days((int)DeliveryLedger.Since.TotalDays),
        }.Card();
    }

    public static AdaptiveCard List(CardPlace place, DeliveryCause cause, IReadOnlyList<DeliveryLine> lines, IReadOnlyDictionary<string, string> names, int skip)
    {
        var t = DeliveryTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Count(cause, lines.Count),
            Ask = t.Meaning(cause),
            Body = [.. lines.Skip(skip).Take(Page).Select((line, i) => Row(i, Name(line, names, t), Said(place, line, t)))],
            Actions =
            [
                .. cause == DeliveryCause.Failed && lines.Count > 0 ? [DeliveryVerbs.Retry.Button(place.Seal, t.Retry, new(), ActionStyle.Positive)] : Array.Empty<CardAction>(),
                .. lines.Count > skip + Page ? [DeliveryVerbs.Show.Button(place.Seal, t.More, new() { Cause = cause, Skip = skip + Page })] : Array.Empty<CardAction>(),
                DeliveryVerbs.Show.Button(place.Seal, t.Back, new()),
            ],
        }.Card();
    }

    /// Both kinds of people who get nothing, in one list.
    public static AdaptiveCard Unreached(CardPlace place, IReadOnlyList<DeliveryLine> lines, IReadOnlyDictionary<string, string> names)
    {
        var t = DeliveryTexts.In(place.Language);
        return new Frame
        {
            Heading = t.Unreached,
            Notice = lines.Count == 0 ? t.NobodyUnreached : null,
            Body =
            [
                .. lines.Take(Page).Select((line, i) => Row(i, Name(line, names, t), t.Short(line.Cause))),
                .. lines.Count > Page ? lines.GroupBy(l => l.Cause).Select(g => Row(Page, t.Count(g.Key, g.Count()), null, DeliveryVerbs.Show.Button(place.Seal, t.Open, new() { Cause = g.Key }))) : [],
            ],
            Actions = [DeliveryVerbs.Show.Button(place.Seal, t.Back, new())],
        }.Card();
    }

    private static string Name(DeliveryLine line, IReadOnlyDictionary<string, string> names, DeliveryTexts t) => line.PersonId is { } id ? names.GetValueOrDefault(id, id) : t.Group;

    private static string? Said(CardPlace place, DeliveryLine line, DeliveryTexts t) => line.At is not { } at ? null
        : string.Join(" · ", new[] { t.Why(line.Code), When.Ago(at, place.Now, place.Zone, place.Language), line.Reference }.Where(s => !string.IsNullOrEmpty(s)));

    private static Container Row(int index, string title, string? line, CardAction? press = null) => new()
    {
        Separator = index > 0, Spacing = Spacing.Medium, SelectAction = press is null ? null : press with { Tooltip = title },
        Items =
        [
            new TextBlock { Text = Markdown.Escape(title), Weight = TextWeight.Bolder, Wrap = true },
            .. line is null ? Array.Empty<CardElement>() : [new TextBlock { Text = Markdown.Escape(line), IsSubtle = true, Size = TextSize.Small, Wrap = true, Spacing = Spacing.None }],
        ],
    };
}
