using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Digests;

/// How the work of an office flows, for who leads it, drawn as bars of letters and said in words.
internal static class OfficeFlows
{
    private const int Longest = 20;

    public static IEnumerable<CardElement> Draw(CardPlace place, DigestTexts t, DigestView view, RecordKinds kinds) => view.Offices.SelectMany(office =>
        (CardElement[])[DigestCard.Title(office.Office), .. office.IsTooSmall ? [DigestCard.Quiet(t.TooSmall(office.Office, view.SmallestGroup))] : Draw(place, t, office, view.Moment.Week, kinds)]);

    public static IEnumerable<CardElement> Draw(CardPlace place, DigestTexts t, OfficeFlow office, WorkWeek week, RecordKinds kinds)
    {
        foreach (var step in office.Steps)
        {
            yield return new RichTextBlock { Inlines = Bar(step, office.Steps.Max(s => s.Count)), Spacing = Spacing.Small };
            yield return DigestCard.Quiet($"{t.Work(step.Section)}, {kinds.Of(step.Kind)!.StateName(step.State, place.Language)}: {t.Flow(step.Count, step.Late, step.Stuck)} · {t.Oldest(DigestTexts.Working(step.Oldest, week.To - week.From, place.Language))}") with { Spacing = Spacing.None };
        }
        if (office.Kept is { } kept)
            yield return DigestCard.Quiet(t.Kept(kept, office.Promised));
    }

    // Late first, then stuck, then the rest: what the colours say stands in the words below, too.
    private static IReadOnlyList<TextRun> Bar(OfficeStep step, int most)
    {
        int Cells(int n) => n == 0 ? 0 : Math.Max(1, n * Longest / most);
        return
        [
            .. new (int Count, char Mark, TextColor Color)[] { (step.Late, '▓', TextColor.Attention), (step.Stuck, '▒', TextColor.Warning), (step.Count - step.Late - step.Stuck, '█', TextColor.Accent) }
                .Where(b => b.Count > 0).Select(b => new TextRun { Text = new(b.Mark, Cells(b.Count)), FontType = FontType.Monospace, Color = b.Color }),
        ];
    }
}
