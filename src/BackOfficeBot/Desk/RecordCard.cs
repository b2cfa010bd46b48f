using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// What the card of every record has in common: state, links, buttons of one size, and the quiet last line.
internal static class RecordCard
{
    /// At most four buttons stand below; the rest is in the overflow.
    private const int Buttons = 4;

    public static AdaptiveCard Of(CardPlace place, IRecordKind kind, RecordView view, IEnumerable<(string Label, string? Value)> facts, string? ask, IEnumerable<CardElement> body, IReadOnlyList<CardAction> actions,
        string? heading = null)
    {
        var (t, record) = (DeskTexts.In(place.Language), view.Record);
        return new Frame
        {
            Heading = heading ?? record.Title,
            State = kind.State(record, place.Language),
            Notice = view.Notice,
            Facts = [.. facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Label, f.Value!)), .. Links(view, t)],
            Ask = ask,
            Body = [.. body],
            Actions = [.. actions.Select((a, i) => i < Buttons ? a : a with { Mode = ActionMode.Secondary })],
            Footer = Footer(place, record, t),
        }.Card();
    }

    private static IEnumerable<(string, string)> Links(RecordView view, DeskTexts t)
    {
        foreach (var group in view.Links.GroupBy(l => l.Outgoing))
            yield return (group.Key ? t.From : t.LedTo, string.Join(", ", group.Select(l => l.Record.Reference).Distinct()));
    }

    // "CALL-2026-0000012 · Anna Bianchi · oggi alle 15:10"
    private static string Footer(CardPlace place, Record record, DeskTexts t)
    {
        var who = record.OnBehalfOfName is { } principal ? $"{record.CreatedByName} {t.For(principal)}" : record.CreatedByName;
        return $"{record.Reference} · {who} · {When.Ago(record.CreatedAt, place.Now, place.Zone, place.Language)}";
    }
}
