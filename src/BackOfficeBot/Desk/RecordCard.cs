using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// What the card of every record has in common: state, links, buttons of one size, and the quiet last line.
internal static class RecordCard
{
    /// At most four buttons stand below; the rest is in the overflow.
    private const int Buttons = 4;
    private const int MostLinks = 4;

    public static AdaptiveCard Of(CardPlace place, IRecordKind kind, RecordView view, IEnumerable<(string Label, string? Value)> facts, string? ask, IEnumerable<CardElement> body, IReadOnlyList<CardAction> actions,
        string? heading = null)
    {
        var (t, record) = (DeskTexts.In(place.Language), view.Record);
        return new Frame
        {
            Heading = heading ?? record.Title,
            State = StateOf(kind, record, place.Language),
            Notice = view.Notice,
            Facts = [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Label, f.Value!))],
            Ask = ask,
            Body = [.. body, .. Links(place, view)],
            Actions = [.. actions.Select((a, i) => i < Buttons ? a : a with { Mode = ActionMode.Secondary })],
            Footer = Footer(place, record, t),
        }.Card();
    }

    /// How it stands, and that it is confidential.
    public static (Tone Tone, string Word) StateOf(IRecordKind kind, Record record, string language)
    {
        var (tone, word) = kind.State(record, language);
        return (tone, Marked(word, record.Confidentiality, language));
    }

    public static string Marked(string word, Confidentiality confidentiality, string language) => confidentiality == Confidentiality.Normal ? word : $"{word} · {DeskTexts.In(language).Value(confidentiality.ToString())}";

    /// What is confidential, for others than those it concerns: that it is there.
    public static AdaptiveCard Hidden(CardPlace place, Record record) => new Frame { Heading = record.Reference, Notice = DeskTexts.In(place.Language).Hidden }.Card();

    /// Each opens when it is pressed, so that one can walk from the call to the approval and back; who may not see the other end is told what everybody is.
    public static IEnumerable<CardElement> Links(CardPlace place, RecordView view)
    {
        var t = DeskTexts.In(place.Language);
        var links = view.Links.DistinctBy(l => (l.Outgoing, l.Record.Id)).OrderByDescending(l => l.Outgoing).ThenBy(l => l.Record.Reference, StringComparer.Ordinal).ToList();
        foreach (var (outgoing, record) in links.Take(MostLinks).Select(l => (l.Outgoing, l.Record)))
            yield return new Container
            {
                Spacing = Spacing.Small,
                SelectAction = DeskVerbs.Show.Button(place.Seal, t.Show, RecordSeen.Of(record)) with { Tooltip = record.Reference },
                Items = [new TextBlock { Text = $"{(outgoing ? t.From : t.LedTo)} {record.Reference} ›", Color = TextColor.Accent, Wrap = true }],
            };
        if (links.Count > MostLinks)
            yield return new TextBlock { Text = string.Join(", ", links.Skip(MostLinks).Select(l => l.Record.Reference)), Wrap = true, IsSubtle = true, Spacing = Spacing.Small };
    }

    // "CALL-2026-0000012 · Anna Bianchi · oggi alle 15:10"
    private static string Footer(CardPlace place, Record record, DeskTexts t)
    {
        var who = record.OnBehalfOfName is { } principal ? $"{record.CreatedByName} {t.For(principal)}" : record.CreatedByName;
        return $"{record.Reference} · {who} · {When.Ago(record.CreatedAt, place.Now, place.Zone, place.Language)}";
    }
}
