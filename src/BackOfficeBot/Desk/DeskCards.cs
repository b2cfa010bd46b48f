using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// Cards about a record that are not its own: a comment to be written, its history.
internal static class DeskCards
{
    private const int MostLines = 40;

    public static AdaptiveCard AskComment(CardPlace place, Record record, string? typed, FormErrors errors)
    {
        var t = DeskTexts.In(place.Language);
        return new Frame
        {
            Heading = record.Title,
            Body = [.. errors.At(new InputText { Id = "comment", Label = t.CommentLabel, Value = typed, IsMultiline = true, MaxLength = DeskSkill.LongestComment, IsRequired = true, ErrorMessage = t.CommentMissing })],
            Actions =
            [
                DeskVerbs.Comment.Button(place.Seal, t.Comment, RecordSeen.Of(record), ActionStyle.Positive),
                DeskVerbs.Show.Button(place.Seal, t.Back, RecordSeen.Of(record), associatedInputs: AssociatedInputs.None),
            ],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard History(CardPlace place, IRecordKind kind, Record record, IReadOnlyList<HistoryEvent> events, HistoryVerdict verdict, TimeZoneInfo zone)
    {
        var t = DeskTexts.In(place.Language);
        return new Frame
        {
            Heading = t.HistoryOf(record.Reference),
            State = verdict.Intact ? (Tone.Done, t.Whole) : (Tone.Problem, t.NotWhole),
            Body = [.. events.TakeLast(MostLines).Select(e => new TextBlock { Text = Markdown.Escape(Line(e, kind, zone, place, t)), Wrap = true, Spacing = Spacing.Small })],
            Actions =
            [
                DeskVerbs.Export.Button(place.Seal, t.Export, new() { RecordId = record.Id }),
                DeskVerbs.Export.Button(place.Seal, t.ExportJson, new() { RecordId = record.Id, AsJson = true }),
                DeskVerbs.Show.Button(place.Seal, t.Back, RecordSeen.Of(record)),
            ],
            Footer = record.Title,
        }.Card();
    }

    /// In place of a card whose reader the record does not concern any more.
    public static AdaptiveCard NoLonger(CardPlace place, Record record) => new Frame { Heading = record.Reference, State = (Tone.Quiet, DeskTexts.In(place.Language).NoLonger) }.Card();

    // "oggi alle 15:10 · Anna Bianchi per conto di Elena Valdoro · approvata: perché …"
    private static string Line(HistoryEvent e, IRecordKind kind, TimeZoneInfo zone, CardPlace place, DeskTexts t) =>
        $"{When.Ago(e.At, place.Now, zone, place.Language)} · {e.PersonName}{(e.OnBehalfOfName is { } principal ? " " + t.For(principal) : "")} · {kind.Action(e.Action, place.Language) ?? t.Action(e.Action)}{(e.Reason is { } reason ? ": " + reason : "")}";
}
